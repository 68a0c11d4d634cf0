import Foundation
import Testing

@testable import Spreadsheets

@Suite struct SniffFileTests {
  private func kind(_ bytes: [UInt8], name: String = "表.xlsx") throws -> FileKind {
    let file = try TextFile(bytes, name: name)
    return try sniffFile(at: file.path).kind
  }

  private func cause(_ bytes: [UInt8]) throws -> ReadError.Cause? {
    let file = try TextFile(bytes, name: "表.xlsx")
    do {
      _ = try loadWorkbook(at: file.path)
      return nil
    } catch {
      return error.cause
    }
  }

  @Test(arguments: [
    ("%PDF-1.7\n", FileKind.other("PDF")), ("GIF89a", .other("GIF")), ("Rar!\u{1A}", .other("RAR")),
    ("{\\rtf1", .other("RTF")), ("SQLite format 3\0", .other("SQLite")), ("{\"a\": 1}", .other("JSON")),
    ("PK\u{3}\u{4}", .zip), ("项目,金额\n", .text), ("MZ编号,金额\n1,2\n", .text), ("<5%,达标\n", .text), ("<b,c\n", .text),
    ("<html><table></table></html>", .html), ("  <!DOCTYPE HTML>\n<html>", .html),
    ("<TABLE><tr>", .html), ("<!-- x --><table>", .html), ("<center>标题</center><table>", .html),
    ("<html xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">", .html),
    ("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">", .html),
    ("MIME-Version: 1.0\nX-Document-Type: Workbook\n", .mht),
    ("From: <Saved by a browser>\r\nSubject: a\r\nMIME-Version: 1.0\r\n", .mht), ("From: 甲\n", .text),
    ("ID;PWXL;N;E\r\n", .unsupported("slk")), ("ID;PQuattro Pro\nC;X1;Y1;K\"a\"\nE\n", .unsupported("slk")),
    ("ID;PMicrosoft Excel;N;E\r\nP;PGeneral\r\nB;Y2;X2\r\nC;Y1;X1;K1\r\n", .unsupported("slk")),
    ("ID;Projektname\nC;5\n", .text), ("ID;Projektname\nB;Xanten\n", .text), ("ID;Projektname\n1;X1\n", .text),
    ("ID;Projektname\n", .text),
    ("<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">", .fods),
    ("<?xml version=\"1.0\"?><a xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", .xml2003),
    ("\n <ss:Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">", .xml2003),
    ("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><html>&a;</html>", .xml2003), ("ID;名称\n1;2\n", .text),
  ])
  func `the content decides, not the name`(text: String, expected: FileKind) throws {
    #expect(try kind(Array(text.utf8)) == expected)
  }

  @Test func `marks and wide letters do not hide XML`() throws {
    let text = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
    #expect(try kind([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == .xml2003)
    #expect(try kind([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == .xml2003)
    #expect(try kind(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == .xml2003)
  }

  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], FileKind.other("PNG")), ([0xFF, 0xD8, 0xFF, 0xE0], .other("JPEG")),
      ([0x1F, 0x8B, 0x08, 0], .other("gzip")), ([0x7F, 0x45, 0x4C, 0x46, 2], .other("ELF")),
      ([0x4D, 0x5A, 0x90, 0, 3, 0], .other("EXE")), ([0x09, 0x08, 0x10, 0, 0, 6], .xls),
      ([1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 9], .other(nil)),
      // 項目名稱,金額 in Big5: text, but none that is read.
      ([0xB6, 0xB5, 0xA5, 0xD8, 0xA6, 0x57, 0xBA, 0xD9, 0x2C, 0xFF, 0xFF, 0xB9, 0x77, 0x0A], .text),
      ([0xB6, 0xB5, 0xA5, 0xD8, 0xA6, 0x57, 0xBA, 0xD9, 0x2C, 0xFF, 0xFF, 0xB9, 0x01, 0x0A], .other(nil)),
    ] as [([UInt8], FileKind)])
  func `other formats are called by their names`(bytes: [UInt8], expected: FileKind) throws {
    #expect(try kind(bytes) == expected)
  }

  /// A compound file of one table sector and one directory sector.
  private func compound(_ names: [String]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0xFF, count: 512)
    bytes.replaceSubrange(0..<8, with: CompoundFile.magic)
    bytes[30] = 9
    bytes.replaceSubrange(48..<52, with: [1, 0, 0, 0])
    bytes.replaceSubrange(68..<72, with: [0xFE, 0xFF, 0xFF, 0xFF])
    bytes.replaceSubrange(76..<80, with: [0, 0, 0, 0])
    bytes += [0xFD, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0xFF, 0xFF] + [UInt8](repeating: 0xFF, count: 504)
    for index in 0..<4 {
      var entry = [UInt8](repeating: 0, count: 128)
      if index < names.count {
        for (place, unit) in names[index].utf16.enumerated() { entry[2 * place] = UInt8(unit & 0xFF) }
        entry[64] = UInt8(names[index].utf16.count * 2 + 2)
        entry[66] = index == 0 ? 5 : 2
      }
      bytes += entry
    }
    return bytes
  }

  @Test(arguments: [
    (["Root Entry", "Workbook"], FileKind.xls), (["Root Entry", "BOOK"], .xls),
    (["Root Entry", "EncryptionInfo", "EncryptedPackage"], .encrypted),
    (["Root Entry", "WordDocument"], .other("Word")),
    (["Root Entry", "PowerPoint Document"], .other("PowerPoint")), (["Root Entry", "Contents"], .other("OLE2")),
  ])
  func `the directory of an OLE2 file tells what is in it`(names: [String], expected: FileKind) throws {
    #expect(try kind(compound(names)) == expected)
  }

  @Test func `damaged OLE2 files end in a kind, in bounded time`() throws {
    let whole = compound(["Root Entry", "EncryptedPackage"])
    var numbers = SteadyNumbers(5)
    for round in 0..<200 {
      var bytes = Array(whole[..<(8 + round * 7 % (whole.count - 8))])
      for _ in 0..<8 {
        bytes[Int.random(in: 8..<max(9, bytes.count), using: &numbers) % bytes.count] = UInt8.random(
          in: 0...255, using: &numbers)
      }
      bytes.replaceSubrange(0..<8, with: CompoundFile.magic)
      #expect(try cause(bytes) != nil)
    }
  }

  @Test(
    arguments: ["\r\n", "Content-Type: application/zip\r\n\r\n", "PK\0\0junk", String(repeating: "\n", count: 4092)],
    [true, false])
  func `a workbook behind a few bytes that do not belong to it is read`(prefix: String, isCounted: Bool) throws {
    var zip = ZipFixture()
    zip.prefix = Array(prefix.utf8)
    zip.countsPrefix = isCounted
    for (name, content) in XLSXFixture(rows: "<row><c><v>1</v></c></row>").allParts {
      zip.add(name, Array(content.utf8))
    }
    #expect(try Delivered.file(zip.bytes).cells == ["A1 number 1"])
    // Cut off, or farther away, it is what its beginning is.
    #expect(try Delivered.file(Array(zip.bytes.dropLast(30))).error != nil)
    zip.prefix = [UInt8](repeating: 0x0A, count: 4097)
    #expect(try Delivered.file(zip.bytes).cells != ["A1 number 1"])
  }

  @Test func `a table that mentions a zip is a table`() throws {
    #expect(try Delivered.file(Array("a,PK\u{3}\u{4}\n1,2\n".utf8), name: "a.csv").cells.count == 4)
  }

  @Test func `files without content, folders, pipes and missing files are refused with the reason`() throws {
    #expect(try cause([]) == .empty)
    #expect(try cause([0xEF, 0xBB, 0xBF, 0x0D, 0x0A]) == .empty)
    #expect(try cause([UInt8](repeating: 0, count: 3000)) == .empty)
    let file = try TextFile("a")
    let folder = (file.path as NSString).deletingLastPathComponent
    #expect(throws: ReadError(.cannotOpen("Is a directory"), path: folder)) { try sniffFile(at: folder) }
    #expect(throws: ReadError(.cannotOpen("No such file or directory"), path: folder + "/x")) {
      try sniffFile(at: folder + "/x")
    }
    let pipe = folder + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(throws: ReadError(.cannotOpen("not a regular file"), path: pipe)) { try sniffFile(at: pipe) }
  }

  @Test func `hanzi after megabytes of plain letters still decide the encoding`() throws {
    let plain = String(repeating: String(repeating: "a", count: 99) + "\n", count: 60_000)
    let file = try TextFile(Array(plain.utf8) + [0xCF, 0xEE, 0xC4, 0xBF, 0xC3, 0xFB, 0xB3, 0xC6, 0x0A])
    #expect(try sniffFile(at: file.path).encoding == .gb18030)
  }
}
