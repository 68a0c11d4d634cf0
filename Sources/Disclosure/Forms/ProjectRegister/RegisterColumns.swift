import Spreadsheets

/// The columns of a register that its reader does not use: each is said, and none that may be a mark is overlooked.
struct RegisterColumns {
  /// Columns that nobody reads.
  private(set) var unknown: [FormGrid.Cell] = []
  /// A second column with marks.
  private var marks: [(label: String, span: Range<Int>)] = []
  /// Columns that nobody reads, and whether their label speaks of publication or secrecy.
  private var others: [(span: Range<Int>, isMark: Bool)] = []

  init(_ header: FormGrid.Row, used columns: HeaderColumns<RegisterColumn>) {
    for (offset, cell) in header.cells.enumerated() {
      let key = RegisterColumn.of(cell)
      if Self.numbers.contains(cell.label.key) { continue }
      if let key, columns[key]?.lowerBound == cell.column { continue }
      let end = offset + 1 < header.cells.count ? header.cells[offset + 1].column : Int.max
      let span = cell.column..<max(end, cell.column + 1)
      if key == .mark {
        marks.append((cell.label.key, span))
      } else {
        unknown.append(cell)
        let label = NormalText.normalised(cell.text)
        others.append((span, Self.signs.finds(in: label) && !Self.circumstances.finds(in: label)))
      }
    }
  }

  private static let numbers = WordTable(["序号", "编号", "行号", "行次"])
  private static let signs = WordFinder(["公开", "密"])
  // 公开时间, 公开网址: how something was published, not whether it may be.
  private static let circumstances = WordFinder(["时间", "日期", "渠道", "网址", "平台", "媒体", "载体", "方式", "链接"])

  /// What withholds a line in these columns: a mark that is not 公开, or one that cannot be read.
  func withheld(_ reader: TableRow<RegisterColumn>) -> String? {
    for (label, span) in marks {
      if case .withheld(let mark) = readDisclosureMark(text(reader, span), asked: label) { return mark }
    }
    for (span, isMark) in others {
      let text = text(reader, span)
      if isMark ? !BlankMark.isBlank(text) : SecrecyMark.first(in: [text]) != nil { return text }
    }
    return nil
  }

  private func text(_ reader: TableRow<RegisterColumn>, _ span: Range<Int>) -> String {
    reader.row.first(in: span)?.text
      ?? reader.grid.anchor(row: reader.row.index, column: span.lowerBound)?.text ?? ""
  }
}
