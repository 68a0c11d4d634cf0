/// Reads a text file as one sheet, record by record; memory does not grow with the file.
///
/// A record's number is the row's, blank lines included; a `sep=` line is no record. Cells are texts, exactly as they stand.
///
/// - Parameters:
///   - file: the file, which gives the sheet its name.
///   - evidence: the encoding.
///   - dialect: the delimiter.
/// A file that changes its encoding midway is delivered up to there.
///
/// - Throws: `ReadError` when reading fails, the encoding changes, or a record is longer than the limits allow; what was delivered
///   before stands.
func readCSV(
  _ file: ByteFile, evidence: EncodingEvidence, dialect: CSVDialect, limits: ReadLimits,
  into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  let name = SheetName.of(file.path)
  var source = TextSource(file, evidence: evidence)
  var records = CSVRowReader(sheet: name, dialect: dialect, encoding: source.encoding, limits: limits)
  consumer.begin(sheet: name, isHidden: false)
  records.watched = consumer.watched
  defer { consumer.end(merges: []) }
  var position = 0
  try source.fill(dropping: 0)
  records.hasZeros = source.hasZeros
  position = min(dialect.headLength, source.bytes.count)
  var isSearched = false
  var change: EncodingChange?
  reading: while true {
    switch records.scanner.next(in: source.bytes.span, at: position, isLast: source.isAtEnd) {
    case .record(let next):
      if records.scanner.flags.contains(.tooLong) {
        throw ReadError(.limit("cellBytes", limits.cellBytes), path: file.path)
      }
      if let row = records.row(in: source.bytes.span, at: position, offset: source.offset) {
        if records.seemsForeign || source.hasZeros, !isSearched {
          isSearched = true
          change = try findEncodingChange(in: file, evidence)
        }
        if let change, source.offset + next > change.offset {
          throw ReadError(.encodingChanges(change), path: file.path)
        }
        if let trace = records.trace, trace.address.row == row.index { consumer.explain(trace) }
        guard case .proceed = consumer.row(row) else { break reading }
      }
      position = next
    case .needsMore:
      guard source.bytes.count - position <= limits.recordBytes else {
        throw ReadError(.limit("recordBytes", limits.recordBytes), path: file.path)
      }
      try source.fill(dropping: position)
      records.hasZeros = source.hasZeros
      records.scanner.forgetPrevious()
      position = 0
    case .end: break reading
    }
  }
  var facts = FileFacts(format: .csv, encoding: evidence.encoding)
  // Too few strange letters to be a change of encoding.
  let isStrange = evidence.encoding == .utf8 && records.isStrange
  if evidence.isGuess || isStrange {
    facts.notices.append(ReadNotice(kind: .encodingGuessed, detail: evidence.encoding.rawValue))
  }
  if let offset = source.fault {
    facts.notices.append(ReadNotice(kind: .undecodable, sheet: name, detail: String(offset)))
  }
  facts.notices += records.log.all
  return facts
}

/// A CSV file's sheet is called like the file.
enum SheetName {
  static func of(_ path: String) -> String {
    let name = FilePath.shown(path.split(separator: "/").last.map(String.init) ?? path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
