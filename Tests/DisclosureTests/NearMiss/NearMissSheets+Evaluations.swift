@testable import Disclosure

/// Papers of those who evaluate: score sheets, results, plans, prior review, assessment.
extension NearMissSheets {
  static let evaluations: [NearMissSheet] = [
    NearMissSheet(
      name: "专家打分表",
      why: "indicators with 分值 and 得分 of a named project, but given by an expert in 决策, 过程, 产出 and 效益",
      expected: .form(FormKind("score-sheet"), records: 5),
      text: """
        2024年财政重点绩效评价专家打分表
        项目名称|城区公厕改造|||评价机构|示例会计师事务所|
        一级指标|二级指标|三级指标|分值|评分标准|得分|扣分原因
        决策|项目立项|立项依据充分性|5|依据充分得满分|5|
        |绩效目标|绩效指标明确性|5|每缺一项扣1分|3|指标不够细化
        过程|资金管理|预算执行率|5|执行率×分值|4.6|
        产出|产出数量|改造公厕数|30|按比例计分|30|
        效益|项目效益|群众满意度|55|≥90%得满分|50|样本偏少
        合计|||100||92.6|
        专家签字：|||||2025年3月8日|
        """),
    NearMissSheet(
      name: "打分汇总 of several experts with one row per indicator",
      why: "project, indicator, weight and value done make an indicator list, but the scores are the experts'",
      expected: .nobody, laterForm: "财政（部门）评价评分表",
      text: """
        2024年重点评价项目专家打分汇总表
        项目名称|一级指标|三级指标|分值|实际完成值|专家一|专家二|专家三|平均分
        城区公厕改造|产出|改造公厕数|30|18座|30|28|30|29.33
        城区公厕改造|效益|群众满意度|20|91%|20|18|19|19
        危桥改造|产出|改造危桥数|30|6座|30|30|30|30
        """),
    NearMissSheet(
      name: "部门绩效评价得分表",
      why: "three levels with 分值 and 得分, of a department's management",
      expected: .form(FormKind("score-sheet"), records: 5),
      text: """
        部门绩效评价得分表
        单位名称：示例县农业农村局||||
        一级指标|二级指标|三级指标|分值|得分
        部门决策（25）|目标任务（15）|相关性|5|5
        ||明确性|5|4
        综合管理（30）|信息公开（6）|预算公开|2|2
        ||绩效信息公开|2|2
        部门绩效情况（45）|满意度（10）|社会公众|4|3
        总分|||100|91
        """),
    NearMissSheet(
      name: "绩效评价结果清单",
      why: "one line per project with its money, as in a register, but with the result of an evaluation",
      expected: .form(FormKind("evaluation-results"), records: 3),
      text: """
        2024年度财政重点绩效评价结果清单
        序号|主管部门（单位）|项目名称|资金量（万元）|评价得分|评价等级
        一|项目绩效评价||||
        1|示例县住房和城乡建设局|城区公厕改造|480|92.6|优
        2|示例县农业农村局|农村户厕改造|1200|83.4|良
        二|部门整体评价||||
        3|示例县卫生健康局|部门整体支出|3600|78|中
        """),
    NearMissSheet(
      name: "专项债券评价情况表 with 项目编码",
      why: "code, name and amount of a register, with 得分 and 等级 that no register has",
      expected: .form(FormKind("evaluation-results"), records: 2),
      text: """
        2024年度专项债券项目资金绩效情况表
        序号|主管部门|项目单位|项目编码|项目名称|金额（亿元）|得分|等级|备注
        1|示例县住房和城乡建设局|示例县市政工程中心|P24990001|污水处理设施|0.4|87|良|财政部门重点评价
        2|示例县住房和城乡建设局|示例县市政工程中心|P24990002|石溪水质提升|1.36|91|优|项目单位自评
        """),
    NearMissSheet(
      name: "重点评价计划",
      why: "a list of projects with 预算金额, drawn up to say who evaluates what and when",
      expected: .form(FormKind("evaluation-plan"), records: 3),
      text: """
        示例县2025年财政重点绩效评价计划表
        序号|对象类型|项目编码|项目名称|主管部门|预算金额（万元）|实施方式|起止时间|第三方机构
        1|项目|P24000021|农村户厕改造|示例县农业农村局|1200|委托第三方|3—8月|示例会计师事务所
        2|政策|P24000022|惠农贷款贴息|示例县财政局|600|部门实施|4—7月|
        3|部门整体||部门整体支出|示例县卫生健康局|3600|委托第三方|4—9月|示例咨询公司
        """),
    NearMissSheet(
      name: "事前评估结果表",
      why: "code, name and 预算安排数 make a register, but the lines are proposals with a conclusion",
      expected: .form(FormKind("prior-review"), records: 3),
      text: """
        2025年新增项目事前绩效评估结果表
        序号|项目编码|项目名称|主管部门|申报金额（万元）|评估得分|评估结论|预算安排数（万元）
        1|P25000031|智慧停车平台|示例县城市管理局|800|72|建议调整完善后予以支持|500
        2|P25000032|博物馆新馆布展|示例县文化和旅游局|1500|58|建议不予支持|0
        3|P25000033|公立医院设备更新|示例县卫生健康局|2000|93|建议予以支持|2000
        """),
    NearMissSheet(
      name: "预算绩效管理考核评分表",
      why: "levels, 分值, 自评得分 and 扣分原因 of a self-evaluation, given to a department's work on performance",
      expected: .form(FormKind("assessment"), records: 5),
      text: """
        2024年度预算绩效管理工作考核评分表
        被考核单位：示例县水利局|||||
        一级指标|二级指标|分值|评分标准|自评得分|考核得分|扣分原因
        目标管理（20）|目标覆盖率|10|未全覆盖不得分|10|10|
        |目标质量|10|每退回一次扣2分|10|6|退回2次
        运行监控（20）|监控及时性|20|逾期不得分|20|20|
        绩效自评（40）|自评质量|40|抽查不一致每项扣5分|40|35|1项不一致
        信息公开（20）|公开及时性|20|逾期不得分|20|20|
        合计||100||100|91|
        """),
  ]
}
