import Testing

@testable import Spreadsheets

struct FrameMemoryTests {
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

  @Test func `a part that one workbook has and the other lacks tells them apart`() throws {
    var other = XLSXFixture(rows: rows)
    other.styles = nil
    for _ in 0..<2 {
      #expect(try read("10").cells == ["A1 number% 0.5"])
      #expect(try Delivered.reading(other.bytes, as: .xlsx).cells == ["A1 number 0.5"])
    }
  }

  @Test func `no more than the last few workbooks are remembered, and only within the same limits`() throws {
    func archive(_ style: Int) throws -> ZipArchive {
      var fixture = XLSXFixture(rows: rows)
      fixture.styles = "<cellXfs><xf numFmtId=\"\(style)\"/></cellXfs>"
      return try ZipArchive(ByteFile(fixture.bytes, path: "a.xlsx", limits: ReadLimits()), limits: ReadLimits())
    }
    let memory = FrameMemory()
    for style in 0..<20 {
      var parts = FrameParts(try archive(style), limits: ReadLimits())
      memory.keep(try WorkbookFrame(&parts), parts)
    }
    #expect(try (0..<20).filter { memory.frame(of: try archive($0), ReadLimits()) != nil } == Array(12..<20))
    var limits = ReadLimits()
    limits.partBytes -= 1
    #expect(memory.frame(of: try archive(19), limits) == nil)
  }

  @Test func `what is large though it is packed small is not remembered`() throws {
    for styles in [
      "<cellXfs>" + String(repeating: "<xf/>", count: 8193) + "</cellXfs>",
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"" + String(repeating: "0", count: 70_000)
        + "\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs>",
    ] {
      var fixture = XLSXFixture(rows: rows)
      fixture.styles = styles
      let file = try ByteFile(fixture.bytes, path: "a.xlsx", limits: ReadLimits())
      let archive = try ZipArchive(file, limits: ReadLimits())
      let memory = FrameMemory()
      var parts = FrameParts(archive, limits: ReadLimits())
      memory.keep(try WorkbookFrame(&parts), parts)
      #expect(memory.frame(of: archive, ReadLimits()) == nil)
    }
  }

  @Test func `limits of any size are kept without overflow`() throws {
    var limits = ReadLimits()
    for limit in limits.all {
      let isSet = limits.set(limit.name, to: .max)
      #expect(isSet)
    }
    #expect(limits.all.allSatisfy { $0.value == 1 << 40 })
    #expect(try read("10", limits).cells == ["A1 number% 0.5"])
    for text in ["a,\"b,c", "a,\"b\"c\n"] {
      let bytes = Array(text.utf8)
      let (high, usual) = (try Delivered.reading(bytes, as: .csv, limits), try Delivered.reading(bytes, as: .csv))
      #expect(high.cells == usual.cells && high.error == usual.error)
    }
  }
}
