#!/usr/bin/env python3
"""Builds two small counties from papers as departments hand them in, and holds every published figure against the facts.

Beside them, forms and lists in every format with the unit of money in every place and heads in many words are read and held against their facts.

    check_county.py GONGKAI [--keep FOLDER]

The papers are written here (scripts/county) with the facts beside them: XLSX, XLS, XML, CSV in GB 18030, DOCX and web pages, with what offices do to
them. Each open project, department and the county must have in each open book the figures that follow from the facts; nothing that is closed may stand
in any file of them, by name, code or amount; each finding that a paper needs must be made, and no other error. Ends with 1 when something differs.
Needs openpyxl and xlwt, and skips without them.
"""
import argparse, csv, html, json, pathlib, re, shutil, subprocess, sys, tempfile, unicodedata
from decimal import Decimal

try:
    from county.first import County as First
    from county.form import two
    from county.second import County as Second
    from county.spellings import Spellings
except ImportError as missing:
    print(f"check_county: skipped ({missing})")
    sys.exit(0)

BOOKS = ["public", "final-accounts"]


def folded(text):
    return unicodedata.normalize("NFKC", text)


def rows(folder, name):
    return list(csv.DictReader((folder / "data" / name).open(encoding="utf-8-sig")))


def amounts(project):
    """What the open books must show of its three amounts."""
    shown = [f"{amount:.6f}" for amount in project.sums]
    return {"known": shown, "budget": shown[:2] + [""], "unknown": ["", "", ""]}[project.amounts]


def expected(project):
    facts = dict(zip(["年初预算数", "全年预算数", "全年执行数"], amounts(project)))
    facts |= {"执行率": str(project.rate) if project.amounts == "known" else "", "部门编码": project.department, "项目名称": project.name,
              "总分": f"{project.total:.2f}"}
    return facts


def sums(projects):
    """The row of a department or of the county: what is known is added up; a rate needs both sides."""
    whole = [p for p in projects if p.amounts == "known"]
    totals = [sum(Decimal(amounts(p)[i] or 0) for p in projects) for i in range(3)]
    budget, executed = sum(p.budget for p in whole), sum(p.executed for p in whole)
    return dict(zip(["年初预算数", "全年预算数", "全年执行数"], [f"{total:.6f}" for total in totals])) | {
        "执行率": str(two(executed * 100 / budget)), "项目数": str(len(projects)), "平均分": str(two(sum(p.total for p in projects) / len(projects)))}


class Check:
    def __init__(self, county, output):
        self.county, self.output, self.wrong = county, output, []
        self.open = [project for project in county.projects if project.state == "open"]

    def differ(self, where, row, facts):
        for column, value in facts.items():
            if folded(row.get(column, "")) != folded(value):
                self.wrong.append(f"{where}: {column} is {row.get(column)!r}, not {value!r}")

    def book(self, name):
        folder = self.output / name
        found = {folded(row["项目名称"]): row for row in rows(folder, "projects.csv")}
        if len(found) != len(rows(folder, "projects.csv")):
            self.wrong.append(f"{name}: a project stands there twice")
        for project in self.open:
            row = found.pop(folded(project.name), None)
            if row is None:
                self.wrong.append(f"{name}: {project.name} is missing")
            else:
                self.differ(f"{name}, {project.name}", row, expected(project))
        self.wrong += [f"{name}: {left} should not be published" for left in found]
        groups = {}
        for project in self.open:
            groups.setdefault(project.department, []).append(project)
        departments = {row["部门编码"]: row for row in rows(folder, "departments.csv")}
        self.wrong += [f"{name}: department {code} should not appear" for code in departments if code not in groups]
        for code, projects in groups.items():
            self.differ(f"{name}, department {code}", departments.get(code, {}), sums(projects))
        self.differ(f"{name}, county", rows(folder, "counties.csv")[0], sums(self.open))
        self.secrets(name, folder)

    def secrets(self, name, folder):
        closed = [project for project in self.county.projects if project.state == "closed"]
        words = {word for p in closed for word in (p.name, p.code, str(p.budget), str(p.executed))} | set(self.county.secret)
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            data = file.read_bytes()
            text = folded(re.sub(r"<[^>]+>", "", html.unescape(data.decode("utf-8", "replace")))) + str(file.relative_to(folder))
            self.wrong += [f"{name}: {file.relative_to(folder)} has {word}" for word in sorted(words) if folded(word) in text]

    def findings(self, found):
        for file, rule in self.county.findings:
            if not any(file in one["file"] and one["rule"] == rule for one in found):
                self.wrong.append(f"no finding {rule} in {file}")
        for one in found:
            if one["severity"] == "error" and not any(file in one["file"] and rule == one["rule"] for file, rule in self.county.findings):
                self.wrong.append(f'{one["rule"]} at {one["file"]} {one["cell"]} is for nothing: {one["message"]}')


def run(make, gongkai, folder):
    county = make(folder)
    checked = subprocess.run([gongkai, "check", "--json", folder], capture_output=True, text=True)
    built = subprocess.run([gongkai, "build", folder, "--accept-findings"], capture_output=True, text=True)
    if (checked.returncode, built.returncode) != (1, 0):
        return [f"check ended with {checked.returncode}, build with {built.returncode}: {built.stderr[-400:]}"], 0
    check = Check(county, folder / "output")
    for book in BOOKS:
        check.book(book)
    check.findings(json.loads(checked.stdout)["findings"])
    return check.wrong, sum(1 for path in county.papers.rglob("*") if path.is_file())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gongkai")
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    failed, gongkai = 0, str(pathlib.Path(options.gongkai).resolve())
    for name, make in (("first", First), ("second", Second)):
        folder = options.keep / name if options.keep else pathlib.Path(tempfile.mkdtemp(prefix="gongkai-county-"))
        shutil.rmtree(folder, ignore_errors=True)
        wrong, count = run(make, gongkai, folder)
        print(f"{name} county: {count} files, {len(wrong)} differences")
        for words in wrong[:40]:
            print("  " + words)
        failed += len(wrong)
        if not options.keep:
            shutil.rmtree(folder)
    folder = options.keep / "spellings" if options.keep else pathlib.Path(tempfile.mkdtemp(prefix="gongkai-county-"))
    shutil.rmtree(folder, ignore_errors=True)
    spellings = Spellings(folder)
    checked = subprocess.run([gongkai, "check", "--json", folder], capture_output=True, text=True)
    wrong = spellings.differences(json.loads(checked.stdout))
    print(f"spellings: {len(spellings.papers)} files, {len(wrong)} differences")
    for words in wrong[:40]:
        print("  " + words)
    failed += len(wrong)
    if not options.keep:
        shutil.rmtree(folder)
    sys.exit(1 if failed else 0)


main()
