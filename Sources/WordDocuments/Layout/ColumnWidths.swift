/// Chooses how wide columns are: no number is broken, and long texts get what is left.
struct ColumnWidths: Sendable {
  /// In twips; they fill the page.
  var columns: [Int]
  /// Whether every number and short head fits on its line.
  var isRoomy: Bool

  /// - Parameters:
  ///   - width: the room for all columns, in twips.
  ///   - size: of the letters, in half points.
  ///   - side: between the border and the words, in twips.
  init(_ grid: [[Table.Placed]], headRows: Int, width: Int, size: Int, side: Int) {
    let count = grid.reduce(0) { max($0, $1.last.map { $0.column + $0.cell.columns } ?? 0) }
    guard count > 0 else {
      (columns, isRoomy) = ([], true)
      return
    }
    var needs = [Need](repeating: Need(), count: count)
    for (index, row) in grid.enumerated() {
      for placed in row where placed.cell.columns == 1 && !placed.isContinued {
        needs[placed.column].add(placed.cell, isHead: index < headRows)
      }
    }
    let inset = 2 * side + 20
    let least = needs.map { $0.least * size / 100 + inset }
    let most = needs.map { max($0.most * size / 100, 0) + inset }
    var widths = least
    var left = width - widths.reduce(0, +)
    isRoomy = left >= 0
    if left < 0 {
      // Nothing helps but narrower columns, the same for all in relation to what they need.
      let sum = widths.reduce(0, +)
      columns = widths.map { $0 * width / sum }
      columns[count - 1] += width - columns.reduce(0, +)
      return
    }
    // Short texts stand on one line where that costs the others little: 一般公共预算.
    for column in (0..<count).sorted(by: { (most[$0], $0) < (most[$1], $1) }) {
      let need = most[column] - widths[column]
      guard need > 0, most[column] - inset <= 7 * size * 10, need * 3 <= left else { continue }
      widths[column] += need
      left -= need
    }
    // Letter by letter to the column whose texts gain most lines by it.
    let step = size * 10
    while left >= step {
      var best: Int?
      var bestGain = 0.0
      for column in 0..<count where widths[column] < most[column] {
        let gain = needs[column].area / Double(widths[column] - inset / 2) / Double(widths[column] - inset / 2)
        if gain > bestGain { (best, bestGain) = (column, gain) }
      }
      guard let best else { break }
      widths[best] += step
      left -= step
    }
    // Then heads stand on one line where there is room.
    let whole = needs.map { $0.whole * size / 100 + inset }
    for column in (0..<count).sorted(by: { (whole[$0] - widths[$0], $0) < (whole[$1] - widths[$1], $1) }) {
      let need = whole[column] - widths[column]
      guard need > 0, need <= left else { continue }
      widths[column] += need
      left -= need
    }
    // Width that no column needs is divided among all.
    let sum = widths.reduce(0, +)
    for column in 0..<count { widths[column] += left * widths[column] / sum }
    widths[count - 1] += width - widths.reduce(0, +)
    columns = widths
    // A name in four lines and more stands in too narrow a column.
    isRoomy = (0..<count).allSatisfy {
      most[$0] - inset > 16 * size * 10 || (most[$0] - inset) <= 3 * (widths[$0] - inset)
    }
  }

  /// What the cells of one column ask for, in thousandths of the size of their letters.
  private struct Need {
    /// What may not be broken.
    var least = 1000
    /// All on one line.
    var most = 0
    /// The same, the head included.
    var whole = 0
    /// The longer the texts, and the more of them, the more a column gains by width.
    var area = 1.0

    mutating func add(_ cell: Table.Cell, isHead: Bool) {
      let text = cell.text
      guard !text.isEmpty else { return }
      let longest = TextWidth.widestLine(of: text)
      // A head may stand in two lines but not letter under letter; nor may hanzi in a cell.
      let isUnbroken = cell.alignment != .left && !isHead
      let short = isHead && longest > 3000 ? (longest + 1999) / 2000 * 1000 : min(longest, 3000)
      least = max(least, isUnbroken ? longest : min(max(LineBreaks.widestPiece(text), short), isHead ? 5000 : 10500))
      whole = max(whole, longest)
      most = max(most, isHead ? max(short, LineBreaks.widestPiece(text)) : longest)
      area += Double(longest) * Double(longest) / 1_000_000
    }
  }
}
