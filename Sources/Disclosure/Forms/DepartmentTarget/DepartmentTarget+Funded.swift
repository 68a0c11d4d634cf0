extension DepartmentTarget {
  private var whole: Entry<Money>? {
    for side in [Side.expenditure, .income, .budget] {
      if let total = funds.first(where: { $0.side == side && $0.isTotal && $0.amount.value != nil }) {
        return total.amount
      }
    }
    return taskTotal?.value == nil ? nil : taskTotal
  }

  /// The money of the year; of a table without a whole, the first amount of a task.
  var statedBudget: Entry<Money>? { whole ?? tasks.lazy.map(\.total).first { $0.value != nil } }

  var equalAmounts: [(Money, Money)] {
    var pairs: [(Money, Money)] = []
    if let whole = whole?.value {
      // Of the years before, of tasks and of parts none is ten thousand times of the whole, nor are all together a ten-thousandth.
      let parts = funds.filter { !$0.isTotal }.compactMap(\.amount.value) + tasks.compactMap(\.total.value)
      let totals = funds.filter(\.isTotal).flatMap { [$0.amount] + $0.before }.compactMap(\.value)
      pairs += parts.filter { $0 > whole }.map { ($0, whole) } + totals.map { ($0, whole) }
      let all = tasks.compactMap(\.total.value).reduce(.zero, +)
      if let total = taskTotal?.value { pairs.append((total, whole)) } else { pairs.append((all, whole)) }
    }
    for task in tasks {
      if let total = task.total.value, let part = task.appropriation.value, part > total { pairs.append((part, total)) }
    }
    return pairs
  }

  var boundAmounts: [(Money, Money)] { [] }

  mutating func blankToldAmounts() -> Bool {
    for side in Side.allCases {
      guard let whole = funds.first(where: { $0.side == side && $0.isTotal })?.amount.value,
        let line = funds.indices.first(where: { funds[$0].side == side && funds[$0].isInOtherUnit(below: whole) })
      else { continue }
      inOtherUnit.append(funds[line])
      funds[line].amount = funds[line].amount.blanked
    }
    return !inOtherUnit.isEmpty
  }

  mutating func blankAmounts() {
    for index in funds.indices {
      funds[index].amount = funds[index].amount.blanked
      for year in funds[index].before.indices { funds[index].before[year] = funds[index].before[year].blanked }
    }
    for index in tasks.indices {
      tasks[index].total = tasks[index].total.blanked
      tasks[index].appropriation = tasks[index].appropriation.blanked
      tasks[index].other = tasks[index].other.blanked
    }
    taskTotal = taskTotal?.blanked
  }
}

extension DepartmentTarget.Fund {
  /// Whether its amount is ten thousand times what its share of the whole says.
  fileprivate func isInOtherUnit(below whole: Money) -> Bool {
    guard !isTotal, let printed = share.value, let amount = amount.value, amount > whole,
      let right = Rate(Money(fen: amount.fen / 10_000), of: whole)
    else { return false }
    // Shares are printed with one decimal or with two.
    return abs(right.hundredths - printed.hundredths) <= 10
  }
}
