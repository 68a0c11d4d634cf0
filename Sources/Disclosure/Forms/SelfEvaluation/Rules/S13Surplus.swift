/// S13: the result is far beyond the target, and nothing explains it.
enum S13Surplus: FormRule {
  static let card = RuleCard(
    id: "S13", title: Message("完成值远超目标的应说明原因", "A result far beyond the target needs an explanation"),
    severity: .warning, basis: "财预〔2020〕10号：完成值高于指标值较多的要分析原因，指标值明显偏低的按偏离度调减分值",
    remedy: Message(
      "说明超额完成的原因；如是目标定得偏低，下年度应提高目标值。",
      "Explain the surplus; if the target was set too low, raise it for next year."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    let limit = form.policy.surplusNeedsReasonFrom
    for index in form.readings.indices {
      guard let percent = percent(form.readings[index]), percent >= Int128(limit.hundredths) else { continue }
      let indicator = form.project.indicators[index]
      guard indicator.weight.value != nil || indicator.score.value != nil, !indicator.nature.contains("反向"),
        !indicator.isCost, !indicator.hasReason
      else { continue }
      let shown = FixedPoint.text(Int64(clamping: percent), decimals: 2)
      report.add(
        at: indicator.actual.at, field: "实际完成值", actual: indicator.actual.raw, expected: indicator.target.raw,
        Message(
          "“\(indicator.title)”目标“\(indicator.target.raw)”，完成“\(indicator.actual.raw)”，是目标的 \(shown)%（达到 \(limit.text)% 就应说明），没有说明原因。请说明；如目标定得偏低，下年度应提高。",
          "“\(indicator.title)”: target “\(indicator.target.raw)”, result “\(indicator.actual.raw)”, which is \(shown)% of it (\(limit.text)% needs a word) without explanation. Explain it; raise the target if it was too low."
        ))
    }
  }

  /// Result in percent of the target, in hundredths, rounded down; `nil` where the target is a limit or nothing compares.
  private static func percent(_ reading: IndicatorReading) -> Int128? {
    guard case .quantity(let wanted, let unit) = reading.target.content, wanted > .zero,
      reading.target.comparator != .atMost, case .quantity(let done, let doneUnit) = reading.actual.content,
      unit.isEmpty || doneUnit.isEmpty || unit.measuresSame(as: doneUnit)
    else { return nil }
    let factors = unit.isEmpty || doneUnit.isEmpty ? (1, 1) : (unit.factor, doneUnit.factor)
    let (scaled, overflow) = (done.units * factors.1).multipliedReportingOverflow(by: 10_000)
    return overflow ? nil : scaled / (wanted.units * factors.0)
  }
}
