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
        "预算执行率 \(rate.text)%，低于 \(limit.text)%，表中没有说明原因。请补充原因和改进措施。",
        "The execution rate is \(rate.text)%, below \(limit.text)%, and the form gives no reason. Add it."))
  }

  /// A remark that may carry reasons, or an indicator's reason that speaks of money.
  private static func isExplained(_ project: Project) -> Bool {
    let remarks = project.remarks.contains { remark in
      ["原因", "问题", "措施", "说明", "结论"].contains { remark.label.holds($0) } && !BlankMark.isBlank(remark.text.raw)
        && remark.text.raw.count > 3
    }
    return remarks
      || project.indicators.contains { indicator in
        indicator.hasReason
          && ofMoney.finds(in: indicator.reason.raw)
      }
  }

  private static let ofMoney = WordFinder([
    "资金", "支付", "拨付", "支出", "尾款", "结转", "结余", "预算", "执行", "报账", "结算",
  ])
}
