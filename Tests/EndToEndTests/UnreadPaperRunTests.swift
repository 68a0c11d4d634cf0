import Spreadsheets
import Testing

@testable import Disclosure

/// What cannot be read and may be a paper: an error until the settings say why it need not be read.
@Suite struct UnreadPaperRunTests {
  private let settings = """
    title: 甲县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 甲县, level: county}
    inputs: ["input/**"]
    disclosure: {unmarked: publish}

    """

  private let list = """
    年度,区划代码,区划名称,部门编码,部门名称,单位名称,项目编码,项目名称,预算类型,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,偏差原因及改进措施
    2024,990101,甲县,101,教育局,第一中学,P1,校舍维修,一般公共预算,100,100,90,产出指标,数量指标,维修面积,≥,1000,平方米,1000,90,90,

    """

  private func workspace(_ files: [String: String], unread: String = "") throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(settings + unread, to: "gongkai.yml")
    try scratch.write(list, to: "input/教育局/项目绩效.csv")
    for (name, text) in files { try scratch.write(text, to: "input/" + name) }
    return scratch
  }

  private func check(_ scratch: Scratch) throws -> CheckResult {
    try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
  }

  @Test(arguments: ["教育局/食堂自评表.pdf", "涉密项目清单.png", "水利局.rar", "桥梁.wps"])
  func `an unread paper ends with 3, and closes what nobody marked as open`(name: String) throws {
    let scratch = try workspace([name: name.hasSuffix("rar") ? "Rar!\u{1A}\u{7}" : "%PDF-1.7\n"])
    defer { scratch.remove() }
    let result = try check(scratch)
    #expect(result.exitCode == 3)
    #expect(result.survey.figures.map(\.decision.isPublic) == [false])
    #expect(String(decoding: result.text(english: false), as: UTF8.self).contains("unread: [{file: \"input/\(name)\""))
  }

  @Test(arguments: ["教育局/食堂自评表.pdf", "水利局.rar", "桥梁.doc"])
  func `what was read as a text behind another name is an unread paper, too`(name: String) throws {
    let scratch = try workspace([name: "传送,出错\n请,重传\n"])
    defer { scratch.remove() }
    #expect(try check(scratch).exitCode == 3)
  }

  @Test func `the settings say by name or pattern why it need not be read`() throws {
    for file in ["input/教育局/食堂自评表.pdf", "input/**/*.pdf"] {
      let scratch = try workspace(
        ["教育局/食堂自评表.pdf": "%PDF-1.7\n"], unread: "unread: [{file: \"\(file)\", because: 表格已另报}]\n")
      defer { scratch.remove() }
      let result = try check(scratch)
      #expect(result.exitCode == 0)
      #expect(result.survey.figures.map(\.decision.isPublic) == [true])
      let record = try #require(result.survey.records.files.first { $0.path.hasSuffix(".pdf") })
      #expect(record.passedOver?.chinese.contains("表格已另报") == true)
    }
  }

  @Test func `an entry that names nothing stops with its line and the nearest name`() throws {
    let scratch = try workspace(
      ["食堂自评表.pdf": "%PDF-1.7\n"], unread: "unread:\n  - {file: input/食堂自平表.pdf, because: 已另报}\n")
    defer { scratch.remove() }
    let error = #expect(throws: RunError.self) { try check(scratch) }
    #expect(error?.exitCode == 2)
    #expect(error?.message.chinese.contains("第 8 行") == true)
    #expect(error?.message.chinese.contains("您是不是想写“input/食堂自评表.pdf”") == true)
  }

  @Test func `an entry for a file that was read can go, and is said to`() throws {
    let scratch = try workspace([:], unread: "unread: [{file: input/教育局/项目绩效.csv, because: 已另报}]\n")
    defer { scratch.remove() }
    let result = try check(scratch)
    #expect(result.exitCode == 0)
    #expect(result.survey.records.files.flatMap(\.notices).contains { $0.chinese.contains("可以删去") })
  }

  @Test func `a reason must be given`() throws {
    let scratch = try workspace(["食堂自评表.pdf": "%PDF-1.7\n"], unread: "unread: [{file: input/食堂自评表.pdf}]\n")
    defer { scratch.remove() }
    #expect(throws: RunError.self) { try check(scratch) }
  }

  @Test func `a scan beside its paper and a covering letter are passed over with a note`() throws {
    let scratch = try workspace(["教育局/项目绩效（盖章）.pdf": "%PDF-1.7\n", "关于报送绩效自评的函.pdf": "%PDF-1.7\n"])
    defer { scratch.remove() }
    let result = try check(scratch)
    #expect(result.exitCode == 0)
    let notes = result.survey.records.files.compactMap(\.passedOver?.chinese)
    #expect(notes.count == 2)
    #expect(notes.contains { $0.contains("input/教育局/项目绩效.csv") })
  }

  @Test func `a sheet that names a form and is none ends with 3, until the settings name it`() throws {
    let sheet = "项目支出绩效自评表,\n项目名称,桥梁维修\n"
    let scratch = try workspace(["桥梁.csv": sheet])
    defer { scratch.remove() }
    #expect(try check(scratch).exitCode == 3)
    let accepted = try workspace(["桥梁.csv": sheet], unread: "unread: [{file: input/桥梁.csv, because: 已撤销}]\n")
    defer { accepted.remove() }
    #expect(try check(accepted).exitCode == 0)
  }

  @Test func `unread papers stand on their department's slip`() throws {
    let scratch = try workspace(["教育局/食堂自评表.pdf": "%PDF-1.7\n"])
    defer { scratch.remove() }
    _ = try buildReports(
      BuildRequest(workspace: scratch.path, books: ["internal"], acceptFindings: true), progress: Silent())
    let slip = try #require(FolderListing.bytes(of: scratch.path + "/output/internal/findings/101/index.md"))
    #expect(String(decoding: slip, as: UTF8.self).contains("input/教育局/食堂自评表.pdf"))
  }
}
