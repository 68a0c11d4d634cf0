/// A paper beside the self-evaluation that states the budget of its subject: its amounts are blank where that is 10⁴ of the register's or
/// last year's (A19, A24).
protocol FundedRecord: Record {
  /// The budget of the whole.
  var statedBudget: Entry<Money>? { get }
  mutating func blankAmounts()
}

/// One with a block of money: its amounts are blank, too, where two that belong together differ ten thousand times (S25).
protocol FundTableRecord: FundedRecord {
  /// The budget of the whole as printed, where the amounts were left blank for it.
  var doubtfulBudget: Entry<Money>? { get set }
  /// Amounts that are about the same if all are in one unit: the whole before and after a change, the whole and its parts together.
  var equalAmounts: [(Money, Money)] { get }
  /// Amounts of which the first is never much more than the second: what was spent, and the budget.
  var boundAmounts: [(Money, Money)] { get }
  /// Leaves single amounts blank of which the paper itself tells that they are in another unit than the rest.
  ///
  /// - Returns: whether there are any.
  mutating func blankToldAmounts() -> Bool
}

extension FundTableRecord {
  /// Leaves every amount blank where two that belong together differ about ten thousand times.
  ///
  /// - Parameter factor: how many times more or less than ten thousand it may be (`mixed-units-within`).
  /// - Returns: whether any amount was left blank.
  mutating func blankMixedUnits(within factor: Int) -> Bool {
    let isTold = blankToldAmounts()
    let isMixed =
      equalAmounts.contains { $0.0.isOtherUnit(of: $0.1, within: factor) || $0.1.isOtherUnit(of: $0.0, within: factor) }
      || boundAmounts.contains { $0.0.isOtherUnit(of: $0.1, within: factor) }
    guard isMixed, let budget = statedBudget else { return isTold }
    doubtfulBudget = budget
    blankAmounts()
    return true
  }

  mutating func blankToldAmounts() -> Bool { false }
}

extension Entry where Value == Money {
  /// The entry as it is where the unit of an amount is in doubt; the finding quotes what was typed.
  var blanked: Self { Self(value: nil, raw: "", at: at) }
}
