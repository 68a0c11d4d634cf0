import Spreadsheets
import Testing

@testable import Disclosure

/// The slip that goes back to a department is the same whatever else is built.
@Suite struct ReturnSlipTests {
  private let settings = """
    title: 甲县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 甲县, level: county}
    disclosure: {unmarked: publish}
    """

  /// One project of a list whose points exceed its weight.
  private let list = """
    年度,区划代码,区划名称,部门编码,部门名称,单位名称,项目编码,项目名称,预算类型,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,偏差原因及改进措施
    2024,990101,甲县,101,教育局,第一中学,P1,校舍维修,一般公共预算,100,100,90,产出指标,数量指标,维修面积,≥,1000,平方米,1000,90,95,

    """

  @Test(arguments: [("project", []), ("department", []), ("project", ["internal"]), ("region", ["internal"])])
  func `a list's findings are on its department's slip, at every depth and in every choice of books`(
    depth: String, books: [String]
  ) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(settings, to: "gongkai.yml")
    try scratch.write(list, to: "list.csv")
    _ = try buildReports(BuildRequest(workspace: scratch.path, books: books, depth: depth), progress: Silent())
    let slip = FolderListing.bytes(of: scratch.path + "/output/internal/findings/101/index.md")
    let text = String(decoding: try #require(slip), as: UTF8.self)
    #expect(text.contains("L02") && text.contains("校舍维修") && text.contains("list.csv"))
  }
}
