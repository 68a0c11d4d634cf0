/// Whether a zip container is a document of Word: it has parts in `word/`, and no workbook.
func isWordDocument(_ archive: ZipArchive) -> Bool {
  let folder = Array("word/".utf8)
  // The parts of workbooks lie in `xl/`: nothing of them is copied.
  let mayBe = archive.entries.contains { entry in
    entry.name.prefix(3).contains { $0 | 0x20 == UInt8(ascii: "w") }
      && ZipEntry.folded(entry.name.prefix(8)).starts(with: folder)
  }
  guard mayBe else { return false }
  return archive.contains("[Content_Types].xml") && !archive.contains("xl/workbook.xml")
}

/// Reads a document of Word (ISO/IEC 29500, transitional and strict, `.docx`, `.docm`, WPS) as a workbook whose sheets are its tables.
///
/// A table is a sheet, with the paragraphs over and under it as rows (``DOCXSheets``). A table in a cell or in a text box is a
/// sheet of its own. Everything else that the document says, in its headers, notes, comments and properties, is in
/// ``FileFacts/outside``. All cells are texts.
///
/// The document is held in memory. One that is damaged in the middle is delivered up to the last whole row before the damage; then
/// the error is thrown.
///
/// - Throws: `ReadError`; what was delivered before stands.
func readDOCX(
  _ archive: ZipArchive, limits: ReadLimits, into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  var buffer: [UInt8] = []
  let package = try archive.read("_rels/.rels", into: RelationshipsEvents(), limits: limits, &buffer)
  let named = package?.target(ofType: "officeDocument").map { PartName.resolve($0, from: "") }
  let main = if let named, archive.contains(named) { named } else { "word/document.xml" }
  guard let part = try archive.part(main) else { throw ReadError(.damagedArchive(main), path: archive.path) }
  let links = try archive.read(PartName.relationships(of: main), into: RelationshipsEvents(), limits: limits, &buffer)
  var styles = DOCXStyles()
  if let target = links?.target(ofType: "styles") {
    styles = try archive.read(PartName.resolve(target, from: main), into: styles, limits: limits, &buffer) ?? styles
  }
  var scanner = XMLScanner(DOCXEvents(limits: limits, styles: styles), part: main, limits: limits)
  var fault: ReadError?
  while fault == nil {
    do throws(ReadError) {
      let (count, isLast) = try part.read(into: &buffer)
      fault = scanner.feed(buffer[..<count], isLast: isLast).map { ReadError($0, path: archive.path) }
      if isLast { break }
    } catch {
      fault = error
    }
  }
  if fault != nil { scanner.events.endEarly() }
  let sheets = DOCXSheets(scanner.events.blocks)
  deliver(sheets.sheets, file: archive.path, into: &consumer)
  if let fault { throw fault }
  var outside = OutsideTexts()
  for line in sheets.outside { outside.add(OutsideText(kind: line.isBox ? .shape : .paragraph, text: line.seen)) }
  outside.add(OutsideText(kind: .paragraph, text: String(decoding: scanner.events.hidden, as: UTF8.self)))
  for text in scanner.events.boxes { outside.add(OutsideText(kind: .shape, text: text)) }
  try addParts(of: main, links, package, archive, limits, &buffer, to: &outside)
  var log = NoticeLog()
  let isStruck = sheets.outside.contains { $0.look?.causes.contains(.struck) ?? false }
  if isStruck, !scanner.events.leftOut.contains("struckOut") {
    log.add(ReadNotice(kind: .partial, detail: "struckOut"))
  }
  for word in scanner.events.leftOut { log.add(ReadNotice(kind: .partial, detail: word)) }
  for (index, sheet) in sheets.sheets.enumerated() {
    let name = sheetName(index, of: sheets.sheets.count, file: archive.path)
    for (word, cell) in sheet.leftOut {
      // What stands for a symbol may be a mark: it is as bad as bytes that are no text.
      let isSymbol = word == "symbol"
      log.add(
        ReadNotice(
          kind: isSymbol ? .undecodable : .partial, sheet: name, cell: cell, detail: isSymbol ? "" : word))
    }
  }
  var facts = FileFacts(format: .docx, notices: log.all, outside: outside.all)
  facts.paragraphs = scanner.events.blocks.compactMap {
    if case .paragraph(let line) = $0, !line.isBox { line.seen } else { nil }
  }
  return facts
}

/// The tables of a document have numbers; the only one has the name of the file.
private func sheetName(_ index: Int, of count: Int, file: String) -> String {
  count == 1 ? SheetName.of(file) : "表\(index + 1)"
}

/// Hands the sheets over, named by their number.
private func deliver(_ sheets: [DOCXSheets.Ready], file: String, into consumer: inout some SheetConsumer) {
  for (index, sheet) in sheets.enumerated() {
    consumer.begin(sheet: sheetName(index, of: sheets.count, file: file), isHidden: false)
    var next = Continuation.proceed
    let watched = consumer.watched
    for row in sheet.rows {
      if let watched, watched.row == row.index, let cell = row.cell(at: watched.column) {
        consumer.explain(CellTrace(watched, .text, cell.text))
      }
      next = consumer.row(row)
      if next != .proceed { break }
    }
    consumer.end(merges: next == .proceed ? sheet.merges.sorted { $0.first < $1.first } : [])
    if next == .stop { return }
  }
}

/// Adds what the other parts of a document say.
private func addParts(
  of main: String, _ links: RelationshipsEvents?, _ package: RelationshipsEvents?, _ archive: ZipArchive,
  _ limits: ReadLimits,
  _ buffer: inout [UInt8],
  to outside: inout OutsideTexts
) throws(ReadError) {
  let kinds: [(String, OutsideText.Kind)] = [
    ("header", .header), ("footer", .footer), ("footnotes", .paragraph), ("endnotes", .paragraph),
    ("comments", .comment),
  ]
  for link in links?.relationships ?? [] {
    guard let kind = kinds.first(where: { link.isOf($0.0) })?.1 else { continue }
    let events = DOCXOutside(isOfProperties: false)
    let name = PartName.resolve(link.target, from: main)
    if let text = try archive.read(name, into: events, limits: limits, &buffer)?.text {
      outside.add(OutsideText(kind: kind, text: text))
    }
  }
  for type in ["core-properties", "custom-properties", "extended-properties"] {
    guard let target = package?.target(ofType: type) else { continue }
    let events = DOCXOutside(isOfProperties: true)
    if let read = try archive.read(PartName.resolve(target, from: ""), into: events, limits: limits, &buffer) {
      for line in read.text.split(separator: "\n") { outside.add(OutsideText(kind: .property, text: String(line))) }
    }
  }
}
