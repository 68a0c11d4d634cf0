import Spreadsheets
import Testing

@testable import Disclosure

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What may go wrong around a build: each gives one clear message and the right exit code, and leaves the old output whole.
@Suite struct BadInputTests {
  private let settings = """
    title: 甲县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 甲县, level: county}
    inputs: ["input/**"]
    disclosure: {unmarked: publish}
    """

  private let list = """
    年度,区划代码,区划名称,部门编码,部门名称,单位编码,单位名称,项目编码,项目名称,预算类型,功能分类科目,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,偏差原因及改进措施,公开属性
    2024,990101,甲县,101,教育局,101001,第一中学,P1,校舍维修,一般公共预算,2050204,100,100,90,产出指标,数量指标,维修面积,≥,1000,平方米,1000,90,90,,公开

    """

  @Test func `a damaged character in a list is an error with its row`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    let bytes = list.utf8.flatMap { $0 == UInt8(ascii: "P") ? [$0, 0xE9] : [$0] }
    try scratch.write(bytes, to: "input/damaged.csv")
    let check = try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
    #expect(check.exitCode == 1)
    let finding = try #require(check.survey.findings.first { $0.rule == "R01" })
    #expect(check.survey.records.sources.text(finding.at) == "input/damaged.csv!damaged!A2")
  }

  @Test func `bytes that are no text in a file whose cells cannot be told apart are named by the byte`() throws {
    let page = "<table><tr><td>项目</td></tr><tr><td>水渠".utf8 + [0xE9] + "</td></tr></table>".utf8
    let scratch = try workspace()
    defer { scratch.remove() }
    let offset = try #require(page.lastIndex(of: 0xE9))
    try scratch.write(Array(page), to: "input/自评表.xls")
    let check = try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
    let finding = try #require(check.survey.findings.first { $0.rule == "R01" })
    #expect(finding.message.chinese.contains("说不出是哪一格"))
    #expect(finding.message.chinese.contains("从文件第 \(offset + 1) 个字节起"))
  }

  /// A workspace with one good list and an old output.
  private func workspace() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(settings, to: "gongkai.yml")
    try scratch.write(list, to: "input/list.csv")
    try scratch.write("old", to: "output/public/old.txt")
    return scratch
  }

  private func build(_ scratch: Scratch, accept: Bool = false) throws(RunError) -> BuildResult {
    try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: accept), progress: Silent())
  }

  @Test func `a good workspace builds and replaces the old output`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    let result = try build(scratch)
    #expect(result.exitCode == 0)
    let files = FolderListing.files(below: scratch.path + "/output")
    #expect(files.contains("public/county/990101/101/P1/index.html"))
    #expect(files.contains("public/county/990101/101/P1/index.md"))
    #expect(!files.contains("public/old.txt"))
  }

  @Test(
    arguments: [
      ("空.xlsx", [UInt8](), "是空文件"),
      ("坏.xlsx", Array("PK\u{3}\u{4}truncated".utf8), "已损坏"),
      ("实体.xml", Array("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".utf8), "文档类型"),
      (
        "两种编码.csv",
        Array("部门,项目\n教育局,校舍维修\n".utf8) + [
          0xCE, 0xC0, 0xC9, 0xFA, 0xBE, 0xD6, 0x2C, 0xC9, 0xE8, 0xB1, 0xB8, 0xB9, 0xBA, 0xD6, 0xC3, 0x0A,
        ], "混了两种编码"
      ),
      // Workbooks whose records are obfuscated by XOR (MS-XLS 2.4.117), of Excel 97 and of Excel 95.
      (
        "混淆.xls",
        [9, 8, 16, 0, 0, 6, 5, 0] + [UInt8](repeating: 0, count: 12) + [0x2F, 0, 6, 0, 0, 0, 0x34, 0x12, 0x78, 0x56]
          + [10, 0, 0, 0], "密码"
      ),
      (
        "旧混淆.xls",
        [9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0] + [0x2F, 0, 4, 0, 0x34, 0x12, 0x78, 0x56] + [10, 0, 0, 0], "密码"
      ),
      ("其实是文档.xlsx", Array("%PDF-1.7 x".utf8), "不是表格"), ("乱.csv", [UInt8](repeating: 0xFF, count: 600), "不是表格"),
      ("旧.xls", Array([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + [UInt8](repeating: 0, count: 2048), ".xls"),
    ])
  func `a file that cannot be read stops the build with 3 and its name`(
    name: String, bytes: [UInt8], words: String
  ) throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    if bytes.isEmpty {
      close(open(scratch.path + "/input/" + name, O_CREAT | O_WRONLY, 0o644))
    } else {
      try scratch.write(bytes, to: "input/" + name)
    }
    let error = #expect(throws: RunError.self) { try build(scratch) }
    #expect(error?.exitCode == 3)
    #expect(error?.message.chinese.contains("input/\(name)") == true)
    #expect(error?.message.chinese.contains(words) == true)
    #expect(FolderListing.files(below: scratch.path + "/output") == ["public/old.txt"])
    // The others are read and reported all the same.
    let check = try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
    #expect(check.exitCode == 3)
    #expect(check.survey.figures.map(\.name) == ["校舍维修"])
    // And the gap may be accepted by name.
    #expect(try build(scratch, accept: true).exitCode == 0)
  }

  @Test func `unrelated files are passed over with the reason`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    for name in ["~$自评表.xlsx", ".DS_Store", "通知.pdf"] { try scratch.write("%PDF-1.4 x", to: "input/" + name) }
    let check = try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
    #expect(check.exitCode == 0)
    #expect(check.survey.records.files.filter { $0.passedOver != nil }.count == 3)
    let text = String(decoding: check.text(english: false), as: UTF8.self)
    for name in ["~$自评表.xlsx", ".DS_Store", "通知.pdf"] { #expect(text.contains("input/\(name)：略过")) }
  }

  @Test func `a template with a typo stops with 2, its place and the nearest name`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    try scratch.write("<h1>{{titel}}</h1>\n", to: "templates/html/public/glossary.html")
    let error = #expect(throws: RunError.self) { try build(scratch) }
    #expect(error?.exitCode == 2)
    #expect(error?.message.chinese.contains("glossary.html") == true)
    #expect(error?.message.chinese.contains("titel") == true)
    #expect(FolderListing.files(below: scratch.path + "/output") == ["public/old.txt"])
  }

  @Test func `wrong settings and missing folders stop with 2`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    try scratch.write(settings + "\noutputs: x\n", to: "second/gongkai.yml")
    let unknown = #expect(throws: RunError.self) {
      try buildReports(BuildRequest(workspace: scratch.path + "/second"), progress: Silent())
    }
    #expect(unknown?.exitCode == 2)
    #expect(unknown?.message.chinese.contains("“outputs”") == true)
    let missing = #expect(throws: RunError.self) {
      try buildReports(BuildRequest(workspace: scratch.path + "/nowhere"), progress: Silent())
    }
    #expect(missing?.exitCode == 2)
  }

  @Test func `a workspace without input says so`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(settings, to: "gongkai.yml")
    let error = #expect(throws: RunError.self) { try build(scratch) }
    #expect(error?.exitCode == 3)
    #expect(error?.message.chinese.contains("没有找到输入文件") == true)
  }

  @Test func `papers without a single project build nothing`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    unlink(scratch.path + "/input/list.csv")
    let blank = try #require(WorkspaceFiles.blankForms.first { $0.name.contains("自评表") })
    try scratch.write(blank.bytes, to: "input/空白表.csv")
    let error = #expect(throws: RunError.self) { try build(scratch) }
    #expect(error?.exitCode == 3)
    #expect(error?.message.chinese.contains("没有读到任何项目") == true)
    #expect(FolderListing.files(below: scratch.path + "/output") == ["public/old.txt"])
    let check = try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent())
    #expect(check.survey.records.files[0].sheets[0].reasons.map(\.chinese).joined().contains("空白自评表"))
  }

  @Test func `an output that would replace the workspace is refused`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    let error = #expect(throws: RunError.self) {
      try buildReports(BuildRequest(workspace: scratch.path, output: scratch.path), progress: Silent())
    }
    #expect(error?.exitCode == 2)
    #expect(FolderListing.exists(scratch.path + "/gongkai.yml"))
  }

  @Test(arguments: ["output/预算表.xlsx", "output/.git/HEAD"])
  func `an output folder with anything of somebody else's is refused and left alone`(path: String) throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    try scratch.write("precious", to: path)
    let error = #expect(throws: RunError.self) { try build(scratch) }
    #expect(error?.exitCode == 2)
    #expect(error?.message.chinese.contains("不是本程序写的") == true)
    #expect(Set(FolderListing.files(below: scratch.path)).isSuperset(of: [path, "output/public/old.txt"]))
  }

  @Test func `an output that is a file is refused and left alone`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    try scratch.write("precious", to: "notes.txt")
    let error = #expect(throws: RunError.self) {
      try buildReports(BuildRequest(workspace: scratch.path, output: scratch.path + "/notes.txt"), progress: Silent())
    }
    #expect(error?.exitCode == 2)
    #expect(FolderListing.bytes(of: scratch.path + "/notes.txt") == Array("precious".utf8))
  }

  @Test func `building one book leaves the others as they were`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    _ = try build(scratch)
    let output = scratch.path + "/output"
    let before = FolderListing.files(below: output)
    try scratch.write("old", to: "output/final-accounts/mark.txt")
    try scratch.write("old", to: "output/public/mark.txt")
    _ = try buildReports(BuildRequest(workspace: scratch.path, books: ["public"]), progress: Silent())
    #expect(Set(FolderListing.files(below: output)) == Set(before + ["final-accounts/mark.txt"]))
  }

  @Test func `a unit whose only project is withheld is in no count of an open book, and not said to be missing`() throws
  {
    let scratch = try workspace()
    defer { scratch.remove() }
    let row =
      "2024,990101,甲县,102,公安局,102001,公安局本级,P2,专项设备购置,一般公共预算,2040299,10,10,10,产出指标,数量指标,套数,≥,1,套,1,90,90,,不公开\n"
    unlink(scratch.path + "/input/list.csv")
    try scratch.write(list + row, to: "input/list.csv")
    try scratch.write(
      "编码,名称,上级编码,区划代码,级次\n101,教育局,,990101,部门\n101001,第一中学,101,990101,单位\n102,公安局,,990101,部门\n102001,公安局本级,102,990101,单位\n103,水利局,,990101,部门\n",
      to: "input/部门和单位名录.csv")
    let survey = try build(scratch).survey
    #expect(survey.figures.map(\.decision.isPublic) == [true, false])
    #expect(survey.open.coverage.expectedUnits == 2)
    #expect(survey.open.coverage.reportedUnits == 1)
    for file in FolderListing.files(below: scratch.path + "/output/public") {
      let text = String(decoding: FolderListing.bytes(of: scratch.path + "/output/public/" + file) ?? [], as: UTF8.self)
      #expect(!text.contains("公安局"), "\(file)")
    }
    #expect(survey.all.coverage.expectedUnits == 3 && survey.all.coverage.reportedUnits == 2)
    #expect(survey.open.notReported.map(\.name) == ["水利局"])
  }

  @Test func `a published form that names a withheld project is refused with 4`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    let more =
      list
      + "2024,990101,甲县,101,教育局,101001,第一中学,P2,涉密通信保障工程,一般公共预算,2050204,10,10,10,产出指标,数量指标,套数,≥,1,套,1,90,90,,不公开\n"
      + "2024,990101,甲县,101,教育局,101001,第一中学,P3,机房改造,一般公共预算,2050204,10,10,10,产出指标,数量指标,套数,≥,1,套,0,90,80,与涉密通信保障工程合并实施,公开\n"
    try scratch.write(more, to: "input/more.csv")
    unlink(scratch.path + "/input/list.csv")
    let error = #expect(throws: RunError.self) { try build(scratch) }
    #expect(error?.exitCode == 4)
    #expect(error?.message.chinese.contains("机房改造") == true)
    #expect(error?.message.chinese.contains("涉密通信保障工程") == false)
    #expect(FolderListing.files(below: scratch.path + "/output") == ["public/old.txt"])
  }
}
