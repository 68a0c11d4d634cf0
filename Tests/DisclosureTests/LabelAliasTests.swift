import Spreadsheets
import Testing

@testable import Disclosure

/// What a region calls labels (`labels:` in `gongkai.yml`), and what is said of labels that nobody knows.
@Suite struct LabelAliasTests {
  static func forms(_ yaml: String) throws -> FormSet {
    let text = "title: 甲\ndate: 2025-08-20\nregion: {code: \"990101\", name: 甲县}\n" + yaml
    let settings = try readSettings(text, file: "gongkai.yml", names: RuleCatalogue.policyNames)
    return FormSet.all.calling(settings.labels)
  }

  static func project(_ replacements: [(String, String)], _ yaml: String) throws -> Project {
    let text = replacements.reduce(CleanForm.text) { $0.replacing($1.0, with: $1.1) }
    let recognition = Disclosure.recognise(table(text), file: 0, sheetIndex: 0, forms: try forms(yaml))
    return try #require(recognition.projects.first)
  }

  @Test func `a label that the workspace names is read like the one it stands for`() throws {
    let clean = try Self.project([], "")
    let named = try Self.project(
      [("全年预算数", "年度批复数（万元）"), ("主管部门", "归口部门"), ("|实际完成值", "|做到什么程度")],
      "labels: {全年预算数: [年度批复数], 主管部门: 归口部门, 自评表: {实际完成值: [做到什么程度]}}")
    #expect(named.texts == clean.texts && named.totalFunds?.budget.value?.wan == "90.00")
  }

  @Test func `a name that one form has is unknown to the others`() throws {
    let named = try Self.project([("|实际完成值", "|做到什么程度")], "labels: {项目支出绩效目标表: {实际完成值: [做到什么程度]}}")
    #expect(named.indicators.map(\.actual.raw).joined().isEmpty)
  }

  @Test(arguments: [
    ("labels: {全年预算树: [甲]}", "全年预算树"), ("labels: {全年预算数: [年初预算数]}", "年初预算数"),
    ("labels: {没有的表: {全年预算数: [甲]}}", "没有的表"),
  ])
  func `a label or a form that is not known is refused with its line`(yaml: String, named: String) throws {
    let error = #expect(throws: ConfigurationError.self) { try Self.forms(yaml) }
    #expect(error?.line == 4 && error?.message.chinese.contains(named) == true)
  }

  @Test func `unknown columns and rows with content are findings that say how to name them`() throws {
    let text = CleanForm.text.replacing("|全年执行数|", with: "|年度批复数|").replacing("总分|", with: "创新做法||推行包干制|\n总分|")
    let unknown = recognise(table(text), file: 0, sheetIndex: 0).unknownLabels
    #expect(
      unknown.map { "\($0.label) \($0.at.address) \($0.contentAt.address) \($0.example)" } == [
        "年度批复数 H5 H6 年初预算数", "创新做法 A19 C19 其他需要说明的事项",
      ])
    var records = Records()
    records.unknownLabels = unknown
    var report = RuleReport(R02UnknownLabel.card, policy: .national)
    R02UnknownLabel.check(CheckedWorkspace(records: records, figures: [], policy: .national), into: &report)
    #expect(report.findings.first?.message.chinese.contains("labels: {年初预算数: [年度批复数]}") == true)
  }

  @Test func `a finding on a sheet is about its project, and on a sheet of several about none`() throws {
    var one = try Self.figures(row: 2, sheet: 0)
    one.source.file = 1
    let subjects = SheetSubjects([try Self.figures(row: 2, sheet: 0), try Self.figures(row: 40, sheet: 0), one])
    #expect(subjects.of(Provenance(file: 1, sheet: 0, row: 9, column: 9)) == 2)
    #expect(subjects.of(Provenance(file: 0, sheet: 0, row: 9, column: 9)) == nil)
    #expect(subjects.of(Provenance(file: 2, sheet: 0, row: 0, column: 0)) == nil)
  }

  private static func figures(row: Int, sheet: Int) throws -> ProjectFigures {
    var project = try project([], "")
    project.source = Provenance(file: 0, sheet: sheet, row: row, column: 3)
    return Disclosure.figures(of: project, recomputed: Recomputation(), policy: .national, record: 0)
  }
}
