import Testing

@testable import Spreadsheets

struct ReadLimitsTests {
  @Test(arguments: [(4096, 1), (4097, 65), (0, 1), (1 << 20, 16_385)])
  func `a long text counts for many cells`(bytes: Int, weight: Int) {
    #expect(Cell(column: 0, text: String(repeating: "x", count: bytes)).weight == weight)
  }

  @Test func `a long text that a few bytes repeat is stopped by the limit on cells`() throws {
    let text = String(repeating: "绩", count: 200_000)
    let cell = ODSFixture.text("<text:p>\(text)</text:p>", " table:number-columns-repeated=\"4\"")
    let ods = ODSFixture(rows: ODSFixture.row(cell, " table:number-rows-repeated=\"1000000\""))
    for bytes in [ods.zipped, ods.flatBytes] {
      #expect(try Delivered.file(bytes, ReadLimits()).error == .limit("cells", 5_000_000))
    }
    let row = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 100) + "</row>"
    var xlsx = XLSXFixture(rows: String(repeating: row, count: 100))
    xlsx.strings = "<si><t>\(text)</t></si>"
    let read = try Delivered.file(xlsx.bytes, ReadLimits())
    #expect(read.error == .limit("cells", 5_000_000))
    #expect(!read.cells.isEmpty)
  }

  @Test func `every limit has a name of its own and can be set by it`() {
    let standard = ReadLimits()
    #expect(Set(standard.all.map(\.name)).count == standard.all.count)
    #expect(standard.all.count == Mirror(reflecting: standard).children.count)
    for limit in standard.all {
      var limits = ReadLimits()
      let isSet = limits.set(limit.name, to: 7)
      #expect(isSet)
      #expect(limits.all.filter { $0.value == 7 }.map(\.name) == [limit.name])
    }
  }

  @Test(arguments: [("cell", 5), ("cells", 0), ("cells", -1), ("", 1)])
  func `unknown names and values that are no limit are refused`(name: String, value: Int) {
    var limits = ReadLimits()
    let isSet = limits.set(name, to: value)
    #expect(!isSet)
    #expect(limits.all.map(\.value) == ReadLimits().all.map(\.value))
  }

  @Test func `every limit is named in the message by what it counts`() {
    for limit in ReadLimits().all {
      #expect(ReadError(.limit(limit.name, 7), path: "a").chinese.contains("\(limit.chinese)最多 7"))
    }
  }
}
