import Spreadsheets
import Testing

@testable import Disclosure

/// Reports in the book that goes with the accounts: what the gate opens is printed, what it closes is in no page.
@Suite struct EvaluationReportRunTests {
  private static let settings = """
    title: 示例县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 示例县, level: county}
    policy: national
    inputs: [input/**]
    reports: [报告/报告.md]
    books: [final-accounts]

    """
  private static let register = """
    项目编码,项目名称,部门名称,单位名称,全年预算数（万元）,公开属性
    99010124T000000214001,农村道路维修,示例县交通局,示例县公路站,90,公开
    99010124T000000214002,专网机房改造,示例县交通局,示例县公路站,30,不公开

    """

  private func build(_ report: String, settings: String = settings) throws -> String {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(settings, to: "gongkai.yml")
    try scratch.write(Self.register, to: "input/项目清单.csv")
    try scratch.write(report, to: "报告/报告.md")
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    let page = scratch.path + "/output/final-accounts/index.md"
    return String(decoding: try #require(FolderListing.bytes(of: page)), as: UTF8.self)
  }

  private static func report(_ project: String, text: String = "维修道路30公里。") -> String {
    "# 示例县2024年\(project)项目绩效评价报告\n\n## 一、基本情况\n\n\(text)\n\n## 六、有关建议\n\n加强管护，联系电话13812345678。\n"
  }

  @Test func `an open project's report is printed, without telephone numbers`() throws {
    let page = try build(Self.report("农村道路维修"))
    #expect(page.contains("维修道路30公里。") && page.contains("农村道路维修项目绩效评价报告"))
    #expect(page.contains("本报告由财政部门根据评价材料整理") && page.contains("报告没有这一部分"))
    #expect(page.contains("加强管护") && !page.contains("13812345678"))
  }

  @Test(arguments: ["专网机房改造", "某某装备购置"])
  func `a closed or unknown project's report is in no page`(project: String) throws {
    let page = try build(Self.report(project, text: "机房改造12间。"))
    #expect(!page.contains("机房改造12间") && page.contains("没有收到可以公开的绩效评价报告"))
  }

  @Test func `an open report that names a closed project stops the build`() throws {
    #expect(throws: RunError.self) { try build(Self.report("农村道路维修", text: "与专网机房改造一并实施。")) }
  }

  @Test func `a text that is no report, and a file that is not there, are said`() throws {
    let page = try build("# 情况说明\n\n没有分部分。\n")
    #expect(page.contains("没有收到可以公开的绩效评价报告"))
    #expect(throws: RunError.self) {
      try build(Self.report("农村道路维修"), settings: Self.settings.replacing("报告/报告.md", with: "报告/没有.md"))
    }
  }
}
