/// T02: a column of choices holds a word that is none of them, or a grade that the policy does not have.
enum T02UnknownWord: LedgerRule {
  static let card = RuleCard(
    id: "T02", title: Message("选填的栏目应填规定的词", "A column of choices must hold one of its words"),
    severity: .warning, basis: "按来源、类型、等级、应用方式分别统计，词不统一就统计不到",
    remedy: Message("改成提示里列出的词。", "Use one of the words that the message lists."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    for line in sheet.lines {
      for cell in line.cells where !BlankText.isBlank(cell.raw) && !cell.isShared {
        let column = sheet.card.columns[cell.column]
        switch (column.content, cell.value) {
        case (.choice(let words), nil): add(line, column, cell.raw, words.map(\.word), &report)
        case (.grade, nil): add(line, column, cell.raw, policy.grades.map(\.label), &report)
        case (.grade, .text(let grade)?) where !GradeWords.isGrade(grade) && !policy.grades.isEmpty:
          add(line, column, cell.raw, policy.grades.map(\.label), &report)
        default: break
        }
      }
    }
  }

  private static func add(
    _ line: LedgerLine, _ column: any AnyLedgerColumn, _ raw: String, _ words: [String], _ report: inout RuleReport
  ) {
    let list = words.joined(separator: "、")
    report.add(
      line, column, expected: list,
      Message(
        "“\(line.name)”的“\(column.label)”填的是“\(raw)”，不是规定的词，没有计入分类统计。请改为：\(list)。",
        "\(column.label) of \(line.name) reads \(raw), which is none of its words; it counts in no class. Use one of: \(list)."
      ))
  }
}
