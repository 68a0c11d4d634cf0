import Spreadsheets
import Testing

@testable import Disclosure

@Suite struct UnknownOfficeTests {
  private let home = Named(code: "990101", name: "示例县")
  private let directory = [
    ("205", "示例县教育局", ""), ("205001", "示例县第一中学", "205"), ("206", "示例县水利局", ""), ("306", "示例县水利局", ""),
    ("207", "示例县清河镇", ""),
  ]

  private func place(_ row: Int) -> Provenance { Provenance(file: 0, sheet: 0, row: row, column: 3) }

  /// The findings of a form that names a department in D4 and a unit in D5.
  private func findings(
    _ department: Named, _ unit: Named = Named(), directory: [DirectoryEntry], register: [RegisterEntry] = []
  ) throws -> [Finding] {
    var project = form(indicators: [])
    (project.department, project.unit, project.region) = (department, unit, home)
    project.places.set(.department, at: place(3))
    project.places.set(.unit, at: place(4))
    var records = Records()
    (records.projects, records.directory, records.register) = ([project], directory, register)
    let national = try #require(try policy(named: "national"))
    let all = [figures(of: project, recomputed: Recomputation(), policy: national, record: 0)]
    let paper = PaperOffices(region: home.code, department: department, unit: unit)
    let workspace = CheckedWorkspace(
      records: records, figures: all,
      offices: KnownOffices(
        directory: directory, register: register, forms: [WrittenOffices(offices: paper)], home: home), policy: national
    )
    var report = RuleReport(A13UnknownOffice.card, policy: national)
    A13UnknownOffice.check(workspace, into: &report)
    return report.findings
  }

  private var entries: [DirectoryEntry] {
    directory.map { code, name, parent in
      DirectoryEntry(
        code: code, name: name, parent: parent, region: home.code, level: parent.isEmpty ? .department : .unit,
        source: place(0))
    }
  }

  private func line(_ department: String) -> RegisterEntry {
    RegisterEntry(
      region: "", department: Named(name: department), unit: Named(), code: "", name: "道路养护",
      budget: amount(nil, at: place(0)), budgetType: nil, mark: .none, isKeyProject: false, source: place(9))
  }

  @Test(arguments: [
    ("示例县", "county", "示例县", [Finding.Severity]()), ("示例丁县", "county", "示例县", [.error]),
    ("示例县", "county", "示例省示例县", []), ("示例县", "county", "示例县本级", []),
    // A department's code says nothing of the region.
    ("示例县", "department", "示例县教育局", []),
  ])
  func `a region that the directory calls otherwise than gongkai.yml is an error at its line`(
    name: String, level: String, written: String, expected: [Finding.Severity]
  ) throws {
    var records = Records()
    records.directory = [
      DirectoryEntry(
        code: "990101", name: written, parent: "", region: "990101", level: try #require(OfficeLevel(rawValue: level)),
        source: place(1))
    ]
    let national = try #require(try policy(named: "national"))
    let workspace = CheckedWorkspace(
      records: records, figures: [], policy: national, region: Named(code: "990101", name: name))
    var report = RuleReport(A13UnknownOffice.card, policy: national)
    A13UnknownOffice.check(workspace, into: &report)
    #expect(report.findings.map(\.severity) == expected)
    #expect(report.findings.allSatisfy { $0.actual == written && $0.expected == name && $0.at == place(1) })
  }

  @Test func `a short name that only one department can have is taken for it, and said`() throws {
    let found = try findings(Named(name: "教局"), directory: entries)
    #expect(found.first?.message.chinese.contains("简称") != true)
    let long = [
      ("214", "示例县交通运输局"), ("208", "示例县人力资源和社会保障局"), ("213", "示例县农业农村局"), ("219", "示例县农业综合执法局"), ("220", "示例县发展和改革委员会"),
    ].map { code, name in
      DirectoryEntry(code: code, name: name, parent: "", region: home.code, level: .department, source: place(0))
    }
    for (written, code) in [
      ("交通局", "214"), ("县交通局", "214"), ("示例县交通局（盖章）", "214"), ("人社局", "208"), ("发改委", "220"), ("农业局", ""), ("水利局", ""),
      ("交通委", ""),
    ] {
      let paper = PaperOffices(region: home.code, department: Named(name: written), unit: Named())
      #expect(
        KnownOffices(directory: long, forms: [WrittenOffices(offices: paper)], home: home).resolved(paper).department
          .code == code, "\(written)")
    }
    let coded = PaperOffices(region: home.code, department: Named(code: "214", name: "交通局"), unit: Named())
    let known = KnownOffices(directory: long, forms: [WrittenOffices(offices: coded)], home: home)
    #expect(known.resolved(coded).department == Named(code: "214", name: "示例县交通运输局"))
    let short = try findings(Named(name: "交通局"), directory: long)
    #expect(short.map { $0.message.chinese.contains("应是“214-示例县交通运输局”的简称") } == [true])
    let two = try findings(Named(name: "农业局"), directory: long)
    #expect(two.map { $0.message.chinese.contains("2个") } == [true])
  }

  @Test(arguments: [
    ("", "示例县教育居", "最接近的是“205-示例县教育局”"), ("", "示例县卫生健康局", "也没有相近的"), ("", "水利局", "2个：“206-示例县水利局”、“306-示例县水利局”"),
    ("206", "示例县教育局", "编码是“206-示例县水利局”，这个名称是“205-示例县教育局”"), ("", "206示例县教育局", "这个名称是“205-示例县教育局”"),
    ("299", "", "“299”不在单位名录中"),
  ])
  func `a department that fits nothing in the directory is an error at its cell`(
    code: String, name: String, words: String
  ) throws {
    let found = try findings(Named(code: code, name: name), directory: entries)
    #expect(found.map(\.at) == [place(3)] && found.map(\.severity) == [.error] && found.map(\.subject) == [0])
    #expect(found.first?.message.chinese.contains(words) == true, "\(found.map(\.message.chinese))")
  }

  @Test(arguments: [
    ("299", "示例县教育局", "中是“205-示例县教育局”，编码和名称对不上"), ("205", "示例县文教局", "中是“205-示例县教育局”，编码和名称对不上"),
    ("", "示例县教育局计财股", "应是“205-示例县教育局”"), ("", "教育局/第一中学", "应是“205-示例县教育局”"), ("", "示例县教育局 示例县第一中学", "应是“205-示例县教育局”"),
  ])
  func `a department that is known by its code or by a part of its name is only told`(
    code: String, name: String, words: String
  ) throws {
    let found = try findings(Named(code: code, name: name), directory: entries)
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.chinese.contains(words) == true, "\(found.map(\.message.chinese))")
  }

  @Test func `a unit of another department is told, and one that two departments have is an error`() throws {
    let others = [
      ("203", "示例县民政局", ""), ("203009", "示例县敬老院", "203"), ("203010", "机关服务中心", "203"), ("205010", "机关服务中心", "205"),
    ]
    let all =
      entries
      + others.map { code, name, parent in
        DirectoryEntry(
          code: code, name: name, parent: parent, region: home.code, level: parent.isEmpty ? .department : .unit,
          source: place(0))
      }
    let told = try findings(Named(name: "教育局"), Named(name: "示例县敬老院"), directory: all)
    #expect(told.map(\.severity) == [.warning] && told.map(\.at) == [place(4)])
    #expect(told.first?.message.chinese.contains("属于“203-示例县民政局”") == true)
    #expect(try findings(Named(name: "教育局"), Named(name: "机关服务中心"), directory: all).isEmpty)
    let two = try findings(Named(name: "机关服务中心"), directory: all)
    #expect(two.map(\.severity) == [.error] && two.first?.message.chinese.contains("有2个") == true)
  }

  @Test(arguments: [
    ("205", "示例县教育局"), ("", "教育局（盖章）"), ("", "示例县教育局（原文教局）"), ("", "示例县第一中学"), ("", "清河镇人民政府"), ("205", ""), ("", ""),
  ])
  func `a department that fits is not said`(code: String, name: String) throws {
    #expect(try findings(Named(code: code, name: name), directory: entries).isEmpty)
  }

  @Test func `a unit is looked for where the directory has units of its department`() throws {
    let education = Named(name: "教育局")
    let found = try findings(education, Named(name: "第二中学"), directory: entries)
    #expect(found.map(\.at) == [place(4)] && found.map(\.expected) == ["205001-示例县第一中学"])
    for unit in ["第一中学", "示例县教育局机关", ""] {
      #expect(try findings(education, Named(name: unit), directory: entries).isEmpty)
    }
    #expect(try findings(Named(name: "清河镇"), Named(name: "清河镇小学"), directory: entries).isEmpty)
  }

  @Test func `a form says where it names its offices`() {
    let project = projects(table(CleanForm.text))[0]
    let cells = [HeadPlaces.Field.department, .unit].map {
      project.places.place(of: $0, in: project.source)?.address.description
    }
    #expect(cells == ["D4", "I4"])
  }

  @Test func `without a directory the register decides, and without both nothing does`() throws {
    let found = try findings(Named(name: "示例县水力局"), directory: [], register: [line("示例县水利局")])
    #expect(found.map(\.expected) == ["示例县水利局"])
    #expect(found.first?.message.chinese.contains("不在项目清单中") == true)
    #expect(try findings(Named(name: "示例县水力局"), directory: []).isEmpty)
  }

  @Test func `a line of the register is held against the directory`() throws {
    let found = try findings(
      Named(code: "205"), directory: entries, register: [line("示例县教育居"), line("示例县教育居"), line("教育局")])
    #expect(found.map(\.at) == [place(9)] && found.map(\.actual) == ["示例县教育居"])
    #expect(found.map(\.severity) == [.warning], "no project's money is lost by it")
  }
}

@Suite struct ShortOfficeTests {
  /// What A26 says of forms that each name one department.
  private func findings(_ names: [String], register: [RegisterEntry] = []) throws -> [Finding] {
    let home = Named(code: "990101", name: "示例县")
    var records = Records()
    records.sources = SourceTable(files: names.map { $0 + ".xlsx" }, sheets: names.map { _ in ["表"] })
    records.register = register
    let national = try #require(try policy(named: "national"))
    for (index, name) in names.enumerated() {
      var project = form(indicators: [])
      (project.department, project.region) = (Named(name: name), home)
      project.places.set(.department, at: Provenance(file: index, sheet: 0, row: 2, column: 3))
      records.projects.append(project)
    }
    let all = records.projects.indices.map {
      figures(of: records.projects[$0], recomputed: Recomputation(), policy: national, record: $0)
    }
    let forms = records.projects.map { WrittenOffices(offices: $0.offices) }
    let workspace = CheckedWorkspace(
      records: records, figures: all, offices: KnownOffices(register: register, forms: forms, home: home),
      policy: national)
    var report = RuleReport(A26ShortOffice.card, policy: national)
    A26ShortOffice.check(workspace, into: &report)
    return report.findings
  }

  @Test(arguments: [
    (["交通局", "示例县交通运输局", "交通局"], "交通局 示例县交通运输局 0"), (["示例县人力资源和社会保障局", "示例县人社局"], "示例县人社局 示例县人力资源和社会保障局 1"),
    (["示例县交通局", "交通局"], ""), (["教育局", "示例县体育局"], ""), (["城关镇", "示例县城关新镇"], ""),
  ])
  func `without a list of offices a name that may be short for another is told at its cell, once`(
    names: [String], expected: String
  ) throws {
    let found = try findings(names).map { "\($0.actual) \($0.expected) \($0.at.file)" }
    #expect(found == (expected.isEmpty ? [] : [expected]))
  }

  @Test func `where the register tells who is who nothing is guessed`() throws {
    let line = RegisterEntry(
      region: "", department: Named(name: "示例县交通运输局"), unit: Named(), code: "", name: "道路养护",
      budget: amount(nil, at: Provenance(file: 0, sheet: 0, row: 0, column: 0)), budgetType: nil, mark: .none,
      isKeyProject: false, source: Provenance(file: 0, sheet: 0, row: 9, column: 0))
    #expect(try findings(["交通局", "示例县交通运输局"], register: [line]).isEmpty)
  }
}
