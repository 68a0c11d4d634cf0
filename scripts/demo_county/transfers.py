"""转移支付区域绩效自评表 of 2024, as the province asks for it: no points, one rate that does not fit its amounts."""
from samplekit.grid import Grid, Number


def grants():
    grid = Grid("区域自评")
    grid.row(("转移支付区域绩效自评表", 7))
    grid.row(("（2024年度）", 7))
    grid.row("转移支付（项目）名称", ("农业生产发展资金", 6))
    grid.row("中央主管部门", ("农业农村部", 6))
    grid.row("地方主管部门", ("示例县农业农村局", 2), "资金使用单位", ("示例县农业技术推广中心", 3))
    grid.row(("资金投入情况（万元）", 2), "全年预算数（A）", "全年执行数（B）", ("预算执行率（B/A×100%）", 3))
    for label, budget, executed, rate in [("年度资金总额：", "420", "398", "94.76%"), ("其中：中央财政资金", "400", "380", "96%"),
                                          ("地方资金", "20", "18", "90%")]:
        grid.row(label, Number(budget), Number(executed), (rate, 3, ("rate", label)), start=1)
    grid.row(("资金管理情况", 2), ("情况说明", 3), ("存在问题和改进措施", 2))
    for label, state, problem in [("分配科学性", "按种植面积和任务分配", "无"), ("下达及时性", "30日内下达", "无"), ("使用规范性", "专款专用", "两户资料补充不及时，已补齐")]:
        grid.row(label, (state, 3), (problem, 2), start=1)
    grid.row("总体目标完成情况", ("总体目标", 3), ("全年实际完成情况", 3))
    grid.row(("扶持新型经营主体，推广良种良法。", 3), ("扶持新型经营主体22家。", 3), start=1)
    grid.row("绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "全年实际完成值", "未完成原因和改进措施")
    for level1, level2, name, target, actual, reason in [
        ("产出指标", "数量指标", "扶持新型经营主体", "≥20家", "22家", ""), ("", "质量指标", "良种覆盖率", "≥95%", "96.2%", ""),
        ("效益指标", "经济效益指标", "亩均增收", "≥120元", "108元", "秋粮价格下跌，引导订单收购"), ("满意度指标", "服务对象满意度指标", "农户满意度", "≥90%", "93%", ""),
    ]:
        grid.row(level1, level2, name, target, actual, reason, start=1)
    grid.row("说明", ("无", 6))
    return grid
