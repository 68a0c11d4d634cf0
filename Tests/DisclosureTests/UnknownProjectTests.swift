import Testing

@testable import Disclosure

@Suite struct UnknownProjectTests {
  private let home = Named(code: "990101", name: "示例县")
  private let place = Provenance(file: 0, sheet: 0, row: 0, column: 0)

  private func project(_ name: String, code: String = "", department: String = "示例县公安局") -> Project {
    var project = form(indicators: [])
    (project.name, project.code, project.department) = (name, code, Named(name: department))
    return project
  }

  private func line(
    _ name: String, code: String = "", department: String = "示例县公安局", mark: DisclosureMark = .withheld("涉密")
  ) -> RegisterEntry {
    RegisterEntry(
      region: "", department: Named(name: department), unit: Named(), code: code, name: name,
      budget: amount(nil, at: place), budgetType: nil, mark: mark, isKeyProject: false,
      source: Provenance(file: 1, sheet: 0, row: 7, column: 1))
  }

  /// Whether the register withholds a project.
  private func isWithheld(_ project: Project, by register: [RegisterEntry]) -> Bool {
    var project = project
    let offices = KnownOffices(register: register, forms: [WrittenOffices(offices: project.offices)], home: home)
    CompleteProjects(register: register, offices: offices, home: home).complete(&project)
    return project.mark.isWithheld
  }

  @Test(arguments: [
    ("2024年视频专网扩容", "", "P1"), ("视频专网扩容项目", "", ""), ("视频专网扩容（2024年度）", "", ""),
    ("", "111200027", "0111200027"), ("", "9.9010124E+20", "990101240000002000271"),
  ])
  func `a withheld line that is written otherwise withholds the project it may mean`(
    name: String, code: String, own: String
  ) {
    let form = project("视频专网扩容", code: own)
    #expect(isWithheld(form, by: [line(name, code: code)]))
    #expect(isWithheld(form, by: [line(name, code: code, department: "公安局")]))
    #expect(!isWithheld(form, by: [line(name, code: code, department: "示例县水利局")]))
    // A line of its own says that the project is another.
    #expect(!isWithheld(form, by: [line(name, code: code), line("视频专网扩容", mark: .published)]))
  }

  @Test func `a name with a mark in brackets is found in the register by the rest`() {
    var form = project("金盾渠首视频巡查【不公开】")
    let register = [line("金盾渠首视频巡查", code: "99010124T000000215036", mark: .published)]
    let offices = KnownOffices(register: register, forms: [WrittenOffices(offices: form.offices)], home: home)
    CompleteProjects(register: register, offices: offices, home: home).complete(&form)
    #expect(form.code == "99010124T000000215036")
    #expect(RegisteredProjects(register).contain(code: "", name: form.name))
  }

  @Test func `a withheld line with another code means another project`() {
    #expect(!isWithheld(project("视频专网扩容", code: "P1"), by: [line("2024年视频专网扩容", code: "P2")]))
    #expect(!isWithheld(project("甲", code: "0111200027"), by: [line("", code: "111200028")]))
    #expect(!isWithheld(project("甲", code: "880101240000002000271"), by: [line("", code: "9.9010124E+20")]))
  }

  @Test(arguments: [
    ("2024年农村公路养护项目", "农村公路养护"), ("农村公路养护2024年度", "农村公路养护"), ("2024-2025年工程", "2024-2025年工程"), ("项目", "项目"),
    ("2024年项目", "2024年项目"), ("110指挥中心", "110指挥中心"), ("三年行动", "三年行动"),
  ])
  func `a name's core is without its year and without 项目`(name: String, core: String) {
    #expect(ProjectName.core(of: TextKey.name(name)) == TextKey.name(core))
  }

  private func findings(_ projects: [Project], register: [RegisterEntry]) throws -> [Finding] {
    var records = Records()
    records.sources = SourceTable(files: ["表.xlsx", "清单.xlsx"], sheets: [["Sheet1"], ["清单"]])
    (records.projects, records.register) = (projects, register)
    let national = try #require(try policy(named: "national"))
    let all = projects.indices.map {
      figures(of: projects[$0], recomputed: Recomputation(), policy: national, record: $0)
    }
    let offices = KnownOffices(
      register: register, forms: projects.map { WrittenOffices(offices: $0.offices) }, home: home)
    let workspace = CheckedWorkspace(records: records, figures: all, offices: offices, policy: national)
    var report = RuleReport(A14UnknownProject.card, policy: national)
    A14UnknownProject.check(workspace, into: &report)
    return report.findings
  }

  @Test func `a project that is not in the register is said with the nearest of its department`() throws {
    let register = [
      line("农村公路养护", mark: .published), line("桥梁检测", department: "示例县水利局", mark: .published),
      line("校舍修缮", code: "P1", mark: .published),
    ]
    let found = try findings(
      [project("2024年农村公路养护项目"), project("桥梁监测"), project("农村公路养护"), project("别的名称", code: "P1")],
      register: register)
    #expect(found.map(\.subject) == [0, 1] && found.map(\.expected) == ["农村公路养护", ""])
    #expect(found.first?.message.chinese.contains("最接近的是“农村公路养护”（清单.xlsx!清单!B8）") == true)
    #expect(try findings([project("桥梁监测")], register: []).isEmpty)
  }

  @Test(arguments: ["2024年度农村公路养护项目支出", "示例县农村公路养护", "项目一：农村公路养护", "农村公路养护支出"])
  func `what papers put around a name hides no line`(name: String) throws {
    let found = try findings([project(name)], register: [line("农村公路养护", mark: .none), line("桥梁监测", mark: .none)])
    #expect(found.first?.expected == "农村公路养护")
  }

  @Test func `a code with one wrong digit beside the right name and department is said with the right code`() throws {
    let found = try findings(
      [project("桥梁监测", code: "990101242010009")],
      register: [
        line("桥梁监测", code: "990101242010001", mark: .none), line("公路养护", code: "990101242010002", mark: .none),
      ])
    #expect(found.map(\.actual) == ["990101242010009"] && found.map(\.expected) == ["990101242010001"])
    let other = try findings(
      [project("桥梁监测", code: "990101242010009", department: "示例县水利局")],
      register: [line("桥梁监测", code: "990101242010001", mark: .none)])
    #expect(other.isEmpty)
  }

  @Test(arguments: [
    ("农村公路养获", ["农村公路养护"]), ("农村公路养护", []), ("2024年农村公路养护项目", []), ("农村公路日常养护", []), ("农村公路绿化", []),
  ])
  func `a name that is one character off the line of its code is said, and stays as it is`(
    name: String, expected: [String]
  )
    throws
  {
    let register = [line("农村公路养护", code: "990101242010001", mark: .published)]
    let found = try findings([project(name, code: "990101242010001")], register: register)
    #expect(found.map(\.expected) == expected && found.map(\.actual) == expected.map { _ in name })
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func `a withheld line that fits no project is said at the line`() throws {
    let found = try findings([project("视频专网扩建")], register: [line("视频专网扩容"), line("视频专网扩建", mark: .published)])
    #expect(found.map(\.at.file) == [1] && found.map(\.expected) == ["视频专网扩建"])
    #expect(try findings([project("视频专网扩容")], register: [line("视频专网扩容")]).isEmpty)
    #expect(try findings([project("视频专网扩容")], register: [line("2024年视频专网扩容")]).map(\.at.file) == [0])
  }

  @Test(arguments: [("视频专网扩容工程", true), ("视频专网扩容二期", false), ("农村公路养护", false)])
  func `a paper that says 公开 does not open what resembles a withheld line that nothing fits`(name: String, closes: Bool)
    throws
  {
    var open = project("视频专网扩容")
    open.mark = readDisclosureMark("公开", at: .paper(place))
    let national = try #require(try policy(named: "national"))
    var all = [figures(of: open, recomputed: Recomputation(), policy: national, record: 0)]
    let decision = AudienceGate(settings: Settings(), register: [line(name)]).decide(&all)
    #expect(all[0].decision.isPublic == !closes)
    #expect(decision.resembling.map(\.isOpened) == (closes ? [true] : []))
  }

  @Test func `what the gate closed as resembling, what is unreadable, and public words of secrecy are said`() throws {
    var records = Records()
    records.sources = SourceTable(files: ["表.xlsx", "清单.xlsx"], sheets: [["Sheet1"], ["清单"]])
    records.projects = [project("视频专网扩建"), project("甲"), project("乙")]
    records.projects[1].mark = readDisclosureMark("待定", at: .paper(place))
    records.projects[2].remarks = [
      Remark(label: "备注", labelAt: place, text: Entry(value: "", raw: "结果不予公开", at: place))
    ]
    records.register = [line("视频专网扩容")]
    let national = try #require(try policy(named: "national"))
    var all = records.projects.indices.map {
      figures(of: records.projects[$0], recomputed: Recomputation(), policy: national, record: $0)
    }
    var settings = Settings()
    settings.unmarked = .publish
    let decision = AudienceGate(settings: settings, register: records.register).decide(&all)
    #expect(all.map(\.decision.isPublic) == [false, false, true])
    let workspace = CheckedWorkspace(
      records: records, figures: all, policy: national, resembling: decision.resembling)
    func found(_ rule: any WorkspaceRule.Type) -> [String] {
      var report = RuleReport(rule.card, policy: national)
      rule.check(workspace, into: &report)
      return report.findings.map(\.actual)
    }
    #expect(found(A18ResemblingLine.self) == ["视频专网扩建"])
    #expect(found(P02UnreadableMark.self) == ["待定"])
    #expect(found(P03WordsOfSecrecy.self) == ["结果不予公开"])
  }
}
