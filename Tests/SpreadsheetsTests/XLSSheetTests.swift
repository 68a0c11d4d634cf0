import Testing

@testable import Spreadsheets

struct XLSSheetTests {
  private func read(_ fixture: XLSFixture) throws -> Delivered { try .readingXLS(fixture.bytes) }

  @Test(
    arguments: [
      (XLSFixture.number(0, 1, 0.8618), "B1 number 0.8618"),
      (XLSFixture.number(0, 1, 0.1 + 0.2), "B1 number 0.3"),
      (XLSFixture.number(0, 1, -0.0), "B1 number 0"),
      (XLSFixture.number(0, 1, .nan), "B1 error #NUM!"),
      (XLSFixture.cell(0x27E, 0, 1, XLSFixture.four(7 << 2 | 2)), "B1 number 7"),
      (XLSFixture.cell(0x27E, 0, 1, XLSFixture.four(-7 << 2 | 2)), "B1 number -7"),
      (XLSFixture.cell(0x27E, 0, 1, XLSFixture.four(8_997 << 2 | 3)), "B1 number 89.97"),
      (XLSFixture.cell(0x27E, 0, 1, XLSFixture.four(-5 << 2 | 3)), "B1 number -0.05"),
      (XLSFixture.cell(0x27E, 0, 1, XLSFixture.four(1_200 << 2 | 3)), "B1 number 12"),
      (XLSFixture.cell(0x27E, 0, 1, [0, 0, 0xF8, 0x3F]), "B1 number 1.5"),
      (XLSFixture.cell(0x27E, 0, 1, [1, 0, 0xF8, 0x3F]), "B1 number 0.015"),
      (XLSFixture.cell(0x205, 0, 1, [1, 0]), "B1 boolean TRUE"),
      (XLSFixture.cell(0x205, 0, 1, [0, 0]), "B1 boolean FALSE"),
      (XLSFixture.cell(0x205, 0, 1, [0x07, 1]), "B1 error #DIV/0!"),
      (XLSFixture.cell(0x205, 0, 1, [0x2A, 1]), "B1 error #N/A"),
      (XLSFixture.label(0, 1, "项目😀"), "B1 text 项目😀"),
      (XLSFixture.cell(0x204, 0, 1, XLSFixture.two(3) + [0, 0x41, 0xE9, 0x62]), "B1 text Aéb"),
      (XLSFixture.cell(0xD6, 0, 1, XLSFixture.two(2) + [0, 0x41, 0x42, 1, 0, 0, 0, 0, 0]), "B1 text AB"),
      (XLSFixture.formula(0, 1, result: XLSFixture.eight(96.5)), "B1 number 96.5"),
      (XLSFixture.formula(0, 1, kind: 1, code: 1), "B1 boolean TRUE"),
      (XLSFixture.formula(0, 1, kind: 2, code: 0x17), "B1 error #REF!"),
      (XLSFixture.formula(0, 1, kind: 0) + XLSFixture.string("优"), "B1 text 优"),
      (
        XLSFixture.formula(0, 1, kind: 0) + XLSFixture.record(0x4BC, [1, 2]) + XLSFixture.string("共享"), "B1 text 共享"
      ),
      (XLSFixture.formula(0, 1, kind: 0) + XLSFixture.record(0x221) + XLSFixture.string("数组"), "B1 text 数组"),
      (XLSFixture.formula(0, 1, kind: 0) + XLSFixture.record(0x236) + XLSFixture.string("表"), "B1 text 表"),
    ] as [([UInt8], String)])
  func `a cell of every kind is read`(records: [UInt8], expected: String) throws {
    let read = try read(XLSFixture(records))
    #expect(read.cells == [expected])
    #expect(read.error == nil)
    #expect(read.notices == [])
    #expect(read.facts.format == .xls)
  }

  @Test(arguments: [
    XLSFixture.cell(0x201, 0, 1, []), XLSFixture.cell(0xBE, 0, 1, [0, 0, 2, 0]), XLSFixture.formula(0, 1, kind: 3),
    XLSFixture.label(0, 1, ""), XLSFixture.formula(0, 1, kind: 0) + XLSFixture.string(""), XLSFixture.string("x"),
  ])
  func `blank cells, empty texts and texts without a formula are nothing`(records: [UInt8]) throws {
    let read = try read(XLSFixture(records))
    #expect(read.cells == [])
    #expect(read.notices == [])
    #expect(read.pages.count == 1)
  }

  @Test func `many numbers in one record, each with its format`() throws {
    let many = XLSFixture.record(
      0xBD,
      XLSFixture.two(2) + XLSFixture.two(1) + XLSFixture.two(0) + XLSFixture.four(100 << 2 | 3) + XLSFixture.two(1)
        + XLSFixture.four(5 << 2 | 2) + XLSFixture.two(2))
    let read = try read(XLSFixture(globals: XLSFixture.formats(["General", "0.00%"]), many))
    #expect(read.cells == ["B3 number 1", "C3 number% 5"])
  }

  @Test(arguments: [
    ("yyyy-mm-dd", 45657.0, "date 2024-12-31"), ("yyyy\"年\"m\"月\"d\"日\"", 45657, "date 2024-12-31"),
    ("yyyy-mm-dd hh:mm", 45657.5, "date 2024-12-31T12:00:00"), ("[h]:mm", 1.5, "date PT36H"),
    ("0.00%", 0.8618, "number% 0.8618"), ("#,##0.00", 90, "number 90"), ("yyyy-mm-dd", -1, "number -1"),
  ])
  func `a number is what its format shows`(code: String, value: Double, expected: String) throws {
    let globals = XLSFixture.formats([code])
    let plain = XLSFixture(globals: globals, XLSFixture.number(0, 0, value))
    #expect(try read(plain).cells == ["A1 \(expected)"])
    let formula = XLSFixture(globals: globals, XLSFixture.formula(0, 0, result: XLSFixture.eight(value)))
    #expect(try read(formula).cells == ["A1 \(expected)"])
  }

  @Test func `built-in formats and the 1904 system are known`() throws {
    let globals = XLSFixture.record(0x22, [1, 0]) + XLSFixture.xf(14) + XLSFixture.xf(9) + XLSFixture.xf(31)
    let records = (0..<4).flatMap { XLSFixture.number(0, $0, 1, format: $0) }
    let read = try read(XLSFixture(globals: globals, records))
    #expect(read.cells == ["A1 date 1904-01-02", "B1 number% 1", "C1 date 1904-01-02", "D1 number 1"])
  }

  @Test func `cells may come in any order`() throws {
    let records = [(0, 2), (0, 0), (2, 1), (1, 0)].flatMap { XLSFixture.number($0.0, $0.1, Double($0.0 * 10 + $0.1)) }
    let read = try read(XLSFixture(records))
    #expect(read.cells == ["A1 number 0", "C1 number 2", "B3 number 21", "A2 number 10"])
    let file = try TextFile(XLSFixture(records).bytes, name: "乱.xls")
    let rows = try loadWorkbook(at: file.path).sheets[0].rows
    #expect(rows.map(\.index) == [0, 1, 2])
  }

  @Test func `merged ranges come sorted, and only those of more than one cell`() throws {
    let merges = XLSFixture.merges([(4, 5, 0, 0), (1, 1, 1, 3), (7, 7, 7, 7), (3, 2, 0, 1)])
    let read = try read(XLSFixture(XLSFixture.number(1, 1, 1) + merges + XLSFixture.merges([(0, 0, 0, 9)])))
    #expect(read.pages[0].merges == ["A1:J1", "B2:D2", "A5:A6"])
  }

  @Test func `hidden sheets are read, charts are empty, macros are left out`() throws {
    var fixture = XLSFixture()
    let cell = XLSFixture.number(0, 0, 1)
    fixture.sheets = [
      .init(name: "看得见", records: cell), .init(name: "藏", state: 1, records: cell),
      .init(name: "深藏", state: 2, records: cell), .init(name: "图", content: 2, records: cell),
      .init(name: "宏", content: 1, records: cell), .init(name: "代码", content: 6, records: cell),
    ]
    let read = try read(fixture)
    #expect(read.pages.map(\.name) == ["看得见", "藏", "深藏", "图"])
    #expect(read.pages.map(\.isHidden) == [false, true, true, false])
    #expect(read.pages.map(\.cells.count) == [1, 1, 1, 0])
    #expect(read.notices == ["hiddenSheet 藏 hidden", "hiddenSheet 深藏 veryHidden", "partial 宏 macros"])
    #expect(read.facts.notices.last?.chinese.contains("宏工作表") == true)
  }

  @Test func `the cells of a chart that lies on a sheet are not the sheet's`() throws {
    let chart = XLSFixture.record(0x809, [0, 6, 0x20, 0] + [UInt8](repeating: 0, count: 12))
    let records =
      XLSFixture.number(0, 0, 1) + chart + XLSFixture.number(0, 0, 2) + XLSFixture.record(0x0A)
      + XLSFixture.number(0, 1, 3)
    #expect(try read(XLSFixture(records)).cells == ["A1 number 1", "B1 number 3"])
  }

  @Test(arguments: [(8, 20), (5, 12)])
  func `a sheet is found whose place is said to be behind its first record`(version: Int, length: Int) throws {
    var fixture = XLSFixture(version: version, XLSFixture.number(0, 0, 1))
    fixture.sheets[0].name = "A"
    fixture.sheets.append(.init(name: "B", records: XLSFixture.number(0, 0, 2)))
    fixture.sheets.append(.init(name: "C", content: 2))
    for index in fixture.sheets.indices { fixture.sheets[index].distance = length }
    let read = try read(fixture)
    #expect(read.pages.map(\.cells) == [["A1 number 1"], ["A1 number 2"], []])
    #expect(read.error == nil)
    // Anywhere else there is none.
    for distance in [-1, 1, length - 1, length + 1] {
      fixture.sheets[0].distance = distance
      #expect(try self.read(fixture).error == .damagedArchive("A"))
    }
    // Nor may two sheets be one.
    fixture.sheets[0].distance = 0
    fixture.sheets[1].distance = -4 - fixture.sheets[0].records.count
    #expect(try self.read(fixture).error == .damagedArchive("B"))
  }

  @Test(arguments: [8, 5])
  func `a sheet may have an empty name`(version: Int) throws {
    var fixture = XLSFixture(version: version, XLSFixture.number(0, 0, 1))
    fixture.sheets[0].name = ""
    let read = try read(fixture)
    #expect(read.pages.map(\.name) == [""])
    #expect(read.cells == ["A1 number 1"])
  }

  @Test func `a formula whose text is missing has no result`() throws {
    let read = try read(XLSFixture(XLSFixture.formula(0, 0, kind: 0) + XLSFixture.number(0, 1, 2)))
    #expect(read.cells == ["A1 formula-error =", "B1 number 2"])
    #expect(read.notices == ["formulaWithoutResult A1 ="])
  }

  @Test func `a long code is kept as stored, and said to have lost digits`() throws {
    let read = try read(XLSFixture(XLSFixture.number(0, 0, 123_456_789_012_345_680)))
    #expect(read.cells == ["A1 number 123456789012345680"])
    #expect(read.notices == ["digitsLost A1 123456789012345680"])
  }

  @Test(arguments: [
    (Continuation.skipSheet, ["A1 number 1", "A1 number 3"]), (.stop, ["A1 number 1"]),
    (.proceed, ["A1 number 1", "A2 number 2", "A1 number 3"]),
  ])
  func `a consumer may leave a sheet or the file`(answer: Continuation, cells: [String]) throws {
    var fixture = XLSFixture(XLSFixture.number(0, 0, 1) + XLSFixture.number(1, 0, 2))
    fixture.sheets.append(.init(name: "乙", records: XLSFixture.number(0, 0, 3)))
    let read = try Delivered.readingXLS(fixture.bytes, answers: [0: answer])
    #expect(read.cells == cells)
    #expect(read.allEnded)
    #expect(read.error == nil)
  }
}
