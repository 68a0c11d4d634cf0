import Testing

@testable import Spreadsheets

@Suite struct XMLScannerTests {
  @Test(arguments: XMLDocuments.sound)
  func `a sound document gives its events`(_ document: XMLDocument) {
    let scanned = Scanned(document.bytes)
    #expect(scanned.cause == nil)
    #expect(scanned.text == document.expected)
  }

  @Test(arguments: XMLDocuments.sound)
  func `the events are the same wherever the bytes are cut`(_ document: XMLDocument) {
    let bytes = document.bytes
    let wrong = (0...bytes.count).filter { cut in
      let scanned = Scanned(bytes, cutAt: [cut])
      return scanned.cause != nil || scanned.text != document.expected
    }
    #expect(wrong.isEmpty)
    #expect(Scanned(bytes, cutAt: Array(0..<bytes.count)).text == document.expected)
    #expect(Scanned(bytes, cutAt: Array(stride(from: 0, through: bytes.count, by: 3))).text == document.expected)
  }

  @Test(arguments: XMLDocuments.sound)
  func `a sound document behind a long comment gives its events`(_ document: XMLDocument) {
    let bytes = document.bytes
    // The encoding is decided within the first 256 bytes: what follows takes another way through the scanner.
    guard bytes[0] == UInt8(ascii: "<"), bytes[1] != 0, !bytes.starts(with: "<?xml ".utf8) else { return }
    let long = Array("<!--\(String(repeating: "-", count: 300))-->".utf8) + bytes
    #expect((300...long.count).filter { Scanned(long, cutAt: [$0]).text != document.expected }.isEmpty)
    #expect(Scanned(long, cutAt: Array(0..<long.count)).text == document.expected)
  }

  @Test(arguments: XMLBrokenDocuments.all)
  func `a broken document is refused with its reason`(_ document: XMLDocument) {
    #expect(Scanned(document.bytes).reason == document.expected)
  }

  @Test(arguments: XMLBrokenDocuments.all)
  func `a broken document is refused wherever the bytes are cut`(_ document: XMLDocument) {
    let bytes = document.bytes
    let whole = Scanned(bytes)
    let wrong = (0...bytes.count).filter { cut in
      let scanned = Scanned(bytes, cutAt: [cut])
      return scanned.cause != whole.cause || scanned.text != whole.text
    }
    #expect(wrong.isEmpty)
    #expect(Scanned(bytes, cutAt: Array(0..<bytes.count)).cause == whole.cause)
  }

  @Test(arguments: [
    ("<a>\n<b>\n</c>", 3), ("<a\n\n\n><<", 4), ("\n\n<a/><a/>", 3), ("<a b='\n' c='\n'\n d>", 1), ("<a>\n项\n\u{1}", 3),
    ("<a><![CDATA[\n\n项\n\u{1}", 4), ("<a/>\n\nb", 3),
  ])
  func `a fault is said to be in its line`(_ text: String, _ line: Int) {
    for cut in 0...text.utf8.count {
      guard case .malformedXML("part", let found, _) = Scanned(Array(text.utf8), cutAt: [cut]).cause else {
        Issue.record("no fault")
        return
      }
      #expect(found == line, "cut at \(cut)")
    }
  }

  @Test(arguments: XMLBrokenDocuments.damaged)
  func `what stands before a byte of another encoding is handed on`(_ document: XMLDocument) {
    let wrong = (0...document.bytes.count).filter { Scanned(document.bytes, cutAt: [$0]).text != document.expected }
    #expect(wrong.isEmpty)
  }

  @Test func `events may ask for no more, and what follows is not looked at`() {
    let scanned = Scanned(Array("<row><c/><v></row>".utf8), stopsAt: .cell)
    #expect(scanned.cause == nil)
    #expect(scanned.text == "<row><c>")
  }

  @Test func `a sound document cut off anywhere is refused`() {
    for bytes in XMLDocuments.sound.map(\.bytes) {
      guard let end = bytes.lastIndex(of: UInt8(ascii: "/")) else { continue }
      for length in 0..<end { #expect(Scanned(Array(bytes[..<length])).cause != nil) }
    }
  }
}
