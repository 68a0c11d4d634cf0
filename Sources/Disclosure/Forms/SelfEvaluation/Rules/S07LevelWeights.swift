/// S07: the weights of the first levels are those of one of the policy's schemes.
enum S07LevelWeights: FormRule {
  static let card = RuleCard(
    id: "S07",
    title: Message("一级指标的分值应符合办法规定的设置", "The weights of the first levels must be one of the policy's schemes"),
    severity: .warning, basis: "财预〔2020〕10号、财预〔2021〕101号：一级指标权重；特殊情况可以调整",
    remedy: Message("按办法规定的权重设置分值；有特殊情况的，说明原因。", "Set the weights as the policy does, or say why they differ."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    let schemes = form.policy.weightSchemes
    guard !schemes.isEmpty, !form.isList, let first = form.project.indicators.first else { return }
    var sums: [WeightScheme.Level: Score] = [:]
    let indicators = form.project.indicators
    for index in indicators.indices {
      guard let weight = indicators[index].weight.value else {
        if BlankText.isBlank(indicators[index].name.raw) { continue }
        return
      }
      // 决策, 过程 and other levels are of another framework.
      guard let level = WeightScheme.Level(indicators[index].level1) else { return }
      sums[level] = (sums[level] ?? .zero) + weight
    }
    // A wrong sum is S05's.
    let total = sums.values.reduce(Score.zero, +) + form.policy.executionWeight
    guard total.isNear(form.policy.totalWeight, form.policy.scoreTolerance) else { return }
    guard !schemes.contains(where: { $0.fits(sums, within: form.policy.scoreTolerance) }) else { return }
    let found = WeightScheme(points: sums).text
    let allowed = schemes.map(\.text)
    report.add(
      at: first.weight.at, field: "分值", actual: found,
      expected: allowed.joined(separator: "；"),
      Message(
        "一级指标的分值是\(found)，办法规定的设置是：\(allowed.joined(separator: "；"))。请按规定设置；有特殊情况的，说明原因。",
        "The first levels weigh \(found); the policy has \(allowed.joined(separator: "; ")). Set them so, or say why they differ."
      ))
  }
}
