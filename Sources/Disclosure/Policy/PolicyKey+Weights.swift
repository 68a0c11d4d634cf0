extension PolicyKey {
  static let townshipWeights = weights(
    "township-weights", \.townshipWeights,
    Message("乡镇（街道）财政运行综合评价的一级指标和权重；没有规定的不写", "the first level of the evaluation of townships, with weights"))

  static let countyWeights = weights(
    "county-weights", \.countyWeights,
    Message("县级财政管理综合评价的一级指标和权重；没有规定的不写", "the first level of the evaluation of counties, with weights"))

  private static func weights(
    _ name: String, _ path: any WritableKeyPath<Policy, [PolicyWeight]> & Sendable, _ meaning: Message
  ) -> PolicyKey {
    PolicyKey(
      name: name, kind: "若干 {indicator: 一级指标, weight: 分值}", meaning: meaning,
      example: "[{indicator: 收入质量, weight: 20}, {indicator: 支出管理, weight: 80}]"
    ) { yaml, policy, _ throws(ConfigurationError) in
      guard let items = try yaml.mappings(name) else { return false }
      policy[keyPath: path] = try items.map { item throws(ConfigurationError) in
        var item = item
        let (indicator, weight) = (try item.text("indicator"), try item.score("weight"))
        try item.finish()
        guard let indicator, let weight else {
          throw item.refuse("indicator", expected: "一级指标 indicator 和分值 weight，例如 {indicator: 收入质量, weight: 20}")
        }
        return PolicyWeight(indicator: indicator, weight: weight)
      }
      return true
    }
  }
}
