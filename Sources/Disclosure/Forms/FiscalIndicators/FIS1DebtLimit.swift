/// FIS-1: what a region owes is within its limit.
enum FIS1DebtLimit: LedgerRule {
  private typealias Form = FiscalIndicatorsForm

  static let card = RuleCard(
    id: "FIS-1", title: Message("政府债务余额不应超过限额", "A region's debt must be within its limit"), severity: .warning,
    basis: "预算法第三十五条：地方政府债务余额不得超过批准的限额",
    remedy: Message("核对限额和余额；数字无误的，按规定报告和处置。", "Check limit and balance; report the excess where both are right."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    for line in sheet.lines where line.name.contains("债务") && line.name.contains("余额") {
      guard let balance = line.value(Form.actual),
        let limit = line.value(Form.budget) ?? limit(of: line, in: sheet.lines),
        balance > limit
      else { continue }
      report.add(
        line, Form.actual, expected: "不超过\(limit.plainWan)万元",
        Message(
          "“\(line.name)”\(balance.plainWan)万元，超过限额\(limit.plainWan)万元。请核对；数字无误的，按规定报告和处置。",
          "\(line.name) is \(balance.plainWan) wan, above the limit of \(limit.plainWan). Check both figures, and report the excess if they are right."
        ))
    }
  }

  /// The limit that another line of the table gives: 专项债务限额 of 专项债务余额.
  private static func limit(of line: LedgerLine, in lines: [LedgerLine]) -> Money? {
    let name = TextKey.name(line.name.replacing("余额", with: "限额"))
    let other = lines.first { TextKey.name($0.name) == name }
    return other.flatMap { $0.value(Form.actual) ?? $0.value(Form.budget) }
  }
}

extension FiscalIndicatorsForm {
  static let checks: [any LedgerRule.Type] = [FIS1DebtLimit.self]
}
