/// S23 for a department's self-evaluation: amounts and points that are filled in and cannot be read.
enum DepartmentNumbers: PaperRule {
  static let card = S23UnreadableNumber.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? DepartmentSelfEvaluation else { return }
    for fund in paper.funds {
      add(fund.budget, "\(fund.label)预算数", to: &report)
      add(fund.executed, "\(fund.label)执行数", to: &report)
    }
    for line in paper.indicators {
      add(line.weight, "分值", to: &report)
      add(line.score, "得分", to: &report)
    }
  }

  private static func add<Value>(_ entry: Entry<Value>, _ field: String, to report: inout RuleReport) {
    guard entry.isUnreadable else { return }
    report.add(
      at: entry.at, field: field, actual: entry.raw, expected: "数字",
      Message(
        "“\(field)”填的是“\(entry.raw)”，不能识别为数字。请只填数字。", "“\(field)” says “\(entry.raw)”, which is no number."))
  }
}
