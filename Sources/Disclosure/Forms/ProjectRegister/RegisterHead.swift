import Spreadsheets

/// The header of a register, of one to three rows: 预算（万元） over 年初预算数 and 全年预算数, 公开属性 merged over all of them.
struct RegisterHead {
  /// The cells that name columns, as if they stood in one row: the last.
  let row: FormGrid.Row
  let columns: HeaderColumns<RegisterColumn>
  /// Where its first and last row stand among the rows of the grid.
  let rows: ClosedRange<Int>
  /// What stands above several columns.
  private let groups: [FormGrid.Cell]

  private static let mostRows = 3

  /// - Parameters:
  ///   - offset: the row with the name of the project.
  ///   - least: how many columns must be known: a list of closed projects may have names and nothing else.
  init?(_ grid: FormGrid, at offset: Int, least: Int = 3) {
    let own = grid.rows[offset]
    // Every name of the column has this word, which most labels have not.
    let isNamed = own.cells.contains { $0.label.full.contains("项目") && RegisterColumn.of($0) == .name }
    guard own.cells.count >= min(least + 1, 3), isNamed, !Self.holdsValues(own) else { return nil }
    var cells = own.cells
    var groups: [FormGrid.Cell] = []
    var rows = offset...offset
    while rows.count < Self.mostRows, rows.upperBound + 1 < grid.rows.count,
      let below = Self.below(cells, grid.rows[rows.upperBound + 1], grid)
    {
      groups += below.groups
      cells = below.cells
      rows = rows.lowerBound...rows.upperBound + 1
    }
    while rows.count < Self.mostRows, rows.lowerBound > 0 {
      let above = grid.rows[rows.lowerBound - 1]
      let more = above.cells.enumerated().filter { Self.reachesDown($0.element, $0.offset, above, cells, grid) }
        .map(\.element)
      guard !more.isEmpty else { break }
      groups += above.cells.filter { cell in !more.contains { $0.column == cell.column } }
      cells = (cells + more).sorted { $0.column < $1.column }
      rows = rows.lowerBound - 1...rows.upperBound
    }
    self.groups = groups
    self.rows = rows
    row = rows.count == 1 ? own : FormGrid.Row(index: grid.rows[rows.upperBound].index, cells: cells)
    columns = RegisterColumn.columns(of: row)
    if columns.count < least { return nil }
  }

  /// Whether each label has its value beside it, as in the head of a form: 项目名称｜村道养护｜项目编码｜P1｜公开属性｜公开.
  private static func holdsValues(_ row: borrowing FormGrid.Row) -> Bool {
    // Two labels with their values, at least: a header may begin with 序号 or end with 备注.
    guard row.cells.count >= 4 else { return false }
    for offset in row.cells.indices where offset.isMultiple(of: 2) && RegisterColumn.of(row.cells[offset]) == nil {
      return false
    }
    for offset in row.cells.indices where !offset.isMultiple(of: 2) && mayBeLabel(row.cells[offset]) {
      // 公开 is the answer to 公开属性, and a column where marks are ticked.
      let column = RegisterColumn.of(row.cells[offset])
      if column != nil, column != .mark { return false }
    }
    return true
  }

  /// No label is without a Chinese character, or longer than a line.
  private static func mayBeLabel(_ cell: FormGrid.Cell) -> Bool {
    cell.signs.contains(.wide) && cell.text.utf8.count <= longestLabel
  }

  /// In bytes: twenty Chinese characters.
  private static let longestLabel = 60

  /// Whether the name of the project is asked for twice: two tables side by side.
  var isDoubled: Bool {
    guard let name = columns.label(.name) else { return false }
    return row.cells.count { $0.label.full.isSame(as: name.label.full) } > 1
  }

  /// The labels that may say the unit of the amounts: that of the budget, else those above it.
  var unitLabels: [FormGrid.Cell] {
    guard let own = columns.label(.budget) else { return [] }
    if AmountUnit.named(by: own.label) != nil { return [own] }
    return groups.filter { $0.column <= own.column }.max { $0.column < $1.column }.map { [$0] } ?? []
  }

  /// The header with a row below it, in which every cell stands under a label that reaches over several columns.
  private static func below(
    _ cells: [FormGrid.Cell], _ row: FormGrid.Row, _ grid: FormGrid
  ) -> (cells: [FormGrid.Cell], groups: [FormGrid.Cell])? {
    var subs: [FormGrid.Cell] = []
    var groups: [Int: FormGrid.Cell] = [:]
    let parted = parted(cells, by: row)
    for cell in row.cells {
      guard let offset = cells.lastIndex(where: { $0.column <= cell.column }) else { return nil }
      let group = cells[offset]
      // Without merges, as in CSV, a label reaches to the next.
      let end = max(grid.lastColumn(of: group), offset + 1 < cells.count ? cells[offset + 1].column - 1 : group.column)
      let key = RegisterColumn.of(group)
      let isOfProject = key != .name && key != .code || parted.contains(group.column)
      guard end > group.column || key == nil || isAmount(key), cell.column <= end, isOfProject else { return nil }
      // 预算 over 年初 is 年初预算.
      let joined =
        RegisterColumn.of(Self.relabelled(cell, group.text + cell.text)) == nil
          && RegisterColumn.of(Self.relabelled(cell, cell.text + group.text)) != nil
        ? cell.text + group.text : group.text + cell.text
      let both = FormGrid.Cell(row: cell.row, column: cell.column, text: joined, signs: TextSigns(joined))
      if key == .mark, end > group.column {
        // 是否公开 over 是 and 否; what else stands there is not understood, and no header is read without its marks.
        guard let answer = answers[cell.label.key] else { return nil }
        groups[group.column] = group
        subs.append(relabelled(cell, answer))
        continue
      }
      groups[group.column] = group
      let isSum = isAmount(key) && sums.contains(cell.label.bare)
      // 上级 below 全年预算数 is 全年预算数（上级）.
      let isPart = isAmount(key) && BudgetPart.isPart(cell.label.bare)
      let text = isSum ? group.text : isPart ? "\(group.text)（\(cell.text)）" : joined
      subs.append(
        RegisterColumn.of(cell) == nil && (isSum || isPart || RegisterColumn.of(both) != nil)
          ? relabelled(cell, text) : cell)
    }
    guard subs.contains(where: { RegisterColumn.of($0) != nil }) else { return nil }
    let left = cells.filter { groups[$0.column] == nil }
    return ((left + subs).sorted { $0.column < $1.column }, groups.values.sorted { $0.column < $1.column })
  }

  private static let answers = ["是": "公开", "否": "不公开", "公开": "公开", "不公开": "不公开", "主动公开": "公开", "不予公开": "不公开"]

  /// The labels that reach over 编码 or 名称, as 项目 does: what stands below such a one is no line of the register.
  private static func parted(_ cells: [FormGrid.Cell], by row: FormGrid.Row) -> Set<Int> {
    Set(
      row.cells.compactMap { cell in
        guard parts.contains(cell.label.key), let group = cells.last(where: { $0.column <= cell.column }) else {
          return nil
        }
        return parts.contains(group.label.key) ? nil : group.column
      })
  }

  private static let parts = WordTable(["编码", "代码", "编号", "名称"])

  private static func isAmount(_ key: RegisterColumn?) -> Bool { key == .budget }

  private static let sums: Set<String> = ["小计", "合计", "总计", "总额", "金额"]

  private static func relabelled(_ cell: FormGrid.Cell, _ text: String) -> FormGrid.Cell {
    FormGrid.Cell(row: cell.row, column: cell.column, text: text, signs: TextSigns(text))
  }

  /// Whether a label above the header is that of a column: nothing in the header stands below it.
  private static func reachesDown(
    _ cell: FormGrid.Cell, _ offset: Int, _ row: FormGrid.Row, _ cells: [FormGrid.Cell], _ grid: FormGrid
  ) -> Bool {
    let next = offset + 1 < row.cells.count ? row.cells[offset + 1].column : grid.lastColumn(of: cell) + 1
    if cells.contains(where: { cell.column..<max(next, cell.column + 1) ~= $0.column }) { return false }
    let index = cells.map(\.row).min() ?? 0
    return grid.anchor(row: index, column: cell.column)?.address == cell.address || RegisterColumn.of(cell) != nil
  }
}
