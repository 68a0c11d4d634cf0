#!/usr/bin/env python3
"""Recomputes the figures of 示例县 from the facts its papers are made of, and compares them with the data files and pages.

    check_figures.py [OUTPUT]        the sample's output folder; output/demo-county without it

The facts are those of scripts/demo_county (list.txt, forms.txt, the planted faults, the ledgers); nothing that gongkai wrote or read goes into the
expected figures. Held are: each open project, department, township and the county; the indicators; grades and rankings; coverage of each stage by number and money,
of the open books and of the internal one; the two years beside each other; groupings; differences between evaluation and self-evaluation;
rectification; use of results. Ends with 1 when something differs. Python's standard library only.
"""
import csv
import pathlib
import re
import sys
from collections import Counter
from decimal import Decimal

SCRIPTS = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(SCRIPTS))
sys.dont_write_bytecode = True

from demo_county import figures  # noqa: E402
from demo_county.projects import BUDGETS, NAMES, TOWNSHIPS, two  # noqa: E402

GRADES = ["优", "良", "中", "差"]
KINDS = [*BUDGETS.values(), "其他"]


def money(value):
    return "" if value is None else f"{value:,.2f}"


def raw(value):
    return "" if value is None else f"{value:.6f}"


def percent(part, whole):
    return f"{two(part * 100 / whole)}%" if whole else ""


def score(value):
    return "" if value is None else str(two(value))


class Figures:
    """Sums, rates and means of some projects: what is known on both sides counts for a rate, a mean counts the totals that are known."""

    def __init__(self, projects):
        self.projects = projects
        self.known = [sum((p.amounts[i] for p in projects if p.amounts[i] is not None), Decimal(0)) for i in range(3)]
        rated = [p for p in projects if p.known]
        budget, executed = (sum((p.amounts[i] for p in rated), Decimal(0)) for i in (1, 2))
        self.rate = two(executed * 100 / budget) if budget else None
        totals = [p for p in projects if p.total is not None]
        self.totals = len(totals)
        self.mean = two(sum(p.total for p in totals) / len(totals)) if totals else None
        weighted = [p for p in totals if p.amounts[1]]
        weight = sum((p.amounts[1] for p in weighted), Decimal(0))
        self.weighted = two(sum(p.total * p.amounts[1] for p in weighted) / weight) if weight else None
        self.grades = Counter(p.grade for p in totals)


class Check:
    def __init__(self, output):
        self.output, self.wrong, self.held = output, [], 0
        self.county = figures.County()

    def same(self, where, found, expected):
        self.held += 1
        if found != expected:
            self.wrong.append(f"{where}: {found!r} stands there, {expected!r} follows from the facts")

    def data(self, book, name):
        return list(csv.DictReader((self.output / book / "data" / name).open(encoding="utf-8-sig")))

    def page(self, path):
        return (self.output / path).read_text(encoding="utf-8")

    def table(self, path, caption, after=""):
        """The rows of the Markdown table under a caption, links taken off."""
        text = self.page(path)
        text = text[text.index(after):]
        start = text.find(f"**{caption}**")
        if start < 0:
            self.wrong.append(f"{path}: no table “{caption}”")
            return []
        lines = text[start:].split("\n\n", 2)[1].splitlines()
        head, _, *rows = [[cell.strip() for cell in re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", line).strip("|").split("|")] for line in lines]
        return [dict(zip(head, row)) for row in rows]

    def says(self, path, sentence):
        self.held += 1
        if sentence not in self.page(path):
            self.wrong.append(f"{path}: “{sentence}” does not stand there")

    # The data files.

    def projects(self, book, expected):
        found = self.data(book, "projects.csv")
        self.same(f"{book}: the names of the projects", sorted(row["项目名称"] for row in found), sorted(p.name for p in expected))
        by_name = {row["项目名称"]: row for row in found}
        for p in expected:
            row = by_name.get(p.name, {})
            facts = dict(zip(["年初预算数", "全年预算数", "全年执行数"], map(raw, p.amounts)))
            facts |= {"执行率": score(p.rate), "总分": score(p.total), "等级": p.grade, "部门编码": p.department, "指标数": str(len(p.indicators))}
            for column, value in facts.items():
                self.same(f"{book}, {p.name}, {column}", row.get(column), value)

    def indicators(self, expected):
        found = {}
        for row in self.data("public", "indicators.csv"):
            found.setdefault(row["项目名称"], []).append((row["三级指标"], row["分值"], row["得分"]))
        for p in expected:
            facts = [(name, score(weight), score(points)) for name, weight, points in p.indicators]
            self.same(f"indicators of {p.name}", found.get(p.name), facts)

    def sums(self, book, name, key, groups, ranks):
        found = {row[key]: row for row in self.data(book, name)}
        self.same(f"{book}/{name}: who stands there", sorted(found), sorted(groups))
        for code, projects in groups.items():
            f, row = Figures(projects), found.get(code, {})
            facts = {"项目数": str(len(projects)), "执行率": score(f.rate), "平均分": score(f.mean), "加权平均分": score(f.weighted)}
            facts |= dict(zip(["年初预算数", "全年预算数", "全年执行数"], map(raw, f.known)))
            facts |= {grade: str(f.grades[grade]) for grade in GRADES}
            for kind in KINDS:
                of_kind = [p for p in projects if p.kind == kind]
                for i, column in enumerate(["年初预算数", "全年预算数", "全年执行数"]):
                    facts[f"{kind}-{column}"] = raw(sum((p.amounts[i] for p in of_kind if p.amounts[i] is not None), Decimal(0)))
            if ranks:
                facts["排名" if key == "部门编码" else "省内排名"] = str(ranks[code])
            for column, value in facts.items():
                self.same(f"{book}/{name}, {code}, {column}", row.get(column), value)

    def everyone(self, book, projects):
        departments, towns = {}, {}
        for p in projects:
            departments.setdefault(p.department, []).append(p)
            if p.town:
                towns.setdefault(p.town, []).append(p)
        self.projects(book, projects)
        self.sums(book, "departments.csv", "部门编码", departments, ranking(departments))
        self.sums(book, "townships.csv", "区划代码", towns, ranking(towns))
        self.sums(book, "counties.csv", "区划代码", {"990101": projects}, None)

    # The pages.

    def final_accounts(self):
        path, shown, last = "final-accounts/index.md", self.county.open, self.county.open_before
        now, before = Figures(shown), Figures(last)
        self.says(path, f"共有{len({p.department for p in shown})}个部门的{len(shown)}个项目开展了绩效自评，涉及全年预算{money(now.known[1])}万元，"
                        f"全年执行{money(now.known[2])}万元，执行率按办法核算为{now.rate}%")
        self.says(path, f"{now.totals}个项目的平均得分为{now.mean}分，按资金量加权的平均得分为{now.weighted}分")
        for row in self.table(path, "等级分布"):
            grade = row["等级"]
            self.same(f"等级分布 {grade}", (row["项目数"], row["占比"]), (str(now.grades[grade]), percent(Decimal(now.grades[grade]), now.totals)))
        for row in self.table(path, "四本预算的项目支出"):
            f = now if row["预算"] == "合计" else Figures([p for p in shown if p.kind == row["预算"]])
            self.same(f"四本预算 {row['预算']}", list(row.values())[1:], [*map(money, f.known), f"{f.rate}%"])
        results, issues = self.county.indicator_counts(shown)
        self.says(path, f"各单位共对{results}项三级指标进行了自评，没有得满分的{issues}项")
        self.coverage_of_register(path)
        years = {row["项目"]: (row["2024年"], row["2023年"]) for row in self.table(path, "与上年比较")}
        for label, of in {
                "自评项目数（个）": lambda f: str(len(f.projects)), "全年预算数（万元）": lambda f: money(f.known[1]),
                "全年执行数（万元）": lambda f: money(f.known[2]), "执行率": lambda f: f"{f.rate}%", "平均得分": lambda f: str(f.mean),
                "加权平均得分": lambda f: str(f.weighted), "“优”的项目所占比重": lambda f: percent(Decimal(f.grades["优"]), f.totals),
                "“差”的项目所占比重": lambda f: percent(Decimal(f.grades["差"]), f.totals)}.items():
            self.same(f"与上年比较 {label}", years.get(label), (of(now), of(before)))
        self.stages(self.table(path, "各环节覆盖率"), {
            "2024年": (self.county.open_registered, self.county.stages), "2023年": (last, self.county.stages_before)})
        self.department_stages(path)
        self.groupings(path)
        self.continuing(path, shown, last)
        self.evaluations(path)
        self.rectification(path)
        self.results_use(path)

    def coverage_of_register(self, path):
        registered, handed_in = self.county.open_registered, {p.name for p in self.county.open}
        done = [p for p in registered if p.name in handed_in]
        budget, part = (sum(p.registered for p in some) for some in (registered, done))
        row = {row["口径"]: row for row in self.table(path, "自评覆盖情况")}
        self.same("项目清单中的项目", list(row["项目清单中的项目（个）"].values())[1:], [str(len(registered)), str(len(done)), percent(Decimal(len(done)), len(registered))])
        self.same("项目清单中的预算", list(row["项目清单中的预算（万元）"].values())[1:], [money(budget), money(part), percent(part, budget)])

    def stages(self, rows, years):
        found = {row["环节"]: row for row in rows}
        for label, (projects, stages) in years.items():
            budget = sum(p.registered for p in projects)
            for stage, names in stages.items():
                of = [p for p in projects if p.name in names]
                expected = (percent(Decimal(len(of)), len(projects)), percent(sum(p.registered for p in of), budget)) if of else ("", "")
                row = found.get(stage, {})
                self.same(f"{stage} {label}", (row.get(f"{label}按项目数"), row.get(f"{label}按金额")), expected)

    def department_stages(self, path):
        found = {(row["部门"], row["环节"]): (row["2024年按项目数"], row["2024年按金额"]) for row in self.table(path, "各部门各环节覆盖率")
                 if row["2024年按项目数"]}
        expected = {}
        for code in {p.department for p in self.county.open_registered}:
            of = [p for p in self.county.open_registered if p.department == code]
            for stage, names in self.county.stages.items():
                covered = [p for p in of if p.name in names]
                if covered:
                    expected[(NAMES[code], stage)] = (percent(Decimal(len(covered)), len(of)),
                                                      percent(sum(p.registered for p in covered), sum(p.registered for p in of)))
        self.same("各部门各环节覆盖率", found, expected)

    def stage_matrix(self):
        path, projects = "internal/stages/index.md", self.county.dossiers
        self.says(path, f"共{len(projects)}个项目")
        budget = sum(p.registered for p in projects if p.registered is not None)
        stages = {"单位自评": {p.name for p in self.county.all}, **self.county.stages}
        rows = {row["环节"]: row for row in self.table(path, "各环节覆盖情况")}
        for stage, names in stages.items():
            of = [p for p in projects if p.name in names]
            part = sum((p.registered for p in of if p.registered is not None), Decimal(0))
            self.same(f"{path}, {stage}", list(rows[stage].values())[1:], [str(len(of)), percent(Decimal(len(of)), len(projects)), money(part), percent(part, budget)])
        towns = {row["乡镇（街道）"]: row["项目数"] for row in self.table(path, "各乡镇（街道）各环节覆盖率")}
        self.same("各乡镇（街道）各环节覆盖率", towns, {name: str(sum(1 for p in projects if p.town == code)) for code, name, *_ in TOWNSHIPS})

    def groupings(self, path):
        for caption, of in [("按支出方向分", 0), ("按项目类别分", 1), ("按是否民生分", 2)]:
            groups = {}
            for p in self.county.open:
                label = p.groups[of] if of < 2 else {"是": "民生项目", "否": "其他项目"}[p.groups[2]]
                groups.setdefault(label, []).append(p)
            groups.pop("", None)
            found = {row[caption[1:-1]]: list(row.values())[1:] for row in self.table(path, caption)}
            self.same(caption, sorted(found), sorted(groups))
            for label, projects in groups.items():
                f = Figures(projects)
                self.same(f"{caption} {label}", found.get(label), [str(len(projects)), money(f.known[1]), money(f.known[2]), f"{f.rate}%", str(f.mean)])

    def continuing(self, path, shown, last):
        before = {p.name: p for p in last}
        both = [(p, before[p.name]) for p in shown if p.name in before]
        higher, lower = (sum(1 for p, q in both if p.total is not None and sign(p.total - q.total) == s) for s in (1, -1))
        self.says(path, f"两年都公开的项目有{len(both)}个")
        self.says(path, f"得分比上年高的{higher}个，比上年低的{lower}个。")
        rows = {row["项目名称"]: list(row.values())[2:] for row in self.table(path, "连续实施项目")}
        for p, q in both:
            rates = [f"{x.rate}%" if x.rate is not None else "" for x in (q, p)]
            self.same(f"连续实施 {p.name}", rows.get(p.name), [money(q.amounts[1]), money(p.amounts[1]), *rates, score(q.total), score(p.total)])

    def evaluations(self, path):
        lines = self.county.published_evaluations
        self.says(path, f"共评价{len(lines)}个对象，涉及资金{money(sum(line.amount for line in lines))}万元")
        totals = {p.name: p.total for p in self.county.open}
        pairs = [(line.name, totals[line.name], line.score) for line in lines if line.score is not None and line.name in totals]
        self.says(path, f"有自评得分可以比较的{len(pairs)}个对象中，评价得分低于自评得分的{sum(1 for _, own, other in pairs if other < own)}个")
        found = {row["评价对象"]: list(row.values())[1:] for row in self.table(path, "评价得分与自评得分")}
        self.same("评价得分与自评得分", found, {name: [score(own), score(other), f"{two(other - own):+}"] for name, own, other in pairs})

    def rectification(self, path):
        lines = self.county.published_rectification
        states = Counter(state for _, _, state in lines)
        self.says(path, f"共反馈问题{len(lines)}个，涉及{len({name for name, _, _ in lines})}个项目和单位")
        self.says(path, f"已完成整改{states['已整改']}个，占{percent(Decimal(states['已整改']), len(lines))}")
        found = {row["整改情况"]: row["问题数"] for row in self.table(path, "问题整改情况")}
        self.same("问题整改情况", found, {state: str(n) for state, n in states.items()} | {"合计": str(len(lines))})
        for source, n in Counter(source for _, source, _ in lines).items():
            self.says(path, f"{source}发现{n}个")

    def results_use(self, path):
        lines = self.county.results_use
        before, after = (sum((line[i] for line in lines), Decimal(0)) for i in (1, 2))
        self.says(path, f"{len(lines)}个项目的绩效评价结果用于预算安排")
        self.says(path, f"上年预算合计{money(before)}万元，本年安排合计{money(after)}万元")

    def run(self):
        self.everyone("public", self.county.open)
        self.everyone("final-accounts", self.county.open)
        self.indicators(self.county.open)
        self.final_accounts()
        self.stage_matrix()
        for line in self.wrong:
            print(f"check_figures: {line}")
        print(f"check_figures: {self.held} figures and rows held against the facts, {len(self.wrong)} differ")
        return 1 if self.wrong else 0


def sign(value):
    return (value > 0) - (value < 0)


def ranking(groups):
    """By mean total, then by rate; equal ones share a rank."""
    order = {code: (Figures(projects).mean, Figures(projects).rate) for code, projects in groups.items()}
    return {code: 1 + sum(1 for other in order.values() if other > value) for code, value in order.items()}


if __name__ == "__main__":
    sys.exit(Check(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else SCRIPTS.parent / "output" / "demo-county")).run())
