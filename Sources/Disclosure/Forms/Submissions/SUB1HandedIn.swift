/// SUB-1: what was handed in has its day, what was not has none, and the counts of papers add up.
enum SUB1HandedIn: LedgerRule {
  static let card = RuleCard(
    id: "SUB-1", title: Message("报送登记的状态、日期和份数应一致", "State, day and counts of what was handed in must agree"),
    severity: .warning, basis: "报送日期是判断逾期的依据",
    remedy: Message("补填报送日期，或改正状态和份数。", "Fill in the day, or correct state and counts."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    typealias Form = SubmissionsForm
    for line in sheet.lines {
      let state = line.value(Form.isHandedIn)
      if state == true, line.has(Form.handedIn), BlankText.isBlank(line.text(Form.handedIn)) {
        report.add(
          line, Form.handedIn, expected: "日期",
          Message(
            "“\(line.name)”填了已报送，没有写报送日期，无法判断是否逾期。请补填。", "\(line.name) was handed in, but no day says when. Fill it in."
          ))
      }
      if state == false, line.value(Form.handedIn) != nil {
        report.add(
          line, Form.isHandedIn, expected: "是",
          Message(
            "“\(line.name)”有报送日期，“\(Form.isHandedIn.label)”却填了“\(line.text(Form.isHandedIn))”。请核对后改正。",
            "\(line.name) has a day of handing in, and yet says no. Correct one."))
      }
      if let expected = line.value(Form.expected), let received = line.value(Form.received),
        let missing = line.value(Form.missing), expected - received != missing
      {
        report.add(
          line, Form.missing, expected: "\(expected - received)",
          Message(
            "“\(line.name)”应报\(expected)份、已报\(received)份，欠报应为\(expected - received)份，填的是\(missing)份。请核对后改正。",
            "\(line.name) owes \(expected) papers and handed in \(received), so \(expected - received) are missing, not \(missing). Correct one."
          ))
      }
    }
  }
}

extension SubmissionsForm {
  static let checks: [any LedgerRule.Type] = [SUB1HandedIn.self]
}
