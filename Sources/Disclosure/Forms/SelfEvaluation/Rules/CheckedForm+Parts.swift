/// What several rules look at.
extension CheckedForm {
  /// Gathered from the rows of a list; sums and numbers are the business of the rules of lists then.
  var isList: Bool { project.form == .indicatorList }

  /// The amount that rates divide by: the full-year budget, or in forms without it the only budget they have.
  var divisor: FundAmount {
    for index in project.funds.indices where !project.funds[index].budget.raw.isEmpty { return .budget }
    return .initial
  }

  /// The rate that the amounts of a row give.
  func rate(_ row: FundRow) -> Rate? {
    guard let budget = row[divisor].value, let executed = row.executed.value else { return nil }
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
    if BlankText.isBlank(text) || Self.noReasons.contains(text) { return false }
    return scalars.contains {
      switch $0 {
      case "-", "—", "/", "\\", "*", ".", "0", "。", "、": false
      default: true
      }
    }
  }

  private static let noReasons = WordTable(["0", "0.0", "0.00", "无偏差", "(无)", "无。", "没有", "不适用"])
}
