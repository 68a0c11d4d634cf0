import Spreadsheets
import Testing

@testable import Disclosure

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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

  private func build(_ scratch: Scratch, since: String? = nil) throws -> BuildResult {
    try buildReports(
      BuildRequest(workspace: scratch.path, books: ["internal"], acceptFindings: true, since: since), progress: Silent()
    )
  }

  private func text(_ scratch: Scratch, _ path: String) -> String {
    String(decoding: FolderListing.bytes(of: scratch.path + "/output/internal/" + path) ?? [], as: UTF8.self)
  }

  @Test func `the next slip says what was mended, what was not, and what did not come again`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let lines = list.split(separator: "\n").map(String.init)
    func rows(_ scores: [Int]) -> String {
      let rows = scores.enumerated().map { index, score in
        lines[1].replacing("P1", with: "P\(index + 1)").replacing("校舍维修", with: "校舍维修\(index + 1)")
          .replacing("90,95,", with: "90,\(score),")
      }
      return ([lines[0]] + rows).joined(separator: "\n") + "\n"
    }
    try scratch.write(settings + "\nslips: {deadline: 2025-09-10, contact: 绩效股 0000-1234567}\n", to: "gongkai.yml")
    try scratch.write(rows([95, 96]), to: "first.csv")
    try scratch.write(
      rows([97]).replacing("P1", with: "P9").replacing("校舍维修1", with: "=另一项目"), to: "second.csv")
    let first = try build(scratch)
    #expect(!first.notices.contains { $0.chinese.contains("slips") })
    let slip = text(scratch, "findings/101/index.md")
    #expect(slip.contains("于2025年9月10日前") && slip.contains("联系人和电话：绩效股 0000-1234567"))
    #expect(slip.contains("## 回执") && !slip.contains("上次退回"))
    // The second round: one point too many was mended, one not, and one file did not come again; its name has changed.
    unlink(scratch.path + "/first.csv")
    unlink(scratch.path + "/second.csv")
    try scratch.write(rows([90, 96]), to: "first（修改后）.csv")
    _ = try build(scratch, since: scratch.path + "/output")
    let next = text(scratch, "findings/101/index.md")
    #expect(next.contains("上次退回的问题3个：已改1个，未改1个，没有重新报送、不能核对的1个。"))
    #expect(next.contains("| 校舍维修1 | 95 | 已改 |") && next.contains("| 校舍维修2 | 96 | 未改 |"))
    #expect(next.contains("| =另一项目 | 97 | 没有重新报送 |"))
    for kind in ["退回修改单.docx", "问题清单.xlsx"] {
      #expect(FolderListing.exists(scratch.path + "/output/internal/退回修改单/教育局" + kind))
    }
  }

  @Test func `a slip without contact says so, and an output without slips is no earlier round`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(settings, to: "gongkai.yml")
    try scratch.write(list, to: "list.csv")
    #expect(try build(scratch).notices.contains { $0.chinese.contains("contact") && $0.chinese.contains("deadline") })
    #expect(text(scratch, "findings/101/index.html").contains("<p>联系人和电话：________________</p>"))
    let error = #expect(throws: RunError.self) { try build(scratch, since: scratch.path) }
    #expect(error?.message.chinese.contains("--since") == true)
  }

  @Test func `departments of one name, or of a name that no file may bear, have slips of their own`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let lines = list.split(separator: "\n").map(String.init)
    let names = [
      ("101", "教育局"), ("102", "CON"), ("103", "a/b."), ("104", "con"), ("105", String(repeating: "局", count: 100)),
    ]
    let rows = names.map { code, name in
      lines[1].replacing(",101,教育局,", with: ",\(code),\(name),").replacing("P1", with: "P\(code)")
    }
    try scratch.write(settings, to: "gongkai.yml")
    try scratch.write(([lines[0]] + rows).joined(separator: "\n") + "\n", to: "list.csv")
    _ = try build(scratch)
    let files = FolderListing.files(below: scratch.path + "/output/internal/退回修改单").filter { $0.hasSuffix(".docx") }
    #expect(files.count == names.count && Set(files.map { $0.lowercased() }).count == names.count)
    #expect(files.contains("教育局退回修改单.docx") && files.contains("a／b退回修改单.docx"))
    #expect(files.allSatisfy { $0.utf8.count < 200 && !$0.lowercased().hasPrefix("con退") })
  }
}
