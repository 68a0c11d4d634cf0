/// 绩效信息公开督促函: what a department has not published, or not all of.
struct DisclosureReminder: Letter {
  let addressee: Named
  private let lines: [LedgerLine]

  static let card = LetterCard(
    id: "disclosure-reminder", name: "绩效信息公开督促函", clause: "督促部门公开绩效目标、自评和评价结果")

  static let view = View<DisclosureReminder>(
    "公开督促", "绩效信息公开督促函",
    [
      .text("count", "没有公开或没有全部公开的事项数") { String($0.lines.count) },
      .list("matters", "事项，按读入的先后", of: DisclosureLine.view) { $0.lines.map { DisclosureLine(line: $0) } },
      .flag("hasReasons", "有的事项登记了原因") { letter in
        letter.lines.contains { !BlankText.isBlank($0.text(DisclosureStatusForm.reason)) }
      },
    ])

  func title(_ yearText: String) -> String { "关于\(addressee.label)\(yearText)绩效信息公开的督促函" }

  static func all(in context: LetterContext) -> LetterBatch<DisclosureReminder> {
    let open = context.lines(of: DisclosureStatusForm.self).filter { line in
      switch line.publication {
      case .partly, .no: true
      case .yes, nil: false
      }
    }
    return context.letters(on: open) { DisclosureReminder(addressee: $0, lines: $1) }
  }
}
