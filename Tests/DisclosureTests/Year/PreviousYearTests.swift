import Spreadsheets
import Testing

@testable import Disclosure

/// Whether projects of two years are found to be one, and what last year says of this one's secrecy and units.
@Suite struct PreviousYearTests {
  private static let department = Named(code: "214", name: "示例县交通局")

  private func last(
    _ name: String, code: String = "", budget: Int64? = nil, closedBy: String? = nil,
    department: Named = Self.department, unit: Named = Named()
  ) -> PreviousYear.Project {
    PreviousYear.Project(
      region: "990101", department: department, unit: unit, code: code, name: name,
      budget: budget.map { Money(fen: $0 * Money.fenPerWan) }, closedBy: closedBy, place: "../2023/清单.csv!清单!A2")
  }

  @Test(arguments: [
    ("99010124T000000205001", "990101T000000205001"), ("99010123T000000205001", "990101T000000205001"),
    ("P24000001", "P000001"), ("P2024000001", "P000001"), ("20240001", "0001"), ("214001", "214001"), ("A1", "A1"),
  ]) func `the year of a code is left out`(code: String, rest: String) {
    #expect(PreviousYear.withoutYear(code) == rest)
  }

  @Test(arguments: [
    ("农村公路养护", "", "农村公路养护", "", true), ("2023年农村公路养护", "", "2024年农村公路养护", "", true),
    ("甲", "99010123T000000205001", "乙", "99010124T000000205001", true),
    ("农村公路养护", "P23000001", "农村公路养护费", "P24000001", true),
    // Short numbers begin anew each year.
    ("桥梁检测", "P23000001", "农村公路养护", "P24000001", false), ("桥梁检测", "", "农村公路养护", "", false),
  ]) func `projects of two years are linked by code without its year, else by name and unit`(
    name: String, code: String, now: String, nowCode: String, isOne: Bool
  ) {
    let previous = PreviousYear(year: 2023, projects: [last(name, code: code)])
    let found = previous.find(code: nowCode, name: now, region: "990101", department: Self.department, unit: Named())
    #expect(found.isEmpty != isOne)
    #expect(
      previous.find(code: "", name: name, region: "990101", department: Named(name: "示例县水利局"), unit: Named()).isEmpty)
  }

  @Test(arguments: [
    ("示例幼儿园扩建工程", "99010123T000000205001", true), ("农村公路养护费", "99010123T000000205001", false),
    ("2023年农村公路养护", "99010123T000000205001", false), ("农村公路养护", "99010123T000000205009", false),
    ("示例幼儿园扩建工程", "99010123T000000205009", false),
  ])
  func `another name under last year's code is noted at the project`(name: String, code: String, isNoted: Bool) throws {
    var one = projectFigures("农村公路养护", department: Self.department, mark: .published)
    one.identity.code = "99010124T000000205001"
    var before = last(name, code: code)
    before.evaluation = PreviousYear.Evaluation()
    var workspace = CheckedWorkspace(records: Records(), figures: [one], policy: .national)
    func found() -> [Finding] {
      var report = RuleReport(A31RenamedProject.card, policy: .national)
      A31RenamedProject.check(workspace, into: &report)
      return report.findings
    }
    #expect(found().isEmpty)
    workspace.previous = PreviousYear(year: 2023, projects: [before])
    #expect(found().map(\.expected) == (isNoted ? [name] : []))
    #expect(found().allSatisfy { $0.severity == .info && $0.actual == "农村公路养护" && $0.subject == 0 })
  }

  @Test func `what last year closed is closed, in papers, lists and registers, and nothing else`() {
    let previous = PreviousYear(
      year: 2023, projects: [last("反恐设施", closedBy: "不公开"), last("农村公路养护")])
    var figures = ["反恐设施", "农村公路养护"].map { projectFigures($0, department: Self.department, mark: .published) }
    var records = Records()
    records.papers =
      LedgerFixture.read(
        "示例县2024年度绩效整改台账\n项目名称|主管部门|存在问题|整改时限|整改情况\n反恐设施|示例县交通局|设备闲置|2025-06-30|整改中"
      ).papers
    records.register =
      recognise(table("项目编码|项目名称|主管部门|预算数（万元）|公开属性\n|反恐设施|示例县交通局|10|公开\n|农村公路养护|示例县交通局|10|公开"), file: 1, sheetIndex: 0)
      .register
    previous.close(&figures, &records)
    #expect(figures.map(\.mark.isWithheld) == [true, false])
    #expect(records.register.map(\.mark.isWithheld) == [true, false])
    #expect(records.papers.map(\.mark.isWithheld) == [true])
    #expect(figures[0].mark.place == .lastYear("../2023/清单.csv!清单!A2"))
    let gate = AudienceGate(settings: Settings(), register: records.register)
    _ = gate.decide(&figures)
    #expect(figures.map(\.decision.isPublic) == [false, true])
  }
}
