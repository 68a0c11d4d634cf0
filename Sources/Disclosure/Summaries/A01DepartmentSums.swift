/// A01: the amounts of a department are not the sum of its projects.
enum A01DepartmentSums: SumRule {
  static let card = RuleCard(
    id: "A01", title: Message("部门合计应等于所属项目之和", "A department's amounts must be the sum of its projects"),
    severity: .error, basis: "表间勾稽：部门合计＝所属各项目之和",
    remedy: Message(
      "这是程序自身汇总的核对；出现时请把输入文件交给维护人员。",
      "This checks the program's own sums; if it appears, hand the input files to the maintainers."))

  static func check(_ sums: CheckedSums, into report: inout RuleReport) {
    for group in sums.groups where group.level == .department || group.level == .unit {
      GroupCheck(group, sums).compareAmounts(into: &report)
    }
  }
}

/// Compares the sums of a group with its projects, added up anew.
struct GroupCheck {
  let group: GroupSummary
  private let figures: [ProjectFigures]
  private let tolerance: Int128

  init(_ group: GroupSummary, _ sums: CheckedSums) {
    self.group = group
    figures = group.projects.compactMap {
      sums.figures.indices.contains($0) ? sums.figures[$0] : nil
    }
    tolerance = Int128(sums.policy.moneyTolerance.fen)
  }

  /// The three amounts, in all and per budget.
  func compareAmounts(into report: inout RuleReport) {
    compare("合计", group.figures.all, figures, into: &report)
    for type in BudgetType.allCases where group.figures.byType.indices.contains(type.rawValue) {
      let part = figures.filter { $0.identity.budgetType == type }
      compare(type.chinese, group.figures.byType[type.rawValue], part, into: &report)
    }
  }

  private func compare(
    _ title: String, _ amounts: GroupAmounts, _ parts: [ProjectFigures], into report: inout RuleReport
  ) {
    let columns: [(String, Money?, KeyPath<ProjectFigures, Money?>)] = [
      ("年初预算数", amounts.initial, \.amounts.initial), ("全年预算数", amounts.budget, \.amounts.budget),
      ("全年执行数", amounts.executed, \.amounts.executed),
    ]
    for (heading, sum, column) in columns {
      let anew = parts.reduce(Int128(0)) { $0 + Int128($1[keyPath: column]?.fen ?? 0) }
      guard let sum, abs(Int128(sum.fen) - anew) > tolerance, let place = figures.first?.source else { continue }
      let expected = Money(fen: Int64(clamping: anew)).plainWan
      report.add(
        at: place, field: heading, actual: sum.plainWan, expected: expected,
        Message(
          "\(group.name)\(title)的\(heading)为 \(sum.plainWan) 万元，\(parts.count) 个项目相加是 \(expected) 万元。",
          "\(heading) of \(group.name), \(title): \(sum.plainWan) 万元, but its \(parts.count) projects add up to \(expected)."
        ))
    }
  }
}
