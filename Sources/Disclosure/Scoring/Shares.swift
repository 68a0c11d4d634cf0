/// Shares of a weight, half up to hundredths: each formula of points once, for forms and for lists.
///
/// Generic over the width of the values: those of a list, in one scale, fit 64 bits; those of a form, whose units are made
/// comparable first, need 128. Targets and results are not negative and in one unit.
enum Shares {
  /// Points of a result by its target's comparator and the policy's formulas.
  @inline(__always)
  static func points<Units: FixedWidthInteger & SignedInteger>(
    _ sense: IndicatorValue.Comparator, target: Units, actual: Units, weight: Score, reverse: Policy.ReverseFormula,
    equal: Policy.EqualFormula
  ) -> Score {
    switch sense {
    case .atLeast: atLeast(target, actual, weight)
    case .atMost: atMost(target, actual, weight, reverse)
    case .equal: self.equal(target, actual, weight, equal)
    }
  }

  /// A target that is reached or exceeded earns the full weight; below it, the points are in proportion.
  static func atLeast<Units: FixedWidthInteger & SignedInteger>(
    _ target: Units, _ actual: Units, _ weight: Score
  ) -> Score {
    actual >= target ? weight : share(weight, actual, target)
  }

  /// A limit that is kept earns the full weight; above it, the policy's formula lowers the points.
  static func atMost<Units: FixedWidthInteger & SignedInteger>(
    _ target: Units, _ actual: Units, _ weight: Score, _ formula: Policy.ReverseFormula
  ) -> Score {
    if actual <= target { return weight }
    switch formula {
    case .linear: return actual - target < target ? share(weight, target - (actual - target), target) : .zero
    case .ratio: return share(weight, max(0, target), actual)
    }
  }

  /// A result that hits the target earns the full weight; any other is scored by the policy's formula.
  private static func equal<Units: FixedWidthInteger & SignedInteger>(
    _ target: Units, _ actual: Units, _ weight: Score, _ formula: Policy.EqualFormula
  ) -> Score {
    if actual == target { return weight }
    switch formula {
    case .reach:
      // With a target of 0 there is no ratio: any result above it earns nothing (reference §2.3).
      if target <= 0 { return actual <= 0 ? weight : .zero }
      return atLeast(target, actual, weight)
    case .distance:
      let distance = actual < target ? target - actual : actual - target
      return distance < target ? share(weight, target - distance, target) : .zero
    }
  }

  /// A result inside the range earns the full weight; one below it is in proportion to the lower bound, one above it is
  /// scored like a limit that is exceeded.
  static func range(low: Int128, high: Int128, actual: Int128, weight: Score, _ policy: Policy) -> Score {
    let actual = max(0, actual)
    return actual < low ? atLeast(low, actual, weight) : atMost(high, actual, weight, policy.reverseFormula)
  }

  /// Points for the budget's execution: `min(executed / budget, 1) × weight` (reference §2.2); `nil` without a positive budget.
  static func execution(_ executed: Money, of budget: Money, weight: Score) -> Score? {
    guard budget.fen > 0, weight.hundredths >= 0 else { return nil }
    guard executed < budget else { return weight }
    guard executed.fen > 0 else { return .zero }
    return Score(hundredths: FixedPoint.multiplyDivideHalfUp(executed.fen, weight.hundredths, budget.fen))
  }

  /// A share of a weight in thousandths: what the level of a qualitative indicator earns.
  @inline(__always)
  static func thousandths(_ share: Int, of weight: Score) -> Score {
    Score(hundredths: FixedPoint.divideHalfUp(weight.hundredths * Int64(share), 1000))
  }

  /// `weight × part / whole`. In a list the product has at most 18 digits (a value 13, a weight 5), which 64 bits hold; in a
  /// form 38 (a quantity 24, the factor of its unit 8, a weight 6), which 128 bits hold.
  private static func share<Units: FixedWidthInteger & SignedInteger>(
    _ weight: Score, _ part: Units, _ whole: Units
  ) -> Score {
    guard whole > 0 else { return .zero }
    let (product, overflow) = Units(weight.hundredths).multipliedReportingOverflow(by: part)
    guard !overflow else { return .zero }
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: whole)
    return Score(hundredths: Int64(clamping: remainder >= whole - remainder ? quotient + 1 : quotient))
  }
}
