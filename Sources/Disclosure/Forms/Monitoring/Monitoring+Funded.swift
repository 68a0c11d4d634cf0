extension Monitoring: FundTableRecord {
  var statedBudget: Entry<Money>? {
    guard let whole = total ?? funds.first else { return nil }
    return [whole.adjusted, whole.initial].first { $0.value != nil }
  }

  var equalAmounts: [(Money, Money)] {
    guard let total else { return [] }
    var pairs: [(Money, Money)] = []
    if let initial = total.initial.value, let adjusted = total.adjusted.value { pairs.append((initial, adjusted)) }
    for column in [\Fund.initial, \.adjusted, \.executed] {
      let parts = funds.filter { $0.role == .part }.compactMap { $0[keyPath: column].value }
      if let whole = total[keyPath: column].value, !parts.isEmpty { pairs.append((whole, parts.reduce(.zero, +))) }
    }
    return pairs
  }

  var boundAmounts: [(Money, Money)] {
    funds.flatMap { fund in
      guard let budget = fund.adjusted.value ?? fund.initial.value else { return [(Money, Money)]() }
      return [fund.arrived, fund.executed, fund.forecast].compactMap(\.value).map { ($0, budget) }
    }
  }

  mutating func blankAmounts() {
    for index in funds.indices {
      for column in [\Fund.initial, \.adjusted, \.arrived, \.executed, \.forecast] {
        funds[index][keyPath: column] = funds[index][keyPath: column].blanked
      }
    }
  }
}
