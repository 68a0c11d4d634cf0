import Spreadsheets

/// Reads an indicator list row by row, from a workbook or from text that cannot be split as bytes.
///
/// The cells are put side by side as bytes, so that one reader serves every kind of file.
struct ListAccumulator<Notation: ListNotation>: LongFormReader {
  private let header: ListHeader
  private let options: ListOptions
  private let scorer: Scorer
  private let check: ListCheck
  private var reader: ListRowReader<Notation>
  private var fields: [CSVField] = []
  private var lastRow: Int

  /// Begins below the header.
  init(header: ListHeader, options: ListOptions, scorer: Scorer, check: @escaping ListCheck) {
    self.scorer = scorer
    self.check = check
    self.header = header
    self.options = options
    lastRow = header.row
    reader = ListRowReader(header: header, options: options, scorer: scorer, encoding: .utf8)
  }

  /// Takes a row; those up to the header are passed over.
  mutating func add(_ row: Row) {
    guard row.index > header.row else { return }
    // Readers leave empty rows out; a list in a text file has them, and counts them.
    if row.index > lastRow + 1 { reader.noteBlank(from: lastRow + 1, count: row.index - lastRow - 1) }
    lastRow = row.index
    var bytes: [UInt8] = []
    fields.removeAll(keepingCapacity: true)
    // Cells beyond the header's columns are counted only when something is in them.
    let width = max(header.labels.count, min((row.cells.last?.column ?? 0) + 1, 16_384))
    var next = 0
    for column in 0..<width {
      let start = UInt32(clamping: bytes.count)
      if next < row.cells.count, row.cells[next].column == column {
        bytes.append(contentsOf: row.cells[next].seen.utf8)
        next += 1
      }
      fields.append(CSVField(start: start, end: UInt32(clamping: bytes.count)))
    }
    reader.take(bytes.span, at: 0, fields: fields, count: width, row: row.index, repeats: false)
  }

  /// What the rows say.
  mutating func finish() -> ListOutcome {
    var merge = ListMerge(isFirstRowAll: Notation.isStrict)
    merge.add(reader.finishBlock(records: 0))
    return finishList(
      merge, header: header, options: options, scorer: scorer, check: check, in: Notation.self)
  }
}

/// Begins to read a list below its header, in the notation of the policy.
func beginList(
  _ header: ListHeader, options: ListOptions, scorer: Scorer, check: @escaping ListCheck
) -> any LongFormReader {
  if options.isStrict {
    return ListAccumulator<StrictNotation>(header: header, options: options, scorer: scorer, check: check)
  }
  return ListAccumulator<TolerantNotation>(header: header, options: options, scorer: scorer, check: check)
}
