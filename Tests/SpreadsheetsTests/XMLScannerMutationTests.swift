import Testing

@testable import Spreadsheets

@Suite struct XMLScannerMutationTests {
  /// Pieces of markup, to make documents of that come further than random bytes.
  private static let words: [[UInt8]] =
    [
      "<", ">", "/>", "</", "<row>", "</row>", "<c r='1'>", "</c>", "&lt;", "&#x", "&", ";", "<!--", "-->", "<![CDATA[",
      "]]>",
      "<?", "?>", "xmlns", "xmlns:", "='", "'", "\"", " ", "\r\n", "\r", "项目", "xml", ":", "<!DOCTYPE", "x", "12345678",
      "<?xml version='1.0' encoding='GBK'?>", "<?xml version='1.0' encoding='ISO-8859-1'?>",
    ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x80], [0x00], [0xE9]]

  /// Scans whole and in pieces; what comes out must be the same and valid.
  private func check(_ bytes: [UInt8], _ random: inout SplitMix) {
    let whole = Scanned(bytes)
    var cuts = (0..<Int.random(in: 0...4, using: &random)).map { _ in Int.random(in: 0...bytes.count, using: &random) }
    cuts.sort()
    let pieces = Scanned(bytes, cutAt: cuts)
    #expect(whole.isValid && pieces.isValid, "\(bytes)")
    #expect(pieces.cause == whole.cause, "\(bytes) cut at \(cuts)")
    #expect(pieces.text == whole.text, "\(bytes) cut at \(cuts)")
  }

  @Test(arguments: 0..<4)
  func `random bytes never crash`(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<500 {
      let count = Int.random(in: 0...600, using: &random)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, &random)
    }
  }

  @Test(arguments: 0..<4)
  func `random markup never crashes`(_ seed: UInt64) {
    var random = SplitMix(state: seed + 100)
    for _ in 0..<2000 {
      let count = Int.random(in: 1...24, using: &random)
      check((0..<count).flatMap { _ in Self.words.randomElement(using: &random) ?? [] }, &random)
    }
  }

  @Test(arguments: 0..<4)
  func `documents changed anywhere never crash`(_ seed: UInt64) {
    var random = SplitMix(state: seed + 200)
    for document in XMLDocuments.sound {
      for _ in 0..<20 {
        var bytes = document.bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let place = Int.random(in: 0..<max(1, bytes.count), using: &random)
          switch Int.random(in: 0...3, using: &random) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
          case 1: bytes.insert(contentsOf: Self.words.randomElement(using: &random) ?? [], at: place)
          case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...4, using: &random)))
          default: bytes.insert(contentsOf: bytes[(bytes.count / 2)...], at: place)
          }
          if bytes.isEmpty { bytes = [0x3C] }
        }
        check(bytes, &random)
      }
    }
  }
}
