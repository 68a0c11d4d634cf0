@testable import Disclosure

/// 绩效运行监控: the papers of the running year, with part of it executed and done.
extension NearMissSheets {
  static let monitoring: [NearMissSheet] = [
    NearMissSheet(
      name: "监控表 with 执行数 and 完成值",
      why: "all labels are a self-evaluation's; the title and 监控期 say that nine months are meant, not the year",
      expected: .form(.monitoring, records: 1),
      text: """
        示例县财政支出绩效运行监控表
        （2024年度）|||||监控期：1—9月
        项目名称|农村饮水安全巩固提升||||
        主管部门|215-示例县水利局||实施单位|215002-示例县供水站|
        项目资金（万元）|年初预算数|调整后预算数|执行数|执行率|
        年度资金总额|160|160|96|60%|
        其中：财政拨款|160|160|96|60%|
        年度总体目标|全年解决2万人饮水安全问题||||
        一级指标|二级指标|三级指标|年度指标值|完成值|偏差原因
        产出指标|数量指标|改造管网|≥30公里|18公里|汛期停工
        |质量指标|水质达标率|100%|100%|
        效益指标|社会效益指标|受益人口|≥2万人|1.2万人|
        是否需要整改|否||||
        """),
    NearMissSheet(
      name: "the Ministry's 监控表 with 1-7月 columns",
      why: "the frame is a self-evaluation's, but its columns are a part of the year and a forecast of the whole",
      expected: .form(.monitoring, records: 1),
      merges: ["A8:A11", "H8:J8", "K8:M8"],
      text: """
        项目支出绩效目标执行监控表
        （2024年度）
        项目名称|农村公路日常养护
        主管部门及代码|214-示例县交通运输局||实施单位|示例县公路养护中心
        项目资金（万元）||年初预算数|1-7月执行数|1-7月执行率|全年预计执行数
        |年度资金总额|360|198|55%|360
        |其中：本年一般公共预算拨款|360|198|55%|360
        绩效指标|一级指标|二级指标|三级指标|年度指标值|1-7月执行情况|全年预计完成情况|偏差原因分析|||完成目标可能性||
        |||||||经费保障|制度保障|原因说明|确定能|有可能|完全不可能
        |产出指标|数量指标|养护里程|≥420公里|230公里|420公里||||√||
        |满意度指标|服务对象满意度指标|群众满意度|≥90%|—|92%||||√||
        """),
    NearMissSheet(
      name: "监控表 whose columns say 全年执行数 and 实际完成值 for the period",
      why: "a bureau made it of the self-evaluation form and changed the title and one line only",
      expected: .form(.monitoring, records: 1), sheetName: "6月监控",
      text: """
        2024年上半年项目支出绩效监控情况表
        项目名称|学校食堂改造||||||
        主管部门|示例县教育局|||实施单位|示例县第二中学||
        项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
        |年度资金总额|200|200|60|10|30%|3
        一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|完成目标可能性
        产出指标|数量指标|改造食堂|4个|1个|50|12.5|有可能
        效益指标|社会效益指标|就餐条件改善|明显|正在改善|30|15|确定能
        满意度指标|服务对象满意度指标|师生满意度|≥90%|未调查|10|0|有可能
        """),
    NearMissSheet(
      name: "部门整体监控表",
      why: "预算执行情况 and indicators of a department in the running year, with the labels of a project's form",
      expected: .form(.departmentMonitoring, records: 1),
      text: """
        部门整体预算绩效运行监控表
        （2024年1—9月）
        部门（单位）名称|示例县农业农村局|||
        预算执行情况（万元）|年初预算|调整后预算|执行数|执行率
        总额|2100|2260|1582|70%
        其中：基本支出|800|810|607.5|75%
        项目支出|1300|1450|974.5|67.21%
        一级指标|二级指标|三级指标|目标值|完成值
        履职效能|重点工作|高标准农田建设|2万亩|1.4万亩
        运行成本|成本控制|三公经费变动率|≤0|-3%
        """),
    NearMissSheet(
      name: "监控明细 with one row per indicator",
      why: "it has the project, the indicator, the weight and a value done: an indicator list, but of nine months",
      expected: .nobody, laterForm: "项目支出绩效运行监控表", sheetName: "1-9月监控",
      text: """
        2024年1—9月项目支出绩效运行监控明细表
        项目编码|项目名称|主管部门|全年预算数(万元)|执行数(万元)|三级指标|年度指标值|完成值|分值|完成目标可能性|是否需要整改
        P24000001|校舍维修|示例县教育局|120|60|维修面积|≥3000平方米|1500平方米|50|有可能|否
        P24000001|校舍维修|示例县教育局|120|60|验收合格率|100%|—|40|确定能|否
        P24000002|危桥改造|示例县交通运输局|300|180|改造危桥|6座|4座|90|确定能|否
        """),
  ]
}
