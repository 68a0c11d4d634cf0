/// MON-1: the money of monitoring adds up, and its rate is that of a budget which the paper names.
enum MON1Money: PaperRule {
  static let card = RuleCard(
    id: "MON-1",
    title: Message(
      "运行监控表的资金应相符，执行率应写明分母", "The money of monitoring must add up, and its rate be of a budget that is named"),
    severity: .error, basis: "财预〔2019〕136号 监控表：执行率＝执行数÷预算数；总额等于各项之和",
    remedy: Message(
      "核对总额和各项；执行率按办法规定的预算数重新计算，四舍五入保留两位小数。",
      "Check the total and its parts; compute the rate of the budget that the policy names, rounded half up to two decimals."
    ))

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? Monitoring else { return }
    if let spent = paper.spentPeriod, let period = paper.period {
      report.add(
        at: spent.at, field: "执行数", actual: spent.period.text, expected: period.text,
        Message(
          "“\(paper.name)”监控的是\(period.text)，执行数的表头写的是\(spent.period.text)，不知道是不是这几个月的执行数，暂不采用，留空。请核对后改正。",
          "\(paper.name) is about \(period.text), and the head of what was spent says \(spent.period.text): the amounts are left blank. Correct one."
        ))
    }
    checkSums(paper, policy, into: &report)
    for fund in paper.funds { checkRate(fund, policy, into: &report) }
  }

  private static let columns: [(name: String, path: any KeyPath<Monitoring.Fund, Entry<Money>> & Sendable)] = [
    ("年初预算数", \.initial), ("调整后预算数", \.adjusted), ("到位资金", \.arrived), ("执行数", \.executed), ("全年预计执行数", \.forecast),
  ]

  private static func checkSums(_ paper: Monitoring, _ policy: Policy, into report: inout RuleReport) {
    guard let total = paper.funds.first(where: { $0.role == .total }) else { return }
    let parts = paper.funds.filter { $0.role == .part }
    for (name, path) in columns {
      let amounts = parts.map { $0[keyPath: path] }
      guard let whole = total[keyPath: path].value, !amounts.contains(where: \.isUnreadable) else { continue }
      let known = amounts.compactMap(\.value)
      guard !known.isEmpty else { continue }
      let sum = known.reduce(Int128(0)) { $0 + Int128($1.fen) }
      let difference = Int128(whole.fen) - sum
      // One 其中 row alone names a part without claiming to be all of it.
      guard abs(difference) > Int128(policy.moneyTolerance.fen), !(known.count == 1 && difference > 0) else { continue }
      let text = Money(fen: Int64(clamping: sum)).plainWan
      report.add(
        at: total[keyPath: path].at, field: name, actual: whole.plainWan, expected: text,
        Message(
          "\(name)：“\(total.label)”为 \(whole.plainWan) 万元，而各项之和为 \(text) 万元。请核对总额和各项，改正填错的一格。",
          "\(name): “\(total.label)” is \(whole.plainWan) 万元, but its parts add up to \(text) 万元. Correct the wrong cell."
        ))
    }
  }

  private static func checkRate(_ fund: Monitoring.Fund, _ policy: Policy, into report: inout RuleReport) {
    let budget = fund.denominator(policy)
    guard let executed = fund.executed.value, let whole = fund.amount(budget).value else { return }
    guard let rate = Rate(executed, of: whole) else {
      guard executed > .zero || fund.rate.value != nil else { return }
      report.add(
        at: fund.amount(budget).at, field: budget.rawValue, actual: fund.amount(budget).raw, expected: "",
        severity: .warning,
        Message(
          "“\(fund.label)”的\(budget.rawValue)为 0，不能计算执行率，也没有亮灯。请核对预算数；没有预算的，执行率画“—”。",
          "“\(fund.label)” has a budget of 0, so no rate can be computed. Check the budget, or leave the rate out."))
      return
    }
    guard let printed = fund.rate.value, printed != rate, !isRounded(printed, fund.rate.raw, of: rate) else { return }
    let other = [Monitoring.Fund.Budget.adjusted, .initial, .arrived].first { other in
      other != budget && fund.amount(other).value.flatMap { Rate(executed, of: $0) } == printed
    }
    if let other {
      report.add(
        at: fund.rate.at, field: "执行率", actual: fund.rate.raw, expected: rate.text + "%", severity: .warning,
        Message(
          "“\(fund.label)”的执行率 \(fund.rate.raw) 是以\(other.rawValue)为分母的，办法规定以\(budget.rawValue)为分母，应为 \(rate.text)%。请按\(budget.rawValue)重新计算。",
          "The rate of “\(fund.label)”, \(fund.rate.raw), is of \(other.rawValue); the policy wants \(budget.rawValue), which gives \(rate.text)%."
        ))
      return
    }
    if let wrong = PrintedRate.violation(
      printed, fund.rate.raw, rate: rate, budget: "\(budget.rawValue)\(whole.plainWan)",
      executed: "执行数\(executed.plainWan)", label: fund.label, policy)
    {
      report.add(at: fund.rate.at, field: "执行率", wrong)
    }
  }

  /// Whether a rate that was printed with fewer decimals rounds the exact one.
  private static func isRounded(_ printed: Rate, _ text: String, of rate: Rate) -> Bool {
    let digits = text.drop { $0 != "." }.dropFirst().prefix { $0.isASCII && $0.isNumber }.count
    let half: Int64 = digits == 0 ? 50 : digits == 1 ? 5 : 0
    return abs(printed.hundredths - rate.hundredths) <= half
  }
}
