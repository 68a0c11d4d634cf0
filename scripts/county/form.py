"""The county's offices and projects, and the papers in which they hand projects in: forms, indicator lists, register and directory."""
from decimal import ROUND_HALF_UP, Decimal

from .grid import Grid, Number, plain

REGION = "示例县"
DEPARTMENTS = {
    "204": "公安局", "205": "教育局", "207": "文化和旅游局", "208": "民政局", "210": "卫生健康局", "211": "生态环境分局", "212": "住房和城乡建设局",
    "213": "农业农村局", "214": "交通运输局", "215": "水利局", "216": "市场监督管理局", "217": "档案馆", "218": "林业和草原局", "901": "城关镇人民政府"}
UNITS = {
    "205001": "教育局本级", "205002": "第一中学", "205003": "职业中学", "210001": "卫生健康局本级", "210002": "人民医院", "210003": "疾病预防控制中心",
    "214001": "交通运输局本级", "214002": "公路养护中心", "215001": "水利局本级", "215002": "水土保持站", "213001": "农业农村局本级", "213002": "农业技术推广中心",
    "208001": "民政局本级", "208002": "社会福利院", "212001": "住房和城乡建设局本级", "207001": "文化和旅游局本级", "207002": "图书馆",
    "204001": "公安局本级", "204002": "公安局交通管理大队", "217001": "档案馆本级", "218001": "林业和草原局本级", "216001": "市场监督管理局本级",
    "901001": "城关镇人民政府本级", "211001": "生态环境分局本级"}
OPEN = ("公开属性", "公开")
SETTINGS = """title: 示例县2024年度预算绩效公开
year: 2024
date: 2025-08-20
region: {code: "990101", name: 示例县, level: county}
policy: national
inputs: [报送材料/**]
books: [public, final-accounts, internal]
"""


def department(code):
    return REGION + DEPARTMENTS[code]


def unit(code):
    return REGION + UNITS[code]


def two(value):
    return Decimal(value).quantize(Decimal("0.01"), ROUND_HALF_UP)


class Project:
    """The facts of a project, in 万元. `state` and `amounts` say what the open books must show of it."""

    def __init__(self, number, name, unit, initial, budget, executed, *, state="open", mark="公开", kind="一般公共预算", missed=0, is_key=False):
        self.name, self.unit, self.department = name, unit, unit[:3]
        self.code = f'99010124{"T" if number % 2 else "Y"}000000{self.department}{number:03d}'
        self.initial, self.budget, self.executed = (Decimal(str(amount)) for amount in (initial, budget, executed))
        # open, closed, or unseen: not published for a reason that a finding names.
        self.state, self.mark, self.kind, self.is_key = state, mark, kind, is_key
        # known, unknown, or known but for what was executed: "budget".
        self.amounts, self.listed_as, self.is_listed = "known", name, True
        self.points = two(self.executed * 10 / self.budget)
        reached = Decimal(3000 - missed if missed else 3150)
        score = min(Decimal(20), two(reached * 20 / 3000))
        self.indicators = [
            ("产出指标", "数量指标", f"完成{name[:4]}工作任务数", "≥12", "12", 20, Decimal(20), ""),
            ("产出指标", "质量指标", "验收合格率", "≥95%", "98%", 20, Decimal(20), ""),
            ("产出指标", "时效指标", "按期完成率", "=100%", "100%", 10, Decimal(10), ""),
            ("效益指标", "社会效益指标", "受益群众人数", "≥3000", plain(reached), 20, score, "受天气影响，部分工作顺延到下年度第一季度完成。" if missed else ""),
            ("效益指标", "可持续影响指标", "管护制度", "健全", "健全", 10, Decimal(10), ""),
            ("满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "92%", 10, Decimal(10), "")]
        self.total = self.points + sum(indicator[6] for indicator in self.indicators)

    @property
    def rate(self):
        return two(self.executed * 100 / self.budget)

    @property
    def sums(self):
        return self.initial, self.budget, self.executed


def value(words):
    return Number(words) if words.replace(".", "").isdigit() else words


def form(project, *, title="项目支出绩效自评表", year="（2024年度）", unit_at="head", yuan=False, caption=None, box=None, boxes=(), office=None, doer=None,
         name=None, code=None, shown=None, nothing=None, heads=("年初预算数", "全年预算数", "全年执行数"), above=(), notes=(), reason="", done=None, contact=True):
    """The Ministry's layout in eleven columns. `unit_at` is where the unit of the amounts stands: head, caption, cells, nowhere."""
    grid, times, money = Grid(), 10000 if yuan else 1, "元" if yuan else "万元"
    for words in above:
        grid.row((words, 11))
    grid.row((title, 11))
    grid.row((year, 9), (caption or f"单位：{money}", 2)) if unit_at == "caption" else grid.row((year, 11))
    grid.row(("项目名称", 3), (name or project.name, 4 if code else 8, "name"), *([("项目编码", 2), (code, 2)] if code else []))
    grid.row(("主管部门", 3), (department(project.department) if office is None else office, 3), ("实施单位", 2), (doer or unit(project.unit), 3))
    for label, words in ([box] if box else []) + list(boxes):
        grid.row((label, 3), (words, 8))
    if contact:
        grid.row(("项目负责人", 3), ("李某", 3), ("联系电话", 2), ("", 3))
    grid.put(grid.next, 0, "项目资金" + (f"（{money}）" if unit_at == "head" else ""), 3, 5, key="block")
    grid.row(("", 2), *heads, "分值", "执行率", "得分", start=3)

    def amounts(values, keys):
        return [(f"{plain(v * times)}{money}" if unit_at == "cells" else Number(v * times, shown), 1, key) for v, key in zip(values, keys)]
    grid.row(("年度资金总额", 2), *amounts(project.sums, ("initial", "budget", "executed")), (Number(10), 1), (f"{project.rate}%", 1, "rate"),
             (Number(project.points), 1, "points"), start=3)
    grid.row(("其中：当年财政拨款", 2), *amounts(project.sums, ("own initial", "own budget", "own executed")), "—", "", "—", start=3)
    for label in ("上年结转资金", "其他资金"):
        grid.row((label, 2), *(["0" + money if unit_at == "cells" else Number(0, nothing)] * 3), "—", "", "—", start=3)
    grid.put(grid.next, 0, "年度总体目标", 1, 2)
    grid.row(("预期目标", 5), ("实际完成情况", 5), start=1)
    grid.row((f"完成{project.name}年度任务，发挥资金效益。", 5), (done or f"全年完成{project.name}年度任务，资金按进度支付。", 5), start=1)
    grid.put(grid.next, 0, "绩效指标", 1, len(project.indicators) + 1)
    grid.row("一级指标", "二级指标", "三级指标", ("年度指标值", 2), "实际完成值", "分值", "得分", ("偏差原因分析及改进措施", 2), start=1)
    for place, (level1, level2, level3, target, actual, weight, score, why) in enumerate(project.indicators):
        grid.row(level1, level2, level3, (value(target), 2, f"target {place}"), (value(actual), 1, f"actual {place}"), Number(weight), Number(score),
                 (why or (reason if place == 0 else ""), 2), start=1)
    grid.row(("总分", 7), (Number(100), 1), (Number(project.total), 1, "total"), ("", 2))
    for words in notes:
        grid.row((words, 11))
    return grid


HEADS = ["序号", "主管部门", "实施单位", "项目编码", "项目名称"]
MONEY = ["年初预算数", "全年预算数", "全年执行数"]
TAIL = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"]


def list_rows(grid, project, yuan, mark=None):
    for place, (level1, level2, level3, target, actual, weight, score, why) in enumerate(project.indicators, 1):
        grid.row(str(place), department(project.department), unit(project.unit), project.code, project.name,
                 *[Number(amount * (10000 if yuan else 1)) for amount in project.sums], level1, level2, level3, value(target), value(actual),
                 Number(weight), Number(score), why, *([mark] if mark is not None else []))


def indicator_list(projects, *, yuan=False, unit="", two_rows=False, caption=None, marks=True, sums=False, groups=False):
    """One row per indicator, with what offices put between the rows: subtotals of projects and pages, headings of units."""
    grid, times = Grid(), 10000 if yuan else 1
    grid.row((f"{REGION}2024年度项目支出绩效指标明细表", 17))
    if caption:
        grid.row(("", 12), (caption, 4))
    tail = TAIL + (["公开属性"] if marks else [])
    if two_rows:
        top = grid.next
        for column, label in enumerate(HEADS + [""] * 3 + tail):
            if label:
                grid.put(top, column, label, 1, 2)
        grid.put(top, 5, "预算资金" + unit, 3)
        grid.next = top + 1
        grid.row(*MONEY, start=5)
    else:
        grid.row(*HEADS, *[label + unit for label in MONEY], *tail)
    last = None
    for project in projects:
        if groups and project.unit != last:
            grid.row(f"一、{UNITS[project.unit]}")
            last = project.unit
        list_rows(grid, project, yuan, (project.mark or "") if marks else None)
        if sums:
            points = sum(indicator[6] for indicator in project.indicators)
            grid.row("", "", "", "", "小计", *[Number(amount * times) for amount in project.sums], *[""] * 5, Number(90), Number(points))
    if sums:
        for label in ("本页小计", "以上合计", "累计"):
            grid.row(label, "", "", "", "", *[Number(sum(amounts) * times) for amounts in zip(*[project.sums for project in projects])])
    return grid
