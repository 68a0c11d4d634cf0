/// S31: an amount of the whole project is below nothing.
enum S31NegativeAmount: FormRule {
  static let card = RuleCard(
    id: "S31", title: Message("项目的预算数和执行数不能是负数", "Budget and execution of a project cannot be negative"),
    severity: .error, basis: "财预〔2020〕10号附件1：预算数、执行数是全年安排和支出的金额",
    remedy: Message("核对金额，去掉多写的负号；收回的资金从预算数里减去。", "Check the amount and take the minus sign away."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    for amount in form.project.negativeAmounts {
      report.add(
        at: amount.at, field: "项目资金", actual: amount.raw, expected: "不小于0",
        Message(
          "项目资金填了“\(amount.raw)”，是负数，暂不采用，公开的表上留空。请核对改正；收回的资金从预算数里减去。",
          "An amount of the project reads “\(amount.raw)”, which is negative; it is left blank. Correct it."))
    }
  }
}
