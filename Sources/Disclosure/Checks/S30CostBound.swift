/// S30: a project did not spend more than its target paper bounds its cost to.
enum S30CostBound: WorkspaceRule {
  static let card = RuleCard(
    id: "S30", title: Message("全年执行数不应超过目标表的总成本上限", "Execution must not be above the bound of the whole cost"),
    severity: .warning, basis: "勾稽关系：成本指标上限≥全年执行数",
    remedy: Message("核对成本指标的上限和全年执行数；确实超支的，在自评表里说明原因。", "Check bound and execution; explain what was overspent."))

  /// Names of indicators that bound the cost of the whole project, and not of a part of it.
  private static let wholes = ["总成本", "项目成本", "总投资", "总支出", "资金总额", "支出总额", "成本总额", "投资总额", "总费用", "项目支出", "项目总"]

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for pair in workspace.targetPairs {
      guard let row = pair.project.totalFunds, let executed = row.executed.value else { continue }
      for indicator in pair.target.indicators where wholes.contains(where: indicator.name.raw.contains) {
        guard let bound = bound(IndicatorValue(indicator.target.raw)), bound < executed,
          executed - bound > workspace.policy.moneyTolerance
        else { continue }
        let place = workspace.records.sources.text(indicator.target.at)
        report.add(
          at: row.executed.at, field: "全年执行数", actual: row.executed.raw, expected: "不超过\(bound.plainWan)万元",
          subject: pair.figure,
          Message(
            "“\(pair.project.name)”全年执行数\(executed.plainWan)万元，超过绩效目标表“\(indicator.name.raw)”的上限“\(indicator.target.raw)”（\(place)）。请核对金额；确实超支的，说明原因。",
            "\(pair.project.name) spent \(executed.plainWan) wan, above the bound “\(indicator.target.raw)” of “\(indicator.name.raw)” (\(place)). Check the amounts; explain what was overspent."
          ))
      }
    }
  }

  /// The most that may be spent; `nil` where the value is no bound in money.
  private static func bound(_ value: IndicatorValue) -> Money? {
    guard value.comparator != .atLeast, case .quantity(let number, let unit) = value.content, unit.base == "元" else {
      return nil
    }
    let fen = number.units * unit.factor * Int128(Money.fenPerYuan) / Quantity.one
    return fen <= Int128(Money.mostFen) && fen > 0 ? Money(fen: Int64(fen)) : nil
  }
}
