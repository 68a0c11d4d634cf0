/// Takes the sheets of a workbook row by row, so that memory does not grow with a file's length.
public protocol SheetConsumer {
  /// A sheet begins.
  mutating func begin(sheet name: String, isHidden: Bool)
  /// A row with at least one non-empty cell, in order. `merges` of the sheet follow with `end`.
  mutating func row(_ row: Row) -> Continuation
  /// A sheet ended, whole or (after `.skipSheet`, or an early end of the file) not.
  mutating func end(merges: [CellRange])
}

/// Whether a reader goes on after a row.
public enum Continuation: Sendable {
  case proceed
  /// Leave the rest of this sheet unread.
  case skipSheet
  /// Leave the rest of the file unread.
  case stop
}

/// Reads a spreadsheet file of any known format, which its content decides, sheet by sheet and row by row.
///
/// - Parameters:
///   - path: the file.
///   - limits: how much to take before refusing.
///   - consumer: takes the rows.
/// - Returns: format, encoding and notices.
/// - Throws: `ReadError` when the file cannot be read at all; what was delivered before stands.
public func readWorkbook(
  at path: String, limits: ReadLimits = ReadLimits(), into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  let sniffed = try sniffFile(at: path, limits: limits)
  switch sniffed.kind {
  case .xlsx: return try readXLSX(at: path, limits: limits, into: &consumer)
  case .xml2003: return try readXML2003(at: path, limits: limits, into: &consumer)
  case .text:
    return try readCSV(
      at: path, evidence: sniffed.evidence, dialect: sniffed.dialect, limits: limits, into: &consumer)
  case .unsupported(let format): throw ReadError(.unsupportedFormat(format), path: path)
  case .encrypted: throw ReadError(.encrypted, path: path)
  case .other(let name): throw ReadError(.notASpreadsheet(name), path: path)
  }
}

/// Reads a whole workbook into memory: for forms and small files.
///
/// - Throws: `ReadError` when the file cannot be read, or has more cells than `limits.cells`.
public func loadWorkbook(at path: String, limits: ReadLimits = ReadLimits()) throws(ReadError) -> Workbook {
  var collector = SheetCollector()
  let facts = try readWorkbook(at: path, limits: limits, into: &collector)
  return Workbook(facts: facts, sheets: collector.sheets)
}

/// Keeps every row it is given.
struct SheetCollector: SheetConsumer {
  private(set) var sheets: [Sheet] = []

  mutating func begin(sheet name: String, isHidden: Bool) {
    sheets.append(Sheet(name: name, isHidden: isHidden))
  }

  mutating func row(_ row: Row) -> Continuation {
    sheets[sheets.count - 1].rows.append(row)
    return .proceed
  }

  mutating func end(merges: [CellRange]) {
    sheets[sheets.count - 1].merges = merges
  }
}
