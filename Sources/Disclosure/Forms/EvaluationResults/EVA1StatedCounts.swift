/// EVA-1: what the sentences beside a list of results count is what the list has.
enum EVA1StatedCounts: LedgerRule {
  static let card = RuleCard(
    id: "EVA-1", title: Message("文字说的个数应与清单一致", "Counts in sentences must be those of the list"),
    severity: .error, basis: "勾稽关系：文字个数＝各类之和＝各等级之和＝清单行数",
    remedy: Message("核对清单和文字，改正数错的一处。", "Check list and sentence, and correct the wrong count."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    typealias Form = EvaluationResultsForm
    let lines = sheet.lines
    let isGraded = lines.allSatisfy { $0.value(Form.grade) != nil }
    for note in sheet.facts.notes {
      for count in StatedCount.all(in: note.raw) {
        let counted: Int
        switch count.thing {
        case .all: counted = lines.count
        case .grade(let grade):
          guard isGraded else { continue }
          counted = lines.count { $0.value(Form.grade).map { PrintedGrade.isSame($0, as: grade) } ?? false }
        case .kind(let kind):
          let kinds = lines.compactMap { EvaluationResultsForm.objectKind(of: $0) }
          guard kinds.count == lines.count else { continue }
          counted = kinds.count { $0 == kind }
        case .units: continue
        }
        guard counted != count.number else { continue }
        report.add(
          at: note.at, field: "个数", actual: "\(count.number)", expected: "\(counted)",
          Message(
            "文字写“\(count.words)”，清单里数出来是\(counted)个。请核对后改正。",
            "The sentence says \(count.words), the list has \(counted). Correct one of them."))
      }
      checkAmount(note, lines, policy, &report)
    }
  }

  /// 涉及资金6510万元 beside the sum of the list.
  private static func checkAmount(
    _ note: Entry<String>, _ lines: [LedgerLine], _ policy: Policy, _ report: inout RuleReport
  ) {
    let amounts = lines.compactMap { $0.value(EvaluationResultsForm.amount) }
    guard amounts.count == lines.count, let stated = StatedAmount(in: note.raw) else { return }
    let sum = amounts.reduce(.zero, +)
    guard (sum < stated.money ? stated.money - sum : sum - stated.money) > max(stated.half, policy.moneyTolerance)
    else {
      return
    }
    report.add(
      at: note.at, field: "资金", actual: stated.words, expected: sum.plainWan + "万元",
      Message(
        "文字写“\(stated.words)”，清单各行合计\(sum.plainWan)万元。请核对后改正。",
        "The sentence says \(stated.words), the lines add up to \(sum.plainWan) wan. Correct one of them."))
  }
}
