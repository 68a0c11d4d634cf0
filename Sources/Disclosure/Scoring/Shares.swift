/// Shares of a weight, half up to hundredths; targets and results are not negative and in one unit.
enum Shares {
  /// Reached is full, else by ratio.
  static func atLeast(_ target: Int128, _ actual: Int128, _ weight: Score) -> Score {
    actual >= target ? weight : share(weight, actual, target)
  }

  /// Not exceeded is full, else by the policy's formula.
  static func atMost(_ target: Int128, _ actual: Int128, _ weight: Score, _ formula: Policy.ReverseFormula) -> Score {
    if actual <= target { return weight }
    switch formula {
    case .linear: return actual - target < target ? share(weight, target - (actual - target), target) : .zero
    case .ratio: return share(weight, max(0, target), actual)
    }
  }

  static func equal(_ target: Int128, _ actual: Int128, _ weight: Score, _ formula: Policy.EqualFormula) -> Score {
    if actual == target { return weight }
    switch formula {
    case .reach:
      // Of nothing, nothing may be more (reference §2.3: ＝ with target 0).
      if target <= 0 { return actual <= 0 ? weight : .zero }
      return atLeast(target, actual, weight)
    case .distance:
      let distance = abs(actual - target)
      return distance < target ? share(weight, target - distance, target) : .zero
    }
  }

  /// Inside is full, below by ratio to the lower bound, above by the reverse formula with the upper.
  static func range(low: Int128, high: Int128, actual: Int128, weight: Score, _ policy: Policy) -> Score {
    let actual = max(0, actual)
    return actual < low ? atLeast(low, actual, weight) : atMost(high, actual, weight, policy.reverseFormula)
  }

  /// `weight × part / whole`; at most 10^24 × 10^8 × 10^6, which with the doubling fits 128 bits.
  private static func share(_ weight: Score, _ part: Int128, _ whole: Int128) -> Score {
    guard whole > 0 else { return .zero }
    let (product, overflow) = Int128(weight.hundredths).multipliedReportingOverflow(by: part)
    guard !overflow else { return .zero }
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: whole)
    return Score(hundredths: Int64(clamping: remainder >= whole - remainder ? quotient + 1 : quotient))
  }
}
