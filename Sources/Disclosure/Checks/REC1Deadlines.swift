/// REC-1: results are fed back in time, and problems are answered and mended in time.
enum REC1Deadlines: WorkspaceRule {
  static let card = RuleCard(
    id: "REC-1", title: Message("反馈、整改不应逾期", "Feedback and mending must not be late"), severity: .warning,
    basis: "办法规定的反馈和整改时限；台账上写明的整改时限",
    remedy: Message(
      "督促限期办结并登记日期；已经办结的补填日期；日期填错的改正。", "Have it done and enter the day; correct the day where it is wrong."),
    papers: [EvaluationResultsForm.kind, RectificationForm.kind])

  private typealias Mending = RectificationForm
  private typealias Results = EvaluationResultsForm

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let ledger = workspace.lines(of: Mending.self)
    guard !ledger.isEmpty else { return }
    for line in ledger {
      checkMending(line, workspace, &report)
      checkReply(line, workspace, &report)
    }
    if ledger.contains(where: { $0.has(Mending.feedback) }) { checkFeedback(ledger, workspace, &report) }
  }

  private static func add(
    _ line: LedgerLine, _ column: any AnyLedgerColumn, _ late: Lateness, _ act: String, _ english: String,
    _ workspace: CheckedWorkspace, _ report: inout RuleReport
  ) {
    let said = late.sentence(act, english, today: workspace.date)
    report.add(
      line, column, expected: "\(late.due.chinese)前",
      Message(
        "“\(line.name)”\(said.chinese)。" + (late.done == nil ? "请督促办理并登记日期；日期填错的，改正日期。" : "请核对日期，填错的改正；确实晚了的，考核时计入。"),
        "\(line.name) \(said.english). "
          + (late.done == nil
            ? "Have it done and enter the day, or correct the wrong day."
            : "Correct a wrong day; if it was late, let the assessment say so.")))
  }

  /// The deadline that the line itself sets.
  private static func checkMending(_ line: LedgerLine, _ workspace: CheckedWorkspace, _ report: inout RuleReport) {
    guard let due = line.value(Mending.deadline) else { return }
    // A deadline before its start is told as such.
    if let start = line.value(Mending.received) ?? line.value(Mending.feedback), due < start { return }
    let done = line.value(Mending.completed) ?? line.value(Mending.struckOff)
    let isDone = line.value(Mending.state) == .done || line.value(Mending.isStruckOff) == true
    let isUnreadable = done == nil && (!line.isBlank(Mending.completed) || !line.isBlank(Mending.struckOff))
    guard done != nil || !isDone && !isUnreadable, let late = Lateness(due: due, done: done, today: workspace.date)
    else { return }
    let column: any AnyLedgerColumn =
      line.value(Mending.completed) != nil
      ? Mending.completed : line.value(Mending.struckOff) != nil ? Mending.struckOff : Mending.deadline
    add(line, column, late, "完成整改", "mended", workspace, &report)
  }

  private static func checkReply(_ line: LedgerLine, _ workspace: CheckedWorkspace, _ report: inout RuleReport) {
    guard line.has(Mending.replied), let start = line.value(Mending.received) ?? line.value(Mending.feedback) else {
      return
    }
    let done = line.value(Mending.replied)
    guard done != nil || line.isBlank(Mending.replied),
      let late = workspace.lateness(.reply, from: start, done: done)
    else { return }
    add(line, Mending.replied, late, "报告整改情况", "answered", workspace, &report)
  }

  private static func checkFeedback(
    _ ledger: [LedgerLine], _ workspace: CheckedWorkspace, _ report: inout RuleReport
  ) {
    let lines = LinesByObject(ledger)
    for result in workspace.lines(of: Results.self) {
      guard let ended = result.value(Results.ended) else { continue }
      // What a unit says of itself, and what is only checked, is fed back to nobody.
      switch result.value(Results.evaluator) {
      case .own?, .review?: continue
      default: break
      }
      let own = lines.about(result).filter { line in
        switch Mending.source(of: line) {
        case .monitoring?, .selfEvaluation?: return false
        default: return true
        }
      }
      let days = own.compactMap { $0.value(Mending.feedback) }
      if let first = days.min(), let line = own.first(where: { $0.value(Mending.feedback) == first }) {
        guard let late = workspace.lateness(.feedback, from: ended, done: first) else { continue }
        add(line, Mending.feedback, late, "反馈", "fed back", workspace, &report)
      } else if !result.isBlank(Results.problems), own.allSatisfy({ $0.isBlank(Mending.feedback) }),
        let late = workspace.lateness(.feedback, from: ended, done: nil)
      {
        add(result, Results.ended, late, "反馈", "fed back", workspace, &report)
      }
    }
  }
}
