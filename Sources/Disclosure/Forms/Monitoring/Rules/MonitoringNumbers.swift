/// S23 for monitoring: amounts and rates that are filled in and cannot be read.
enum MonitoringNumbers: PaperRule {
  static let card = S23UnreadableNumber.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? Monitoring else { return }
    for fund in paper.funds {
      add(fund.initial, "年初预算数", to: &report)
      add(fund.adjusted, "调整后预算数", to: &report)
      add(fund.arrived, "到位资金", to: &report)
      add(fund.executed, "执行数", to: &report)
      add(fund.rate, "执行率", to: &report)
      add(fund.forecast, "全年预计执行数", to: &report)
    }
  }

  private static func add<Value>(_ entry: Entry<Value>, _ field: String, to report: inout RuleReport) {
    guard entry.isUnreadable else { return }
    report.add(
      at: entry.at, field: field, actual: entry.raw, expected: "数字",
      Message(
        "“\(field)”填的是“\(entry.raw)”，不能识别为数字，没有计入合计。请只填数字。",
        "“\(field)” says “\(entry.raw)”, which is no number, and is in no sum. Fill in a number."))
  }
}
