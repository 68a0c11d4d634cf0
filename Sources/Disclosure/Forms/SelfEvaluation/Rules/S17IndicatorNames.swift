/// S17: two indicators of one name, or a name that is the template's own.
enum S17IndicatorNames: FormRule {
  static let card = RuleCard(
    id: "S17", title: Message("指标名称应具体、不重复", "Indicator names must be concrete and unique"),
    severity: .warning, basis: "自评表填报要求：表样自带的“指标1”“……”要换成名称或删去",
    remedy: Message(
      "给每个指标写明具体名称；重复的合并或区分。", "Give every indicator a name of its own; merge or tell apart what repeats."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    let indicators = form.project.indicators
    var seen: [FullName: Provenance] = [:]
    seen.reserveCapacity(indicators.count)
    for index in indicators.indices {
      let name = indicators[index].name.value ?? indicators[index].name.raw
      let place = indicators[index].name.at
      guard !BlankText.isBlank(name) else { continue }
      if IndicatorWords.isTemplate(name) {
        report.add(
          at: place, field: "三级指标", actual: name, expected: "",
          Message(
            "指标名称“\(name)”是模板上的占位文字。请写明具体指标。", "The name “\(name)” is the template's own. Write the indicator's name."))
      } else if let earlier = seen.updateValue(
        place, forKey: FullName(parts: (indicators[index].level1, indicators[index].level2, name)))
      {
        report.add(
          at: place, field: "三级指标", actual: name, expected: "",
          Message(
            "指标“\(name)”与 \(earlier.address) 的指标重名。请合并，或改名加以区分。",
            "The indicator “\(name)” has the name of that in \(earlier.address). Merge them or tell them apart."
          ))
      }
    }
  }
}

/// An indicator's name under its levels, the same only where the bytes are.
private struct FullName: Hashable {
  var parts: (String, String, String)

  static func == (left: Self, right: Self) -> Bool {
    left.parts.2.isSame(as: right.parts.2) && left.parts.0.isSame(as: right.parts.0)
      && left.parts.1.isSame(as: right.parts.1)
  }

  func hash(into hasher: inout Hasher) {
    parts.2.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
