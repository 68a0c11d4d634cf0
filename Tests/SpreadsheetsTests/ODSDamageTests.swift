import Testing

@testable import Spreadsheets

struct ODSDamageTests {
  private static let sound = ODSFixture(
    rows: """
      <table:table-column table:default-cell-style-name="d" table:number-columns-repeated="3"/>\
      <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="time" \
      office:time-value="PT8H30M9.9999999S" table:number-columns-repeated="2"/><table:table-cell table:formula="of:=1" \
      table:number-columns-spanned="2"><text:p>项 <text:s text:c="2"/>目</text:p></table:table-cell></table:table-row>
      """,
    styles: """
      <number:date-style style:name="N"><number:hours/></number:date-style><style:style style:name="d" \
      style:family="table-cell" style:data-style-name="N"/><style:style style:name="t" style:family="table">\
      <style:table-properties table:display="false"/></style:style>
      """)

  private func error(_ fixture: ODSFixture, _ limits: ReadLimits = ReadLimits()) throws -> ReadError.Cause? {
    try fixture.read(limits).error
  }

  private func error(_ row: String, _ limits: ReadLimits) throws -> ReadError.Cause? {
    try error(ODSFixture(rows: row), limits)
  }

  @Test func `limits are kept`() throws {
    var limits = ReadLimits()
    limits.rows = 10
    limits.columns = 5
    limits.cells = 20
    limits.cellBytes = 20
    let one = ODSFixture.cell("float", "1")
    func repeated(_ count: Int) -> String {
      ODSFixture.cell("float", "1", " table:number-columns-repeated=\"\(count)\"")
    }
    func rows(_ count: Int) -> String { " table:number-rows-repeated=\"\(count)\"" }
    let far = ODSFixture.row("<table:table-cell/>", rows(10)) + ODSFixture.row(one)
    #expect(try error(far, limits) == .limit("rows", 10))
    #expect(try error(ODSFixture.row(one, rows(11)), limits) == .limit("rows", 10))
    #expect(try error(ODSFixture.row(one, rows(10)), limits) == nil)
    #expect(try error(ODSFixture.row(repeated(6)), limits) == .limit("columns", 5))
    #expect(try error(ODSFixture.row(repeated(5)), limits) == nil)
    #expect(try error(ODSFixture.row(repeated(5) + one), limits) == .limit("columns", 5))
    #expect(try error(ODSFixture.row(repeated(5), rows(4)), limits) == nil)
    #expect(try error(ODSFixture.row(repeated(5), rows(5)), limits) == .limit("cells", 20))
    let long = "<text:p>1234567890</text:p><text:p>1234567890</text:p>"
    #expect(try error(ODSFixture.row(ODSFixture.text(long)), limits) == .limit("cellBytes", 20))
    let spaces = ODSFixture.text("<text:p><text:s text:c=\"2000000000\"/></text:p>")
    #expect(try error(ODSFixture.row(spaces), limits) == .limit("cellBytes", 20))
    let stored = ODSFixture.text("", " office:string-value=\"123456789012345678901\"")
    #expect(try error(ODSFixture.row(stored), limits) == .limit("cellBytes", 20))
    let merged = "<table:table-cell table:number-columns-spanned=\"2\"/>"
    #expect(try error(ODSFixture.row(merged, rows(12)), limits) == nil)
    limits.nesting = 12
    #expect(try error(String(repeating: "<a>", count: 30), limits) == .limit("nesting", 12))
  }

  @Test func `a few bytes that stand for a billion cells cost little`() throws {
    let big = "table:number-columns-repeated=\"16384\""
    let rows = ODSFixture.row(ODSFixture.cell("float", "1", " " + big), " table:number-rows-repeated=\"1048576\"")
    #expect(try error(ODSFixture(rows: rows)) == .limit("cells", 5_000_000))
    let empty = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell \(big)/></table:table-row>"
    #expect(try error(ODSFixture(rows: String(repeating: empty, count: 1000))) == nil)
    func merged(_ count: Int) throws -> ReadError.Cause? {
      let rows = ODSFixture.row(
        "<table:table-cell table:number-columns-spanned=\"2\"/>", " table:number-rows-repeated=\"\(count)\"")
      return try error(ODSFixture(tables: String(repeating: "<table:table>\(rows)</table:table>", count: 2)))
    }
    #expect(try merged(32_769) == nil)
    #expect(try merged(32_770) == .limit("repeatedMerges", 65_536))
  }

  @Test func `repeated rows come one by one`() throws {
    struct Counter: SheetConsumer {
      var rows = 0
      var isAlike = true
      mutating func begin(sheet name: String, isHidden: Bool) {}
      mutating func row(_ row: Row) -> Continuation {
        isAlike = isAlike && row.index == rows && row.cells.count == 3 && row.cells.last?.column == 2
        rows += 1
        return rows == 1_000_000 ? .stop : .proceed
      }
      mutating func end(merges: [CellRange]) {}
    }
    var counter = Counter()
    let cell = ODSFixture.cell("float", "1", " table:number-columns-repeated=\"3\"")
    let bytes = ODSFixture(rows: ODSFixture.row(cell, " table:number-rows-repeated=\"1048576\"")).zipped
    _ = try readZip(ByteFile(bytes, path: "x", limits: ReadLimits()), limits: ReadLimits(), into: &counter)
    #expect(counter.rows == 1_000_000)
    #expect(counter.isAlike)
  }

  @Test func `encrypted packages are said to be encrypted`() throws {
    var fixture = Self.sound
    fixture.manifest = "<m:file-entry xmlns:m=\"m\"><m:encryption-data/></m:file-entry>"
    // Of some only the macros are.
    #expect(try error(fixture) == nil)
    fixture.isEncrypted = true
    #expect(try error(fixture) == .encrypted)
    // Across the edge of a piece.
    for shift in 0..<16 {
      fixture.manifest = String(repeating: " ", count: 65_536 - 24 + shift) + "<encryption-data/>"
      #expect(try error(fixture) == .encrypted)
    }
    fixture.manifest = "<encryption-date/>"
    fixture.isEncrypted = false
    #expect(try error(fixture) == nil)
  }

  @Test func `an old list of files may declare a document type, the content may not`() throws {
    var zip = ZipFixture()
    var declared = ZipFixture()
    for (name, text) in Self.sound.parts {
      let typed = text.replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", with: "")
      let document = Array(("<!DOCTYPE a SYSTEM \"Manifest.dtd\">" + typed).utf8)
      zip.add(name, name == "META-INF/manifest.xml" ? document : Array(text.utf8))
      declared.add(name, name == "content.xml" ? document : Array(text.utf8))
    }
    #expect(try Delivered.readingODS(zip.bytes).error == nil)
    #expect(try Delivered.readingODS(declared.bytes).error == .forbiddenMarkup(part: "content.xml"))
  }

  @Test func `other documents and missing parts are told apart`() throws {
    #expect(try error(ODSFixture(kind: "office:text")) == .notASpreadsheet("OpenDocument"))
    #expect(try Delivered.readingODS(Array("<a/>".utf8), isFlat: true).error == .notASpreadsheet(nil))
    #expect(
      try Delivered.readingODS(Array(ODSFixture(kind: "office:presentation").flat.utf8), isFlat: true).error
        == .notASpreadsheet("OpenDocument"))
    var zip = ZipFixture()
    zip.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
    #expect(try Delivered.readingODS(zip.bytes).error == .damagedArchive("content.xml"))
  }

  @Test func `what is whole before the damage is delivered`() throws {
    let rows = ODSFixture.row(ODSFixture.cell("float", "1")) + "<table:table-row><table:table-cell></wrong>"
    let read = try ODSFixture(rows: rows).read()
    #expect(read.cells == ["A1 number 1"])
    #expect(read.allEnded)
    guard case .malformedXML("content.xml", 1, _) = read.error else {
      Issue.record("got \(String(describing: read.error))")
      return
    }
  }

  @Test func `the fixture is sound`() throws {
    let expected = [
      "A1 date 1899-12-31T08:30:10", "B1 date 1899-12-31T08:30:10", "C1 text 项   目", "A2 date 1899-12-31T08:30:10",
      "B2 date 1899-12-31T08:30:10", "C2 text 项   目",
    ]
    for read in [try Self.sound.read(), try .readingODS(Array(Self.sound.flat.utf8), isFlat: true)] {
      #expect(read.error == nil)
      #expect(read.cells == expected)
      #expect(read.pages.first?.merges == ["C1:D1", "C2:D2"])
    }
  }

  @Test func `a file cut off anywhere gives an error and no crash`() throws {
    let flat = Array(Self.sound.flat.utf8)
    for length in 0..<flat.count {
      let read = try Delivered.readingODS(Array(flat[..<length]), isFlat: true)
      #expect(read.error != nil)
      #expect(read.allEnded)
    }
    let zipped = Self.sound.zipped
    for length in stride(from: 0, to: zipped.count, by: 7) {
      #expect(try Delivered.readingODS(Array(zipped[..<length])).error != nil)
    }
  }

  @Test(arguments: 0..<8)
  func `a file changed anywhere never crashes`(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for round in 0..<160 {
      var zip = ZipFixture()
      for (name, text) in Self.sound.parts { zip.add(name, mutated(Array(text.utf8), &random)) }
      #expect(try Delivered.readingODS(zip.bytes).allEnded)
      let flat = mutated(Array(Self.sound.flat.utf8), &random)
      #expect(try Delivered.readingODS(flat, isFlat: true).allEnded, "round \(round)")
    }
  }

  // Bytes changed, or a digit among numbers, which leaves the rest well-formed.
  private func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    let digits = bytes.indices.filter { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      if let digit = digits.randomElement(using: &random), Bool.random(using: &random) {
        bytes[digit] = UInt8(ascii: "0") + UInt8.random(in: 0...9, using: &random)
      } else if !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
    }
    return bytes
  }
}
