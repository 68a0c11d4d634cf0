extension FormKind {
  static let projectTarget = Self("project-target")
}

/// What a project is to achieve with its budget: 项目支出绩效目标表, handed in with the budget of its year.
struct ProjectTarget: HeadRecord, VersionedRecord {
  /// That of the form, or of a notice in sentences.
  var form = FormKind.projectTarget
  /// A fund where the paper goes with money from above: its townships are no project of a register.
  var subject = SubjectKind.project
  var version = PaperVersion.drafted
  /// The year of the budget that it goes with.
  var year: Int?
  /// Those of the year itself are what its self-evaluations are compared with.
  var yearsAhead: ClosedRange<Int> { 0...1 }
  var region = Named()
  var department = Named()
  var unit = Named()
  var code = ""
  var name = ""
  var source: Provenance
  var places = HeadPlaces()
  var mark = DisclosureMark.none
  var isKeyProject = false
  var budgetType: BudgetType?
  /// The budget type as typed.
  var budgetTypeRaw = ""
  /// The money of the year, the whole first where the form has it.
  var funds: [Fund] = []
  var doubtfulBudget: Entry<Money>?
  /// 项目资金总额 of all years, where the form has it beside the year's money, or in its place.
  var termTotal: Entry<Money>?
  /// Whether the project runs over several years and the form gives the money of all of them alone.
  var isTermAlone = false
  /// Another year that a title names: nobody knows which budget the form goes with.
  var otherYear: OtherYear?
  /// The goals of the year.
  var goals: [Entry<String>] = []
  var indicators: [TargetIndicator] = []
  /// The weights declared in labels: 产出指标(50分).
  var declaredWeights: [DeclaredWeight] = []
  /// Labelled texts of the head that are no field of every form: 中央主管部门, 省级财政部门.
  var remarks: [Remark] = []

  /// A year with the cell that names it.
  struct OtherYear: Sendable {
    var year: Int
    var at: Provenance
  }

  /// One line of the fund block.
  struct Fund: Sendable {
    /// As printed: 其中：财政拨款.
    var label: String
    var labelAt: Provenance
    var amount: Entry<Money>
    /// Whether it is the whole, 年度资金总额.
    var isTotal: Bool
  }

  /// The money of the year; `nil` where the form does not say it, or cannot be read.
  var budget: Money? { isTermAlone ? nil : funds.first(where: \.isTotal)?.amount.value }

  mutating func visit(_ body: (inout RecordText) -> Void) {
    visitHead(body)
    for index in funds.indices {
      funds[index].label.visit(
        .init(list: "funds", index: index, field: "label"), at: funds[index].labelAt, body)
      funds[index].amount.visit(.init(list: "funds", index: index, field: "amount"), body)
    }
    if let term = termTotal, !funds.contains(where: { $0.amount.at == term.at }) {
      termTotal?.visit(.init(field: "termTotal"), body)
    }
    for index in goals.indices { goals[index].visit(.init(list: "goals", index: index, field: "text"), body) }
    for index in indicators.indices { indicators[index].visit(index, body) }
    for index in remarks.indices {
      let place = remarks[index].labelAt
      remarks[index].label.visit(.init(list: "remarks", index: index, field: "label"), at: place, body)
      remarks[index].text.visit(.init(list: "remarks", index: index, field: "text"), body)
    }
  }
}

/// One third-level indicator of a target form.
struct TargetIndicator: Sendable {
  /// First level without its declared weight: 产出指标.
  var level1: String
  /// Second level: 数量指标.
  var level2: String
  var name: Entry<String>
  /// 指标值 as printed, or put together from sign, value and unit; blank where each region has a value of its own.
  var target: Entry<String>
  /// 区域目标值, where a form has a column or a row for each region.
  var regions: [Region] = []
  /// 上年度实际水平, where an application says it.
  var lastYear: Entry<String>?
  /// 指标解释, where a form has such a column.
  var explanation: Entry<String>?
  /// 分值; many regions have none before the year.
  var weight: Entry<Score>
  /// Where the levels stand.
  var places: IndicatorPlaces

  /// What one region is to achieve.
  struct Region: Sendable {
    var name: String
    var nameAt: Provenance
    var value: Entry<String>
  }

  /// The value, or each region's with its name: 城关镇0.6公里；清河镇0.4公里.
  var targetText: String {
    guard !regions.isEmpty else { return target.raw }
    return regions.filter { !$0.value.raw.isEmpty }.map { region in
      region.value.raw.first?.isNumber == true ? "\(region.name)：\(region.value.raw)" : region.name + region.value.raw
    }.joined(separator: "；")
  }

  mutating func visit(_ index: Int, _ body: (inout RecordText) -> Void) {
    func path(_ field: StaticString) -> RecordText.Path { .init(list: "indicators", index: index, field: field) }
    level1.visit(path("level1"), at: places.level1(beside: name.at), body)
    level2.visit(path("level2"), at: places.level2(beside: name.at), body)
    name.visit(path("name"), body)
    target.visit(path("target"), body)
    for place in regions.indices {
      regions[place].name.visit(path("region"), at: regions[place].nameAt, body)
      regions[place].value.visit(path("regionTarget"), body)
    }
    lastYear?.visit(path("lastYear"), body)
    explanation?.visit(path("explanation"), body)
    weight.visit(path("weight"), body)
  }
}
