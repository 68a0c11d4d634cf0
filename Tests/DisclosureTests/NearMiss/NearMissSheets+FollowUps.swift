@testable import Disclosure

/// What follows from results: rectification, application, and what was handed in.
extension NearMissSheets {
  static let followUps: [NearMissSheet] = [
    NearMissSheet(
      name: "整改台账",
      why: "one line per project and problem, with department and project as in a register",
      expected: .form(FormKind("rectification"), records: 2),
      text: """
        2024年度绩效评价发现问题整改台账
        序号|来源|项目编码|项目名称|主管部门|存在问题|整改类型|整改措施|责任人|整改时限|是否销号
        1|财政评价|P24000021|农村户厕改造|示例县农业农村局|部分户厕未使用|分阶段整改|逐户排查|王某|2025年6月底|否
        2|部门评价|P24000005|教师培训|示例县教育局|培训档案不全|立行立改|补齐档案|赵某|2025年3月底|是
        """),
    NearMissSheet(
      name: "问题销号清单 without the word 整改",
      why: "code, name and 金额 make a register; 金额 is what the problem concerns",
      expected: .form(FormKind("rectification"), records: 2),
      text: """
        绩效运行监控问题销号清单
        序号|项目编码|项目名称|责任单位|问题描述|涉及金额（万元）|预算金额（万元）|处理意见|完成时限|是否销号
        1|P24000031|智慧路灯|示例县城市管理局|进度滞后|120|300|调剂收回|2024年10月|是
        2|P24000032|垃圾分类亭|示例县城市管理局|重复申报|60|150|取消|2024年11月|否
        """),
    NearMissSheet(
      name: "结果应用表",
      why: "code, name and 预算安排数 make a register; the lines say what became of last year's grade",
      expected: .form(FormKind("results-use"), records: 3),
      text: """
        2025年预算安排与绩效结果挂钩情况表
        序号|项目编码|项目名称|主管部门|上年预算（万元）|结果等级|应用方式|预算安排数（万元）
        1|P24000021|农村户厕改造|示例县农业农村局|1200|中|核减10%|1080
        2|P24000022|惠农贷款贴息|示例县财政局|600|优|优先保障|660
        3|P24000023|路域绿化|示例县交通运输局|200|差|取消|0
        """),
    NearMissSheet(
      name: "报送登记表",
      why: "one line per project and department, with 是 and 否, which are answers about papers and not marks",
      expected: .form(FormKind("submissions"), records: 3),
      text: """
        2024年度绩效材料报送登记表
        序号|部门|项目编码|项目名称|预算数（万元）|是否报送|报送日期|经办人
        1|示例县教育局|P24000001|校舍维修|120|是|2025-02-18|钱某
        2|示例县教育局|P24000005|教师培训|20|是|2025-02-18|钱某
        3|示例县水利局|P24000003|山洪灾害防治|80|否||
        """),
    NearMissSheet(
      name: "list of departments that owe a self-evaluation",
      why: "编码 and 名称 of departments make a directory; the lines count papers",
      expected: .form(FormKind("submissions"), records: 3),
      text: """
        应报送项目支出绩效自评表的部门名单
        部门编码|部门名称|应报份数|已报份数|欠报份数|催报日期
        205|示例县教育局|12|12|0|
        214|示例县交通运输局|7|6|1|2025-02-25
        215|示例县水利局|5|3|2|2025-02-25
        """),
  ]
}
