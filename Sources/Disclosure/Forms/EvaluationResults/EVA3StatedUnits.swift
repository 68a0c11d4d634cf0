/// EVA-3: the number of departments that the sentences name is that of the list.
enum EVA3StatedUnits: LedgerRule {
  static let card = RuleCard(
    id: "EVA-3", title: Message("文字说的部门个数应与清单一致", "The number of departments in sentences must be that of the list"),
    severity: .warning, basis: "勾稽关系：涉及部门个数＝清单中不同部门的个数",
    remedy: Message("核对清单和文字，改正数错的一处。", "Check list and sentence, and correct the wrong count."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    guard sheet.lines.allSatisfy({ !$0.department.isEmpty }) else { return }
    let departments = Set(sheet.lines.map(\.department.key))
    for note in sheet.facts.notes {
      for count in StatedCount.all(in: note.raw) where count.thing == .units && count.number != departments.count {
        report.add(
          at: note.at, field: "部门个数", actual: "\(count.number)", expected: "\(departments.count)",
          Message(
            "文字写“\(count.words)”，清单里有\(departments.count)个不同的部门。请核对后改正。",
            "The sentence says \(count.words), the list has \(departments.count) departments. Correct one of them."))
      }
    }
  }
}
