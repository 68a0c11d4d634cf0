/// APP-1: a budget that is said to be reduced or cancelled is below last year's.
enum APP1ActionAndBudget: LedgerRule {
  static let card = RuleCard(
    id: "APP-1", title: Message("预算安排数应与应用方式相符", "A budget must be as the use of the result says"),
    severity: .warning, basis: "低效无效资金一律削减或取消；结果应用要落到预算安排数上",
    remedy: Message("核对应用方式和预算安排数，改正填错的一处。", "Check action and budget, and correct the wrong one."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    typealias Form = ResultsUseForm
    for line in sheet.lines {
      guard let action = line.value(Form.action), let last = line.value(Form.lastBudget),
        let now = line.value(Form.budget)
      else { continue }
      if action == .reduce, now >= last, last > .zero {
        report.add(
          line, Form.budget, expected: "小于\(last.plainWan)万元",
          Message(
            "“\(line.name)”的应用方式是“\(line.text(Form.action))”，预算安排数（\(now.plainWan)万元）却不少于上年（\(last.plainWan)万元）。请核对后改正。",
            "\(line.name) is to be reduced, yet its budget of \(now.plainWan) is not below last year's \(last.plainWan). Correct one."
          ))
      }
      if action == .takeBack, now > last {
        report.add(
          line, Form.budget, expected: "不大于\(last.plainWan)万元",
          Message(
            "“\(line.name)”的应用方式是“\(line.text(Form.action))”，预算安排数（\(now.plainWan)万元）却比上年（\(last.plainWan)万元）多。请核对后改正。",
            "Money of \(line.name) is to be taken back, yet its budget of \(now.plainWan) is above last year's \(last.plainWan). Correct one."
          ))
      }
      let hasEnded = line.value(Form.ends).flatMap { end in line.year.map { end.year < $0 } } ?? false
      if action.isKept, !hasEnded, now == .zero, last > .zero {
        report.add(
          line, Form.budget, expected: "大于0的数",
          Message(
            "“\(line.name)”的应用方式是“\(line.text(Form.action))”，上年预算\(last.plainWan)万元，预算安排数却是0。请核对：不再安排的，应用方式应是“\(Form.Action.reduce.rawValue)”；预算安排数和增减额填反了的，改正。",
            "\(line.name) is to go on, yet gets nothing after \(last.plainWan). If it ends, its action is \(Form.Action.reduce.rawValue); if budget and change stand in each other's column, correct them."
          ))
      }
      // A cut may be written without its sign: 核减 50.
      let isCut = [.reduce, .takeBack].contains(action) || now > .zero && now < last && action != .prefer
      if let change = line.value(Form.change), now - last != change,
        !(isCut && change > .zero && last - now == change)
      {
        report.add(
          line, Form.change, expected: (now - last).plainWan,
          Message(
            "“\(line.name)”预算安排数减上年预算是\((now - last).plainWan)万元，“\(Form.change.label)”填的是\(line.text(Form.change))。请核对后改正。",
            "The budgets of \(line.name) differ by \((now - last).plainWan), the column reads \(line.text(Form.change)). Correct one."
          ))
      }
    }
  }
}

extension ResultsUseForm {
  static let checks: [any LedgerRule.Type] = [APP1ActionAndBudget.self, APP2ExpiredPolicy.self]
}
