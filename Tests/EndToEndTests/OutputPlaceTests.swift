import Testing

@testable import Disclosure

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Outputs that are links, lie elsewhere, or are being built by somebody else.
@Suite struct OutputPlaceTests {
  private func workspace() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(
      """
      title: 甲县2024年度预算绩效公开
      year: 2024
      date: 2025-08-20
      region: {code: "990101", name: 甲县, level: county}
      """, to: "gongkai.yml")
    try scratch.write(
      "年度,区划代码,区划名称,部门编码,部门名称,单位编码,单位名称,项目编码,项目名称,预算类型,功能分类科目,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,偏差原因及改进措施,公开属性\n"
        + "2024,990101,甲县,101,教育局,101001,第一中学,P1,校舍维修,一般公共预算,2050204,100,100,90,产出指标,数量指标,维修面积,≥,1000,平方米,1000,90,90,,公开\n",
      to: "list.csv")
    return scratch
  }

  @discardableResult
  private func build(_ workspace: String, to output: String? = nil) throws(RunError) -> BuildResult {
    try buildReports(BuildRequest(workspace: workspace, output: output), progress: Silent())
  }

  @Test func `an output that is a link is built where it leads, and stays a link`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    let site = scratch.path + "/web/site"
    try scratch.write("old", to: "web/site/public/old.txt")
    symlink("web/site", scratch.path + "/output")
    for _ in 0..<2 {
      let result = try build(scratch.path)
      #expect(result.survey.records.files.map(\.path) == ["list.csv"])
      #expect(FolderListing.real(scratch.path + "/output") == FolderListing.real(site))
      #expect(FolderListing.exists(site + "/public/index.html"))
      #expect(!FolderListing.exists(site + "/public/old.txt"))
      #expect(FolderListing.names(in: scratch.path + "/web") == ["site"])
    }
  }

  @Test func `an output that leads nowhere is refused`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    symlink("missing", scratch.path + "/output")
    let error = #expect(throws: RunError.self) { try build(scratch.path) }
    #expect(error?.exitCode == 2)
    #expect(error?.message.chinese.contains("output”是一个链接") == true)
  }

  @Test func `a book that is a link is neither followed nor replaced`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    try scratch.write("old", to: "web/public/old.txt")
    mkdir(scratch.path + "/output", 0o755)
    symlink("../web/public", scratch.path + "/output/public")
    let error = #expect(throws: RunError.self) { try build(scratch.path) }
    #expect(error?.exitCode == 2)
    #expect(error?.message.chinese.contains("output/public”是一个链接") == true)
    #expect(FolderListing.files(below: scratch.path + "/web") == ["public/old.txt"])
    unlink(scratch.path + "/output/public")
    try scratch.write("x", to: "output/public")
    #expect(throws: RunError.self) { try build(scratch.path) }
    #expect(FolderListing.bytes(of: scratch.path + "/output/public") == [UInt8(ascii: "x")])
  }

  @Test(.enabled(if: FolderListing.isFolder("/dev/shm"), "no second file system"))
  func `a mount point is refused before the work`() {
    let error = #expect(throws: RunError.self) { try OutputPlace.refuseElsewhere("/dev/shm") }
    #expect(error?.exitCode == 2)
    #expect(error?.message.chinese.contains("挂载点") == true)
  }

  @Test func `a second run on one output is refused while the first is at work`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    let lock = try OutputLock(of: scratch.path + "/reports/out")
    let error = #expect(throws: RunError.self) { try build(scratch.path, to: scratch.path + "/reports/out") }
    #expect(error?.exitCode == 2)
    #expect(error?.message.chinese.contains("另一个 gongkai 正在生成") == true)
    // Another output is another matter, and the lock of the first is no input.
    #expect(try build(scratch.path).survey.records.files.map(\.path) == ["list.csv"])
    lock.release()
    try build(scratch.path, to: scratch.path + "/reports/out")
    #expect(FolderListing.names(in: scratch.path + "/reports") == ["out"])
  }

  @Test func `leftovers of runs that were ended go at the next start`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    for name in [".gongkai-staging-output", ".gongkai-discarded-output", ".gongkai-staging.a1b2c3-output"] {
      try scratch.write("secret", to: name + "/internal/index.html")
    }
    try build(scratch.path)
    #expect(FolderListing.names(in: scratch.path) == ["gongkai.yml", "list.csv", "output"])
  }
}
