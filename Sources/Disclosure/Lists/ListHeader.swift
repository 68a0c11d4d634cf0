import Spreadsheets

/// The header of an indicator list: which column is where, and in which unit the amounts are.
struct ListHeader: Sendable {
  /// The header's row, counted from zero; the data begins in the next.
  var row: Int
  /// The position of each `ListColumn`; -1 where the list has none.
  var positions: [Int]
  /// The labels as printed, by position.
  var labels: [String]
  /// The unit of each of the three amounts.
  var units: [AmountUnit]
  /// What there is to say: the unit was assumed, columns were not understood or are missing.
  var notes: [Message] = []
  /// A mark in the titles above the header, which speaks of the whole list.
  var mark: ListMark?

  /// The position of a column; -1 if the list has none.
  func position(_ column: ListColumn) -> Int { positions[column.rawValue] }

  /// Whether the list has a column.
  func has(_ column: ListColumn) -> Bool { positions[column.rawValue] >= 0 }

  /// The label as printed in the file; the specification's where the list has no such column.
  func label(_ column: ListColumn) -> String {
    let position = positions[column.rawValue]
    guard position >= 0 else { return column.label }
    return labels[position].filter { !$0.isNewline }
  }

  /// How many leading columns are the project's, if they are all of its columns: the rows of a project repeat them.
  var sharedColumns: Int {
    // 总分 is taken from a project's first row only, so it may stand behind the columns that differ from row to row.
    let own = ListColumn.allCases.filter { $0.isOfProject && $0 != .total }.map { positions[$0.rawValue] }.max() ?? -1
    let others = ListColumn.allCases.filter { !$0.isOfProject }.map { positions[$0.rawValue] }.filter { $0 >= 0 }
    guard let first = others.min(), own < first else { return 0 }
    return own + 1
  }

  /// Finds the header among the first rows of a sheet.
  ///
  /// A table is an indicator list when one of its first rows names a project, the third-level indicator, the weight and the
  /// actual value. Rows above it are titles.
  static func recognise(_ rows: [Row]) -> ListHeader? {
    let likely = rows.prefix(searchDepth).filter(mayBeHeader)
    guard !likely.isEmpty, let best = candidates(likely).first(where: { $0.missing.isEmpty }) else { return nil }
    return ListHeader(best.row, titles: rows.prefix { $0.index < best.row.index })
  }

  /// How near the rows come to an indicator list: the columns found in the best row, and the required ones that are missing.
  static func nearness(_ rows: [Row]) -> (found: Int, missing: [String]) {
    guard let best = candidates(rows).max(by: { $0.found < $1.found }) else {
      return (0, ListColumn.required.map(\.label))
    }
    return (best.found, best.missing.map(\.label))
  }

  /// Every header names a project, an indicator and a weight; most rows of most sheets do not, which is seen without taking
  /// labels apart.
  private static func mayBeHeader(_ row: Row) -> Bool {
    guard row.cells.count >= ListColumn.required.count else { return false }
    let texts = row.cells.lazy.filter { $0.kind == .text }.map { NormalText.normalised($0.text) }
    return texts.contains { $0.holds("项目") } && texts.contains { $0.holds("指标") }
      && texts.contains { weights.finds(in: $0) }
  }

  private static let weights = WordFinder(["分值", "权重"])

  private struct Candidate {
    var row: Row
    var found: Int
    var missing: [ListColumn]
  }

  /// Header rows are looked for among this many first rows.
  static let searchDepth = 30

  private static func candidates(_ rows: [Row]) -> [Candidate] {
    rows.prefix(searchDepth).map { row in
      var found = Set(row.cells.compactMap { ListColumn(label: ListLabel($0.text).name) })
      let count = found.count
      if found.contains(.project) { found.insert(.projectName) }
      return Candidate(row: row, found: count, missing: ListColumn.required.filter { !found.contains($0) })
    }
  }

  private init(_ header: Row, titles: ArraySlice<Row>) {
    row = header.index
    positions = [Int](repeating: -1, count: ListColumn.allCases.count)
    labels = [String](repeating: "", count: (header.cells.last?.column ?? -1) + 1)
    units = []
    var unknown: [String] = []
    var repeated: [String] = []
    var given: [AmountUnit?] = ListColumn.amounts.map { _ in nil }
    for cell in header.cells {
      labels[cell.column] = cell.text
      let label = ListLabel(cell.text)
      guard let column = ListColumn(label: label.name) else {
        unknown.append(cell.text)
        continue
      }
      guard positions[column.rawValue] < 0 else {
        repeated.append(cell.text)
        continue
      }
      positions[column.rawValue] = cell.column
      if let amount = ListColumn.amounts.firstIndex(of: column) { given[amount] = label.unit }
    }
    for title in titles where mark == nil {
      guard let cell = title.cells.first(where: { SecrecyMark.standsAbove($0.text) }) else { continue }
      mark = ListMark(words: cell.text, row: title.index, column: cell.column)
    }
    let title = titles.reversed().lazy.flatMap(\.cells).compactMap { ListLabel.unitInTitle($0.text) }.first
    units = given.map { $0 ?? title ?? .wan }
    let hasAmounts = ListColumn.amounts.contains { positions[$0.rawValue] >= 0 }
    if hasAmounts, title == nil, given.allSatisfy({ $0 == nil }) { notes.append(.unitAssumed) }
    if !unknown.isEmpty { notes.append(.unknownColumns(unknown)) }
    if !repeated.isEmpty { notes.append(.repeatedColumns(repeated)) }
    let missing = ListColumn.allCases.filter { !$0.isSeldom && positions[$0.rawValue] < 0 }
    if !missing.isEmpty { notes.append(.missingColumns(missing)) }
  }
}

extension Message {
  fileprivate static let unitAssumed = Message(
    "表头和标题行没有写明金额单位，按“万元”读取。请在表头注明单位，例如“全年预算数(万元)”。",
    "Neither header nor title rows give the unit of the amounts; 万元 was assumed. Give it in the header: 全年预算数(万元).")

  fileprivate static func unknownColumns(_ labels: [String]) -> Message {
    let list = labels.map { "“\($0)”" }.joined(separator: "、")
    return Message("没有用到的列：\(list)。", "Columns not used: \(list).")
  }

  fileprivate static func repeatedColumns(_ labels: [String]) -> Message {
    let list = labels.map { "“\($0)”" }.joined(separator: "、")
    return Message("表头重复的列只取最左一列，未用：\(list)。", "Of columns with the same label the leftmost counts; not used: \(list).")
  }

  fileprivate static func missingColumns(_ columns: [ListColumn]) -> Message {
    let list = columns.map { "“\($0.label)”" }.joined(separator: "、")
    return Message("清单中没有这些列，相应内容为空：\(list)。", "The list has no such columns, their content is empty: \(list).")
  }
}
