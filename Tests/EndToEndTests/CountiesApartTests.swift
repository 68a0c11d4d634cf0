import Testing

@testable import Disclosure

/// Two counties whose offices and projects have the same codes and names, in the books of the province above.
@Suite struct CountiesApartTests {
  private static let unmarked = "disclosure: {unmarked: publish}\n"
  private static let counties = ["990101", "990102"]

  private static func target(_ name: String, _ amount: String) -> String {
    """
    项目支出绩效目标表
    （2025年度）
    项目名称,\(name),,,,
    主管部门,教育局,,实施单位,教育局机关,
    项目资金（万元）,年度资金总额：,\(amount),,,
    ,其中：财政拨款,\(amount),,,
    年度总体目标,完成\(name),,,,
    绩效指标,一级指标,二级指标,三级指标,指标值,
    ,产出指标,数量指标,完成数量,≥10份,
    ,效益指标,社会效益指标,受益人数,≥100人,
    ,满意度指标,服务对象满意度指标,满意度,≥90%,

    """
  }

  private static let problems = """
    绩效整改台账
    项目名称,主管部门,问题来源,存在问题,整改类型,整改时限,整改情况
    校舍维修,教育局,财政评价,进度慢,立行立改,2025-06-30,整改中

    """

  private static let accounts = """
    2024年政府收支和债务主要指标表
    指标名称,单位,预算数,决算数,上年数,增长率
    一般公共预算收入,亿元,8.2,8.31,7.9,5.19%

    """

  /// The books of the province, from packages of both counties.
  private func province(also: [String: String] = [:]) throws -> (_ page: String) -> String {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    var inputs: [String: [UInt8]] = [:]
    for (county, amount) in zip(Self.counties, ["61.5", "40"]) {
      let home = "counties/\(county)-2024/input/"
      try fixture.scratch.write(Self.target("校舍维修", amount), to: home + "目标.csv")
      try fixture.scratch.write(Self.problems, to: home + "整改台账.csv")
      if county == "990101" { try fixture.scratch.write(Self.accounts, to: home + "收支.csv") }
      let list = UpwardFixture.header + UpwardFixture.row(county, "P1", "校舍维修")
      try fixture.scratch.write(list, to: home + "list.csv")
      try fixture.scratch.write(
        UpwardFixture.settings(county, UpwardFixture.names[county] ?? "", "county", books: "upward") + Self.unmarked,
        to: "counties/\(county)-2024/gongkai.yml")
      try fixture.build("counties/\(county)-2024")
      inputs[county + ".zip"] = fixture.output("counties/\(county)-2024")["upward/\(county)-2024.zip"] ?? []
    }
    for (name, text) in also { inputs[name] = Array(text.utf8) }
    try fixture.scratch.write(
      UpwardFixture.settings("990000", "某省", "province", books: "public, final-accounts, budget-draft, internal")
        + Self.unmarked, to: "province/gongkai.yml")
    for (name, bytes) in inputs { try fixture.scratch.write(bytes, to: "province/input/\(name)") }
    try fixture.build("province")
    let output = fixture.output("province")
    return { page in String(decoding: output[page] ?? [], as: UTF8.self) }
  }

  @Test func `targets of two departments with one code are in two rows`() throws {
    let draft = try province()("budget-draft/index.md")
    #expect(draft.contains("| 1 | 61.50 | 3 |") && draft.contains("| 1 | 40.00 | 3 |"), "\(draft)")
    #expect(draft.contains("共有2个部门的2个项目"))
  }

  @Test func `problems of two projects with one name are of two projects`() throws {
    #expect(try province()("final-accounts/index.md").contains("涉及2个项目和单位"))
  }

  @Test func `a county's income is not printed as the province's, and the province's own is`() throws {
    #expect(try !province()("final-accounts/index.md").contains("83,100.00"))
    let own = Self.accounts.replacing("8.31", with: "9.31")
    let accounts = try province(also: ["收支.csv": own])("final-accounts/index.md")
    #expect(accounts.contains("93,100.00") && !accounts.contains("83,100.00"))
  }

  @Test func `stages of two departments with one name are told apart by their counties`() {
    let register = ["990101", "990102", "990000"].map { county in
      Dossier(
        region: county, department: Named(name: "教育局"), unit: Named(), code: "P", name: "校舍维修", budget: nil,
        budgetType: nil, line: nil)
    }
    let groups = StageGroup.all(register, home: "990000").filter { $0.level == .department }
    #expect(groups.map(\.key) == ["990101/教育局", "990102/教育局", "教育局"])
    #expect(groups.map { $0.stages.first?.projects } == [1, 1, 1])
  }

  @Test func `a county whose projects are all closed has reported, and is awaited once`() throws {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    let directory = "编码,名称,上级编码,区划代码,级次\n990103,丙县,990000,990103,县\n"
    try fixture.scratch.write(directory, to: "counties/990103-2024/input/名录.csv")
    let closed = UpwardFixture.header + UpwardFixture.row("990103", "P9", "天穹专网机房改造", mark: "不公开")
    let package = try fixture.package("990103", closed)
    let awaited = "编码,名称,级次\n990102,乙县,县\n990103,丙县,县\n"
    for (folder, inputs) in [("with", ["丙.zip": package]), ("without", [:])] {
      try fixture.province(folder, inputs.merging(["区划.csv": Array(awaited.utf8)]) { one, _ in one })
      try fixture.build(folder)
    }
    func reported(_ folder: String) -> String {
      let page = String(decoding: fixture.output(folder)["final-accounts/index.md"] ?? [], as: UTF8.self)
      return page.split(separator: "\n").first { $0.contains("报送单位（个）") }.map(String.init) ?? page
    }
    #expect(reported("with") == "| 报送单位（个） | 2 | 1 | 50.00% |")
    #expect(reported("without").hasPrefix("| 报送单位（个） | 2 | 0 |"))
  }

  @Test
  func `last year's workspace of another region is refused, and one that had another code is taken where it is named`()
    throws
  {
    let fixture = try UpwardFixture()
    defer { fixture.scratch.remove() }
    let last = UpwardFixture.settings("990109", "丁县", "county", books: "public", year: 2023)
    let row = UpwardFixture.row("990101", "P1", "校舍维修", budget: "98", year: "2023").replacing("990101", with: "990109")
    try fixture.scratch.write(last, to: "2023/gongkai.yml")
    try fixture.scratch.write(UpwardFixture.header + row, to: "2023/input/list.csv")
    let list = UpwardFixture.header + UpwardFixture.row("990101", "P1", "校舍维修", budget: "120")
    func build(_ more: String, in folder: String) throws -> String {
      let settings = UpwardFixture.settings("990101", "甲县", "county", books: "final-accounts") + "previous: ../2023\n"
      try fixture.scratch.write(settings + more, to: folder + "/gongkai.yml")
      try fixture.scratch.write(list, to: folder + "/input/list.csv")
      try fixture.build(folder)
      return String(decoding: fixture.output(folder)["final-accounts/index.md"] ?? [], as: UTF8.self)
    }
    let error = #expect(throws: RunError.self) { _ = try build("", in: "unsaid") }
    #expect(error?.message.chinese.contains("是别的地区的工作区") == true)
    #expect(throws: RunError.self) { _ = try build("previous-region: \"990108\"\n", in: "other") }
    #expect(try build("previous-region: \"990109\"\n", in: "said").contains("98.00"))
  }
}
