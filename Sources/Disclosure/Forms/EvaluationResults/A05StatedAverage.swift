/// A05: the average that a sentence beside a list gives is that of the list, simple or weighted by money.
enum A05StatedAverage: LedgerRule {
  static let card = RuleCard(
    id: "A05", title: Message("平均得分应能由清单算出", "An average must be that of the list"), severity: .warning,
    basis: "勾稽关系：平均得分＝得分的简单平均或按资金加权平均，应写明用哪一种",
    remedy: Message("按清单重算平均得分，并写明是简单平均还是加权平均。", "Compute the average anew, and say which of both it is."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    typealias Form = EvaluationResultsForm
    for note in sheet.facts.notes {
      let text = NormalText.normalised(note.raw)
      guard text.utf8.count <= 3000,
        let match = text.firstMatch(of: /(?:平均得分|平均分数|平均分|均分)(?:为|是|:)?(\d{1,3}(?:\.\d{1,2})?)分?/),
        let stated = FixedPoint.parse(String(match.1), decimals: 2)
      else { continue }
      let scores = sheet.lines.compactMap { $0.value(Form.score)?.hundredths }
      // An average without one of its points is another one.
      guard scores.count == sheet.lines.count, !scores.isEmpty else { continue }
      let simple = FixedPoint.divideHalfUp(scores.reduce(0, +), Int64(scores.count))
      let amounts = sheet.lines.compactMap { $0.value(Form.amount)?.fen }
      var averages = [simple]
      if amounts.count == scores.count, let weighted = weighted(scores, by: amounts) { averages.append(weighted) }
      let tolerance =
        match.1.contains(".") ? policy.scoreTolerance.hundredths : max(policy.scoreTolerance.hundredths, 50)
      guard !averages.contains(where: { abs($0 - stated) <= tolerance }) else { continue }
      let words = averages.map { FixedPoint.text($0, decimals: 2) }
      let expected = words.count > 1 ? "\(words[0])（简单平均）或\(words[1])（按资金加权）" : "\(words[0])（简单平均）"
      report.add(
        at: note.at, field: "平均得分", actual: String(match.1), expected: expected,
        Message(
          "文字写平均得分\(match.1)分，按清单是\(expected)。请核对后改正，并写明用哪一种平均。",
          "The sentence gives an average of \(match.1), the list \(words.joined(separator: " or ")). Correct it, and say which average it is."
        ))
    }
  }

  private static func weighted(_ scores: [Int64], by amounts: [Int64]) -> Int64? {
    let whole = amounts.reduce(Int128(0)) { $0 + Int128($1) }
    guard whole > 0, amounts.allSatisfy({ $0 >= 0 }) else { return nil }
    let sum = zip(scores, amounts).reduce(Int128(0)) { $0 + Int128($1.0) * Int128($1.1) }
    return Int64(clamping: (sum * 2 + whole) / (whole * 2))
  }
}
