import Spreadsheets
import Testing

@testable import Disclosure

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whatever lies in the inputs is read, or it is said why not.
@Suite struct ListedInputsTests {
  private let settings = """
    title: 甲县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 甲县, level: county}
    inputs: ["input/**"]

    """

  private let register = "项目编码,项目名称,公开属性\nP1,校舍维修,公开\n"

  private func workspace(_ more: String = "") throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(settings + more, to: "gongkai.yml")
    try scratch.write(register, to: "input/a.csv")
    return scratch
  }

  private func files(_ scratch: Scratch) throws -> [FileStatus] {
    try checkInputs(CheckRequest(paths: [scratch.path]), progress: Silent()).survey.records.files
  }

  #if os(Linux)
    @Test func `names in GBK are read as people read them`() throws {
      let scratch = try workspace()
      defer { scratch.remove() }
      // 预算股/项目清单.csv
      let name: [UInt8] = [0xD4, 0xA4, 0xCB, 0xE3, 0xB9, 0xC9]
      let folder = scratch.path + "/input/" + name.withUnsafeBufferPointer { FilePath.text(of: $0) }
      #expect(FilePath.withBytes(of: folder) { mkdir($0, 0o755) } == 0)
      #expect(FilePath.withBytes(of: folder + "/b.csv") { path in symlink("../a.csv", path) } == 0)
      let read = try files(scratch)
      #expect(read.map(\.path) == ["input/a.csv", "input/预算股/b.csv"])
      #expect(read.allSatisfy { $0.error == nil && $0.sheets.map(\.form) == [.projectRegister] })
    }
  #endif

  @Test func `a link that leads nowhere is an error`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    symlink("../../共享盘/项目清单.xlsx", scratch.path + "/input/项目清单.xlsx")
    let read = try files(scratch)
    #expect(read.map { $0.error == nil } == [true, false])
    #expect(read[1].error?.chinese.contains("断了的链接") == true)
  }

  @Test func `a link to a folder is followed, what lies in the inputs anyway is read once, and a circle is said`()
    throws
  {
    let scratch = try workspace()
    defer { scratch.remove() }
    try scratch.write(register, to: "共享/c.csv")
    symlink("../共享", scratch.path + "/input/预算股")
    symlink(".", scratch.path + "/input/自己")
    try scratch.write(register, to: "input/d/e.csv")
    symlink("d", scratch.path + "/input/z")
    let read = try files(scratch)
    #expect(
      read.map(\.path)
        == ["input/a.csv", "input/d/e.csv", "input/自己", "input/预算股/c.csv", "input/z/e.csv"].sorted { a, b in
          ["input/a.csv", "input/d/e.csv", "input/z/e.csv", "input/自己", "input/预算股/c.csv"].firstIndex(of: a) ?? 0
            < ["input/a.csv", "input/d/e.csv", "input/z/e.csv", "input/自己", "input/预算股/c.csv"].firstIndex(of: b) ?? 0
        })
    #expect(read.filter { $0.error != nil }.map(\.path) == ["input/自己"])
    #expect(read.filter { $0.passedOver != nil }.map(\.path) == ["input/z/e.csv"])
  }

  @Test func `a folder that cannot be listed is an error`() throws {
    let scratch = try workspace()
    defer { scratch.remove() }
    try scratch.write(register, to: "input/锁/c.csv")
    chmod(scratch.path + "/input/锁", 0)
    defer { chmod(scratch.path + "/input/锁", 0o755) }
    // The administrator may read everything.
    guard FolderListing.listing(of: scratch.path + "/input/锁").fault != nil else { return }
    let read = try files(scratch)
    #expect(read.map(\.path) == ["input/a.csv", "input/锁"])
    #expect(read[1].error?.chinese.contains("没有权限") == true)
  }

  @Test func `what the settings leave out is named, and a pattern that leaves out nothing stops`() throws {
    let scratch = try workspace("exclude: [\"input/往年/**\"]\n")
    defer { scratch.remove() }
    #expect(throws: RunError.self) { try files(scratch) }
    try scratch.write(register, to: "input/往年/b.csv")
    let read = try files(scratch)
    #expect(read.map { $0.passedOver != nil } == [false, true])
    let marked = try readSettings(
      settings.replacing("[\"input/**\"]", with: "[\"input/**\", \"!input/往年/**\"]"), file: "gongkai.yml")
    #expect(marked.inputs == ["input/**"] && marked.exclude == ["input/往年/**"])
  }

  @Test func `settings in GBK and UTF-16 are read, and what is no text stops`() throws {
    // title: 甲县 in GBK.
    let national = settings.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: 1)[1]
    let title = Array("title: ".utf8) + [0xCA, 0xBE, 0xC0, 0xFD, 0xCF, 0xD8, 0xD4, 0xA4, 0xCB, 0xE3, 0x0A]
    let ascii = String(decoding: national, as: UTF8.self).replacing("甲县", with: "X")
    let texts: [[UInt8]] = [
      title + Array(ascii.utf8),
      [0xFF, 0xFE] + ("title: 示例县预算\n" + ascii).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    ]
    for bytes in texts {
      let text = try SettingsText.of(bytes, file: "gongkai.yml")
      #expect(try readSettings(text, file: "gongkai.yml").title == "示例县预算")
    }
    #expect(throws: RunError.self) { try SettingsText.of([0xFF, 0xC0, 0x81, 0x00, 0xFE], file: "gongkai.yml") }
  }
}
