/// Reads an OpenDocument spreadsheet (ODF 1.0 to 1.3, `.ods` and templates) sheet by sheet and row by row.
///
/// The content is unpacked and parsed in pieces of 64 KiB, and rows are delivered after each, so that memory does not grow
/// with their number. Cells come as those of XLSX do: exact numbers, percentages, ISO 8601 dates (a time of day stands on
/// 31 December 1899, see `ODSTime`), the text of all paragraphs, error values by their text, and the content of cells that
/// lie under a merged one. Hidden sheets are delivered, with a notice. Tracked changes and the contents of other files
/// that LibreOffice keeps are left out; the texts of annotations and shapes come with the facts.
///
/// Rows and cells that the file says to be repeated are written out one row at a time; together they may be `limits.cells`
/// more than the file writes, and their merged ranges 65,536. Empty ones cost nothing and may go beyond the limits of a
/// sheet.
///
/// A file that is damaged in the middle of a sheet is delivered up to the last whole row before the damage; then the
/// sheet is ended, without its merged ranges, and the error is thrown.
///
/// - Throws: `ReadError`; what was delivered before stands.
func readODS(
  _ archive: ZipArchive, limits: ReadLimits, into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  var buffer: [UInt8] = []
  if let type = try archive.bytes("mimetype", atMost: 64), !type.starts(with: "application/vnd.oasis.opendoc".utf8),
    !type.starts(with: "application/vnd.sun.xml.calc".utf8)
  {
    throw ReadError(.notASpreadsheet(nil), path: archive.path)
  }
  if try isEncrypted(archive, &buffer) { throw ReadError(.encrypted, path: archive.path) }
  guard let content = try archive.part("content.xml") else {
    throw ReadError(.damagedArchive("content.xml"), path: archive.path)
  }
  let events = ODSEvents(styles: try commonStyles(archive, limits, &buffer), limits: limits, watched: consumer.watched)
  var log = NoticeLog()
  let scanner = XMLScanner(events, part: content.name, limits: limits)
  var outside = OutsideTexts()
  addFrame(of: archive, to: &outside)
  _ = try readContent(scanner, archive.path, &log, &outside, into: &consumer) { () throws(ReadError) in
    let (count, isLast) = try content.read(into: &buffer)
    return (buffer[..<count], isLast)
  }
  var facts = FileFacts(format: .ods, notices: log.all, outside: outside.all)
  facts.missedOutside = outside.missed
  facts.pictures = outside.pictures
  return facts
}

/// The properties of the document, and its page headers and footers, which stand in parts of their own.
private func addFrame(of archive: ZipArchive, to outside: inout OutsideTexts) {
  for line in looseMarkupText(archive.outsidePart("meta.xml", &outside)).split(separator: "\n") {
    outside.add(OutsideText(kind: .property, text: String(line)))
  }
  let styles = String(decoding: archive.outsidePart("styles.xml", &outside), as: UTF8.self)
  for (word, kind) in [("style:header", OutsideText.Kind.header), ("style:footer", .footer)] {
    var rest = styles[...]
    while let start = rest.firstRange(of: "<" + word), let end = rest[start.upperBound...].firstRange(of: "</" + word) {
      outside.add(OutsideText(kind: kind, text: looseMarkupText(Array(rest[start.lowerBound..<end.lowerBound].utf8))))
      rest = rest[end.upperBound...]
    }
  }
}

/// Reads an OpenDocument spreadsheet in one XML file (`.fods`), as `readODS` does.
///
/// - Throws: `ReadError`; what was delivered before stands.
func readFODS(
  _ file: ByteFile, limits: ReadLimits, into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  var source = try XMLSource(file)
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  var facts = FileFacts(
    format: .fods, encoding: source.undeclared ?? source.declared, declaration: source.declaration)
  var log = NoticeLog()
  let events = ODSEvents(styles: ODSStyles(), limits: limits, watched: consumer.watched)
  let scanner = XMLScanner(events, part: file.path, limits: limits, encoding: source.undeclared)
  var outside = OutsideTexts()
  let replaced = try readContent(scanner, file.path, &log, &outside, into: &consumer) { () throws(ReadError) in
    let count = try source.read(into: &buffer)
    return (buffer[..<count], count == 0)
  }
  facts.notices = log.all
  facts.outside = outside.all
  facts.pictures = outside.pictures
  if let encoding = source.undeclared, !source.isProven {
    facts.notices.append(ReadNotice(kind: .encodingGuessed, detail: encoding.rawValue))
  }
  if let offset = replaced { facts.notices.append(ReadNotice(kind: .undecodable, detail: String(offset))) }
  return facts
}

/// Reads the content piece by piece and delivers what it holds.
///
/// - Returns: the offset of the first byte that had to be replaced, if the encoding was given.
private func readContent(
  _ scanner: consuming XMLScanner<ODSEvents>, _ path: String, _ log: inout NoticeLog, _ outside: inout OutsideTexts,
  into consumer: inout some SheetConsumer, next: () throws(ReadError) -> (ArraySlice<UInt8>, isLast: Bool)
) throws(ReadError) -> Int? {
  var run = DeliveryRun()
  while true {
    var fault: ReadError?
    var isLast = false
    do throws(ReadError) {
      let piece = try next()
      isLast = piece.isLast
      fault = scanner.feed(piece.0, isLast: isLast).map { ReadError($0, path: path) }
    } catch {
      fault = error
    }
    if fault != nil { scanner.events.endEarly() }
    run.deliver(scanner.events.outbox.take(), &log, into: &consumer)
    if run.isStopped { return scanner.firstReplaced }
    scanner.events.isSkipping = run.isSkipping
    if let fault { throw fault }
    if isLast { break }
  }
  for text in scanner.events.outside.all { outside.add(text) }
  for sheet in scanner.events.outside.pictures { outside.addPicture(sheet: sheet) }
  guard scanner.events.isSpreadsheet else { throw ReadError(.notASpreadsheet("OpenDocument"), path: path) }
  return scanner.firstReplaced
}
