/// Whether a zip container is a document of OpenDocument (ODF 1.3 part 2 §3.3): the first programs wrote no `mimetype`.
func isOpenDocument(_ archive: ZipArchive) -> Bool {
  if archive.contains("[Content_Types].xml") { return false }
  return archive.contains("mimetype") || (archive.contains("content.xml") && archive.contains("META-INF/manifest.xml"))
}

/// Whether the content of an OpenDocument package is encrypted, as the list of its files says (ODF 1.3 part 2 §4.8).
///
/// Macros alone may be; then the content can be read, and is XML.
/// The list is searched and not parsed: those of the first OpenOffice.org declare a document type, which our parser
/// refuses.
func isEncrypted(_ archive: ZipArchive, _ buffer: inout [UInt8]) throws(ReadError) -> Bool {
  guard let manifest = try archive.part("META-INF/manifest.xml") else { return false }
  if let head = try? archive.bytes("content.xml", atMost: 64), isMarkup(head) { return false }
  let word = Array("encryption-data".utf8)
  var tail: [UInt8] = []
  while true {
    let (count, isLast) = try manifest.read(into: &buffer)
    if contains(tail + buffer[..<min(count, word.count)], word) || contains(buffer[..<count], word) { return true }
    if isLast { return false }
    tail = Array(buffer[..<count].suffix(word.count))
  }
}

/// Whether bytes begin as XML of OpenDocument does.
private func isMarkup(_ head: [UInt8]) -> Bool {
  if head.starts(with: [0xFF, 0xFE, 0x3C, 0]) || head.starts(with: [0xFE, 0xFF, 0, 0x3C]) { return true }
  let text = head.dropFirst(marksLength(head))
  let markup = text.drop { isXMLSpace($0) }
  return ["<?xml", "<office:", "<!--"].contains { markup.starts(with: $0.utf8) }
}

/// The named styles of a package, which those of its content may inherit from.
func commonStyles(
  _ archive: ZipArchive, _ limits: ReadLimits, _ buffer: inout [UInt8]
) throws(ReadError) -> ODSStyles {
  guard let part = try archive.part("styles.xml") else { return ODSStyles() }
  var scanner = XMLScanner(ODSStylesEvents(), part: part.name, limits: limits)
  while true {
    let (count, isLast) = try part.read(into: &buffer)
    if let fault = scanner.feed(buffer[..<count], isLast: isLast) { throw ReadError(fault, path: archive.path) }
    if isLast || scanner.isFinished { return scanner.events.styles }
  }
}

/// The named styles; what follows them is for headers and footers.
private struct ODSStylesEvents: XMLEvents {
  private(set) var verdict = XMLVerdict()
  private(set) var styles = ODSStyles()
  private var isInside = false

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    if isInside {
      styles.start(element, attributes)
    } else {
      isInside = element.namespace == .officeODF && element.name == .stylesODF
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInside { styles.text(bytes) }
  }

  mutating func end(_ element: XMLNames.Resolved) {
    guard isInside else { return }
    if element.namespace == .officeODF, element.name == .stylesODF {
      styles.endBlock()
      verdict.finish()
    } else {
      styles.end(element)
    }
  }
}

private func contains(_ bytes: some RandomAccessCollection<UInt8>, _ word: [UInt8]) -> Bool {
  bytes.indices.contains { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
}
