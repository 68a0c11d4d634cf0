import Testing

@testable import Spreadsheets

/// Reads as `Delivered` does, but watches a cell that no sheet has: then nothing is read by the short way.
private struct LongWay: SheetConsumer {
  var delivered = Delivered()
  let watched = CellAddress("XFD1048576")

  mutating func begin(sheet name: String, isHidden: Bool) { delivered.begin(sheet: name, isHidden: isHidden) }
  mutating func row(_ row: Row) -> Continuation { delivered.row(row) }
  mutating func end(merges: [CellRange]) { delivered.end(merges: merges) }

  static func reading(_ bytes: [UInt8], _ limits: ReadLimits = ReadLimits()) throws -> Delivered {
    var consumer = Self()
    do throws(ReadError) {
      consumer.delivered.facts = try readZip(
        try ByteFile(bytes, path: "fixture", limits: limits), limits: limits, into: &consumer)
    } catch {
      consumer.delivered.error = error.cause
    }
    return consumer.delivered
  }
}

/// Cells and shared texts in their plainest form are read at once; that must never be seen.
struct XLSXShortcutTests {
  private func expectSame(_ left: Delivered, _ right: Delivered, _ what: String) {
    #expect(left.pages == right.pages, "\(what)")
    #expect(left.notices == right.notices, "\(what)")
    #expect(left.error == right.error, "\(what)")
  }

  /// A row long enough that the cells in front of it are not the last of the part.
  private static let filler = "<row r=\"90\">" + String(repeating: "<c s=\"1\"/>", count: 30) + "</row>"

  private static let cells = [
    "<c r=\"B1\"/>", "<c r=\"B1\" s=\"1\"/>", "<c r=\"B1\"><v>12.50</v></c>", "<c r=\"B1\" s=\"1\"><v>45657</v></c>",
    "<c r=\"B1\" s=\"2\"><v>0.86180000000000001</v></c>", "<c r=\"B1\" t=\"s\" s=\"2\"><v>1</v></c>",
    "<c r=\"B1\" s=\"1\" t=\"s\"><v>0</v></c>", "<c r=\"B1\" t=\"s\"><v>2</v></c>", "<c r=\"B1\" t=\"s\"><v>99</v></c>",
    "<c r=\"B1\" t=\"s\"><v></v></c>", "<c r=\"B1\"><v></v></c>", "<c r=\"B1\" t=\"b\"><v>1</v></c>",
    "<c r=\"B1\" t=\"e\"><v>#REF!</v></c>", "<c r=\"B1\" t=\"str\"><v>a_x0041_b</v></c>",
    "<c r=\"B1\" t=\"d\"><v>2024-12-31</v></c>", "<c r=\"B1\" t=\"inlineStr\"><v>x</v></c>",
    "<c r=\"B1\" s=\"9\"><v>1E3</v></c>",
    "<c r=\"B1\" s=\"1\" s=\"1\"><v>1</v></c>", "<c r=\"B1\" t=\"s\" t=\"s\"><v>1</v></c>", "<c r=\"B1\"><v>1</v></x>",
    "<c r=\"B1\"><v>1 </v></c>", "<c r=\"B1\"><v>&lt;</v></c>", "<c r=\"B0\"><v>1</v></c>", "<c r=\"b1\"><v>1</v></c>",
    "<c r=\"B7\"><v>1</v></c><c r=\"A9\"><v>2</v></c>", "<c r=\"ABCD1\"><v>1</v></c>", "<c r=\"ZZZ1\"><v>1</v></c>",
    "<c r=\"A99999999\"><v>1</v></c>", "<c r=\"A9999999\"><v>1</v></c>", "<c r=\"B1\"><f>1+1</f><v>2</v></c>",
    "<c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c>", "<c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"A1\"><v>2</v></c>",
    "<c r=\"B1\"><v>123456789012345678901234567890123456789012345</v></c>", "<c r=\"B1\" cm=\"1\"><v>1</v></c>",
    "<x:c xmlns:x=\"urn:x\"><c r=\"B1\"><v>1</v></c></x:c>", "<c xmlns=\"urn:x\" r=\"B1\"><v>1</v></c>",
    "<z xmlns=\"urn:x\"><c r=\"B1\"><v>1</v></c></z>",
    "<c r=\"B1\" t=\"inlineStr\"><is><c r=\"C1\"><v>1</v></c><t>x</t></is></c>",
  ]

  private static let strings =
    "<si><t>项目名称</t></si><si><t>项目资金\n（万元）</t></si><si><t></t></si><si><t xml:space=\"preserve\"> 甲 </t></si>"

  private func fixture(_ cells: String, strings: String = Self.strings) -> XLSXFixture {
    XLSXFixture(
      rows: "<row r=\"1\">\(cells)</row><row>\(cells)</row>" + Self.filler, strings: strings,
      styles: XLSXFixture.styles(["yyyy-mm-dd", "0.00%"]))
  }

  @Test(arguments: cells) func `a cell is read the same the short way and the long way`(_ cell: String) throws {
    var narrow = ReadLimits()
    narrow.rows = 8
    narrow.columns = 2
    for limits in [ReadLimits(), narrow] {
      let bytes = fixture(cell).bytes
      expectSame(try .reading(bytes, as: .xlsx, limits), try LongWay.reading(bytes, limits), cell)
    }
  }

  @Test(arguments: [
    ("项目名称", "项目名称"), ("a_x0041_b", "aAb"), ("甲&amp;乙", "甲&乙"), (" 甲 ", "甲"), ("甲\n乙", "甲\n乙"), ("甲\r\n乙", "甲\n乙"),
    ("一二三四五六七八九十", "一二三四五六七八九十"), ("\t", ""), ("_", "_"),
  ])
  func `a shared text is what it was`(_ written: String, _ read: String) throws {
    let file = fixture(
      "<c t=\"s\"><v>1</v></c>", strings: "<si><t>前</t></si><si><t>\(written)</t></si><si><t>后</t></si>")
    let cells = try Delivered.reading(file.bytes, as: .xlsx).cells
    #expect(cells == (read.isEmpty ? [] : ["A1 text \(read)", "A2 text \(read)"]))
  }

  @Test func `damaged sheets are read the same the short way and the long way`() throws {
    var random = SplitMix(state: 20_241_231)
    let cells = [0, 2, 3, 4, 5, 6, 11, 30].map { Self.cells[$0] }.joined()
    var sound = fixture(cells)
    sound.afterRows =
      "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C1:C1\"/><mergeCell ref=\"AA12:AB30\"/></mergeCells>"
      + "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\"/>"
    let sheet = Array(sound.sheetXML.utf8)
    var differs = 0
    for _ in 0..<3000 {
      var damaged = sheet
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 150..<damaged.count, using: &random)
        damaged[place] = Array("<>/\"=& cvrst019AZ".utf8).randomElement(using: &random) ?? 0
      }
      var fixture = sound
      fixture.parts = [("xl/worksheets/sheet1.xml", String(decoding: damaged, as: UTF8.self))]
      let short = try Delivered.reading(fixture.bytes, as: .xlsx)
      expectSame(short, try LongWay.reading(fixture.bytes), fixture.parts[0].1)
      if short.error != nil { differs += 1 }
    }
    #expect(differs > 100 && differs < 2900)
  }

  @Test func `damaged shared texts are read the same the short way and the long way`() throws {
    var random = SplitMix(state: 7)
    let cells = "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c>"
    let strings = Array(Self.strings.utf8)
    for _ in 0..<2000 {
      var damaged = strings
      damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      // Bytes that are no text would become others in a fixture made of texts; then both ways read those.
      let written = String(decoding: damaged, as: UTF8.self)
      let short = try Delivered.reading(fixture(cells, strings: written).bytes, as: .xlsx)
      let long = fixture(cells, strings: written.replacing("<si><t>", with: "<si ><t>"))
      expectSame(short, try .reading(long.bytes, as: .xlsx), written)
    }
  }
}
