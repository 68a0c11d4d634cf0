/// MON-2: a target that is not certain to be met needs a forecast, a reason, and an answer whether something must be mended.
enum MON2Doubt: PaperRule {
  static let card = RuleCard(
    id: "MON-2",
    title: Message("不能确定完成的目标应有预计值、原因和整改意见", "A doubtful target needs a forecast, a reason and a word about mending"),
    severity: .warning, basis: "财预〔2019〕136号：对偏离绩效目标的原因进行分析，对全年绩效目标完成情况进行预计",
    remedy: Message(
      "补填全年预计完成值和偏差原因；表上问“是否需要整改”的，填是或否。", "Add the forecast and the reason; answer 是否需要整改 where the form asks."))

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? Monitoring else { return }
    for line in paper.indicators {
      checkChoice(line, into: &report)
      guard let prospect = line.prospect.value, prospect != .certain else { continue }
      if BlankText.isBlank(line.forecast.raw) {
        add("全年预计完成值", line, prospect, at: line.forecast.at, to: &report)
      }
      if line.causes.isEmpty, !Words.isSaid(line.reason.raw) {
        add("偏差原因", line, prospect, at: line.reason.at, to: &report)
      }
      if let rectify = line.rectify, rectify.value == nil {
        add("是否需要整改", line, prospect, at: rectify.at, to: &report)
      }
    }
    if let first = paper.doubtful.first, let prospect = first.prospect.value, let rectify = paper.rectify,
      rectify.value == nil
    {
      add("是否需要整改", first, prospect, at: rectify.at, to: &report)
    }
  }

  /// Two choices at once, or words that are none of the three.
  private static func checkChoice(_ line: Monitoring.Line, into report: inout RuleReport) {
    guard line.prospect.isUnreadable else { return }
    report.add(
      at: line.prospect.at, field: "完成目标可能性", actual: line.prospect.raw, expected: "确定能、有可能、完全不可能",
      Message(
        "“\(line.name.raw)”的完成目标可能性填的是“\(line.prospect.raw)”，不能认作一种。请在确定能、有可能、完全不可能中选一种。",
        "The prospect of “\(line.name.raw)” reads “\(line.prospect.raw)”. Choose one of 确定能, 有可能, 完全不可能."))
  }

  private static func add(
    _ field: String, _ line: Monitoring.Line, _ prospect: TargetProspect, at place: Provenance,
    to report: inout RuleReport
  ) {
    report.add(
      at: place, field: field, actual: "", expected: field,
      Message(
        "“\(line.name.raw)”的完成目标可能性是“\(prospect.rawValue)”，没有填写\(field)。请补填。",
        "“\(line.name.raw)” is marked \(prospect.rawValue), but has no \(field). Fill it in."))
  }
}
