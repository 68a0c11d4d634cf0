/// Reads a workbook of Excel 2.0 to 2003 or WPS (`.xls`, `.et`; [MS-XLS]) sheet by sheet and row by row.
///
/// The file is read in pieces of 128 KiB, so that memory does not grow with its length; only the shared strings are held,
/// within `limits.sharedStringBytes`. Rows come in the order of the file. Hidden sheets are delivered, with a notice;
/// charts are sheets without rows; sheets of macros are left out, with a notice. A formula has the result that was stored
/// with it. What is closed with Excel's own password is opened (`XLSCipher`).
///
/// A file that is damaged in the middle of a sheet is delivered up to the last whole row before the damage; then the
/// sheet is ended, without its merged ranges, and the error is thrown.
///
/// - Throws: `ReadError`; what was delivered before stands.
func readXLS(
  _ file: ByteFile, limits: ReadLimits, into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  var outside = OutsideTexts()
  var reader = RecordReader(try workbookStream(file, &outside))
  var workbook = try XLSWorkbook(&reader, limits: limits, path: file.path)
  var log = NoticeLog()
  for notice in workbook.notices { log.add(notice) }
  var places: Set<Int> = []
  // Sheets do not overlap. Those of a file made to be endless would.
  var room = reader.size
  var index = -1
  for sheet in workbook.sheets {
    if sheet.content == .visualBasic { continue }
    if sheet.content == .macros {
      log.add(ReadNotice(kind: .partial, sheet: sheet.name, detail: "macros"))
      continue
    }
    guard let begin = try sheet.begin(&reader, in: workbook), places.insert(reader.position).inserted else {
      throw ReadError(.damagedArchive(sheet.name), path: file.path)
    }
    if sheet.isHidden {
      log.add(
        ReadNotice(kind: .hiddenSheet, sheet: sheet.name, detail: sheet.state == 2 ? "veryHidden" : "hidden"))
    }
    index += 1
    consumer.begin(sheet: sheet.name, isHidden: sheet.isHidden)
    if begin == .chart || sheet.content == .chart {
      consumer.end(merges: [])
      continue
    }
    var rows = XLSRows(
      workbook, sheet: sheet.name, limits: limits, path: file.path, log: log, watched: consumer.watched)
    let start = reader.position
    let next = try readSheet(&reader, &rows, room: room, into: &consumer)
    room -= reader.position - start
    log = rows.log
    for (kind, text) in rows.outside { outside.add(OutsideText(kind: kind, text: text, sheet: index)) }
    if rows.hasPicture { outside.addPicture(sheet: index) }
    workbook.codePage = rows.codePage
    if next == .stop { break }
  }
  var facts = facts(workbook, &log)
  facts.outside = outside.all
  facts.missedOutside = outside.missed
  facts.pictures = outside.pictures
  return facts
}

private func facts(_ workbook: XLSWorkbook, _ log: inout NoticeLog) -> FileFacts {
  guard workbook.version < .eight else { return FileFacts(format: .xls, notices: log.all) }
  let encoding = workbook.codePage.encoding
  if workbook.codePage.isGuessed {
    log.add(ReadNotice(kind: .encodingGuessed, detail: encoding?.rawValue ?? ""))
  }
  return FileFacts(
    format: .xls, encoding: encoding, declaration: workbook.codePage.declaration, notices: log.all)
}

/// The records: in a stream of an OLE2 file, or the file itself.
private func workbookStream(_ file: ByteFile, _ outside: inout OutsideTexts) throws(ReadError) -> CompoundStream {
  guard try file.bytes(at: 0, count: 8) == CompoundFile.magic else { return CompoundStream(file) }
  var container = try CompoundFile(file)
  // Files for Excel 95 and 97 at once have both; the text of the older one is in a code page.
  guard let stream = try container.stream("workbook", "book") else {
    throw ReadError(.damagedArchive("Workbook"), path: file.path)
  }
  for name in ["\u{5}summaryinformation", "\u{5}documentsummaryinformation"] {
    do throws(ReadError) {
      guard let properties = try container.stream(name) else { continue }
      for text in try PropertySet.texts(of: properties) { outside.add(OutsideText(kind: .property, text: text)) }
    } catch {
      outside.miss(name)
    }
  }
  return stream
}

extension XLSWorkbook.Sheet {
  /// Goes to the sheet and says what it is; `nil` if there is none.
  fileprivate func begin(
    _ reader: inout RecordReader, in workbook: XLSWorkbook
  ) throws(ReadError) -> BeginningOfFile.Content? {
    // The records before its first cell have been read.
    if workbook.isSingleSheet { return .sheet }
    // Some programs name the place behind the first record instead of its own.
    for length in [0] + BeginningOfFile.lengths where position >= length {
      reader.seek(to: position - length)
      guard let first = try reader.next(),
        let begin = BeginningOfFile(first.type, reader.buffer.span.extracting(first.content)),
        length == 0 || reader.position == position
      else { continue }
      return begin.content ?? .sheet
    }
    return nil
  }
}

/// Reads one sheet and ends it.
private func readSheet(
  _ reader: inout RecordReader, _ rows: inout XLSRows, room: Int, into consumer: inout some SheetConsumer
) throws(ReadError) -> Continuation {
  let start = reader.position
  // Charts that lie on a sheet have records of their own within those of the sheet.
  var depth = 1
  while true {
    var fault: ReadError?
    do throws(ReadError) {
      guard let record = try reader.next(), reader.position - start <= room else {
        throw ReadError(.damagedArchive(rows.sheet), path: rows.path)
      }
      if record.type == RecordType.eof {
        depth -= 1
        if depth == 0 { try rows.finish() }
      } else if BeginningOfFile.begins(record.type, in: rows.version) {
        depth += 1
      } else if depth == 1 {
        try rows.take(record.type, reader.buffer.span.extracting(record.content))
      }
    } catch {
      fault = error
    }
    if let trace = rows.takeTrace() { consumer.explain(trace) }
    if let row = rows.takeFinished() {
      let next = consumer.row(row)
      if next != .proceed {
        consumer.end(merges: [])
        return next
      }
    }
    if let fault {
      consumer.end(merges: [])
      throw fault
    }
    if depth == 0 { break }
  }
  consumer.end(merges: rows.merges.sorted)
  return .proceed
}
