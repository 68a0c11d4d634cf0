/// Reads a web archive, which Excel saves as `.mht` and some systems call `.xls`: the tables of its page.
///
/// A workbook of several sheets is a frame with a page for each; they are read in the order of the file, under the names
/// that the frame gives, with the styles that stand in a part of their own. Unlike all other files an archive is held in
/// memory, decoded part by part, within `limits.memberBytes`.
///
/// - Throws: `ReadError`, with `notASpreadsheet` for an archive without a table; what was delivered before stands.
func readMHT(
  _ file: ByteFile, limits: ReadLimits, into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  guard file.size <= limits.memberBytes else {
    throw ReadError(.limit("memberBytes", limits.memberBytes), path: file.path)
  }
  let archive = try MHTParts(file)
  var styles = HTMLStyles()
  for part in archive.parts where part.type == "text/css" {
    let content = try archive.content(of: part)
    try content.bytes(at: 0, count: content.size).withUnsafeBufferPointer { styles.add($0) }
    styles.end()
  }
  var outside = OutsideTexts()
  for (kind, code) in styles.headers { outside.add(OutsideText(kind: kind, text: HeaderCode.text(code))) }
  var names = HTMLSheetNames(fileName: SheetName.of(file.path))
  var facts = FileFacts(format: .html)
  var run = DeliveryRun()
  var log = NoticeLog()
  var isFrame = false
  var isNoText = false
  var kind = ReadError.Cause.notASpreadsheet("HTML")
  for part in archive.parts where part.type == "text/html" {
    // The frame's list of tabs is a table too, but no sheet.
    if facts.encoding != nil, !isFrame || part.location.lowercased().hasSuffix("tabstrip.htm") { continue }
    let page = try archive.content(of: part)
    let head = try page.bytes(at: 0, count: 4 << 20)
    let evidence = head.withUnsafeBufferPointer { sniffEncoding(of: $0, isWhole: head.count >= page.size) }
    let encoding = HTMLEncoding(evidence, head: head)
    if encoding.unreadable != nil { throw ReadError(.undecodable(offset: 0, reason: "encoding"), path: file.path) }
    let events = HTMLEvents(names: names, styles: styles, limits: limits, watched: consumer.watched)
    let parser = HTMLPushParser(events, limits: limits)
    let fault = try readPage(page, encoding, parser, &run, &log, into: &consumer)
    for (kind, code) in parser.events.styles.headers {
      outside.add(OutsideText(kind: kind, text: HeaderCode.text(code)))
    }
    for text in parser.events.properties { outside.add(OutsideText(kind: .property, text: text)) }
    if facts.encoding == nil {
      isFrame = parser.events.isFrameset
      kind = parser.events.kindOfPage
      facts.encoding = encoding.encoding
      facts.declaration = encoding.declaration
    }
    if encoding.isGuess { facts.notices.append(ReadNotice(kind: .encodingGuessed, detail: encoding.encoding.rawValue)) }
    if let fault { facts.notices.append(ReadNotice(kind: .undecodable, detail: String(fault))) }
    names = parser.events.sheets.names
    isNoText = isNoText || parser.events.isNoText
    facts.paragraphs += parser.events.sheets.prose.lines
    if run.isStopped { break }
  }
  if !run.hasSheets {
    if !consumer.takesText || facts.paragraphs.isEmpty || isNoText { throw ReadError(kind, path: file.path) }
    for line in facts.paragraphs { outside.add(OutsideText(kind: .paragraph, text: line)) }
  }
  facts.notices += log.all
  facts.outside = outside.all
  return facts
}
