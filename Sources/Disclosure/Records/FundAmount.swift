/// An amount of a row of the fund block.
enum FundAmount: CaseIterable, Sendable {
  case initial
  case budget
  case executed

  /// Its column's heading in the Ministry's form.
  var heading: String {
    switch self {
    case .initial: "年初预算数"
    case .budget: "全年预算数"
    case .executed: "全年执行数"
    }
  }
}

extension FundRow {
  subscript(amount: FundAmount) -> Entry<Money> {
    switch amount {
    case .initial: initial
    case .budget: budget
    case .executed: executed
    }
  }
}
