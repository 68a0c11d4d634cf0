import Testing

@testable import Spreadsheets

struct XLSOlderTests {
  // 项目名称 and 备註 in GBK, 項目 in Big5, Año in Windows-1252.
  private static let gbk: [UInt8] = [0xCF, 0xEE, 0xC4, 0xBF, 0xC3, 0xFB, 0xB3, 0xC6]
  private static let traditional: [UInt8] = [0xB1, 0xB8, 0xD7, 0xA2, 0xD4, 0x7D]
  private static let big5: [UInt8] = [0xB6, 0xB5, 0xA5, 0xD8]
  private static let western: [UInt8] = [0x41, 0xF1, 0x6F]

  private func label(_ bytes: [UInt8]) -> [UInt8] { XLSFixture.cell(0x204, 0, 0, XLSFixture.two(bytes.count) + bytes) }

  private func page(_ number: Int?) -> [UInt8] { number.map { XLSFixture.record(0x42, XLSFixture.two($0)) } ?? [] }

  /// A number format of a version that counts them in the order they come.
  private func format(_ code: String, _ version: Int) -> [UInt8] {
    let text = [UInt8(code.utf8.count)] + Array(code.utf8)
    return version == 4 ? XLSFixture.record(0x41E, [0, 0] + text) : XLSFixture.record(0x1E, text)
  }

  @Test(
    arguments: [
      (936, gbk, "项目名称", "gb18030", []), (1252, western, "Año", "windows-1252", []),
      (nil, gbk, "项目名称", "gb18030", ["encodingGuessed - gb18030"]),
      (nil, western, "Año", "windows-1252", ["encodingGuessed - windows-1252"]),
      (1252, gbk, "项目名称", "gb18030", ["encodingGuessed - gb18030"]),
      (0x8001, western, "Año", "windows-1252", []), (936, traditional, "备注詝", "gb18030", []),
      (65_001, Array("项目".utf8), "项目", "utf-8", []), (950, big5, "項目", nil, []), (437, [0xE1], "ß", nil, []),
      (932, [0x93, 0xFA], "日", nil, []), (949, [0xB0, 0xA1], "가", nil, []), (1251, [0xC6], "Ж", nil, []),
      (850, [0xE1], "ß", nil, []), (10_000, [0x8E], "é", nil, []), (10_029, [0xFC, 0x97, 0x64, 0x90], "Łódź", nil, []),
      (10_007, [0x86], "Ж", nil, []), (936, Array("plain".utf8), "plain", nil, []),
      (936, [0xFF, 0x41], "\u{FFFD}A", "gb18030", ["undecodable A1 "]),
      (950, [0xFF, 0x41], "\u{FFFD}A", nil, ["undecodable A1 "]),
      (55_555, [0x41, 0xF1], "A\u{FFFD}", nil, ["undecodable A1 "]),
    ] as [(Int?, [UInt8], String, String?, [String])])
  func `texts of Excel 95 are in the code page`(
    number: Int?, bytes: [UInt8], text: String, encoding: String?, notices: [String]
  ) throws {
    var fixture = XLSFixture(version: 5, globals: page(number), label(bytes))
    fixture.sheets[0].name = "Sheet1"
    let read = try Delivered.readingXLS(fixture.bytes)
    #expect(read.cells == ["A1 text \(text)"])
    #expect(read.facts.encoding?.rawValue == encoding)
    #expect(read.notices == notices)
  }

  @Test func `a sheet's name that cannot be read is reported`() throws {
    var fixture = XLSFixture(version: 5, globals: page(936), XLSFixture.number(0, 0, 1))
    fixture.encodedNames = [[0x41, 0xFF]]
    let read = try Delivered.readingXLS(fixture.bytes)
    #expect(read.pages.map(\.name) == ["A\u{FFFD}"])
    #expect(read.notices == ["undecodable - "])
  }

  @Test func `Excel 95 has names, formats, formulas and many sheets too`() throws {
    let code: [UInt8] = Array("yyyy\"".utf8) + [0xC4, 0xEA] + Array("\"m\"".utf8) + [0xD4, 0xC2] + Array("\"".utf8)
    let format = XLSFixture.record(0x41E, XLSFixture.two(170) + [UInt8(code.count)] + code)
    let percent = XLSFixture.xf(10)
    var fixture = XLSFixture(
      version: 5, globals: page(936) + format + percent + XLSFixture.xf(170),
      XLSFixture.number(0, 0, 0.5) + XLSFixture.number(0, 1, 45657, format: 1) + XLSFixture.formula(1, 0, kind: 0)
        + XLSFixture.record(0x207, XLSFixture.two(8) + Self.gbk)
        + XLSFixture.cell(0xD6, 1, 1, XLSFixture.two(2) + [0x41, 0x42, 1, 0, 0]))
    fixture.sheets.append(.init(name: "b", state: 1))
    fixture.encodedNames = [Self.gbk]
    for bytes in [fixture.bytes, fixture.stream] {
      let read = try Delivered.readingXLS(bytes)
      #expect(read.pages.map(\.name) == ["项目名称", "b"])
      #expect(read.cells == ["A1 number% 0.5", "B1 date 2024-12-31", "A2 text 项目名称", "B2 text AB"])
      #expect(read.error == nil)
    }
  }

  @Test func `Excel 2 has one sheet with formats in its cells`() throws {
    let codes = format("General", 2) + format("0%", 2) + format("yyyy-mm-dd", 2)
    func cell(_ type: Int, _ column: Int, _ format: UInt8, _ rest: [UInt8]) -> [UInt8] {
      XLSFixture.record(type, XLSFixture.two(0) + XLSFixture.two(column) + [0, format, 0] + rest)
    }
    let records: [[UInt8]] = [
      cell(2, 0, 0, XLSFixture.two(65_535)), cell(3, 1, 1, XLSFixture.eight(0.25)),
      cell(2, 2, 2, XLSFixture.two(45_657)), cell(4, 3, 0, [8] + Self.gbk), cell(5, 4, 0, [1, 0]),
      cell(6, 5, 0, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0]), XLSFixture.record(7, [8] + Self.gbk), cell(1, 6, 0, []),
    ]
    let read = try Delivered.readingXLS(XLSFixture(version: 2, globals: codes, Array(records.joined())).stream)
    #expect(read.pages.map(\.name) == ["旧表"])
    #expect(
      read.cells == [
        "A1 number 65535", "B1 number% 0.25", "C1 date 2024-12-31", "D1 text 项目名称", "E1 boolean TRUE",
        "F1 text 项目名称",
      ])
    #expect(read.error == nil)
  }

  @Test func `later records in a sheet of Excel 2 are read as what they are`() throws {
    let codes = format("General", 2) + format("0%", 2) + format("yyyy-mm-dd", 2)
    let styles = [0, 2].flatMap { XLSFixture.record(0x43, [0, 0, $0, 0]) }
    let records =
      XLSFixture.cell(0x204, 0, 0, XLSFixture.two(8) + Self.gbk) + XLSFixture.number(0, 1, 45657, format: 1)
      + XLSFixture.number(0, 2, 45657) + XLSFixture.cell(0x205, 0, 3, [1, 0])
      + XLSFixture.cell(0x406, 1, 0, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0])
      + XLSFixture.record(0x207, XLSFixture.two(8) + Self.gbk)
      + XLSFixture.record(3, XLSFixture.two(1) + XLSFixture.two(1) + [0, 1, 0] + XLSFixture.eight(0.5))
    let read = try Delivered.readingXLS(XLSFixture(version: 2, globals: codes + styles, records).stream)
    #expect(
      read.cells == [
        "A1 text 项目名称", "B1 date 2024-12-31", "C1 number 45657", "D1 boolean TRUE", "A2 text 项目名称", "B2 number% 0.5",
      ])
    #expect(read.error == nil)
  }

  @Test(arguments: [3, 4])
  func `Excel 3 and 4 have one sheet with cell formats`(version: Int) throws {
    let codes = format("General", version) + format("yyyy-mm-dd", version)
    let styles = XLSFixture.record(version == 3 ? 0x243 : 0x443, [0, 1] + [UInt8](repeating: 0, count: 10))
    let formula = XLSFixture.cell(version == 3 ? 0x206 : 0x406, 0, 2, XLSFixture.eight(2) + [0, 0, 0, 0])
    let records =
      XLSFixture.number(0, 0, 45657) + XLSFixture.cell(0x204, 0, 1, XLSFixture.two(8) + Self.gbk) + formula
    let read = try Delivered.readingXLS(
      XLSFixture(version: version, globals: page(936) + codes + styles, records).stream)
    #expect(read.cells == ["A1 date 2024-12-31", "B1 text 项目名称", "C1 date 1900-01-02"])
    #expect(read.facts.encoding == .gb18030)
    #expect(read.error == nil)
  }

  @Test func `a workbook of Excel 4 is refused by name`() throws {
    let bytes = XLSFixture.record(0x409, [0, 0, 0, 1, 0, 0]) + XLSFixture.record(0x0A)
    #expect(try Delivered.readingXLS(bytes).error == .unsupportedFormat("xls4"))
  }
}
