@testable import Disclosure

/// Real forms in an odd shape: whoever makes the reader stricter must still read them.
extension NearMissSheets {
  static let controls: [NearMissSheet] = selfEvaluationControls + tableControls

  private static let selfEvaluationControls: [NearMissSheet] = [
    NearMissSheet(
      name: "绩效目标自评表 of linking funds",
      why: "目标 in the title, but 自评 after it: a self-evaluation of targets",
      expected: .form(.projectSelfEvaluation, records: 1), text: form(title: "附件2 衔接资金绩效目标自评表")),
    NearMissSheet(
      name: "self-evaluation of a project of 监控",
      why: "the project is about cameras; no paper of monitoring",
      expected: .form(.projectSelfEvaluation, records: 1),
      text: form(title: "视频监控系统运维项目支出绩效自评表", name: "视频监控系统运维")),
    NearMissSheet(
      name: "self-evaluation of a project of 整体搬迁",
      why: "整体 belongs to the project, not to a department",
      expected: .form(.projectSelfEvaluation, records: 1),
      text: form(title: "整体搬迁项目支出绩效自评表", name: "示例村整体搬迁")),
    NearMissSheet(
      name: "self-evaluation of a project that draws up registers",
      why: "项目清单, 名录 and 汇总表 stand in the project's name",
      expected: .form(.projectSelfEvaluation, records: 1),
      text: form(title: "2024年度项目支出绩效自评表", name: "文物名录、项目清单和汇总表编制")),
    NearMissSheet(
      name: "self-evaluation without a title, the sheet named after another paper",
      why: "the tab still has the template's name; the labels alone decide",
      expected: .form(.projectSelfEvaluation, records: 1), sheetName: "目标表", text: form(title: "附件3")),
    NearMissSheet(
      name: "self-evaluation above its notes on filling in",
      why: "填报说明 stands below a form that is filled in",
      expected: .form(.projectSelfEvaluation, records: 1),
      text: form(title: "项目支出绩效自评表") + "\n填报说明：1.本表由实施单位填写。\n2.“全年预算数”填写调整后的预算数。"),
    NearMissSheet(
      name: "self-evaluation with bilingual labels",
      why: "the English stands in brackets behind each label",
      expected: .form(.projectSelfEvaluation, records: 1),
      text: form(title: "项目支出绩效自评表（Self-Evaluation）")
        .replacing("全年执行数", with: "全年执行数（Executed）").replacing("实际完成值", with: "实际完成值（Actual）")),
    NearMissSheet(
      name: "two self-evaluations one below the other, each with a 汇总 line",
      why: "a line that says 汇总 does not make sums of forms",
      expected: .form(.projectSelfEvaluation, records: 2),
      text: form(title: "项目支出绩效自评表", name: "校舍维修") + "\n汇总人：何某\n" + form(title: "项目支出绩效自评表", name: "教师培训")),
  ]

  private static let tableControls: [NearMissSheet] = [
    NearMissSheet(
      name: "register without marks",
      why: "code, name and budget are a register; without marks it opens nothing",
      expected: .form(.projectRegister, records: 2),
      text: """
        示例县2024年度部门预算项目
        项目编码|项目名称|主管部门|实施单位|预算数（万元）
        P24000001|校舍维修|示例县教育局|示例县第一中学|120
        P24000002|危桥改造|示例县交通运输局|示例县公路养护中心|300
        """),
    NearMissSheet(
      name: "register whose title speaks of self-evaluation",
      why: "it lists the projects that will be evaluated, with their marks",
      expected: .form(.projectRegister, records: 2),
      text: """
        2024年度纳入绩效自评范围的项目清单
        序号|主管部门|项目编码|项目名称|预算数（万元）|公开属性
        1|示例县教育局|P24000001|校舍维修|120|公开
        2|示例县公安局|P24000009|警务装备|30|不公开
        合计||||150|
        """),
    NearMissSheet(
      name: "directory with a count of projects",
      why: "项目个数 beside each unit does not make lines of projects of them",
      expected: .form(.directory, records: 3), isRedToday: true,
      text: """
        示例县部门和单位名录
        单位编码|单位名称|上级编码|级次|项目个数
        205|示例县教育局||部门|12
        205001|示例县教育局本级|205|基层单位|8
        205002|示例县第一中学|205|基层单位|4
        """),
    NearMissSheet(
      name: "directory with telephones of the units",
      why: "a switchboard's number beside each unit does not make lines of persons of them",
      expected: .form(.directory, records: 2),
      text: """
        预算单位名录
        单位编码|单位名称|级次|单位地址|值班电话
        205|示例县教育局|部门|城关镇学府路1号|000-0000001
        205002|示例县第一中学|基层单位|城关镇学府路9号|000-0000009
        """),
    NearMissSheet(
      name: "directory of regions only",
      why: "区划代码 and 名称 with 级别: a directory may hold regions, and here it holds nothing else",
      expected: .form(.directory, records: 3),
      text: """
        行政区划代码表
        代码|名称|级别|邮政编码
        990100|示例市|市|990100
        990101|示例县|县|990101
        990101101|城关镇|镇|990101
        """),
    NearMissSheet(
      name: "indicator list whose title says 汇总表",
      why: "one row per indicator of each project: a list, whatever its title calls it",
      expected: .form(.indicatorList, records: 2),
      text: """
        2024年度项目支出绩效自评指标汇总表
        项目编码|项目名称|全年预算数(万元)|全年执行数(万元)|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|自评得分
        P24000001|校舍维修|120|118|产出指标|数量指标|维修面积|≥3000平方米|3100平方米|50|50
        P24000001|校舍维修|120|118|满意度指标|服务对象满意度指标|师生满意度|≥90%|96%|40|40
        P24000002|危桥改造|300|280|产出指标|数量指标|改造危桥|6座|6座|90|90
        """),
  ]

  /// A self-evaluation as the Ministry has it, without what does not matter here.
  private static func form(title: String, name: String = "校舍维修") -> String {
    """
    \(title)
    （2024年度）
    项目名称|\(name)||||||
    主管部门|示例县教育局|||实施单位|示例县第一中学||
    项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
    |年度资金总额|100|120|118|10|98.33%|9.83
    |其中：当年财政拨款|100|120|118|—|98.33%|—
    一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
    产出指标|数量指标|完成数量|≥3000|3100|50|50|
    满意度指标|服务对象满意度指标|群众满意度|≥90%|96%|40|40|
    总分|||||100|99.83|
    """
  }
}
