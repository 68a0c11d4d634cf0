/// L05: an amount so large that it was probably entered in 元 instead of 万元.
enum L05AmountUnit: ListProjectRule {
  static let card = RuleCard(
    id: "L05", title: SuspiciousAmount.title, severity: .warning, basis: SuspiciousAmount.basis,
    remedy: SuspiciousAmount.remedy)

  static func check(_ checked: CheckedListProject, into report: inout ListReport) {
    if let doubt = checked.doubt {
      report.add(row: checked.row, column: .budget, project: checked.index, violation(of: doubt))
      return
    }
    let violation = SuspiciousAmount.violation(
      of: checked.largestAmount, from: checked.list.policy.suspiciousAmount)
    guard let violation else { return }
    report.add(row: checked.row, column: .budget, project: checked.index, violation)
  }

  /// Amounts that are 10⁴ of each other: an error, and blank.
  private static func violation(of doubt: ListDoubt) -> Violation {
    let (one, other) = (doubt.one.plainWan, doubt.other.plainWan)
    return Violation(
      actual: one, expected: "与其他金额同一个单位", severity: .error,
      message: Message(
        "该项目的金额 \(one) 万元和 \(other) 万元相差约一万倍，应是把元和万元混填了，不能确定哪一个对，该项目的金额在报告上留空。请统一按表头的单位填写；核实没有填错的，在 gongkai.yml 的 accepted 里写明。",
        "Amounts of the project, \(one) and \(other) 万元, differ about 10,000 times: 元 and 万元 are mixed. They are left blank. Enter all in the unit of the heads, or accept the finding in gongkai.yml if they are right."
      ))
  }
}
