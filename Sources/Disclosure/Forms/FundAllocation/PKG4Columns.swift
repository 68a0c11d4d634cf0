/// PKG-4: where each sub-project of a fund has a column, a line's columns add up to its sum.
enum PKG4Columns: LedgerRule {
  static let card = RuleCard(
    id: "PKG-4", title: Message("各子项目的金额之和应等于合计", "The sub-projects of a line must add up to its sum"),
    severity: .error,
    basis: "资金安排表：每行的合计＝各子项目金额之和", remedy: Message("核对这一行各栏，改正填错的一格。", "Correct the wrong cell of the line."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    let labels = sheet.facts.otherLabels.filter { label in
      sheet.lines.contains { line in line.others.contains { $0.label == label && $0.amount.value != nil } }
    }
    // One column beside the sum is a matching fund, or a plan, and no part.
    guard labels.count > 1, let column = sheet.lines.first?.cell(FundAllocationForm.amount)?.at.column,
      isOfParts(sheet, labels, policy)
    else { return }
    for line in sheet.lines {
      let parts = line.others.filter { labels.contains($0.label) }
      guard let total = line.value(FundAllocationForm.amount), !parts.isEmpty,
        parts.allSatisfy({ $0.amount.value != nil }), line.place(FundAllocationForm.amount).column == column
      else { continue }
      let sum = parts.compactMap(\.amount.value).reduce(Money.zero, +)
      guard (sum < total ? total - sum : sum - total) > policy.moneyTolerance else { continue }
      report.add(
        line, FundAllocationForm.amount, expected: sum.plainWan,
        Message(
          "“\(line.name)”合计\(total.plainWan)万元，各子项目合计\(sum.plainWan)万元。请核对后改正。",
          "\(line.name) has \(total.plainWan) wan in all, its sub-projects add up to \(sum.plainWan). Correct one."))
    }
  }

  /// Whether the columns are parts: in most lines they add up.
  private static func isOfParts(_ sheet: LedgerSheet, _ labels: [String], _ policy: Policy) -> Bool {
    let fit = sheet.lines.count { line in
      let sum = line.others.filter { labels.contains($0.label) }.compactMap(\.amount.value).reduce(Money.zero, +)
      return line.value(FundAllocationForm.amount) == sum
    }
    return fit * 2 > sheet.lines.count
  }
}

extension FundAllocationForm {
  static let checks: [any LedgerRule.Type] = [PKG4Columns.self]
}
