/// DEP-2: the money of the tasks adds up to the printed sum, or to the department's money.
enum DEP2Tasks: PaperRule {
  static let card = RuleCard(
    id: "DEP-2", title: Message("各项任务的金额之和应等于资金总额", "The money of the tasks must add up to the whole"),
    severity: .error, basis: "财预〔2015〕88号 部门整体支出绩效目标表年度主要任务栏",
    remedy: Message(
      "核对各项任务的金额和合计；基本支出只填基本支出的数，不要重复填总额。", "Check the tasks and the sum; do not enter the whole as a task."))

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? DepartmentTarget, !paper.tasks.isEmpty,
      !paper.tasks.contains(where: \.total.isUnreadable)
    else { return }
    for task in paper.tasks { checkParts(task, policy, into: &report) }
    let known = paper.tasks.compactMap(\.total.value)
    guard !known.isEmpty, let total = paper.taskTotal ?? paper.funds.first(where: \.isTotal)?.amount,
      let whole = total.value
    else { return }
    let sum = known.reduce(Int128(0)) { $0 + Int128($1.fen) }
    guard abs(sum - Int128(whole.fen)) > Int128(policy.moneyTolerance.fen) else { return }
    let text = Money(fen: Int64(clamping: sum)).plainWan
    report.add(
      at: total.at, field: "金额合计", actual: whole.plainWan, expected: text,
      Message(
        "“\(paper.name)”各项任务的金额合计 \(text) 万元，资金总额为 \(whole.plainWan) 万元，两者不符。请核对各项任务和总额。",
        "The tasks of \(paper.name) add up to \(text) 万元, the whole is \(whole.plainWan) 万元. Check them."))
  }

  private static func checkParts(_ task: DepartmentTarget.Task, _ policy: Policy, into report: inout RuleReport) {
    guard let total = task.total.value, let one = task.appropriation.value, !task.other.isUnreadable else { return }
    let sum = one + (task.other.value ?? .zero)
    guard abs(Int128(sum.fen) - Int128(total.fen)) > Int128(policy.moneyTolerance.fen) else { return }
    report.add(
      at: task.total.at, field: "总额", actual: total.plainWan, expected: sum.plainWan,
      Message(
        "“\(task.name.raw)”总额 \(total.plainWan) 万元，财政拨款和其他资金合计 \(sum.plainWan) 万元，两者不符。请核对该行。",
        "“\(task.name.raw)” has \(total.plainWan) 万元 in all, its parts \(sum.plainWan) 万元. Check the row."))
  }
}
