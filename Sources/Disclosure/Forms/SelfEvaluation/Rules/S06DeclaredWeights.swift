/// S06: the weights of a group differ from what its label declares: 产出指标(50分).
enum S06DeclaredWeights: FormRule {
  static let card = RuleCard(
    id: "S06", title: Message("各级指标的分值应与标注一致", "The weights of a group must match its label"),
    severity: .error, basis: "财预〔2020〕10号 自评表：三级指标分值之和等于二级、一级指标标注的分值",
    remedy: Message(
      "核对该级指标下每个三级指标的分值，或改正标注的分值。", "Check the weight of each indicator in the group, or correct the label."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    guard !form.isList else { return }
    for group in DeclaredGroup.mismatches(form) {
      report.add(at: group.declared.at, field: "分值", group.violation)
    }
  }
}

/// The indicators under a label that declares their weight.
struct DeclaredGroup {
  var declared: DeclaredWeight
  var sum: Score
  var count: Int

  /// What is said where the sum is not what the label declares.
  var violation: Violation {
    Violation(
      actual: sum.text, expected: declared.weight.text,
      message: Message(
        "“\(declared.label)”标注 \(declared.weight.text) 分，其下 \(count) 个指标的分值合计 \(sum.text) 分，两者不符。请核对指标分值或标注。",
        "“\(declared.label)” declares \(declared.weight.text), but its \(count) indicators add up to \(sum.text). Correct the weights or the label."
      ))
  }

  /// The groups whose sum differs; groups that may be cut off, or lack a weight, are left out.
  static func mismatches(_ form: CheckedForm) -> [Self] {
    let indicators = form.project.indicators
    let isClosed = form.points.isClosed
    return form.project.declaredWeights.compactMap { declared in
      let members = members(declared, indicators)
      guard let last = members.last, !members.contains(where: { $0.offset >= 0 && lacksWeight($0.element) }) else {
        return nil
      }
      let sum = members.reduce(Score.zero) { $0 + ($1.element.weight.value ?? .zero) }
      guard !sum.isNear(declared.weight, form.policy.scoreTolerance) else { return nil }
      guard sum > declared.weight || isClosed || last.offset < indicators.count - 1 else { return nil }
      return Self(declared: declared, sum: sum, count: members.count)
    }
  }

  /// Whether a group that differs is the reason why all weights do not add up: the labels alone would.
  static func explainSum(_ form: CheckedForm) -> Bool {
    guard !mismatches(form).isEmpty else { return false }
    let labels = form.project.declaredWeights.filter { $0.level == 1 }.reduce(Score.zero) { $0 + $1.weight }
    return (labels + form.points.executionWeight).isNear(form.policy.totalWeight, form.policy.scoreTolerance)
  }

  private static func lacksWeight(_ indicator: Indicator) -> Bool {
    indicator.weight.value == nil && !(indicator.target.raw + indicator.score.raw + indicator.name.raw).isEmpty
  }

  private static func members(
    _ declared: DeclaredWeight, _ indicators: [Indicator]
  ) -> [(offset: Int, element: Indicator)] {
    let all = Array(indicators.enumerated())
    guard declared.level == 2 else { return all.filter { $0.element.level1 == declared.label } }
    let below = all.drop { $0.element.weight.at.row < declared.at.row || $0.element.level2 != declared.label }
    return Array(below.prefix { $0.element.level2 == declared.label })
  }
}
