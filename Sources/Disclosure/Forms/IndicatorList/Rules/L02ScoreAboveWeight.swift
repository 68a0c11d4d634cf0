/// L02: a row's score is higher than its weight.
enum L02ScoreAboveWeight: ListRowRule {
  static let card = RuleCard(
    id: "L02", title: Message("指标得分不应大于分值", "An indicator's score must not exceed its weight"),
    severity: .error, basis: "财预〔2020〕10号 附件：各项得分不得超过该指标分值",
    remedy: Message("核对该行的分值和得分，得分最多等于分值。", "Check weight and score of the row; the score is at most the weight."))

  static func report(_ fault: ListRowFault, into report: inout ListReport) {
    report.add(
      row: fault.row, column: fault.column, actual: fault.actual, expected: "≤ \(fault.expected)",
      project: fault.project,
      Message(
        "得分 \(fault.actual) 大于分值 \(fault.expected)。请核对该行的分值和得分。",
        "The score \(fault.actual) exceeds the weight \(fault.expected). Check both in this row."))
  }
}
