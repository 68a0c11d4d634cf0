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
}
