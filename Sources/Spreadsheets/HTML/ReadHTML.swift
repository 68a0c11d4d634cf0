/// Reads the tables of a web page, as reporting systems export them under the name `.xls`, row by row.
///
/// Every table with data is a sheet (`HTMLSheets` says which are). A cell's content is the text as a browser shows it, or
/// the exact value that Excel's attributes give (`x:num`, `x:str`, `x:err`, `x:bool`) under the number format of the cell's style
/// (`mso-number-format`). The page is parsed in pieces, and rows are delivered after each, so that memory does not grow
/// with its length. Of a page that breaks off in the middle of a cell, all but that cell is delivered, with a notice.
///
/// - Parameters:
///   - file: the file; it names sheets that have no name of their own.
///   - evidence: what its bytes say of its encoding.
/// - Throws: `ReadError`, with `notASpreadsheet` for a page without a table, unless the consumer takes its text; what was delivered
///   before stands.
func readHTML(
  _ file: ByteFile, evidence: EncodingEvidence, limits: ReadLimits, into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  let encoding = HTMLEncoding(evidence, head: try file.bytes(at: 0, count: 1 << 20))
  if let offset = encoding.unreadable {
    throw ReadError(.undecodable(offset: offset, reason: "encoding"), path: file.path)
  }
  let names = HTMLSheetNames(fileName: SheetName.of(file.path))
  let parser = HTMLPushParser(HTMLEvents(names: names, limits: limits, watched: consumer.watched), limits: limits)
  var run = DeliveryRun()
  var log = NoticeLog()
  let fault = try readPage(file, encoding, parser, &run, &log, into: &consumer)
  let prose = parser.events.sheets.prose.lines
  if !run.hasSheets, !consumer.takesText || prose.isEmpty || parser.events.isNoText {
    throw ReadError(parser.events.kindOfPage, path: file.path)
  }
  var facts = FileFacts(format: .html, encoding: encoding.encoding, declaration: encoding.declaration)
  if encoding.isGuess { facts.notices.append(ReadNotice(kind: .encodingGuessed, detail: encoding.encoding.rawValue)) }
  if let fault { facts.notices.append(ReadNotice(kind: .undecodable, detail: String(fault))) }
  facts.notices += log.all
  var outside = OutsideTexts()
  for (kind, code) in parser.events.styles.headers { outside.add(OutsideText(kind: kind, text: HeaderCode.text(code))) }
  for text in parser.events.properties { outside.add(OutsideText(kind: .property, text: text)) }
  // Where there is a sheet, the lines are its rows.
  if !run.hasSheets { for line in prose { outside.add(OutsideText(kind: .paragraph, text: line)) } }
  facts.outside = outside.all
  facts.paragraphs = prose
  return facts
}

/// Reads one page to its end, or until the consumer wants no more.
///
/// - Returns: the offset of the first byte that had to be replaced.
func readPage(
  _ file: ByteFile, _ encoding: HTMLEncoding, _ parser: HTMLPushParser, _ run: inout DeliveryRun,
  _ log: inout NoticeLog, into consumer: inout some SheetConsumer
) throws(ReadError) -> Int? {
  var source = HTMLSource(file, encoding)
  while true {
    var fault: ReadError?
    var isLast = false
    do throws(ReadError) {
      isLast = try source.advance()
      fault = source.bytes.withUnsafeBufferPointer { parser.feed($0, isLast: isLast) }
        .map { ReadError($0, path: file.path) }
    } catch {
      fault = error
    }
    if fault != nil { parser.events.endEarly() }
    run.deliver(parser.events.sheets.outbox.take(), &log, into: &consumer)
    if run.isStopped { return source.fault }
    if let fault { throw fault }
    if isLast { return source.fault }
  }
}

extension HTMLEvents {
  /// Whether what it says is for whoever opened it, and no text that somebody wrote.
  var isNoText: Bool { isFrameset || asksPassword }

  /// What a page without a table seems to be.
  var kindOfPage: ReadError.Cause {
    if isFrameset { return .notASpreadsheet("HTML frameset") }
    return .notASpreadsheet(asksPassword ? "HTML login" : "HTML")
  }
}
