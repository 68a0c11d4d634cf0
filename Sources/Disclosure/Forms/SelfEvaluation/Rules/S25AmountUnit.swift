import Spreadsheets

/// S25: the form names two units of money, or an amount is so large that it was probably entered in 元.
enum S25AmountUnit: FormRule {
  static let card = RuleCard(
    id: "S25", title: Message("金额单位应当一致、合理", "The unit of money must be one, and make sense"),
    severity: .error, basis: SuspiciousAmount.basis,
    remedy: Message(
      "全表只写一个金额单位（万元），金额按这个单位填报。", "Name one unit of money (万元) on the form, and enter all amounts in it."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    guard !form.isList else { return }
    let project = form.project
    if let first = project.statedUnits.first, let other = project.otherUnit {
      let places = (first.place, other.place)
      let cells = project.contradictedAmounts.prefix(6).map(\.at.address.description).joined(separator: "、")
      if other.unit == .foreign {
        report.add(
          at: other.at, field: "金额单位", actual: other.words, expected: "人民币万元",
          ForeignMoney.message(other, amounts: "表中金额（\(cells)等）"))
      } else {
        report.add(
          at: other.at, field: "金额单位",
          actual: "\(first.words)（\(places.0.chinese)）；\(other.words)（\(places.1.chinese)）",
          expected: "同一个单位",
          Message(
            "金额单位写了两种：\(places.0.chinese)写“\(first.words)”，\(places.1.chinese)写“\(other.words)”，不能确定金额是\(first.unit.rawValue)还是\(other.unit.rawValue)，表中金额（\(cells)等）暂不采用，公开的表上留空。请改成同一个单位后重新报送；核实后确认就按表头读取的，在 gongkai.yml 的 accepted 里写明。",
            "Two units of money: \(places.0.english) says \(first.words), \(places.1.english) says \(other.words). It cannot be told which is meant, so the amounts (\(cells) …) are left blank. Name one unit and hand the form in again, or accept the finding in gongkai.yml if the heads are right."
          ))
      }
    }
    if let budget = project.doubtfulBudget, let place = form.amounts.total?.budget.at ?? project.funds.first?.budget.at
    {
      report.add(at: place, field: "全年预算数", MixedAmounts.violation(budget: budget))
    }
    guard let row = form.amounts.total ?? project.funds.first,
      let violation = SuspiciousAmount.violation(
        of: [row.initial.value, row.budget.value, row.executed.value].compactMap(\.self).max(),
        from: form.policy.suspiciousAmount)
    else { return }
    report.add(
      at: (row.budget.value == nil ? row.executed : row.budget).at, field: "全年预算数", actual: violation.actual,
      expected: violation.expected, severity: .warning, violation.message)
  }
}
