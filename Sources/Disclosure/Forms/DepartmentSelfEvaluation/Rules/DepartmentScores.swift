/// S08 for a department's self-evaluation: no indicator has more points than its weight, or less than none.
enum DepartmentScores: PaperRule {
  static let card = S08ScoreAboveWeight.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? DepartmentSelfEvaluation else { return }
    for line in paper.indicators {
      guard let weight = line.weight.value, let score = line.score.value,
        score.hundredths > weight.hundredths || score.hundredths < 0
      else { continue }
      report.add(
        at: line.score.at, field: "得分", actual: score.text, expected: "0～\(weight.text)",
        Message(
          "“\(line.name.raw)”得分 \(score.text)，分值 \(weight.text)，得分应在 0 和分值之间。请核对该行。",
          "“\(line.name.raw)” has \(score.text) points of \(weight.text). Check the row."))
    }
  }
}
