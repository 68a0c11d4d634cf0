import Spreadsheets
import Testing

@testable import Disclosure

/// What is said of projects and offices from which nothing came, and of papers without amounts.
@Suite struct MissingPapersTests {
  private func workspace(_ forms: [String], register: String = "") throws -> CheckedWorkspace {
    var records = Records()
    records.sources = SourceTable(files: ["表.xlsx", "清单.csv"], sheets: [["Sheet1"], ["清单"]])
    for form in forms { records.projects += projects(table(form)) }
    if !register.isEmpty {
      let grid = FormGrid(table("项目编码|项目名称|主管部门|公开属性\n" + register), file: 1, sheetIndex: 0)
      records.register = RegisterForm.read(grid).register
    }
    let complete = CompleteProjects(
      register: records.register, offices: KnownOffices(register: records.register), home: Named())
    for index in records.projects.indices { complete.complete(&records.projects[index]) }
    let all = records.projects.indices.map {
      figures(of: records.projects[$0], recomputed: Recomputation(), policy: .national, record: $0)
    }
    return CheckedWorkspace(records: records, figures: all, policy: .national)
  }

  private func findings(_ workspace: CheckedWorkspace, _ rule: String) -> [Finding] {
    runRules(on: workspace, sums: nil, recomputed: []).filter { $0.rule == rule }
  }

  @Test func `a line of the register without a form is named, with the near name that came`() throws {
    let register = """
      P1|农村道路维修|示例县交通局|公开
      P2|候车亭改造工程|示例县交通局|公开
      P3|监控中心扩容|示例县公安局|不公开
      """
    let form = CleanForm.text.replacing("101-示例县交通局", with: "示例县交通局")
    let plain = findings(try workspace([form], register: register), "A16")
    #expect(plain.map(\.actual) == ["候车亭改造工程"] && plain[0].office.name == "示例县交通局")
    let near = form.replacing("农村道路维修", with: "候车亭改建工程")
    let told = findings(try workspace([form, near], register: register), "A16")
    #expect(told.map(\.actual) == ["候车亭改造工程"] && told[0].message.chinese.contains("候车亭改建工程"))
  }

  @Test(arguments: [
    ("100|90|81.45|10|90.50%|9.05", nil), ("||||10||", "全年预算数和全年执行数"), ("100|90||10||", "全年执行数"),
    ("100||90|10||", nil), ("||0|10||", "全年预算数"), ("100|九十万|81.45|10||", nil), ("100|0|0|10||", nil),
  ]) func `a form without amounts is an error that says which`(row: String, missing: String?) throws {
    var lines = CleanForm.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = try #require(lines.firstIndex { $0.contains("年度资金总额") })
    lines[place] = "|||年度资金总额||" + row
    lines.removeSubrange((place + 1)...(place + 3))
    let found = findings(try workspace([lines.joined(separator: "\n")]), "A17")
    #expect(found.map(\.expected) == [missing].compactMap(\.self) && found.allSatisfy { $0.severity == .error })
  }

  @Test func `an office that an unknown name may be is not said to have handed in nothing`() {
    func entry(_ code: String, _ name: String) -> DirectoryEntry {
      DirectoryEntry(
        code: code, name: name, parent: "", region: "990101", level: .department,
        source: Provenance(file: 0, sheet: 0, row: 0, column: 0))
    }
    let directory = [entry("205", "示例县教育局"), entry("214", "示例县交通运输局"), entry("215", "示例县水利局")]
    func unsure(_ departments: String...) -> [String] {
      let papers = departments.map { PaperOffices(region: "990101", department: Named(name: $0), unit: Named()) }
      let offices = KnownOffices(
        directory: directory, forms: papers.map { WrittenOffices(offices: $0) },
        home: Named(code: "990101", name: "示例县"))
      let read = papers.map { paper in
        var one = figures(
          of: projects(table(CleanForm.text))[0], recomputed: Recomputation(), policy: .national, record: 0)
        one.identity.offices = paper
        return one
      }
      var summaries = Summaries()
      summaries.notReported = directory.filter { !departments.contains($0.name) }
      summaries.leaveOpen(UnresolvedOffices(read, papers: [], offices: offices))
      #expect(
        summaries.notReported.count + summaries.unsure.count == directory.count { !departments.contains($0.name) })
      return summaries.unsure.map(\.code)
    }
    #expect(unsure("示例县教育局").isEmpty)
    #expect(unsure("示例县教育局", "示例县交通运输据") == ["214"])
    #expect(unsure("示例县教育局", "天穹公司") == ["214", "215"])
  }
}
