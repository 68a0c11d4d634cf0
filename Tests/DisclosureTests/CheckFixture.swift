import Spreadsheets
import Testing

@testable import Disclosure

/// A form without faults in the Ministry's layout; tests replace a cell and look for the finding there.
enum CleanForm {
  static let text = """
    项目支出绩效自评表
    （2024年度）
    项目名称|||农村道路维修|||||||
    主管部门|||101-示例县交通局|||实施单位||101001-示例县公路站||
    项目资金（万元）|||||年初预算数|全年预算数|全年执行数|分值|执行率|得分
    |||年度资金总额||100|90|81.45|10|90.50%|9.05
    |||其中：当年财政拨款||90|80|71.45|—|89.31%|—
    |||上年结转资金||10|10|10|—|100%|—
    |||其他资金||||||/|
    年度总体目标|预期目标|||||实际完成情况||||
    |维修道路30公里|||||维修道路28公里||||
    绩效指标|一级指标|二级指标|三级指标|年度指标值||实际完成值|分值|得分|偏差原因分析及改进措施|
    |产出指标(50分)|数量指标|维修里程|≥30公里||28公里|20|18.67|雨季停工，已调整工期|
    ||质量指标|验收合格率|=100%||100%|10|10||
    ||时效指标|完工时间|2024年12月底前||2024年11月20日|10|10||
    ||成本指标|每公里造价|≤3万元||29000元|10|10||
    |效益指标（30分）|社会效益指标|出行条件改善|效果明显||达成预期指标|30|30||
    |满意度指标(10分)|服务对象满意度指标|群众满意度|≥90%||95%|10|10||
    总分|||||||100|97.72|优|
    """

  /// The findings of a sheet, as `S05 H19 error`.
  static func findings(_ text: String, policy name: String = "national") throws -> [String] {
    try check(text, policy: name).map { "\($0.rule) \($0.at.address) \($0.severity.rawValue)" }
  }

  static func check(_ text: String, policy name: String = "national", yaml: String? = nil) throws -> [Finding] {
    var records = Records()
    records.sources = SourceTable(files: ["表.xlsx"], sheets: [["Sheet1"]])
    records.projects = projects(table(text))
    let policy = try readPolicy(yaml: yaml ?? PolicyFiles.text(name) ?? "", file: "办法.yml")
    for index in records.projects.indices {
      records.projects[index].blankSwappedTotal()
      records.projects[index].blankMixedUnits(by: policy)
    }
    let computed = records.projects.map { recompute($0, policy: policy) }
    let all = records.projects.indices.map {
      figures(of: records.projects[$0], recomputed: computed[$0], policy: policy, record: $0)
    }
    let summaries = summarise(all, policy: policy)
    let workspace = CheckedWorkspace(
      records: records, figures: all, counted: CountedPapers(all, records), policy: policy)
    let sums = CheckedSums(figures: all, groups: summaries.departments + summaries.counties, policy: policy)
    return runRules(on: workspace, sums: sums, recomputed: computed)
  }
}
