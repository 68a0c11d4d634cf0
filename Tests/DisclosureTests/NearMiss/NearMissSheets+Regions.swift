@testable import Disclosure

/// Targets and self-evaluations of funds that are shared out among regions.
extension NearMissSheets {
  static let regionalTargets: [NearMissSheet] = [
    NearMissSheet(
      name: "专项转移支付绩效目标表 with one column per township",
      why: "a target has a value for each region; none of the columns is what was done",
      expected: .form(.projectTarget, records: 1), merges: ["E6:G6", "A6:A7", "B6:B7", "C6:C7", "D6:D7"],
      text: """
        2025年水利专项资金绩效目标表
        部门（单位）名称|示例县水利局|||部门预算编码|215001|
        项目名称|县级水利专项资金|||补助区域|乡镇|
        资金情况（万元）|资金总额|100|其中：财政拨款|100|其他资金|
        总体目标|开展3个小型水利工程建设|||||
        一级指标|二级指标|三级指标|指标解释|区域目标值||
        ||||城关镇|清河镇|石门乡
        产出指标|数量指标|新建堤岸|公里|0.6|0.4|1
        |质量指标|验收合格率|合格数/总数|100%|100%|100%
        满意度指标|服务对象满意度指标|群众满意度|问卷|≥90%|≥90%|≥85%
        """),
    NearMissSheet(
      name: "区域绩效目标表 of a central transfer",
      why: "indicators and amounts of a region, with the labels of a project's form; its 单位 is one of measure",
      expected: .form(.projectTarget, records: 1),
      text: """
        区域绩效目标表
        （2025年度）
        资金名称|农村综合改革转移支付||||
        中央主管部门|财政部||||
        省级财政部门|示例省财政厅||省级主管部门|示例省财政厅|
        区县财政部门|示例县财政局||区县主管部门|示例县农业农村局|
        资金情况（万元）|年度金额|360|||
        |其中：中央补助|300|||
        |地方资金|60|||
        年度目标|支持新型农村集体经济发展||||
        绩效指标|一级指标|二级指标|三级指标|单位|指标值
        |产出指标|数量指标|扶持村数|个|≥6
        |效益指标|社会效益指标|示范作用|—|明显
        """),
    NearMissSheet(
      name: "转移支付区域绩效自评表 without points",
      why: "a self-evaluation of a region's whole fund: no project, no unit, no 分值 and no 得分",
      expected: .form(.transferSelfEvaluation, records: 1),
      text: """
        转移支付区域绩效自评表
        （2024年度）
        转移支付（项目）名称|农业生产发展资金||||
        中央主管部门|农业农村部||||
        地方主管部门|示例省农业农村厅||资金使用单位|示例县、模拟县、样本县|
        资金投入情况（万元）||全年预算数（A）|全年执行数（B）|预算执行率（B/A×100%）|
        |年度资金总额：|4200|3980|94.76%|
        |其中：中央财政资金|4000|3800|95%|
        |地方资金|200|180|90%|
        资金管理情况|分配科学性|按因素法分配|||
        |下达及时性|30日内下达|||
        总体目标完成情况|总体目标||全年实际完成情况||
        |支持3县发展特色产业||3县均已实施||
        绩效指标|一级指标|二级指标|三级指标|指标值|全年实际完成值|未完成原因和改进措施
        |产出指标|数量指标|建设产业园|3个|3个|
        |效益指标|经济效益指标|带动农户增收|≥5%|6.2%|
        说明|无
        """),
  ]
}
