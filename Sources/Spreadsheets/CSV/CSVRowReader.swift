/// Turns scanned records into rows of cells.
struct CSVRowReader {
  var scanner: CSVScanner
  /// What was repaired or left out; at most a hundred of a kind.
  private(set) var notices: [ReadNotice] = []

  private let encoding: TextEncoding
  private let limits: ReadLimits
  private var index = 0
  private var counts: [ReadNotice.Kind: Int] = [:]
  private var content: [UInt8] = []

  init(dialect: CSVDialect, encoding: TextEncoding, limits: ReadLimits) {
    scanner = CSVScanner(delimiter: dialect.delimiter, limits: limits)
    self.encoding = encoding
    self.limits = limits
  }

  /// The row of the record that was scanned last; `nil` for one without content. Every record counts, blank lines too.
  mutating func row(in bytes: Span<UInt8>, at record: Int, isLast: Bool) -> Row? {
    defer { index += 1 }
    if scanner.fieldCount > scanner.columnLimit { note(.partial, column: scanner.columnLimit, "columns") }
    var cells: [Cell] = []
    for column in 0..<min(scanner.fieldCount, scanner.columnLimit) {
      let field = scanner.fields[column]
      if field.flags.contains(.strayQuote) { note(.strayQuote, column: column) }
      if field.flags.contains(.unclosed) { note(.partial, column: column, "quote") }
      guard !field.isEmpty else { continue }
      content.removeAll(keepingCapacity: true)
      field.appendContent(of: bytes, recordAt: record, to: &content)
      if content.count > limits.cellBytes {
        note(.partial, column: column, "cellBytes")
        content.removeLast(content.count - limits.cellBytes)
      }
      let text = content.withUnsafeBufferPointer { decode($0, as: encoding) }
      cells.append(Cell(column: column, text: text))
    }
    return cells.isEmpty ? nil : Row(index: index, cells: cells)
  }

  private mutating func note(_ kind: ReadNotice.Kind, column: Int, _ detail: String = "") {
    counts[kind, default: 0] += 1
    guard counts[kind, default: 0] <= 100 else { return }
    notices.append(ReadNotice(kind: kind, cell: CellAddress(row: index, column: column), detail: detail))
  }
}
