/// A lamp of monitoring: how what was done within the year compares with what the months passed ask for.
enum Lamp: String, Sendable, CaseIterable {
  case red = "红灯"
  case yellow = "黄灯"
  case green = "绿灯"
  /// Much more than was asked for: the target may have been set too low.
  case blue = "蓝灯"

  /// Whether somebody should look at it.
  var isWarning: Bool { self == .red || self == .yellow }

  /// The lamp of execution: the execution rate as a share of the months passed, (执行率 ÷ (月数÷12)).
  static func ofExecution(_ rate: Rate, month: Int, policy: Policy) -> Lamp {
    let lamp = of(part: Int128(max(0, rate.hundredths)) * 12, whole: Int128(month) * 10_000, policy)
    return lamp == .blue ? .green : lamp
  }

  /// The lamp of an indicator; `nil` where a program cannot tell.
  ///
  /// Numbers that grow through the year are measured against 年度指标值 × 月数÷12. Quality, time and cost, percentages and upper bounds do not
  /// grow with the months: inside the target is green, outside red.
  static func ofTarget(
    level2: String, target: IndicatorValue, actual: IndicatorValue, month: Int, year: Int?, policy: Policy
  ) -> Lamp? {
    guard !target.isBlank, !actual.isBlank, target.content != .malformed, actual.content != .malformed else {
      return nil
    }
    let isFixed = ["质量", "时效", "成本"].contains(where: level2.contains)
    switch (target.content, actual.content) {
    case (.quantity(let wanted, let unit), .quantity(let done, let doneUnit)):
      guard let (wanted, done) = inOneUnit(wanted, unit, done, doneUnit) else { return nil }
      if target.comparator == .atMost || target.comparator == nil && level2.contains("成本") {
        return done <= wanted ? .green : .red
      }
      if isFixed || unit.isPercent { return done >= wanted ? .green : .red }
      guard wanted > 0 else { return nil }
      return of(part: done * 12, whole: wanted * Int128(month), policy)
    case (.range(let low, let high, let unit), .quantity(let done, let doneUnit)):
      guard let (low, done) = inOneUnit(low, unit, done, doneUnit),
        let (high, _) = inOneUnit(high, unit, high, doneUnit)
      else { return nil }
      return low...max(low, high) ~= done ? .green : .red
    case (.date(let wanted), .date(let done)):
      return wanted.isMet(by: done, year: year).map { $0 ? .green : .red }
    case (.words, .words):
      if target.bareText == actual.bareText { return .green }
      return policy.qualitativeLevel(of: actual).map { $0 == 0 ? .green : $0 == 1 ? .yellow : .red }
    default: return nil
    }
  }

  /// The worst of several; blue is none.
  static func worst(_ lamps: [Lamp]) -> Lamp? {
    if lamps.contains(.red) { return .red }
    return lamps.contains(.yellow) ? .yellow : lamps.isEmpty ? nil : .green
  }

  private static func of(part: Int128, whole: Int128, _ policy: Policy) -> Lamp {
    // Shares are compared crosswise: part ÷ whole against hundredths of a percent.
    let share = part * 10_000
    if share < whole * Int128(policy.lampRedBelow.hundredths) { return .red }
    if share < whole * Int128(policy.lampYellowBelow.hundredths) { return .yellow }
    return policy.lampBlueFrom.hundredths > 0 && share >= whole * Int128(policy.lampBlueFrom.hundredths)
      ? .blue : .green
  }

  /// Both numbers in one unit; `nil` where the units measure different things.
  private static func inOneUnit(
    _ one: Quantity, _ unit: IndicatorUnit, _ other: Quantity, _ otherUnit: IndicatorUnit
  ) -> (Int128, Int128)? {
    // A number without a unit is taken for one of the other's, unless a percentage may be meant.
    let areLike =
      unit.isEmpty || otherUnit.isEmpty ? unit.isPercent == otherUnit.isPercent : unit.measuresSame(as: otherUnit)
    guard areLike else { return nil }
    let (factor, otherFactor) = unit.isEmpty || otherUnit.isEmpty ? (1, 1) : (unit.factor, otherUnit.factor)
    // Millionths are enough for a share, and leave room for 亿, for months and for hundredths of a percent.
    return (one.units / 1_000_000 * factor, other.units / 1_000_000 * otherFactor)
  }
}
