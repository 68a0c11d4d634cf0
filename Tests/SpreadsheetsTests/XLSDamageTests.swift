import Testing

@testable import Spreadsheets

struct XLSDamageTests {
  private static let records: [UInt8] =
    XLSFixture.shared(0, 0, 0) + XLSFixture.shared(0, 1, 1) + XLSFixture.number(1, 0, 45657, format: 0)
    + XLSFixture.cell(0x27E, 1, 1, XLSFixture.four(8_997 << 2 | 3))
    + XLSFixture.record(
      0xBD, XLSFixture.two(2) + XLSFixture.two(0) + [0, 0, 2, 0, 0, 0, 1, 0, 3, 0, 0, 0] + XLSFixture.two(1))
    + XLSFixture.formula(3, 0, kind: 0) + XLSFixture.string("良") + XLSFixture.label(3, 1, "备注")
    + XLSFixture.cell(0x205, 4, 0, [7, 1]) + XLSFixture.merges([(0, 0, 1, 3), (1, 2, 5, 5)])

  private static let sound: [[UInt8]] = {
    var eight = XLSFixture(
      globals: XLSFixture.formats(["yyyy-mm-dd", "0%"])
        + XLSFixture.record(
          0xFC, XLSFixture.four(2) + XLSFixture.four(2) + XLSFixture.two(4) + [1] + XLSFixture.wide("项目"))
        + XLSFixture.record(0x3C, [0, 0x41, 0x42] + XLSFixture.two(2) + [8, 1, 0, 0x43, 0x44, 0, 0, 0, 0]),
      Self.records)
    eight.sheets.append(.init(name: "乙", state: 1, records: XLSFixture.number(0, 0, 3)))
    var five = XLSFixture(
      version: 5, globals: XLSFixture.record(0x42, XLSFixture.two(936)),
      XLSFixture.cell(0x204, 0, 0, XLSFixture.two(4) + [0xCF, 0xEE, 0xC4, 0xBF]) + XLSFixture.number(0, 1, 2))
    five.encodedNames = [[0xB1, 0xED]]
    let two = XLSFixture(
      version: 2, globals: XLSFixture.record(0x1E, [2, 0x30, 0x25]),
      XLSFixture.record(2, [0, 0, 0, 0, 0, 0, 0, 5, 0]) + XLSFixture.record(4, [0, 0, 1, 0, 0, 0, 0, 2, 0x41, 0x42]))
    return [eight.bytes, eight.stream, five.bytes, five.stream, two.stream]
  }()

  @Test func `the undamaged files can be read`() throws {
    for bytes in Self.sound {
      let read = try Delivered.readingXLS(bytes)
      #expect(read.error == nil)
      #expect(read.cells.count >= 2)
    }
  }

  @Test(arguments: 0..<5)
  func `a file cut off anywhere never crashes, and never reads as whole`(index: Int) throws {
    let bytes = Self.sound[index]
    let whole = try Delivered.readingXLS(bytes)
    for length in 0..<bytes.count {
      let read = try Delivered.readingXLS(Array(bytes[..<length]))
      #expect(read.allEnded)
      #expect(read.error != nil || read.pages == whole.pages, "\(length)")
    }
  }

  @Test(arguments: 0..<10)
  func `a file changed anywhere never crashes`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for round in 0..<600 {
      var bytes = Self.sound[round % Self.sound.count]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let edges: [UInt8] = [0, 1, 0x7F, 0x80, 0xFE, 0xFF, UInt8.random(in: 0...255, using: &random)]
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = edges[Int.random(in: 0..<7, using: &random)]
      }
      let read = try Delivered.readingXLS(bytes)
      #expect(read.allEnded)
    }
  }

  @Test(arguments: 0..<4)
  func `any records in any order never crash`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let types = [
      0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x0A, 0x1E, 0x22, 0x3C, 0x42, 0x43, 0x85, 0xBD, 0xD6, 0xE0, 0xE5, 0xFC, 0xFD,
      0x201, 0x203, 0x204, 0x205, 0x206, 0x207, 0x243, 0x27E, 0x406, 0x41E, 0x443, 0x4BC, 0x809,
    ]
    for round in 0..<400 {
      func any() -> [UInt8] {
        (0..<20).flatMap { _ in
          let count = Int.random(in: 0...24, using: &random)
          let content = (0..<count).map { _ in UInt8(Int.random(in: 0...3, using: &random) * 85 & 0xFF) }
          return XLSFixture.record(types[Int.random(in: 0..<types.count, using: &random)], content)
        }
      }
      let fixture = XLSFixture(version: [2, 3, 4, 5, 8][round % 5], globals: round % 2 == 0 ? any() : [], any())
      #expect(try Delivered.readingXLS(fixture.stream).allEnded)
    }
  }

  @Test func `what is whole before the damage is delivered`() throws {
    var fixture = XLSFixture((0..<3).flatMap { XLSFixture.number($0, 0, Double($0)) })
    fixture.isEnded = false
    let stream = fixture.stream
    let read = try Delivered.readingXLS(Array(stream[..<(stream.count - 3)]))
    #expect(read.cells == ["A1 number 0"])
    #expect(read.pages.map(\.isEnded) == [true])
    #expect(read.error == .damagedArchive("表一"))
  }

  @Test func `an encrypted workbook is refused as such`() throws {
    for version in [2, 5, 8] {
      let fixture = XLSFixture(version: version, globals: XLSFixture.record(0x2F, [0, 0, 1, 2, 3, 4]), Self.records)
      #expect(try Delivered.readingXLS(fixture.stream).error == .encrypted)
    }
    let wrapped = CompoundFixture(streams: [("EncryptionInfo", [1]), ("EncryptedPackage", [2])]).bytes
    let file = try TextFile(wrapped, name: "密.xlsx")
    #expect(throws: ReadError(.encrypted, path: file.path)) { try loadWorkbook(at: file.path) }
  }

  @Test func `sheets that share their records are refused`() throws {
    var fixture = XLSFixture()
    fixture.sheets = (0..<50).map { .init(name: "\($0)", records: XLSFixture.number(0, 0, Double($0))) }
    var stream = fixture.stream
    // Each entry says the place of its sheet, and the first sheet begins behind the second end of records.
    let list = stream.indices.filter { stream[$0...].starts(with: [0x85, 0]) }.prefix(50)
    let first = Array(stream[(list[0] + 4)..<(list[0] + 8)])
    stream.replaceSubrange((list[1] + 4)..<(list[1] + 8), with: first)
    let read = try Delivered.readingXLS(stream)
    #expect(read.pages.count == 1)
    #expect(read.error == .damagedArchive("1"))
  }

  @Test func `sheets within sheets do not make a file endless`() throws {
    var fixture = XLSFixture()
    fixture.isEnded = false
    fixture.sheets = (0..<300).map { .init(name: "\($0)", records: XLSFixture.number(0, 0, Double($0))) }
    // None of the sheets ends, so that each holds all those behind it; one end for each follows at last.
    let stream = fixture.stream + (0..<300).flatMap { _ in XLSFixture.record(0x0A) }
    let read = try Delivered.readingXLS(stream)
    #expect(read.pages.count < 4)
    #expect(read.allEnded)
    #expect(read.error != nil)
  }

  @Test func `limits are kept`() throws {
    var limits = ReadLimits()
    limits.rows = 10
    limits.columns = 4
    limits.cellBytes = 8
    limits.sharedStringBytes = 100
    func error(_ records: [UInt8], _ globals: [UInt8] = []) throws -> ReadError.Cause? {
      try Delivered.readingXLS(XLSFixture(globals: globals, records).bytes, limits).error
    }
    #expect(try error(XLSFixture.number(10, 0, 1)) == .limit("rows", 10))
    #expect(try error(XLSFixture.number(0, 4, 1)) == .limit("columns", 4))
    #expect(try error((0..<5).flatMap { _ in XLSFixture.number(0, 0, 1) }) == .limit("columns", 4))
    #expect(try error(XLSFixture.label(0, 0, "123456789")) == .limit("cellBytes", 8))
    #expect(try error([], XLSFixture.strings(["123456789"])) == .limit("cellBytes", 8))
    #expect(try error([], XLSFixture.strings(["1", "2", "3", "4"])) == .limit("sharedStringBytes", 100))
    #expect(try error(XLSFixture.merges((0..<11).map { _ in (0, 1, 0, 0) })) == .limit("merges", 10))
    #expect(try error(XLSFixture.number(9, 3, 1)) == nil)
  }

  @Test func `the row before a limit is delivered`() throws {
    var limits = ReadLimits()
    limits.columns = 4
    let fixture = XLSFixture(XLSFixture.number(0, 0, 1) + XLSFixture.number(1, 4, 2))
    let read = try Delivered.readingXLS(fixture.bytes, limits)
    #expect(read.cells == ["A1 number 1"])
    #expect(read.error == .limit("columns", 4))
    #expect(read.allEnded)
  }

  @Test func `a record too short to be a cell is reported`() throws {
    let short = XLSFixture.record(0x203, [0, 0, 0, 0, 0, 0, 1])
    let read = try Delivered.readingXLS(XLSFixture(short + XLSFixture.number(0, 1, 1)).bytes)
    #expect(read.cells == ["B1 number 1"])
    #expect(read.notices == ["partial 表一 record of 7 bytes"])
  }
}
