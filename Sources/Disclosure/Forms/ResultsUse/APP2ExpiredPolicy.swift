/// APP-2: what has ended before the year of a budget is in that budget no more.
enum APP2ExpiredPolicy: LedgerRule {
  static let card = RuleCard(
    id: "APP-2",
    title: Message("到期的政策和项目不应再安排预算", "A policy or project that has ended must have no budget"),
    severity: .warning, basis: "中发〔2018〕34号（六）：政策到期、绩效低下的政策和项目要及时清理退出",
    remedy: Message(
      "到期的清理退出；延续的写明新的到期时间。", "Take out what has ended; give what goes on its new end."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    typealias Form = ResultsUseForm
    for line in sheet.lines {
      guard let year = line.year, let end = line.value(Form.ends), end.year < year,
        let budget = line.value(Form.budget),
        budget > .zero
      else { continue }
      report.add(
        line, Form.budget, expected: "0",
        Message(
          "“\(line.name)”\(end.chinese)到期，\(year)年仍安排预算\(budget.plainWan)万元。请清理退出，或者写明新的到期时间。",
          "\(line.name) ended on \(end.chinese), yet has a budget of \(budget.plainWan) in \(year). Take it out, or give its new end."
        ))
    }
  }
}
