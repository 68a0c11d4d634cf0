/// The formulas of one policy. A list, which knows none of them, is handed a scorer.
struct Scorer: Sendable {
  private let policy: Policy
  // What each row of a list needs is kept apart from the policy, so that no reference is counted for a row.
  private let reverse: Policy.ReverseFormula
  private let equal: Policy.EqualFormula
  private let tolerance: Score
  private let executionWeight: Score
  private let levels: [Level]
  private let countsOurs: Bool
  private let grades: [Policy.Grade]

  private struct Level: Sendable {
    var full: Int
    var least: Int
  }

  init(_ policy: Policy) {
    self.policy = policy
    reverse = policy.reverseFormula
    equal = policy.equalFormula
    tolerance = policy.scoreTolerance
    executionWeight = policy.executionWeight
    countsOurs = policy.summaryTotal == .recomputed
    grades = policy.grades
    levels = policy.qualitativeLevels.map { Level(full: $0.full, least: $0.least) }
  }

  /// Points of a result by its target's comparator; target and result are of one scale and not negative.
  @inline(__always)
  func points(_ sense: IndicatorValue.Comparator, target: Int64, actual: Int64, weight: Score) -> Score {
    Shares.points(sense, target: target, actual: actual, weight: weight, reverse: reverse, equal: equal)
  }

  /// The full points of a qualitative level.
  @inline(__always)
  func full(_ level: Int, weight: Score) -> Score { Shares.thousandths(levels[level].full, of: weight) }

  /// What a qualitative level says of points.
  func judge(level: Int, weight: Score) -> IndicatorJudgement {
    .level(level, least: Shares.thousandths(levels[level].least, of: weight), full: full(level, weight: weight))
  }

  func judge(_ indicator: Indicator, year: Int?) -> IndicatorJudgement {
    Disclosure.judge(indicator, year: year, policy: policy)
  }

  /// The qualitative level that a result names, in any of its spellings or to the letter.
  func level(_ text: String, toTheLetter: Bool) -> Int? {
    toTheLetter
      ? policy.qualitativeLevels.firstIndex { $0.words.contains(text) }
      : policy.qualitativeLevel(of: IndicatorValue(text))
  }

  /// Whether points are above their weight, by more than the policy tolerates.
  @inline(__always)
  func exceeds(_ points: Score, weight: Score) -> Bool { points.exceeds(weight, tolerance) }

  /// Whether a total is above the full marks.
  func isAboveAll(_ total: Score) -> Bool { total.exceeds(policy.totalWeight, tolerance) }

  /// Points for the budget's execution; a budget of 0 gives 0, `nil` where an amount is not known.
  func execution(_ executed: Money?, of budget: Money?) -> Score? {
    guard let executed, let budget else { return nil }
    return Shares.execution(executed, of: budget, weight: executionWeight) ?? .zero
  }

  func total(printed: Score?, added: Score?, recomputed: Score?) -> CountedTotal {
    CountedTotal(printed: printed, added: added, recomputed: recomputed, countsOurs: countsOurs, grades: grades)
  }
}
