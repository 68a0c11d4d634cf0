/// Reads an XML Spreadsheet 2003 file (as Excel and the reporting systems of finance bureaus save it) row by row.
///
/// The file is parsed in pieces, and rows are delivered after each, so that memory does not grow with its length.
/// Covered are every `ss:Type`, rich text, `ss:Index`, merged cells, row, column and cell styles (for percentages and
/// dates), hidden sheets, and files in UTF-8, UTF-16, a declared encoding, or undeclared GB 18030; GBK and GB 2312 are read
/// as GB 18030, which contains them. Dates are ISO 8601; a time of day without a date stands on 31 December 1899, as in the file.
///
/// A file that is damaged in the middle of a sheet is delivered up to the last whole row before the damage; then the
/// sheet is ended, without its merged ranges, and the error is thrown.
///
/// - Throws: `ReadError`; what was delivered before stands.
func readXML2003(
  _ bytes: ByteFile, limits: ReadLimits, into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  var file = try XMLSource(bytes)
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  let hidden = try hiddenSheets(in: &file, limits: limits, &buffer)
  var facts = FileFacts(
    format: .xml2003, encoding: file.undeclared ?? file.declared, declaration: file.declaration)
  var log = NoticeLog()
  var scanner = XMLScanner(
    XML2003Events(hidden: hidden, limits: limits, watched: consumer.watched), part: bytes.path, limits: limits,
    encoding: file.undeclared)
  var run = DeliveryRun()
  while true {
    let count = try file.read(into: &buffer)
    let fault = scanner.feed(buffer[..<count], isLast: count == 0)
    if fault != nil { scanner.events.endEarly() }
    run.deliver(scanner.events.outbox.take(), &log, into: &consumer)
    if run.isStopped { break }
    scanner.events.isSkipping = run.isSkipping
    if let fault { throw ReadError(fault, path: bytes.path) }
    if count == 0 { break }
  }
  guard scanner.events.isWorkbook else { throw ReadError(.notASpreadsheet("XML 文档"), path: bytes.path) }
  facts.notices = log.all
  facts.outside = scanner.events.outside.all
  if let encoding = file.undeclared, !file.isProven {
    facts.notices.append(ReadNotice(kind: .encodingGuessed, detail: encoding.rawValue))
  }
  if let offset = scanner.firstReplaced { facts.notices.append(ReadNotice(kind: .undecodable, detail: String(offset))) }
  return facts
}
