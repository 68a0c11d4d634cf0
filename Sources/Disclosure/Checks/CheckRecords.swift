/// Runs the catalogue over everything that was read; findings stand in the order of places, then rules.
///
/// - Parameters:
///   - recomputed: our arithmetic per figure, as in `workspace.figures`; `nil` where a list brought its own.
///   - jobs: how many threads may look at forms; the result is the same for any number.
func check(_ workspace: CheckedWorkspace, recomputed: [Recomputation?], jobs: Int = 1) -> [Finding] {
  let policy = workspace.policy
  let forms = RuleCatalogue.forms.filter { policy.rules.runs($0.card.id) }
  // What a report needs of its rule's card and of the policy is the same for every form.
  let reports = forms.map { RuleReport($0.card, policy: policy) }
  let figures = workspace.figures
  var findings: [Finding] = []
  if !forms.isEmpty {
    findings = Processors.map(figures.count, jobs: jobs) { subject -> [Finding] in
      let record = figures[subject].record
      guard workspace.records.projects.indices.contains(record) else { return [] }
      let project = workspace.records.projects[record]
      let known = recomputed.indices.contains(subject) ? recomputed[subject] : nil
      let form = CheckedForm(
        project: project, index: record, computed: known ?? recompute(project, policy: policy), policy: policy)
      return checkForm(form, rules: forms, reports: reports, subject: subject)
    }.flatMap { $0 }
  }
  for rule in RuleCatalogue.workspace where policy.rules.runs(rule.card.id) {
    var report = RuleReport(rule.card, policy: policy)
    rule.check(workspace, into: &report)
    findings += report.findings
  }
  return findings.sorted { ($0.at, $0.rule) < ($1.at, $1.rule) }
}

private func checkForm(_ form: CheckedForm, rules: [any FormRule.Type], reports: [RuleReport], subject: Int)
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
