/// L05: an amount so large that it was probably entered in 元 instead of 万元.
enum L05AmountUnit: ListProjectRule {
  static let card = RuleCard(
    id: "L05", title: SuspiciousAmount.title, severity: .warning, basis: SuspiciousAmount.basis,
    remedy: SuspiciousAmount.remedy)

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    let violation = SuspiciousAmount.violation(
      of: checked.largestAmount, from: checked.list.policy.suspiciousAmount)
    guard let violation else { return }
    report.add(row: checked.row, column: .budget, project: checked.index, violation)
  }
}
