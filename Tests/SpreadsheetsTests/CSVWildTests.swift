import Testing

@testable import Spreadsheets

/// Text files as programs and people leave them, and what becomes of each.
@Suite struct CSVWildTests {
  private func load(_ bytes: [UInt8]) throws -> Workbook { try workbook(bytes) }

  private func rows(_ bytes: [UInt8]) throws -> [Int: [String]] { texts(try load(bytes).sheets[0]) }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  @Test(arguments: [",", ";", "\t", "|", ":", "^", " "])
  func `a line that names the delimiter holds in every encoding`(delimiter: String) throws {
    let text = "sep=\(delimiter)\r\n项目名称\(delimiter)预算金额\r\n县医院改建\(delimiter)1\r\n"
    let expected = [0: ["项目名称", "预算金额"], 1: ["县医院改建", "1"]]
    let files = [
      Array(text.utf8), Self.mark + Array(text.utf8), national(text), [0xFF, 0xFE] + wide(text, isLittle: true),
      [0xFE, 0xFF] + wide(text, isLittle: false), wide(text, isLittle: true), wide(text, isLittle: false),
    ]
    for file in files { #expect(try rows(file) == expected) }
  }

  @Test(arguments: [
    ("\"sep=;\"\na;b\nc;d\n", [0: ["sep=;"], 1: ["a", "b"], 2: ["c", "d"]]),
    ("sep=;;\na;b\n", [0: ["sep="], 1: ["a", "b"]]), ("sep=\na,b\n", [0: ["sep="], 1: ["a", "b"]]),
    ("sep=\"\na,b\n", [0: ["sep=\""], 1: ["a", "b"]]),
  ])
  func `what only looks like it is a row`(text: String, expected: [Int: [String]]) throws {
    #expect(try rows(Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    // Tabs under the name .csv, with commas in the amounts.
    ("项目\t金额\n甲\t1,000\n乙\t2,000\n", [0: ["项目", "金额"], 1: ["甲", "1,000"], 2: ["乙", "2,000"]]),
    // Semicolons, where the comma is the decimal point.
    (
      "项目;金额;率\n甲;1,50;99,5\n乙;2,75;100\n",
      [0: ["项目", "金额", "率"], 1: ["甲", "1,50", "99,5"], 2: ["乙", "2,75", "100"]]
    ),
    ("a;b\n1,5;2,5\n3,5;4,5\n", [0: ["a", "b"], 1: ["1,5", "2,5"], 2: ["3,5", "4,5"]]),
    // Amounts with commas in all rows.
    (
      "甲\t1,234,567\t2,345,678\n乙\t1,234,567\t2,345,678\n",
      [0: ["甲", "1,234,567", "2,345,678"], 1: ["乙", "1,234,567", "2,345,678"]]
    ),
    ("1,5;2,5;3,5\n1,5;2,5;3,5\n", [0: ["1,5", "2,5", "3,5"], 1: ["1,5", "2,5", "3,5"]]),
    (
      "项目;预算\n甲;1,234,567\n乙;2,345,678\n丙;3,456,789\n",
      [0: ["项目", "预算"], 1: ["甲", "1,234,567"], 2: ["乙", "2,345,678"], 3: ["丙", "3,456,789"]]
    ),
    // Two titles with commas above a short table.
    ("某县,预算\n单位：万元,二〇二四\n项目\t金额\n甲\t1\n", [0: ["某县,预算"], 1: ["单位：万元,二〇二四"], 2: ["项目", "金额"], 3: ["甲", "1"]]),
    (
      "某县预算,决算,情况,表\n项目\t金额,元\n甲\t1,234,567\n乙\t1,234,567\n",
      [0: ["某县预算,决算,情况,表"], 1: ["项目", "金额,元"], 2: ["甲", "1,234,567"], 3: ["乙", "1,234,567"]]
    ),
    // Commas that split are no part of amounts; unquoted thousands are split, which a rule reports.
    ("1,2\n3,4\n", [0: ["1", "2"], 1: ["3", "4"]]),
    ("甲,1,234\n乙,2,345\n", [0: ["甲", "1", "234"], 1: ["乙", "2", "345"]]),
    ("1,2,a;b\n3,4,c;d\n", [0: ["1", "2", "a;b"], 1: ["3", "4", "c;d"]]),
    // A tab keeps a code text.
    ("编码\t,金额\n110101\t,5\n110102\t,6\n", [0: ["编码\t", "金额"], 1: ["110101\t", "5"], 2: ["110102\t", "6"]]),
    ("1,110101\t\n2,110102\t\n", [0: ["1", "110101\t"], 1: ["2", "110102\t"]]),
    ("1,\t110101,甲\n2,\t110102,乙\n", [0: ["1", "\t110101", "甲"], 1: ["2", "\t110102", "乙"]]),
    // Full-width commas are text.
    ("项目，金额\n甲，1\n", [0: ["项目，金额"], 1: ["甲，1"]]),
    ("项目，名称,金额\n甲，乙,1\n", [0: ["项目，名称", "金额"], 1: ["甲，乙", "1"]]),
    ("项目\n甲\n乙\n", [0: ["项目"], 1: ["甲"], 2: ["乙"]]),
    ("a,b,\n1,2,\n3,4,,,,\n", [0: ["a", "b"], 1: ["1", "2"], 2: ["3", "4"]]),
    (
      "标题,,,\n单位：万元,,,\n\n部门,项目,金额,备注\n甲局,乙,1,\n",
      [0: ["标题"], 1: ["单位：万元"], 3: ["部门", "项目", "金额", "备注"], 4: ["甲局", "乙", "1"]]
    ),
    // A title without commas does not decide.
    ("2024年项目清单\n部门;项目\n甲;1\n乙;2\n", [0: ["2024年项目清单"], 1: ["部门", "项目"], 2: ["甲", "1"], 3: ["乙", "2"]]),
    ("a,b,c\n1\n1,2,3,4,5\n,,\n", [0: ["a", "b", "c"], 1: ["1"], 2: ["1", "2", "3", "4", "5"]]),
    ("a,b\r1,2\r3,4", [0: ["a", "b"], 1: ["1", "2"], 2: ["3", "4"]]),
    // One CR among CRLFs ends a row too, as in Excel.
    ("a,b\r\n1,x\ry\r\n", [0: ["a", "b"], 1: ["1", "x"], 2: ["y"]]),
    // Line ends written twice are blank rows, as in Excel: the addresses are those that people see there.
    ("a,b\r\r\n1,2\r\r\n", [0: ["a", "b"], 2: ["1", "2"]]),
    // A page break is no line end, nor are the line separators of Unicode and a vertical tab, which Excel has inside cells.
    ("a,b\n\u{C}1,2\u{B}3\n", [0: ["a", "b"], 1: ["\u{C}1", "2\u{B}3"]]),
    ("a\u{2028}b,c\u{85}d\n", [0: ["a\u{2028}b", "c\u{85}d"]]),
    // Ctrl-Z ended the texts of DOS.
    ("a,b\n1,2\n\u{1A}", [0: ["a", "b"], 1: ["1", "2"]]), ("a,b\n1,2\u{1A}\u{1A}", [0: ["a", "b"], 1: ["1", "2"]]),
    ("a\u{1A}b,c\n", [0: ["a\u{1A}b", "c"]]),
    ("'a,b',c\n", [0: ["'a", "b'", "c"]]), ("\"a\",=\"\"\n", [0: ["a", "=\"\""]]),
    // ="0012" keeps zeros: exports write it with quotes around, or without.
    ("=\"0012\",甲\n\"=\"\"A01\"\"\",=\"乙 1\"\n", [0: ["0012", "甲"], 1: ["A01", "乙 1"]]),
    ("=\"a\"&\"b\",=\"c,d\n", [0: ["=\"a\"&\"b\"", "=\"c", "d"]]),
  ])
  func `records become rows as people see them`(text: String, expected: [Int: [String]]) throws {
    #expect(try rows(Array(text.utf8)) == expected)
    #expect(try rows(Self.mark + Array(text.utf8)) == expected)
    #expect(try rows([0xFF, 0xFE] + wide(text, isLittle: true)) == expected)
  }

  @Test func `marks where exports were joined are no content`() throws {
    let one = "\"部门\",\"项目, 名称\"\n甲局,1\n"
    let expected = [0: ["部门", "项目, 名称"], 1: ["甲局", "1"], 2: ["部门", "项目, 名称"], 3: ["甲局", "1"]]
    let joined = Self.mark + Array(one.utf8) + Self.mark + Array(one.utf8)
    let workbook = try load(joined)
    #expect(texts(workbook.sheets[0]) == expected)
    #expect(workbook.facts.notices.isEmpty)
    #expect(try rows(wide("\u{FEFF}" + one + "\u{FEFF}" + one, isLittle: true)) == expected)
    #expect(try rows(Self.mark + Self.mark + Array(one.utf8)) == [0: expected[0] ?? [], 1: expected[1] ?? []])
    // A program that quotes what another one wrote puts the quote before the mark.
    #expect(try rows(Array("\"\u{FEFF}项目\",\u{FEFF}a\n".utf8)) == [0: ["项目", "\u{FEFF}a"]])
    #expect(try rows(Array("a\n\u{FEFF}\nb\n".utf8)) == [0: ["a"], 2: ["b"]])
    // In GB 18030 the same bytes are characters.
    let rare = try load(national("部门名称,项目\n") + [0xEF, 0xBB, 0xBF, 0xE2] + national(",预算\n"))
    #expect(texts(rare.sheets[0]) == [0: ["部门名称", "项目"], 1: ["锘库", "预算"]])
  }

  @Test func `zeros inside, between and behind texts are said, and are no cells of their own`() throws {
    for (text, expected) in [
      ("a,b\n1\0,2\n", [0: ["a", "b"], 1: ["1\u{FFFD}", "2"]]),
      ("a\0\0,b\n1,2\n", [0: ["a\u{FFFD}\u{FFFD}", "b"], 1: ["1", "2"]]),
      ("编码,金额\n1\0,2\n\0", [0: ["编码", "金额"], 1: ["1\u{FFFD}", "2"]]),
      ("a,b\n1,2\n\0\0\0\0\0\0", [0: ["a", "b"], 1: ["1", "2"]]),
      ("a,b\0\0\0\0", [0: ["a", "b\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"]]),
    ] {
      let workbook = try load(Array(text.utf8))
      #expect(workbook.facts.encoding == .utf8)
      #expect(texts(workbook.sheets[0]) == expected)
      #expect(workbook.facts.notices.map(\.kind).contains(.undecodable))
    }
  }

  @Test(arguments: [TextEncoding.utf8, .gb18030])
  func `a short table with more than a few zeros is read as well, but data is not`(encoding: TextEncoding) throws {
    let encode: (String) -> [UInt8] = { encoding == .utf8 ? Array($0.utf8) : national($0) }
    let workbook = try load(encode("项目,金额\r\n农村\0公路,1\r\n,\0\r\n渠,2\0\0\0\r\n"))
    #expect(workbook.facts.encoding == encoding)
    #expect(texts(workbook.sheets[0])[1] == ["农村\u{FFFD}公路", "1"])
    #expect(texts(workbook.sheets[0])[3] == ["渠", "2\u{FFFD}\u{FFFD}\u{FFFD}"])
    #expect(workbook.facts.notices.filter { $0.kind == .undecodable }.map(\.cell).contains(CellAddress("A2")))
    for text in ["1\0\0\0,2\0\0\0\n", "农村\0\u{1}公路\0\0\0,\u{2}1\n", "农村\0\0\0公\0路"] {
      #expect(throws: ReadError.self) { try load(encode(text)) }
    }
  }

  @Test func `quotes after a space or a backslash are kept as typed and said`() throws {
    let workbook = try load(Array("a, \"b,c\",d\n\"x\\\"y\",2,3\n".utf8))
    #expect(texts(workbook.sheets[0]) == [0: ["a", " \"b", "c\"", "d"], 1: ["\"x\\\"y\"", "2", "3"]])
    #expect(workbook.facts.notices.map(\.cell) == [CellAddress("B1"), CellAddress("C1"), CellAddress("A2")])
    #expect(workbook.facts.notices.allSatisfy { $0.kind == .strayQuote })
  }

  @Test func `a line of a megabyte is read whole, a cell of more is cut and said`() throws {
    let line = (0..<15_000).map { "第\($0)列的很长很长的内容很长很长的内容" }
    let workbook = try load(Array((line.joined(separator: ",") + "\n末,行\n").utf8))
    #expect(workbook.sheets[0].rows[0].cells.map(\.text) == line)
    #expect(workbook.facts.notices.isEmpty)
    let long = try load(Array(("a," + String(repeating: "绩", count: 400_000) + "\n末,行\n").utf8))
    #expect(texts(long.sheets[0])[1] == ["末", "行"])
    #expect(long.sheets[0].rows[0].cells[1].text == String(repeating: "绩", count: 349_525))
    #expect(long.facts.notices.map(\.detail) == ["cellBytes"])
  }

  static let piecesOfCells = ["x\n", "绩", "\"\"", "x,y\r\n"]

  @Test(arguments: piecesOfCells)
  func `a quoted cell of more than the limit is refused by name, one within it is read`(piece: String) throws {
    // Three times that is more than the 256 KiB that are read at once.
    try Self.expectLimit(of: piece, Self.limits(cellBytes: 1 << 17))
  }

  /// A quoted cell made of pieces is read up to the limit, and beyond it refused with the limit's name.
  static func expectLimit(of piece: String, _ limits: ReadLimits) throws {
    func table(_ count: Int) -> [UInt8] { Array("a,b\n1,\"\(String(repeating: piece, count: count))\"\n末,行\n".utf8) }
    let count = limits.cellBytes / piece.utf8.count
    #expect(try workbook(table(count), limits).sheets[0].rows.count == 3)
    for count in [count + 1, 3 * count] {
      let error = #expect(throws: ReadError.self) { try workbook(table(count), limits) }
      #expect(error?.cause == .limit("cellBytes", limits.cellBytes))
      #expect(error?.chinese.contains("--limit cellBytes=") == true)
    }
  }

  private static func limits(cellBytes: Int) -> ReadLimits {
    var limits = ReadLimits()
    limits.cellBytes = cellBytes
    return limits
  }

  @Test func `text files have as many rows as they like`() throws {
    var limits = ReadLimits()
    limits.rows = 2
    var collector = SheetCollector(cells: 100)
    let file = try ByteFile(Array("a\nb\nc\nd\n".utf8), path: "x.csv", limits: limits)
    _ = try readWorkbook(sniff(file), limits: limits, into: &collector)
    #expect(collector.sheets[0].rows.count == 4)
    #expect(limits.all.first { $0.name == "rows" }?.chinese.contains("文本表格不限") == true)
  }

  @Test(arguments: [1, 3, 20])
  func `an opening quote that is never closed swallows no lines, however many follow`(cells: Int) throws {
    // A quote is closed within 16 cells of the longest kind, here twice the 256 KiB that are read at once.
    let limits = Self.limits(cellBytes: 1 << 15)
    try Self.expectUnclosedQuote(before: cells * limits.cellBytes, limits)
  }

  /// An opening quote before so many bytes of rows costs its own row only, whatever quotes stand behind them.
  static func expectUnclosedQuote(before bytes: Int, _ limits: ReadLimits) throws {
    let rows = bytes / 16
    let text = "a,b\n\"甲,1\n" + String(repeating: "0123456789,abcd\n", count: rows)
    for tail in ["", "\"乙\",2\n", "乙,\"2\n"] {
      let workbook = try workbook(Array((text + tail).utf8), limits)
      #expect(workbook.sheets[0].rows.count == rows + (tail.isEmpty ? 2 : 3))
      #expect(texts(workbook.sheets[0])[1] == ["\"甲", "1"])
      #expect(workbook.facts.notices.first?.detail == "quote")
    }
  }
}
