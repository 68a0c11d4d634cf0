/// S28: no target value was made easier after the year.
enum S28LoweredTarget: WorkspaceRule {
  static let card = RuleCard(
    id: "S28", title: Message("自评时不应降低目标值", "A target must not be lowered for the self-evaluation"),
    severity: .warning, basis: "批复的绩效目标原则上不作调整；未实现绩效目标的须说明理由",
    remedy: Message(
      "按批复的目标值自评，没有达到的说明原因；经批准调整过的，换成调整后的绩效目标表。",
      "Use the value as approved and say why it was not reached; where a change was approved, hand in the changed target paper."
    ), papers: [ProjectTargetForm.kind])

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for pair in workspace.targetPairs {
      for change in IndicatorChange.all(pair.target.indicators, pair.project.indicators, year: pair.target.year)
      where change.kind == .lowered {
        guard let old = change.target, let new = change.result else { continue }
        let place = workspace.records.sources.text(old.target.at)
        report.add(
          at: new.target.at, field: "年度指标值", actual: new.target.raw, expected: old.target.raw, subject: pair.figure,
          Message(
            "“\(new.name.raw)”批复的目标（\(place)）是“\(old.target.raw)”，自评表降低为“\(new.target.raw)”。请按批复的目标值自评，没有达到的说明原因；经批准调整的，换成调整后的绩效目标表。",
            "The target of “\(new.name.raw)” was approved (\(place)) as “\(old.target.raw)”, the self-evaluation lowers it to “\(new.target.raw)”. Use the approved one, or hand in the changed target paper."
          ))
      }
    }
  }
}
