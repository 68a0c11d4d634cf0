/// DIS-2: what was approved is published within the days that the policy gives.
enum DIS2PublicationClock: WorkspaceRule {
  static let card = RuleCard(
    id: "DIS-2", title: Message("批复后应在规定时限内公开", "What was approved must be published in time"), severity: .warning,
    basis: "预算法第十四条：批复后二十日内由各部门公开；办法规定的绩效目标公开时限",
    remedy: Message(
      "尽快公开并登记日期、网址；依法不公开的写明原因。", "Publish it and enter day and address, or give the reason why it is not public."),
    papers: [DisclosureStatusForm.kind])

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    typealias Form = DisclosureStatusForm
    for line in workspace.lines(of: Form.self) {
      guard let approved = line.value(Form.approved) else { continue }
      let done = line.value(Form.published)
      // Where the answer says 是 and the day is missing, or 否 and there is one, DIS-1 asks which is right; a paper that does not say whether
      // something was published says nothing of its lateness.
      switch line.publication {
      case .yes: if done == nil { continue }
      case .partly: break
      case .no: if done != nil { continue }
      case nil: continue
      }
      // What the law keeps back has its reason, and no last day.
      if done == nil, !line.isBlank(Form.reason) { continue }
      let isTarget = line.text(Form.matter).contains("目标")
      let matter: Deadline.Matter =
        isTarget && workspace.policy.deadlines.contains { $0.matter == .targetPublication }
        ? .targetPublication : .publication
      guard let late = workspace.lateness(matter, from: approved, done: done) else { continue }
      let said = late.sentence("公开", "published", today: workspace.date)
      let thing = line.isBlank(Form.matter) ? "" : "的\(line.text(Form.matter))"
      report.add(
        line, done == nil ? Form.approved : Form.published, expected: "\(late.due.chinese)前",
        Message(
          "“\(line.name)”\(thing)\(said.chinese)。"
            + (done == nil ? "请尽快公开；日期填错的改正，依法不公开的写明原因。" : "请核对日期，填错的改正；确实晚了的，今后按时公开。"),
          "\(line.name) \(said.english). "
            + (done == nil
              ? "Publish it, correct a wrong day, or give the reason why it is not public."
              : "Correct a wrong day; if it was late, publish in time from now on.")))
    }
  }
}
