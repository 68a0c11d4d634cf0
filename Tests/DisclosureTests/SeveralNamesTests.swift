import Testing

@testable import Disclosure

/// Withheld lines that name several projects in one cell.
@Suite struct SeveralNamesTests {
  private func line(_ name: String, code: String = "", mark: DisclosureMark = .withheld("不公开")) -> RegisterEntry {
    let place = Provenance(file: 1, sheet: 0, row: 1, column: 1)
    return RegisterEntry(
      region: "", department: Named(name: "示例县教育局"), unit: Named(), code: code, name: name,
      budget: amount(nil, at: place), budgetType: nil, mark: mark, isKeyProject: false, source: place)
  }

  /// The register after its cells were taken apart, beside forms with these names.
  private func taken(_ lines: [RegisterEntry], forms: [String], of department: String = "教育局") -> ReadResult {
    var result = ReadResult()
    result.records.sources = SourceTable(files: ["表.xlsx", "清单.csv"], sheets: [["Sheet1"], ["清单"]])
    result.records.register = lines
    for name in forms {
      var project = form(indicators: [])
      (project.name, project.department) = (name, Named(name: department))
      result.order.append(.form(result.records.projects.count))
      result.records.projects.append(project)
    }
    result.takeNamesApart()
    return result
  }

  @Test(arguments: [
    "候车亭改造、敬老院", "敬老院，候车亭改造", "候车亭改造\n敬老院", "候车亭改造和敬老院", "候车亭改造等2个项目", "1.敬老院 2.候车亭改造", "（1）候车亭改造；（2）敬老院",
    "候车亭改造项目、敬老院", "2024年候车亭改造及敬老院维修", "敬老院/候车亭改造", "候车亭改造 敬老院",
  ]) func `each project that the cell names is closed, and said`(cell: String) throws {
    let result = taken([line(cell)], forms: ["候车亭改造", "公路养护"])
    let added = result.records.register.dropFirst()
    #expect(added.map { SeveralNames.core($0.name) } == ["候车亭改造"])
    #expect(added.allSatisfy { $0.mark.isWithheld && $0.cell == cell && $0.budget.value == nil })
    var project = result.records.projects[0]
    project.department = Named(name: "示例县教育局")
    let register = result.records.register
    let home = Named(code: "990101", name: "示例县")
    CompleteProjects(register: register, offices: KnownOffices(register: register, home: home), home: home).complete(
      &project)
    #expect(project.mark.isWithheld)
    let national = try #require(try policy(named: "national"))
    var report = RuleReport(A18ResemblingLine.card, policy: national)
    A18ResemblingLine.check(
      CheckedWorkspace(records: result.records, figures: [], policy: national), into: &report)
    #expect(report.findings.map(\.severity) == [.error] && report.findings.map(\.actual) == [cell])
  }

  @Test(arguments: ["候车亭改造、敬老院", "道路和桥梁养护", "候车亭改造工程"])
  func `a name with such a sign that is one project's stays whole`(name: String) {
    #expect(taken([line(name)], forms: [name, "候车亭改造"]).records.register.count == 1)
    #expect(taken([line(name)], forms: ["公路养护"]).records.register.count == 1)
  }

  @Test func `a project of another department only bears the name`() {
    #expect(taken([line("候车亭改造、敬老院")], forms: ["候车亭改造"], of: "示例县水利局").records.register.count == 1)
  }

  @Test func `an open line with several names closes nothing`() {
    let open = line("候车亭改造、敬老院", mark: .published)
    #expect(taken([open], forms: ["候车亭改造"]).records.register.count == 1)
  }
}
