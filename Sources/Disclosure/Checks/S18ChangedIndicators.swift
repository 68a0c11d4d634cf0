/// S18: the indicators of a self-evaluation are those of the target paper.
enum S18ChangedIndicators: WorkspaceRule {
  static let card = RuleCard(
    id: "S18",
    title: Message("自评表的指标应与绩效目标表一致", "The indicators of a self-evaluation must be those of the target paper"),
    severity: .warning, basis: "财预〔2020〕10号：对照批复的绩效目标自评；目标确需调整的按程序报批",
    remedy: Message(
      "按批复的绩效目标表改回指标；经批准调整过的，换成调整后的绩效目标表。",
      "Use the indicators as approved; where a change was approved, hand in the changed target paper."),
    papers: [ProjectTargetForm.kind])

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for pair in workspace.targetPairs {
      let changes = IndicatorChange.all(pair.target.indicators, pair.project.indicators, year: pair.target.year)
      let kept = pair.project.indicators.count - changes.count { $0.kind == .added }
      if kept == 0, !pair.target.indicators.isEmpty, !pair.project.indicators.isEmpty {
        reportAll(pair, workspace.records.sources, &report)
        continue
      }
      for change in changes where change.kind != .lowered { add(change, pair, workspace.records.sources, &report) }
    }
  }

  private static func reportAll(_ pair: TargetPair, _ sources: SourceTable, _ report: inout RuleReport) {
    let place = sources.text(pair.target.source)
    report.add(
      at: pair.project.source, field: "三级指标", actual: "\(pair.project.indicators.count)个指标",
      expected: "\(pair.target.indicators.count)个指标", subject: pair.figure,
      Message(
        "“\(pair.project.name)”自评表的指标与绩效目标表（\(place)）的没有一个相同。请核对是不是用错了表；目标经批准调整的，换成调整后的绩效目标表。",
        "No indicator of the self-evaluation of \(pair.project.name) is one of its target paper (\(place)). Check whether one of them is the wrong paper."
      ))
  }

  private static func add(
    _ change: IndicatorChange, _ pair: TargetPair, _ sources: SourceTable, _ report: inout RuleReport
  ) {
    let old = change.target.map { ($0.name.raw, $0.target.raw, $0.weight.raw) } ?? ("", "", "")
    let new = change.result.map { ($0.name.raw, $0.target.raw, $0.weight.raw) } ?? ("", "", "")
    let place = sources.text(change.target?.name.at ?? pair.target.source)
    let remedy = "请按批复的目标改正；经批准调整的，换成调整后的绩效目标表。"
    let english = "Use what was approved, or hand in the changed target paper."
    func add(
      _ at: Provenance, _ field: String, _ actual: String, _ expected: String, _ said: String, _ saidInEnglish: String
    ) {
      report.add(
        at: at, field: field, actual: actual, expected: expected, subject: pair.figure,
        Message(said + "。" + remedy, saidInEnglish + ". " + english))
    }
    let resultAt = change.result?.target.at ?? pair.project.source
    let nameAt = change.result?.name.at ?? pair.project.source
    switch change.kind {
    case .added:
      add(
        nameAt, "三级指标", new.0, "", "自评表新增了指标“\(new.0)”，绩效目标表（\(place)）没有",
        "The self-evaluation has a new indicator “\(new.0)”, which the target paper (\(place)) has not")
    case .dropped:
      let at = sources.text(pair.project.source)
      add(
        change.target?.name.at ?? pair.target.source, "三级指标", "", old.0,
        "绩效目标表的指标“\(old.0)”（\(old.1)）在自评表（\(at)）里没有了",
        "The indicator “\(old.0)” (\(old.1)) of the target paper is missing from the self-evaluation (\(at))")
    case .renamed:
      add(
        nameAt, "三级指标", new.0, old.0, "指标“\(new.0)”在绩效目标表（\(place)）里叫“\(old.0)”",
        "The indicator “\(new.0)” is called “\(old.0)” in the target paper (\(place))")
    case .direction:
      add(
        resultAt, "年度指标值", new.1, old.1, "“\(new.0)”的方向改了：目标表（\(place)）是“\(old.1)”，自评表是“\(new.1)”",
        "The direction of “\(new.0)” was changed: “\(old.1)” in the target paper (\(place)), now “\(new.1)”")
    case .unit:
      add(
        resultAt, "年度指标值", new.1, old.1, "“\(new.0)”的单位改了：目标表（\(place)）是“\(old.1)”，自评表是“\(new.1)”",
        "The unit of “\(new.0)” was changed: “\(old.1)” in the target paper (\(place)), now “\(new.1)”")
    case .value, .lowered:
      add(
        resultAt, "年度指标值", new.1, old.1, "“\(new.0)”的指标值改了：目标表（\(place)）是“\(old.1)”，自评表是“\(new.1)”",
        "The value of “\(new.0)” was changed: “\(old.1)” in the target paper (\(place)), now “\(new.1)”")
    case .weight:
      add(
        change.result?.weight.at ?? resultAt, "分值", new.2, old.2,
        "“\(new.0)”的分值改了：目标表（\(place)）是\(old.2)分，自评表是\(new.2)分",
        "The points of “\(new.0)” were changed: \(old.2) in the target paper (\(place)), now \(new.2)")
    }
  }
}
