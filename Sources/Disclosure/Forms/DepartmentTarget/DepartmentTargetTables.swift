/// The header of the tasks: 任务名称｜主要内容｜总额｜财政拨款｜其他资金, or 部门职能｜年度目标任务｜支出项目名称｜预算金额.
struct TaskHeader {
  enum Column: Hashable, Sendable, CaseIterable {
    case duty, name, content, total, appropriation, other
  }

  let columns: HeaderColumns<Column>
  /// The rows of the header.
  private(set) var height = 1
  let unit: AmountUnit?
  /// Labels of its second row that are no column of the form: 上级资金, 本级资金.
  private(set) var unknown: [FormGrid.Cell] = []

  /// With `next`, 预算金额 may stand over 总额｜财政拨款｜其他资金.
  init?(_ row: FormGrid.Row, next: FormGrid.Row?) {
    guard row.cells.contains(where: { Self.column($0.label) == .name }) else { return nil }
    var cells = row.cells
    if let next, next.cells.count >= 2,
      next.cells.allSatisfy({ Self.amounts.contains($0.label.bare) }) || Self.divides(row, next)
    {
      let taken = Set(next.cells.map(\.column))
      cells = (cells.filter { !taken.contains($0.column) } + next.cells).sorted { $0.column < $1.column }
      height = 2
      unknown = next.cells.filter { Self.column($0.label) == nil }
    }
    let columns = HeaderColumns<Column>(cells) { Self.column($0.label) }
    guard columns.has(.total) || columns.has(.content) else { return nil }
    self.columns = columns
    unit = (row.cells + cells).lazy.compactMap { AmountUnit.named(by: $0.label) }.first
  }

  /// Whether a row has nothing but labels of money below the amounts of the head: 总额, 其中：上级资金, 本级资金.
  private static func divides(_ row: FormGrid.Row, _ next: FormGrid.Row) -> Bool {
    guard let total = row.cells.first(where: { column($0.label) == .total }) else { return false }
    return next.cells.allSatisfy {
      $0.column >= total.column && $0.text.utf8.count <= 45 && !$0.signs.contains(.digit) && FundWords.isRow($0.label)
    }
  }

  private static func column(_ label: Label) -> Column? { words[label.bare] ?? words[label.key] }

  private static let amounts = WordTable(["总额", "财政拨款", "其他资金", "合计", "小计", "其它资金"])

  private static let words = WordTable<Column>([
    "部门职能": .duty, "职能": .duty, "部门职责": .duty,
    "任务名称": .name, "工作任务": .name, "主要任务": .name, "支出项目名称": .name, "重点工作任务": .name, "工作任务名称": .name,
    "主要内容": .content, "年度目标任务": .content, "任务内容": .content, "主要工作内容": .content,
    "总额": .total, "预算金额": .total, "金额": .total, "预算安排": .total, "合计": .total, "金额合计": .total, "年度预算": .total,
    "财政拨款": .appropriation, "财政资金": .appropriation, "其他资金": .other, "其它资金": .other,
  ])
}

/// The header of income and expenditure with their shares: 总体资金情况｜当年金额｜占比｜近两年收支金额.
struct SharesHeader {
  enum Column: Hashable, Sendable, CaseIterable {
    case amount, share, twoYearsBefore, yearBefore
  }

  let columns: HeaderColumns<Column>
  let firstValue: Int
  let unit: AmountUnit?

  init?(_ row: FormGrid.Row) {
    guard let amount = row.cells.first(where: { ["当年金额", "本年金额", "当年预算", "年度金额"].contains($0.label.bare) }),
      row.cells.contains(where: { $0.label.bare.hasPrefix("占比") })
    else { return nil }
    var years = 0
    columns = HeaderColumns<Column>(row.cells.filter { $0.column >= amount.column }) { cell in
      if cell.column == amount.column { return .amount }
      if cell.label.bare.hasPrefix("占比") { return .share }
      guard cell.text.contains("年") else { return nil }
      years += 1
      return years == 1 ? .twoYearsBefore : years == 2 ? .yearBefore : nil
    }
    firstValue = amount.column
    unit = row.cells.lazy.compactMap { AmountUnit.named(by: $0.label) ?? AmountUnit.caption($0.label) }.first
  }
}
