import Testing

@testable import Spreadsheets

struct PartMemoryTests {
  private let rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0.5</v></c></row>"

  private func read(_ styles: String, _ limits: ReadLimits = ReadLimits()) throws -> Delivered {
    var fixture = XLSXFixture(rows: rows)
    fixture.styles = "<cellXfs><xf/><xf numFmtId=\"\(styles)\"/></cellXfs>"
    return try .reading(fixture.bytes, as: .xlsx, limits)
  }

  @Test func `workbooks with other styles are never mistaken for each other`() throws {
    // Built-in formats: 10 is a percentage, 14 a date, 2 two decimals.
    for _ in 0..<3 {
      #expect(try read("10").cells == ["A1 number% 0.5"])
      #expect(try read("14").cells == ["A1 date 1899-12-31T12:00:00"])
      #expect(try read("2").cells == ["A1 number 0.5"])
    }
  }

  @Test func `limits are kept though the part was read before with higher ones`() throws {
    #expect(try read("10").error == nil)
    var limits = ReadLimits()
    limits.nesting = 1
    #expect(try read("10", limits).error == .limit("nesting", 1))
  }

  @Test func `no more than the last few parts are kept`() {
    let memory = PartMemory<Int>()
    func key(_ number: Int) -> PartMemory<Int>.Key {
      PartMemory<Int>.Key(checksum: UInt32(number), claimedBytes: 1, nesting: 1, longestTag: 1)
    }
    let bytes: [UInt8] = [1, 2, 3]
    bytes.withUnsafeBytes { bytes in
      for number in 0..<100 { memory.keep(number, of: bytes, key(number)) }
      #expect((0..<100).filter { memory.value(of: bytes, key($0)) == $0 } == Array(92..<100))
      #expect(memory.value(of: UnsafeRawBufferPointer(rebasing: bytes[..<2]), key(99)) == nil)
    }
  }
}
