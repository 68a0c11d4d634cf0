/// TGT-2: quantities times what one costs is about the money of the target paper.
///
/// Compared only where every quantity has its cost for one, and no other: else the product is of a part of the money.
enum TGT2CostProduct: PaperRule {
  static let card = RuleCard(
    id: "TGT-2",
    title: Message("数量乘单位成本应与资金大致相等", "Quantities times unit costs must be about the money"), severity: .warning,
    basis: "勾稽关系：Σ数量×单位成本≈年度资金总额",
    remedy: Message("核对数量指标、成本指标和资金，改正填错的一处。", "Check quantities, unit costs and money, and correct the wrong one."))

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let target = paper as? ProjectTarget, let funds = target.funds.first(where: \.isTotal),
      let money = funds.amount.value, money > .zero, let product = Product(target.indicators)
    else { return }
    let difference = product.money < money ? money - product.money : product.money - money
    guard let share = Rate(difference, of: money), share > policy.costProductTolerance else { return }
    report.add(
      at: product.at, field: "成本指标", actual: product.words, expected: "约\(money.plainWan)万元",
      Message(
        "“\(target.name)”按数量和单位成本算是\(product.money.plainWan)万元（\(product.words)），年度资金是\(money.plainWan)万元，相差\(share.text)%，超过\(policy.costProductTolerance.text)%。请核对数量、单位成本和资金。",
        "Quantities and unit costs of \(target.name) give \(product.money.plainWan) wan (\(product.words)), its money is \(money.plainWan): \(share.text) % apart, above \(policy.costProductTolerance.text) %. Check them."
      ))
  }

  /// The sum of quantities times costs.
  private struct Product {
    var money = Money.zero
    /// 30公里×3万元/公里.
    var words = ""
    var at: Provenance

    init?(_ indicators: [TargetIndicator]) {
      var quantities: [(number: Quantity, unit: IndicatorUnit, text: String)] = []
      var costs: [(number: Quantity, unit: IndicatorUnit, text: String, at: Provenance)] = []
      for indicator in indicators {
        let (value, text) = (IndicatorValue(indicator.target.raw), indicator.target.raw)
        if indicator.level2.contains("数量") {
          guard case .quantity(let number, let unit) = value.content, !unit.isEmpty, !unit.isPercent else { return nil }
          quantities.append((number, unit, text))
        } else if case .quantity(let number, let unit) = value.content, unit.isMoney, unit.base.contains("/") {
          costs.append((number, unit, text, indicator.target.at))
        }
      }
      guard !quantities.isEmpty, quantities.count == costs.count, let first = costs.first else { return nil }
      at = first.at
      for cost in costs {
        let per = cost.unit.base.dropFirst("元/".count)
        let same = quantities.filter { $0.unit.base == per }
        guard cost.unit.base.hasPrefix("元/"), same.count == 1, let quantity = same.first else { return nil }
        // Both have twelve decimals: one's are given up before they are multiplied.
        let product = quantity.number.units / 1_000_000 * (cost.number.units / 1_000_000) / Quantity.one
        guard product < Quantity.one * 1_000_000 else { return nil }
        let fen = product * quantity.unit.factor * cost.unit.factor * Int128(Money.fenPerYuan)
        guard fen > 0, fen <= Int128(Money.mostFen) else { return nil }
        money = money + Money(fen: Int64(fen))
        words += (words.isEmpty ? "" : "＋") + quantity.text + "×" + cost.text
      }
    }
  }
}
