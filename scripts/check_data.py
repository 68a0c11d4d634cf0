#!/usr/bin/env python3
"""Checks the data files of a built workspace.

    python3 scripts/check_data.py OUTPUT_FOLDER

- every data package is valid, rows, keys and references included (frictionless from PyPI; skipped with a line without it);
- every file of a package is there, every CSV file is in its package, and every field says what stands in it;
- an open book's package says its version, sources and licence, and the addresses of pages lead to pages.
Exit 1 on any finding.
"""
import csv
import json
import pathlib
import sys

try:
    import frictionless
except ImportError:
    frictionless = None


def check(package, problems):
    described = json.loads(package.read_text(encoding="utf-8"))
    folder, book = package.parent, package.parent.parent
    named = {resource["path"] for resource in described["resources"]}
    there = {path.name for path in folder.glob("*.csv")}
    for odd in sorted(named ^ there):
        problems.append(f"{folder / odd}: {'described and not there' if odd in named else 'not described'}")
    wanted = ["version", "sources"] + ([] if book.name == "internal" else ["licenses"])
    problems += [f"{package}: no {key}" for key in wanted if not described.get(key)]
    for resource in described["resources"]:
        for field in resource["schema"]["fields"]:
            if not field.get("description"):
                problems.append(f"{package}: {resource['name']}: {field['name']} is not described")
        if resource["path"] not in there:
            continue
        with open(folder / resource["path"], encoding="utf-8-sig", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), 2):
                if row.get("页面") and not (book / row["页面"]).is_file():
                    problems.append(f"{folder / resource['path']}: row {number}: no page {row['页面']}")
    if frictionless:
        report = frictionless.validate(str(package.relative_to(pathlib.Path.cwd())) if package.is_relative_to(pathlib.Path.cwd()) else str(package))
        for error in report.flatten(["title", "rowNumber", "message"]):
            problems.append(f"{package}: {error}")


def main(arguments):
    root = pathlib.Path(arguments[0]).resolve()
    packages = sorted(root.glob("*/data/datapackage.json"))
    problems = [] if packages else [f"{root}: no data package"]
    if not frictionless:
        print("check_data: frictionless is not installed, packages are not validated")
    elif hasattr(frictionless, "system"):
        frictionless.system.trusted = True
    for package in packages:
        check(package, problems)
    print("\n".join(problems[:50]) or f"check_data: {len(packages)} data packages are valid" if frictionless or problems else
          f"check_data: {len(packages)} data packages looked at")
    return 1 if problems else 0


sys.exit(main(sys.argv[1:]))
