/// ASM-2: an assessment looks at each stage in the budget year that the policy binds it to.
enum ASM2StageYears: LedgerRule {
  static let card = RuleCard(
    id: "ASM-2",
    title: Message(
      "考核的各个环节应对应办法规定的预算年度", "Each stage of an assessment must be of the budget year that the policy says"),
    severity: .warning, basis: "考核年度与各环节的预算年度不同：目标看下一年度预算，评价看上一年度支出",
    remedy: Message("核对考核内容里写的年度，改成办法规定的预算年度。", "Correct the year in the text of the indicator."))

  private typealias Tree = IndicatorTree

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    guard !policy.assessmentYears.isEmpty else { return }
    for line in sheet.lines {
      guard let assessed = line.year else { continue }
      for column in [Tree.level3, Tree.level2, Tree.level1, Tree.meaning, Tree.formula] {
        let text = NormalText.normalised(line.text(column))
        guard line.cell(column)?.isShared != true, let year = year(in: text),
          let rule = policy.assessmentYears.first(where: { rule in rule.words.allSatisfy(text.contains) })
        else { continue }
        let expected = assessed + rule.years
        guard year != expected else { continue }
        report.add(
          line, column, expected: "\(expected)年度",
          Message(
            "“\(line.text(column))”写的是\(year)年度，\(assessed)年度考核的“\(rule.words.joined())”应看\(expected)年度。请核对后改正。",
            "“\(line.text(column))” names \(year); the assessment of \(assessed) looks at \(expected) for this stage. Correct it."
          ))
      }
    }
  }

  /// The one year that a text names; of several none is meant alone.
  private static func year(in text: String) -> Int? {
    let years = Set(text.matches(of: /((?:19|20)[0-9]{2})年/).compactMap { Int($0.1) })
    return years.count == 1 ? years.first : nil
  }
}
