"""What a region's text file says: its offices and projects, and the papers that are written down line by line.

    region: NAME | CODE | LEVEL | POLICY
    [部门]                     code | name | units as "code name"
    [乡镇] or [县]              code | name, the divisions below
    [项目 COLUMN …]            unit | budget | name | kind | initial budget executed | marks | the register's own columns
    [FILE.csv | TITLE]         a ledger: a line without "|" is a note, the first other one is the head
    [报告 FILE]                an evaluation report, line by line

Marks: 公开 or 不公开 first, then 重点, 短 (falls short of its first target), 新增 (not in the year before), 缺自评, 缺目标, 缺监控, 缺本年目标,
涉密 and what else only the register has.
"""
import copy
import pathlib
from dataclasses import dataclass, field
from decimal import Decimal

from demo_county import projects as notation

HERE = pathlib.Path(__file__).parent
KINDS = None


@dataclass
class Section:
    title: str
    lines: list = field(default_factory=list)

    @property
    def rows(self):
        return [[cell.strip() for cell in line.split(" | ")] for line in self.lines]


@dataclass
class Region:
    name: str
    code: str
    level: str
    policy: str
    settings: str = ""
    departments: list = field(default_factory=list)
    units: list = field(default_factory=list)
    below: list = field(default_factory=list)
    columns: list = field(default_factory=list)
    projects: list = field(default_factory=list)
    ledgers: list = field(default_factory=list)
    reports: list = field(default_factory=list)

    @property
    def names(self):
        return dict(self.departments) | {unit: name for unit, name, _ in self.units}

    def of(self, department):
        return [p for p in self.projects if p.department == department]


def read(policy):
    region, sections = None, []
    for line in (HERE / f"{policy}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("region: "):
            region = Region(*[part.strip() for part in line[8:].split("|")])
        elif line.startswith("settings: "):
            region.settings += line[10:] + "\n"
        elif line.startswith("["):
            sections.append(Section(line[1:-1]))
        elif line and not line.startswith("#"):
            sections[-1].lines.append(line if line.endswith(" | ") else line.rstrip().removesuffix(" |") + (" | " if line.endswith(" |") else ""))
    for section in sections:
        take(section, region)
    return region


def take(section, region):
    if section.title == "部门":
        for code, name, *units in section.rows:
            region.departments.append((code, name))
            region.units += [(*unit.split(" ", 1), code) for unit in units]
    elif section.title in ("乡镇", "县"):
        region.below = [(*row, section.title) for row in section.rows]
    elif section.title.startswith("项目"):
        region.columns = section.title.split(" ")[1:]
        for number, row in enumerate(section.rows, 1):
            region.projects.append(project(region, number, *row))
    elif section.title.startswith("报告 "):
        region.reports.append((section.title[3:], section.lines))
    else:
        name, title = section.title.split(" | ")
        region.ledgers.append((name, title, section.rows))


def kinds():
    """The indicators of each kind of project, read once."""
    global KINDS
    if KINDS is None:
        KINDS, name = {}, None
        for line in (HERE / "kinds.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("= "):
                name = line[2:]
                KINDS[name] = {"goal": "", "done": "", "indicators": []}
            elif line.startswith("目标："):
                KINDS[name]["goal"] = line[3:]
            elif line.startswith("实绩："):
                KINDS[name]["done"] = line[3:]
            elif line and not line.startswith("#"):
                KINDS[name]["indicators"].append(notation.indicator(line))
    return KINDS


def project(region, number, unit, budget, name, kind, amounts, marks, *own):
    """A project of its kind, with figures that fit."""
    amounts, marks, kind = [Decimal(a) for a in amounts.split()], marks.split(), copy.deepcopy(kinds()[kind])
    department = next(d for u, _, d in region.units if u == unit)
    made = notation.Project(f"{region.code}24T000000{department}{number:03}", name, department, unit, notation.BUDGETS[budget], "", amounts, marks,
                            goal=f"{name}：{kind['goal']}", done=f"{name}：{kind['done']}", indicators=kind["indicators"], names=region.names)
    made.parts = [list(amounts), [Decimal(0)] * 3, [Decimal(0)] * 3]
    made.own = dict(zip(region.columns, own))
    for item in made.indicators:
        if item.nature in "≥" and item.weight == 15:
            # Projects of one kind differ in size.
            item.target = notation.short(Decimal(item.target) + 10 * number)
            item.actual = notation.short(Decimal(item.actual) + 10 * number)
    if "短" in marks:
        first = made.indicators[0]
        first.actual = notation.short(notation.two(Decimal(first.target) * Decimal("0.9")).normalize())
        first.score = notation.two(first.weight * Decimal(first.actual) / Decimal(first.target))
        first.reason = "前期工作推进较慢，已调整下年计划。"
    if made.rate < 90:
        made.done += "部分资金按进度结转下年支付。"
    notation.verify(made, region.policy)
    return made
