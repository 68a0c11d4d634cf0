/// Gathers the amounts of a paper whose cells name another unit than the paper.
struct OwnUnits: Sendable {
  private(set) var all: [OwnUnit] = []

  /// Takes an amount as it was read.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - stated: the unit that the paper states; `nil` where it states none.
  mutating func add(_ reading: AmountReading, _ text: String, at place: Provenance, stated: StatedUnit?) {
    guard let own = reading.ownUnit, let money = reading.money, let stated, stated.unit != own else { return }
    all.append(OwnUnit(typed: StatedUnit(unit: own, words: text, at: place), stated: stated, money: money))
  }
}
