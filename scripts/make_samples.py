#!/usr/bin/env python3
"""Makes the papers of the fictional county 示例县 in input/demo-county, and those of the five regions of `policies/` in
input/demo-hubei and its like: the same files every time.

    python3 scripts/make_samples.py            writes the county's input, faults.csv and the table in README.md, and the regions' workspaces
    python3 scripts/make_samples.py --check    compares instead of writing; exit 1 on a difference

Python's standard library only. The figures are in scripts/demo_county/*.txt; they are verified to be consistent
before the faults of scripts/demo_county/faults.py are planted in them. What the regions' papers say is in scripts/regions/*.txt.
"""
import csv
import io
import pathlib
import sys
import zipfile

SCRIPTS = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(SCRIPTS))
sys.dont_write_bytecode = True

from demo_county import last_year, projects  # noqa: E402
from demo_county.papers import Papers  # noqa: E402
from regions import papers as regions  # noqa: E402

INPUT = SCRIPTS.parent / "input"
TARGET = INPUT / "demo-county"
FILE_FAULTS = [
    ("214交通运输局/新建 XLSX 工作表.xlsx", "Sheet1", "", "empty", "", "空工作簿"),
    ("215水利局/农村饮水安全（修改）.xlsx", "", "", "damaged", "", "只传了一半的文件，打不开"),
    ("205教育局/~$自评表.xlsx", "", "", "passed-over", "", "打开文件时的临时锁文件"),
    (".DS_Store", "", "", "passed-over", "", "系统文件"),
    ("会议通知.pdf", "", "", "passed-over", "", "与自评无关的文件"),
    ("说明.txt", "", "", "unrecognised", "", "与自评无关的文件"),
]


def main(arguments):
    samples = {TARGET: county()} | {INPUT / f"demo-{policy}": regions.files(policy) for policy in regions.REGIONS}
    wrong = 0
    for target, files in samples.items():
        if arguments == ["--check"]:
            wrong += check(target, files)
        else:
            write(target, files)
    return 1 if wrong else 0


def county():
    """The files of the county, with the list of its planted faults."""
    papers = Papers(projects.read("list.txt"), projects.read("forms.txt"))
    papers.write_all()
    files = {f"input/{path}": data for path, data in papers.files.items()}
    files |= last_year.files(papers.listed, papers.forms.values())
    rows = sorted(papers.faults) + FILE_FAULTS
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["file", "sheet", "cell", "rule", "project", "explanation"])
    writer.writerows(rows)
    files["faults.csv"] = out.getvalue().encode("utf-8")
    files["README.md"] = readme(rows)
    return files


def write(target, files):
    for old in made(target):
        if str(old.relative_to(target)) not in files:
            old.unlink()
    for path, data in files.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(data)
    print(f"{len(files)} files: {target.relative_to(SCRIPTS.parent)}")


def readme(rows):
    """README.md with the table of faults between its two markers renewed."""
    text = (TARGET / "README.md").read_text(encoding="utf-8")
    head, _, rest = text.partition("<!-- faults -->\n")
    _, _, tail = rest.partition("<!-- end of faults -->\n")
    lines = ["| file | cell | rule | what is wrong |", "|---|---|---|---|"]
    for path, sheet, cell, rule, project, words in rows:
        place = f"{sheet}!{cell}" if sheet and cell else sheet or cell
        lines.append(f"| `{path}` | {place} | {rule} | {project + '：' if project else ''}{words} |")
    return (f"{head}<!-- faults -->\n" + "\n".join(lines) + f"\n<!-- end of faults -->\n{tail}").encode("utf-8")


def made(target):
    """The files of both years that are there."""
    folders = ("input", last_year.FOLDER, "2022")
    return [p for folder in folders for p in sorted((target / folder).rglob("*"), reverse=True) if p.is_file()]


def check(target, files):
    """Compares what is on disk with what would be written; workbooks by their parts, as zlib versions compress differently."""
    wrong = [path for path, data in files.items() if not same(target / path, data)]
    extra = [p for p in made(target) if str(p.relative_to(target)) not in files]
    for path in wrong:
        print(f"differs: {target.name}/{path}")
    for path in extra:
        print(f"not made by this script: {path.relative_to(SCRIPTS.parent)}")
    return len(wrong) + len(extra)


def same(path, data):
    if not path.is_file():
        return False
    found = path.read_bytes()
    return found == data or (parts(found) is not None and parts(found) == parts(data))


def parts(data):
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(e.filename, e.date_time, archive.read(e)) for e in archive.infolist()]
    except zipfile.BadZipFile:
        return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
