/// The figures of one group of projects: a unit, department, township, county, city or province.
struct GroupSummary: Sendable {
  var level: OfficeLevel
  /// 区划代码 of the county (or township, city, province) it belongs to or is.
  var region: String
  /// 部门编码 or 单位编码; empty for a region.
  var code: String
  var name: String
  var figures: GroupFigures
  /// Place among its siblings by mean score, rate, code; ties share a place where the policy says so. 0 without a mean.
  var rank: Int
  /// How many siblings were ranked.
  var rankedAmong: Int
  /// Departments with projects (regions only).
  var departmentCount: Int
  /// Indices into the figures of the projects, in order.
  var projects: [Int]

  /// Whether there is another group to be ranked with.
  var isRanked: Bool { rank > 0 && rankedAmong > 1 }
}

/// Counts, sums and means over projects.
struct GroupFigures: Sendable {
  var count = 0
  var publicCount = 0
  /// Projects of which some amount is not known; it is not in the sums.
  var lackingCount = 0
  /// Projects that have a total and so count in the means.
  var scoredCount = 0
  /// Those of them whose budget is known: they count in the weighted mean.
  var weightedCount = 0
  /// Per budget type, in the order of `BudgetType`.
  var byType = AmountsByType()
  var all = GroupAmounts()
  /// Sum of totals.
  var totalSum = Score.zero
  /// Sum of total × budget of the scored projects, in hundredths × 分: 128 bits, never rounded.
  var weightedSum: Int128 = 0
  /// Sum of known budgets of the scored projects, the divisor of the weighted mean.
  var weightedBudget = Money.zero
  /// Projects per grade, in the policy's order.
  var grades: [Int] = []
  /// Simple mean, half up; `nil` without scored projects.
  var mean: Score?
  /// Mean weighted by 全年预算数, half up; `nil` when that sums to 0.
  var weightedMean: Score?
}
