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
}
