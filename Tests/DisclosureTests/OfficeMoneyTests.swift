import Testing

@testable import Disclosure

/// What open books print of a department's whole money where some of its projects are closed.
@Suite struct OfficeMoneyTests {
  private let place = Provenance(file: 0, sheet: 0, row: 9, column: 0)

  private func project(_ name: String, department: String, mark: DisclosureMark) -> ProjectFigures {
    projectFigures(
      name, code: "", department: Named(code: department, name: ""), budgetType: .generalPublic,
      amounts: ProjectAmounts(initial: .zero, budget: Money(fen: 1), executed: .zero), mark: mark, at: place)
  }

  private func line(_ name: String, department: Named, mark: DisclosureMark) -> RegisterEntry {
    RegisterEntry(
      region: "", department: department, unit: Named(), code: "", name: name, budget: amount(nil, at: place),
      budgetType: nil, mark: mark, isKeyProject: false, source: place)
  }

  private func target() throws -> DepartmentTarget {
    let papers = recognise(table(DepartmentTargetTests.ministry), file: 0, sheetIndex: 0).papers
    return try #require(papers.first as? DepartmentTarget)
  }

  /// The papers without money, of a department's self-evaluation and its target.
  private func withoutMoney(_ projects: [ProjectFigures] = [], _ register: [RegisterEntry] = []) throws -> Set<Int> {
    var settings = Settings()
    settings.unmarked = .publish
    settings.region = Named(code: "990101", name: "示例县")
    let papers: [any Record] = [try DepartmentSelfEvaluationTests.paper(), try target()]
    let gate = AudienceGate(settings: settings, register: register, papers: papers)
    var figures = projects
    let decision = gate.decide(&figures)
    let opened = gate.openPapers(papers, figures: figures, openLines: decision.openLines)
    #expect(opened == [0, 1])
    return gate.withoutMoney(papers, opened: opened, openLines: decision.openLines, figures: figures)
  }

  @Test func `it is left out where a project of the department is closed, by its paper or by the register`() throws {
    #expect(try withoutMoney([project("道路", department: "205", mark: .published)]) == [])
    #expect(try withoutMoney([project("道路", department: "206", mark: .withheld("涉密"))]) == [])
    #expect(try withoutMoney([project("道路", department: "205", mark: .withheld("涉密"))]).contains(0))
    let closed = DisclosureMark.withheld("不公开")
    #expect(
      try withoutMoney([], [line("天穹", department: Named(name: "示例县教育局"), mark: closed)]).contains(0))
  }

  @Test func `nothing that could be reckoned with is left, and everything else stays`() throws {
    let evaluation = try DepartmentSelfEvaluationTests.paper()
    #expect(evaluation.hasMoney && !evaluation.withoutMoney.hasMoney)
    #expect(evaluation.withoutMoney.funds.map(\.label) == evaluation.funds.map(\.label))
    #expect(evaluation.withoutMoney.indicators.count == evaluation.indicators.count)
    let target = try self.target()
    #expect(target.hasMoney && !target.withoutMoney.hasMoney && target.withoutMoney.budget == nil)
    for paper in [evaluation.withoutMoney, target.withoutMoney] as [any Record] {
      paper.forEachText { text in
        if "\(text.path)".contains("funds"), !"\(text.path)".contains("label") {
          #expect(text.text.isEmpty, "\(text.path)")
        }
      }
    }
  }

  @Test(
    arguments: [
      ("项目资金320万元。执行率为98%。", "（写有整体资金数的内容不印出）执行率为98%。"), ("2024年安排项目支出2480，其中上级2000。", "（写有整体资金数的内容不印出）"),
      ("共投入三百万元；成效较好。", "（写有整体资金数的内容不印出）成效较好。"), ("根据《项目支出绩效评价管理办法》（财预〔2020〕10号）", nil),
      ("2024年部门预算执行率92.14%，得分90.5分。", nil),
      ("服务学生12000人。", nil),
    ] as [(String, String?)]) func `sentences that state the whole money are left out of texts`(
      text: String, kept: String?
    )
  {
    #expect(OfficeMoneyInTexts.states(text) == (kept != nil))
    #expect(OfficeMoneyInTexts.without(text) == kept ?? text)
  }

  @Test
  func `a line of the bureau's ledger and a report on the whole are left without money, and those on projects are not`()
    throws
  {
    let lines = LedgerFixture.lines(
      "绩效评价结果清单\n评价对象|主管部门|评价方式|资金量|评价得分|评价等级|存在问题\n示例县教育局部门整体支出|示例县教育局|财政评价|317.43|90|优|预算317.43万元未细化。\n课后服务|示例县教育局|财政评价|130|90|优|预算130万元未细化。\n"
    )
    #expect(lines.map(\.hasMoney) == [true, false])
    let whole = lines[0].withoutMoney
    #expect(!whole.hasMoney && whole.text(EvaluationResultsForm.score) == "90" && whole.name == lines[0].name)
    whole.forEachText { #expect(!$0.text.contains("317.43")) }
    var settings = Settings()
    settings.unmarked = .publish
    let closed = line("教学设备", department: Named(name: "示例县教育局"), mark: .withheld("不公开"))
    var unknown = lines[0]
    unknown.department = Named()
    let papers: [any Record] = [lines[0], lines[1], unknown]
    let gate = AudienceGate(settings: settings, register: [closed], papers: papers)
    #expect(gate.withoutMoney(papers, opened: [0, 1, 2], openLines: [], figures: []) == [0, 2])
    let open = AudienceGate(settings: settings, register: [], papers: papers)
    #expect(open.withoutMoney(papers, opened: [0, 1, 2], openLines: [], figures: []) == [])
  }
}
