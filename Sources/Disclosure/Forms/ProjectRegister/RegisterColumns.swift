import Spreadsheets

/// The columns of a register that its reader does not use: each is said, and none that may be a mark is overlooked.
struct RegisterColumns {
  /// Columns that nobody reads.
  private(set) var unknown: [FormGrid.Cell] = []
  /// A second column with marks.
  private var marks: [(label: String, span: Range<Int>)] = []
  /// Columns that nobody reads, and what their label speaks of.
  private var others: [(label: String, span: Range<Int>, kind: MarkColumn)] = []
  /// The column with the numbers of the lines.
  private(set) var sequence: Range<Int>?

  /// - Parameter amounts: the columns of the budget.
  init(_ header: FormGrid.Row, used columns: HeaderColumns<RegisterColumn>, amounts: Set<Int>) {
    for (offset, cell) in header.cells.enumerated() {
      let key = RegisterColumn.of(cell)
      let end = offset + 1 < header.cells.count ? header.cells[offset + 1].column : Int.max
      let span = cell.column..<max(end, cell.column + 1)
      if Self.isNumber(cell) {
        if sequence == nil { sequence = span }
        continue
      }
      if let key, columns[key]?.lowerBound == cell.column || key == .budget && amounts.contains(cell.column) {
        continue
      }
      if key == .mark {
        marks.append((cell.label.key, span))
      } else {
        unknown.append(cell)
        others.append((cell.label.key, span, MarkColumn(label: NormalText.normalised(cell.text))))
      }
    }
  }

  /// Whether a label is that of the column with the numbers of the lines.
  static func isNumber(_ cell: FormGrid.Cell) -> Bool { numbers.contains(cell.label.key) }

  private static let numbers = WordTable(["序号", "编号", "行号", "行次", "项次", "序"])

  /// What withholds a line in these columns: a mark that is not 公开, or one that cannot be read.
  func withheld(_ reader: TableRow<RegisterColumn>) -> DisclosureMark? {
    for (label, span) in marks {
      let mark = readDisclosureMark(text(reader, span), asked: label, at: place(reader, span))
      if mark.isWithheld { return mark }
    }
    for (label, span, kind) in others {
      if let mark = kind.withheld(text(reader, span), asked: label, at: place(reader, span)) { return mark }
    }
    return nil
  }

  private func text(_ reader: TableRow<RegisterColumn>, _ span: Range<Int>) -> String { cell(reader, span)?.text ?? "" }

  private func place(_ reader: TableRow<RegisterColumn>, _ span: Range<Int>) -> MarkPlace {
    let blank = reader.grid.place(row: reader.row.index, column: span.lowerBound)
    return .register(cell(reader, span).map { reader.grid.place($0) } ?? blank)
  }

  private func cell(_ reader: TableRow<RegisterColumn>, _ span: Range<Int>) -> FormGrid.Cell? {
    reader.row.first(in: span) ?? reader.grid.anchor(row: reader.row.index, column: span.lowerBound)
  }
}
