/// SUB-2: papers are handed in by their last day: the register's, else the policy's.
enum SUB2LateSubmission: WorkspaceRule {
  static let card = RuleCard(
    id: "SUB-2", title: Message("监控、自评等材料应按时报送", "Papers must be handed in in time"), severity: .warning,
    basis: "报送通知或办法规定的期限；报送日期以登记为准",
    remedy: Message("催报并登记报送日期；日期填错的改正。", "Have it handed in and enter the day, or correct the wrong day."))

  private typealias Form = SubmissionsForm

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for line in workspace.lines(of: Form.self) {
      let done = line.value(Form.handedIn)
      guard done != nil || line.isBlank(Form.handedIn), !(done == nil && line.value(Form.isHandedIn) == true) else {
        continue
      }
      guard let late = lateness(line, done, workspace) else {
        checkMissing(line, workspace, &report)
        continue
      }
      let said = late.sentence("报送", "handed in", today: workspace.date)
      report.add(
        line, done == nil && line.has(Form.due) ? Form.due : Form.handedIn, expected: "\(late.due.chinese)前",
        Message(
          "“\(line.name)”\(paper(line))\(said.chinese)。\(done == nil ? "请催报" : "请核对日期，填错的改正；确实晚了的，考核和通报时计入")。",
          "\(line.name) \(said.english). \(done == nil ? "Ask for it." : "Correct the day if it is wrong.")"))
    }
  }

  /// Papers that are still missing after the last day, where the others came in time.
  private static func checkMissing(_ line: LedgerLine, _ workspace: CheckedWorkspace, _ report: inout RuleReport) {
    guard let missing = line.value(Form.missing), missing > 0, let late = lateness(line, nil, workspace) else { return }
    let said = late.sentence("报齐", "complete", today: workspace.date)
    report.add(
      line, Form.missing, expected: "0",
      Message(
        "“\(line.name)”\(paper(line))还欠\(missing)份，\(said.chinese)。请催报。",
        "\(missing) papers of \(line.name) are missing: they \(said.english). Ask for them."))
  }

  private static func paper(_ line: LedgerLine) -> String {
    line.isBlank(Form.paper) ? "的材料" : "的\(line.text(Form.paper))"
  }

  private static func lateness(_ line: LedgerLine, _ done: CalendarDate?, _ workspace: CheckedWorkspace) -> Lateness? {
    if let due = line.value(Form.due) { return Lateness(due: due, done: done, today: workspace.date) }
    guard line.isBlank(Form.due), let year = line.year ?? workspace.year else { return nil }
    let paper = NormalText.normalised(line.text(Form.paper))
    if paper.contains("监控") {
      guard let month = month(paper),
        let end = (28...31).reversed().lazy.compactMap({ CalendarDate(year, month, $0) }).first
      else { return nil }
      return workspace.lateness(.monitoring, from: end, done: done)
    }
    guard paper.contains("自评"), let end = CalendarDate(year, 12, 31) else { return nil }
    return workspace.lateness(.selfEvaluation, from: end, done: done)
  }

  /// The last month that is monitored: 1-8月, 上半年, 前三季度.
  private static func month(_ paper: String) -> Int? {
    if let match = paper.matches(of: /(\d{1,2})月/).last, let month = Int(match.1), 1...12 ~= month { return month }
    for (word, month) in [("上半年", 6), ("三季度", 9), ("二季度", 6), ("一季度", 3), ("全年", 12)] where paper.contains(word) {
      return month
    }
    return nil
  }
}
