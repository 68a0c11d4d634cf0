import Testing
import WordDocuments

@testable import Disclosure

/// Papers of all stages in packages, and the books that a province makes of them.
@Suite struct UpwardPapersTests {
  /// Sample counties with papers of all stages.
  private static let samples = [
    ("demo-hubei", "990201", "示例甲县"), ("demo-huangpi", "990501", "示例丁区"), ("demo-beilin", "990601", "示例戊区"),
  ]

  @Test
  func
    `the open books of a province of counties with papers of all stages are the same from packages and from all papers`()
    throws
  {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    var packages: [String: [UInt8]] = [:]
    var papers: [String: [UInt8]] = [:]
    for (sample, code, name) in Self.samples {
      let folder = Checkout.root + "/input/" + sample + "/input/"
      try fixture.scratch.write(
        UpwardFixture.settings(code, name, "county", books: "upward") + "disclosure: {unmarked: publish}\n",
        to: sample + "/gongkai.yml")
      for path in FolderListing.files(below: folder) {
        let bytes = try #require(FolderListing.bytes(of: folder + path))
        try fixture.scratch.write(bytes, to: sample + "/input/" + path)
        papers[sample + "/" + path] = bytes
      }
      try fixture.build(sample)
      packages[sample + ".zip"] = fixture.output(sample)["upward/\(code)-2024.zip"] ?? []
    }
    for (name, inputs) in [("packages", packages), ("papers", papers)] {
      let settings = UpwardFixture.settings(
        "990000", "某省", "province", books: "public, final-accounts, budget-draft")
      try fixture.scratch.write(settings + "disclosure: {unmarked: publish}\n", to: name + "/gongkai.yml")
      for (path, bytes) in inputs { try fixture.scratch.write(bytes, to: name + "/input/" + path) }
      try fixture.build(name)
    }
    let (one, other) = (fixture.output("packages"), fixture.output("papers"))
    #expect(one.keys.sorted() == other.keys.sorted())
    for (path, bytes) in other where one[path] != bytes { Issue.record("\(path) differs") }
    let accounts = String(decoding: one["final-accounts/index.md"] ?? [], as: UTF8.self)
    let draft = String(decoding: one["budget-draft/index.md"] ?? [], as: UTF8.self)
    // Something of every stage is there.
    for words in ["示例校舍维修工程绩效评价报告", "补齐护理记录", "信息公开情况"] { #expect(accounts.contains(words), "\(words)") }
    for words in ["事前绩效评估", "巩固义务教育普及水平", "运行监控", "重点项目绩效目标表"] {
      #expect(draft.contains(words), "\(words)")
    }
  }

  private static let register = """
    项目编码,项目名称,部门名称,单位名称,区划代码,全年预算数（万元）,公开属性
    99010124T001,校舍维修,教育局,教育局机关,990101,100,公开
    99010124T002,营养改善,教育局,教育局机关,990101,50,公开
    99010124T003,天穹专网机房改造,交通局,交通局机关,990101,777.77,不公开

    """

  private static func target(_ code: String, _ name: String, _ department: String, _ amount: String, _ value: String)
    -> String
  {
    """
    项目支出绩效目标表
    （2025年度）
    项目名称,\(code)-\(name),,,,
    主管部门,\(department),,实施单位,\(department)机关,
    项目负责人,钱某某,,联系电话,13800138000,
    项目资金（万元）,年度资金总额：,\(amount),,,
    ,其中：财政拨款,\(amount),,,
    年度总体目标,完成\(name)。联系 13900139000,,,,
    绩效指标,一级指标,二级指标,三级指标,指标值,
    ,产出指标,数量指标,完成数量,\(value),
    ,效益指标,社会效益指标,受益人数,≥100人,
    ,满意度指标,服务对象满意度指标,满意度,≥90%,

    """
  }

  private static let rectification = """
    绩效整改台账
    项目编码,项目名称,主管部门,问题来源,存在问题,整改类型,整改建议,整改时限,责任人,整改措施,整改情况,备注
    99010124T001,校舍维修,教育局,财政评价,进度慢（联系人电话13700137000）,立行立改,核减经费的建议,2025-06-30,孙某某,倒排工期,整改中,领导已批示
    99010124T003,天穹专网机房改造,交通局,财政评价,密点过多,立行立改,停建,2025-06-30,李某某,停建密点,未整改,不外传

    """

  /// 甲县 with papers of open and of withheld projects.
  private func county(_ fixture: UpwardFixture, target: String? = nil, line: String = "") throws -> [UInt8] {
    let home = "counties/990101-2024/input/"
    try fixture.scratch.write(Self.register + line, to: home + "项目清单.csv")
    try fixture.scratch.write(
      target ?? Self.target("99010124T002", "营养改善", "教育局", "61.5", "≥4321份"), to: home + "目标/营养改善.csv")
    try fixture.scratch.write(Self.target("99010124T003", "天穹专网机房改造", "交通局", "888.88", "≥66台"), to: home + "目标/机房.csv")
    try fixture.scratch.write(Self.rectification, to: home + "整改台账.csv")
    return try fixture.package("990101")
  }

  @Test func `papers travel without persons, without what no open book prints and without withheld projects`() throws {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    let package = try county(fixture)
    let files = try #require(ZipFile.files(in: package))
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for secret in [
        "天穹", "99010124T003", "777.77", "888.88", "66台", "密点", "停建", "李某某", "孙某某", "钱某某", "13800138000", "13900139000",
        "13700137000", "核减经费",
        "领导已批示",
      ] { #expect(!text.contains(secret), "\(file.path) has \(secret)") }
    }
    let values = try UpwardFixture.text("paper-values.csv", in: package)
    for printed in ["≥4321份", "61.500000", "进度慢", "倒排工期", "整改中", "2025-06-30"] {
      #expect(values.contains(printed), "\(printed)")
    }
    // Every column of every table is described.
    let described = try UpwardFixture.text("datapackage.json", in: package)
    for table in ["papers.csv", "paper-values.csv"] {
      #expect(described.contains("\"\(table)\""))
      let head = try UpwardFixture.text(table, in: package).dropFirst().prefix { $0 != "\n" }
      for column in head.split(separator: ",") { #expect(described.contains("\"\(column)\""), "\(column)") }
    }
  }

  @Test func `a paper beside the package that has it counts once, and one that says something else is a finding`()
    throws
  {
    for (amount, differs) in [("61.5", false), ("62.5", true)] {
      let fixture = try UpwardFixture()
      defer { fixture.scratch.remove() }
      let beside = Self.target("99010124T002", "营养改善", "教育局", amount, "≥4321份")
      let inputs = [
        "甲.zip": try county(fixture), "乙.zip": try fixture.package("990102"), "营养改善.csv": Array(beside.utf8),
      ]
      try fixture.province("province", inputs, books: "budget-draft")
      try fixture.scratch.write("编码,名称,上级编码,区划代码,级次\n101,教育局,,990101,部门\n", to: "province/input/名录.csv")
      #expect(try fixture.check("province").text.contains("错误 A15") == differs)
      try fixture.build("province")
      let draft = String(decoding: fixture.output("province")["budget-draft/index.md"] ?? [], as: UTF8.self)
      #expect(draft.contains("≥4321份") != differs, "\(amount)")
    }
  }

  @Test func `a paper of a package whose project is closed here stops the build, by name`() throws {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    // The project has a target and no self-evaluation yet.
    let package = try county(
      fixture, target: Self.target("99010124T007", "新建项目", "教育局", "70", "≥7处"),
      line: "99010124T007,新建项目,教育局,教育局机关,990101,70,公开\n")
    let register = "项目编码,项目名称,部门名称,单位名称,区划代码,公开属性\n99010124T007,新建项目,教育局,教育局机关,990101,涉密\n"
    try fixture.province("province", ["甲.zip": package, "项目清单.csv": Array(register.utf8)])
    let error = #expect(throws: RunError.self) { try fixture.build("province") }
    #expect(error?.cause == .gate)
    #expect(
      error?.message.chinese.contains("上报包“input/甲.zip”的 input/甲.zip!papers.csv!") == true,
      "\(error?.message.chinese ?? "")")
    #expect(error?.message.chinese.contains("项目清单.csv") == true)
    #expect(error?.message.chinese.contains("新建项目") == false)
    #expect(try fixture.check("province").code == 4)
  }

  @Test func `every form that an open book prints travels`() {
    let place = Provenance(file: 0, sheet: 5, row: 1, column: 0)
    // Projects, the register and the directory have tables of their own.
    let others: Set<FormKind> = [SelfEvaluationForm.kind, RegisterForm.kind, DirectoryForm.kind]
    for form in FormSet.all.forms where form.isPrinted && !others.contains(form.kind) {
      var sheets: [Int: LedgerSheetFacts] = [:]
      let head = PaperHead(
        form: form.kind, subject: .project, region: Named(), department: Named(), unit: Named(), code: "", name: "",
        source: place)
      #expect(form.received(head, &sheets) != nil, "\(form.title)")
    }
  }

  /// What is done to the two tables of papers, and the words that must be said.
  static let faults: [(table: String, old: String, new: String, words: String)] = [
    ("papers.csv", ",project-target,", ",project-wish,", "不认得的表样“project-wish”"),
    ("papers.csv", "\n1,", "\n5,", "papers.csv 第 2 行"),
    ("papers.csv", ",990101,", ",990102,", "别的地区"),
    ("papers.csv", "营养改善", "营养改善（秘密）", "不公开或涉密"),
    ("paper-values.csv", "indicators/1/level1", "indicators/1/levelx", "paper-values.csv 第"),
    ("paper-values.csv", "61.500000", "61万", "61万"),
    ("paper-values.csv", "funds/1/total,是", "funds/1/total,大", "“大”"),
    ("paper-values.csv", "\n2,", "\n9,", "paper-values.csv 第"),
  ]

  @Test(arguments: faults.indices)
  func `a package whose papers were edited is refused by name`(index: Int) throws {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    let package = try county(fixture)
    let fault = Self.faults[index]
    let text = try UpwardFixture.text(fault.table, in: package)
    let edited = text.replacing(fault.old, with: fault.new)
    #expect(edited != text)
    let changed = try UpwardFixture.changed(package, [fault.table: Array(edited.utf8)], sums: true)
    try fixture.province("province", ["甲.zip": changed, "乙.zip": fixture.package("990102")])
    let (said, code) = try fixture.check("province")
    #expect(code == 3)
    #expect(said.contains("input/甲.zip") && said.contains(fault.words), "\(said)")
  }
}
