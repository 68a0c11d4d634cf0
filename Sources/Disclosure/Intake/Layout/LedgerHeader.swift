/// The header of a ledger, of one to three rows: which column of the sheet is which column of the ledger.
struct LedgerHeader: Sendable {
  typealias Column = LedgerHeadColumn

  /// The places of its rows.
  let rows: Range<Int>
  let columns: [Column]

  /// Reads the header that begins at a row; `nil` where fewer than two labels are known.
  init?(_ grid: FormGrid, at start: Int, card: LedgerCard) {
    let row = grid.rows[start]
    // A title with a mark or a date beside it has no label.
    guard row.cells.count >= 2, row.cells.contains(where: { Self.meaning($0.label, card) != .unknown }) else {
      return nil
    }
    var columns = row.cells.indices.map { index in
      let end = index + 1 < row.cells.count ? row.cells[index + 1].column : Int.max
      let cell = row.cells[index]
      return Column(
        meaning: Self.meaning(cell.label, card), span: cell.column..<max(end, cell.column + 1), label: cell, row: start)
    }
    var end = start + 1
    while end < min(start + 3, grid.rows.count), let finer = Self.refined(columns, by: grid.rows[end], at: end, card) {
      columns = finer
      end += 1
    }
    let known = LedgerColumnChoice(above: start, in: grid, card: card).settle(&columns)
    guard known >= 2 else { return nil }
    rows = start..<end
    self.columns = columns
  }

  private static func meaning(_ label: Label, _ card: LedgerCard, under parent: Label? = nil) -> Column.Meaning {
    if let parent, let column = card.words[parent.key + label.key] ?? card.words[parent.bare + label.bare] {
      return .known(column)
    }
    if let column = card.column(label) { return .known(column) }
    if numbers.contains(label.key) { return .number }
    if card.marks == .close, markLabels.contains(label.key) { return .mark }
    return levelLabels.contains(label.key) ? .level : .unknown
  }

  private static let numbers = WordTable(["序号", "编号", "行号", "行次", "项次", "序", "NO.", "No."])
  private static let markLabels = WordTable(DisclosureWords.labels)
  private static let levelLabels = WordTable(DisclosureWords.levelLabels)

  /// The columns with the labels of a further row of the header; `nil` where the row is none.
  private static func refined(_ columns: [Column], by row: FormGrid.Row, at place: Int, _ card: LedgerCard) -> [Column]?
  {
    var children: [Int: [Column]] = [:]
    var known = 0
    let isSplit = splitsAmounts(row, columns, card)
    for index in row.cells.indices {
      let cell = row.cells[index]
      guard let parent = columns.lastIndex(where: { $0.span.contains(cell.column) }), cell.text.utf8.count <= 90 else {
        return nil
      }
      let above = columns[parent].label.label
      let meaning = meaning(cell.label, card, under: above)
      if meaning != .unknown || isSplit { known += 1 }
      let next = index + 1 < row.cells.count ? row.cells[index + 1].column : Int.max
      children[parent, default: []].append(
        Column(
          meaning: meaning, span: cell.column..<min(next, columns[parent].span.upperBound), label: cell, above: above,
          row: place))
    }
    guard known >= 1, known * 2 >= row.cells.count else { return nil }
    return columns.indices.flatMap { index -> [Column] in
      guard let found = children[index], let first = found.first else { return [columns[index]] }
      var parent = columns[index]
      let below = parent.isMoney(of: card) ? divided(found, parent.meaning, card) : withTotal(found, parent, of: card)
      guard first.span.lowerBound > parent.span.lowerBound else { return below }
      parent.span = parent.span.lowerBound..<first.span.lowerBound
      return [parent] + below
    }
  }

  /// The columns below an amount: the whole among them is that amount, and where none is a column of its own, all are its parts: 上级, 本级.
  private static func divided(_ columns: [Column], _ meaning: Column.Meaning, _ card: LedgerCard) -> [Column] {
    let totals = columns.indices.filter { columns[$0].meaning == .unknown && columns[$0].isWhole }
    var columns = columns
    // 备注 may stand behind the parts, under no label of its own.
    let parts = columns.indices.filter { columns[$0].meaning == .unknown }
    if totals.isEmpty, columns.contains(where: { $0.isMoney(of: card) }) { return columns }
    for index in totals.isEmpty ? parts : totals { columns[index].meaning = meaning }
    return columns
  }

  /// The columns below points, of which 合计 has those that the label above names.
  private static func withTotal(_ columns: [Column], _ parent: Column, of card: LedgerCard) -> [Column] {
    guard let known = parent.known, case .score = card.columns[known].content,
      let total = columns.firstIndex(where: { $0.meaning == .unknown && FundWords.isTotal($0.label.label) })
    else { return columns }
    var columns = columns
    columns[total].meaning = parent.meaning
    return columns
  }

  /// Whether a row has nothing but words under amounts, several under one of them: 上级, 本级.
  private static func splitsAmounts(_ row: FormGrid.Row, _ columns: [Column], _ card: LedgerCard) -> Bool {
    guard (2...12).contains(row.cells.count) else { return false }
    var parents: [Int] = []
    for cell in row.cells {
      guard let parent = columns.lastIndex(where: { $0.span.contains(cell.column) }),
        columns[parent].isMoney(of: card), cell.text.utf8.count <= 45, !BlankText.isBlank(cell.text),
        !cell.signs.contains(.digit) || SaidYear(cell.label.full) != nil
      else { return false }
      parents.append(parent)
    }
    return zip(parents, parents.dropFirst()).contains { $0 == $1 }
  }

  /// Whether it has a column of the card.
  func has(_ column: any AnyLedgerColumn, of card: LedgerCard) -> Bool {
    guard let index = card.index(of: column) else { return false }
    return columns.contains { $0.meaning == .known(index) }
  }

  /// The header of a sheet: the first that has all that the card needs, else the one with the most.
  static func find(in grid: FormGrid, card: LedgerCard) -> Self? {
    var best: (header: Self, near: Int)?
    for start in grid.rows.indices.prefix(searchDepth) where grid.rows[start].cells.count >= 2 {
      guard let header = Self(grid, at: start, card: card) else { continue }
      let found = card.needs.count { header.has($0, of: card) }
      if found == card.needs.count { return header }
      let near = found + card.tells.count { header.has($0, of: card) }
      if near > best?.near ?? 0 { best = (header, near) }
    }
    return best?.header
  }

  private static let searchDepth = 40
}

extension LedgerHeader.Column {
  /// The index of its column in the card, where it is known.
  var known: Int? { if case .known(let index) = meaning { index } else { nil } }

  /// Whether its label is that of the whole of an amount above it.
  var isWhole: Bool { FundWords.isTotal(label.label) || label.label.key == "小计" }

  /// Whether it holds an amount.
  func isMoney(of card: LedgerCard) -> Bool {
    guard let known, case .money = card.columns[known].content else { return false }
    return true
  }
}
