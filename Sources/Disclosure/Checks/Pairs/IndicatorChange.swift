/// How an indicator of a self-evaluation differs from the one of the target paper.
struct IndicatorChange: Sendable {
  enum Kind: Sendable {
    /// 新增, 删除, 改名.
    case added, dropped, renamed
    /// 改值; or so that it is easier to reach.
    case value, lowered
    /// ≥ became ≤ or =.
    case direction
    case unit
    case weight
  }

  let kind: Kind
  /// `nil` where it was added.
  let target: TargetIndicator?
  /// `nil` where it was dropped.
  let result: Indicator?

  /// All changes of a pair, in the order of the self-evaluation, then what was dropped.
  static func all(_ targets: [TargetIndicator], _ results: [Indicator], year: Int?) -> [Self] {
    let hasComparableWeights = sum(targets.map(\.weight.value)) == sum(results.map(\.weight.value))
    // Most self-evaluations keep the indicators as they were approved, word for word.
    if targets.count == results.count,
      targets.indices.allSatisfy({ isKept(targets[$0], results[$0], withWeight: hasComparableWeights) })
    {
      return []
    }
    var match = IndicatorMatch(targets, results)
    match.findRenamed()
    var changes: [Self] = []
    for (index, result) in results.enumerated() where !match.key(of: result).isEmpty {
      guard let place = match.targetOf[index] else {
        changes.append(Self(kind: .added, target: nil, result: result))
        continue
      }
      let target = targets[place]
      if match.renamed.contains(index) { changes.append(Self(kind: .renamed, target: target, result: result)) }
      let old = IndicatorValue(target.target.raw)
      if let kind = difference(old, IndicatorValue(result.target.raw), level2: target.level2, year: year) {
        changes.append(Self(kind: kind, target: target, result: result))
      }
      if hasComparableWeights, let old = target.weight.value, let new = result.weight.value, old != new {
        changes.append(Self(kind: .weight, target: target, result: result))
      }
    }
    let matched = Set(match.targetOf.values)
    for (place, target) in targets.enumerated()
    where !matched.contains(place) && !match.key(of: target.name.raw).isEmpty {
      changes.append(Self(kind: .dropped, target: target, result: nil))
    }
    return changes
  }

  private static func isKept(_ target: TargetIndicator, _ result: Indicator, withWeight: Bool) -> Bool {
    target.name.raw.isSame(as: result.name.raw) && target.target.raw.isSame(as: result.target.raw)
      && (!withWeight || target.weight.value == result.weight.value)
  }

  /// Points in all; `nil` where an indicator has none. Target papers weigh 90 or 100, with the execution or without.
  private static func sum(_ weights: [Score?]) -> Score? {
    weights.reduce(Score.zero as Score?) { sum, weight in sum.flatMap { sum in weight.map { sum + $0 } } }
  }

  /// How a value became another; `nil` where both mean the same, or the target paper says none.
  static func difference(_ old: IndicatorValue, _ new: IndicatorValue, level2: String, year: Int?) -> Kind? {
    if old.isBlank || old.text == new.text { return nil }
    if let first = old.comparator, let second = new.comparator, first != second { return .direction }
    switch (old.content, new.content) {
    case (.quantity(let first, let unit), .quantity(let second, let other)):
      let (unit, other) = (plain(unit), plain(other))
      if !unit.isEmpty, !other.isEmpty, !unit.measuresSame(as: other) { return .unit }
      let areBoth = !unit.isEmpty && !other.isEmpty
      let (was, is_) = (first.units * (areBoth ? unit.factor : 1), second.units * (areBoth ? other.factor : 1))
      if was == is_ { return nil }
      switch better(old.comparator ?? new.comparator, level2) {
      case .more?: return is_ < was ? .lowered : .value
      case .less?: return is_ > was ? .lowered : .value
      case nil: return .value
      }
    case (.date(let first), .date(let second)):
      if first.first.ordinal(year: year) == second.first.ordinal(year: year),
        first.last.ordinal(year: year) == second.last.ordinal(year: year)
      {
        return nil
      }
      return second.last.ordinal(year: year) > first.last.ordinal(year: year) ? .lowered : .value
    default:
      return old.bareText == new.bareText ? nil : .value
    }
  }

  private enum Better { case more, less }

  /// Whether more or less of it is better; `nil` where neither sign nor level tells.
  private static func better(_ comparator: IndicatorValue.Comparator?, _ level2: String) -> Better? {
    switch comparator {
    case .atLeast?: return .more
    case .atMost?: return .less
    default: return ["数量", "质量", "满意度"].contains(where: level2.contains) ? .more : nil
    }
  }

  /// The everyday word for a unit: 千米 is 公里.
  private static func plain(_ unit: IndicatorUnit) -> IndicatorUnit {
    synonyms[unit.text].map(IndicatorUnit.init) ?? unit
  }

  private static let synonyms = ["千米": "公里", "千克": "公斤", "名": "人", "位": "人", "日": "天", "个月": "月"]
}
