/// S20: units of target and result that contradict each other, or percentages above 100 where none can be.
enum S20Units: FormRule {
  static let card = RuleCard(
    id: "S20", title: Message("目标和完成值的单位应一致、合理", "Units of target and result must agree and make sense"),
    severity: .warning, basis: "自评表填报要求：指标值、完成值与计量单位应当一致",
    remedy: Message(
      "统一目标值、完成值和度量单位；合格率、满意度等最高为 100%。",
      "Use one unit for target, result and unit column; rates of compliance or satisfaction end at 100%."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    let indicators = form.project.indicators
    for index in indicators.indices {
      let (target, actual) = (form.readings[index].target, form.readings[index].actual)
      let own = contradicted(indicators[index].unit, by: indicators[index].target.raw)
      let units = differing(target, actual)
      guard own != nil || units != nil || target.isInPercent || actual.isInPercent else { continue }
      let indicator = indicators[index]
      if let own {
        report.add(
          at: indicator.target.at, field: "度量单位", actual: indicator.unit, expected: own,
          Message(
            "“\(indicator.title)”的指标值写了\(own.isEmpty ? "文字" : "“\(own)”")，度量单位却是“\(indicator.unit)”。请统一。",
            "“\(indicator.title)”: the target has \(own.isEmpty ? "words" : "“\(own)”"), the unit column “\(indicator.unit)”. Make them agree."
          ))
      } else if let units {
        report.add(
          at: indicator.actual.at, field: "实际完成值", actual: indicator.actual.raw, expected: indicator.target.raw,
          Message(
            "“\(indicator.title)”目标的单位是“\(units.0)”，完成值的单位是“\(units.1)”，无法比较。请统一单位。",
            "“\(indicator.title)”: the target is in “\(units.0)”, the result in “\(units.1)”. Use one unit."))
      }
      checkPercent(indicator, indicator.target, target, "年度指标值", form, &report)
      checkPercent(indicator, indicator.actual, actual, "实际完成值", form, &report)
    }
  }

  private static func checkPercent(
    _ indicator: Indicator, _ entry: Entry<String>, _ value: IndicatorValue, _ field: String, _ form: CheckedForm,
    _ report: inout RuleReport
  ) {
    guard case .quantity(let number, let unit) = value.content, unit.isPercent else { return }
    if number.units > 100 * Quantity.one, limited.finds(in: indicator.title) {
      report.add(
        at: entry.at, field: field, actual: entry.raw, expected: "≤ 100%",
        Message(
          "“\(indicator.title)”填了“\(entry.raw)”，这类比率最高为 100%。请核对（“≥”有时会被误识别为数字 2）。",
          "“\(indicator.title)” says “\(entry.raw)”; such a rate ends at 100%. Check it (≥ is sometimes misread as the digit 2)."
        ))
    } else if value.text.contains("百分比") {
      report.add(
        at: entry.at, field: field, actual: entry.raw, expected: "\(number.text)%",
        severity: .info,
        Message(
          "“\(indicator.title)”的单位写成“百分比”，建议写成“%”。", "“\(indicator.title)”: write % instead of the word 百分比."))
    }
  }

  private static let limited = WordFinder([
    "合格率", "满意度", "满意率", "覆盖率", "达标率", "知晓率", "准确率", "参保率", "及时率",
  ])

  /// Units that no power of ten brings together; 人 and 人次, 个 and 项 are not told apart by people, nor here.
  private static func differing(_ target: IndicatorValue, _ actual: IndicatorValue) -> (String, String)? {
    guard case .quantity(_, let first) = target.content, case .quantity(_, let second) = actual.content, !first.isEmpty,
      !second.isEmpty, !first.measuresSame(as: second),
      !(counters.contains(first.text) && counters.contains(second.text))
    else { return nil }
    return (first.text, second.text)
  }

  private static let counters = WordTable([
    "个", "项", "件", "份", "人", "人次", "名", "位", "次", "场", "场次", "期", "批", "批次", "处", "家", "户",
  ])

  /// What the target says itself where the unit column says otherwise: `28.8万元` with unit `%`.
  private static func contradicted(_ column: String, by target: String) -> String? {
    guard !BlankText.isBlank(column), target.hasSuffix(column) else { return nil }
    let value = IndicatorValue(String(decoding: target.utf8.dropLast(column.utf8.count), as: UTF8.self))
    let column = IndicatorUnit(column)
    if case .quantity(_, let unit) = value.content, !unit.isEmpty, !unit.measuresSame(as: column) { return unit.text }
    return value.content == .words && column.isPercent ? "" : nil
  }
}

extension IndicatorValue {
  fileprivate var isInPercent: Bool {
    if case .quantity(_, let unit) = content { unit.isPercent } else { false }
  }
}
