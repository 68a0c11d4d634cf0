import Testing

@testable import Disclosure

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Settings, templates and inputs that are no plain files: said by name, never waited for, never followed out of their folder.
@Suite(.timeLimit(.minutes(1))) struct PlainFileTests {
  private let settings = """
    title: 甲县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 甲县, level: county}
    inputs: ["input/**"]
    disclosure: {unmarked: publish}
    """

  private let list =
    "年度,区划代码,区划名称,部门编码,部门名称,单位编码,单位名称,项目编码,项目名称,预算类型,功能分类科目,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,偏差原因及改进措施,公开属性\n"
    + "2024,990101,甲县,101,教育局,101001,第一中学,P1,校舍维修,一般公共预算,2050204,100,100,90,产出指标,数量指标,维修面积,≥,1000,平方米,1000,90,90,,公开\n"

  private func workspace(_ more: String = "") throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(settings + "\n" + more, to: "gongkai.yml")
    try scratch.write(list, to: "input/list.csv")
    return scratch
  }

  private func refusal(_ scratch: Scratch) throws -> RunError {
    let error = #expect(throws: RunError.self) {
      try buildReports(BuildRequest(workspace: scratch.path), progress: Silent())
    }
    #expect(!FolderListing.isThere(scratch.path + "/output"))
    return try #require(error)
  }

  @Test(arguments: ["gongkai.yml", "rules/own.yml", "templates/assets/style.css", "templates/html/public/index.html"])
  func `a pipe in place of a file is named and not waited for`(path: String) throws {
    let scratch = try workspace(path.hasPrefix("rules") ? "policy: rules/own.yml" : "")
    defer { scratch.remove() }
    try scratch.write("x", to: path + ".beside")
    unlink(scratch.path + "/" + path)
    unlink(scratch.path + "/" + path + ".beside")
    #expect(mkfifo(scratch.path + "/" + path, 0o600) == 0)
    let error = try refusal(scratch)
    #expect(error.exitCode == 2)
    let name = try #require(path.split(separator: "/").last)
    #expect(error.message.chinese.contains(name) && error.message.chinese.contains("管道"))
    #expect(error.message.english.contains(name) && error.message.english.contains("pipe"))
  }

  @Test func `a pipe among the inputs counts as unread, by its name`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    #expect(mkfifo(scratch.path + "/input/自评表.csv", 0o600) == 0)
    let error = try refusal(scratch)
    #expect(error.exitCode == 3)
    #expect(error.message.chinese.contains("input/自评表.csv") && error.message.chinese.contains("不是普通文件"))
  }

  @Test(arguments: ["templates/assets/style.css", "templates/assets"])
  func `a link that leads out of the templates puts nothing on a page`(path: String) throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    try scratch.write("secret {}", to: "elsewhere/style.css")
    try scratch.write("x", to: "templates/assets/x")
    StagedOutput.removeTree(scratch.path + "/templates/assets")
    if path.hasSuffix("css") { mkdir(scratch.path + "/templates/assets", 0o755) }
    symlink(scratch.path + "/elsewhere" + (path.hasSuffix("css") ? "/style.css" : ""), scratch.path + "/" + path)
    let error = try refusal(scratch)
    #expect(error.exitCode == 2)
    #expect(error.message.chinese.contains("templates/assets/style.css"))
    #expect(error.message.chinese.contains("模板文件夹之外"))
  }

  @Test func `templates that lead nowhere are said`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    symlink("../missing", scratch.path + "/templates")
    #expect(try refusal(scratch).message.chinese.contains("templates”不是文件夹"))
  }

  @Test(arguments: [("gongkai.yml", 1), ("rules/own.yml", 1), ("templates/assets/style.css", 4)])
  func `a file that no settings or styles have is refused with its limit`(path: String, limit: Int) throws {
    let scratch = try workspace(path.hasPrefix("rules") ? "policy: rules/own.yml" : "")
    defer { scratch.remove() }
    unlink(scratch.path + "/" + path)
    try scratch.write([UInt8](repeating: 0x20, count: (limit << 20) + 1), to: path)
    let error = try refusal(scratch)
    #expect(error.exitCode == 2)
    #expect(error.message.chinese.contains(try #require(path.split(separator: "/").last)))
    #expect(error.message.chinese.contains("超过 \(limit) MiB"))
  }
}
