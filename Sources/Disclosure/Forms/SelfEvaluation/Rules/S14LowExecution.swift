import Spreadsheets

/// S14: little of the budget was spent, and nothing explains it.
enum S14LowExecution: FormRule {
  static let card = RuleCard(
    id: "S14", title: Message("执行率偏低的应说明原因", "A low execution rate needs a reason"),
    severity: .warning, basis: "四川省部门预算项目支出绩效自评表（2023年度）填表说明：执行率偏低的须说明原因",
    remedy: Message(
      "在自评表的原因、存在问题或其他说明栏写明执行率偏低的原因和改进措施。",
      "State the reason for the low rate in the form's column for reasons, problems or remarks."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    let limit = form.policy.rateNeedsReasonBelow
    guard !form.isList, let rate = form.computed.rate, rate < limit, !isExplained(form.project),
      let row = form.amounts.total ?? form.project.funds.first
    else { return }
    let place = row.rate.raw.isEmpty ? row.executed.at : row.rate.at
    report.add(
      at: place, field: "执行率", actual: rate.text + "%", expected: "≥ \(limit.text)%",
      Message(
        "预算执行率 \(rate.text)%，低于 \(limit.text)%，表中没有说明原因。请在\(room(in: form.project).chinese)写明原因和改进措施。",
        "The execution rate is \(rate.text)%, below \(limit.text)%, and the form gives no reason. Write it into \(room(in: form.project).english)."
      ))
  }

  /// Where the form has room for the reason: its column of reasons, else a line below the tables.
  private static func room(in project: Project) -> Message {
    if let first = project.indicators.first,
      ![first.target, first.actual, first.name].map(\.at.column).contains(first.reason.at.column),
      ![first.weight, first.score].map(\.at.column).contains(first.reason.at.column)
    {
      let cell = first.reason.at.address
      return Message(
        "\(cell)起的“偏差原因分析及改进措施”栏，或表下的备注行，", "the column of reasons from \(cell) on, or a line 备注 below the tables")
    }
    return Message("表下的备注行", "a line 备注 below the tables")
  }

  /// A remark that may carry reasons, or an indicator's reason that speaks of money.
  private static func isExplained(_ project: Project) -> Bool {
    let remarks = project.remarks.contains { remark in
      ["原因", "问题", "措施", "说明", "结论", "备注"].contains { remark.label.contains($0) } && !BlankText.isBlank(remark.text.raw)
        && remark.text.raw.count > 3
    }
    // 实际完成情况 may say that money was left and why.
    let goals = project.goals.contains { ofMoney.finds(in: $0.actual.raw) && causes.finds(in: $0.actual.raw) }
    return remarks || goals
      || project.indicators.contains { indicator in
        indicator.hasReason
          && ofMoney.finds(in: indicator.reason.raw)
      }
  }

  private static let causes = WordFinder(["因", "由于", "受", "未", "尚", "结余", "结转"])
  private static let ofMoney = WordFinder([
    "资金", "支付", "拨付", "支出", "尾款", "结转", "结余", "预算", "执行", "报账", "结算",
  ])
}
