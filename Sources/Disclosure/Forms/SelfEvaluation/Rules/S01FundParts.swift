/// S01: the whole of the funds differs from the sum of its parts.
enum S01FundParts: FormRule {
  static let card = RuleCard(
    id: "S01", title: Message("年度资金总额应等于各项资金之和", "The funds in all must equal the sum of their parts"),
    severity: .error, basis: "财预〔2020〕10号 自评表项目资金栏",
    remedy: Message(
      "核对年度资金总额和其中各项（当年财政拨款、上年结转资金、其他资金），改正填错的一格。",
      "Check the total and its parts (this year's appropriation, carry-over, other funds) and correct the wrong cell."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    guard !form.isList else { return }
    checkDivisions(form, into: &report)
    for amount in FundAmount.allCases {
      guard let difference = FundDifference(form, amount) else { continue }
      let heading = amount.heading
      let total = difference.total.value?.plainWan ?? ""
      let sum = difference.sum.plainWan
      if let suspect = difference.suspect {
        report.add(
          at: suspect[amount].at, field: heading, actual: suspect[amount].raw, expected: "",
          Message(
            "\(heading)：各项资金之和为 \(sum) 万元，年度资金总额为 \(total) 万元，两者不符。“\(suspect.label)”一行印的执行率与金额对不上，可能是这一格填错了，请核对。",
            "\(heading): the parts add up to \(sum) 万元, the total is \(total) 万元. In the row “\(suspect.label)” the rate does not fit the amounts either, so this cell is probably wrong."
          ))
      } else {
        report.add(
          at: difference.total.at, field: heading, actual: total, expected: sum,
          Message(
            "\(heading)：年度资金总额\(total.isEmpty ? "没有填写" : "为 \(total) 万元")，而其中各项之和为 \(sum) 万元。请核对总额和各项，改正填错的一格。",
            "\(heading): the total is \(total.isEmpty ? "blank" : "\(total) 万元"), but its parts add up to \(sum) 万元. Correct the wrong cell."
          ))
      }
    }
  }
}

/// A column of the fund block in which the whole and its parts disagree.
struct FundDifference {
  var total: Entry<Money>
  var sum: Money
  /// The one part whose printed rate contradicts its amounts, while the total's does not.
  var suspect: FundRow?

  /// `nil` when they agree within the policy's tolerance, or when a cell cannot be read (S23 says so then).
  init?(_ form: CheckedForm, _ amount: FundAmount) {
    guard let row = form.project.totalFunds else { return nil }
    total = row[amount]
    guard !total.isUnreadable, let sum = ExecutionFigures.sum(form.project.funds, of: .part, amount) else { return nil }
    self.sum = sum
    let difference = Int128(total.value?.fen ?? 0) - Int128(sum.fen)
    guard abs(difference) > Int128(form.policy.moneyTolerance.fen) else { return nil }
    let parts = form.project.funds.filter { $0.role == .part }
    // A single 其中 row names one part of the total and need not add up to it.
    if parts.count == 1, difference > 0 { return nil }
    guard amount != .initial, Self.fits(row, form) == true else { return }
    let doubtful = parts.filter { Self.fits($0, form) == false }
    if doubtful.count == 1 { suspect = doubtful.first }
  }

  private static func fits(_ row: FundRow, _ form: CheckedForm) -> Bool? {
    guard let printed = row.rate.value, let rate = form.rate(row) else { return nil }
    return printed == rate
  }
}
