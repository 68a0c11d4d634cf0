#!/usr/bin/env python3
"""Checks that `gongkai check` finds the faults planted in input/demo-county, at their cells, and no other errors.

    python3 scripts/check_samples.py [PATH/TO/gongkai] [--verbose]

Exit 1 when a planted fault is not found, or an error is reported where none was planted. Python's standard library only.
"""
import csv
import json
import os
import pathlib
import subprocess
import sys

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
    for problem in problems:
        print(f"    {problem}")
    print(f'check_samples: {len(report["projects"])} projects, {len(report["findings"])} findings, {len(planted)} planted, {len(problems)} problems')
    return 1 if problems else 0


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
