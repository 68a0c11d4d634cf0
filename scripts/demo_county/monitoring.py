"""项目支出绩效运行监控表 of 2024, in the Ministry's layout and in one with plain columns."""
from decimal import Decimal

from samplekit.grid import Grid, Number

from .projects import short, two

CERTAIN, POSSIBLE, IMPOSSIBLE = 0, 1, 2


def money(project, share):
    """Initial and changed budget, executed so far, and the rate of the changed one."""
    initial, adjusted = project.amounts[0], project.amounts[1]
    executed = two(adjusted * Decimal(share))
    return initial, adjusted, executed, two(executed * 100 / adjusted)


def ministry(project, period, share, lines, rate=None):
    """财预〔2019〕136号: causes and prospects in columns of their own.

    `lines`: for each indicator what was done, what is expected, {column of a cause: text}, the reason, the prospect.
    """
    grid = Grid("监控表")
    grid.row(("项目支出绩效目标执行监控表", 17))
    grid.row(("（2024年度）", 17))
    grid.row("项目名称", (project.name, 16))
    grid.row(("主管部门及代码", 1), (f"{project.department}-{project.title(project.department)}", 8), ("实施单位", 2), (project.title(project.unit), 6))
    grid.put(grid.next_row, 0, "项目资金（万元）", 1, 4)
    grid.row(("", 2), "年初预算数", "调整后预算数", f"{period}执行数", f"{period}执行率", "全年预计执行数", start=1)
    initial, adjusted, executed, exact = money(project, share)
    for label, amounts in [("年度资金总额", (initial, adjusted, executed)), ("其中：本年财政拨款", (initial, adjusted, executed)),
                           ("其他资金", (Decimal(0), Decimal(0), Decimal(0)))]:
        shown = (rate or f"{exact}%") if label == "年度资金总额" else f"{exact}%" if amounts[1] else "—"
        grid.row((label, 2), *[Number(short(a)) for a in amounts], (shown, 1, ("rate", label)), Number(short(amounts[1])), start=1)
    grid.row("年度总体目标", (project.goal, 16))
    top = grid.next_row
    grid.put(top, 0, "绩效指标", 1, len(lines) + 2)
    grid.row("一级指标", "二级指标", "三级指标", "年度指标值", f"{period}执行情况", "全年预计完成情况", ("偏差原因分析", 6), ("完成目标可能性", 3), "备注",
             start=1)
    grid.row("经费保障", "制度保障", "人员保障", "硬件条件保障", "其他", "原因说明", "确定能", "有可能", "完全不可能", start=7)
    before = None
    for number, (item, (done, expected, causes, reason, prospect)) in enumerate(zip(project.indicators, lines)):
        row = grid.row("" if item.level1 == before else item.level1, item.level2, item.name, item.glued_target, done,
                       (expected, 1, ("forecast", number)), start=1)
        for column, text in causes.items():
            grid.put(row, 7 + column, text)
        grid.put(row, 12, reason, key=("reason", number))
        grid.put(row, 13 + prospect, "√")
        before = item.level1
    return grid


def plain(project, period, share, lines, rectify, advice, forecast=None):
    """What bureaus make of it: one column of reasons, one of prospects, and whether something must be mended."""
    grid = Grid("运行监控")
    grid.row((f"2024年{period}项目支出绩效运行监控情况表", 9))
    grid.row(("单位：万元", 9))
    grid.row("项目名称", (project.name, 8))
    grid.row("主管部门", (project.title(project.department), 4), "实施单位", (project.title(project.unit), 3))
    grid.row("资金情况", "年初预算数", "全年预算数", "执行数", "执行率", "全年预计执行数")
    initial, adjusted, executed, exact = money(project, share)
    grid.row("年度资金总额", Number(short(initial)), Number(short(adjusted)), Number(short(executed)), f"{exact}%",
             Number(forecast or short(adjusted)))
    grid.row("一级指标", "二级指标", "三级指标", "年度指标值", "完成值", "全年预计完成值", "偏差原因", "完成目标可能性", "备注")
    before = None
    for number, (item, (done, expected, reason, prospect)) in enumerate(zip(project.indicators, lines)):
        grid.row("" if item.level1 == before else item.level1, item.level2, item.name, item.glued_target, done,
                 (expected, 1, ("forecast", number)), reason, prospect, "")
        before = item.level1
    grid.row("是否需要整改", (rectify, 8))
    if advice:
        grid.row("整改要求和建议", (advice, 8))
    return grid


def department():
    """A department's whole within the year."""
    grid = Grid("部门监控")
    grid.row(("部门整体支出绩效运行监控表", 8))
    grid.row(("（2024年度）", 4), ("监控期：1-9月", 4))
    grid.row("部门（单位）名称", ("示例县教育局", 7))
    grid.row(("部门资金（万元）", 2), "年初预算数", "调整后预算数", "1-9月执行数", "1-9月执行率", ("全年预计执行数", 2))
    for label, initial, adjusted, executed, rate, forecast in [
        ("年度资金总额", "21600", "22000", "15950", "72.50%", "21800"), ("其中：基本支出", "16800", "17000", "12750", "75.00%", "17000"),
        ("项目支出", "4800", "5000", "3200", "64.00%", "4800"),
    ]:
        grid.row(label, Number(initial), Number(adjusted), Number(executed), rate, (Number(forecast), 2), start=1)
    grid.row("年度总体目标", ("改善义务教育办学条件，落实学生资助政策。", 7))
    grid.row("一级指标", "二级指标", "三级指标", "年度指标值", "1-9月完成值", "全年预计完成值", "完成目标可能性", "备注")
    for line in [("履职效能", "办学条件", "校舍维修面积", "≥1.2万平方米", "0.9万平方米", "1.2万平方米", "确定能", ""),
                 ("", "学生资助", "资助政策落实率", "100%", "100%", "100%", "确定能", ""),
                 ("满意度", "服务对象满意度", "师生满意度", "≥90%", "—", "92%", "确定能", "")]:
        grid.row(*line)
    return grid
