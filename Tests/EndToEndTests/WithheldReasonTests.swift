import Foundation
import Testing

@testable import Disclosure

/// What the bureau is told when it asks which cell closed a project, and that nobody else is told.
@Suite struct WithheldReasonTests {
  private static let settings = """
    title: 甲县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 甲县, level: county}
    inputs: ["input/**"]
    books: [public, final-accounts, internal]
    """

  private static let header =
    "年度,区划代码,区划名称,部门编码,部门名称,单位编码,单位名称,项目编码,项目名称,预算类型,功能分类科目,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,偏差原因及改进措施,公开属性\n"

  private static func row(_ code: String, _ name: String, _ mark: String, reason: String = "") -> String {
    "2024,990101,甲县,101,教育局,101001,第一中学,\(code),\(name),一般公共预算,2050204,100,100,90,产出指标,数量指标,维修面积,≥,1000,平方米,1000,90,90,\(reason),\(mark)\n"
  }

  private static func form(_ name: String, head: String = "") -> String {
    """
    项目支出绩效自评表
    \(head)
    项目名称,\(name),,主管部门,教育局,,实施单位,第一中学
    项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分
    ,年度资金总额,10,10,10,10,100%,10
    一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施
    产出指标,数量指标,套数,≥1套,1套,90,90,
    """
  }

  /// A workspace in which each project has another reason.
  private func workspace(broken: Bool = false, unmarked: String? = nil) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(
      Self.settings + (unmarked.map { "\ndisclosure: {unmarked: \($0)}" } ?? ""), to: "gongkai.yml")
    let list =
      Self.header + Self.row("P1", "校舍维修工程", "公开") + Self.row("P2", "机房改造工程", "依申请公开")
      + Self.row("P3", "操场翻新工程", "公开") + Self.row("P3", "操场翻新工程", "不公开")
    try scratch.write(list, to: "input/清单.csv")
    try scratch.write(
      "项目编码,项目名称,主管部门,预算数（万元）,公开属性\nQ1,食堂设备购置,教育局,10,公开\nQ2,围墙加固工程,教育局,10,待定\n", to: "input/项目清单.csv")
    try scratch.write(Self.form("食堂设备购置"), to: "input/食堂.csv")
    try scratch.write(Self.form("围墙加固工程"), to: "input/围墙.csv")
    try scratch.write(Self.form("图书采购补助"), to: "input/图书.csv")
    try scratch.write(Self.form("校园监控升级", head: "密级,机密"), to: "input/监控.csv")
    try scratch.write(Self.form("应急广播建设"), to: "input/涉密项目/广播.csv")
    if broken { try scratch.write("PK\u{3}\u{4}坏", to: "input/坏.xlsx") }
    return scratch
  }

  private func check(_ scratch: Scratch) throws -> [String: (public: Bool, reason: String, place: String)] {
    let check = try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(check.json())) as? [String: Any], "check --json is JSON")
    var answers: [String: (public: Bool, reason: String, place: String)] = [:]
    for project in try #require(json["projects"] as? [[String: Any]]) {
      let disclosure = try #require(project["disclosure"] as? [String: Any])
      let isPublic = try #require(project["public"] as? Bool)
      #expect(disclosure["decision"] as? String == (isPublic ? "open" : "withheld"))
      answers[try #require(project["name"] as? String)] = (
        isPublic, try #require(disclosure["reason"] as? String), disclosure["place"] as? String ?? ""
      )
    }
    return answers
  }

  @Test func `check says of every project which cell opened or closed it`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    let answers = try check(scratch)
    let expected: [(String, Bool, String, String)] = [
      ("校舍维修工程", true, "本表标注公开", "input/清单.csv!清单!Y2"),
      ("机房改造工程", false, "本表标注“依申请公开”", "input/清单.csv!清单!Y3"),
      ("操场翻新工程", false, "本表标注“不公开”", "input/清单.csv!清单!Y5"),
      ("食堂设备购置", true, "项目清单标注公开", "input/项目清单.csv!项目清单!E2"),
      ("围墙加固工程", false, "项目清单标注“待定”", "input/项目清单.csv!项目清单!E3"),
      ("图书采购补助", false, "没有标注，按规定不公开", ""),
      ("校园监控升级", false, "本表标注“机密”", "input/监控.csv!监控!B2"),
      ("应急广播建设", false, "文件名或文件夹名有“涉密”", "input/涉密项目/广播.csv"),
    ]
    #expect(answers.count == expected.count)
    for (name, isPublic, reason, place) in expected {
      let answer = try #require(answers[name])
      #expect(answer == (isPublic, reason, place), "\(name)")
    }
  }

  @Test func `another paper, a file that was not read and the setting are named as what they are`() throws {
    let open = try workspace(unmarked: "publish")
    defer { open.remove() }
    #expect(try check(open)["图书采购补助"]?.place == "gongkai.yml")
    try open.write(Self.form("图书采购补助", head: "公开属性,不公开"), to: "input/图书二.csv")
    let papers = try checkInputs(CheckRequest(paths: [open.path]), progress: Silent()).survey
    let reasons = papers.figures.filter { $0.name == "图书采购补助" }.map(\.decision.reason)
    #expect(reasons == [.closedByOtherPaper])
    let unread = try workspace(broken: true, unmarked: "publish")
    defer { unread.remove() }
    let answer = try #require(try check(unread)["图书采购补助"])
    #expect(answer == (false, "没有标注，且有文件没有读出（可能是项目清单）", "input/坏.xlsx"))
  }

  @Test func `a mark on a project's target form closes its self-evaluation, and its cell is named`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    try scratch.write(
      """
      项目支出绩效目标申报表,,,,
      密级,机密,,,
      项目名称,校舍维修工程,,,
      主管部门,教育局,实施单位,第一中学,
      项目资金（万元）,年度资金总额,100,,
      年度目标,维修校舍,,,
      一级指标,二级指标,三级指标,指标值,分值
      产出指标,数量指标,维修面积,≥1000平方米,50
      效益指标,社会效益指标,受益学生,≥300人,40
      """, to: "input/目标.csv")
    let answer = try #require(try check(scratch)["校舍维修工程"])
    #expect(answer == (false, "同一项目的另一份表标注“机密”", "input/目标.csv!目标!B2"))
  }

  @Test func `check on a terminal names the cell of each marked project and counts the unmarked`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    let check = try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
    let lines = String(decoding: check.text(english: false), as: UTF8.self).split(separator: "\n")
    #expect(lines.contains("input/监控.csv!监控!B2  不公开  “校园监控升级”：本表标注“机密”"))
    #expect(lines.contains("1 个项目不公开：没有标注，按规定不公开。"))
  }

  @Test func `check refuses what build refuses, also for a text in a list`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    try scratch.write(
      Self.header + Self.row("P8", "体育馆修缮", "公开", reason: "与机房改造工程一并实施"), to: "input/二批.csv")
    let check = try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
    #expect(check.exitCode == 4 && check.leaks.map(\.place) == ["input/二批.csv!二批!X2"])
    #expect(String(decoding: check.text(english: false), as: UTF8.self).contains("公开关口会拒绝生成"))
    let error = #expect(throws: RunError.self) {
      try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    }
    #expect(error?.exitCode == 4)
  }

  @Test func `the internal book names reason and place, and no open book does`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    let result = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    let survey = result.survey
    let closed = survey.figures.filter { !$0.decision.isPublic }
    #expect(closed.count == 6)
    let secret = closed.map { survey.records.answer(for: $0) }
    let output = scratch.path + "/output/"
    func text(_ file: String) throws -> String {
      String(decoding: try #require(FolderListing.bytes(of: output + file)), as: UTF8.self)
    }
    for index in ["internal/index.html", "internal/index.md"] {
      let page = try text(index)
      #expect(page.contains("不公开的原因") && page.contains("依据位置"))
      for answer in secret {
        #expect(page.contains(answer.reason.chinese), "\(index)")
        #expect(answer.place.isEmpty || page.contains(answer.place), "\(index)")
      }
    }
    let open = FolderListing.files(below: output).filter { !$0.hasPrefix("internal/") }
    #expect(open.count > 10)
    let words = secret.map(\.reason.chinese) + secret.map(\.place).filter { !$0.isEmpty } + ["依据位置", "不公开的原因", "清单!"]
    for file in open {
      let page = try text(file)
      for word in words { #expect(!page.contains(word), "\(file) tells “\(word)”") }
    }
  }
}
