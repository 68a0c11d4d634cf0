/// S06 for targets: the weights of a level are what its label declares, 产出指标（50分）, or lie in the range that it prints, 产出指标(40-50)分.
enum TargetDeclaredWeights: PaperRule {
  static let card = S06DeclaredWeights.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let target = paper as? ProjectTarget else { return }
    checkDeclared(target, policy, &report)
    var labels: [String] = []
    for indicator in target.indicators where !labels.contains(indicator.level1) { labels.append(indicator.level1) }
    for label in labels {
      let members = target.indicators.filter { $0.level1 == label }
      let weights = members.compactMap(\.weight.value)
      guard let range = range(in: label), let first = members.first, !weights.isEmpty else { continue }
      let sum = Score(hundredths: weights.reduce(0) { $0 + $1.hundredths })
      guard !range.contains(sum.hundredths) else { continue }
      let expected = "\(range.lowerBound / 100)～\(range.upperBound / 100)"
      report.add(
        at: first.places.level1(beside: first.name.at), field: "分值", actual: sum.text, expected: expected,
        Message(
          "“\(label)”规定分值为 \(expected) 分，其下 \(members.count) 个指标的分值合计 \(sum.text) 分。请核对指标分值。",
          "“\(label)” allows \(expected) points, but its \(members.count) indicators have \(sum.text). Correct the weights."
        ))
    }
  }

  private static func checkDeclared(_ target: ProjectTarget, _ policy: Policy, _ report: inout RuleReport) {
    for declared in target.declaredWeights {
      let weights = members(of: declared, in: target.indicators).map(\.weight.value)
      let sum = Score(hundredths: weights.reduce(0) { $0 + ($1?.hundredths ?? 0) })
      guard !weights.isEmpty, !weights.contains(nil), !sum.isNear(declared.weight, policy.scoreTolerance) else {
        continue
      }
      report.add(
        at: declared.at, field: "分值", DeclaredGroup(declared: declared, sum: sum, count: weights.count).violation)
    }
  }

  /// A second level may bear one name below several first ones: those behind its label count.
  private static func members(of declared: DeclaredWeight, in indicators: [TargetIndicator]) -> [TargetIndicator] {
    guard declared.level == 2 else { return indicators.filter { $0.level1 == declared.label } }
    let below = indicators.drop { $0.name.at.row < declared.at.row }
    return Array(below.prefix { $0.level2 == declared.label })
  }

  /// In hundredths of points.
  private static func range(in label: String) -> ClosedRange<Int64>? {
    let parts = NormalText.normalised(label).split { !$0.isASCII || !$0.isNumber && $0 != "-" && $0 != "~" }
    for part in parts {
      let ends = part.split { $0 == "-" || $0 == "~" }.compactMap { Int64($0) }
      if ends.count == 2, ends[0] < ends[1], ends[1] <= 100 { return ends[0] * 100...ends[1] * 100 }
    }
    return nil
  }
}
