/// What single keys cannot see: values of a policy file that contradict each other, or those of the policy behind it.
///
/// Only keys that the file has are blamed: what it leaves out is not its fault.
extension Policy {
  func refuseContradictions(in yaml: StrictYAML) throws(ConfigurationError) {
    if yaml.has("grades"), let best = grades.first, best.lowerBound > totalWeight {
      throw yaml.refuse("grades", expected: "最低分不超过总分 \(totalWeight.plain) 的等级，不然没有项目能得“\(best.label)”")
    }
    try refuseOrder(
      ("lamp-red-below", lampRedBelow.plain), ("lamp-yellow-below", lampYellowBelow.plain),
      lampRedBelow <= lampYellowBelow, in: yaml)
    try refuseOrder(
      ("lamp-yellow-below", lampYellowBelow.plain), ("lamp-blue-from", lampBlueFrom.plain),
      lampYellowBelow <= lampBlueFrom, in: yaml)
    try refuseOrder(
      ("criticise-below", criticiseBelow.plain), ("praise-from", praiseFrom.plain), criticiseBelow <= praiseFrom,
      in: yaml)
    if yaml.has("execution-weight"), executionWeight > totalWeight {
      throw yaml.refuse("execution-weight", expected: "不超过总分值 total-weight（\(totalWeight.plain)）的分数")
    }
    for scheme in weightSchemes where yaml.has("weight-schemes") {
      let sum = scheme.points.values.reduce(executionWeight) { $0 + $1 }
      guard sum == totalWeight else {
        throw yaml.refuse(
          "weight-schemes",
          expected: "和预算执行率 \(executionWeight.plain) 分合计 \(totalWeight.plain) 分的几种设置；“\(scheme.text)”合计 \(sum.plain) 分")
      }
    }
    for (key, weights) in [("township-weights", townshipWeights), ("county-weights", countyWeights)]
    where yaml.has(key) && !weights.isEmpty {
      let sum = weights.reduce(.zero) { $0 + $1.weight }
      guard sum == Self.wholeTree else {
        throw yaml.refuse(key, expected: "合计 \(Self.wholeTree.plain) 分的权重，现在合计 \(sum.plain) 分")
      }
    }
  }

  /// The weights of a tree are shares of a hundred.
  private static let wholeTree = Score(hundredths: 100_00)

  private func refuseOrder(
    _ low: (key: String, value: String), _ high: (key: String, value: String), _ isRight: Bool, in yaml: StrictYAML
  ) throws(ConfigurationError) {
    guard !isRight, let key = [low.key, high.key].first(where: yaml.has) else { return }
    let (other, word) = key == low.key ? (high, "不超过") : (low, "不低于")
    throw yaml.refuse(key, expected: "\(word) \(other.key)（\(other.value)）的数")
  }
}

extension Rate {
  /// Without superfluous zeros: 60, 0.5.
  fileprivate var plain: String { Score(hundredths: hundredths).plain }
}
