/// DEP-1: a department's income equals its expenditure, parts add up to their whole, and shares are those of the amounts.
enum DEP1Money: PaperRule {
  static let card = RuleCard(
    id: "DEP-1",
    title: Message("部门收支应相等，各项之和应等于合计，占比应相符", "Income must equal expenditure, parts their whole, shares the amounts"),
    severity: .error, basis: "财预〔2015〕88号 部门整体支出绩效目标表资金栏",
    remedy: Message("核对收入、支出和各项，改正填错的一格；注意同一栏不要混用元和万元。", "Correct the wrong cell; use one unit in a column."))

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? DepartmentTarget else { return }
    for wrong in paper.inOtherUnit { tell(wrong, into: &report) }
    for side in DepartmentTarget.Side.allCases where !paper.inOtherUnit.contains(where: { $0.side == side }) {
      checkSide(paper.funds.filter { $0.side == side }, policy, into: &report)
    }
    let totals = paper.funds.filter(\.isTotal)
    guard let income = totals.first(where: { $0.side == .income }),
      let cost = totals.first(where: { $0.side == .expenditure })
    else { return }
    for column in columns(income) {
      guard let one = amount(income, column).value, let other = amount(cost, column).value,
        differ(one, other, policy)
      else { continue }
      report.add(
        at: amount(cost, column).at, field: "支出合计", actual: other.plainWan, expected: one.plainWan,
        Message(
          "\(name(column))支出合计 \(other.plainWan) 万元，收入合计 \(one.plainWan) 万元，两者不符。请核对。",
          "Expenditure is \(other.plainWan) 万元, income \(one.plainWan) 万元. Check both."))
    }
  }

  private static func checkSide(_ funds: [DepartmentTarget.Fund], _ policy: Policy, into report: inout RuleReport) {
    guard let total = funds.first(where: \.isTotal) else { return }
    let parts = funds.filter { !$0.isTotal }
    for column in columns(total) {
      let amounts = parts.map { amount($0, column) }
      guard let whole = amount(total, column).value, !amounts.contains(where: \.isUnreadable) else { continue }
      let known = amounts.compactMap(\.value)
      let sum = known.reduce(Int128(0)) { $0 + Int128($1.fen) }
      guard known.count > 1, abs(Int128(whole.fen) - sum) > Int128(policy.moneyTolerance.fen) else { continue }
      let text = Money(fen: Int64(clamping: sum)).plainWan
      report.add(
        at: amount(total, column).at, field: total.label, actual: whole.plainWan, expected: text,
        Message(
          "\(name(column))“\(total.label)”为 \(whole.plainWan) 万元，而\(parts.map(\.label).joined(separator: "、"))合计 \(text) 万元。请核对，改正填错的一格。",
          "“\(total.label)” is \(whole.plainWan) 万元, but its parts add up to \(text) 万元. Correct the wrong cell."))
    }
    checkShares(parts, of: total, into: &report)
  }

  private static func checkShares(
    _ parts: [DepartmentTarget.Fund], of total: DepartmentTarget.Fund, into report: inout RuleReport
  ) {
    guard let whole = total.amount.value else { return }
    for part in parts {
      guard let printed = part.share.value, let amount = part.amount.value, let share = Rate(amount, of: whole),
        // Shares are printed with one decimal or with two.
        abs(printed.hundredths - share.hundredths) > 10
      else { continue }
      report.add(
        at: part.share.at, field: "占比", actual: part.share.raw, expected: share.text + "%", severity: .warning,
        Message(
          "“\(part.label)”的占比填了“\(part.share.raw)”，按 \(amount.plainWan)÷\(whole.plainWan) 应为 \(share.text)%。请重新计算。",
          "The share of “\(part.label)” reads “\(part.share.raw)”; \(amount.plainWan) ÷ \(whole.plainWan) gives \(share.text)%."
        ))
    }
  }

  private static func tell(_ wrong: DepartmentTarget.Fund, into report: inout RuleReport) {
    let right = Money(fen: (wrong.amount.value?.fen ?? 0) / 10_000)
    report.add(
      at: wrong.amount.at, field: wrong.label, actual: wrong.amount.raw, expected: right.plainWan,
      Message(
        "“\(wrong.label)”填的是“\(wrong.amount.raw)”，像是以元填在万元栏里：占比 \(wrong.share.raw) 对应 \(right.plainWan) 万元。这个数暂不采用，请改成万元。",
        "“\(wrong.label)” reads “\(wrong.amount.raw)”, which seems to be 元 in a column of 万元: its share fits \(right.plainWan). It is left blank."
      ))
  }

  private static func columns(_ fund: DepartmentTarget.Fund) -> Range<Int> { 0..<(1 + fund.before.count) }

  private static func amount(_ fund: DepartmentTarget.Fund, _ column: Int) -> Entry<Money> {
    column == 0 || column > fund.before.count ? fund.amount : fund.before[column - 1]
  }

  private static func name(_ column: Int) -> String { ["当年", "前两年", "上年"][column] }

  private static func differ(_ one: Money, _ other: Money, _ policy: Policy) -> Bool {
    abs(Int128(one.fen) - Int128(other.fen)) > Int128(policy.moneyTolerance.fen)
  }
}
