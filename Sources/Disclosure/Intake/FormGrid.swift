import Spreadsheets

/// A sheet as a recogniser looks at it: rows without the empty ones, cells with their text as seen and as a label.
///
/// Positions mean only "left of" and "above", so inserted rows and columns change nothing. Cells covered by a merge
/// are left out, as they are in CSV.
struct FormGrid: Sendable {
  /// One non-empty cell.
  struct Cell: Sendable {
    let row: Int
    let column: Int
    /// As the person saw it.
    let text: String
    /// The text as a label; empty for long texts.
    let label: Label
    /// What the label means in a form.
    let meaning: LabelMeaning

    init(row: Int, column: Int, text: String) {
      self.row = row
      self.column = column
      self.text = text
      label = Label(text.utf8.count <= Label.longest ? text : "")
      meaning = LabelMeaning(label)
    }

    var address: CellAddress { CellAddress(row: row, column: column) }
  }

  /// One row with at least one non-empty cell, sorted by column.
  struct Row: Sendable {
    let index: Int
    let cells: [Cell]
    /// Whether any cell is the label of a column of an indicator table, or of a fund block: most rows are neither header.
    let hasIndicatorLabel: Bool
    let hasFundLabel: Bool

    init(index: Int, cells: [Cell]) {
      self.index = index
      self.cells = cells
      var hasIndicatorLabel = false
      var hasFundLabel = false
      for position in cells.indices {
        if cells[position].meaning.indicator != nil { hasIndicatorLabel = true }
        if cells[position].meaning.fund != nil || cells[position].meaning.weakFund != nil { hasFundLabel = true }
      }
      self.hasIndicatorLabel = hasIndicatorLabel
      self.hasFundLabel = hasFundLabel
    }

    /// The first cell in a range of columns.
    func first(in columns: Range<Int>) -> Cell? {
      cells.first { columns.contains($0.column) }
    }
  }

  let file: Int
  let sheet: Int
  /// The name on the tab.
  let name: String
  private(set) var rows: [Row] = []
  /// Cells under a merge whose content differs from the visible cell's: programs hide them.
  private(set) var hidden: [CellAddress] = []
  /// For cells under a merge over several rows: the visible cell.
  private let anchors: [CellAddress: CellAddress]

  init(_ sheet: Sheet, file: Int, sheetIndex: Int) {
    self.file = file
    self.sheet = sheetIndex
    name = sheet.name
    let anchors = Self.anchors(sheet.merges)
    self.anchors = anchors
    rows.reserveCapacity(sheet.rows.count)
    for row in sheet.rows {
      var cells: [Cell] = []
      cells.reserveCapacity(row.cells.count)
      for cell in row.cells {
        let text = trimmed(cell.seen)
        guard !text.isEmpty else { continue }
        let address = CellAddress(row: row.index, column: cell.column)
        if !anchors.isEmpty, let anchor = anchors[address] {
          if sheet[anchor]?.text != cell.text { hidden.append(address) }
          continue
        }
        cells.append(Cell(row: row.index, column: cell.column, text: text))
      }
      if !cells.isEmpty { rows.append(Row(index: row.index, cells: cells)) }
    }
  }

  func place(row: Int, column: Int) -> Provenance {
    Provenance(file: file, sheet: sheet, row: row, column: column)
  }

  func place(_ cell: Cell) -> Provenance { place(row: cell.row, column: cell.column) }

  /// The visible cell of the merge that covers a place.
  func anchor(row: Int, column: Int) -> Cell? {
    guard let anchor = anchors[CellAddress(row: row, column: column)] else { return nil }
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].index < anchor.row { low = middle + 1 } else { high = middle }
    }
    guard low < rows.count, rows[low].index == anchor.row else { return nil }
    return rows[low].cells.first { $0.column == anchor.column }
  }

  /// The most cells of merges that are kept; a sheet with more is no form.
  private static let mostCovered = 1 << 18

  private static func anchors(_ merges: [CellRange]) -> [CellAddress: CellAddress] {
    var result: [CellAddress: CellAddress] = [:]
    result.reserveCapacity(min(merges.count, 1024) * 4)
    for merge in merges {
      let height = merge.last.row - merge.first.row + 1
      let width = merge.last.column - merge.first.column + 1
      guard height > 0, width > 0, height <= mostCovered, width <= mostCovered,
        height * width <= mostCovered - result.count
      else { continue }
      for row in merge.first.row...merge.last.row {
        for column in merge.first.column...merge.last.column {
          let address = CellAddress(row: row, column: column)
          if address != merge.first { result[address] = merge.first }
        }
      }
    }
    return result
  }
}
