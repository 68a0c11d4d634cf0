import Testing

@testable import Disclosure

@Suite struct AudienceGateTests {
  private let place = Provenance(file: 0, sheet: 0, row: 0, column: 0)

  private func project(
    _ name: String, code: String = "", department: String = "101", type: BudgetType = .generalPublic,
    mark: DisclosureMark = .none
  ) -> ProjectFigures {
    ProjectFigures(
      region: "990101", department: Named(code: department, name: ""), unit: Named(), code: code, name: name, stem: "",
      year: 2024, budgetType: type, budgetTypeRaw: "", initial: .zero, budget: Money(fen: 1), executed: .zero,
      rate: nil,
      executionScore: .zero, indicatorScore: .zero, indicatorCount: 0, weightSum: .zero, selfTotal: nil,
      recomputedTotal: nil, total: nil, grade: nil, mark: mark, isPublic: false, isKeyProject: false, source: place,
      record: -1)
  }

  private func line(_ name: String, code: String = "", mark: DisclosureMark) -> RegisterEntry {
    RegisterEntry(
      region: "", department: Named(code: "101", name: ""), unit: Named(), code: code, name: name, budget: nil,
      budgetType: nil, mark: mark, isKeyProject: false, source: place)
  }

  private func decide(
    _ projects: [ProjectFigures], register: [RegisterEntry] = [], unmarked: Settings.Unmarked = .withhold
  ) -> ([Bool], WithheldCounts) {
    var settings = Settings()
    settings.unmarked = unmarked
    var figures = projects
    let gate = AudienceGate(
      settings: settings, register: register,
      completion: CompleteProjects(register: register, directory: [], home: Named(code: "990101", name: "")))
    let counts = gate.decide(&figures)
    return (figures.map(\.isPublic), counts)
  }

  @Test(
    arguments: [
      (DisclosureMark.published, DisclosureMark.none, true), (.none, .published, true), (.none, .none, false),
      (.published, .withheld("不公开"), false), (.withheld("涉密"), .published, false), (.withheld(""), .none, false),
      (.none, .withheld("依申请公开"), false), (.published, .published, true),
    ])
  func `the strictest mark of paper and register wins`(paper: DisclosureMark, register: DisclosureMark, shown: Bool) {
    let (isPublic, _) = decide(
      [project("道路养护", code: "P1", mark: paper)], register: [line("道路养护", code: "P1", mark: register)])
    #expect(isPublic == [shown])
  }

  @Test func `what nobody marked follows the setting`() {
    #expect(decide([project("甲")]).0 == [false])
    #expect(decide([project("甲")]).1.unmarked == 1)
    #expect(decide([project("甲")], unmarked: .publish).0 == [true])
    #expect(decide([project("甲", mark: .withheld("x"))], unmarked: .publish).0 == [false])
  }

  @Test func `a project without a code is found in the register by name`() {
    let register = [line("城区 道路（一期）养护", code: "P1", mark: .withheld("不公开"))]
    #expect(decide([project("城区道路(一期)养护", mark: .published)], register: register).0 == [false])
  }

  @Test func `an ambiguous name takes the strictest line`() {
    let register = [line("养护", code: "P1", mark: .published), line("养护", code: "P2", mark: .withheld("涉密"))]
    #expect(decide([project("养护")], register: register).0 == [false])
  }

  @Test(
    arguments: [
      ([(BudgetType.generalPublic, 2)], true), ([(.generalPublic, 1)], false), ([(.generalPublic, 0)], true),
      ([(.generalPublic, 2), (.governmentFund, 1)], false), ([(.generalPublic, 3), (.governmentFund, 2)], true),
    ])
  func `totals count withheld projects only where no difference gives one away`(
    withheld: [(BudgetType, Int)], allowed: Bool
  ) {
    var figures = [project("公开项目", mark: .published)]
    figures[0].isPublic = true
    for (type, count) in withheld {
      for number in 0..<count { figures.append(project("不公开\(number)", type: type)) }
    }
    var settings = Settings()
    let completion = CompleteProjects(register: [], directory: [], home: Named())
    #expect(!AudienceGate(settings: settings, register: [], completion: completion).totalsIncludeWithheld(figures))
    settings.totals = .all
    let gate = AudienceGate(settings: settings, register: [], completion: completion)
    #expect(gate.totalsIncludeWithheld(figures) == allowed)
  }

  @Test func `two withheld projects of one department still give themselves away when each is alone in its unit`() {
    var figures = [project("校舍维修"), project("甲工程"), project("乙工程")]
    figures[0].isPublic = true
    for index in figures.indices { figures[index].unit = Named(code: "10100\(index % 2)", name: "") }
    var settings = Settings()
    settings.totals = .all
    let gate = AudienceGate(
      settings: settings, register: [], completion: CompleteProjects(register: [], directory: [], home: Named()))
    #expect(!gate.totalsIncludeWithheld(figures))
    figures[1].unit = figures[2].unit
    #expect(gate.totalsIncludeWithheld(figures))
  }

  @Test func `a withheld project named in a label of another form's funds is found`() {
    var figures = [project("实训基地建设"), project("专项侦控装备购置", mark: .withheld("涉密"))]
    figures[0].isPublic = true
    let search = LeakSearch(figures)
    var record = form(indicators: [])
    record.funds = [fund(.total, budget: "10", executed: "10")]
    #expect(search.hit(in: record) == nil)
    record.funds[0].label = "其中：专项侦控装备购置"
    #expect(search.hit(in: record)?.figure == 1)
  }
}
