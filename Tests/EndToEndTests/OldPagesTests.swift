import Testing
import WordDocuments

@testable import Disclosure

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Books of an earlier build beside those of this one, and who may read what is written.
@Suite struct OldPagesTests {
  private let settings = """
    title: 甲县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 甲县, level: county}
    inputs: ["input/**"]
    disclosure: {unmarked: publish}
    """

  private let header =
    "年度,区划代码,区划名称,部门编码,部门名称,单位编码,单位名称,项目编码,项目名称,预算类型,功能分类科目,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,偏差原因及改进措施,公开属性\n"

  private func row(_ code: String, _ name: String, _ mark: String) -> String {
    "2024,990101,甲县,101,教育局,101001,第一中学,\(code),\(name),一般公共预算,2050204,100,100,90,产出指标,数量指标,维修面积,≥,1000,平方米,1000,90,90,,\(mark)\n"
  }

  /// A workspace with all books built, and then one project closed.
  private func workspace(closing code: String = "P2", _ name: String = "机房改造") throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(settings, to: "gongkai.yml")
    try scratch.write(header + row("P1", "校舍维修", "公开") + row(code, name, "公开"), to: "input/list.csv")
    #expect(try build(scratch).exitCode == 0)
    unlink(scratch.path + "/input/list.csv")
    try scratch.write(header + row("P1", "校舍维修", "公开") + row(code, name, "不公开"), to: "input/list.csv")
    return scratch
  }

  @discardableResult
  private func build(_ scratch: Scratch, _ books: [String] = []) throws(RunError) -> BuildResult {
    try buildReports(BuildRequest(workspace: scratch.path, books: books), progress: Silent())
  }

  private func contents(_ folder: String) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for file in FolderListing.files(below: folder) { contents[file] = FolderListing.bytes(of: folder + "/" + file) }
    return contents
  }

  private func rights(_ path: String) -> mode_t {
    var information = stat()
    return lstat(path, &information) == 0 ? information.st_mode & 0o777 : 0
  }

  @Test(arguments: [("P2", "机房改造"), ("99010124T000000200027", "视频专网扩容")])
  func `an old public book that shows what is closed now is refused and left as it was`(
    code: String, name: String
  ) throws {
    let scratch = try workspace(closing: code, name)
    defer { scratch.remove() }
    let before = contents(scratch.path + "/output")
    let error = #expect(throws: RunError.self) { try build(scratch, ["internal"]) }
    #expect(error?.exitCode == 4)
    let text = try #require(error?.message.chinese)
    // The book, the file and the way out, but no name: messages are forwarded.
    for word in ["向社会公开", "public/", "随决算草案", "input/list.csv!list!I3", "--book public"] {
      #expect(text.contains(word), "\(text)")
    }
    #expect(!text.contains(name))
    #expect(contents(scratch.path + "/output") == before)
    #expect(FolderListing.names(in: scratch.path) == ["gongkai.yml", "input", "output"])
    // Built again, everything is well, and then the old books may stay.
    try build(scratch, ["public", "final-accounts"])
    let built = contents(scratch.path + "/output/public")
    try build(scratch, ["internal"])
    #expect(contents(scratch.path + "/output/public") == built)
  }

  @Test func `a page that names a closed project is found without the table of projects`() throws {
    let scratch = try workspace(closing: "99010124T000000200027", "视频专网扩容")
    defer { scratch.remove() }
    for file in FolderListing.files(below: scratch.path + "/output")
    where file.hasSuffix(".csv") || file.hasSuffix(".md") {
      unlink(scratch.path + "/output/" + file)
    }
    StagedOutput.removeTree(scratch.path + "/output/final-accounts")
    let error = #expect(throws: RunError.self) { try build(scratch, ["internal"]) }
    #expect(error?.exitCode == 4)
    #expect(error?.message.chinese.contains("public/county/990101/") == true)
  }

  @Test func `a document that was edited since is looked through, and one that cannot be read is not kept`() throws {
    let scratch = try workspace(closing: "99010124T000000200027", "视频专网扩容")
    defer { scratch.remove() }
    try build(scratch)
    let book = scratch.path + "/output/final-accounts/"
    let file = try #require(FolderListing.names(in: book).first { $0.hasSuffix(".docx") })
    func document(_ page: String) -> [UInt8] {
      WordDocument(page: Array("<body>\(page)</body>".utf8), properties: .init(author: "", date: "")).packed()
    }
    func outcome(_ bytes: [UInt8]) throws -> Int32 {
      unlink(book + file)
      try scratch.write(bytes, to: "output/final-accounts/" + file)
      do throws(RunError) { return try build(scratch, ["internal"]).exitCode } catch { return error.exitCode }
    }
    #expect(try outcome(document("<p>校舍维修</p>")) == 0)
    #expect(try outcome(document("<p>视频专网<b>扩容</b></p>")) == 4)
    #expect(try outcome(document("<table><tr><td>99010124T000000200027</td></tr></table>")) == 4)
    #expect(try outcome(Array(document("<p>校舍维修</p>").dropLast(30))) == 2)
    #expect(try outcome(Array("PK".utf8)) == 2)
  }

  @Test func `a name that a project published now bears as well keeps no old book from staying`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(settings, to: "gongkai.yml")
    let open = header + row("P1", "校舍维修", "公开")
    try scratch.write(open, to: "input/list.csv")
    try build(scratch)
    unlink(scratch.path + "/input/list.csv")
    try scratch.write(open + row("P1", "校舍维修", "公开").replacing("第一中学,P1", with: "第二中学,P9"), to: "input/list.csv")
    try scratch.write(
      header + row("P7", "校舍维修", "不公开").replacing("101,教育局,101001,", with: "105,公安局,105001,"), to: "input/b.csv")
    #expect(try build(scratch, ["internal"]).survey.figures.contains { !$0.decision.isPublic })
  }

  @Test func `only the bureau may read the internal book`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    let output = scratch.path + "/output"
    // As an earlier version wrote it.
    for file in FolderListing.files(below: output) { chmod(output + "/" + file, 0o644) }
    chmod(output + "/internal", 0o755)
    try build(scratch, ["public", "final-accounts"])
    for _ in 0..<2 {
      #expect(rights(output + "/internal") == 0o700)
      #expect(rights(output + "/internal/data") == 0o700)
      for file in FolderListing.files(below: output) {
        #expect(rights(output + "/" + file) & 0o077 == (file.hasPrefix("internal/") ? 0 : 0o044), "\(file)")
      }
      #expect(rights(output) & 0o055 == 0o055)
      #expect(rights(output + "/public") & 0o055 == 0o055)
      try build(scratch)
    }
  }

  @Test func `nobody may look into what is being written`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let staged = try StagedOutput(target: scratch.path + "/out")
    #expect(rights(staged.staging) == 0o700)
    try staged.commit()
    #expect(rights(scratch.path + "/out") & 0o055 == 0o055)
  }

  @Test func `a link or pipe in a book that would stay is refused by name`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    try build(scratch)
    try scratch.write("precious", to: "elsewhere/a.txt")
    for isPipe in [false, true] {
      let path = scratch.path + "/output/public/data/extra"
      if isPipe { mkfifo(path, 0o600) } else { symlink(scratch.path + "/elsewhere", path) }
      let error = #expect(throws: RunError.self) { try build(scratch, ["internal"]) }
      #expect(error?.exitCode == 2)
      #expect(error?.message.chinese.contains("public/data/extra”") == true)
      unlink(path)
    }
    #expect(FolderListing.files(below: scratch.path + "/elsewhere") == ["a.txt"])
  }
}
