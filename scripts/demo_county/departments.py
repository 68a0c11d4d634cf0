"""部门整体支出绩效自评表 of 2024: money by task, six dimensions with points."""
from samplekit.grid import Grid, Number

LINES = [
    ("履职效能", "重点工作完成", "义务教育巩固率", "≥98%", "98.6%", 20, 20, ""),
    ("履职效能", "重点工作完成", "改造校舍面积", "≥12000平方米", "11800平方米", 20, 19.67, "一处工程因汛期推迟到次年1月完工"),
    ("管理效率", "预算管理", "预算执行率", "≥95%", "96.4%", 15, 15, ""),
    ("管理效率", "资产管理", "固定资产账实相符率", "=100%", "100%", 10, 10, ""),
    ("社会效应", "社会效益", "学生资助政策知晓率", "≥90%", "95%", 15, 15, ""),
    ("服务对象满意度", "满意度", "家长满意度", "≥90%", "92%", 10, 10, ""),
]


def whole_expenditure(office="205-示例县教育局"):
    grid = Grid("部门整体自评")
    grid.row(("部门（单位）整体支出绩效自评表", 9))
    grid.row(("（2024年度）", 9))
    grid.row("部门（单位）名称", (office, 8))
    grid.row("公开属性", ("公开", 8))
    grid.row(("任务名称", 3), "全年预算数（万元）", "全年执行数（万元）", "分值", "执行率", ("得分", 2))
    for name, budget, executed in [("基本支出", "6200", "6130.5"), ("项目支出", "2480", "2236.1"), ("金额合计", "8680", "8366.6")]:
        total = name == "金额合计"
        rate = f"{float(executed) / float(budget) * 100:.2f}%"
        grid.row((name, 3), Number(budget), Number(executed), Number("10") if total else "—", rate, (Number("9.64") if total else "—", 2))
    grid.row(("年初设定目标", 4), ("全年完成情况", 5))
    grid.row(("巩固义务教育普及水平，完成薄弱学校改造。", 4), ("巩固率达到目标，一处校舍改造推迟到次年1月。", 5))
    grid.row("一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值", "得分", ("偏差原因分析及改进措施", 2))
    before = None
    for level1, level2, name, target, actual, weight, score, reason in LINES:
        grid.row("" if level1 == before else level1, level2, name, target, actual, Number(str(weight)), Number(str(score)), (reason, 2))
        before = level1
    grid.row(("总分", 5), Number("100"), Number("99.31"), ("", 2))
    return grid


def base_data():
    """The figures beside the evaluation of 水利局 as a whole; its rate of control does not fit the posts."""
    grid = Grid("基础数据")
    grid.row(("2024年度部门整体支出绩效评价基础数据表", 4))
    grid.row(("填报单位：示例县水利局", 4))
    grid.row("财政供养人员情况（人）", "编制数", "2024年实际在职人数", "控制率")
    grid.row("", Number("46"), Number("43"), ("95.48%", 1, ("rate",)))
    grid.row("经费控制情况（万元）", "2023年决算数", "2024年预算数", "2024年决算数")
    for label, *amounts in [
        ("三公经费", "18.6", "17.5", "16.2"), ("1、公务用车运行维护费", "12.4", "11.5", "10.9"), ("2、公务接待费", "6.2", "6", "5.3"),
        ("公用经费", "64", "66", "63.5"), ("1、办公经费", "22", "23", "22.4"), ("2、水费、电费、差旅费", "30", "31", "29.6"),
        ("3、会议费、培训费", "12", "12", "11.5"), ("政府采购金额", "410", "460", "452.8"),
    ]:
        grid.row(label, *[Number(amount) for amount in amounts])
    grid.row("厉行节约保障措施", ("公务接待一函一单，公务用车统一调度", 3))
    return grid
