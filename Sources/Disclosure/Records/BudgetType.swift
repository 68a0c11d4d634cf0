/// The four budgets (Budget Law art. 5), and `other` for anything else.
enum BudgetType: Int, Sendable, CaseIterable {
  case generalPublic
  case governmentFund
  case stateCapital
  case socialInsurance
  case other

  /// The term of the Budget Law.
  var chinese: String {
    switch self {
    case .generalPublic: "一般公共预算"
    case .governmentFund: "政府性基金预算"
    case .stateCapital: "国有资本经营预算"
    case .socialInsurance: "社会保险基金预算"
    case .other: "其他"
    }
  }
}
