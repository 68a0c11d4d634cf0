extension ProjectTarget: FundTableRecord {
  var statedBudget: Entry<Money>? {
    isTermAlone ? nil : funds.first { $0.isTotal && $0.amount.value != nil }?.amount
  }

  var equalAmounts: [(Money, Money)] {
    guard let whole = budget else { return [] }
    // 其中 and what follows it may divide the whole twice: only one part alone can be ten thousand times of it.
    return funds.filter { !$0.isTotal }.compactMap(\.amount.value).filter { $0 > whole }.map { ($0, whole) }
  }

  var boundAmounts: [(Money, Money)] { [] }

  mutating func blankAmounts() {
    for index in funds.indices { funds[index].amount = funds[index].amount.blanked }
    termTotal = termTotal?.blanked
  }
}
