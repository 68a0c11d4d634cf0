/// S01 for transfers: the whole of the money is the sum of its parts.
enum TransferMoney: PaperRule {
  static let card = S01FundParts.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? TransferSelfEvaluation, let total = paper.funds.first(where: { $0.role == .total })
    else {
      return
    }
    let parts = paper.funds.filter { $0.role == .part }
    check("全年预算数", total.budget, parts.map(\.budget), policy, into: &report)
    check("全年执行数", total.executed, parts.map(\.executed), policy, into: &report)
  }

  private static func check(
    _ field: String, _ total: Entry<Money>, _ parts: [Entry<Money>], _ policy: Policy, into report: inout RuleReport
  ) {
    guard let whole = total.value, !parts.contains(where: \.isUnreadable) else { return }
    let known = parts.compactMap(\.value)
    let sum = known.reduce(Int128(0)) { $0 + Int128($1.fen) }
    // One 其中 row alone names a part without claiming to be all of it.
    guard !known.isEmpty, abs(Int128(whole.fen) - sum) > Int128(policy.moneyTolerance.fen),
      !(known.count == 1 && Int128(whole.fen) > sum)
    else { return }
    let text = Money(fen: Int64(clamping: sum)).plainWan
    report.add(
      at: total.at, field: field, actual: whole.plainWan, expected: text,
      Message(
        "\(field)：年度资金总额为 \(whole.plainWan) 万元，而其中各项之和为 \(text) 万元。请核对总额和各项，改正填错的一格。",
        "\(field): the total is \(whole.plainWan) 万元, but its parts add up to \(text) 万元. Correct the wrong cell."))
  }
}
