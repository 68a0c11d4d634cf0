import Testing

@testable import Disclosure

/// What a citizen finds about a department: its papers, what is due, and the way from project to project and to last year.
@Suite struct PublicPagesTests {
  private static let settings = """
    title: 甲县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 甲县, level: county}
    inputs: ["input/**"]
    policy: national
    books: [public]
    previous: 上年
    previous-site: ../../2023/public/

    """

  private static let head =
    "区划代码,部门编码,部门名称,项目编码,项目名称,预算类型,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,公开属性\n"

  private static func project(_ code: String, _ name: String, _ office: String, _ mark: String = "公开") -> String {
    "990101,\(office),\(code),\(name),一般公共预算,10,10,9,产出指标,数量指标,数量,≥,10,个,10,90,90,\(mark)\n"
  }

  private static let published = """
    2024年度绩效信息公开情况表
    主管部门,公开事项,批复时间,是否公开,公开时间,公开网址
    甲县教育局,绩效目标,2024-01-25,是,2024-02-20,http://jyj.example/1
    甲县水利局,绩效自评,2025-07-25,否,,

    """

  private static let results = """
    2024年度绩效评价结果清单
    评价方式,项目名称,主管部门,资金量（万元）,评价得分,评价等级,公开属性
    财政评价,校舍维修,甲县教育局,10,85,良,公开
    财政评价,侦控装备,甲县教育局,777,60,中,不公开

    """

  private func pages() throws -> [String: String] {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(Self.settings, to: "gongkai.yml")
    let (education, water) = ("205,甲县教育局", "215,甲县水利局")
    let now =
      Self.project("99010124T000000205001", "校舍维修", education)
      + Self.project("99010124T000000205002", "侦控装备", education, "不公开")
      + Self.project("99010124T000000205003", "教师培训", education)
      + Self.project("99010124T000000215001", "灌区维修", water)
    try scratch.write(Self.head + now, to: "input/明细.csv")
    try scratch.write(Self.published, to: "input/公开.csv")
    try scratch.write(Self.results, to: "input/评价.csv")
    let before =
      Self.project("99010123T000000205001", "校舍维修", education)
      + Self.project("99010123T000000205003", "教师培训", education, "")
    let last = Self.settings.replacing("2024", with: "2023").split(separator: "\n").filter { !$0.hasPrefix("previous") }
    try scratch.write(last.joined(separator: "\n"), to: "上年/gongkai.yml")
    try scratch.write(Self.head + before, to: "上年/input/明细.csv")
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    let folder = scratch.path + "/output/public/"
    var pages: [String: String] = [:]
    for file in FolderListing.files(below: folder) where file.hasSuffix(".md") {
      pages[file] = String(decoding: try #require(FolderListing.bytes(of: folder + file)), as: UTF8.self)
    }
    return pages
  }

  @Test func `projects are linked with their neighbours, past one that is withheld, and with last year's open page`()
    throws
  {
    let pages = try pages()
    let first = try #require(pages["county/990101/205/99010124T000000205001/index.md"])
    #expect(first.contains("下一个项目：[教师培训](") && !first.contains("上一个项目"))
    #expect(first.contains("(../../../../../../2023/public/county/990101/205/99010123T000000205001/index.html)"))
    let last = try #require(pages["county/990101/205/99010124T000000205003/index.md"])
    #expect(last.contains("上一个项目：[校舍维修](") && !last.contains("下一个项目"))
    // Last year's was not published.
    #expect(!last.contains("上年的绩效自评表"))
  }

  @Test func `a department's page has its own results and what it is late with, and the entry page lists it`() throws {
    let pages = try pages()
    let education = try #require(pages["county/990101/205/index.md"])
    #expect(education.contains("| 校舍维修 | 财政评价 | 10.00 | 85.00 | 良 |"))
    #expect(education.contains("| 2024年2月14日 | 2024年2月20日 | 已公开，比时限晚6天 |"))
    let water = try #require(pages["county/990101/215/index.md"])
    #expect(water.contains("没有公开，已逾期6天") && !water.contains("校舍维修"))
    let entry = try #require(pages["index.md"])
    #expect(entry.contains("- [甲县教育局](county/990101/205/index.md)\n- [甲县水利局](county/990101/215/index.md)"))
    #expect(try #require(pages["publication/index.md"]).contains("2个部门登记了2个公开事项，已公开1个，到期没有公开或者没有全部公开的1个。"))
    #expect(try #require(pages["evaluations/index.md"]).contains("共评价1个对象，涉及资金10.00万元"))
    for (path, text) in pages { #expect(!text.contains("侦控") && !text.contains("777"), "\(path)") }
  }
}
