/// The targets that go with the budget draft, gathered by department and by budget.
struct Targets: Sendable {
  private(set) var all: [ProjectTarget] = []
  private(set) var departments: [TargetGroup] = []
  private(set) var budgets: [TargetGroup] = []
  private(set) var total = TargetGroup(name: "合计")
  /// Those that are shown whole: the marked ones, else the largest.
  private(set) var keys: [ProjectTarget] = []
  private(set) var areKeysMarked = false

  /// Whether a target says none of the four budgets.
  var hasOther: Bool { all.contains { ($0.budgetType ?? .other) == .other } }

  /// Those of the draft's year: targets that give another one belong to another book.
  init(_ input: ReportInput) {
    let year = input.settings.year
    all = input.openPapers.compactMap { $0 as? ProjectTarget }.filter {
      year.isEmpty || $0.year.map(String.init) ?? year == year
    }
    let counties = CountyNames(input, amid: all.lazy.map(\.region.code))
    var places: [CountyKey: Int] = [:]
    for target in all {
      let office = target.department.isEmpty ? target.unit : target.department
      let key = CountyKey(office, in: target.region.code)
      if places[key] == nil {
        places[key] = departments.count
        let name = counties.office(office.isEmpty ? "未注明主管部门" : office.label, in: target.region.code)
        departments.append(TargetGroup(name: name, code: office.code))
      }
      departments[places[key] ?? 0].add(target)
      total.add(target)
    }
    // By code, those without one in the order of reading behind them.
    departments = departments.enumerated().sorted { left, right in
      let (a, b) = (left.element.code, right.element.code)
      if a.isEmpty != b.isEmpty { return b.isEmpty }
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
    for type in BudgetType.allCases {
      let of = all.filter { ($0.budgetType ?? .other) == type }
      guard !of.isEmpty || type != .other else { continue }
      var group = TargetGroup(name: type.chinese)
      for target in of { group.add(target) }
      budgets.append(group)
    }
    let marked = all.filter(\.isKeyProject)
    areKeysMarked = !marked.isEmpty
    let bySize = all.enumerated().sorted { left, right in
      let (a, b) = (left.element.budget ?? .zero, right.element.budget ?? .zero)
      return a == b ? left.offset < right.offset : a > b
    }
    keys = areKeysMarked ? marked : bySize.prefix(input.policy.keyProjectCount).map(\.element)
  }
}

/// The sums of a department's, or of a budget's, targets.
struct TargetGroup: Sendable {
  var name: String
  var code = ""
  private(set) var count = 0
  private(set) var indicators = 0
  /// The sum of the amounts that are known; `nil` where none is.
  private(set) var budget: Money?
  /// Targets whose amount is missing or cannot be read.
  private(set) var unknown = 0

  init(name: String, code: String = "") {
    self.name = name
    self.code = code
  }

  mutating func add(_ target: ProjectTarget) {
    count += 1
    indicators += target.indicators.count
    if let amount = target.budget { budget = (budget ?? .zero) + amount } else { unknown += 1 }
  }

  static let view = View<TargetGroup>(
    "绩效目标汇总行", "一个部门或一种预算的绩效目标",
    [
      .text("name", "部门名称，或预算类型") { $0.name },
      .text("count", "编报绩效目标的项目数") { $0.count == 0 ? "" : String($0.count) },
      .text("budget", "年度资金合计（万元）；都没有填写时为空") { Words.wan($0.budget) },
      .text("indicators", "绩效指标数") { $0.count == 0 ? "" : String($0.indicators) },
    ])
}
