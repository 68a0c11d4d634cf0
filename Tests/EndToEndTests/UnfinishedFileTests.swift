import Spreadsheets
import Testing

@testable import Disclosure

/// A file that is not read to its end counts as unread, and what was read of it stays closed.
@Suite struct UnfinishedFileTests {
  private let settings = """
    title: 甲县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 甲县, level: county}
    inputs: ["input/**"]
    disclosure: {unmarked: publish}
    """

  private let head = """
    年度,区划代码,区划名称,部门编码,部门名称,单位编码,单位名称,项目编码,项目名称,预算类型,功能分类科目,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,偏差原因及改进措施,公开属性

    """

  private func line(_ code: String, _ name: String, _ mark: String) -> String {
    "2024,990101,甲县,101,教育局,101001,第一中学,\(code),\(name),一般公共预算,2050204,100,100,90,产出指标,数量指标,维修面积,≥,1000,"
      + "平方米,1000,90,90,,\(mark)\n"
  }

  /// A list that says nothing of what is public.
  private var unmarked: String {
    head.replacing(",公开属性", with: "") + line("P1", "校舍维修", "").replacing(",,\n", with: ",\n")
  }

  /// A register whose last row withholds the project, as a table of a page: 12 cells.
  private let register = """
    <table><tr><th>项目编码<th>项目名称<th>公开属性</tr><tr><td>P8<td>桥梁维修<td>公开</tr><tr><td>P9<td>道路维修<td>公开</tr>\
    <tr><td>P1<td>校舍维修<td>不公开</tr></table>
    """

  private func workspace() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(settings, to: "gongkai.yml")
    try scratch.write(unmarked, to: "input/list.csv")
    try scratch.write(register, to: "input/项目清单.xls")
    return scratch
  }

  private func published(_ scratch: Scratch, _ limits: ReadLimits = ReadLimits()) throws -> [String] {
    let request = BuildRequest(workspace: scratch.path, acceptFindings: true, limits: limits)
    _ = try buildReports(request, progress: Silent())
    return FolderListing.files(below: scratch.path + "/output/public").filter { $0.contains("P1/") }
  }

  @Test(arguments: [12, 11, 4, 1])
  func `a register beyond the limit on cells counts as unread, wherever it is cut`(cells: Int) throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    var limits = ReadLimits()
    limits.cells = cells
    let check = try checkInputs(CheckRequest(paths: [scratch.path], limits: limits), progress: Silent())
    let error = check.survey.records.files.compactMap(\.error).first
    #expect((error == nil) == (cells == 12))
    if let error { #expect(error.chinese.contains("--limit cells=")) }
    #expect(try published(scratch, limits) == [])
  }

  @Test func `without the register the project would be published`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(settings, to: "gongkai.yml")
    try scratch.write(unmarked, to: "input/list.csv")
    #expect(try !published(scratch).isEmpty)
  }

  @Test(arguments: ["", "<Row><Cell></Row>"])
  func `a project of a list that breaks off stays closed though its row says 公开`(fault: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(settings, to: "gongkai.yml")
    let rows = (head + line("P1", "校舍维修", "公开")).split(separator: "\n").map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return "<Row>" + cells.map { "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined() + "</Row>"
    }.joined()
    let whole = """
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\
      <Worksheet ss:Name="清单"><Table>\(rows)</Table></Worksheet></Workbook>
      """
    try scratch.write(whole.replacing("</Table>", with: fault + "</Table>"), to: "input/list.xml")
    let check = try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
    #expect((check.survey.records.files.first?.error == nil) == fault.isEmpty)
    #expect(check.survey.figures.map(\.decision.isPublic) == [fault.isEmpty])
    #expect(try published(scratch).isEmpty != fault.isEmpty)
  }
}
