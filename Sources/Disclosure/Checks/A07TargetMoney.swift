/// A07: the money of a department's targets is not more than its project budget.
enum A07TargetMoney: WorkspaceRule {
  static let card = RuleCard(
    id: "A07",
    title: Message("绩效目标涉及的资金不应多于项目支出预算", "The money of targets must not be above the project budget"),
    severity: .warning, basis: "勾稽关系：绩效目标涉及资金≤项目支出预算合计（与预算比，不与决算比）",
    remedy: Message("核对绩效目标表和预算的金额，改正填错的一处。", "Check targets and budget, and correct the wrong one."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let targets = TargetAmounts(workspace)
    guard !targets.isEmpty else { return }
    for budget in Budget.all(workspace) {
      let amounts = targets.amounts(of: budget.office, in: budget.year)
      let sum = amounts.reduce(.zero, +)
      guard !amounts.isEmpty, sum - budget.money > workspace.policy.moneyTolerance else { continue }
      report.add(
        at: budget.at, field: budget.label, actual: budget.money.plainWan, expected: "不少于\(sum.plainWan)",
        office: budget.office,
        Message(
          "“\(budget.office.label)”\(budget.year)年\(amounts.count)份绩效目标表的资金合计\(sum.plainWan)万元，多于“\(budget.label)”\(budget.money.plainWan)万元（与预算比，不与决算比）。请核对后改正。",
          "The \(amounts.count) target papers of \(budget.office.label) for \(budget.year) add up to \(sum.plainWan) wan, more than its project budget of \(budget.money.plainWan). Correct one."
        ))
    }
  }

  /// The amounts of the targets that count, by year and department as it is written.
  private struct TargetAmounts {
    private var departments: [(office: Named, year: Int?, amounts: [Money])] = []

    var isEmpty: Bool { departments.isEmpty }

    init(_ workspace: CheckedWorkspace) {
      var places: [String: Int] = [:]
      for (index, paper) in workspace.records.papers.enumerated() {
        guard let target = paper as? ProjectTarget, !workspace.counted.papersAside.contains(index) else { continue }
        let year = workspace.year(of: target)
        let key = "\(year ?? 0) \(target.department.code) \(target.department.name)"
        let place = places[key] ?? departments.count
        if place == departments.count {
          places[key] = place
          departments.append((target.department, year, []))
        }
        if let budget = target.budget { departments[place].amounts.append(budget) }
      }
    }

    func amounts(of office: Named, in year: Int) -> [Money] {
      departments.filter { $0.year == year && $0.office.mayBeSame(as: office) }.flatMap(\.amounts)
    }
  }

  /// A department's project budget of a year.
  private struct Budget {
    var office: Named
    var year: Int
    var money: Money
    var label: String
    var at: Provenance

    /// From 部门项目支出总额表; where a department has no line there, from 年初预算数 of 项目支出决算表.
    static func all(_ workspace: CheckedWorkspace) -> [Self] {
      var budgets: [Self] = []
      for line in workspace.lines(of: ProjectExpenditureForm.self) {
        guard let year = line.year ?? workspace.year, let money = line.value(ProjectExpenditureForm.total),
          !line.department.isEmpty
        else { continue }
        budgets.append(
          Self(
            office: line.department, year: year, money: money, label: ProjectExpenditureForm.total.label,
            at: line.place(ProjectExpenditureForm.total)))
      }
      var unknown: Set<String> = []
      let stated = budgets.count
      for line in workspace.lines(of: ProjectAccountsForm.self) {
        guard let year = line.year ?? workspace.year, !line.department.isEmpty,
          !budgets[..<stated].contains(where: { $0.year == year && $0.office.mayBeSame(as: line.department) })
        else { continue }
        // A sum without one of its amounts is none.
        guard let money = line.value(ProjectAccountsForm.budget) else {
          unknown.insert(line.department.key)
          continue
        }
        if let place = budgets[stated...].firstIndex(where: {
          $0.year == year && $0.office.mayBeSame(as: line.department)
        }) {
          budgets[place].money = budgets[place].money + money
        } else {
          budgets.append(
            Self(
              office: line.department, year: year, money: money, label: ProjectAccountsForm.budget.label,
              at: line.place(ProjectAccountsForm.budget)))
        }
      }
      return budgets.filter { !unknown.contains($0.office.key) }
    }
  }
}
