/// S23 for targets: amounts and weights that are filled in and cannot be read.
enum TargetNumbers: PaperRule {
  static let card = S23UnreadableNumber.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let target = paper as? ProjectTarget else { return }
    for fund in target.funds where fund.amount.isUnreadable {
      add(fund.label, fund.amount.raw, at: fund.amount.at, to: &report)
    }
    for indicator in target.indicators where indicator.weight.isUnreadable {
      add("分值", indicator.weight.raw, at: indicator.weight.at, to: &report)
    }
  }

  private static func add(_ field: String, _ text: String, at place: Provenance, to report: inout RuleReport) {
    report.add(
      at: place, field: field, actual: text, expected: "数字",
      Message(
        "“\(field)”填的是“\(text)”，不能识别为数字，没有计入合计。请只填数字。",
        "“\(field)” says “\(text)”, which is no number, and is in no sum. Fill in a number."))
  }
}
