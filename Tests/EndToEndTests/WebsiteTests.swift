import Spreadsheets
import Testing

@testable import Disclosure

/// What the editor of a website gets.
@Suite struct WebsiteTests {
  private let settings = """
    title: 甲县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 甲县, level: county}
    disclosure: {unmarked: publish}
    books: [public]

    """
  private let list = """
    年度,区划代码,区划名称,部门编码,部门名称,单位名称,项目编码,项目名称,预算类型,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,偏差原因及改进措施,公开属性
    2024,990101,甲县,101,教育局,第一中学,P1,校舍维修,一般公共预算,100,100,90,产出指标,数量指标,维修面积,≥,1000,平方米,1000,90,90,,公开
    2024,990101,甲县,101,教育局,第一中学,P2,视频专网扩容,一般公共预算,100,100,90,产出指标,数量指标,扩容,≥,1000,路,1000,90,90,,不公开

    """

  @Test func `each department is one article with its projects, listed with digests, and nothing withheld is in it`()
    throws
  {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(
      settings + "website: {site: 甲县人民政府, column: \"预算<绩效>\", url: \"https://www.example.gov.cn/czj\"}\n",
      to: "gongkai.yml")
    try scratch.write(list, to: "list.csv")
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    let folder = scratch.path + "/output/public/website"
    let files = FolderListing.files(below: folder)
    func bytes(_ path: String) throws -> [UInt8] { try #require(FolderListing.bytes(of: folder + "/" + path)) }
    func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }
    #expect(files.count { $0.hasSuffix("/正文.html") } == 2)
    let article = try #require(files.first { $0.contains("教育局") && $0.hasSuffix("/正文.html") })
    #expect(try text(article).contains("校舍维修") && text(article).contains("维修面积"))
    let meta = try text(article.replacing("正文", with: "meta"))
    #expect(
      meta.contains("<meta name=\"ColumnName\" content=\"预算&lt;绩效&gt;\">")
        && meta.contains("\"PubDate\" content=\"2025-08-20\""))
    let rows = try text("发布清单.csv").split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    #expect(rows.count == files.count - 1)
    for row in rows {
      let content = try bytes(String(row[4]))
      #expect(row[5] == "\(content.count)" && row[6] == Digest.sha256.hexadecimal(content))
    }
    #expect(try text("sitemap.xml").contains("<loc>https://www.example.gov.cn/czj/index.html</loc>"))
    for path in files where !path.hasSuffix(".zip") && !path.hasSuffix(".docx") && !path.hasSuffix(".xlsx") {
      #expect(try !text(path).contains("视频专网"), "\(path)")
    }
  }

  @Test
  func
    `a book of the congress is an article too, of this run or an earlier one, and its withheld project is not in it`()
    throws
  {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(settings + "website: {site: 甲县人民政府, column: 预算绩效}\n", to: "gongkai.yml")
    try scratch.write(list, to: "list.csv")
    func build(_ books: [String]) throws -> BuildResult {
      try buildReports(
        BuildRequest(workspace: scratch.path, books: books, acceptFindings: true), progress: Silent())
    }
    func articles(_ book: String) -> [String] {
      FolderListing.files(below: scratch.path + "/output/\(book)/website").filter {
        $0.contains("自评情况报告") && !$0.hasSuffix("meta.html")
      }.sorted()
    }
    func text(_ path: String) throws -> String {
      String(decoding: try #require(FolderListing.bytes(of: scratch.path + "/output/" + path)), as: UTF8.self)
    }
    _ = try build(["public", "final-accounts"])
    #expect(articles("public").map { $0.split(separator: "/").last ?? "" }.contains("甲县2024年度项目支出绩效自评情况报告.docx"))
    let article = try #require(articles("public").first { $0.hasSuffix("正文.html") })
    let html = try text("public/website/" + article)
    #expect(html.contains("校舍维修") && !html.contains("视频专网") && !html.contains("class=") && !html.contains("<svg"))
    let row = try #require(try text("public/website/发布清单.csv").split(separator: "\n").first { $0.contains(article) })
    #expect(row.contains("决算经批准后发布"))
    // A book that the run keeps is an article of its kit; where the public book is kept, the kit lies in the book that is new.
    let later = try build(["public"])
    #expect(articles("public").contains(article) && !later.notices.contains { $0.chinese.contains("网站文章") })
    #expect(try build(["final-accounts"]).notices.contains { $0.chinese.contains("网站文章") })
    #expect(articles("final-accounts").count { $0.hasSuffix("正文.html") } == 1)
  }

  @Test func `without a website in the settings there is no kit`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(settings, to: "gongkai.yml")
    try scratch.write(list, to: "list.csv")
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    #expect(!FolderListing.exists(scratch.path + "/output/public/website"))
  }
}
