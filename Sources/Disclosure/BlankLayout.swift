import WorkbookDocuments

/// How a blank form lies on a page: which cells are one, which are labels, and which are to be filled in.
///
/// It is worked out from the form's text (`Form.blankForm`), where a label stands in the first of its cells: a label reaches as
/// far as the blank cells behind the heads of a table say, and down to the next label of its column.
struct BlankLayout {
  struct Piece: Equatable {
    var area: CellArea
    var text: String
    var kind: CellLook.Kind
  }

  private(set) var pieces: [Piece] = []
  let columns: Int
  let rows: Int
  private let grid: [[String]]
  /// The columns of the table above, for its row of totals.
  private var spans: [ClosedRange<Int>] = []

  /// - Parameter text: a row per line, cells separated by commas.
  init(_ text: String) {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let width = lines.map(\.count).max() ?? 0
    grid = lines.map { $0 + Array(repeating: "", count: width - $0.count) }
    (columns, rows) = (width, lines.count)
    var row = 0
    while row < rows {
      let end = blockEnd(from: row)
      place(row...end)
      row = end + 1
    }
  }

  /// The cells to fill in below a head of a table.
  func blanks(below label: String) -> [CellArea] {
    guard let head = pieces.first(where: { $0.text == label }) else { return [] }
    return pieces.filter {
      $0.kind == .blank && $0.area.columns == head.area.columns && $0.area.rows.lowerBound > head.area.rows.upperBound
    }.map(\.area)
  }

  /// A block is a row with a label in its first column, and the rows below without one.
  private func blockEnd(from row: Int) -> Int {
    var end = row
    while end + 1 < rows, grid[end + 1][0].isEmpty { end += 1 }
    return end
  }

  private mutating func place(_ block: ClosedRange<Int>) {
    let row = block.lowerBound
    let first = grid[row][0]
    if row == 0 {
      add(row...row, 0...columns - 1, first, .title)
    } else if first.hasPrefix("（") {
      for span in spans(of: grid[row], from: 0) { add(row...row, span, grid[row][span.lowerBound], .caption) }
    } else if first.hasPrefix("注：") {
      add(row...row, 0...columns - 1, first, .caption)
    } else if block.count > 1 {
      table(block)
    } else if grid[row].dropFirst().contains(where: Self.isFigure) {
      totals(row)
    } else {
      for span in spans(of: grid[row], from: 0) {
        add(row...row, span.lowerBound...span.lowerBound, grid[row][span.lowerBound], .label)
        if span.count > 1 { add(row...row, span.lowerBound + 1...span.upperBound, "", .blank) }
      }
    }
  }

  /// The texts of a row, each with the blank cells behind it.
  private func spans(of row: [String], from first: Int) -> [ClosedRange<Int>] {
    var starts = row.indices.filter { $0 >= first && !row[$0].isEmpty }
    if starts.first != first { starts.insert(first, at: 0) }
    return starts.indices.map { starts[$0]...(($0 + 1 < starts.count ? starts[$0 + 1] : columns) - 1) }
  }

  private mutating func table(_ block: ClosedRange<Int>) {
    let head = block.lowerBound
    add(block, 0...0, grid[head][0], .label)
    spans = spans(of: grid[head], from: 1)
    // Heads of two rows: most cells of the second stand under the blank cells of the first.
    let second = head + 1
    let isTwo = grid[second][1].isEmpty && grid[second].count { !$0.isEmpty } > 2
    if isTwo {
      var parts: [ClosedRange<Int>] = []
      for span in spans {
        let below = spans(of: grid[second], from: span.lowerBound).filter { span.contains($0.lowerBound) }
        if grid[second][span].allSatisfy(\.isEmpty) {
          add(head...second, span, grid[head][span.lowerBound], .label)
          parts.append(span)
        } else {
          add(head...head, span, grid[head][span.lowerBound], .label)
          for part in below.map({ $0.lowerBound...min($0.upperBound, span.upperBound) }) {
            add(second...second, part, grid[second][part.lowerBound], .label)
            parts.append(part)
          }
        }
      }
      spans = parts
    } else {
      for span in spans { add(head...head, span, grid[head][span.lowerBound], .label) }
    }
    for row in (isTwo ? second : head) + 1...block.upperBound { body(row) }
  }

  private mutating func body(_ row: Int) {
    let texts = spans.map { span in grid[row][span].first { !$0.isEmpty } ?? "" }
    let lastLabel = texts.lastIndex { !$0.isEmpty && !Self.isFigure($0) } ?? -1
    for (index, span) in spans.enumerated() {
      let text = texts[index]
      if text.isEmpty, index < lastLabel,
        let above = pieces.lastIndex(where: {
          $0.area.columns == span && $0.area.rows.upperBound == row - 1 && $0.kind == .label
        }), !isHead(pieces[above])
      {
        pieces[above].area.rows = pieces[above].area.rows.lowerBound...row
      } else {
        add(row...row, span, text, text.isEmpty ? .blank : Self.isFigure(text) ? .plain : .label)
      }
    }
  }

  /// Whether a piece is a head of the table, under which nothing is part of it.
  private func isHead(_ piece: Piece) -> Bool {
    let row = piece.area.rows.upperBound
    return !grid[piece.area.rows.lowerBound][0].isEmpty || (row > 0 && grid[row].count { !$0.isEmpty } > 4)
  }

  /// A row of totals under a table: its label reaches to the first figure.
  private mutating func totals(_ row: Int) {
    let first = grid[row].firstIndex(where: Self.isFigure) ?? 1
    add(row...row, 0...max(first - 1, 0), grid[row][0], .label)
    for span in spans where span.lowerBound >= first {
      let text = grid[row][span.lowerBound]
      add(row...row, span, text, text.isEmpty ? .blank : .plain)
    }
  }

  private static func isFigure(_ text: String) -> Bool {
    text == "—" || !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  private mutating func add(
    _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ text: String, _ kind: CellLook.Kind
  ) {
    pieces.append(Piece(area: CellArea(rows: rows, columns: columns), text: text, kind: kind))
  }
}
