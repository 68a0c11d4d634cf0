import Testing

@testable import Disclosure

/// Projects that run for years, as far back as each workspace names the one before.
@Suite struct TrackedProjectTests {
  private static let head =
    "区划代码,部门编码,部门名称,项目编码,项目名称,预算类型,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,公开属性\n"

  private func settings(_ year: Int, _ previous: String) -> String {
    """
    title: 甲县\(year)年度预算绩效公开
    year: \(year)
    date: \(year + 1)-08-20
    region: {code: "990101", name: 甲县, level: county}
    inputs: ["input/**"]
    policy: national
    books: [final-accounts]
    \(previous)

    """
  }

  /// - Parameter marks: the marks of one project in 2021, 2022, 2023 and 2024; blank for a year without it.
  private func book(_ marks: [String]) throws -> String {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for (index, mark) in marks.enumerated() {
      let year = 2021 + index
      let folder = year == 2024 ? "" : "\(year)/"
      let previous = year == 2021 ? "" : "previous: \(year == 2024 ? "" : "../")\(year - 1)"
      try scratch.write(settings(year, previous), to: folder + "gongkai.yml")
      func line(_ number: String, _ name: String, _ budget: Int, _ mark: String) -> String {
        let code = "990101\(year % 100)T000000205\(number)"
        return
          "990101,205,甲县教育局,\(code),\(name),一般公共预算,\(budget),\(budget),\(budget),产出指标,数量指标,数量,≥,10,个,10,90,90,\(mark)\n"
      }
      let rows = mark.isEmpty ? "" : line("001", "校舍维修", 100 + index, mark)
      try scratch.write(Self.head + rows + line("009", "教师培训", 50 + index, "公开"), to: folder + "input/明细.csv")
    }
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    let path = scratch.path + "/output/final-accounts/index.md"
    return String(decoding: try #require(FolderListing.bytes(of: path)), as: UTF8.self)
  }

  @Test func `a project of four years stands with each of them, the first first`() throws {
    let book = try book(["公开", "公开", "公开", "公开"])
    #expect(book.contains("其中2个项目此前也公开过，2021年以来各年的预算、执行和得分如下。"))
    let rows = (0...3).map { "| 校舍维修 | 甲县教育局 | \(2021 + $0) | \(100 + $0).00 | \(100 + $0).00 | 100.00% | 100.00 |\n" }
    #expect(book.contains(rows.joined()))
  }

  @Test func `a year in which it was kept back, or was not, is left out`() throws {
    for mark in ["不公开", ""] {
      let book = try book([mark, "公开", "公开", "公开"])
      #expect(!book.contains("| 校舍维修 | 甲县教育局 | 2021 |"), "\(mark)")
      #expect(book.contains("| 教师培训 | 甲县教育局 | 2021 | 50.00 |"), "\(mark)")
    }
    #expect(try book(["", "公开", "公开", "公开"]).contains("| 校舍维修 | 甲县教育局 | 2022 | 101.00 |"))
  }

  @Test func `what this year keeps back is in no year's line`() throws {
    #expect(!(try book(["公开", "公开", "公开", "不公开"])).contains("校舍维修"))
  }

  @Test func `two years have no table of several`() throws {
    #expect(!(try book(["", "", "公开", "公开"])).contains("| 校舍维修 | 甲县教育局 | 2023 |"))
  }
}
