/// DIS-1: the rates of a tracker are those of its figures; what is published has its day and address, and what is not its reason.
enum DIS1Publication: LedgerRule {
  static let card = RuleCard(
    id: "DIS-1",
    title: Message(
      "公开情况表的比率、日期、网址和原因应齐全一致", "Rates, days, addresses and reasons of publication must be there and agree"),
    severity: .warning, basis: "预算法第十四条；公开情况逐项登记",
    remedy: Message("补填缺的日期、网址或原因；比率按两个数重算。", "Fill in what is missing, and compute the rate anew."))

  private typealias Form = DisclosureStatusForm

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    for line in sheet.lines {
      checkRate(line, Form.approvalRate, Form.approvedBudget, of: Form.budget, &report)
      if line.has(Form.publishedProjects), line.has(Form.projects) {
        checkCounts(line, &report)
      } else {
        checkRate(line, Form.publishedRate, Form.publishedBudget, of: Form.approvedBudget, &report)
      }
      let state = line.value(Form.isPublished)
      let isDone = state == .yes || state == nil && line.value(Form.published) != nil
      if isDone { require(line, Form.published, "已经公开", "is published", &report) }
      if isDone { require(line, Form.address, "已经公开", "is published", &report) }
      if state == .no, line.value(Form.published) != nil {
        report.add(
          line, Form.published, expected: "空白，或“\(Form.isPublished.label)”填“是”",
          Message(
            "“\(line.name)”的“\(Form.isPublished.label)”填的是“\(line.text(Form.isPublished))”，却有\(Form.published.label)\(line.text(Form.published))。请核对后改正。",
            "\(line.name) is said not to be published, yet has a day of publication, \(line.text(Form.published)). Correct one."
          ))
      }
      if state == .no || state == .partly { require(line, Form.reason, "没有全部公开", "is not wholly published", &report) }
    }
  }

  private static func require(
    _ line: LedgerLine, _ column: any AnyLedgerColumn, _ state: String, _ english: String, _ report: inout RuleReport
  ) {
    guard line.has(column), BlankText.isBlank(line.text(column)) else { return }
    report.add(
      line, column, expected: column.label,
      Message(
        "“\(line.name)”\(state)，没有填写“\(column.label)”。请补填。",
        "\(line.name) \(english), and \(column.label) is blank. Fill it in."))
  }

  private static func checkRate(
    _ line: LedgerLine, _ column: LedgerColumn<Rate>, _ part: LedgerColumn<Money>, of whole: LedgerColumn<Money>,
    _ report: inout RuleReport
  ) {
    guard let printed = line.value(column), let part = line.value(part), let whole = line.value(whole),
      let rate = Rate(part, of: whole)
    else { return }
    compare(line, column, printed, rate, &report)
  }

  private static func checkCounts(_ line: LedgerLine, _ report: inout RuleReport) {
    guard let printed = line.value(Form.publishedRate), let part = line.value(Form.publishedProjects),
      let whole = line.value(Form.projects), let rate = Rate(Money(fen: Int64(part)), of: Money(fen: Int64(whole)))
    else { return }
    compare(line, Form.publishedRate, printed, rate, &report)
  }

  private static func compare(
    _ line: LedgerLine, _ column: LedgerColumn<Rate>, _ printed: Rate, _ rate: Rate, _ report: inout RuleReport
  ) {
    // A rate may be printed without its decimals.
    guard (printed.hundredths - rate.hundredths).magnitude > (printed.hundredths % 100 == 0 ? 50 : 1) else { return }
    report.add(
      line, column, expected: rate.text + "%", severity: .error,
      Message(
        "“\(line.name)”的“\(column.label)”填的是\(line.text(column))，按表上的数计算是\(rate.text)%。请核对后改正。",
        "\(column.label) of \(line.name) reads \(line.text(column)); the figures beside it give \(rate.text)%. Correct one."
      ))
  }
}

extension DisclosureStatusForm {
  static let checks: [any LedgerRule.Type] = [DIS1Publication.self]
}
