#!/usr/bin/env python3
"""Checks that `gongkai check` reads every project of input/demo-county as it was written, and finds the planted faults at
their cells and no other errors.

    python3 scripts/check_samples.py [PATH/TO/gongkai] [--verbose]

Exit 1 when a value differs, a planted fault is not found, or an error is reported where none was planted. Python's standard library only.
"""
import csv
import json
import os
import pathlib
import subprocess
import sys

SCRIPTS = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(SCRIPTS))
sys.dont_write_bytecode = True

from demo_county import projects as county  # noqa: E402
from demo_county.faults import FORM_FAULTS, LIST_FAULTS  # noqa: E402
from demo_county.layouts import Sheet  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent
COUNTY = ROOT / "input" / "demo-county"
# A planted fault has consequences that a rule rightly reports as well: (rule planted, rule that follows).
FOLLOWS = {
    "S01": {"A01", "A02"},
    "S04": {"S08", "S10"},
    "S02": {"S04"},
    "S08": {"S09"},
    "S24": {"S01", "S02", "S04"},
    "A10": {"L06"},
    "L06": {"A10"},
    "L05": {"A19"},
    "S23": {"S01", "S02", "S04", "S09", "S24"},
}


def main(arguments):
    names = [a for a in arguments if not a.startswith("--")]
    binary = str(pathlib.Path(names[0] if names else ROOT / ".build" / "release" / "gongkai").resolve())
    if not os.access(binary, os.X_OK):
        print(f"check_samples: skipped, no program at {binary} (swift build -c release)")
        return 0
    run = subprocess.run([binary, "check", str(COUNTY), "--json"], capture_output=True, text=True)
    if not run.stdout.startswith("{"):
        print(f"check_samples: exit {run.returncode}: {run.stderr.strip()[:500]}")
        return 1
    report = json.loads(run.stdout)
    found, problems = {}, []
    for finding in report["findings"]:
        found.setdefault((relative(finding["file"]), finding.get("cell") or ""), []).append(finding)
    files = {relative(f["path"]): f for f in report["files"]}
    planted = list(csv.DictReader((COUNTY / "faults.csv").open(encoding="utf-8")))
    allowed = {}
    for fault in planted:
        if not fault["cell"]:
            problems += fate(fault, files)
            continue
        allowed.setdefault(fault["file"], {}).setdefault(fault["project"], set()).update({fault["rule"]} | FOLLOWS.get(fault["rule"], set()))
        here = [f["rule"] for f in found.get((fault["file"], fault["cell"]), [])]
        if fault["rule"] not in here:
            near = sorted({(f["rule"], f.get("cell")) for (file, _), group in found.items() for f in group
                           if file == fault["file"] and (not f.get("project") or fault["project"] in str(f.get("project")))})
            problems.append(f'{fault["file"]} {fault["cell"]}: {fault["rule"]} not found ({fault["explanation"]}); found there: {here}, in the project: {near}')
    for (file, cell), group in sorted(found.items()):
        for f in group:
            rules = set().union(*allowed.get(file, {}).values()) if file in allowed else set()
            if f["severity"] == "error" and f["rule"] not in rules:
                problems.append(f'{file} {cell}: {f["rule"]} was not planted: {f["message"]}')
            if "--verbose" in arguments:
                print(f'{f["severity"]:8}{f["rule"]:22}{file} {cell}: {f["message"]}')
    problems += values(report["projects"])
    for problem in problems:
        print(f"    {problem}")
    print(f'check_samples: {len(report["projects"])} projects, {len(report["findings"])} findings, {len(planted)} planted, {len(problems)} problems')
    return 1 if problems else 0


def values(projects):
    """The record of every project against the figures it was made from."""
    found, wrong = {p["name"]: p for p in projects}, []
    listed, forms = county.read("list.txt"), county.read("forms.txt")
    for project in listed + forms:
        record = found.get(project.name)
        if record is None:
            wrong.append(f"{project.name}: not read")
            continue
        expected = {
            "code": project.code, "department": county.NAMES[project.department], "unit": county.NAMES[project.unit],
            "year": 2024, "budget": f"{project.amounts[1]:.6f}", "executed": f"{project.amounts[2]:.6f}",
            "indicators": len(project.indicators), "public": project.mark == "公开",
        }
        if project in forms:
            faults = FORM_FAULTS.get(project.code[-6:], [])
            expected["total"] = f"{county.Decimal(Sheet(project, faults).total.text):.2f}"
            touched = {"code" if place == "code" else place[2] for place, *_ in faults if place == "code" or place[1] == 0}
        else:
            faults = LIST_FAULTS.get(project.code[-6:], [])
            columns = {"全年预算数(万元)": "budget", "全年执行数(万元)": "executed", "项目编码": "code"}
            touched = {columns[c] for _, c, *_ in faults if c in columns}
            expected["total"] = None  # the list has no column for it, and a sum of ours is not the unit's
        if project.mark == "未登记":
            touched.add("code")  # only the register has it
        wrong += [f"{project.name}: {key}: wrote {value}, read {record[key]}" for key, value in expected.items()
                  if key not in touched and record[key] != value]
    return wrong + [f"{name}: made up" for name in sorted(set(found) - {p.name for p in listed + forms})]


def relative(path):
    return path.split("demo-county/")[-1].removeprefix("input/")


def fate(fault, files):
    """What became of a file that holds no record."""
    file = files.get(fault["file"])
    if file is None:
        return [f'{fault["file"]}: not in the report']
    sheets = file.get("sheets") or []
    reasons = [s.get("reason") for s in sheets]
    if fault["rule"] == "damaged" and not file.get("error"):
        return [f'{fault["file"]}: no error reported']
    if fault["rule"] in ("empty", "unrecognised", "passed-over") and any(s.get("records") for s in sheets):
        return [f'{fault["file"]}: read as records: {sheets}']
    if fault["rule"] in ("empty", "unrecognised") and not any(reasons) and not file.get("error") and not file.get("passedOver"):
        return [f'{fault["file"]}: no reason given: {file}']
    return []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
