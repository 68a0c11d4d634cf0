/// A17: a form that gives no budget or no executed amount; for lists L13 reports it.
enum A17MissingAmounts: WorkspaceRule {
  static let card = RuleCard(
    id: "A17",
    title: Message("自评表应有预算数和执行数", "A form must give budget and executed amount"),
    severity: .error, basis: "财预〔2020〕10号附表：项目资金（全年预算数、全年执行数）",
    remedy: Message(
      "按批复和决算补填资金情况；表上有而没有读出的，核对表头的写法。",
      "Fill in the amounts; where the paper has them and they were not read, check how its heads are written."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let projects = workspace.records.projects
    for index in workspace.figures.indices {
      let one = workspace.figures.span[index]
      guard projects.indices.contains(one.record), projects[one.record].form != .indicatorList,
        one.decision.reason != .closedUntilChosen, projects[one.record].contradictedAmounts.isEmpty
      else { continue }
      reportForm(projects[one.record], index, &report)
    }
  }

  private static func reportForm(_ project: Project, _ subject: Int, _ report: inout RuleReport) {
    let amounts = ExecutionFigures(project)
    // S23 reports what was typed and cannot be read, S24 spending without a budget.
    func isTyped(_ amount: FundAmount) -> Bool {
      project.funds.contains { !$0[amount].raw.isEmpty && $0[amount].isUnreadable }
    }
    let lacksBudget = amounts.budget == nil && !isTyped(.budget) && !isTyped(.initial)
    let lacksExecuted = amounts.executed == nil && !isTyped(.executed)
    guard lacksBudget && (amounts.executed ?? .zero) == .zero || lacksExecuted else { return }
    let what = missing(budget: lacksBudget, executed: lacksExecuted)
    let row = amounts.total ?? project.funds.first
    let place = row.map { lacksBudget ? $0.budget.at : $0.executed.at } ?? project.source
    report.add(
      at: place, field: "项目资金", actual: "", expected: what.chinese, subject: subject,
      Message(
        "这张自评表没有\(what.chinese)，报告里留空，也不计入合计。请补填项目资金；表上有金额而没有读出的，请核对表头的写法。",
        "This form gives no \(what.english): reports leave it blank and out of all sums. Fill it in; where the form has it and it was not read, check how its heads are written."
      ))
  }

  private static func missing(budget: Bool, executed: Bool) -> Message {
    switch (budget, executed) {
    case (true, true): Message("全年预算数和全年执行数", "budget and executed amount")
    case (true, false): Message("全年预算数", "budget")
    default: Message("全年执行数", "executed amount")
    }
  }
}
