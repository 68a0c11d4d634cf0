import Testing

@testable import Spreadsheets

struct XLSXDamageTests {
  private let sound = XLSXFixture(
    rows: "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>45657</v></c></row>", strings: "<si><t>项目</t></si>",
    styles: XLSXFixture.styles(["yyyy-mm-dd"]))

  private func error(_ fixture: XLSXFixture, _ limits: ReadLimits = ReadLimits()) throws -> ReadError.Cause? {
    try Delivered.reading(fixture.bytes, as: .xlsx, limits).error
  }

  @Test(arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
  func `a document type is refused wherever it stands`(_ name: String) throws {
    var fixture = sound
    let part = try #require(sound.allParts.first { $0.0 == name })
    let declared =
      "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
      + part.1.replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", with: "")
    fixture.parts = [(name, declared)]
    #expect(try error(fixture) == .forbiddenMarkup(part: name))
  }

  @Test func `an entity that nobody declared is malformed`() throws {
    var fixture = sound
    fixture.rows = "<row><c t=\"str\"><v>&bomb;</v></c></row>"
    guard case .malformedXML(let part, _, _) = try error(fixture) else {
      Issue.record("no error")
      return
    }
    #expect(part == "xl/worksheets/sheet1.xml")
  }

  @Test func `limits are kept`() throws {
    var limits = ReadLimits()
    limits.rows = 10
    #expect(try error(XLSXFixture(rows: "<row r=\"11\"/>"), limits) == .limit("rows", 10))
    #expect(try error(XLSXFixture(rows: "<row r=\"2147483647\"/>"), limits) == .limit("rows", 10))
    limits.columns = 3
    #expect(try error(XLSXFixture(rows: "<row><c r=\"D1\"/></row>"), limits) == .limit("columns", 3))
    limits.cellBytes = 8
    let long = "<c t=\"inlineStr\"><is><t>123456789</t></is></c>"
    #expect(try error(XLSXFixture(rows: "<row>\(long)</row>"), limits) == .limit("cellBytes", 8))
    #expect(try error(XLSXFixture(rows: "<row><c><v>123456789</v></c></row>"), limits) == .limit("cellBytes", 8))
    limits.sharedStringBytes = 100
    let strings = String(repeating: "<si><t>1</t></si>", count: 4)
    #expect(try error(XLSXFixture(strings: strings), limits) == .limit("sharedStringBytes", 100))
    limits.nesting = 20
    let deep = String(repeating: "<a>", count: 30)
    #expect(try error(XLSXFixture(rows: deep), limits) == .limit("nesting", 20))
    limits.partBytes = 300
    #expect(try error(XLSXFixture(rows: String(repeating: " ", count: 400)), limits) == .limit("partBytes", 300))
    limits.fileBytes = 64
    #expect(try error(sound, limits) != nil)
  }

  @Test func `a part that unpacks to too much is refused`() throws {
    var zip = ZipFixture()
    for (name, content) in sound.allParts where name != "xl/worksheets/sheet1.xml" {
      zip.add(name, Array(content.utf8))
    }
    zip.addBomb("xl/worksheets/sheet1.xml", "<worksheet>", spaces: 20 << 20)
    var limits = ReadLimits()
    limits.expansion = 100
    #expect(try Delivered.reading(zip.bytes, as: .xlsx, limits).error == .limit("expansion", 100))
    limits.expansion = 1000
    guard case .damagedArchive = try Delivered.reading(zip.bytes, as: .xlsx, limits).error else {
      Issue.record("within the limits, the wrong checksum should have been met")
      return
    }
  }

  @Test func `an encrypted part is said to be encrypted`() throws {
    var zip = ZipFixture()
    for (name, content) in sound.allParts {
      zip.add(name, Array(content.utf8), isEncrypted: name == "xl/worksheets/sheet1.xml")
    }
    #expect(try Delivered.reading(zip.bytes, as: .xlsx).error == .encrypted)
  }

  @Test func `missing parts and foreign packages are told apart`() throws {
    var fixture = sound
    fixture.without = ["xl/worksheets/sheet1.xml"]
    #expect(try error(fixture) == .damagedArchive("xl/worksheets/sheet1.xml"))
    fixture.without = ["xl/workbook.xml"]
    #expect(try error(fixture) == .damagedArchive("xl/workbook.xml"))
    var zip = ZipFixture()
    zip.add("a.txt", [0x41])
    #expect(try Delivered.reading(zip.bytes, as: .xlsx).error == .package(MemberNames(["a.txt"])))
    zip.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
    #expect(try Delivered.reading(zip.bytes, as: .xlsx).error == .damagedArchive("content.xml"))
  }

  @Test func `one part for many sheets is refused, and so are cells upon cells`() throws {
    var fixture = sound
    fixture.sheets = (1...9).map { "<sheet name=\"\($0)\" r:id=\"rId1\"/>" }.joined()
    let read = try Delivered.reading(fixture.bytes, as: .xlsx)
    #expect(read.error == .damagedArchive("xl/worksheets/sheet1.xml"))
    #expect(read.pages.count == 1)
    var limits = ReadLimits()
    limits.columns = 4
    let cells = String(repeating: "<c r=\"A1\"><v>1</v></c>", count: 5)
    #expect(try error(XLSXFixture(rows: "<row>\(cells)</row>"), limits) == .limit("columns", 4))
  }

  @Test func `what is whole before the damage is delivered`() throws {
    var fixture = sound
    fixture.rows = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row><row><c><v>3</wrong>"
    let read = try Delivered.reading(fixture.bytes, as: .xlsx)
    #expect(read.cells == ["A1 number 1", "A2 number 2"])
    #expect(read.pages.first?.isEnded == true)
    guard case .malformedXML("xl/worksheets/sheet1.xml", 2, _) = read.error else {
      Issue.record("got \(String(describing: read.error))")
      return
    }
  }

  @Test func `what stands inside its like ends what is open`() throws {
    let cells = "<c r=\"B1\"><v>1</v><c r=\"C1\"><v>2</v></c></c>"
    let read = try Delivered.reading(
      XLSXFixture(
        rows: "<row r=\"1\">\(cells)<row><c><v>3</v></c><c><v>4</v><row><c><v>5</v></c></row></c></row></row>"
      ).bytes,
      as: .xlsx)
    #expect(read.error == nil)
    #expect(read.cells == ["B1 number 1", "C1 number 2", "A2 number 3", "B2 number 4", "A3 number 5"])
  }

  @Test func `a wrong checksum is found`() throws {
    var bytes = sound.bytes
    let content = Array("45657".utf8)
    let at = try #require(bytes.indices.first { bytes[$0...].starts(with: content) })
    bytes[at] = UInt8(ascii: "9")
    guard case .damagedArchive = try Delivered.reading(bytes, as: .xlsx).error else {
      Issue.record("the change went unnoticed")
      return
    }
  }

  @Test func `a file cut off anywhere gives an error and no crash`() throws {
    let bytes = sound.bytes
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(try Delivered.reading(Array(bytes[..<length]), as: .xlsx).error != nil)
    }
  }

  @Test(arguments: 0..<8)
  func `a file changed anywhere never crashes`(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<60 {
      // The parts are changed and packed anew, or no change would pass the checksums.
      var zip = ZipFixture()
      for (name, content) in sound.allParts {
        var bytes = Array(content.utf8)
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        zip.add(name, bytes)
      }
      var file = zip.bytes
      if Bool.random(using: &random) {
        file[Int.random(in: 0..<file.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let read = try Delivered.reading(file, as: .xlsx)
      #expect(read.allEnded)
    }
  }
}

/// Numbers that look random and are the same on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
