/// What several rules look at.
extension CheckedForm {
  /// Gathered from the rows of a list; sums and numbers are the business of the rules of lists then.
  var isList: Bool { project.form == .indicatorList }

  /// The amounts of the fund block with their headings.
  static var amountColumns: [(KeyPath<FundRow, Entry<Money>>, String)] {
    [(\.initial, "年初预算数"), (\.budget, "全年预算数"), (\.executed, "全年执行数")]
  }

  /// The column that rates divide by: the full-year budget, or in forms without it the only budget they have.
  var budgetColumn: KeyPath<FundRow, Entry<Money>> {
    project.funds.contains { !$0.budget.raw.isEmpty } ? \.budget : \.initial
  }

  /// The rate that the amounts of a row give.
  func rate(_ row: FundRow) -> Rate? {
    guard let budget = row[keyPath: budgetColumn].value, let executed = row.executed.value else { return nil }
    return Rate(executed, of: budget)
  }
}

extension Indicator {
  /// The name as findings print it.
  var title: String {
    let name = name.value ?? name.raw
    return name.isEmpty ? (level2.isEmpty ? level1 : level2) : name
  }

  /// Whether a reason is given: more than a mark, a zero or a word for nothing (reference §2.8 S12).
  var hasReason: Bool {
    if reason.raw.isEmpty { return false }
    let scalars = NotationText.unified(reason.raw)
    let text = NotationText.text(scalars[...])
    if BlankMark.isBlank(text) || Self.noReasons.contains(text) { return false }
    return scalars.contains {
      switch $0 {
      case "-", "—", "/", "\\", "*", ".", "0", "。", "、": false
      default: true
      }
    }
  }

  private static let noReasons = WordTable(["0", "0.0", "0.00", "无偏差", "(无)", "无。", "没有", "不适用"])
}
