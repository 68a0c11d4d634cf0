import Testing

@testable import Spreadsheets

@Suite struct CSVReadingTests {
  private func load(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) throws -> Workbook {
    let file = try TextFile(bytes)
    return try loadWorkbook(at: file.path, limits: limits)
  }

  private func load(_ text: String, limits: ReadLimits = ReadLimits()) throws -> Workbook {
    try load(Array(text.utf8), limits: limits)
  }

  @Test(arguments: [
    ("项目,金额\n县医院,12.5\n", [0: ["项目", "金额"], 1: ["县医院", "12.5"]]),
    ("\u{FEFF}项目\t金额\r\n县医院\t1,234.50\r\n乡道\t1,0\r\n", [0: ["项目", "金额"], 1: ["县医院", "1,234.50"], 2: ["乡道", "1,0"]]),
    ("a;b\r1;2\r", [0: ["a", "b"], 1: ["1", "2"]]),
    ("sep=;\r\na,b;c\n", [0: ["a,b", "c"]]),
    ("SEP=|\na|b\n", [0: ["a", "b"]]),
    ("标题,,\n\n项目,,金额\n,,\n 空格 ,\"他说\"\"好\"\"\",\n", [0: ["标题"], 2: ["项目", "", "金额"], 4: [" 空格 ", "他说\"好\""]]),
    ("指标,\"第一行\r\n第二行\",x\n", [0: ["指标", "第一行\r\n第二行", "x"]]),
    ("a,b\n1\n1,2,3\n", [0: ["a", "b"], 1: ["1"], 2: ["1", "2", "3"]]),
    ("990101000000000018,0012,1.50\n", [0: ["990101000000000018", "0012", "1.50"]]),
    ("\"a;b\",\"c;d\"\n\"e;f\",\"g\"\n", [0: ["a;b", "c;d"], 1: ["e;f", "g"]]),
  ])
  func `records become rows of exact texts`(text: String, expected: [Int: [String]]) throws {
    let workbook = try load(text)
    #expect(workbook.sheets.map(\.name) == ["自评表"])
    #expect(texts(workbook.sheets[0]) == expected)
    #expect(workbook.sheets[0].rows.allSatisfy { $0.cells.allSatisfy { $0.kind == .text && !$0.text.isEmpty } })
    #expect(workbook.facts.format == .csv)
    #expect(workbook.facts.notices.isEmpty)
  }

  @Test func `GB 18030 and UTF-16 give the same rows as UTF-8`() throws {
    let expected = [0: ["项目", "金额"], 1: ["县医院", "1\"2"]]
    let gb: [UInt8] =
      [0xCF, 0xEE, 0xC4, 0xBF, 0x2C, 0xBD, 0xF0, 0xB6, 0xEE, 0x0A, 0xCF, 0xD8, 0xD2, 0xBD, 0xD4, 0xBA, 0x2C]
      + Array("\"1\"\"2\"\n".utf8)
    let national = try load(gb)
    #expect(texts(national.sheets[0]) == expected)
    #expect(national.facts.encoding == .gb18030)
    let text = "项目\t金额\r\n县医院\t\"1\"\"2\"\r\n"
    let wide = try load([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(texts(wide.sheets[0]) == expected)
    #expect(wide.facts.encoding == .utf16LittleEndian)
    #expect(wide.facts.notices.isEmpty)
  }

  @Test func `quotes in wrong places are kept and reported with their cells`() throws {
    let workbook = try load("a,5\" 管\n\"x\"y,2\n\"未完,3\n末行,4\n")
    #expect(
      texts(workbook.sheets[0]) == [0: ["a", "5\" 管"], 1: ["\"x\"y", "2"], 2: ["\"未完", "3"], 3: ["末行", "4"]])
    #expect(
      workbook.facts.notices == [
        ReadNotice(kind: .strayQuote, sheet: "自评表", cell: CellAddress("B1")),
        ReadNotice(kind: .strayQuote, sheet: "自评表", cell: CellAddress("A2")),
        ReadNotice(kind: .partial, sheet: "自评表", cell: CellAddress("A3"), detail: "quote"),
      ])
  }

  @Test func `an unclosed quote does not swallow the rows up to the next quoted field`() throws {
    let lines = (0..<500).map { "\($0),x\n" }.joined()
    let workbook = try load("a,b\n\"坏,1\n" + lines + "\"好\",2\n")
    let rows = texts(workbook.sheets[0])
    #expect(rows.count == 503)
    #expect(rows[1] == ["\"坏", "1"])
    #expect(rows[502] == ["好", "2"])
    #expect(workbook.facts.notices.map(\.cell) == [CellAddress("A2")])
  }

  @Test func `a single damaged character is replaced, with its place, and the rest is read`() throws {
    let head = Array("项目名称,金额\n\"甲\"\"乙\",".utf8)
    let workbook = try load(head + [0xCF, 0xEE, 0x0A] + Array("末行,3\n".utf8))
    let rows = texts(workbook.sheets[0])
    #expect(rows[0] == ["项目名称", "金额"])
    #expect(rows[2] == ["末行", "3"])
    #expect(workbook.facts.encoding == .utf8)
    #expect(workbook.facts.notices.map(\.kind) == [.encodingGuessed, .undecodable])
    #expect(workbook.facts.notices.last?.detail == String(head.count))
    #expect(workbook.facts.notices.last?.cell == CellAddress("B2"))
  }

  // 部门,项目名称 and 教育局,校舍维修 in GB 18030.
  private static let national: (head: [UInt8], row: [UInt8]) = (
    [0xB2, 0xBF, 0xC3, 0xC5, 0x2C, 0xCF, 0xEE, 0xC4, 0xBF, 0xC3, 0xFB, 0xB3, 0xC6],
    [0xBD, 0xCC, 0xD3, 0xFD, 0xBE, 0xD6, 0x2C, 0xD0, 0xA3, 0xC9, 0xE1, 0xCE, 0xAC, 0xD0, 0xDE]
  )

  @Test(arguments: [true, false])
  func `a file that changes its encoding is read up to there, and refused with the place`(startsNational: Bool) throws {
    let (head, row) = Self.national
    let wide = Array("部门,项目名称\n教育局,校舍维修\n".utf8)
    let first = startsNational ? head + [0x0A] + row + [0x0A] : wide
    let rest = startsNational ? wide : row + [0x0A] + row
    let file = try TextFile(first + rest)
    var collector = SheetCollector(cells: 1000)
    let error = #expect(throws: ReadError.self) { try readWorkbook(at: file.path, into: &collector) }
    let (before, after): (TextEncoding, TextEncoding) = startsNational ? (.gb18030, .utf8) : (.utf8, .gb18030)
    #expect(error?.cause == .encodingChanges(EncodingChange(offset: first.count, before: before, after: after)))
    #expect(error?.chinese.contains("从第 \(first.count + 1) 个字节起") == true)
    #expect(texts(collector.sheets[0]) == [0: ["部门", "项目名称"], 1: ["教育局", "校舍维修"]])
  }

  @Test func `a place name of rare characters is no change of encoding`() throws {
    // 㳇 and 㮾 have four bytes in GB 18030, 联通 is well-formed UTF-8 by accident.
    let rare: [UInt8] = [0x82, 0x31, 0xD2, 0x33, 0x82, 0x31, 0xB7, 0x39, 0x0A, 0xC1, 0xAA, 0xCD, 0xA8, 0x0A]
    let (head, row) = Self.national
    let workbook = try load(head + [0x0A] + row + [0x0A] + rare + row + [0x0A])
    #expect(workbook.facts.encoding == .gb18030)
    #expect(workbook.sheets[0].rows.count == 5)
    #expect(texts(workbook.sheets[0])[3] == ["联通"])
    #expect(workbook.facts.notices.isEmpty)
  }

  @Test func `the place of a fault counts doubled quotes and the mark`() throws {
    let head = Array("\u{FEFF}项目名称,\"甲\"\"\"\"".utf8)
    let workbook = try load(head + [0xFF] + Array("\"\n".utf8))
    #expect(workbook.facts.notices.map(\.detail) == [String(head.count)])
  }

  @Test func `zeros at the end of a half-written file are no cells, zeros in a text are replaced`() throws {
    let workbook = try load(Array("a,b\n1,2\n".utf8) + [UInt8](repeating: 0, count: 5000))
    #expect(texts(workbook.sheets[0]) == [0: ["a", "b"], 1: ["1", "2"]])
    #expect(workbook.facts.notices.map(\.kind) == [.undecodable])
    #expect(workbook.facts.notices.first?.detail == "8")
    let inside = try load(Array("项目,\"\"\"a".utf8) + [0] + Array("b\"\n".utf8))
    #expect(texts(inside.sheets[0]) == [0: ["项目", "\"a\u{FFFD}b"]])
    #expect(inside.facts.notices.map(\.detail) == ["11"])
  }

  @Test func `limits cut cells between characters, and columns`() throws {
    var limits = ReadLimits()
    limits.cellBytes = 10
    limits.columns = 3
    let workbook = try load("项目名称预算,a\n1,2,3,4,5\n", limits: limits)
    #expect(texts(workbook.sheets[0]) == [0: ["项目名", "a"], 1: ["1", "2", "3"]])
    #expect(workbook.facts.notices.map(\.detail) == ["cellBytes", "columns"])
    #expect(workbook.facts.notices.map(\.cell) == [CellAddress("A1"), CellAddress("D2")])
  }

  @Test func `more cells than the limit are refused`() throws {
    var limits = ReadLimits()
    limits.cells = 3
    #expect(throws: ReadError.self) { try load("a,b\nc,d\n", limits: limits) }
    #expect(try load("a,b\nc\n", limits: limits).sheets[0].rows.count == 2)
  }

  @Test func `a long line and records across pieces are read whole`() throws {
    let long = String(repeating: "绩", count: 300_000)
    let many = (0..<60_000).map { "\($0),\"行\n\($0)\"\n" }.joined()
    let workbook = try load(long + ",x\n" + many)
    #expect(workbook.sheets[0].rows.count == 60_001)
    #expect(workbook.sheets[0].rows[0].cells[0].text == long)
    #expect(workbook.sheets[0].rows[60_000].cells.map(\.text) == ["59999", "行\n59999"])
  }

  @Test func `a consumer can stop`() throws {
    struct Two: SheetConsumer {
      var rows = 0
      var ends = 0
      mutating func begin(sheet name: String, isHidden: Bool) {}
      mutating func row(_ row: Row) -> Continuation {
        rows += 1
        return rows == 2 ? .stop : .proceed
      }
      mutating func end(merges: [CellRange]) { ends += 1 }
    }
    let file = try TextFile("a\nb\nc\n")
    var two = Two()
    _ = try readWorkbook(at: file.path, into: &two)
    #expect(two.rows == 2)
    #expect(two.ends == 1)
  }

  @Test func `any bytes and any beginning of a file end in rows or an error`() throws {
    var numbers = SteadyNumbers(3)
    let alphabet = Array("项目,\"\n;\t\r 1".utf8) + [0, 0xFF, 0xD6, 0xD0, 0x81, 0x30]
    for length in 0..<150 {
      let bytes = (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &numbers)] }
      let file = try TextFile(bytes)
      do {
        let workbook = try loadWorkbook(at: file.path)
        let indexes = workbook.sheets[0].rows.map(\.index)
        #expect(indexes == Set(indexes).sorted())
      } catch {
        #expect(!error.chinese.isEmpty)
      }
    }
    let whole = Array("项目,\"甲\"\"乙\n丙\",3\n末,\"行\"\n".utf8)
    for count in 1...whole.count {
      let rows = texts(try load(Array(whole[..<count])).sheets[0])
      #expect(rows[0]?.first?.isEmpty == false)
    }
  }
}
