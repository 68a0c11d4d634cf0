/// What our arithmetic says of an indicator.
enum IndicatorJudgement: Sendable, Equatable {
  /// Points, and the rule by which they come.
  case points(Score, Basis)
  /// A qualitative level (its index in the policy): the unit's points count while they lie between the two.
  case level(Int, least: Score, full: Score)
  /// A program cannot decide the points; those that the unit gave are kept.
  case unscored(Reason)

  enum Basis: Sendable, Equatable {
    /// The result repeats the target.
    case sameText
    case atLeast, atMost, equal, range, date
  }

  enum Reason: Sendable, Equatable {
    case noWeight, noTarget, noResult
    /// Words that no level of the policy names.
    case words
    /// A number on one side only.
    case notComparable
    case unitsDiffer
    /// A date that was missed.
    case late
    case malformed
  }
}

extension IndicatorJudgement {
  /// Our points beside the unit's own: those of a level are the unit's as far as they lie in its range, and its full share
  /// where the unit gave none; `nil` where a program cannot judge.
  func points(beside own: Score?) -> Score? {
    switch self {
    case .points(let points, _): points
    case .level(_, let least, let full): own.map { max(least, min(full, $0)) } ?? full
    case .unscored: nil
    }
  }
}

/// Scores one indicator by the policy (reference §2.3, §2.4, §3.4).
///
/// - Parameter year: the year of the form, for dates without one.
func judge(_ indicator: Indicator, year: Int?, policy: Policy) -> IndicatorJudgement {
  judge(
    IndicatorTerms(indicator), target: IndicatorValue(indicator.target.raw),
    actual: IndicatorValue(indicator.actual.raw), year: year, policy: policy)
}

/// The same for an indicator whose values were read before.
func judge(
  _ indicator: IndicatorTerms, target: IndicatorValue, actual: IndicatorValue, year: Int?, policy: Policy
) -> IndicatorJudgement {
  guard let weight = indicator.weight, 0...1_000_000 ~= weight.hundredths else { return .unscored(.noWeight) }
  guard !actual.isBlank else { return .unscored(.noResult) }
  guard !target.isBlank else { return .unscored(.noTarget) }
  if target.content == .malformed || actual.content == .malformed { return .unscored(.malformed) }
  let isQualitative = indicator.nature.contains("定性")
  if target.text.isSame(as: actual.text), !isNegative(actual) { return .points(weight, .sameText) }
  if isQualitative || target.content == .words {
    if target.bareText == actual.bareText { return .points(weight, .sameText) }
    return level(actual, weight, policy)
  }
  switch (target.content, actual.content) {
  case (.date(let wanted), .date(let done)):
    return wanted.isMet(by: done, year: year) == true ? .points(weight, .date) : .unscored(.late)
  case (.quantity(let wanted, let unit), .quantity(let done, let doneUnit)):
    guard let (t, a) = comparable(wanted, unit, done, doneUnit) else { return .unscored(.unitsDiffer) }
    return quantity(t, a, weight, sense(indicator, target, unit), indicator, unit, policy)
  case (.range(let low, let high, let unit), .quantity(let done, let doneUnit)):
    guard let (l, a) = comparable(low, unit, done, doneUnit), let (h, _) = comparable(high, unit, done, doneUnit) else {
      return .unscored(.unitsDiffer)
    }
    return .points(Shares.range(low: l, high: h, actual: a, weight: weight, policy), .range)
  case (_, .words): return .unscored(.words)
  default: return .unscored(.notComparable)
  }
}

private func isNegative(_ value: IndicatorValue) -> Bool {
  if case .quantity(let number, _) = value.content { return number < .zero }
  return false
}

private func level(_ actual: IndicatorValue, _ weight: Score, _ policy: Policy) -> IndicatorJudgement {
  guard actual.content == .words, let index = policy.qualitativeLevel(of: actual) else { return .unscored(.words) }
  let level = policy.qualitativeLevels[index]
  return .level(
    index, least: Shares.thousandths(level.least, of: weight), full: Shares.thousandths(level.full, of: weight))
}

/// Whether more or less is better: by the comparator printed, else 指标性质, else percent means `=` and a cost means `≤` (reference §3.1).
private func sense(
  _ indicator: IndicatorTerms, _ target: IndicatorValue, _ unit: IndicatorUnit
) -> IndicatorValue.Comparator {
  if let comparator = target.comparator { return comparator }
  if indicator.nature.contains("正向") { return .atLeast }
  if indicator.nature.contains("反向") { return .atMost }
  if !unit.isPercent, indicator.isCost { return .atMost }
  return .equal
}

private func quantity(
  _ target: Int128, _ actual: Int128, _ weight: Score, _ sense: IndicatorValue.Comparator, _ indicator: IndicatorTerms,
  _ unit: IndicatorUnit, _ policy: Policy
) -> IndicatorJudgement {
  let actual = max(0, actual)
  // A cost below its `=` target may be a saving or work not done: no formula decides it.
  if sense == .equal, indicator.isCost, !unit.isPercent, actual < target { return .unscored(.notComparable) }
  let points = Shares.points(
    sense, target: target, actual: actual, weight: weight, reverse: policy.reverseFormula, equal: policy.equalFormula)
  return .points(points, IndicatorJudgement.Basis(sense))
}

extension IndicatorJudgement.Basis {
  fileprivate init(_ sense: IndicatorValue.Comparator) {
    self =
      switch sense {
      case .atLeast: .atLeast
      case .atMost: .atMost
      case .equal: .equal
      }
  }
}

/// Target and result in one unit; `nil` when these differ by more than a power of ten.
private func comparable(
  _ target: Quantity, _ unit: IndicatorUnit, _ actual: Quantity, _ actualUnit: IndicatorUnit
) -> (Int128, Int128)? {
  if unit.isEmpty || actualUnit.isEmpty {
    // 0.98 beside 95 % is either percent without the sign or a fraction; the text does not say which.
    let one = Quantity.one
    if unit.isPercent, target.units > one, actual.units > 0, actual.units <= one { return nil }
    if actualUnit.isPercent, actual.units > one, target.units > 0, target.units <= one { return nil }
    return (target.units, actual.units)
  }
  guard unit.measuresSame(as: actualUnit) else { return nil }
  return (target.units * unit.factor, actual.units * actualUnit.factor)
}

/// The parts of an indicator that decide its points, apart from target and result.
struct IndicatorTerms {
  var weight: Score?
  var nature: String
  var level1: String
  var level2: String

  var isCost: Bool { level1.contains("成本") || level2.contains("成本") }
}

extension IndicatorTerms {
  init(_ indicator: Indicator) {
    self.init(
      weight: indicator.weight.value, nature: indicator.nature, level1: indicator.level1, level2: indicator.level2)
  }
}

extension Indicator {
  var isCost: Bool { IndicatorTerms(self).isCost }
}

extension Policy {
  /// The level whose words a result is, punctuation left aside; its index.
  func qualitativeLevel(of actual: IndicatorValue) -> Int? {
    let text = actual.bareText
    return qualitativeLevels.firstIndex { level in
      level.words.contains { $0 == text || IndicatorValue.bare($0) == text }
    }
  }
}
