/// Runs the catalogue over everything that was read; findings stand in the order of places, then rules.
///
/// - Parameters:
///   - sums: all sums, or none where no rule looks at them.
///   - recomputed: our arithmetic per figure, as in `workspace.figures`; `nil` where a list brought its own.
///   - jobs: how many threads may look at forms; the result is the same for any number.
func runRules(
  on workspace: CheckedWorkspace, sums: CheckedSums?, recomputed: [Recomputation?], jobs: Int = 1
) -> [Finding] {
  let policy = workspace.policy
  let shared = SharedPolicy(policy)
  let packages = workspace.records.packages
  let forms = RuleCatalogue.forms.filter { policy.rules.runs($0.card.id) }
  // What a report needs of its rule's card and of the policy is the same for every form.
  let reports = forms.map { RuleReport($0.card, policy: policy) }
  let figures = workspace.figures
  let wholes = RuleCatalogue.workspace.filter { policy.rules.runs($0.card.id) }
  let sumRules = sums == nil ? [] : RuleCatalogue.sums.filter { policy.rules.runs($0.card.id) }
  let first = wholes.count + sumRules.count
  // The rules that look at the workspace as a whole come first: they take the longest, and the forms go on beside them.
  let found = Processors.map(first + (forms.isEmpty ? 0 : figures.count), jobs: jobs) { index -> [Finding] in
    if index < wholes.count {
      var report = RuleReport(wholes[index].card, policy: policy)
      wholes[index].check(workspace, into: &report)
      return report.findings
    }
    if index < first {
      let rule = sumRules[index - wholes.count]
      var report = RuleReport(rule.card, policy: policy)
      if let sums { rule.check(sums, into: &report) }
      return report.findings
    }
    let subject = index - first
    let record = figures[subject].record
    guard workspace.records.projects.indices.contains(record) else { return [] }
    let project = workspace.records.projects[record]
    let known = recomputed.indices.contains(subject) ? recomputed[subject] : nil
    let form = CheckedForm(
      project: project, computed: known ?? recompute(project, policy: policy), policy: shared)
    return findings(of: form, rules: forms, reports: reports, subject: subject)
  }
  let papers = paperFindings(workspace) + ledgerFindings(workspace)
  let all = R05NoResult.withoutConsequences(found.flatMap { $0 } + papers, in: workspace.records)
  let own = all.filter { !$0.isOfPackagedPaper(in: packages) }
  return own.sorted { ($0.at, $0.rule) < ($1.at, $1.rule) }
}

extension Finding {
  /// Whether it is about a paper that a region below reported: its rules have looked at the whole paper, of which a part travels. That
  /// papers beside the package say something else is told all the same.
  fileprivate func isOfPackagedPaper(in packages: Set<Int32>) -> Bool {
    packages.contains(at.file) && [PaperColumns.place, PaperColumns.place + 1].contains(Int(at.sheet))
      && rule != A15DifferingPapers.card.id
  }
}

private func findings(of form: CheckedForm, rules: [any FormRule.Type], reports: [RuleReport], subject: Int)
  -> [Finding]
{
  var findings: [Finding] = []
  for (rule, empty) in zip(rules, reports) {
    var report = empty
    rule.check(form, into: &report)
    if !report.findings.isEmpty { findings += report.findings }
  }
  for index in findings.indices { findings[index].subject = subject }
  return findings
}

/// What the rules of their forms say of papers; a finding is about the project of the same office and name, where there is one.
private func paperFindings(_ workspace: CheckedWorkspace) -> [Finding] {
  guard !workspace.records.papers.isEmpty else { return [] }
  let policy = workspace.policy
  var subjects: [String: Int] = [:]
  for (index, figure) in workspace.figures.enumerated() where subjects[key(figure.department, figure.name)] == nil {
    subjects[key(figure.department, figure.name)] = index
  }
  var rules: [FormKind: [any PaperRule.Type]] = [:]
  for form in FormSet.all.forms {
    rules[form.kind] = (form.rules + RuleCatalogue.everyPaper).filter { policy.rules.runs($0.card.id) }
  }
  var findings: [Finding] = []
  for paper in workspace.records.papers {
    for rule in rules[paper.form] ?? [] {
      var report = RuleReport(rule.card, policy: policy)
      rule.check(paper, policy: policy, into: &report)
      for var finding in report.findings {
        finding.subject = subjects[key(paper.department, paper.name)]
        findings.append(finding)
      }
    }
  }
  return findings
}

/// What the rules of ledgers say of each sheet; a finding is about the project that its line names, where there is one.
private func ledgerFindings(_ workspace: CheckedWorkspace) -> [Finding] {
  let sheets = LedgerSheet.all(of: workspace.records.papers)
  guard !sheets.isEmpty else { return [] }
  let policy = workspace.policy
  let ledgers = FormSet.all.forms.compactMap { $0.ledger }
  var findings: [Finding] = []
  for sheet in sheets {
    let own = ledgers.first { $0.card.kind == sheet.card.kind }?.checks ?? []
    for rule in LedgerRules.ofAll + own where policy.rules.runs(rule.card.id) {
      var report = RuleReport(rule.card, policy: policy)
      rule.check(sheet, policy: policy, into: &report)
      findings += report.findings
    }
  }
  return findings
}

private func key(_ office: Named, _ name: String) -> String { TextKey.name(office.name) + "/" + TextKey.name(name) }
