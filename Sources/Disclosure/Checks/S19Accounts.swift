/// S19: what a project executed is what its accounts say.
enum S19Accounts: WorkspaceRule {
  static let card = RuleCard(
    id: "S19", title: Message("全年执行数应与项目支出决算一致", "Execution must agree with the accounts of projects"),
    severity: .warning, basis: "勾稽关系：全年执行数（自评）＝支出决算数（项目支出决算表）",
    remedy: Message("核对自评表和决算表，改正填错的一处。", "Check self-evaluation and accounts, and correct the wrong one."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for dossier in workspace.dossiers.all {
      guard let results = dossier.papers[.selfEvaluation], let others = dossier.papers[.management] else { continue }
      let lines = others.compactMap { paper -> LedgerLine? in
        guard case .paper(let index) = paper, let line = workspace.records.papers[index] as? LedgerLine,
          line.form == ProjectAccountsForm.card.kind,
          workspace.year == nil || line.year ?? workspace.year == workspace.year
        else { return nil }
        return line
      }
      // A project has a line for each functional subject.
      let amounts = lines.compactMap { $0.value(ProjectAccountsForm.accounts) }
      guard let first = lines.first, amounts.count == lines.count else { continue }
      let accounts = amounts.reduce(.zero, +)
      for case .figure(let index) in results {
        guard let executed = workspace.figures[index].amounts.executed,
          (executed < accounts ? accounts - executed : executed - accounts) > workspace.policy.moneyTolerance
        else { continue }
        let place = workspace.records.sources.text(first.place(ProjectAccountsForm.accounts))
        report.add(
          at: workspace.executedPlace(index), field: "全年执行数", actual: executed.plainWan,
          expected: accounts.plainWan, subject: index,
          Message(
            "“\(workspace.figures[index].identity.title)”自评的全年执行数是\(executed.plainWan)万元，项目支出决算表（\(place)）是\(accounts.plainWan)万元。请核对后改正；口径不同的说明口径。",
            "\(workspace.figures[index].identity.title) executed \(executed.plainWan) wan by its self-evaluation and \(accounts.plainWan) by the accounts (\(place)). Correct one, or explain what each counts."
          ))
      }
    }
  }
}

extension CheckedWorkspace {
  /// The cell of 全年执行数, where the project's record was kept; else the project's own.
  func executedPlace(_ figure: Int) -> Provenance {
    let record = figures[figure].record
    guard records.projects.indices.contains(record) else { return figures[figure].source }
    return records.projects[record].totalFunds?.executed.at ?? figures[figure].source
  }
}
