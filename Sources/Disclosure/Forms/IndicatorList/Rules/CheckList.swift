/// Applies the rules of lists, and gives the findings in the order of rows, rules and columns.
@Sendable func checkList(_ merge: ListMerge, header: ListHeader, options: ListOptions) -> [Finding] {
  let rules = ListRules.projects
  let list = CheckedList(merge, header: header, policy: options.policy)
  var findings = Processors.map(rules.count, jobs: options.workers) { number in
    var report = ListReport(rules[number].card, header: header, options: options)
    // Where nobody knows which column has the points, what they add up to says nothing.
    guard report.runs, !header.disputesPoints || !ListRules.ofPoints.contains(rules[number].card.id) else {
      return report.findings
    }
    for index in list.merge.projects.indices {
      rules[number].check(CheckedListProject(list: list, index: index), into: &report)
    }
    return report.findings
  }.flatMap { $0 }
  var numbers = ListReport(L01BadNumber.card, header: header, options: options)
  var scores = ListReport(L02ScoreAboveWeight.card, header: header, options: options)
  var surplus = ListReport(L09SurplusFields.card, header: header, options: options)
  var units = ListReport(L12AmountUnits.card, header: header, options: options)
  for fault in merge.faults {
    switch fault.kind {
    case .badNumber: if numbers.runs { L01BadNumber.report(fault, into: &numbers) }
    case .scoreAboveWeight: if scores.runs, !header.disputesPoints { L02ScoreAboveWeight.report(fault, into: &scores) }
    case .ownUnit, .rowUnit: if units.runs { L12AmountUnits.report(fault, into: &units) }
    case .surplusFields, .unlabelled: if surplus.runs { L09SurplusFields.report(fault, into: &surplus) }
    }
  }
  findings += numbers.findings + scores.findings + surplus.findings + units.findings
  for rule in ListRules.headers {
    var report = ListReport(rule.card, header: header, options: options)
    if report.runs { for fault in header.faults { rule.report(fault, into: &report) } }
    findings += report.findings
  }
  return findings.sorted { ($0.at.row, $0.rule, $0.at.column) < ($1.at.row, $1.rule, $1.at.column) }
}

/// The rules of lists, applied row by row and project by project.
enum ListRules {
  static let projects: [any ListProjectRule.Type] = [
    L03WeightSum.self, L04ExecutedAboveBudget.self, L05AmountUnit.self, L06DuplicateCode.self, L07BudgetType.self,
    L08MissingDepartment.self, L10LostDigits.self, L11TotalScore.self, L14DifferingRows.self, L15ExecutionRate.self,
    L16Grade.self, L17ExecutionScore.self,
  ]
  /// Those that compare points.
  static let ofPoints: Set<String> = [L03WeightSum.card.id, L11TotalScore.card.id]
  static let headers: [any ListHeaderRule.Type] = [L12AmountUnits.self, L13ListColumns.self]
  static let rows: [any ListRowRule.Type] = [L01BadNumber.self, L02ScoreAboveWeight.self, L09SurplusFields.self]
}
