/// Reads a zip container as the workbook that it holds: XLSX or OpenDocument.
///
/// - Throws: `ReadError`; what was delivered before stands.
func readPackage(
  _ file: ByteFile, limits: ReadLimits, into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  do throws(ReadError) {
    return try readXLSX(file, limits: limits, into: &consumer)
  } catch {
    // Found out before anything was delivered.
    guard error.cause == .unsupportedFormat("ods") else { throw error }
    return try readODS(file, limits: limits, into: &consumer)
  }
}

/// Whether the list of an OpenDocument package's files says that some are encrypted (ODF 1.3 part 2 §4.8).
///
/// The list is searched and not parsed: those of the first OpenOffice.org declare a document type, which our parser
/// refuses.
func isEncrypted(_ archive: ZipArchive, _ buffer: inout [UInt8]) throws(ReadError) -> Bool {
  guard let manifest = try archive.part("META-INF/manifest.xml") else { return false }
  let word = Array("encryption-data".utf8)
  var tail: [UInt8] = []
  while true {
    let (count, isLast) = try manifest.read(into: &buffer)
    if contains(tail + buffer[..<min(count, word.count)], word) || contains(buffer[..<count], word) { return true }
    if isLast { return false }
    tail = Array(buffer[..<count].suffix(word.count))
  }
}

/// The named styles of a package, which those of its content may inherit from.
func commonStyles(
  _ archive: ZipArchive, _ parser: XMLPushParser, _ buffer: inout [UInt8]
) throws(ReadError) -> ODSStyles {
  guard let part = try archive.part("styles.xml") else { return ODSStyles() }
  let receiver = XMLReceiver(ODSStylesEvents())
  parser.begin(part.name, receiver)
  while !receiver.events.verdict.isFinished {
    let (count, isLast) = try part.read(into: &buffer)
    if let fault = parser.feed(buffer[..<count], isLast: isLast) { throw ReadError(fault, path: archive.path) }
    if isLast { break }
  }
  return receiver.events.styles
}

/// The named styles; what follows them is for headers and footers.
private struct ODSStylesEvents: XMLEvents {
  private(set) var verdict = XMLVerdict()
  private(set) var styles = ODSStyles()
  private var isInside = false

  mutating func start(_ element: XMLNameTable.Resolved, _ attributes: XMLAttributes) {
    if isInside {
      styles.start(element, attributes)
    } else {
      isInside = element.namespace == .officeODF && element.name == .stylesODF
    }
  }

  mutating func end(_ element: XMLNameTable.Resolved) {
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
