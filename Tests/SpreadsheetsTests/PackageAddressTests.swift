import Testing

@testable import Spreadsheets

/// What is said of an address in a package that leads to nothing.
struct PackageAddressTests {
  private static let csv = Array("项目,金额\n甲,1\n".utf8)

  private func zip(_ members: [(String, [UInt8])]) -> [UInt8] {
    var zip = ZipFixture()
    for (name, content) in members { zip.add(name, content) }
    return zip.bytes
  }

  /// What is said of an address behind a file of these bytes, without the folder that it lies in.
  private func refusal(_ address: String, _ bytes: [UInt8], name: String = "包.zip", _ limits: ReadLimits = ReadLimits())
    throws -> String
  {
    let file = try TextFile(bytes, name: name)
    let error = try #require(throws: ReadError.self) { try sniffFile(at: file.path + address, limits: limits) }
    return error.chinese.replacing(file.path, with: name)
  }

  @Test func `a file that is not there is said to be missing, with some that are`() throws {
    let bytes = zip([("说明.txt", [65]), ("局/甲.xls", Self.csv), ("局/", []), ("乙.xlsx", Self.csv)])
    #expect(
      try refusal("/没有.xls", bytes)
        == "“包.zip/没有.xls”打不开：压缩包“包.zip”里没有这个文件。里面有：乙.xlsx、局/甲.xls、说明.txt。请核对文件名。")
    #expect(
      try refusal("/局", bytes) == "“包.zip/局”打不开：压缩包“包.zip”里没有这个文件。里面有：局/甲.xls。请核对文件名。")
    let many = zip((1...9).map { ("\($0).xls", Self.csv) })
    #expect(try refusal("/x", many).contains("里面有：1.xls、2.xls、3.xls、4.xls、5.xls 等 9 个文件。"))
    #expect(try refusal("/x", zip([])).contains("里面没有文件"))
  }

  @Test func `a package itself names what could be meant`() throws {
    let bytes = zip([("__MACOSX/._乙.xlsx", [0]), ("乙.xlsx", Self.csv)])
    for address in ["", "/"] {
      let file = try TextFile(bytes, name: "包.zip")
      let error = try #require(throws: ReadError.self) { try loadWorkbook(at: file.path + address) }
      #expect(error.chinese.hasPrefix("“\(file.path)”是压缩包，表格在里面。请写出是哪一个，例如“\(file.path)/乙.xlsx”。"))
    }
  }

  @Test func `names are of use: spreadsheets first, then packages, and last what a system adds`() {
    let names = [".DS_Store", "Thumbs.db", "__MACOSX/._a.xls", "a.pdf", "b.zip", "c/~$d.xls", "c/d.XLS"]
    #expect(MemberNames(names).first == ["c/d.XLS", "b.zip", "a.pdf", ".DS_Store", "Thumbs.db"])
    #expect(MemberNames(names).count == 7)
  }

  @Test func `packages nest no deeper than two`() throws {
    let inner = zip([("表.csv", Self.csv)])
    let three = zip([("二.zip", zip([("三.zip", inner)])), ("a.csv", Self.csv)])
    #expect(try refusal("/二.zip/三.zip/表.csv", three).contains("压缩包套压缩包最多两层"))
    #expect(try refusal("/二.zip/四.zip", three).contains("压缩包“包.zip/二.zip”里没有这个文件。里面有：三.zip。"))
    #expect(try refusal("/a.csv/x", three).contains("“包.zip/a.csv”是文件，不是文件夹，也不是压缩包"))
  }

  @Test(arguments: ["a.xls", "a.xlsx"])
  func `a file is no folder`(name: String) throws {
    let bytes = name == "a.xls" ? Self.csv : XLSXFixture(rows: "<row/>").bytes
    let said = try refusal("/x", bytes, name: name)
    #expect(said == "“\(name)/x”打不开：“\(name)”是文件，不是文件夹，也不是压缩包，里面没有别的文件。请核对路径。")
  }

  @Test func `a limit that the package breaks is named`() throws {
    var limits = ReadLimits()
    limits.fileBytes = 1
    let said = try refusal("/甲/乙.xls", zip([("甲/乙.xls", Self.csv)]), limits)
    #expect(said.hasPrefix("“包.zip”超过了读取上限（文件的字节数最多 1）"))
  }

  @Test(arguments: [(1, 0), (1, 8), (0, 99)])
  func `the password is the package's, and must go there`(flags: UInt16, method: UInt16) throws {
    var zip = ZipFixture()
    zip.add("甲.xls", Self.csv)
    zip.entries[0].flags = flags
    zip.entries[0].method = method
    let said = try refusal("/甲.xls", zip.bytes)
    #expect(said == "“包.zip/甲.xls”所在的压缩包设了密码，读不了。请让单位重新打包，不设密码，再交来。")
  }

  @Test(arguments: [(9, "Deflate64"), (14, "LZMA"), (12, "bzip2"), (6, "#6")])
  func `a method that is not read is no damage`(method: UInt16, name: String) throws {
    var zip = ZipFixture()
    zip.add("甲.xls", Self.csv)
    zip.entries[0].method = method
    let said = try refusal("/甲.xls", zip.bytes)
    #expect(said.hasPrefix("“包.zip/甲.xls”用的压缩方式（\(name)）读不了，文件并没有损坏。"))
  }
}
