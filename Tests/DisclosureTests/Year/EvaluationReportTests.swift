import Spreadsheets
import Testing

@testable import Disclosure

/// Reports in running text: their parts by their headings, their subject by its name.
@Suite struct EvaluationReportTests {
  private static let text = """
    示例县2024年度
    农村公路养护项目
    绩效评价报告
    主管部门：示例县交通运输局
    评价机构：示例事务所
    目录
    一、基本情况\t1
    二、绩效评价工作开展情况\t2
    一、基本情况
    （一）项目概况
    养护公路120公里。
    二、绩效评价工作开展情况
    现场抽查。
    三、综合评价情况及评价结论
    综合得分86.4分，评价等级为“良”。
    四、绩效评价指标分析
    决策得分18分。
    五、主要经验及做法、存在的问题及原因分析
    雨季停工。
    六、有关建议
    调整工期。
    七、其他需要说明的问题
    无。
    """

  private func read(_ text: String, hasForms: Bool = false) -> EvaluationReport? {
    let paragraphs = text.split(separator: "\n").map(String.init)
    return FormSet.all.recognise(PaperText(paragraphs, file: 0, sheet: 0, hasForms: hasForms))?.papers.first
      as? EvaluationReport
  }

  private func findings(_ text: String) -> [String] {
    guard let report = read(text) else { return ["no report"] }
    return EvaluationReportForm.rules.flatMap { rule in
      var found = RuleReport(rule.card, policy: .national)
      rule.check(report, policy: .national, into: &found)
      return found.findings.map { "\($0.rule) \($0.at.address)" }
    }
  }

  @Test func `a report is taken by its headings, its cover and its table of contents apart`() throws {
    let report = try #require(read(Self.text))
    #expect(report.form == .evaluationReport && report.title.raw == "示例县2024年度农村公路养护项目绩效评价报告")
    #expect(report.year == 2024 && report.name == "示例县农村公路养护" && report.department.name == "示例县交通运输局")
    #expect(report.cover.map(\.raw) == ["评价机构：示例事务所"])
    #expect(report.sections.map(\.parts) == ReportPart.allCases.map { [$0] })
    #expect(report.sections[0].paragraphs.map(\.raw) == ["（一）项目概况", "养护公路120公里。"])
    #expect(
      report.score?.value?.text == "86.40" && report.grade?.value == "良"
        && report.sections[0].heading.at.address.description == "A9")
    var texts: Set<String> = []
    report.forEachText { texts.insert($0.text) }
    #expect(texts.isSuperset(of: ["雨季停工。", "评价机构：示例事务所", "六、有关建议", report.title.raw]))
  }

  @Test(arguments: [
    ("六、有关建议\n调整工期。\n", "", ["EVA-5 A1"]), ("等级为“良”", "等级为“优”", ["EVA-6 A15"]),
    ("六、有关建议\n调整工期。\n", "六、有关建议\n", ["EVA-5 A20"]), ("五、主要经验及做法、存在的问题及原因分析", "五、存在的问题和下一步改进措施", []),
    ("五、主要经验及做法、存在的问题及原因分析\n雨季停工。\n六、有关建议\n", "五、问题和建议\n", []),
  ])
  func `a missing or empty part is found, and a grade of other points`(old: String, new: String, expected: [String]) {
    #expect(findings(Self.text) == [])
    #expect(findings(Self.text.replacing(old, with: new)) == expected)
  }

  @Test func `headings need no numbers, and a form under such a title is no report`() throws {
    let plain = Self.text.replacing(/(?m)^[一二三四五六七]、/, with: "")
    #expect(try #require(read(plain)).parts.count == 7)
    #expect(read("农村公路养护项目绩效评价报告\n注：按年填报。", hasForms: true) == nil)
    #expect(read("关于2024年度绩效评价情况的报告\n一、评价结论\n好。\n二、有关建议\n无。") == nil)
    let own = try #require(read(Self.text.replacing("绩效评价报告", with: "绩效自评报告")))
    #expect(own.form == .selfEvaluationReport)
    let whole = try #require(read(Self.text.replacing("农村公路养护项目", with: "示例县水利局部门整体支出")))
    #expect(whole.subject == .department)
  }

  @Test func `a Markdown file of the bureau is a report, with the same checks`() throws {
    let text = "# 农村公路养护项目绩效评价报告\n\n## 基本情况\n\n养护公路\n120公里。\n\n- 一项\n\n## 有关建议\n\n**调整**工期。\n"
    let read = try #require(
      FormSet.all.recognise(PaperText(markdown: text, file: 0))?.papers.first as? EvaluationReport)
    #expect(read.isOfBureau && read.key == "财政部门文稿" && read.sections.map(\.parts) == [[.basics], [.advice]])
    #expect(read.sections[0].paragraphs.map(\.raw) == ["养护公路120公里。", "一项"])
    #expect(read.sections[1].paragraphs.map(\.raw) == ["调整工期。"] && read.sections[1].heading.at.row == 9)
  }

  @Test func `a report is its project's, whatever the title puts around the name`() throws {
    var result = ReadResult()
    let register = recognise(
      table("项目清单\n项目编码|项目名称|主管部门|公开属性\nP1|农村公路养护|示例县交通运输局|公开\nP2|公路养护|示例县公路局|公开"), file: 0, sheetIndex: 0)
    result.records.register = register.register
    var report = try #require(read(Self.text.replacing("主管部门：示例县交通运输局\n", with: "")))
    result.records.papers = [report]
    result.linkReports()
    report = try #require(result.records.papers.first as? EvaluationReport)
    #expect(report.name == "农村公路养护" && report.department.name == "示例县交通运输局")
  }

  private func linked(_ title: String, file: String, _ accepted: AcceptedFindings = AcceptedFindings()) throws
    -> EvaluationReport
  {
    var result = ReadResult()
    result.records.files = [FileStatus(path: file, format: "docx")]
    result.records.sources = SourceTable(files: [file], sheets: [["正文"]])
    result.records.register =
      recognise(
        table("项目清单\n项目编码|项目名称|主管部门|公开属性\nP1|农村公路养护|示例县交通运输局|公开\nP2|污水处理厂运营|示例县环保局|不公开"), file: 0, sheetIndex: 0
      ).register
    let text = Self.text.replacing("示例县2024年度\n农村公路养护项目\n绩效评价报告", with: title)
      .replacing("主管部门：示例县交通运输局\n", with: "")
    result.records.papers = [try #require(read(text))]
    result.linkReports(accepted: accepted)
    return try #require(result.records.papers.first as? EvaluationReport)
  }

  @Test(arguments: [
    ("绩效评价报告", "污水处理厂运营绩效评价报告.docx", "污水处理厂运营", false), ("污水厂运行补助绩效评价报告", "污水处理厂运营绩效评价报告.docx", "污水处理厂运营", false),
    ("农村公路养护绩效评价报告", "报告.docx", "农村公路养护", false), ("农村公路养护绩效评价报告", "农村公路养护.docx", "农村公路养护", false),
    ("绩效评价报告", "报告.docx", "", true), ("农村公路养护绩效评价报告", "污水处理厂运营.docx", "农村公路养护", true),
  ])
  func `a report whose title tells no project is that of its file's name, and closed where that tells none or another`(
    title: String, file: String, name: String, isUnresolved: Bool
  ) throws {
    let report = try linked(title, file: file)
    #expect(report.name == name && report.isUnresolved == isUnresolved)
    var settings = Settings()
    settings.unmarked = .publish
    let gate = AudienceGate(settings: settings, register: [], papers: [report])
    #expect(gate.openPapers([report], figures: []) == (isUnresolved ? [] : [0]))
  }

  @Test func `sentences that name who evaluated are told and in no open book`() throws {
    let text = Self.text.replacing("现场抽查。", with: "评价组：组长王五（高级会计师），成员赵六。现场抽查。专家组认真负责，成员单位高度配合。")
    #expect(findings(text) == ["P07 A13"])
    let open = try #require(read(text)).withoutPersons
    #expect(open.sections[1].paragraphs.map(\.raw) == ["（写有人员姓名的内容不印出）现场抽查。专家组认真负责，成员单位高度配合。"])
  }

  @Test func `a report and the list of results that differ are told with both`() throws {
    let head = "绩效评价结果清单\n评价对象|主管部门|评价方式|资金量（万元）|评价得分|评价等级\n农村公路养护|示例县交通运输局|财政评价|"
    func found(_ line: String, _ basics: String = "养护公路120公里。") throws -> [String] {
      var records = Records()
      var report = try #require(read(Self.text.replacing("养护公路120公里。", with: basics)))
      report.name = "农村公路养护"
      records.papers = [report] + recognise(table(head + line), file: 1, sheetIndex: 0).papers
      records.sources = SourceTable(files: ["报告.docx", "清单.xlsx"], sheets: [["正文"], ["Sheet1"]])
      let workspace = CheckedWorkspace(
        records: records, figures: [], counted: CountedPapers([], records, year: 2024), policy: .national, year: 2024)
      var found = RuleReport(EVA7ReportAndLedger.card, policy: .national)
      EVA7ReportAndLedger.check(workspace, into: &found)
      return found.findings.map { "\($0.severity.rawValue) \($0.actual) \($0.expected)" }
    }
    #expect(try found("420|86.4|良") == [])
    #expect(try found("420|86.4|良", "安排项目资金420万元，到位400万元。") == [])
    #expect(try found("420|81|良") == ["error 86.4 81.00"])
    #expect(try found("420|86.4|优") == ["error 良 优"])
    #expect(try found("420|86.4|良", "安排项目资金4200万元。") == ["error 4200万元 420万元"])
    #expect(try found("420|86.4|良", "安排项目资金500万元。") == ["warning 500万元 420万元"])
  }
}
