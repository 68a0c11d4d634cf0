/// The second half of S01: a row of the fund block that other rows divide differs from their sum.
extension S01FundParts {
  static func checkDivisions(_ form: CheckedForm, into report: inout RuleReport) {
    let rows = form.project.funds
    var splits: [FundRow.Split] = []
    for case let split? in rows.map(\.split) where !splits.contains(split) { splits.append(split) }
    for split in splits {
      let whole = rows[split.of]
      let shares = rows.filter { $0.split == split }
      for column in FundAmount.allCases {
        let heading = column.heading
        guard let amount = whole[column].value, !shares.contains(where: { $0[column].isUnreadable }),
          let sum = ExecutionFigures.sum(shares, column),
          abs(Int128(amount.fen) - Int128(sum.fen)) > Int128(form.policy.moneyTolerance.fen)
        else { continue }
        // Where one row alone repeats the whole, the finding points to that row.
        let cell = shares.count == 1 ? shares[0][column] : whole[column]
        let expected = shares.count == 1 ? amount : sum
        let names = shares.map(\.label).joined(separator: "、")
        report.add(
          at: cell.at, field: heading, actual: cell.raw, expected: expected.plainWan,
          Message(
            "\(heading)：“\(whole.label)”为 \(amount.plainWan) 万元，而\(names)合计 \(sum.plainWan) 万元，两者不符。请核对后改正填错的一格。",
            "\(heading): “\(whole.label)” is \(amount.plainWan) 万元, but \(names) add up to \(sum.plainWan) 万元. Correct the wrong cell."
          ))
      }
    }
  }
}
