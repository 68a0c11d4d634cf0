import Testing

@testable import Spreadsheets

@Suite struct XMLScannerLimitsTests {
  private static let tag = "a tag that is no tag"

  private func reason(_ text: String, _ limits: ReadLimits = ReadLimits(), cutAt cuts: [Int] = []) -> String? {
    Scanned(Array(text.utf8), cutAt: cuts, limits: limits).reason
  }

  private func repeated(_ count: Int, _ piece: (Int) -> String) -> String { (0..<count).map(piece).joined() }

  @Test func `elements nest as deep as the limit`() {
    var limits = ReadLimits()
    limits.nesting = 3
    #expect(reason("<a><b><c/><c></c></b></a>", limits) == nil)
    #expect(reason("<a><b><c><d/></c></b></a>", limits) == "limit nesting")
    #expect(reason(repeated(100_000) { _ in "<a>" }) == "limit nesting")
  }

  @Test func `a tag is no longer than the limit, in one piece or in several`() {
    var limits = ReadLimits()
    limits.cellBytes = 5000
    let spaces = String(repeating: " ", count: 4990)
    for (tag, reason) in [
      ("<a b='\(spaces)'/>", nil), ("<a b='\(spaces)12345'/>", "limit cellBytes"), ("<a></a \(spaces)>", nil),
      ("<a></a \(spaces)123456789>", "an end tag without its start tag"),
      ("<a></a \(spaces)\(spaces)>", "limit cellBytes"),
      // Text and comments may be as long as they like: events are what counts them.
      ("<a>\(spaces)\(spaces)<!--\(spaces)\(spaces)--></a>", nil),
    ] {
      for cut in stride(from: 0, to: tag.utf8.count, by: 211) {
        #expect(self.reason(tag, limits, cutAt: [cut]) == reason, "\(tag.prefix(6)) \(cut)")
      }
    }
  }

  @Test func `an element has at most 256 attributes and declarations`() {
    #expect(reason("<a\(repeated(256) { " a\($0)=''" })/>") == nil)
    #expect(reason("<a\(repeated(257) { " a\($0)=''" })/>") == Self.tag)
    #expect(reason("<a\(repeated(256) { " xmlns:a\($0)='b'" })/>") == nil)
    #expect(reason("<a\(repeated(257) { " xmlns:a\($0)='b'" })/>") == Self.tag)
    #expect(reason("<a>\(repeated(300) { "<b xmlns:a\($0)='b'/>" })</a>") == nil)
  }

  @Test func `a declaration counts once, however often its tag is cut`() {
    let text = "<Row xmlns:s='urn:schemas-microsoft-com:office:excel' s:Index='\(repeated(700) { _ in "1" })'/>"
    let bytes = Array(text.utf8)
    #expect(Scanned(bytes, cutAt: Array(256..<bytes.count)).text == Scanned(bytes).text)
    #expect(Scanned(bytes, cutAt: Array(256..<bytes.count)).cause == nil)
  }

  @Test func `a document has at most 4096 names, of a megabyte together`() {
    #expect(reason("<a>\(repeated(4095) { "<b\($0)/>" })</a>") == nil)
    #expect(reason("<a>\(repeated(4096) { "<b\($0)/>" })</a>") == Self.tag)
    #expect(reason("<a>\(repeated(2047) { "<p\($0):b/>" })</a>") == nil)
    #expect(reason("<a>\(repeated(2048) { "<p\($0):b/>" })</a>") == Self.tag)
    let long = String(repeating: "x", count: 400_000)
    #expect(reason("<a>\(repeated(2) { "<\(long)\($0)/>" })</a>") == nil)
    #expect(reason("<a>\(repeated(3) { "<\(long)\($0)/>" })</a>") == Self.tag)
    #expect(reason("<a>\(repeated(2) { "<a \(long)\($0)='' \(long)x\($0)=''/>" })</a>") == Self.tag)
  }

  @Test func `names that begin alike stay apart`() {
    // Beyond the first growth of the table, and with equal first eight bytes.
    let names = (0..<300).map { "abcdefgh\($0)" }
    #expect(reason("<a>\(names.map { "<\($0) \($0)=''></\($0)>" }.joined())</a>") == nil)
    #expect(reason("<a>\(names.map { "<\($0)></\($0)0>" }.joined())</a>") == "an end tag without its start tag")
  }

  @Test func `a text of GBK may be long without a mark to cut it at`() {
    let cell = [UInt8](repeating: 0xD4, count: 300_000)
    let bytes = Array("<?xml version='1.0' encoding='GBK'?><!--\(String(repeating: " ", count: 300))--><v>".utf8) + cell
    let scanned = Scanned(bytes + Array("</v>".utf8), cutAt: Array(stride(from: 300, to: bytes.count, by: 9_999)))
    #expect(scanned.cause == nil)
    #expect(scanned.text == "<v>\(String(repeating: "栽", count: 150_000))</v>")
  }
}
