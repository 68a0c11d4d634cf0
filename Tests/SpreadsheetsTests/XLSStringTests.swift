import Testing

@testable import Spreadsheets

struct XLSStringTests {
  private static let cells = (0..<4).flatMap { XLSFixture.shared($0, 0, $0) }

  private func read(_ globals: [UInt8]) throws -> Delivered {
    try .readingXLS(XLSFixture(globals: globals, Self.cells).bytes)
  }

  /// A table of the texts `甲乙丙`, `AB` with two runs of formatting, `丁` with phonetic text, and `éx`.
  private static let table: [UInt8] =
    XLSFixture.four(9) + XLSFixture.four(4) + XLSFixture.two(3) + [1] + XLSFixture.wide("甲乙丙") + XLSFixture.two(2)
    + [8] + XLSFixture.two(2) + Array("AB".utf8) + [1, 2, 3, 4, 5, 6, 7, 8] + XLSFixture.two(1) + [5]
    + XLSFixture.four(6) + XLSFixture.wide("丁") + [1, 2, 3, 4, 5, 6] + XLSFixture.two(2) + [0, 0xE9, 0x78]
  private static let texts = ["A1 text 甲乙丙", "A2 text AB", "A3 text 丁", "A4 text éx"]

  @Test func `formatting and phonetic text are left out`() throws {
    #expect(try read(XLSFixture.record(0xFC, Self.table)).cells == Self.texts)
  }

  /// Places inside the characters of a text, where a continuation begins with a byte of its own.
  private static let inside: [Int: UInt8] = [11: 1, 13: 1, 15: 1, 22: 0, 23: 0, 39: 1, 50: 0, 51: 0]

  @Test func `the table may go on in another record at every place`() throws {
    for place in 8...Self.table.count where ![12, 14, 16, 40].contains(place) {
      let flags = Self.inside[place].map { [$0] } ?? []
      let globals =
        XLSFixture.record(0xFC, Array(Self.table[..<place]))
        + XLSFixture.record(0x3C, flags + Array(Self.table[place...]))
      #expect(try read(globals).cells == Self.texts, "\(place)")
    }
  }

  @Test func `characters may change their width where the record ends`() throws {
    let head = XLSFixture.four(3) + XLSFixture.four(3)
    let globals =
      XLSFixture.record(0xFC, head + XLSFixture.two(4) + [1] + XLSFixture.wide("甲乙"))
      + XLSFixture.record(0x3C, [0, 0x41, 0x42] + XLSFixture.two(5) + [0, 0x43])
      + XLSFixture.record(0x3C, [1] + XLSFixture.wide("丙")) + XLSFixture.record(0x3C)
      + XLSFixture.record(0x3C, [0, 0x44]) + XLSFixture.record(0x3C, [1] + XLSFixture.wide("丁戊"))
      + XLSFixture.record(0x3C, XLSFixture.two(1) + [0, 0x45])
    #expect(try read(globals).cells == ["A1 text 甲乙AB", "A2 text C丙D丁戊", "A3 text E"])
  }

  @Test(arguments: [0, 1, 3, 1_000_000, 0xFFFF_FFFF])
  func `the number of strings is not believed`(count: Int) throws {
    var table = Self.table
    table.replaceSubrange(4..<8, with: XLSFixture.four(count))
    #expect(try read(XLSFixture.record(0xFC, table)).cells == Self.texts)
  }

  @Test func `a cell whose string is missing is reported`() throws {
    let read = try read(XLSFixture.record(0xFC, Array(Self.table[..<30])))
    #expect(read.cells == ["A1 text 甲乙丙"])
    #expect(
      read.notices == [
        "partial - SST 1", "partial A2 string 1 of 1", "partial A3 string 2 of 1", "partial A4 string 3 of 1",
      ])
  }

  @Test func `half a surrogate pair is replaced and reported`() throws {
    let half = XLSFixture.two(2) + [1, 0x00, 0xD8, 0x41, 0x00]
    let strings = XLSFixture.record(0xFC, XLSFixture.four(1) + XLSFixture.four(1) + half)
    let records = XLSFixture.shared(0, 0, 0) + XLSFixture.cell(0x204, 1, 0, half)
    let read = try Delivered.readingXLS(XLSFixture(globals: strings, records).bytes)
    #expect(read.cells == ["A1 text \u{FFFD}A", "A2 text \u{FFFD}A"])
    #expect(read.notices == ["undecodable - ", "undecodable A2 "])
    #expect(read.facts.notices[1].chinese == "表一!A2：有看不懂的字符，已用“\u{FFFD}”代替。请用 WPS 或 Excel 打开核对后另存为 .xlsx 再交来。")
  }

  @Test func `a long result of a formula goes on in other records`() throws {
    let text = String(repeating: "绩效目标", count: 3000)
    let wide = XLSFixture.wide(text)
    let records =
      XLSFixture.formula(0, 0, kind: 0) + XLSFixture.record(0x207, XLSFixture.two(12_000) + [1] + wide[..<8_000])
      + XLSFixture.record(0x3C, [1] + wide[8_000..<16_000]) + XLSFixture.record(0x3C, [1] + wide[16_000...])
      + XLSFixture.number(1, 0, 1)
    #expect(try Delivered.readingXLS(XLSFixture(records).bytes).cells == ["A1 text \(text)", "A2 number 1"])
  }

  @Test func `a text that breaks off is delivered as far as it goes, with a notice`() throws {
    let records = XLSFixture.cell(0x204, 0, 0, XLSFixture.two(5) + [0, 0x41, 0x42]) + XLSFixture.number(0, 1, 1)
    let read = try Delivered.readingXLS(XLSFixture(records).bytes)
    #expect(read.cells == ["A1 text AB", "B1 number 1"])
    #expect(read.notices == ["partial A1 -3"])
  }
}
