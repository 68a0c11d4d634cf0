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
  /// Where its projects stand among the figures.
  private let members: [Int]
  private let tolerance: Int128

  init(_ group: GroupSummary, _ sums: CheckedSums) {
    self.group = group
    figures = sums.figures
    members = group.projects.filter(sums.figures.indices.contains)
    tolerance = Int128(sums.policy.moneyTolerance.fen)
  }

  /// The three amounts, in all and per budget.
  func compareAmounts(into report: inout RuleReport) {
    compare("合计", group.figures.all, members, into: &report)
    for type in BudgetType.allCases where group.figures.byType.indices.contains(type.rawValue) {
      let part = members.filter { figures[$0].identity.budgetType == type }
      compare(type.chinese, group.figures.byType[type.rawValue], part, into: &report)
    }
  }

  private func compare(
    _ title: String, _ amounts: GroupAmounts, _ parts: [Int], into report: inout RuleReport
  ) {
    var added: (initial: Int128, budget: Int128, executed: Int128) = (0, 0, 0)
    for index in parts {
      added.initial += Int128(figures[index].amounts.initial?.fen ?? 0)
      added.budget += Int128(figures[index].amounts.budget?.fen ?? 0)
      added.executed += Int128(figures[index].amounts.executed?.fen ?? 0)
    }
    for (heading, sum, anew) in [
      ("年初预算数", amounts.initial, added.initial), ("全年预算数", amounts.budget, added.budget),
      ("全年执行数", amounts.executed, added.executed),
    ] {
      guard let sum, abs(Int128(sum.fen) - anew) > tolerance, let first = members.first else { continue }
      let place = figures[first].source
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
