/// REC-3: a problem that is said to be mended or struck off has a day on which it was, and is not struck off before it is mended.
enum REC3ClosedWithoutDate: LedgerRule {
  static let card = RuleCard(
    id: "REC-3", title: Message("整改完成、销号应有日期，且前后一致", "What is mended or struck off needs its day"),
    severity: .warning, basis: "清单式管理、销号式落实：完成一项销号一项",
    remedy: Message("补填完成或销号的日期；没有完成的，改正状态。", "Fill in the day, or correct the state."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    typealias Form = RectificationForm
    for line in sheet.lines {
      let isDone = line.value(Form.state) == .done
      let isStruckOff = line.value(Form.isStruckOff) == true
      let days: [LedgerColumn<CalendarDate>] = [Form.completed, Form.struckOff, Form.replied]
      if isDone || isStruckOff, let column = days.first(where: { line.has($0) }),
        !days.contains(where: { !BlankText.isBlank(line.text($0)) })
      {
        report.add(
          line, column, expected: "日期",
          Message(
            "“\(line.name)”写明\(isStruckOff ? "已经销号" : "已经整改")，没有写哪一天完成。请补填日期；没有完成的，改正整改状态。",
            "\(line.name) is said to be \(isStruckOff ? "struck off" : "mended"), without a day. Fill it in, or correct the state."
          ))
      }
      if isStruckOff, let state = line.value(Form.state), state != .done {
        report.add(
          line, Form.isStruckOff, expected: "否", severity: .error,
          Message(
            "“\(line.name)”还是“\(line.text(Form.state))”，却填了已经销号。请核对后改正。",
            "\(line.name) is still \(line.text(Form.state)), and yet struck off. Correct one of them."))
      }
    }
  }
}

extension RectificationForm {
  static let checks: [any LedgerRule.Type] = [REC3ClosedWithoutDate.self, A04StatedProblems.self]
}
