/// Turns scanned records into rows of cells. Every record counts as a row, blank lines too.
struct CSVRowReader {
  var scanner: CSVScanner
  /// Whether the bytes hold zeros, which no text has.
  var hasZeros = false
  /// What was repaired or left out.
  private(set) var log = NoticeLog()
  /// Whether a text of the last row seems to be written in another encoding, or cannot be read in this.
  private(set) var seemsForeign = false
  /// Whether a text so far was read as letters, but seems to be hanzi of GB 18030.
  private(set) var isStrange = false
  /// The cell of which is asked how it was read.
  var watched: CellAddress?
  /// How it was read, once it has been.
  private(set) var trace: CellTrace?

  private let sheet: String
  private let limits: ReadLimits
  private var decoder: TextDecoder
  private var index = 0

  init(sheet: String, dialect: CSVDialect, encoding: TextEncoding, limits: ReadLimits) {
    scanner = CSVScanner(delimiter: dialect.delimiter, limits: limits)
    scanner.skipsMarks = encoding == .utf8
    decoder = TextDecoder(encoding)
    self.sheet = sheet
    self.limits = limits
  }

  /// The row of the record that was scanned last; `nil` for one without content.
  ///
  /// - Parameters:
  ///   - bytes: what was scanned.
  ///   - record: where the record begins in them.
  ///   - offset: where the bytes begin in the file.
  mutating func row(in bytes: Span<UInt8>, at record: Int, offset: Int) -> Row? {
    defer { index += 1 }
    seemsForeign = false
    let kept = min(scanner.fieldCount, scanner.columnLimit, scanner.fields.count)
    if scanner.fieldCount > kept { note(.partial, column: kept, "columns") }
    let isRepaired = !scanner.flags.isDisjoint(with: [.strayQuote, .unclosed])
    var cells: [Cell] = []
    cells.reserveCapacity(kept)
    for column in 0..<kept {
      let field = scanner.fields[column]
      if field.isEmpty { continue }
      if isRepaired, field.flags.contains(.unclosed) {
        note(.partial, column: column, "quote")
      } else if isRepaired, field.flags.contains(.strayQuote) {
        note(.strayQuote, column: column)
      }
      let range = field.range(inRecordAt: record)
      var text: String
      if range.count > limits.cellBytes || hasZeros || field.flags.contains(.escaped) {
        text = repaired(field, in: bytes, at: record, offset: offset, column: column)
      } else {
        text = decoder.text(bytes.extracting(range))
      }
      if decoder.seemsForeign { seemsForeign = true }
      if decoder.isStrange { isStrange = true }
      if decoder.fault != nil {
        seemsForeign = true
        // Counted in the bytes as they stand in the file, doubled quotes and all.
        var probe = decoder
        _ = probe.text(bytes.extracting(range))
        note(.undecodable, column: column, String(offset + range.lowerBound + (probe.fault ?? 0)))
      }
      // A program that quotes what another one wrote puts the quote before the mark.
      if column == 0, text.utf8.first == 0xEF {
        while text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
      }
      if index == watched?.row, column == watched?.column { explain(field, text) }
      if !text.isEmpty { cells.append(Cell(column: column, text: text)) }
    }
    return cells.isEmpty ? nil : Row(index: index, cells: cells)
  }

  private mutating func explain(_ field: CSVField, _ text: String) {
    let isQuoted = field.flags.contains(.quoted)
    let content = isQuoted ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    trace = CellTrace(
      CellAddress(row: index, column: Int(watched?.column ?? 0)), isQuoted ? .quotedText : .text, content)
  }

  /// A text with doubled quotes, with zeros, or beyond the limit.
  private mutating func repaired(
    _ field: CSVField, in bytes: Span<UInt8>, at record: Int, offset: Int, column: Int
  ) -> String {
    var content: [UInt8] = []
    field.appendContent(of: bytes, recordAt: record, to: &content)
    if content.count > limits.cellBytes {
      note(.partial, column: column, "cellBytes")
      content.removeLast(content.count - limits.cellBytes)
      // The cut may have gone through a character.
      _ = decoder.text(content.span)
      if let fault = decoder.fault, content.count - fault < 4 { content.removeLast(content.count - fault) }
    }
    let text = decoder.text(content.span)
    guard hasZeros, content.contains(0) else { return text }
    if decoder.fault == nil {
      let range = field.range(inRecordAt: record)
      let place = range.first { bytes[$0] == 0 } ?? range.lowerBound
      note(.undecodable, column: column, String(offset + place))
    }
    // A file cut off by a power failure ends in zeros.
    if content.allSatisfy({ $0 == 0 }) { return "" }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(scalar == "\0" ? "\u{fffd}" : scalar) }
    return String(scalars)
  }

  private mutating func note(_ kind: ReadNotice.Kind, column: Int, _ detail: String = "") {
    log.add(ReadNotice(kind: kind, sheet: sheet, cell: CellAddress(row: index, column: column), detail: detail))
  }
}
