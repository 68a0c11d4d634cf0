"""部门整体支出绩效目标表 of 2025: the Ministry's layout with tasks, and Hubei's with income and expenditure."""
from samplekit.grid import Grid, Number


def tasks(office="205-示例县教育局"):
    grid = Grid("部门整体目标")
    grid.row(("部门（单位）整体支出绩效目标表", 6))
    grid.row(("（2025年度）", 6))
    grid.row("部门（单位）名称", (office, 5))
    grid.row("公开属性", ("公开", 5))
    grid.row("年度主要任务", "任务名称", "主要内容", ("预算金额（万元）", 3))
    grid.row("总额", "财政拨款", "其他资金", start=3)
    lines = [("改善办学条件", "改造校舍，购置课桌凳和教学仪器", "1250", "1250", "0"), ("学生资助和营养改善", "应助尽助，供餐安全", "1480", "1480", "0"),
             ("保障学校运转", "人员经费和公用经费", "6320", "6120", "200")]
    for line in lines:
        grid.row(*line[:2], *[Number(text) for text in line[2:]], start=1)
    grid.row("金额合计", "", Number("9050"), Number("8850"), Number("200"), start=1)
    grid.row("年度总体目标", ("巩固义务教育普及水平，完成薄弱学校改造，学生资助应助尽助。", 5))
    grid.row("年度绩效指标", "一级指标", "二级指标", "三级指标", ("指标值", 2))
    for level1, level2, name, target in [
        ("运行成本", "成本控制", "公用经费增长率", "≤2%"), ("管理效率", "预算管理", "预算执行率", "≥95%"), ("履职效能", "重点工作", "义务教育巩固率", "≥98%"),
        ("社会效应", "社会效益", "资助政策知晓率", "≥90%"), ("可持续发展能力", "人才培养", "骨干教师比例", "≥15%"), ("服务对象满意度", "满意度", "家长满意度", "≥90%"),
    ]:
        grid.row(level1, level2, name, (target, 2), start=1)
    return grid


def shares():
    """One fault: basic expenditure in 元 among amounts in 万元."""
    grid = Grid("部门整体目标")
    grid.row(("部门整体支出绩效目标申报表", 6))
    grid.row(("（2025年度）", 6))
    grid.row("部门（单位）名称", "示例县水利局", "填报人", "李工", "联系电话", "0730-1234567")
    grid.row(("部门总体资金情况 单位：万元", 2), "当年金额", "占比", "近两年收支金额：2023年", "2024年")
    for side, lines in [
        ("收入构成", [("财政拨款", "968.19", "100%", "901.5", "940.2"), ("其他资金", "0", "0%", "0", "0"), ("合计", "968.19", "100%", "901.5", "940.2")]),
        ("支出构成", [("基本支出", "7242300", "74.8%", "690.5", "705.2"), ("项目支出", "243.96", "25.2%", "211", "235"),
                  ("合计", "968.19", "100%", "901.5", "940.2")]),
    ]:
        for number, (label, amount, share, *before) in enumerate(lines):
            grid.row(side if number == 0 else "", label, (Number(amount), 1, (side, label)), share, *[Number(text) for text in before])
    grid.row("部门职能概述", ("保障水资源合理开发利用，负责农村饮水安全和防汛抗旱。", 5))
    grid.row("年度总体目标", ("农村自来水普及率达到94%，水库安全度汛。", 5))
    grid.row("一级指标", "二级指标", "三级指标", ("指标值", 3))
    grid.row("履职效能", "重点工作", "农村自来水普及率", ("≥94%", 3))
    grid.row("", "", "水库安全度汛率", ("100%", 3))
    grid.row("服务对象满意度", "满意度", "用水户满意度", ("≥90%", 3))
    return grid
