/// Two amounts of a list's project that should be near each other and differ about ten thousand times: 元 between 万元.
struct ListDoubt: Sendable {
  var one: Money
  var other: Money

  /// The projects of a list whose amounts are in doubt, by their place.
  static func all(in projects: [ListProject], _ header: ListHeader, policy: Policy) -> [Int: Self] {
    let factor = policy.mixedUnitsWithin
    guard factor > 0 else { return [:] }
    // A column whose unit is in doubt is blank anyway, and says nothing of the others.
    let isKnown = ListColumn.amounts.map { header.has($0) && !header.isDoubtful($0) }
    var doubts: [Int: Self] = [:]
    let all = projects.span
    for index in all.indices {
      let amounts = (
        isKnown[0] ? all[index].initial : -1, isKnown[1] ? all[index].budget : -1, isKnown[2] ? all[index].executed : -1
      )
      if let doubt = mixed(amounts, within: factor) { doubts[index] = doubt }
    }
    return doubts
  }

  private static func mixed(_ amounts: (Int64, Int64, Int64), within factor: Int) -> Self? {
    pair(amounts.0, amounts.1, factor) ?? pair(amounts.1, amounts.2, factor) ?? pair(amounts.0, amounts.2, factor)
  }

  /// Nearly all amounts of a project are of one size, which a comparison tells.
  private static func pair(_ one: Int64, _ other: Int64, _ factor: Int) -> Self? {
    guard one > 0, other > 0, max(one, other) / min(one, other) >= 1_000 else { return nil }
    let (one, other) = (Money(fen: one), Money(fen: other))
    return one.isOtherUnit(of: other, within: factor) || other.isOtherUnit(of: one, within: factor)
      ? Self(one: one, other: other) : nil
  }
}
