/// TGT-4: money of a target so large that it was probably entered in 元.
enum TGT4TargetUnit: PaperRule {
  static let card = RuleCard(
    id: "TGT-4", title: SuspiciousAmount.title, severity: .warning, basis: SuspiciousAmount.basis,
    remedy: SuspiciousAmount.remedy)

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let target = paper as? ProjectTarget,
      let largest = target.funds.max(by: { ($0.amount.value ?? .zero) < ($1.amount.value ?? .zero) }),
      let violation = SuspiciousAmount.violation(of: largest.amount.value, from: policy.suspiciousAmount)
    else { return }
    report.add(at: largest.amount.at, field: "年度资金总额", violation)
  }
}
