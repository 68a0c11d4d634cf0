import Spreadsheets

/// The rows of a list's header, one to three, put together column by column.
///
/// Offices merge cells in headers: 项目名称 over two rows, 预算执行情况（万元） over the three amounts whose names stand below it.
/// Only the first cell of a merge has its text, in every kind of file; so a cell without one belongs to the cell on its left
/// where something stands below it.
struct ListHead: Sendable {
  /// A column of the header.
  struct Column: Sendable {
    /// Counted from zero.
    var position: Int
    /// The labels from the top down, each once.
    var labels: [String]
    /// What they name; `nil` for what a list does not have.
    var meaning: ListColumn?
    /// Whether they name it only where no plainer label does.
    var isWeak = false
    /// The units of money that they give, each with its label.
    var units: [(unit: AmountUnit, label: String)] = []
    /// The year that they give.
    var year: Int?
    /// Whether it is one of the sources of an amount: 全年预算数（上级）.
    var isPart = false
    /// The amount of which it is a part, where a label above it names that: 上级 below 全年预算数.
    var amountAbove: ListColumn?
    /// Whether it says that it is not about the list's own year: 上年预算数.
    var isOfOtherYear = false

    /// Whether nobody knows what it is; a column of numbers and the like has nothing to say.
    var isUnknown: Bool {
      meaning == nil && !isOfOtherYear && amountAbove == nil && !FormGrid.harmless.contains(ListLabel(label).name)
    }

    /// The label that names the column, as printed.
    var label: String { labels.last ?? "" }
  }

  let columns: [Column]
  /// The first and the last row, counted from zero.
  let rows: ClosedRange<Int>
  /// The texts of each row as printed, by their positions.
  let texts: [[Int: String]]

  /// The most rows that a header has.
  static let mostRows = 3

  /// - Parameter aliases: what the region calls labels; the first that knows one counts.
  init(_ rows: ArraySlice<Row>, aliases: [LabelAliases] = []) {
    self.rows = (rows.first?.index ?? 0)...(rows.last?.index ?? 0)
    var paths: [Int: [String]] = [:]
    for row in rows {
      for cell in row.cells where !cell.text.isEmpty { paths[cell.column] = [] }
    }
    let positions = paths.keys.sorted()
    let texts = rows.map { row in
      Dictionary(
        row.cells.lazy.filter { !$0.text.isEmpty }.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first }
      )
    }
    for offset in texts.indices {
      var group: String?
      for position in positions {
        // A column with a label in a row above is in no group of this row; a label that has none below it heads no group.
        if texts[..<offset].contains(where: { $0[position] != nil }) { group = nil }
        let isAbove = texts[(offset + 1)...].contains { $0[position] != nil }
        if let own = texts[offset][position] { group = own }
        guard let text = texts[offset][position] ?? (isAbove ? group : nil) else { continue }
        if paths[position]?.last != text { paths[position]?.append(text) }
      }
    }
    self.texts = texts
    columns = Self.byPlace(Self.withTotals(positions.map { Self.column($0, paths[$0] ?? [], aliases) }))
  }

  /// The columns with those whose names say enough only beside others: 单位 behind the indicators is that of their values, and 分数 beside
  /// points and without another column for it is the weight.
  private static func byPlace(_ columns: [Column]) -> [Column] {
    var columns = columns
    func has(_ meaning: ListColumn) -> Bool { columns.contains { $0.meaning == meaning } }
    for index in columns.indices where columns[index].meaning == nil {
      switch ListLabel(columns[index].label).name {
      case "单位" where !has(.measure):
        let indicator = columns.last { $0.meaning == .level3 }?.position
        if let indicator, indicator < columns[index].position { columns[index].meaning = .measure }
      case "分数" where has(.score) && !has(.weight): columns[index].meaning = .weight
      default: break
      }
    }
    return columns
  }

  /// The columns with the project's own total where a second column is called points: 自评得分（百分制）, 自评分数 beside 得分, and
  /// 自评得分 in front of the indicators. A column that says 总分 counts before it.
  private static func withTotals(_ columns: [Column]) -> [Column] {
    var columns = columns
    for index in columns.indices where columns[index].meaning == .score {
      if columns[index].labels.contains(where: { label in ofHundred.contains(where: label.contains) }) {
        columns[index].meaning = .total
        columns[index].isWeak = true
      }
    }
    let points = columns.indices.filter { columns[$0].meaning == .score }
    guard points.count > 1, let indicator = columns.first(where: { $0.meaning == .level3 })?.position else {
      return columns
    }
    let named = points.filter { ListLabel(columns[$0].label).name == "自评分数" }
    let before = points.filter { columns[$0].position < indicator }
    for totals in [named, before] where !totals.isEmpty && totals.count < points.count {
      for index in totals {
        columns[index].meaning = .total
        columns[index].isWeak = true
      }
      break
    }
    return columns
  }

  private static let ofHundred = ["百分制", "满分100", "100分制"]

  /// The required columns that are missing. The project may be named by code.
  var missing: [ListColumn] {
    var found = Set(columns.compactMap(\.meaning))
    if found.contains(.project) { found.insert(.projectName) }
    return ListColumn.required.filter { !found.contains($0) }
  }

  private static func column(_ position: Int, _ labels: [String], _ aliases: [LabelAliases]) -> Column {
    var column = Column(position: position, labels: labels)
    let parts = labels.map { text in ListLabel(aliases.lazy.compactMap { $0.label(for: text)?.full }.first ?? text) }
    for (part, label) in zip(parts, labels) {
      if let unit = part.unit { column.units.append((unit, label)) }
      if let year = part.year { column.year = year }
      if part.isPart { column.isPart = true }
    }
    column.isOfOtherYear = labels.contains { SaidYear.isOfOther(NormalText.normalised($0)) }
    guard let leaf = parts.last, !column.isOfOtherYear else {
      return column
    }
    let above = parts.dropLast().last?.name ?? ""
    if !above.isEmpty, ["得分", "自评得分", "分值", "权重"].contains(leaf.name), isOfExecution(above) {
      column.meaning = leaf.name.hasSuffix("得分") ? .executionScore : nil
      return column
    }
    // 预算数 over 年初 and 全年, or over 合计 and its sources.
    let isWhole = wholes.contains(leaf.name)
    let names = above.isEmpty ? [leaf.name] : [above + leaf.name, leaf.name + above] + [isWhole ? above : leaf.name]
    guard let name = names.first(where: { ListColumn(label: $0) != nil }) else {
      column.amountAbove = ListColumn(label: above).flatMap { ListColumn.amounts.contains($0) ? $0 : nil }
      return column
    }
    column.meaning = ListColumn(label: name)
    column.isWeak = ListColumn.isWeak(name)
    return column
  }

  private static let wholes = WordTable(["合计", "小计", "总计", "总额", "合计数", "金额", "总数"])

  private static func isOfExecution(_ group: String) -> Bool { group.contains("预算执行") || group.contains("资金执行") }
}

extension ListHead {
  /// Finds the header among the first rows of a sheet: the lowest number of rows that name all that a list must have, with what
  /// the rows above and below add to it.
  static func find(_ rows: ArraySlice<Row>, aliases: [LabelAliases]) -> ListHead? {
    // A label of the region's own may have none of the usual words.
    let words = aliases.isEmpty ? HeadSigns.of(rows) : rows.map { _ in .all }
    guard words.contains(where: { $0.contains(.weight) }) else { return nil }
    for last in rows.indices {
      for first in (max(rows.startIndex, last - mostRows + 1)...last).reversed() {
        let found = words[first - rows.startIndex...last - rows.startIndex].reduce(HeadSigns()) { $0.union($1) }
        guard isOne(rows[first...last]), found == .all else { continue }
        let head = ListHead(rows[first...last], aliases: aliases)
        if head.missing.isEmpty { return extended(head, first, last, rows, aliases) }
      }
    }
    return nil
  }

  /// Takes in the row above and those below that name further columns.
  private static func extended(
    _ found: ListHead, _ first: Int, _ last: Int, _ rows: ArraySlice<Row>, _ aliases: [LabelAliases]
  ) -> ListHead {
    var (head, first, last) = (found, first, last)
    while last - first + 1 < mostRows, last + 1 < rows.endIndex, isOne(rows[first...last + 1]),
      rows[last + 1].cells.allSatisfy(isWord)
    {
      let longer = ListHead(rows[first...last + 1], aliases: aliases)
      guard longer.missing.isEmpty, longer.known > head.known || head.isOverAmounts(rows[last + 1]) else { break }
      (head, last) = (longer, last + 1)
    }
    while last - first + 1 < mostRows, first > rows.startIndex, isOne(rows[first - 1...last]),
      rows[first - 1].cells.count > 2
    {
      let longer = ListHead(rows[first - 1...last], aliases: aliases)
      guard longer.missing.isEmpty, longer.known > head.known else { break }
      (head, first) = (longer, first - 1)
    }
    return head
  }

  /// Whether a row only says of what the amounts above it are parts, or of which time: 中央, 县级; 年初, 上半年.
  private func isOverAmounts(_ row: Row) -> Bool {
    var group: ListColumn?
    var amounts: Set<Int> = []
    for position in (columns.first?.position ?? 0)...max(columns.last?.position ?? 0, row.cells.last?.column ?? 0) {
      if let column = columns.first(where: { $0.position == position }) { group = column.meaning }
      if group.map(ListColumn.amounts.contains) ?? false { amounts.insert(position) }
    }
    return row.cells.contains { !$0.text.isEmpty }
      && row.cells.allSatisfy { $0.text.isEmpty || amounts.contains($0.column) }
  }

  /// How many columns have a meaning.
  var known: Int { Set(columns.compactMap(\.meaning)).count }

  /// Whether rows follow each other without a gap.
  private static func isOne(_ rows: ArraySlice<Row>) -> Bool {
    guard let first = rows.first, let last = rows.last else { return false }
    return last.index - first.index == rows.count - 1
  }

  private static func isWord(_ cell: Cell) -> Bool {
    cell.kind == .text && !cell.text.isEmpty && cell.text.contains { !$0.isNumber && !$0.isPunctuation }
  }
}

/// What every header names; most rows of most sheets do not, which is seen without taking labels apart.
private struct HeadSigns: OptionSet {
  let rawValue: UInt8

  static let project = Self(rawValue: 1)
  static let indicator = Self(rawValue: 2)
  static let weight = Self(rawValue: 4)
  static let all: Self = [.project, .indicator, .weight]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The signs of every row. Weights are named least often, so that the others are looked for near them only.
  static func of(_ rows: ArraySlice<Row>) -> [Self] {
    var signs = [Self](repeating: [], count: rows.count)
    for (index, row) in rows.enumerated() where row.cells.contains(where: namesWeight) { signs[index] = .weight }
    for index in signs.indices {
      let near = max(0, index - ListHead.mostRows + 1)...min(signs.count - 1, index + ListHead.mostRows - 1)
      if signs[near].contains(where: { $0.contains(.weight) }) { signs[index].add(rows[rows.startIndex + index]) }
    }
    return signs
  }

  private mutating func add(_ row: Row) {
    for cell in row.cells where cell.kind == .text {
      let text = NormalText.normalised(cell.text)
      // 项目资金 heads the fund block of a form, and 项目验收合格率 is an indicator: neither is a column of names or codes.
      if text.utf8.count <= 36, text.hasSuffix("项目") || Self.projects.finds(in: text) { insert(.project) }
      if text.contains("指标") { insert(.indicator) }
    }
  }

  private static func namesWeight(_ cell: borrowing Cell) -> Bool {
    cell.kind == .text && weights.finds(in: NormalText.normalised(cell.text))
  }

  private static let weights = WordFinder(["分值", "权重", "标准分", "满分", "分数"])
  private static let projects = WordFinder([
    "项目名", "项目编", "项目代", "项目支出名", "项目(", "项目)", "项目[", "项目/", "项目:", "项目*", "政策名", "专项名", "专项资金名",
  ])
}
