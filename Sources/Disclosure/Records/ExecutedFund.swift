/// One line of money with what was spent of it, as departments and transfers state it.
struct ExecutedFund: Sendable {
  var role: FundRow.Role
  /// A task, a source of money, or the whole.
  var label: String
  var labelAt: Provenance
  /// 全年预算数.
  var budget: Entry<Money>
  /// 全年执行数.
  var executed: Entry<Money>
  var rate: Entry<Rate>

  mutating func visit(_ index: Int, _ body: (inout RecordText) -> Void) {
    func path(_ field: StaticString) -> RecordText.Path { .init(list: "funds", index: index, field: field) }
    label.visit(path("label"), at: labelAt, body)
    budget.visit(path("budget"), body)
    executed.visit(path("executed"), body)
    rate.visit(path("rate"), body)
  }
}

extension ExecutedFund {
  init(_ row: FundRow) {
    self.init(
      role: row.role, label: row.label, labelAt: row.labelAt ?? row.budget.at, budget: row.budget,
      executed: row.executed, rate: row.rate)
  }

  /// The rows in which an amount was filled in.
  static func filled(_ rows: [FundRow]) -> [ExecutedFund] {
    rows.filter { !$0.budget.raw.isEmpty || !$0.executed.raw.isEmpty }.map(ExecutedFund.init)
  }
}

/// A paper that states what was spent of each of its budgets.
protocol ExecutedFundsRecord: FundTableRecord {
  var funds: [ExecutedFund] { get set }
}

extension ExecutedFundsRecord {
  private var whole: ExecutedFund? {
    funds.first { $0.role == .total } ?? (funds.count == 1 ? funds.first : nil)
  }

  /// The budget of the whole; without a line of the whole, of the first line.
  var statedBudget: Entry<Money>? {
    (whole ?? funds.first).flatMap { $0.budget.value == nil ? nil : $0.budget }
  }

  var equalAmounts: [(Money, Money)] {
    // A printed rate says that both amounts of its line are of one size.
    let rated = funds.compactMap { fund -> (Money, Money)? in
      guard let rate = fund.rate.value, rate.hundredths >= 100, let budget = fund.budget.value,
        let executed = fund.executed.value
      else { return nil }
      return (budget, executed)
    }
    guard let whole else { return rated }
    let sums = [\ExecutedFund.budget, \.executed].compactMap { column -> (Money, Money)? in
      let parts = funds.filter { $0.role == .part }.compactMap { $0[keyPath: column].value }
      guard let amount = whole[keyPath: column].value, !parts.isEmpty else { return nil }
      return (amount, parts.reduce(.zero, +))
    }
    return rated + sums
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
