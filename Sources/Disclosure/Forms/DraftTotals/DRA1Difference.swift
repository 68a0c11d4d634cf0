/// DRA-1: an annex that does not add up to the draft says why.
enum DRA1Difference: LedgerRule {
  static let card = RuleCard(
    id: "DRA-1", title: Message("附件合计与草案不一致的应说明口径", "An annex that differs from the draft must say why"),
    severity: .error, basis: "随草案报送的绩效附件应与草案一致，或者说明口径",
    remedy: Message("改正填错的数，或者补填口径说明。", "Correct the figure, or fill in the explanation."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    typealias Form = DraftTotalsForm
    for line in sheet.lines {
      guard let draft = line.value(Form.amount), let annex = line.value(Form.annex) else { continue }
      let difference = draft - annex
      if let printed = line.value(Form.difference), printed != difference, printed != annex - draft {
        report.add(
          line, Form.difference, expected: difference.plainWan,
          Message(
            "“\(line.name)”草案金额减附件合计是\(difference.plainWan)万元，差额填的是\(printed.plainWan)万元。请核对后改正。",
            "Draft less annex of \(line.name) is \(difference.plainWan), the column reads \(printed.plainWan). Correct one."
          ))
      }
      if difference != .zero, BlankText.isBlank(line.text(Form.scope)) {
        report.add(
          line, Form.scope, expected: "口径说明",
          Message(
            "“\(line.name)”附件合计（\(annex.plainWan)万元）与草案（\(draft.plainWan)万元）不一致，没有说明口径。请改正或补填说明。",
            "The annex of \(line.name) (\(annex.plainWan)) differs from the draft (\(draft.plainWan)) without a reason. Correct it, or say why."
          ))
      }
    }
  }
}

extension DraftTotalsForm {
  static let checks: [any LedgerRule.Type] = [DRA1Difference.self]
}
