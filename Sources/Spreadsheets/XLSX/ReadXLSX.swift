/// Reads an XLSX workbook (ISO/IEC 29500, transitional and strict) sheet by sheet and row by row.
///
/// Sheets are unpacked and parsed in pieces of 64 KiB, and rows are delivered after each, so that memory does not grow
/// with their number; only the shared strings are held, within `limits.sharedStringBytes`. Rows come in the order of the
/// file, which is rising in every file that Excel opens. Hidden sheets are delivered, with a notice; charts are sheets
/// without rows. `limits.cells` concerns whole workbooks in memory and is left to `loadWorkbook`.
///
/// A file that is damaged in the middle of a sheet is delivered up to the last whole row before the damage; then the
/// sheet is ended, without its merged ranges, and the error is thrown.
///
/// - Throws: `ReadError`; what was delivered before stands.
func readXLSX(
  _ archive: ZipArchive, limits: ReadLimits, into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  // Small parts are unpacked at once, and make the buffer as large as they are.
  var buffer: [UInt8] = []
  let package = try XLSXPackage(archive, limits: limits, &buffer)
  var log = NoticeLog()
  var outside = OutsideTexts()
  package.addProperties(to: &outside, &buffer)
  var read: Set<String> = []
  for (index, sheet) in package.sheets.enumerated() {
    if sheet.isHidden { log.add(ReadNotice(kind: .hiddenSheet, sheet: sheet.name, detail: sheet.state)) }
    if sheet.isOfMacros { log.add(ReadNotice(kind: .partial, sheet: sheet.name, detail: "macros")) }
    var part: ZipPart?
    if let name = sheet.part {
      // Two sheets never share a part, unless to make a small file endless.
      guard package.sheets.count == 1 || read.insert(name).inserted else {
        throw ReadError(.damagedArchive(name), path: archive.path)
      }
      part = try package.archive.part(name)
      if part == nil { throw ReadError(.damagedArchive(name), path: archive.path) }
    }
    consumer.begin(sheet: sheet.name, isHidden: sheet.isHidden)
    guard let part else {
      consumer.end(merges: [])
      continue
    }
    let context = package.context(of: sheet, watched: consumer.watched)
    let (next, headers) = try readSheet(part, context, path: archive.path, &buffer, &log, into: &consumer)
    for (kind, text) in headers { outside.add(OutsideText(kind: kind, text: text, sheet: index)) }
    if let name = sheet.part { package.addParts(of: name, index: index, to: &outside, &buffer) }
    if next == .stop { break }
  }
  var facts = FileFacts(format: .xlsx, notices: log.all, outside: outside.all)
  facts.missedOutside = outside.missed
  facts.pictures = outside.pictures
  return facts
}

/// Reads one sheet and ends it.
private func readSheet(
  _ part: ZipPart, _ context: SheetContext, path: String, _ buffer: inout [UInt8],
  _ log: inout NoticeLog, into consumer: inout some SheetConsumer
) throws(ReadError) -> (next: Continuation, headers: [(kind: OutsideText.Kind, text: String)]) {
  var scanner = XMLScanner(SpreadsheetMLEvents(SheetEvents(context)), part: part.name, limits: context.limits)
  while true {
    var fault: ReadError?
    var isLast = false
    do throws(ReadError) {
      let piece = try part.read(into: &buffer)
      isLast = piece.isLast
      fault = scanner.feed(buffer[..<piece.count], isLast: isLast).map { ReadError($0, path: path) }
    } catch {
      fault = error
    }
    for notice in scanner.events.events.takeNotices() { log.add(notice) }
    if let trace = scanner.events.events.takeTrace() { consumer.explain(trace) }
    let rows = scanner.events.events.takeRows()
    for index in rows.indices {
      let next = consumer.row(rows[index])
      guard next != .proceed else { continue }
      consumer.end(merges: [])
      return (next, [])
    }
    if let fault {
      consumer.end(merges: [])
      throw fault
    }
    if isLast { break }
  }
  consumer.end(merges: scanner.events.events.merges.sorted { $0.first < $1.first })
  return (.proceed, scanner.events.events.headers)
}
