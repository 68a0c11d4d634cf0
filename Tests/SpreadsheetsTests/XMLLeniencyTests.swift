import Testing

@testable import Spreadsheets

/// What the scanner lets through though XML does not, listed in docs/decisions/0007-own-xml-scanner.md. Two readers cannot see two
/// tables in any of it.
struct XMLLeniencyTests {
  private static let lenient: [(String, String)] = [
    // A prefix that nobody declared is one of another namespace.
    ("<p:row/>", "<other:row></other:row>"),
    // What is passed over is not looked at: two hyphens, controls, bytes of another encoding, targets of instructions.
    ("<v>1<!-- -- \u{1} -->2<? ?>3<?xml version='9'?>4</v>", "<v>1234</v>"),
    // Reporting systems write white space before the declaration.
    (" \n<?xml version='1.0'?><row/>", "<row></row>"),
    // The end of character data without its beginning.
    ("<v>]]></v>", "<v>]]></v>"),
    // Characters beyond ASCII that XML does not have in names.
    ("<\u{D7}/>", "<?></?>"),
    // U+FFFE and U+FFFF, which XML leaves out.
    ("<v>\u{FFFE}\u{FFFF}</v>", "<v>\u{FFFE}\u{FFFF}</v>"),
    // One attribute twice under two prefixes, if the namespace means nothing to the readers.
    ("<c xmlns:p='u' xmlns:q='u' p:r='1' q:r='2'/>", "<c other:r='1' other:r='2'></c>"),
  ]

  @Test(arguments: lenient)
  func `what cannot mislead is let through`(document: String, events: String) {
    let scanned = Scanned(Array(document.utf8))
    #expect(scanned.cause == nil)
    #expect(scanned.text == events)
  }
}
