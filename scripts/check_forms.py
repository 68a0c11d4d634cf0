#!/usr/bin/env python3
"""Checks that the published forms read the same from every format, with every printed value and their known faults.

    python3 scripts/check_forms.py [PATH/TO/gongkai] [--forms FOLDER] [--verbose]

FOLDER (default: ../shared/forms beside the project) holds published/*.json and make_workbooks.py, which writes each form as XLSX,
XML Spreadsheet 2003, CSV in UTF-8 and CSV in GB18030. The records, the findings and the words of the built page must be the same from
all four, and the page must show every printed value: indicators, funds, goals, reasons. Skips with a line when these, or openpyxl, are missing. Exit 1 on a disagreement.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from decimal import Decimal, InvalidOperation

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.dont_write_bytecode = True
import form_pages  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXTENSIONS = [".xlsx", ".xml", ".csv", ".gb.csv"]

# Faults named in the forms' notes that a rule of the catalogue sees: form → rule ids that must be among its findings.
FAULTS = {
    "001": {"S01": "年度资金总额 0/0/0, its parts 90/89.974/89.974", "S20": "≥100百分比"},
    "003": {"S22": "the template's hint （100字以内） left in"},
    "006": {"S22": "neither results nor points are filled in"},
    "005": {"S23": "at most 30 万元, actual: 完成"},
    "013": {"S05": "10 + 100 points", "S10": "110 points, total printed 100"},
    "018": {"S04": "86.20 % executed, 9 points", "S02": "37.24/43.2 printed as 86 %"},
    "021": {"S09": "points not in proportion to what was done", "S13": "150 lectures where 6 were meant"},
    "031": {"S23": "amounts with a sentence in the cell", "S12": "9.34 of 10 without a reason"},
    "033": {"S09": "4604 of 4754, and 5830 where at most 5300 was allowed, with full points", "S22": "（≥**人） left in"},
    "046": {"S13": "3200 where 2400 were meant"},
    "048": {"S01": "parts add up to 7165.29, total 7165.32"},
    "056": {"S04": "100 points possible for execution, 10 given at 100 %"},
    "065": {"S02": "94/650 = 14.46 %, printed 0.1", "S13": "12767.36 where 8000 were meant"},
    "066": {"S23": "7,00.0,77"},
    "070": {"S12": "9 of 10 without a reason"},
}
# Why the other notes have no rule to find them, by what they say.
NOT_VISIBLE = """
Narrative only (amounts inside sentences, missing names of places, one project called two things, old dates): 016 026 045 051 053 063 071.
Not a self-evaluation (targets, results of key evaluations, scoring schemes; other forms, later issues): 011 023 025 030 035 036 038 040 041 050 058 073.
No points or no weights were printed, so nothing can be recomputed: 008 010 015 028 043.
060: two bases for the same sum; 108.7 % of posts filled: needs the accounts beside the form.
061: the difference of 1 is between two groups of sub-rows of different totals, which the form does not add up itself.
018: 0 as a reason stands at full points; the goal text is an amount: no rule. 068: 10万 in a 万元 column is read as written.
055: ≤4 where ≥ was probably meant cannot be told from a form that reports exactly 4.
"""

# Printed values that the page rightly shows in another way.
SHOWN_OTHERWISE = {
    "065: fund row 1 rate: “0.1”": "a rate of 10 % typed as a fraction",
}


def amount(text, unit):
    """A printed amount in 万元, if it is one."""
    match = re.fullmatch(r"\s*(-?[\d,，]*\.?\d+)\s*(万元|万|亿元|元)?\s*", text or "")
    if not match or re.search(r",\d{1,2}(?!\d)", match[1]):
        return None
    factor = {"元": Decimal("0.0001"), "亿元": Decimal(10000)}.get(match[2] or unit, Decimal(1))
    try:
        return Decimal(match[1].replace(",", "").replace("，", "")) * factor
    except InvalidOperation:
        return None


def comparable(project):
    return {k: v for k, v in project.items() if k != "source"}


def main(arguments):
    verbose = "--verbose" in arguments
    forms = pathlib.Path(arguments[arguments.index("--forms") + 1]) if "--forms" in arguments else ROOT.parent / "shared" / "forms"
    names = [a for n, a in enumerate(arguments) if not a.startswith("--") and (n == 0 or arguments[n - 1] != "--forms")]
    binary = str(pathlib.Path(names[0] if names else ROOT / ".build" / "release" / "gongkai").resolve())
    if not (forms / "make_workbooks.py").is_file():
        print(f"check_forms: skipped, no published forms at {forms}")
        return 0
    if not os.access(binary, os.X_OK):
        print(f"check_forms: skipped, no program at {binary} (swift build -c release)")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        made = subprocess.run([sys.executable, str(forms / "make_workbooks.py"), str(forms / "published"), folder], capture_output=True, text=True)
        if made.returncode != 0:
            print(f"check_forms: skipped, the workbooks could not be made: {made.stderr.strip().splitlines()[-1]}")
            return 0
        files = sorted(os.listdir(folder))
        projects, findings, form_of = defaultdict(list), defaultdict(set), {}
        for extension in EXTENSIONS:  # one run a format, so that no form is a duplicate of itself
            names = [f for f in files if f.partition(".")[1] + f.partition(".")[2] == extension]
            run = subprocess.run([binary, "check", "--json", *names], capture_output=True, text=True, cwd=folder)
            if run.returncode not in (0, 1):
                print(f"check_forms: exit {run.returncode}: {run.stderr.strip()[:500]}")
                return 1
            report = json.loads(run.stdout)
            for project in report["projects"]:
                projects[pathlib.Path(project["source"].split("!")[0]).name].append(project)
            for finding in report["findings"]:
                findings[pathlib.Path(finding["file"]).name].add(finding["rule"])
            for file in report["files"]:
                form_of[pathlib.Path(file["path"]).name] = [(s.get("form"), s.get("reason")) for s in file.get("sheets", [])]
        shown = form_pages.pages(binary, pathlib.Path(folder), files)
    problems, read, values, printed = [], 0, 0, 0
    for path in sorted((forms / "published").glob("[0-9]*.json")):
        fact = json.loads(path.read_text(encoding="utf-8"))
        kinds = {e: projects.get(fact["id"] + e, []) for e in EXTENSIONS}
        records = {json.dumps([comparable(p) for p in found], ensure_ascii=False, sort_keys=True) for found in kinds.values()}
        if len(records) > 1:
            problems.append(f'{fact["id"]}: the formats differ:\n      ' + "\n      ".join(sorted(records)))
        # The maker of the workbooks writes a text such as =100% into .xlsx as a formula without a result.
        rules = {e: findings.get(fact["id"] + e, set()) - {"R05"} for e in EXTENSIONS}
        if len({frozenset(r) for r in rules.values()}) > 1:
            problems.append(f'{fact["id"]}: the findings differ: ' + "; ".join(f"{e} {sorted(r)}" for e, r in rules.items()))
        words = {e: shown.get(fact["id"] + e) for e in EXTENSIONS if fact["id"] + e in shown}
        if any(page != words[".xlsx"] for page in words.values()):
            problems.append(f'{fact["id"]}: the pages differ between the formats: ' + "; ".join(f"{e} {str(w)[:120]}" for e, w in words.items()))
        found = kinds[".xlsx"]
        if found:
            absent, count = form_pages.missing(fact, "\x1f".join(words[".xlsx"]))
            printed += count
            problems += [line for line in absent if line.rsplit(" is not", 1)[0] not in SHOWN_OTHERWISE]
            read += 1
            wrong, compared = compare(fact, found[0])
            values += compared
            problems += wrong
        # A department's whole expenditure is no project, although its form may have a row 项目名称.
        elif fact["form_type"].endswith("自评表") and "整体支出" not in fact["form_type"]:
            problems.append(f'{fact["id"]}: {fact["form_type"]} was not read: {form_of.get(fact["id"] + ".xlsx")}')
        for rule, why in FAULTS.get(fact["id"], {}).items():
            if rule not in rules[".xlsx"]:
                problems.append(f'{fact["id"]}: {rule} not found: {why}')
        if verbose:
            print(fact["id"], fact["form_type"], len(found), sorted(rules[".xlsx"]), form_of.get(fact["id"] + ".xlsx"))
    for problem in problems:
        print(f"    {problem}")
    print(f"check_forms: {len(files)} workbooks, {read} forms read as records, {values} printed values compared, "
          f"{printed} looked for on the pages, "
          f"{sum(map(len, FAULTS.values()))} known faults, {len(problems)} problems")
    return 1 if problems else 0


def compare(fact, project):
    """The printed values of a form against its record."""
    wrong, compared = [], 0

    def check(field, printed, found):
        nonlocal compared
        compared += 1
        if printed != found:
            wrong.append(f'{fact["id"]}: {field}: printed {printed}, read {found}')

    def decimal(text):
        return None if text in (None, "") else Decimal(text)

    total = next(iter(fact["funds"] or []), None)
    if total:
        for field in ("budget", "executed"):
            printed = amount(total.get(field), fact["amount_unit"])
            if printed is not None:
                check(field, printed, decimal(project[field]))
    if fact.get("total_score"):
        check("total", Decimal(fact["total_score"]), decimal(project["total"]))
    name = fact["project_name"] or ""
    if name:
        code = re.match(r"(\d{8}[A-Z]\d{12})-(.*)", name)
        check("name", code[2] if code else name, project["name"])
        if code:
            check("code", code[1], project["code"])
    template = re.compile(r"(指标\d+[:：]?|…+)?")
    rows = [i for i in fact["indicators"]
            if not (template.fullmatch((i["level3"] or "").strip()) and not any(i.get(k) for k in ("target", "actual", "weight", "score")))]
    check("indicators", len(rows), project["indicators"])
    if fact["year"]:
        check("year", int(fact["year"]), project["year"])
    return wrong, compared


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
