/// The figures of a paper of monitoring: its execution rate, and its two lamps.
extension Monitoring.Fund {
  /// A budget that execution is measured against.
  enum Budget: String, Sendable {
    case adjusted = "调整后预算数"
    case initial = "年初预算数"
    case arrived = "到位资金"
  }

  func amount(_ budget: Budget) -> Entry<Money> {
    switch budget {
    case .adjusted: adjusted
    case .initial: initial
    case .arrived: arrived
    }
  }

  /// The budget that the policy wants, or the other where the paper does not give it.
  func denominator(_ policy: Policy) -> Budget {
    let wanted: Budget = policy.monitoringBudget == .adjusted ? .adjusted : .initial
    let other: Budget = wanted == .adjusted ? .initial : .adjusted
    return amount(wanted).raw.isEmpty && !amount(other).raw.isEmpty ? other : wanted
  }

  /// 执行数 ÷ the denominator; `nil` where either is not known or the budget is 0.
  func rate(_ policy: Policy) -> Rate? {
    guard let whole = amount(denominator(policy)).value, let done = executed.value else { return nil }
    return Rate(done, of: whole)
  }
}

extension Monitoring {
  /// The lamp of execution; `nil` where the months, the budget or what was spent is not known.
  func executionLamp(_ policy: Policy) -> Lamp? {
    guard let period, let rate = total?.rate(policy) else { return nil }
    return Lamp.ofExecution(rate, month: period.months.upperBound, policy: policy)
  }

  /// The lamp of an indicator; `nil` where a program cannot tell.
  func lamp(of line: Line, _ policy: Policy) -> Lamp? {
    guard let period else { return nil }
    return Lamp.ofTarget(
      level2: line.level2, target: IndicatorValue(line.target.raw), actual: IndicatorValue(line.actual.raw),
      month: period.months.upperBound, year: year, policy: policy)
  }

  /// The worst lamp of the indicators; `nil` where none can be told.
  func targetLamp(_ policy: Policy) -> Lamp? { Lamp.worst(indicators.compactMap { lamp(of: $0, policy) }) }

  /// The indicators of which the unit is not certain.
  var doubtful: [Line] { indicators.filter { $0.prospect.value.map { $0 != .certain } ?? false } }

  /// Whether anything speaks for looking at the project.
  func isWarning(_ policy: Policy) -> Bool {
    executionLamp(policy)?.isWarning == true || targetLamp(policy)?.isWarning == true || !doubtful.isEmpty
  }
}
