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
  let file = try XMLSource(bytes)
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  let hidden = try hiddenSheets(in: file, limits: limits, &buffer)
  var facts = FileFacts(format: .xml2003, encoding: file.undeclared)
  var log = NoticeLog()
  let receiver = XMLReceiver(XML2003Events(limits: limits))
  let parser = XMLPushParser(nesting: limits.nesting)
  parser.begin(bytes.path, receiver)
  var run = XML2003Run(hidden: hidden)
  while true {
    let count = try file.read(into: &buffer)
    if facts.encoding == nil, count > 0 { facts.encoding = xmlEncoding(buffer[..<count]) }
    let fault = parser.feed(buffer[..<count], isLast: count == 0)
    if fault != nil { receiver.events.endEarly() }
    for notice in receiver.events.takeNotices() { log.add(notice) }
    guard run.deliver(&receiver.events, &log, into: &consumer) else { break }
    if let fault { throw ReadError(fault, path: bytes.path) }
    if count == 0 { break }
  }
  guard receiver.events.isWorkbook else { throw ReadError(.notASpreadsheet("XML 文档"), path: bytes.path) }
  facts.notices = log.all
  if let encoding = file.undeclared, !file.isProven {
    facts.notices.append(ReadNotice(kind: .encodingGuessed, detail: encoding.rawValue))
  }
  if let offset = file.fault { facts.notices.append(ReadNotice(kind: .undecodable, detail: String(offset))) }
  return facts
}

/// Where the delivery of one file stands.
private struct XML2003Run {
  let hidden: [Int: String]
  private var sheet = -1
  private var isSkipping = false

  init(hidden: [Int: String]) { self.hidden = hidden }

  /// Hands over what is ready; `false` when the consumer wants no more.
  mutating func deliver(
    _ events: inout XML2003Events, _ log: inout NoticeLog, into consumer: inout some SheetConsumer
  ) -> Bool {
    for delivery in events.takeDeliveries() {
      switch delivery {
      case .begin(let name):
        sheet += 1
        isSkipping = false
        if let state = hidden[sheet] { log.add(ReadNotice(kind: .hiddenSheet, sheet: name, detail: state)) }
        consumer.begin(sheet: name, isHidden: hidden[sheet] != nil)
      case .row(let row) where !isSkipping:
        switch consumer.row(row) {
        case .proceed: break
        case .skipSheet:
          isSkipping = true
          consumer.end(merges: [])
        case .stop:
          consumer.end(merges: [])
          return false
        }
      case .end(let merges) where !isSkipping:
        consumer.end(merges: merges)
      case .row, .end: break
      }
    }
    events.isSkipping = isSkipping
    return true
  }
}

/// The encoding of an XML document, by its byte order mark or declaration; `nil` for one that has no name here.
func xmlEncoding(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
  let start = Array(bytes.prefix(2))
  if start == [0xFF, 0xFE] || start == [0x3C, 0x00] { return .utf16LittleEndian }
  if start == [0xFE, 0xFF] || start == [0x00, 0x3C] { return .utf16BigEndian }
  let head = String(decoding: bytes.prefix(256), as: UTF8.self)
  guard let close = head.firstRange(of: "?>"), let declared = head[..<close.lowerBound].firstRange(of: "encoding")
  else {
    return .utf8
  }
  let name = head[declared.upperBound...].drop { $0 == "=" || $0.isWhitespace }.dropFirst()
    .prefix { $0 != "\"" && $0 != "'" }.uppercased()
  switch name {
  case "UTF-8", "UTF8", "US-ASCII", "ASCII": return .utf8
  case "GB18030", "GBK", "GB2312", "GB_2312-80", "CP936", "EUC-CN", "X-GBK": return .gb18030
  case "WINDOWS-1252": return .windows1252
  default: return nil
  }
}
