"""项目支出绩效目标表 for the budget of 2025, in the Ministry's layout and in two that regions publish."""
from decimal import Decimal

from samplekit.grid import Grid, Number

from .projects import short

YEAR = "2025"
# Points of the budget stage: 90, spread like those of the self-evaluation (where they are 90 too).
LEVELS = ["产出指标", "效益指标", "满意度指标"]


def goal(project, year=YEAR):
    return project.goal.replace("2024", year)


def ministry(grid, project, fault=None, year=YEAR):
    """财预〔2015〕88号: money in rows, one table of indicators with points."""
    grid.row(("项目支出绩效目标申报表", 6))
    grid.row((f"（{year}年度）", 6))
    grid.row("项目名称", (project.name, 5, "name"))
    grid.row("主管部门", (project.title(project.department), 2), "实施单位", (project.title(project.unit), 2))
    grid.put(grid.next_row, 0, "项目资金（万元）", 1, 3)
    amount = project.amounts[1]
    for label, value in [("年度资金总额", amount), ("其中：财政拨款", amount), ("其他资金", Decimal(0))]:
        grid.row((label, 2), (Number(short(value)), 3), start=1)
    grid.row("年度目标", (goal(project, year), 5, "goal"))
    top = grid.next_row
    grid.row("绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "分值")
    before = None
    for number, item in enumerate(project.indicators):
        name = fault[1] if fault and fault[0] == number else item.name
        grid.row("" if item.level1 == before else item.level1, item.level2, (name, 1, ("indicator", number)), item.glued_target,
                 Number(short(item.weight)), start=1)
        before = item.level1
    grid.put(top, 0, "绩效指标", 1, grid.next_row - top)
    grid.row(("注：分值合计90分，预算执行率10分在自评时计算。", 6))


def term_and_year(grid, project):
    """目标 of several years and of the year beside each other."""
    grid.row(("项目支出绩效目标表", 7))
    grid.row((f"（{YEAR}年度）", 7))
    grid.row("项目名称", (project.name, 6))
    grid.row("主管部门及编码", (f"[{project.department}]{project.title(project.department)}", 3), "实施单位", (project.title(project.unit), 2))
    amount = project.amounts[1]
    grid.row("项目资金", "资金总额", (f"{short(amount * 3)}万元", 2), "当年资金总额：", (f"{short(amount)}万元", 2))
    grid.row("其中：财政拨款", (f"{short(amount * 3)}万元", 2), "其中：当年财政拨款", (f"{short(amount)}万元", 2), start=1)
    grid.row("总体目标", ("中期目标", 3), ("年度目标", 3))
    grid.row(("三年内完成规划任务，建立长效管护机制。", 3), (goal(project), 3), start=1)
    grid.row("一级指标", "二级指标（长期）", "三级指标（长期）", "指标值（长期）", "二级指标（年度）", "三级指标（年度）", "指标值（年度）")
    for item in project.indicators:
        grid.row(item.level1, item.level2, item.name, "逐年提高" if item.level1 != "产出指标" else "按规划", item.level2, item.name,
                 item.glued_target)


def approval(grid, project):
    """审批表: money with the points of execution, indicators with an explanation."""
    grid.row(("项目支出绩效目标审批表", 7))
    grid.row((f"（{YEAR}年度）", 7))
    grid.row((f"预算单位：{project.title(project.unit)}", 5), ("金额单位：万元", 2))
    grid.row(("项目名称", 2), (project.name, 2), "重点项目", ("是" if project.is_key else "否", 2))
    grid.row(("业务主管部门", 2), (project.title(project.department), 2), "实施单位", (project.title(project.unit), 2))
    amount = Number(short(project.amounts[1]))
    grid.row("项目资金 预算执行10分", "项目总预算", amount, "", "", ("", 2))
    grid.row("当年年度预算", amount, start=1)
    grid.row("其中：财政资金", amount, start=1)
    grid.row("年度预算执行率", "100%", "分值", "10分", start=1)
    grid.row("年度主要目标和成果", (goal(project), 6))
    grid.row("年度绩效目标（90分）", "一级指标", "二级指标", "三级指标", "指标值", "分值", "指标解释")
    before = None
    for item in project.indicators:
        grid.row("" if item.level1 == before else item.level1, item.level2, item.name, item.glued_target, Number(short(item.weight)), "",
                 start=1)
        before = item.level1


def several_years(grid, project):
    """A project of three years that gives the money of all of them, and not that of the year."""
    grid.row(("项目支出绩效目标表", 6))
    grid.row((f"（{YEAR}年度）", 6))
    grid.row("项目名称", (project.name, 5))
    grid.row("主管部门", (project.title(project.department), 2), "实施单位", (project.title(project.unit), 2))
    grid.row("项目期", ("2024-2026年", 5))
    amount = Number(short(project.amounts[1] * 3))
    grid.row("项目资金总额", (amount, 5, "term"))
    grid.row("其中：财政拨款", (amount, 5))
    grid.row("年度目标", (goal(project), 5))
    grid.row("一级指标", "二级指标", "三级指标", "指标值", "分值", "备注")
    for item in project.indicators:
        grid.row(item.level1, item.level2, item.name, item.glued_target, Number(short(item.weight)), "")
