"""Writes the files that fuzzing begins with: python3 seeds.py FOLDER makes FOLDER/TARGET for each target of `run`.

They are the project's own samples, and for what is in a container its parts; see Sources/Fuzzer/WorkbookParts.swift.
"""
import hashlib
import pathlib
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# In the order of WorkbookParts.names.
PARTS = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
         "xl/_rels/workbook.xml.rels", "_rels/.rels", "xl/worksheets/sheet2.xml"]
LARGEST = 65536


def seeds(path):
    """Pairs of a target and bytes for it, from one sample."""
    data = path.read_bytes()
    yield "file", data
    if data.startswith(b"PK"):
        yield "xlsx", data
        yield "zip", data
        try:
            with zipfile.ZipFile(path) as archive:
                names = archive.namelist()
                texts = [(number, archive.read(name)) for number, name in enumerate(PARTS) if name in names]
        except zipfile.BadZipFile:
            return  # One of the samples is damaged on purpose.
        yield "parts", b"".join(b"==%d\n" % number + text for number, text in texts)
        for _, text in texts:
            yield "xml", b"\x07" + text
    elif b"urn:schemas-microsoft-com:office:spreadsheet" in data[:4096]:
        yield "xml2003", data
        yield "xml", b"\x10" + data
    elif path.suffix in (".csv", ".txt"):
        yield "csv", data[:4096]


def main(folder):
    for path in sorted((ROOT / "input").rglob("*")):
        if not path.is_file() or path.suffix in (".md", ".yml", ".json"):
            continue
        for target, data in seeds(path):
            if len(data) <= LARGEST:
                place = folder / target
                place.mkdir(parents=True, exist_ok=True)
                (place / hashlib.sha1(data).hexdigest()).write_bytes(data)


main(pathlib.Path(sys.argv[1]))
