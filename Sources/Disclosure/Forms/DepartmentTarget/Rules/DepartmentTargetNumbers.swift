/// S23 for a department's targets: amounts that are filled in and cannot be read.
enum DepartmentTargetNumbers: PaperRule {
  static let card = S23UnreadableNumber.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? DepartmentTarget else { return }
    for fund in paper.funds { for amount in [fund.amount] + fund.before { add(amount, fund.label, to: &report) } }
    for task in paper.tasks {
      for amount in [task.total, task.appropriation, task.other] { add(amount, task.name.raw, to: &report) }
    }
    if let total = paper.taskTotal { add(total, "金额合计", to: &report) }
  }

  private static func add(_ entry: Entry<Money>, _ field: String, to report: inout RuleReport) {
    guard entry.isUnreadable else { return }
    report.add(
      at: entry.at, field: field, actual: entry.raw, expected: "数字",
      Message(
        "“\(field)”的金额填的是“\(entry.raw)”，不能识别为数字。请只填数字。",
        "The amount of “\(field)” says “\(entry.raw)”, which is no number."))
  }
}
