"""What the papers of the county say of each project, worked out from the facts and the planted faults: nothing here is read from a paper or a page."""
from dataclasses import dataclass
from decimal import Decimal

from samplekit.grid import plain

from . import last_year, layouts, ledgers
from .faults import FORM_FAULTS, LIST_FAULTS
from .papers import REGISTER_ONLY, groups
from .projects import BUDGETS, TOWNSHIPS, read, two

TOWNS = {code: region for region, _, code, _ in TOWNSHIPS}
OPEN = "公开"
SELF, STAGES = "单位自评", {"运行监控": None, "部门、财政评价": None, "反馈整改": None, "结果应用": None}
# Who handed in a monitoring form: papers.monitoring writes them.
MONITORED = ["214002", "205003", "215001", "213007"]


@dataclass
class Line:
    """One line of the ledger of results."""

    name: str
    amount: Decimal
    score: Decimal


@dataclass
class Facts:
    """A project as its paper has it: amounts and total may be unknown, where a fault made them unreadable."""

    name: str
    code: str
    department: str
    kind: str
    mark: str
    amounts: list
    total: Decimal
    indicators: list
    registered: Decimal
    groups: tuple

    @property
    def town(self):
        return TOWNS.get(self.department)

    @property
    def known(self):
        return None not in self.amounts

    @property
    def rate(self):
        return two(self.amounts[2] * 100 / self.amounts[1]) if self.known and self.amounts[1] else None

    @property
    def grade(self):
        if self.total is None:
            return ""
        return next(grade for grade, least in [("优", 90), ("良", 80), ("中", 60), ("差", 0)] if self.total >= least)


def known(value):
    return layouts.number(value)


def handed_in_form(project):
    """The form's own total counts."""
    sheet = layouts.Sheet(project, FORM_FAULTS.get(project.code[-6:], []))
    amounts = [known(sheet.get(("fund", 0, column), str(amount))) for column, amount in zip(["initial", "budget", "executed"], project.amounts)]
    items = [(i.name, Decimal(sheet.get(("indicator", n, "weight"), str(i.weight))), Decimal(sheet.get(("indicator", n, "score"), str(i.score))))
             for n, i in enumerate(project.indicators, 1)]
    return facts(project, amounts, Decimal(sheet.total.text), items, project.budget_type)


def handed_in_line(project):
    """A list has no total: points of the execution rate and of the indicators are added up, and unknown with the amounts."""
    faults = LIST_FAULTS.get(project.code[-6:], [])

    def cell(number, column, value):
        return next((text for at, name, text, *_ in faults if name == column and at in (0, number)), value)

    amounts = [known(cell(1, column, str(amount))) for column, amount in zip(["年初预算数(万元)", "全年预算数(万元)", "全年执行数(万元)"], project.amounts)]
    items = [(i.name, Decimal(cell(n, "分值", str(i.weight))), Decimal(cell(n, "自评得分", str(i.score)))) for n, i in enumerate(project.indicators, 1)]
    kind = cell(1, "预算类型", project.budget_type)
    total = None
    if amounts[1] and amounts[2] is not None:
        total = min(two(amounts[2] * 10 / amounts[1]), Decimal(10)) + sum(points for _, _, points in items)
    return facts(project, amounts, total, items, kind if kind in BUDGETS.values() else "其他")


def facts(project, amounts, total, items, kind):
    return Facts(project.name, project.code, project.department, kind, project.mark, amounts, total, items,
                 None if project.mark == "未登记" else project.amounts[1], groups(project.name, project.department))


def cells(sheet):
    """The lines of a ledger under its head, as text."""
    rows, columns = sheet.grid.size()
    table = [[plain(sheet.grid.cells[(r, c)]) if (r, c) in sheet.grid.cells else "" for c in range(columns)] for r in range(rows)]
    start = table.index(next(row for row in table if row[:len(sheet.head)] == sheet.head))
    return [dict(zip(sheet.head, row)) for row in table[start + 1:] if row[0].isdigit()]


class County:
    """Everything that the books count."""

    def __init__(self):
        listed, forms = read("list.txt"), read("forms.txt")
        self.all = [handed_in_line(p) for p in listed] + [handed_in_form(p) for p in forms]
        self.open = [p for p in self.all if p.mark == OPEN]
        code, name, department, _, kind, amount, mark, _ = REGISTER_ONLY
        only = Facts(name, code, department, kind, mark, [None] * 3, None, [], Decimal(amount), groups(name, department))
        self.registered = [p for p in self.all if p.registered is not None] + [only]
        self.open_registered = [p for p in self.registered if p.mark == OPEN]
        names = {p.name for p in [*self.all, only]}
        results, rectified, used = (cells(sheet) for make in (ledgers.results, ledgers.rectification, ledgers.results_use) for sheet in make()[2])
        published = {p.name for p in self.open}
        self.results_use = [(row["项目名称"], Decimal(row["上年预算（万元）"]), Decimal(row["预算安排数（万元）"])) for row in used if row["项目名称"] in published]
        # Published is what names an open project, or a department's expenditure as a whole.
        self.published_evaluations = [Line(row["评价对象"], Decimal(row["资金量（万元）"]), known(row["评价得分"])) for row in results
                                      if row["评价对象"] in published or row["评价对象"].endswith("部门整体支出")]
        self.published_rectification = [(row["项目名称"], row["问题来源"], row["整改情况"]) for row in rectified if row["项目名称"] in published]
        self.stages = {"运行监控": {p.name for p in self.all if p.code[-6:] in MONITORED}, "部门、财政评价": {row["评价对象"] for row in results} & names,
                       "反馈整改": {row["项目名称"] for row in rectified} & names, "结果应用": {row["项目名称"] for row in used} & names}
        # What ledgers alone speak of is in no coverage (docs/decisions/0014).
        self.dossiers = [*self.all, only]
        for p in self.dossiers:  # the register's budget is that of the coverage by money; without one, the paper's own
            p.registered = p.registered if p.registered is not None else p.amounts[1]
        self.before(listed, forms)

    def before(self, listed, forms):
        """The year before: everything in one list, and nothing wrong in it."""
        projects = [last_year.before(p, n) for n, p in enumerate([*listed, *forms]) if p.code[-6:] not in last_year.NEW and p.mark != "未登记"]
        self.open_before = []
        for p in projects:
            total = min(two(p.amounts[2] * 10 / p.amounts[1]), Decimal(10)) + sum(i.score for i in p.indicators)
            made = facts(p, p.amounts, total, [(i.name, i.weight, i.score) for i in p.indicators], p.budget_type)
            if p.mark == OPEN:
                self.open_before.append(made)
        self.stages_before = {"运行监控": set(), "部门、财政评价": {"特色产业发展奖补", "农村公路日常养护"}, "反馈整改": set(), "结果应用": set()}

    @staticmethod
    def indicator_counts(projects):
        """How many indicators, and how many missed the full points."""
        items = [item for p in projects for item in p.indicators]
        return len(items), sum(1 for _, weight, points in items if points < weight)
