import Spreadsheets
import Testing
import WorkbookDocuments

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct WorkbookWriterTests {
  private static let texts = ["005", "990101240000000000001", "=1+1", "-", " 甲 ", "a\nb", "<&>\"", "1E5", "是"]
  private static let numbers = ["44555.36", "-0.5", "0", "123456789.123456", "0.000001", "100"]

  private static func book(isStream: Bool) throws -> [UInt8] {
    let writer = try #require(
      WorkbookWriter(title: "甲", author: "乙", created: 1_755_648_000, isStream: isStream))
    writer.begin(sheet: "表[一]:*?/\\" + String(repeating: "长", count: 40))
    writer.width(20, of: 0...3)
    for (row, text) in texts.enumerated() { writer.text(text, row, 0, .text) }
    for (row, number) in numbers.enumerated() {
      writer.number(number, texts.count + row, 1, CellLook(.plain, numberFormat: "#,##0.00####"))
    }
    let last = texts.count + numbers.count
    writer.number("1234567890123456789", last, 1, .text)
    if !isStream {
      writer.merge(CellArea(rows: last + 1...last + 2, columns: 0...3), "合并", CellLook(.label))
      writer.choices(["公开", "不公开"], in: CellArea(rows: 0...9, columns: 2...2), title: "公开属性", hint: "选一项")
    }
    writer.freeze(above: 1)
    writer.paper(isWide: true, footer: "甲&乙")
    return try #require(writer.finish())
  }

  private static func read(_ bytes: [UInt8]) throws -> Sheet {
    var template = Array("/tmp/gongkai-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    return try #require(try loadWorkbook(at: path).sheets.first)
  }

  @Test(arguments: [false, true])
  func `what is written is read back as it was`(isStream: Bool) throws {
    let sheet = try Self.read(try Self.book(isStream: isStream))
    let cells = sheet.rows.flatMap(\.cells)
    #expect(cells.filter { $0.column == 0 }.map(\.text).starts(with: Self.texts))
    #expect(cells.filter { $0.column == 0 }.allSatisfy { $0.kind == .text })
    #expect(cells.filter { $0.column == 1 }.map(\.text) == Self.numbers + ["1234567890123456789"])
    #expect(cells.filter { $0.column == 1 }.last?.kind == .text)
    #expect(sheet.name.utf16.count == 31 && sheet.name.hasPrefix("表一长"))
    #expect(sheet.merges.count == (isStream ? 0 : 1))
  }

  @Test func `the same calls make the same bytes`() throws {
    #expect(try Self.book(isStream: false) == Self.book(isStream: false))
    #expect(try Self.book(isStream: true) == Self.book(isStream: true))
  }
}
