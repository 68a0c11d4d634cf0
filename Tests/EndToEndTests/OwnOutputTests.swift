import Testing
import WordDocuments

@testable import Disclosure

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the tool wrote itself, and what it is asked to write but cannot.
@Suite struct OwnOutputTests {
  private let settings = """
    title: 甲县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 甲县, level: county}
    disclosure: {unmarked: publish}
    """

  private let header =
    "年度,区划代码,区划名称,部门编码,部门名称,单位编码,单位名称,项目编码,项目名称,预算类型,功能分类科目,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,偏差原因及改进措施,公开属性\n"
  private let row =
    "2024,990101,甲县,101,教育局,101001,第一中学,P1,校舍维修,一般公共预算,2050204,100,100,90,产出指标,数量指标,维修面积,≥,1000,平方米,1000,90,90,,公开\n"

  /// A workspace whose inputs are every file beside its settings.
  private func workspace(_ more: String = "") throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(settings + "\n" + more, to: "gongkai.yml")
    try scratch.write(header + row, to: "list.csv")
    return scratch
  }

  private func build(
    _ workspace: String, to output: String? = nil, books: [String] = []
  ) throws(RunError) -> BuildResult {
    try buildReports(BuildRequest(workspace: workspace, output: output, books: books), progress: Silent())
  }

  private func contents(_ folder: String) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for file in FolderListing.files(below: folder) { contents[file] = FolderListing.bytes(of: folder + "/" + file) }
    return contents
  }

  @Test func `the output is never an input, however it is written`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    let name = scratch.path.split(separator: "/").last ?? ""
    var first: [String: [UInt8]] = [:]
    for output in ["/site", "//./site/", "/../\(name)/site"] {
      let result = try build(scratch.path, to: scratch.path + output)
      #expect(result.survey.figures.map(\.code) == ["P1"])
      #expect(result.survey.records.files.map(\.path) == ["list.csv"])
      let written = contents(scratch.path + "/site")
      if first.isEmpty { first = written }
      #expect(written == first)
    }
    symlink(scratch.path, scratch.path + "-link")
    defer { unlink(scratch.path + "-link") }
    let linked = try build(scratch.path + "-link", to: scratch.path + "/site")
    #expect(linked.survey.records.files.map(\.path) == ["list.csv"])
  }

  @Test func `the output of another run is passed over with the reason`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    _ = try build(scratch.path, to: scratch.path + "/old/2023")
    try scratch.write("a,b\n", to: "x/.gongkai-staging-site/public/a.csv")
    let result = try build(scratch.path)
    #expect(result.survey.figures.map(\.code) == ["P1"])
    #expect(result.survey.records.files.map(\.path).sorted() == ["list.csv", "old/2023"])
    let left = try #require(result.survey.records.files.first { $0.path == "old/2023" })
    #expect(left.passedOver?.chinese.contains("gongkai 生成的输出文件夹") == true)
    let check = try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
    #expect(check.survey.figures.map(\.code) == ["P1"])
    #expect(String(decoding: check.text(english: false), as: UTF8.self).contains("old/2023：略过"))
  }

  @Test func `what documents cannot show of the bureau's own templates is said, and the words stay`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    try scratch.write(
      "{{<layout}}\n{{$main}}\n<h1>{{title}}</h1>\n<marquee>滚动<i>字</i></marquee>\n{{/main}}\n{{/layout}}\n",
      to: "templates/html/public/region.html")
    let result = try build(scratch.path, books: ["public"])
    let notes = result.notices.map(\.chinese).filter {
      $0.contains("templates/html") || $0.contains("html/public/region.html")
    }
    #expect(notes.count == 1 && notes[0].contains("<i>、<marquee>"), "\(notes)")
    let folder = scratch.path + "/output/public/county/990101/"
    let name = try #require(FolderListing.names(in: folder).first { $0.hasSuffix(".docx") })
    let parts = try #require(WordDocument.written(in: FolderListing.bytes(of: folder + name) ?? []))
    #expect(parts.contains { String(decoding: $0, as: UTF8.self).contains(">滚动字<") })
  }

  @Test func `a folder named public with papers in it is read`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    try scratch.write(header + row.replacing("P1", with: "P2"), to: "public/data/list.csv")
    #expect(try build(scratch.path).survey.figures.map(\.code) == ["P1", "P2"])
  }

  @Test func `a misnamed template stops with 2 and the nearest name`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    try scratch.write("<h1>x</h1>\n", to: "templates/html/public/idnex.html")
    let error = #expect(throws: RunError.self) { try build(scratch.path) }
    #expect(error?.exitCode == 2)
    #expect(error?.message.chinese.contains("templates/html/public/idnex.html") == true)
    #expect(error?.message.chinese.contains("html/public/index.html") == true)
    #expect(!FolderListing.exists(scratch.path + "/output"))
  }

  @Test func `without a book nothing is built`() throws {
    let scratch = try workspace("books: []")
    defer { scratch.remove() }
    try scratch.write("old", to: "output/public/old.txt")
    let error = #expect(throws: RunError.self) { try build(scratch.path) }
    #expect(error?.exitCode == 2)
    #expect(error?.message.chinese.contains("public（向社会公开）") == true)
    #expect(FolderListing.files(below: scratch.path + "/output") == ["public/old.txt"])
  }

  @Test func `a budget draft without targets says so`() throws {
    let scratch = try workspace("books: [public, budget-draft]")
    defer { scratch.remove() }
    let result = try build(scratch.path)
    #expect(result.exitCode == 0)
    let page = String(
      decoding: try #require(FolderListing.bytes(of: scratch.path + "/output/budget-draft/index.md")), as: UTF8.self)
    #expect(page.contains("没有收到可以公开的本年度项目支出绩效目标表"))
  }

  @Test func `a sum that the benchmark's specification calls 自评总分 is in its data and on no page`() throws {
    let scratch = try workspace("policy: reference")
    defer { scratch.remove() }
    _ = try build(scratch.path, books: ["public", "internal"])
    let output = scratch.path + "/output/"
    let data = String(
      decoding: try #require(FolderListing.bytes(of: output + "internal/data/projects.csv")), as: UTF8.self)
    #expect(data.contains(",自评总分,") && data.contains(",99.00,优,99.00,0.00,"))
    for file in FolderListing.files(below: output + "public") where file.hasSuffix(".html") || file.hasSuffix(".md") {
      let page = String(decoding: try #require(FolderListing.bytes(of: output + "public/" + file)), as: UTF8.self)
      #expect(!page.contains("自评总分：") && !page.contains("<dt>自评总分"), "\(file)")
    }
    let page = try #require(FolderListing.bytes(of: output + "public/county/990101/101/P1/index.md"))
    #expect(String(decoding: page, as: UTF8.self).contains("总分（按办法核算）：99.00分"))
  }

  @Test func `findings of lists name their project in JSON`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(settings, to: "gongkai.yml")
    try scratch.write(header + row.replacing(",90,90,,", with: ",90,91,,"), to: "list.csv")
    let check = try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
    let line = String(decoding: check.json(), as: UTF8.self).split(separator: "\n").first { $0.contains("\"L02\"") }
    #expect(line?.contains("\"project\":\"校舍维修\"") == true)
  }
}
