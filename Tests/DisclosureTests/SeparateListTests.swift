import Testing

@testable import Disclosure

/// A list of what is not public beside the full register, and what last year withheld.
@Suite struct SeparateListTests {
  private static let office = "示例县水利局"
  private static let own = "示例水库除险加固"

  private func line(
    _ name: String, code: String = "", file: Int, mark: DisclosureMark, budget: Int64? = nil
  ) -> RegisterEntry {
    let place = Provenance(file: file, sheet: 0, row: 7, column: 1)
    return RegisterEntry(
      region: "", department: Named(name: Self.office), unit: Named(), code: code, name: name,
      budget: amount(budget.map { Money(fen: $0) }, at: place), budgetType: nil, mark: mark, isKeyProject: false,
      source: place)
  }

  /// The pairs of one project with its own line in the full register.
  private func pairs(
    _ withheld: RegisterEntry, name: String = own, code: String = "", isOpen: Bool, lastYear: Bool = false
  ) throws -> [ResemblingLines.Pair] {
    var project = form(indicators: [])
    (project.name, project.code, project.department) = (name, code, Named(name: Self.office))
    if isOpen { project.mark = .published("公开", at: nil) }
    let policy = try #require(try policy(named: "national"))
    var all = [figures(of: project, recomputed: Recomputation(), policy: policy, record: 0)]
    var settings = Settings()
    settings.unmarked = .publish
    let full = line(name, code: code, file: 1, mark: isOpen ? .published("公开", at: nil) : .none)
    let decision = AudienceGate(
      settings: settings, register: lastYear ? [full] : [full, withheld], lastYear: lastYear ? [withheld] : []
    ).decide(&all)
    #expect(all[0].decision.isPublic == !decision.resembling.contains(where: \.closes))
    #expect(decision.openLines.isEmpty == decision.resembling.contains(where: \.closes))
    return decision.resembling
  }

  @Test(arguments: ["示例水库除险加固工程", "示例水库除险加周", "示例水库加固", "示例乙市水库除险加固", "示例水库除险加固（一期）"], [true, false])
  func `a misspelt name in a list of what is not public closes the project that the register has under its right name`(
    name: String, isOpen: Bool
  ) throws {
    let found = try pairs(line(name, file: 2, mark: .withheld("不公开")), isOpen: isOpen)
    #expect(found.map(\.closes) == [true] && found[0].isRegistered)
  }

  @Test(arguments: ["示例水库除险加固二期", "示例灌区续建配套", "示例水厂除险改造"])
  func `another name closes nothing that is marked 公开`(name: String) throws {
    #expect(try pairs(line(name, file: 2, mark: .withheld("不公开")), isOpen: true).isEmpty)
  }

  @Test(arguments: [
    (office, "", true), (office, "99010124T000000215008", true), (office, "99010124T000000215007", false),
    ("示例县教育局", "", false), ("", "", true),
  ])
  func `a form without a name may be any withheld project of its office of which nothing came`(
    department: String, code: String, isClosed: Bool
  ) throws {
    var project = form(indicators: [])
    (project.name, project.code, project.department) = ("", code, Named(name: department))
    project.mark = .published("公开", at: nil)
    let policy = try #require(try policy(named: "national"))
    var all = [figures(of: project, recomputed: Recomputation(), policy: policy, record: 0)]
    let register = [
      line("示例灌区续建配套", file: 1, mark: .withheld("不公开")),
      line(Self.own, code: "99010124T000000215007", file: 1, mark: .published("公开", at: nil)),
    ]
    _ = AudienceGate(settings: Settings(), register: register).decide(&all)
    #expect(all[0].decision.isPublic == !isClosed)
  }

  @Test func `lines of one table, and codes of their own, tell projects apart`() throws {
    let near = Self.own + "工程"
    #expect(try pairs(line(near, file: 1, mark: .withheld("不公开")), isOpen: false).isEmpty)
    let code = "99010124T000000215007"
    #expect(
      try pairs(
        line(near, code: "99010124T000000215031", file: 2, mark: .withheld("不公开")), code: code, isOpen: false
      ).isEmpty)
    #expect(try pairs(line(near, file: 2, mark: .withheld("不公开")), code: code, isOpen: false).count == 1)
  }

  @Test(arguments: ["示例水库除险加固工程", "水库除险加固", "示例乙市水库除险加固", "示例水库除险加固（一期）"])
  func `what last year withheld under a longer or shorter name closes, or is told where code and mark say otherwise`(
    name: String
  ) throws {
    let last = DisclosureMark.withheld("不公开", at: .lastYear("2023/清单.xlsx"))
    for isOpen in [true, false] {
      #expect(try pairs(line(name, file: -1, mark: last), isOpen: isOpen, lastYear: true).map(\.closes) == [true])
    }
    let other = line(name, code: "99010123T000000215031", file: -1, mark: last)
    let code = "99010124T000000215007"
    #expect(try pairs(other, code: code, isOpen: false, lastYear: true).map(\.closes) == [true])
    #expect(try pairs(other, code: code, isOpen: true, lastYear: true).map(\.closes) == [false])
    #expect(try pairs(other, name: "示例灌区续建配套", isOpen: true, lastYear: true).isEmpty)
  }

  @Test func `what last year withheld and this year continues is no line without a project`() throws {
    func project(_ name: String, code: String = "") -> PreviousYear.Project {
      PreviousYear.Project(
        region: "", department: Named(name: Self.office), unit: Named(), code: code, name: name, closedBy: "不公开",
        place: "2023/清单.xlsx")
    }
    let last = PreviousYear(
      year: 2023, projects: [project(Self.own), project("老项目", code: "99010123T000000215007"), project("旧名")])
    let policy = try #require(try policy(named: "national"))
    let all = ["2024年" + Self.own, "新名"].map { name in
      var one = form(indicators: [])
      (one.name, one.department) = (name, Named(name: Self.office))
      if name == "新名" { one.code = "99010124T000000215007" }
      return figures(of: one, recomputed: Recomputation(), policy: policy, record: 0)
    }
    #expect(last.withheld(without: all).map(\.name) == ["旧名"])
  }
}
