"""The three layouts in which the county's units fill in the self-evaluation form."""
from decimal import Decimal, InvalidOperation

from samplekit.grid import Grid, Number

from .projects import short, two

COLUMNS = ["initial", "budget", "executed", "weight", "rate", "score"]


class Sheet:
    """What one form prints: the consistent figures of a project with its planted faults."""

    def __init__(self, project, faults, yuan=False, rate_as_number=False):
        self.project, self.yuan, self.rate_as_number = project, yuan, rate_as_number
        self.overrides = {place: value for place, value, _, _ in faults}

    def get(self, place, value):
        return self.overrides.get(place, value)

    def money(self, place, amount):
        text = self.get(place, None)
        if text is None or number(text) is not None:
            value = (Decimal(text) if text is not None else amount) * (10000 if self.yuan else 1)
            return Number(short(value))
        return text

    def fund(self, row):
        """The six cells of a fund row: row 0 is the total."""
        p = self.project
        amounts = p.amounts if row == 0 else p.parts[row - 1]
        cells = {c: self.money(("fund", row, c), amounts[i]) for i, c in enumerate(COLUMNS[:3])}
        if row == 0:
            cells["weight"] = Number("10")
            cells["score"] = Number(self.get(("fund", 0, "score"), short(p.execution_score)))
        rate = two(amounts[2] * 100 / amounts[1]) if amounts[1] else None
        text = self.get(("fund", row, "rate"), f"{rate}%" if rate is not None else "")
        if rate is not None and self.rate_as_number and text == f"{rate}%":
            cells["rate"] = Number(format(rate / 100, "f"), percent=True)
        else:
            cells["rate"] = text
        return [(cells.get(c, "—"), ("fund", row, c)) for c in COLUMNS]

    def indicator(self, n, column, value):
        return self.get(("indicator", n, column), value)

    def points(self, n, column, value):
        return Number(self.indicator(n, column, short(value)))

    @property
    def total(self):
        """The sum of the points as printed, faults included."""
        points = [Decimal(self.get(("fund", 0, "score"), str(self.project.execution_score)))]
        points += [Decimal(self.indicator(n, "score", str(i.score))) for n, i in enumerate(self.project.indicators, 1)]
        return Number(self.get("total", short(sum(points))))

    @property
    def grade(self):
        total = Decimal(self.total.text)
        right = "优" if total >= 90 else "良" if total >= 80 else "中" if total >= 60 else "差"
        return self.get("grade", right)


def number(text):
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def ministry(grid, sheet, coded=False, grade=False, contact=None):
    """The layout of 财预〔2020〕10号: eleven columns, merged cells."""
    p = sheet.project
    grid.row(("项目支出绩效自评表", 11))
    grid.row(("（2024年度）", 11))
    name = f'{sheet.get("code", p.code)}-{p.name}' if coded else p.name
    grid.row(("项目名称", 3), (name, 8, "code" if coded else "name"))
    label = (lambda c: f"{c}-{p.title(c)}") if coded else p.title
    grid.row(("主管部门", 3), (label(p.department), 3), ("实施单位", 2), (label(p.unit), 3))
    if contact:
        grid.row(("项目负责人", 3), (contact[0], 3), ("联系电话", 2), (contact[1], 3))
    top = grid.next_row
    grid.put(top, 0, "项目资金（万元）", 3, 5)
    grid.row(("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", start=3)
    for n, text in enumerate(["年度资金总额", "其中：当年财政拨款", "      上年结转资金", "      其他资金"]):
        grid.row((text, 2), *[(value, 1, key) for value, key in sheet.fund(n)], start=3)
    goals(grid, sheet)
    indicators(grid, sheet)
    last = [("总分", 7), (Number("100"), 1, "weights"), (sheet.total, 1, "total"), (sheet.grade if grade else "", 2, "grade")]
    grid.row(*last)


def goals(grid, sheet):
    grid.put(grid.next_row, 0, "年度总体目标", 1, 2)
    grid.row(("预期目标", 5), ("实际完成情况", 5), start=1)
    grid.row((sheet.project.goal, 5), (sheet.get("done", sheet.project.done), 5, "done"), start=1)


def indicators(grid, sheet):
    items = sheet.project.indicators
    grid.put(grid.next_row, 0, "绩效指标", 1, len(items) + 1)
    head = ["一级指标", "二级指标", "三级指标", ("年度指标值", 2), "实际完成值", "分值", "得分", ("偏差原因分析及改进措施", 2)]
    grid.row(*head, start=1)
    first = grid.next_row
    for n, i in enumerate(items, 1):
        target = sheet.indicator(n, "target", i.glued_target)
        target = Number(target) if number(target) is not None else target
        reason = sheet.indicator(n, "reason", i.reason)
        grid.row(
            i.name, (target, 2, ("indicator", n, "target")), (i.glued_actual, 1, ("indicator", n, "actual")),
            (sheet.points(n, "weight", i.weight), 1, ("indicator", n, "weight")),
            (sheet.points(n, "score", i.score), 1, ("indicator", n, "score")),
            (Number(reason) if number(reason) is not None else reason, 2, ("indicator", n, "reason")), start=3)
    levels(grid, items, first, 1)


def levels(grid, items, first, column):
    """First and second level, merged over their rows."""
    for level, key in ((0, lambda i: i.level1), (1, lambda i: (i.level1, i.level2))):
        start = 0
        for n in range(1, len(items) + 1):
            if n == len(items) or key(items[n]) != key(items[start]):
                text = items[start].level1 if level == 0 else items[start].level2
                grid.put(first + start, column + level, text, 1, n - start)
                start = n


def sichuan(grid, sheet):
    """The layout of 部门预算项目支出绩效自评表: blocks, indicator columns split, weights called 权重."""
    p = sheet.project
    grid.row(("部门预算项目支出绩效自评表", 11))
    grid.row(("（2024年度）", 11))
    grid.row(("项目名称", 2), (f'{sheet.get("code", p.code)}-{p.name}', 9, "code"))
    grid.row(("主管部门", 2), (p.title(p.department), 3), ("实施单位（盖章）", 2), (p.title(p.unit), 4))
    top = grid.next_row
    grid.put(top, 0, "项目基本情况", 1, 3)
    grid.put(top, 1, "1.项目年度目标完成情况", 1, 2)
    grid.row(("项目年度目标", 4), ("年度目标完成情况", 5), start=2)
    grid.row((p.goal, 4), (sheet.get("done", p.done), 5, "done"), start=2)
    grid.row("2.项目实施内容及过程概述", ("按照年初批复的实施方案组织实施，资金支付按合同和验收结果办理。", 9), start=1)
    labels = ["总额", "其中：财政资金", "财政专户管理资金", "单位资金", "其他资金"]
    grid.put(grid.next_row, 0, "预算执行情况（10分）", 1, len(labels) + 1)
    grid.row(("年度预算数（万元）", 2), "年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重", "得分", ("原因", 2), start=1)
    none = [Decimal(0)] * 3
    for n, label in enumerate(labels):
        source = {0: 0, 1: 1}.get(n)
        cells = dict(zip(COLUMNS, sheet.fund(source))) if source is not None else {}
        row = [(cells[c][0], 1, cells[c][1]) if c in cells else ("/" if c in ("weight", "rate", "score") else Number("0"))
               for c in ["initial", "budget", "executed", "rate", "weight", "score"]]
        grid.row((label, 2), *row, ("", 2), start=1)
    assert p.parts[1:] == [none, none], p.name
    grid.put(grid.next_row, 0, "绩效指标（90分）", 1, len(p.indicators) + 1)
    grid.row("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分", "未完成原因分析", start=1)
    split_rows(grid, sheet, 1)
    grid.row(("合计", 8), (Number("100"), 1, "weights"), (sheet.total, 1, "total"), "")
    for label, text in [("评价结论", f"项目自评得分{sheet.total.text}分，等次为“{sheet.grade}”。"),
                        ("存在问题", "部分指标年初目标设置不够细化。"), ("改进措施", "完善绩效指标，加强过程监控。")]:
        grid.row((label, 2), (text, 9))
    grid.row(("项目负责人：王建设", 5), ("财务负责人：李会计", 6))


def split_rows(grid, sheet, column):
    items, first = sheet.project.indicators, grid.next_row
    for n, i in enumerate(items, 1):
        qualitative = i.nature == "定性" or i.unit == "日期"
        target = sheet.indicator(n, "target", i.target)
        reason = sheet.indicator(n, "reason", i.reason)
        grid.row(
            i.name, i.nature, (Number(target) if number(target) is not None else target, 1, ("indicator", n, "target")),
            "" if qualitative else i.unit,
            (Number(i.actual) if number(i.actual) is not None else i.actual, 1, ("indicator", n, "actual")),
            (sheet.points(n, "weight", i.weight), 1, ("indicator", n, "weight")),
            (sheet.points(n, "score", i.score), 1, ("indicator", n, "score")),
            (Number(reason) if number(reason) is not None else reason, 1, ("indicator", n, "reason")), start=column + 2)
    levels(grid, items, first, column)


def yunnan(grid, sheet, number_of_table):
    """The layout of 公开14表: money in 元, 年度指标值 split in three under a merged head, the grade beside the total."""
    p = sheet.project
    grid.row(("项目支出绩效自评表", 11))
    grid.row(f"部门：{p.title(p.department)}", ("", 8), (f"公开{number_of_table}表", 2))
    grid.row(("（2024年度）", 9), ("金额单位：元", 2))
    grid.row(("项目名称", 2), (p.name, 9, "name"))
    grid.row(("主管部门", 2), (p.title(p.department), 3), ("实施单位", 2), (p.title(p.unit), 4))
    top = grid.next_row
    grid.put(top, 0, "项目资金（元）", 2, 5)
    grid.row(("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", ("得分", 2), start=2)
    for n, text in enumerate(["年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金"]):
        cells = [(value, 2 if key[2] == "score" else 1, key) for value, key in sheet.fund(n)]
        grid.row((text, 2), *cells, start=2)
    grid.put(grid.next_row, 0, "年度总体目标", 1, 2)
    grid.row(("预期目标", 5), ("实际完成情况", 5), start=1)
    grid.row((p.goal, 5), (sheet.get("done", p.done), 5, "done"), start=1)
    head = grid.next_row
    grid.row(("绩效指标", 3), ("年度指标值", 3))
    for offset, text in enumerate(["实际完成值", "分值", "得分", "偏差原因分析及改进措施"]):
        grid.put(head, 6 + offset, text, 1, 2)
    grid.row("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位")
    split_rows(grid, sheet, 0)
    grid.row(("其他需要说明事项", 3), ("无", 8))
    grid.row(("总分", 7), (Number("100"), 1, "weights"), (sheet.total, 1, "total"), (sheet.grade, 2, "grade"))
