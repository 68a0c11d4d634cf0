@testable import Disclosure

/// 绩效目标表 of projects, in the families that regions publish: what a self-evaluation looks like before there are results.
extension NearMissSheets {
  static let targets: [NearMissSheet] = [
    NearMissSheet(
      name: "the Ministry's 绩效目标申报表 with points",
      why: "frame, goal and indicators are a self-evaluation's, but nothing is executed or done",
      expected: .form(ProjectTargetForm.kind, records: 1),
      text: """
        项目支出绩效目标申报表
        （2025年度）
        项目名称|村级公益事业奖补||||
        主管部门|示例县财政局||实施单位|示例县农村综合改革中心|
        项目资金（万元）|年度资金总额|400|||
        |其中：财政拨款|400|||
        |其他资金||||
        年度目标|支持40个村实施公益事业建设||||
        绩效指标|一级指标|二级指标|三级指标|指标值|分值
        |产出指标|数量指标|奖补项目（≥**个）|≥40个|20
        ||质量指标|验收合格率|100%|30
        |效益指标|社会效益指标|受益人口|≥2万人|30
        |满意度指标|服务对象满意度指标|群众满意度|≥90%|10
        注：1. 分值合计90分，预算执行率10分在自评时计算。
        """),
    NearMissSheet(
      name: "绩效目标批复表 with goals of the term and of the year beside each other",
      why: "two indicator tables side by side under one header, and a register's words in the line of amounts",
      expected: .form(ProjectTargetForm.kind, records: 1), merges: ["A1:H1"],
      text: """
        项目支出绩效目标批复表
        预算单位：示例县科学技术局|||||||金额单位：万元
        项目名称|科技创新券|||||批复文号|示财绩〔2025〕6号
        中期财政预算|300||本年度申请财政预算资金|100|||
        中期滚动目标（2025年—2027年）||||年度目标|||
        发放创新券300万元||||发放创新券100万元|||
        一级指标|二级指标|三级指标|指标值（或计划水平）|一级指标|二级指标|三级指标|指标值（或计划水平）
        预期产出指标|数量指标|支持企业|60家以上|预期产出指标|数量指标|支持企业|20家以上
        |质量指标|兑付准确率|100%||质量指标|兑付准确率|100%
        预算（或投资规模）控制指标||预算偏差|±3%以内|预算（或投资规模）控制指标||预算偏差|±3%以内
        """),
    NearMissSheet(
      name: "绩效目标表 whose levels are 长期 and 年度",
      why: "one first level over two tables; the codes stand before the department as in a self-evaluation",
      expected: .form(ProjectTargetForm.kind, records: 1),
      text: """
        项目支出绩效目标表3
        项目名称|教育基础设施和设备购置|||||
        主管部门及编码|[015001]示例县教育局|||实施单位|示例县教育局|
        项目属性|基础建设、修缮类|||项目起止时间|202501-202712|
        项目资金|资金总额|10000万元||当年资金总额：|3000万元|
        |其中：财政拨款|10000万元||其中：当年财政拨款|3000万元|
        总体目标|中期目标|||年度目标||
        |优化教育布局|||完成3所学校建设||
        一级指标|二级指标（长期）|三级指标（长期）|指标值（长期）|二级指标（年度）|三级指标（年度）|指标值（年度）
        产出指标|数量指标|新建学校|8所|数量指标|新建学校|3所
        效益指标|社会效益指标|新增学位|7200个|社会效益指标|新增学位|2700个
        """),
    NearMissSheet(
      name: "财政项目支出绩效目标申报表 in 元 with 上年结转资金",
      why: "amounts of the whole project and of the year, arranged like a self-evaluation's sources of money",
      expected: .form(ProjectTargetForm.kind, records: 1),
      text: """
        财政项目支出绩效目标申报表（2025年度）
        项目名称|展馆运行维护|项目性质|经常性项目|项目类别|其他运转类
        主管部门|示例县文化和旅游局|||实施单位|示例县博物馆
        计划开始日期|2025-01-01|||计划完成日期|2025-12-31
        项目资金（元）|项目资金总额|860,000.00||年度资金申请总额|860,000.00
        |其中：财政资金|860,000.00||其中：当年财政拨款|800,000.00
        |其他资金|0.00||上年结转资金|60,000.00
        项目绩效目标|项目总目标（2025年-2027年）|||年度总体目标|
        |保障展馆安全开放|||开放300天|
        绩效指标|一级指标|二级指标|三级指标|年度指标值|
        |成本指标|经济成本指标|运行成本|≤860000元|
        |产出指标|数量指标|开放天数|≥300天|
        """),
    NearMissSheet(
      name: "绩效目标审批表 with 年度预算执行率 and points",
      why: "执行率 and 分值 in its block of funds are those of the plan; no column has a result",
      expected: .form(ProjectTargetForm.kind, records: 1),
      text: """
        项目支出绩效目标审批表
        预算单位：示例县民族宗教局|||||金额单位：万元
        项目名称|加工园配套设施||项目分类|资产资源类--房屋类|
        建设周期|2025年3月—12月||业务主管部门|示例县民族宗教局|
        项目资金 预算执行10分|项目总预算|65|财政资金预算分类|一般公共预算|
        |当年年度预算|65|财政资金科目代码|21305|
        |其中：财政资金|65||||
        |年度预算执行率|100%|分值|10分||
        年度绩效目标（90分）|一级指标|二级指标|三级指标|指标值|分值|指标解释
        |成本指标(0-20)分|经济成本指标|项目建设成本|≤65万元|10|按合同
        |产出指标(40-50)分|数量指标|建设厂房|≥300平方米|50|竣工图
        |满意度指标(10)分|服务对象满意度指标|村民满意度|≥95%|30|问卷
        """),
    NearMissSheet(
      name: "绩效目标表 with the executed amounts of two earlier years",
      why: "实际执行数 stands in the header of the costs, but is of other years",
      expected: .nobody,
      text: """
        2025年县直部门预算项目支出绩效目标表
        项目名称|市政设施维护||||
        项目类别|本级支出项目||项目性质|持续性项目|
        立项依据|示例县城市管理条例||||
        项目预算成本构成|预算金额|测算依据|2023年实际执行数|2024年实际执行数|执行率
        人行道维修|120|1200平方米×1000元|98|110|92%
        路灯电费|80|按上年电价|76|79|99%
        合计|200||174|189|95%
        一级指标|二级指标|绩效标准|当年预期实现值||
        产出指标|维修面积|行业标准|1200平方米||
        效益指标|亮灯率|历史标准|≥98%||
        """),
    NearMissSheet(
      name: "绩效目标表 with an empty column 实际完成值",
      why: "the template has a self-evaluation's column already, which nobody can have filled in before the year",
      expected: .nobody,
      text: """
        2025年中等职业教育资助资金绩效目标表
        （2025年度）
        专项名称|学生资助补助经费（中等职业教育）||||
        主管部门|县（市、区）教育部门||||
        项目资金（万元）|年度金额：||||
        |其中：中央补助||||
        年度目标|资助全部符合条件的学生||||
        一级指标|二级指标|三级指标|指标值|实际完成值
        产出指标|数量指标|应受助学生数|100%|
        |质量指标|资助标准达标率|100%|
        效益指标|社会效益指标|学生辍学率|下降|
        """),
    NearMissSheet(
      name: "目标明细 with one row per indicator",
      why: "an indicator list but for what was done: the year has not begun",
      expected: .nobody,
      text: """
        2025年部门预算项目绩效目标明细表
        部门编码|部门名称|项目编码|项目名称|年初预算数(万元)|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|分值
        205|示例县教育局|P25000001|校舍维修|120|产出指标|数量指标|维修面积|≥|3000|平方米|50
        205|示例县教育局|P25000001|校舍维修|120|满意度指标|服务对象满意度指标|师生满意度|≥|90|%|40
        215|示例县水利局|P25000002|山洪灾害防治|80|产出指标|数量指标|监测站点|＝|36|个|90
        """),
  ]
}
