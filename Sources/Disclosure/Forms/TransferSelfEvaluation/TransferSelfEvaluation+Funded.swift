extension TransferSelfEvaluation: FundTableRecord {
  private var whole: Fund? { funds.first { $0.role == .total } ?? (funds.count == 1 ? funds.first : nil) }

  var statedBudget: Entry<Money>? { whole.flatMap { $0.budget.value == nil ? nil : $0.budget } }

  var equalAmounts: [(Money, Money)] {
    guard let whole else { return [] }
    return [\Fund.budget, \.executed].compactMap { column in
      let parts = funds.filter { $0.role == .part }.compactMap { $0[keyPath: column].value }
      guard let amount = whole[keyPath: column].value, !parts.isEmpty else { return nil }
      return (amount, parts.reduce(.zero, +))
    }
  }

  var boundAmounts: [(Money, Money)] {
    funds.compactMap { fund in
      guard let budget = fund.budget.value, let executed = fund.executed.value else { return nil }
      return (executed, budget)
    }
  }

  mutating func blankAmounts() {
    for index in funds.indices {
      funds[index].budget = funds[index].budget.blanked
      funds[index].executed = funds[index].executed.blanked
    }
  }
}
