/// Takes the sheets of a workbook row by row, so that memory does not grow with a file's length.
///
/// A reader calls `begin`, then `row` for every row with content, then `end`, for one sheet after the other in the order of
/// the workbook. Every `begin` has its `end`, also where the file is damaged, a limit is reached or the consumer stops; an
/// error is thrown only after that. Nothing is called from another thread.
///
/// To hold a whole workbook instead, use ``loadWorkbook(at:limits:)``.
public protocol SheetConsumer {
  /// A sheet begins.
  ///
  /// - Parameters:
  ///   - name: the name on the tab; for CSV the file's name without its extension, for a table of a web page without a name
  ///     its caption or the file's name. It need not be unique.
  ///   - isHidden: whether the workbook hides it. Hidden sheets are read like others; leave one with `.skipSheet`.
  mutating func begin(sheet name: String, isHidden: Bool)
  /// A row with at least one non-empty cell.
  ///
  /// Rows come as the file stores them, which is by index in every file that an office program wrote; a file that stores
  /// them in another order, or one row in two pieces, is delivered like that.
  ///
  /// - Parameter row: the cells, sorted by column. What a merged range covers is empty unless the file stores something there.
  /// - Returns: whether to go on. The answer to the last row of a sheet counts as well.
  mutating func row(_ row: Row) -> Continuation
  /// A sheet ended, whole or (after `.skipSheet`, `.stop` or an early end of the file) not.
  ///
  /// - Parameter merges: the merged ranges of more than one cell, sorted by their first cell. They stand behind the rows in most
  ///   formats, so that of a sheet that was left early there may be none.
  mutating func end(merges: [CellRange])

  /// A cell of which the consumer wants to know how it was read; asked for at the beginning of each sheet, or of the file.
  ///
  /// `nil` unless a consumer says otherwise. The same cell is watched in every sheet.
  var watched: CellAddress? { get }
  /// Whether the running text of a web page is enough: a page without a table is then no error, and has its paragraphs alone.
  ///
  /// `false` unless a consumer says otherwise.
  var takesText: Bool { get }
  /// How the watched cell was read; comes before its row.
  ///
  /// Not called for a cell that the file does not hold, nor by the reader of web pages.
  mutating func explain(_ trace: CellTrace)
}

extension SheetConsumer {
  /// No cell is watched, unless a consumer says so.
  public var watched: CellAddress? { nil }
  /// Tables alone are wanted, unless a consumer says otherwise.
  public var takesText: Bool { false }
  /// Nothing is done with a trace, unless a consumer says so.
  public mutating func explain(_ trace: CellTrace) {}
}

/// Whether a reader goes on after a row.
public enum Continuation: Sendable {
  /// Go on with the next row.
  case proceed
  /// Leave the rest of this sheet unread.
  case skipSheet
  /// Leave the rest of the file unread.
  case stop
}

/// Reads a spreadsheet file of any known format, which its content decides, sheet by sheet and row by row.
///
/// Nothing is read but this file: no link, no picture, no entity is followed. Any number of files may be read at a time,
/// each on its own thread.
///
/// - Parameters:
///   - path: the file, or a file in a package (`包.zip/自评表.xlsx`).
///   - limits: how much to take before refusing.
///   - consumer: takes the rows.
/// - Returns: format, encoding and notices.
/// - Throws: `ReadError` when the file cannot be read, or not to its end; what was delivered before stands.
public func readWorkbook(
  at path: String, limits: ReadLimits = ReadLimits(), into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  try readWorkbook(sniffFile(at: path, limits: limits), limits: limits, into: &consumer)
}

/// Reads a file of which it was found out before what it is.
///
/// The file stays open from ``sniffFile(at:limits:)`` on, so that it is the same file even if another takes its name. It may be
/// read again.
///
/// - Parameters:
///   - sniffed: the file.
///   - limits: how much to take before refusing.
///   - consumer: takes the rows.
/// - Returns: format, encoding and notices.
/// - Throws: `ReadError` when the file cannot be read, or not to its end; what was delivered before stands.
public func readWorkbook(
  _ sniffed: SniffedFile, limits: ReadLimits = ReadLimits(), into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  let file = sniffed.file
  switch sniffed.kind {
  case .zip: return try readZip(file, limits: limits, into: &consumer)
  case .xls, .compound: return try readXLS(file, limits: limits, into: &consumer)
  case .fods: return try readFODS(file, limits: limits, into: &consumer)
  case .xml2003: return try readXML2003(file, limits: limits, into: &consumer)
  case .html: return try readHTML(file, evidence: sniffed.evidence, limits: limits, into: &consumer)
  case .mht: return try readMHT(file, limits: limits, into: &consumer)
  case .text:
    if let offset = sniffed.evidence.unreadable {
      throw ReadError(.undecodable(offset: offset, reason: "encoding"), path: file.path)
    }
    return try readCSV(
      file, evidence: sniffed.evidence, dialect: sniffed.dialect, limits: limits, into: &consumer)
  case .unsupported(let format): throw ReadError(.unsupportedFormat(format), path: file.path)
  case .encrypted:
    guard let opened = try ProtectedPackage.open(file, limits: limits) else {
      throw ReadError(.encrypted, path: file.path)
    }
    return try readZip(opened, limits: limits, into: &consumer)
  case .other(let name): throw ReadError(.notASpreadsheet(name), path: file.path)
  }
}

/// Reads a whole workbook into memory: for forms and small files.
///
/// Rows are sorted by index here, whatever the order in the file. A file that is damaged in the middle gives an error and no
/// workbook; to have what is whole of it, take the rows as they come (``readWorkbook(at:limits:into:)``).
///
/// - Parameters:
///   - path: the file, or a file in a package (`包.zip/自评表.xlsx`).
///   - limits: how much to take before refusing.
/// - Returns: the sheets and what was found out about the file.
/// - Throws: `ReadError` when the file cannot be read, or has more cells than `limits.cells`.
public func loadWorkbook(at path: String, limits: ReadLimits = ReadLimits()) throws(ReadError) -> Workbook {
  var collector = SheetCollector(cells: limits.cells)
  let facts = try readWorkbook(at: path, limits: limits, into: &collector)
  if collector.isOverfull { throw ReadError(.limit("cells", limits.cells), path: path) }
  return Workbook(facts: facts, sheets: collector.sheets)
}

/// Keeps every row it is given, up to a number of cells.
struct SheetCollector: SheetConsumer {
  private(set) var sheets: [Sheet] = []
  /// Whether there were more cells than allowed; the rest was left unread.
  private(set) var isOverfull = false
  private var room: Int

  /// Makes an empty collector for so many cells.
  init(cells: Int) { room = cells }

  mutating func begin(sheet name: String, isHidden: Bool) {
    sheets.append(Sheet(name: name, isHidden: isHidden))
  }

  mutating func row(_ row: Row) -> Continuation {
    room -= row.cells.reduce(0) { $0 + $1.weight }
    guard room >= 0 else {
      isOverfull = true
      return .stop
    }
    sheets[sheets.count - 1].rows.append(row)
    return .proceed
  }

  mutating func end(merges: [CellRange]) {
    sheets[sheets.count - 1].merges = merges
    sheets[sheets.count - 1].sortRows()
  }
}
