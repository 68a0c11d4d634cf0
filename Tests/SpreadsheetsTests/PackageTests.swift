import Testing

@testable import Spreadsheets

struct PackageTests {
  private static let csv = Array("项目,金额\n甲,1\n".utf8)

  private func package(_ members: [(String, [UInt8])]) throws -> Package {
    var zip = ZipFixture()
    for (name, content) in members { zip.add(bytes: name.utf8.map { $0 }, content) }
    let file = try ByteFile(zip.bytes, path: "包.zip", limits: ReadLimits())
    return try #require(try Package(sniff(file)))
  }

  @Test func `files are listed by name and addressed inside the package`() throws {
    let package = try package([("乙/b.csv", Self.csv), ("乙/", []), ("a.csv", Self.csv)])
    #expect(package.members.map(\.path) == ["包.zip/a.csv", "包.zip/乙/b.csv"])
    let sniffed = try package.members[1].sniff()
    #expect(sniffed.isCSV)
    #expect(sniffed.sheetName == "b")
  }

  @Test func `names in GB 18030 are read without being declared, and back slashes as slashes`() throws {
    var zip = ZipFixture()
    // 自评表\\表.csv, as Chinese Windows packs it.
    zip.add(bytes: [0xD7, 0xD4, 0xC6, 0xC0, 0xB1, 0xED, 0x5C, 0xB1, 0xED] + Array(".csv".utf8), Self.csv)
    let package = try #require(try Package(sniff(ByteFile(zip.bytes, path: "包.zip", limits: ReadLimits()))))
    #expect(package.members.map(\.name) == ["自评表/表.csv"])
  }

  /// The names of a package, from names as they lie in the file.
  private func names(_ names: [[UInt8]], flags: UInt16 = 0) throws -> [String] {
    var zip = ZipFixture()
    for name in names { zip.add(bytes: name, Self.csv) }
    for index in zip.entries.indices { zip.entries[index].flags = flags }
    let package = try #require(try Package(sniff(ByteFile(zip.bytes, path: "包.zip", limits: ReadLimits()))))
    return package.members.map(\.name)
  }

  @Test(arguments: ["学校.xls", "医院.xls", "小学/校.xls", "A小学.xls"])
  func `a name of common hanzi that would be letters in UTF-8 is GB 18030`(name: String) throws {
    let bytes = national(name)
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    #expect(try names([bytes]) == [name])
    #expect(try names([bytes, national("财政局.xls")]).contains(name))
    // So does a program that says that it is UTF-8, or one that writes other names in UTF-8.
    #expect(try names([bytes], flags: 0x800) == [String(decoding: bytes, as: UTF8.self)])
    #expect(try names([bytes, Array("财政局.xls".utf8)]).contains(String(decoding: bytes, as: UTF8.self)))
  }

  @Test(arguments: ["学校.xls", "Отчёт.xls", "résumé.xls", "Größe.xls", "ÉCOLE.xls", "Αρχείο.xls", "财政局/é.xls"])
  func `a name in UTF-8 stays so`(name: String) throws {
    #expect(try names([Array(name.utf8)]) == [name])
  }

  @Test func `the name in UTF-8 beside another counts, unless the other was changed since`() throws {
    let text = Array("区县.xls".utf8)
    for (name, checksum, version, expected) in [
      ("__.xls", ZipFixture.checksum(Array("__.xls".utf8)), 1, "区县.xls"), ("__.xls", 7, 1, "__.xls"),
      ("__.xls", ZipFixture.checksum(Array("__.xls".utf8)), 2, "__.xls"),
    ] {
      var zip = ZipFixture()
      zip.add(name, Self.csv)
      let sum = (0..<4).map { UInt8(truncatingIfNeeded: checksum >> UInt32($0 * 8)) }
      zip.entries[0].extra = [0x75, 0x70, UInt8(5 + text.count), 0, UInt8(version)] + sum + text
      let package = try #require(try Package(sniff(ByteFile(zip.bytes, path: "包.zip", limits: ReadLimits()))))
      #expect(package.members.map(\.name) == [expected])
    }
  }

  @Test func `two files of one name keep their own addresses`() throws {
    let package = try package([("a.csv", Self.csv), ("a.csv", Array("x,y\n".utf8))])
    #expect(package.members.map(\.name) == ["a.csv", "a.csv (2)"])
  }

  @Test func `a member is read by its path, also from a package in a package`() throws {
    var inner = ZipFixture()
    inner.add(bytes: Array("里.csv".utf8), Self.csv)
    var outer = ZipFixture()
    outer.add(bytes: Array("内.zip".utf8), inner.bytes)
    outer.add(bytes: Array("外.csv".utf8), Self.csv)
    let file = try TextFile(outer.bytes, name: "包.zip")
    for path in [file.path + "/外.csv", file.path + "/内.zip/里.csv"] {
      let workbook = try loadWorkbook(at: path)
      #expect(texts(workbook.sheets[0]) == [0: ["项目", "金额"], 1: ["甲", "1"]])
    }
    let names = MemberNames(["外.csv", "内.zip"])
    #expect(throws: ReadError(.package(names), path: file.path)) { try loadWorkbook(at: file.path) }
  }

  @Test func `a workbook is no package`() throws {
    let file = try ByteFile(XLSXFixture(rows: "<row/>").bytes, path: "a.xlsx", limits: ReadLimits())
    #expect(try Package(sniff(file)) == nil)
  }

  @Test func `limits on files and bytes are kept`() throws {
    var zip = ZipFixture()
    for name in ["a", "b", "c"] { zip.add(bytes: Array(name.utf8), [UInt8](repeating: 0x41, count: 100)) }
    let sniffed = try sniff(ByteFile(zip.bytes, path: "包.zip", limits: ReadLimits()))
    var limits = ReadLimits()
    limits.packageMembers = 2
    #expect(throws: ReadError(.limit("packageMembers", 2), path: "包.zip")) { try Package(sniffed, limits: limits) }
    limits = ReadLimits()
    limits.packageBytes = 299
    #expect(throws: ReadError(.limit("packageBytes", 299), path: "包.zip")) { try Package(sniffed, limits: limits) }
    limits = ReadLimits()
    limits.memberBytes = 99
    let member = try #require(try Package(sniffed, limits: limits)?.members.first)
    #expect(throws: ReadError(.limit("memberBytes", 99), path: "包.zip/a")) { try member.sniff(limits: limits) }
  }
}
