import Testing

@testable import Disclosure

@Suite struct KnownOfficesTests {
  private let place = Provenance(file: 0, sheet: 0, row: 0, column: 0)
  private let home = Named(code: "990101", name: "示例县")

  private func paper(_ department: String, _ unit: String = "", region: String = "990101") -> PaperOffices {
    PaperOffices(region: region, department: named(department), unit: named(unit))
  }

  /// `205-示例县教育局`, `205-` or `示例县教育局`.
  private func named(_ text: String) -> Named {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 ? Named(code: parts[0], name: parts[1]) : Named(name: text)
  }

  private func line(_ code: String, _ name: String, under parent: String = "") -> DirectoryEntry {
    DirectoryEntry(
      code: code, name: name, parent: parent, region: "990101", level: parent.isEmpty ? .department : .unit,
      source: place)
  }

  private func known(
    directory: [DirectoryEntry] = [], lists: [PaperOffices] = [], forms: [PaperOffices] = [], home: Named? = nil
  ) -> KnownOffices {
    KnownOffices(
      directory: directory, lists: lists.map { WrittenOffices(offices: $0) },
      forms: forms.map { WrittenOffices(offices: $0) }, home: home ?? self.home)
  }

  @Test(arguments: [
    "205-", "示例县教育局", "示例县 教育局", "教育局", "县教育局", "示例县教育局（盖章）", "示例县教育局：", "205示例县教育局", "示例县教育局本级",
    "示例县教育局（205）", "示例縣教育局", "示例县教育局\n（公章）", "示例县教育局（盖章）：", "示例县教育局机关", "示例县教育局（本级）", "教育局（本级）", "示例县教育局部门本级",
    "（205）示例县教育局", "【205】示例县教育局", "示例县\u{AD}教育局", "⽰例县教育局", "示例县教育局。", "205　示例县教育局",
  ])
  func `a department that a list knows by code and name stands once`(written: String) {
    let list = [paper("205-示例县教育局", "205001-示例县第一中学"), paper("206-示例县水利局")]
    let offices = known(lists: list, forms: [paper(written)])
    #expect(offices.resolved(paper(written)).department == Named(code: "205", name: "示例县教育局"))
    #expect(offices.resolved(list[0]) == list[0])
  }

  @Test(arguments: [
    "205示例县教育局", "教育局", "示例县\n教育局", "示例县教育局（本级）", "示例县教育局 205", "示例市示例县教育局", "示例县教育局（汇总）", "县教育局",
  ])
  func `two spellings without a list are one department, called by the plainer`(written: String) {
    for order in [[written, "示例县教育局"], ["示例县教育局", written]] {
      let offices = known(
        forms: order.map { PaperOffices(region: "990101", department: Named(name: $0), unit: Named()) })
      for name in order {
        let paper = PaperOffices(region: "990101", department: Named(name: name), unit: Named())
        #expect(offices.resolved(paper).department.name == "示例县教育局")
      }
    }
  }

  @Test(arguments: [
    ("县委宣传部", "101"), ("宣传部", "101"), ("示例县委宣传部", "101"), ("中共示例县委宣传部", "101"), ("县委办", "103"), ("县委办公室", "103"),
    ("县政府办", "102"), ("示例县人民政府办", "102"), ("政府办公室", "102"), ("城关街道", "302"), ("城关街道办", "302"), ("示例县经济开发区", "304"),
    ("开发区管委会", "304"), ("经开区管委会", "304"), ("文化和旅游局（原旅游局）", "211"), ("教育局计财股", "201"), ("教育局/第一中学", "201"),
    ("文旅局计财科", "211"),
    ("211-示例县旅游局", "211"),
    // 办公室 alone may be any, and two departments are none.
    ("办公室", ""), ("教育局、文化和旅游局", ""), ("203-教育局", "203"),
  ])
  func `what offices write for short is the department of the directory`(written: String, code: String) {
    let directory = [
      line("101", "中共示例县委宣传部"), line("102", "示例县人民政府办公室"), line("103", "中共示例县委办公室"), line("201", "示例县教育局"),
      line("203", "示例县民政局"), line("211", "示例县文化和旅游局"), line("301", "示例县城关镇人民政府"), line("302", "示例县城关街道办事处"),
      line("304", "示例县经济开发区管理委员会"),
    ]
    let found = known(directory: directory, forms: [paper(written)]).resolved(paper(written)).department
    #expect(found.code == code)
    if code == "203" {
      #expect(found.name == "教育局", "code and name of two departments stay as they are")
    } else if !code.isEmpty {
      #expect(directory.contains { $0.code == code && $0.name == found.name })
    }
  }

  @Test func `a department that fits nothing is that of the project's line in the register`() {
    let register = [("201001", "示例县教育局"), ("211001", "示例县文化和旅游局")].map { code, name in
      RegisterEntry(
        region: "", department: Named(name: name), unit: Named(), code: code, name: "项目" + code,
        budget: amount(nil, at: place), budgetType: nil, mark: .none, isKeyProject: false, source: place)
    }
    var result = ReadResult()
    result.records.sources = SourceTable(files: ["表.xlsx"], sheets: [["Sheet1"]])
    result.records.register = register
    for (code, department) in [("211001", "旅游事业局"), ("999", "旅游事业局"), ("201001", "文化和旅游局")] {
      var project = form(indicators: [])
      (project.code, project.department) = (code, Named(name: department))
      result.order.append(.form(result.records.projects.count))
      result.records.projects.append(project)
    }
    result.takeDepartmentsOfRegister(result.knownOffices(home: home))
    // What is known stays, though the register says otherwise.
    #expect(result.records.projects.map(\.department.name) == ["示例县文化和旅游局", "旅游事业局", "文化和旅游局"])
    #expect(result.records.departmentsOfRegister.map(\.written.name) == ["旅游事业局"])
  }

  @Test func `a unit's code where the department should stand leads to its department`() {
    let offices = known(directory: [line("205", "示例县教育局"), line("205001", "示例县第一中学", under: "205")])
    #expect(offices.resolved(paper("205001-")).department == Named(code: "205", name: "示例县教育局"))
  }

  @Test func `a list's code takes the name that a form beside it gives`() {
    let offices = known(lists: [paper("205-")], forms: [paper("205-示例县教育局"), paper("示例县教育局")])
    for written in ["205-", "示例县教育局"] {
      #expect(offices.resolved(paper(written)).department == Named(code: "205", name: "示例县教育局"))
    }
  }

  @Test func `a name that two codes have is neither, and a code with another's name stays as it is`() {
    let offices = known(lists: [paper("205-教育局"), paper("305-教育局"), paper("206-水利局")])
    #expect(offices.resolved(paper("教育局")) == paper("教育局"))
    #expect(offices.resolved(paper("205-水利局")) == paper("205-水利局"))
    #expect(offices.fit(named("205-水利局"), .department, in: "990101") == .other(0))
  }

  @Test func `a unit is looked for in its own department`() {
    let list = [paper("205-教育局", "205001-第一中学"), paper("206-体育局", "206001-第一中学")]
    let offices = known(lists: list)
    #expect(offices.resolved(paper("体育局", "第一中学")) == list[1])
    #expect(offices.resolved(paper("", "第一中学")) == paper("", "第一中学"))
  }

  @Test func `an office of another county is another office`() {
    let offices = known(lists: [paper("205-教育局"), paper("305-教育局", region: "990102")])
    #expect(offices.resolved(paper("教育局")).department.code == "205")
    #expect(offices.resolved(paper("教育局", region: "990102")).department.code == "305")
    #expect(offices.resolved(paper("教育局", region: "")).department.code == "205")
  }

  @Test func `the first character of a name is no region`() {
    let city = Named(code: "990101", name: "示例市")
    let offices = known(lists: [paper("301-示例市市场监督管理局"), paper("302-市水利局")], home: city)
    #expect(offices.resolved(paper("市场监督管理局")).department.code == "301")
    #expect(offices.resolved(paper("水利局")).department.code == "302")
    #expect(offices.resolved(paper("场馆中心")) == paper("场馆中心"))
  }

  @Test func `the directory says what offices are called, and which department a unit has`() {
    let directory = [line("205", "县教育局"), line("205001", "县第一中学", under: "205")]
    let whole = PaperOffices(
      region: "990101", department: Named(code: "205", name: "县教育局"), unit: Named(code: "205001", name: "县第一中学"))
    let written = [
      paper("205-示例县教育局", "205001-示例县第一中学"), paper("教育局", "第一中学（公章）"), paper("第一中学"), paper("", "示例县第一中学"),
    ]
    let offices = known(directory: directory, lists: [written[0]], forms: Array(written[1...]))
    for paper in written { #expect(offices.resolved(paper) == whole) }
  }

  @Test(arguments: [
    ("示例县水利局（单位盖章）：", "示例县水利局"), ("示例县水利局(盖章)", "示例县水利局"), ("公章", "公章"), ("示例县印章管理所", "示例县印章管理所"), ("（盖章）", "（盖章）"),
  ])
  func `the mark of a seal is no part of a name`(written: String, plain: String) {
    #expect(OfficeName.plain(written) == plain)
  }

  @Test func `what is withheld in the words of papers stays so when the words are resolved`() throws {
    // 教育局第一中学 is 第一中学 to the gate, until the directory takes it for the other school.
    let directory = [line("205", "示例县教育局"), line("205001", "示例县第一中学", under: "205")]
    var figures = try [project("第一中学", .none), project("教育局第一中学", .withheld("涉密"))]
    let offices = known(directory: directory, forms: figures.map { paper("", $0.unit.name) })
    var register: [RegisterEntry] = []
    let written = MarksAsWritten(&figures, &register, resolvedBy: offices, jobs: 1)
    #expect(figures[0].unit.code == "205001" && figures[0].department.code == "205")
    var settings = Settings()
    settings.unmarked = .publish
    _ = AudienceGate(settings: settings, register: []).decide(&figures)
    #expect(figures.map(\.decision.isPublic) == [true, false])
    figures[0].decision.mark = .none
    _ = AudienceGate(settings: settings, register: [], written: written).decide(&figures)
    #expect(figures.map(\.decision.isPublic) == [false, false])
  }

  private func project(_ unit: String, _ mark: DisclosureMark) throws -> ProjectFigures {
    var project = form(indicators: [])
    (project.name, project.department, project.unit) = ("视频专网扩容", Named(), Named(name: unit))
    (project.region, project.mark) = (home, mark)
    let national = try #require(try policy(named: "national"))
    return figures(of: project, recomputed: Recomputation(), policy: national, record: 0)
  }
}
