/// S06 for targets: the weights of a level are what its label declares, 产出指标（50分）, or lie in the range that it prints, 产出指标(40-50)分.
enum TargetRanges: PaperRule {
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
      let level = declared.level == 1 ? \TargetIndicator.level1 : \TargetIndicator.level2
      let below = target.indicators.drop { $0.name.at.row < declared.at.row }
      let weights = below.prefix { $0[keyPath: level] == declared.label }.map(\.weight.value)
      let sum = Score(hundredths: weights.reduce(0) { $0 + ($1?.hundredths ?? 0) })
      guard !weights.isEmpty, !weights.contains(nil), !sum.isNear(declared.weight, policy.scoreTolerance) else {
        continue
      }
      report.add(
        at: declared.at, field: "分值", actual: sum.text, expected: declared.weight.text,
        Message(
          "“\(declared.label)”标注 \(declared.weight.text) 分，其下 \(weights.count) 个指标的分值合计 \(sum.text) 分，两者不符。请核对指标分值或标注。",
          "“\(declared.label)” declares \(declared.weight.text), but its \(weights.count) indicators add up to \(sum.text). Correct the weights or the label."
        ))
    }
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
