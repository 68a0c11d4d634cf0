import Testing

@testable import Spreadsheets

struct CompoundFileTests {
  /// A workbook longer than the 4 MiB that are read at once, with more sectors than the header can list.
  private static let long: XLSFixture = {
    var records: [UInt8] = []
    records.reserveCapacity(8 << 20)
    let picture = XLSFixture.record(0xEC, [UInt8](repeating: 7, count: 8_000))
    for row in 0..<950 { records += XLSFixture.number(row, row % 9, Double(row) + 0.25) + picture }
    return XLSFixture(globals: XLSFixture.strings(["甲"]), records)
  }()

  @Test(arguments: [false, true])
  func `a long stream is read from the disk, whatever the order of its sectors`(isReversed: Bool) throws {
    let container = CompoundFixture(streams: [("Workbook", Self.long.stream)], isReversed: isReversed)
    let file = try TextFile(container.bytes, name: "长.xls")
    var delivered = Delivered()
    delivered.facts = try readWorkbook(at: file.path, into: &delivered)
    #expect(delivered.cells.count == 950)
    #expect(delivered.cells.first == "A1 number 0.25")
    #expect(delivered.cells.last == "E950 number 949.25")
  }

  @Test func `small streams lie in a stream of their own`() throws {
    let fixture = XLSFixture(XLSFixture.label(0, 0, "小"))
    for isReversed in [false, true] {
      let streams = [
        ("A", [UInt8](repeating: 1, count: 100)), ("Workbook", fixture.stream),
        ("B", [UInt8](repeating: 2, count: 5_000)),
      ]
      let container = CompoundFixture(streams: streams, isReversed: isReversed)
      #expect(try Delivered.readingXLS(container.bytes).cells == ["A1 text 小"])
    }
  }

  @Test(arguments: ["Workbook", "WORKBOOK", "workbook", "Book", "BOOK"])
  func `the name of the stream may be written in any case`(name: String) throws {
    let fixture = XLSFixture(XLSFixture.label(0, 0, "甲"))
    let bytes = CompoundFixture(streams: [(name, fixture.stream)]).bytes
    #expect(try Delivered.readingXLS(bytes).cells == ["A1 text 甲"])
    #expect(try sniff(ByteFile(bytes, path: "a", limits: ReadLimits())).kind == .xls)
  }

  @Test func `the newer of two streams is read, and an embedded workbook is not the file's own`() throws {
    let old = XLSFixture(version: 5, XLSFixture.number(0, 0, 5)).stream
    let new = XLSFixture(XLSFixture.number(0, 0, 8)).stream
    let both = CompoundFixture(streams: [("Book", old), ("Workbook", new)]).bytes
    #expect(try Delivered.readingXLS(both).cells == ["A1 number 8"])
    let embedded = CompoundFixture(streams: [("MBD/Workbook", new), ("Book", old)]).bytes
    #expect(try Delivered.readingXLS(embedded).cells == ["A1 number 5"])
    let letter = CompoundFixture(streams: [("WordDocument", old), ("ObjectPool/Workbook", new)]).bytes
    #expect(try sniff(ByteFile(letter, path: "a", limits: ReadLimits())).kind == .other("Word"))
  }

  @Test func `a container without a workbook, or cut off, is damaged`() throws {
    let fixture = XLSFixture(XLSFixture.number(0, 0, 5))
    #expect(try Delivered.readingXLS(CompoundFixture(streams: [("A", [1])]).bytes).error == .damagedArchive("Workbook"))
    let bytes = fixture.bytes
    #expect(try Delivered.readingXLS(Array(bytes[..<600])).error == .damagedArchive("Workbook"))
  }

  @Test(arguments: [0, 1, 0xFFFF_FFFE, 0x7FFF_FFFF, 0xFFFF_FFF9])
  func `chains that run in circles or leave the file come to an end`(link: Int) throws {
    let whole = CompoundFixture(streams: [("Workbook", Self.shortStream)]).bytes
    // The table is the last sector of a short file; the directory and the lists stand in the header.
    let table = whole.count - 512
    for place in stride(from: table, to: table + 128, by: 4) + [44, 48, 60, 68, 72, 76, 80] {
      var bytes = whole
      bytes.replaceSubrange(place..<place + 4, with: XLSFixture.four(link))
      let read = try Delivered.readingXLS(bytes)
      #expect(read.allEnded)
    }
  }

  private static let shortStream = XLSFixture((0..<400).flatMap { XLSFixture.number($0, 0, 1) }).stream
}

private func + (left: StrideTo<Int>, right: [Int]) -> [Int] { Array(left) + right }
