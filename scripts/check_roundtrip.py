#!/usr/bin/env python3
"""Checks that a workbook gives the same records, findings and cells after LibreOffice saved it again in another format.

    python3 scripts/check_roundtrip.py [PATH/TO/gongkai] [--forms FOLDER] [--keep FOLDER]

Takes the published forms as XLSX (make_workbooks.py in FOLDER, default ../shared/forms beside the project; needs openpyxl) and the
workbooks of input/demo-county. Skips with a line when LibreOffice, the program or all workbooks are missing. Exit 1 on a disagreement.
--keep leaves the workbooks in a folder instead of a temporary one.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from decimal import Decimal

ROOT = pathlib.Path(__file__).resolve().parent.parent
# What LibreOffice is asked for, by the extension of what it writes. `xlsx` is its own way of writing XLSX.
FORMATS = {"xls": "xls", "ods": "ods", "fods": "fods", "html": "html", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
# What a conversion itself loses, which no reader can give back; anything else is a problem.
#   html: hidden sheets are not written; a workbook without content becomes a page without a table; the name of a workbook's only
#         sheet is not written, so that a page of one sheet is called like its file; empty rows and columns before the first cell are
#         not written; spaces collapse, and what is a text or a number is told by its look. So its cells are not compared one by one.
RECORD = ["code", "name", "department", "unit", "year", "budget", "executed", "rate", "total", "recomputed", "grade", "indicators"]


def convert(office, profile, kind, files, folder):
    """Saves many workbooks by one call; gives what went wrong, or nothing."""
    command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", FORMATS[kind], "--outdir", str(folder)]
    run = subprocess.run(command + [str(f) for f in files], capture_output=True, text=True, timeout=900)
    missing = [f.stem for f in files if not (folder / f"{f.stem}.{kind}").is_file()]
    return f"{kind}: not converted: {missing} {run.stderr.strip()[:300]}" if missing else None


def check(binary, folder):
    """The records and findings of a folder, by the stem of the file."""
    names = sorted(os.listdir(folder))
    run = subprocess.run([binary, "check", "--json", *names], capture_output=True, text=True, cwd=folder)
    if run.returncode not in (0, 1, 3):
        sys.exit(f"check_roundtrip: exit {run.returncode}: {run.stderr.strip()[:500]}")
    report = json.loads(run.stdout)
    # The only sheet of a file is compared without its name.
    only = {f["path"]: f["sheets"][0]["name"] for f in report["files"] if len(f["sheets"]) == 1}

    def sheet(file, name):
        return "" if only.get(file) == name else name

    records, findings, forms = defaultdict(list), defaultdict(Counter), {}
    for project in report["projects"]:
        file, name, cell = project["source"].split("!")
        place = f"{sheet(file, name)}!{cell}"
        records[pathlib.Path(file).stem].append(({k: project.get(k) for k in RECORD}, place))
    for finding in report["findings"]:
        if finding["file"]:
            key = tuple(finding.get(k) for k in ("rule", "severity", "cell", "expected", "actual"))
            key = (sheet(finding["file"], finding["sheet"]), *key)
            findings[pathlib.Path(finding["file"]).stem][key] += 1
    for file in report["files"]:
        forms[pathlib.Path(file["path"]).stem] = (file["format"], file["error"], [(sheet(file["path"], s["name"]), s["form"], s["records"], s["reason"]) for s in file["sheets"]])
    return records, findings, forms


def cells(binary, path):
    """What is read of a file, cell by cell; numbers by value."""
    run = subprocess.run([binary, "cells", "--json", str(path)], capture_output=True, text=True)
    read = {}
    for line in run.stdout.splitlines():
        cell = json.loads(line)
        text = str(Decimal(cell["text"]).normalize()) if cell["type"] == "number" else cell["text"]
        read[cell["sheet"], cell["cell"]] = (cell["type"], text, cell.get("merged"))
    return read


def compare_cells(binary, kind, original, again):
    was, now = cells(binary, original), cells(binary, again)
    # LibreOffice calculates a formula whose result the workbook does not hold.
    return [f"{original.stem}.{kind}: {'!'.join(place)}: {was.get(place)}, then {now.get(place)}"
            for place in sorted(was.keys() | now.keys())
            if was.get(place) != now.get(place) and was.get(place, ("",))[0] != "formula-error"]


def main(arguments):
    def option(name):
        return arguments[arguments.index(name) + 1] if name in arguments else None

    forms = pathlib.Path(option("--forms") or ROOT.parent / "shared" / "forms")
    values = {option("--forms"), option("--keep")}
    names = [a for a in arguments if not a.startswith("--") and a not in values]
    binary = str(pathlib.Path(names[0] if names else ROOT / ".build" / "release" / "gongkai").resolve())
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        print("check_roundtrip: skipped, no LibreOffice (soffice)")
        return 0
    if not os.access(binary, os.X_OK):
        print(f"check_roundtrip: skipped, no program at {binary} (swift build -c release)")
        return 0
    with tempfile.TemporaryDirectory(prefix="roundtrip-") as temporary:
        base = pathlib.Path(option("--keep") or temporary).resolve()
        originals = base / "originals"
        originals.mkdir(parents=True, exist_ok=True)
        if (forms / "make_workbooks.py").is_file():
            made = subprocess.run([sys.executable, str(forms / "make_workbooks.py"), str(forms / "published"), str(originals), "--formats", "xlsx"], capture_output=True, text=True)
            if made.returncode != 0:
                print(f"check_roundtrip: without the published forms, they could not be made: {made.stderr.strip().splitlines()[-1]}")
        else:
            print(f"check_roundtrip: without the published forms, there are none at {forms}")
        for path in sorted((ROOT / "input" / "demo-county" / "input").rglob("*.xlsx")):
            # The lock file that an editor leaves beside a workbook is none.
            if not path.name.startswith("~$"):
                shutil.copy(path, originals / path.name)
        before = check(binary, originals) if any(originals.iterdir()) else None
        # What cannot be read (there is one such file in the sample) cannot be saved again either.
        files = sorted(f for f in originals.glob("*.xlsx") if not before[2][f.stem][1])
        if not files:
            print("check_roundtrip: skipped, no workbooks")
            return 0
        problems, compared = [], Counter()
        for kind in FORMATS:
            folder = base / kind
            folder.mkdir(exist_ok=True)
            fault = convert(office, base / "profile", kind, files, folder)
            if fault:
                problems.append(fault)
            problems += compare(kind, files, before, check(binary, folder), compared)
            if kind != "html":
                for file in files:
                    problems += compare_cells(binary, kind, file, folder / f"{file.stem}.{kind}")
    for problem in problems:
        print(f"    {problem}")
    print(f"check_roundtrip: {len(files)} workbooks in {len(FORMATS)} formats, {compared['records']} records and {compared['findings']} findings compared, {len(problems)} problems")
    return 1 if problems else 0


def compare(kind, files, before, after, compared):
    problems = []
    for file in files:
        stem = file.stem
        old, new = before[0][stem], after[0][stem]
        compared["records"] += len(old)
        if len(old) != len(new):
            problems.append(f"{stem}.{kind}: {len(old)} records, then {len(new)}: {after[2].get(stem)}")
        for (record, place), (again, place_again) in zip(old, new):
            for key in RECORD:
                if record[key] != again[key]:
                    problems.append(f"{stem}.{kind}: {place}: {key}: {record[key]!r}, then {again[key]!r}")
            if place != place_again:
                problems.append(f"{stem}.{kind}: the record of {place} was found at {place_again}")
        lost, found = before[1][stem] - after[1][stem], after[1][stem] - before[1][stem]
        compared["findings"] += sum(before[1][stem].values())
        problems += [f"{stem}.{kind}: finding lost: {f}" for f in lost]
        problems += [f"{stem}.{kind}: finding more: {f}" for f in found]
        was, now = (report[2].get(stem, (None, "not there", []))[1:] for report in (before, after))
        if kind == "html":
            was = (was[0], [s for s in was[1] if "隐藏" not in (s[3] or "")])
            if all("工作表是空的" in (s[3] or "") for s in was[1]) and now[0] and "没有表格的网页" in now[0]:
                continue
        if was != now:
            problems.append(f"{stem}.{kind}: read as {was}, then as {now}")
    return problems


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
