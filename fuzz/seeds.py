"""Writes the files that fuzzing begins with: python3 seeds.py FOLDER makes FOLDER/TARGET for each target of `run`.

They are the project's own samples, and for what is in a container its parts; see Sources/Fuzzer/WorkbookParts.swift.
"""
import hashlib
import pathlib
import struct
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
        yield "package", data
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


def made():
    """Pairs of a target and bytes for it, in formats of which the samples have none."""
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    content = (f'<office:document xmlns:office="{names}office:1.0" xmlns:table="{names}table:1.0" xmlns:text="{names}text:1.0">'
               '<office:body><office:spreadsheet><table:table table:name="表"><table:table-row table:number-rows-repeated="2">'
               '<table:table-cell office:value-type="float" office:value="1.5" table:number-columns-repeated="2"/>'
               '<table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>项目<text:s text:c="2"/>名称</text:p>'
               '</table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="date" office:date-value="2024-12-31"/>'
               '<table:table-cell table:formula="of:=1/0" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
               '</table:table-row></table:table></office:spreadsheet></office:body></office:document>')
    yield "fods", content.encode()
    yield "ods", content.replace("office:document ", "office:document-content ").encode()
    word = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    word += ('<w:p><w:r><w:t>自评表</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>'
             '<w:p><w:r><w:t>项目</w:t><w:br/></w:r><w:del><w:r><w:delText>1</w:delText></w:r></w:del></w:p></w:tc><w:tc><w:p><w:r>'
             '<w:fldChar w:fldCharType="begin"/><w:instrText>=1</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>1</w:t>'
             '<w:fldChar w:fldCharType="end"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr><w:tr><w:tc><w:tcPr>'
             '<w:vMerge/></w:tcPr><w:p><w:r><w:txbxContent><w:p><w:r><w:t>秘密</w:t></w:r></w:p></w:txbxContent></w:r></w:p></w:tc></w:tr>'
             '</w:tbl><w:p><w:r><w:br w:type="page"/></w:r></w:p></w:body></w:document>')
    yield "docx", word.encode()
    page = ('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
            '<style>.a{mso-number-format:"0\\.00%";}</style></head><body><table><caption>表</caption><tr><td colspan=2 rowspan=2>项目</td>'
            '<td class=a x:num="0.8618">86.18%</td></tr><tr><td>甲<br>乙&nbsp;</td></tr><tr><td><table><tr><td>1</td></tr></table></td></tr>'
            '</table></body></html>')
    yield "html", page.encode("gb18030")
    yield "html", page.encode("utf-8")
    yield "mht", ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Location: a.htm\r\n"
                  "Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n"
                  "<table><tr><td>=E9=A1=B9</td><td>1</td></tr><tr><td>a</td><td>=\r\n2</td></tr></table>\r\n--b--\r\n").encode()
    for cells in (xls(), container(xls())):
        yield "xls", cells


def record(kind, content):
    return struct.pack("<HH", kind, len(content)) + content


def xls():
    """A BIFF8 stream with one sheet, a shared text, numbers and a formula."""
    def begin(what):
        return record(0x809, struct.pack("<HHHHII", 0x600, what, 0, 0, 0, 0))
    text = "项目名称".encode("utf-16-le")
    strings = record(0xFC, struct.pack("<IIHB", 1, 1, 4, 1) + text)
    style = record(0xE0, struct.pack("<HH", 0, 10) + bytes(16))
    head = begin(5) + style + strings
    sheet = (begin(0x10) + record(0xFD, struct.pack("<HHHI", 0, 0, 0, 0)) + record(0x203, struct.pack("<HHHd", 0, 1, 0, 0.8618))
             + record(0x27E, struct.pack("<HHHI", 1, 0, 0, 0x40590001)) + record(0xBD, struct.pack("<HHHIHIH", 1, 1, 0, 6, 0, 10, 2))
             + record(0x06, struct.pack("<HHHBBBBHHHI", 2, 0, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0) + bytes(2))
             + record(0x207, struct.pack("<HB", 2, 0) + b"ab") + record(0xE5, struct.pack("<HHHHH", 1, 0, 0, 0, 1)) + record(0x0A, b""))
    name = record(0x85, struct.pack("<IBBBB", len(head) + 14 + 4, 0, 0, 1, 1) + "表".encode("utf-16-le"))
    return head + name + record(0x0A, b"") + sheet


def container(stream):
    """An OLE2 container with the stream."""
    stream += bytes(max(0, 4096 - len(stream)))
    stream += bytes(-len(stream) % 512)
    count = len(stream) // 512
    table = [0xFFFFFFFD, 0xFFFFFFFE] + [n + 3 for n in range(count - 1)] + [0xFFFFFFFE]
    table += [0xFFFFFFFF] * (128 - len(table))
    def entry(name, kind, start, size, child=0xFFFFFFFF):
        raw = name.encode("utf-16-le")
        return (raw + bytes(64 - len(raw)) + struct.pack("<HBBIII", len(raw) + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
                + bytes(36) + struct.pack("<IQ", start, size))
    folder = entry("Root Entry", 5, 0xFFFFFFFE, 0, 1) + entry("Workbook", 2, 2, len(stream)) + bytes(256)
    head = (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
            + struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<I", 0) + b"\xFF" * 432)
    return head + struct.pack("<128I", *table) + folder + stream


def main(folder):
    for target, data in made():
        place = folder / target
        place.mkdir(parents=True, exist_ok=True)
        (place / hashlib.sha1(data).hexdigest()).write_bytes(data)
    for path in sorted((ROOT / "input").rglob("*")):
        if not path.is_file() or path.suffix in (".md", ".yml", ".json"):
            continue
        for target, data in seeds(path):
            if len(data) <= LARGEST:
                place = folder / target
                place.mkdir(parents=True, exist_ok=True)
                (place / hashlib.sha1(data).hexdigest()).write_bytes(data)


main(pathlib.Path(sys.argv[1]))
