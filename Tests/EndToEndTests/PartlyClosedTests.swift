import Spreadsheets
import Testing

@testable import Disclosure

/// A note that some of several projects are secret closes them all, and says so to each department with its own projects alone.
@Suite struct PartlyClosedTests {
  private static let settings = """
    title: 甲县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 甲县, level: county}
    inputs: ["input/**"]
    policy: national
    books: [public, internal]
    disclosure: {unmarked: publish}

    """
  private static let head =
    "区划代码,部门编码,部门名称,项目编码,项目名称,预算类型,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分\n"
  private static func row(_ code: String, _ name: String, _ department: String) -> String {
    "990101,\(department),甲县\(department)局,\(code),\(name),一般公共预算,10,10,10,产出指标,数量指标,数量,≥,10,个,10,90,90\n"
  }

  @Test(arguments: ["注：表内部分项目涉密。", "其中个别项目涉密，不予公开。"])
  func `the finding names what closed and how to open it`(note: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(Self.settings, to: "gongkai.yml")
    try scratch.write(
      note + "\n" + Self.head + Self.row("P01", "校舍维修", "教育") + Self.row("P02", "道路养护", "交通"),
      to: "input/清单.csv")
    let result = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    let findings = result.survey.findings.filter { $0.rule == "P04" }
    #expect(findings.map { $0.message.chinese.contains("校舍维修") } == [true, false])
    #expect(findings.map { $0.message.chinese.contains("道路养护") } == [false, true])
    #expect(findings.allSatisfy { $0.message.chinese.contains("再删去这句话") && $0.at.address.description == "A1" })
  }
}
