/// DEP-3: the base data of a department add up, and their rates of control are those of the figures.
enum DEP3BaseData: PaperRule {
  static let card = RuleCard(
    id: "DEP-3",
    title: Message("基础数据表的各项应相加，控制率应算对", "Base data must add up, and rates of control be those of the figures"),
    severity: .error, basis: "部门整体支出绩效评价基础数据表：合计＝各项之和；控制率＝实际÷批复",
    remedy: Message("核对合计和各项，改正填错的一格；控制率按实际数除以批复数计算。", "Correct the wrong cell; a rate is actual over approved."))

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? DepartmentBaseData else { return }
    for ratio in paper.staff + paper.buildings { check(ratio, &report) }
    let sections = paper.lines.indices.filter { paper.lines[$0].level == 0 }
    for (place, start) in sections.enumerated() {
      let end = place + 1 < sections.count ? sections[place + 1] : paper.lines.count
      checkSum(of: start, parts: Array((start + 1)..<end), level: 1, paper, policy, &report)
    }
  }

  private static func check(_ ratio: DepartmentBaseData.Ratio, _ report: inout RuleReport) {
    guard let allowed = quantity(ratio.allowed.raw), let actual = quantity(ratio.actual.raw), allowed.units > 0 else {
      return
    }
    let hundredths = (actual.units * 20_000 / allowed.units + 1) / 2
    let rate = Rate(hundredths: Int64(clamping: hundredths))
    guard let printed = ratio.rate.value else {
      guard BlankText.isBlank(ratio.rate.raw) else { return }
      report.add(
        at: ratio.rate.at, field: "控制率", actual: ratio.rate.raw, expected: rate.text + "%", severity: .warning,
        Message(
          "“\(ratio.label)”\(ratio.allowed.raw)、实际\(ratio.actual.raw)，控制率没有填，应为\(rate.text)%。请补填。",
          "\(ratio.label) is \(ratio.allowed.raw), actual \(ratio.actual.raw): the rate is missing and is \(rate.text)%. Add it."
        ))
      return
    }
    // Rates are printed as whole numbers, with one decimal or with two.
    guard abs(printed.hundredths - rate.hundredths) > 50 else { return }
    report.add(
      at: ratio.rate.at, field: "控制率", actual: ratio.rate.raw, expected: rate.text + "%",
      Message(
        "控制率填了“\(ratio.rate.raw)”，按\(ratio.actual.raw)÷\(ratio.allowed.raw)应为\(rate.text)%。请核对后改正。",
        "The rate reads “\(ratio.rate.raw)”; \(ratio.actual.raw) ÷ \(ratio.allowed.raw) is \(rate.text)%. Correct it."))
  }

  /// A sum against its parts: those one level below it, each with its own amount or else that of what stands below it.
  private static func checkSum(
    of whole: Int, parts: [Int], level: Int, _ paper: DepartmentBaseData, _ policy: Policy, _ report: inout RuleReport
  ) {
    let own = parts.filter { paper.lines[$0].level == level }
    for column in paper.lines[whole].amounts.indices {
      let total = paper.lines[whole].amounts[column]
      guard let money = total.value, !own.isEmpty else { continue }
      var sum = Money.zero
      var known = 0
      var isUnreadable = false
      for (place, part) in own.enumerated() {
        let entry = paper.lines[part].amounts[column]
        isUnreadable = isUnreadable || entry.isUnreadable
        if let value = entry.value {
          sum += value
          known += 1
          continue
        }
        let end = place + 1 < own.count ? own[place + 1] : (parts.last ?? part) + 1
        for below in (part + 1)..<max(end, part + 1) {
          guard let value = paper.lines[below].amounts[column].value else { continue }
          sum += value
          known += 1
        }
      }
      let difference = money < sum ? sum - money : money - sum
      guard !isUnreadable, known > 0, difference > policy.moneyTolerance, !(known == 1 && sum < money) else { continue }
      let name = paper.lines[whole].label
      let heading = paper.columns.indices.contains(column) ? paper.columns[column].raw : ""
      report.add(
        at: total.at, field: heading, actual: money.plainWan, expected: sum.plainWan,
        Message(
          "\(heading)“\(name)”为\(money.plainWan)万元，下面各项合计\(sum.plainWan)万元。请核对，改正填错的一格。",
          "\(heading): “\(name)” is \(money.plainWan) wan, its parts add up to \(sum.plainWan). Correct the wrong cell."
        ))
    }
  }

  private static func quantity(_ text: String) -> Quantity? {
    if case .quantity(let quantity, _) = IndicatorValue(text).content { quantity } else { nil }
  }
}
