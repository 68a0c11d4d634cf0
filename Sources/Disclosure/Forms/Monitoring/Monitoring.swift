extension FormKind {
  static let monitoring = Self("project-monitoring")
}

/// How far a project has come within its year: 项目支出绩效运行监控表, with the period as its key.
struct Monitoring: Record {
  var form = FormKind.monitoring
  /// A department where the paper is about its whole expenditure.
  var subject = SubjectKind.project
  var year: Int?
  /// The part of the year; `nil` where the paper does not name it.
  var period: MonitoringPeriod?
  var key: String { period?.text ?? "" }
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
  /// The lines of money, the whole first where the form has it.
  var funds: [Fund] = []
  var doubtfulBudget: Entry<Money>?
  /// The months that the head of what was spent names, where they are not those of the paper: the amounts were left blank for it.
  var spentPeriod: SpentPeriod?
  var goals: [Entry<String>] = []
  /// 项目绩效目标执行总体情况.
  var progress: [Entry<String>] = []
  var indicators: [Line] = []
  /// 是否需要整改 of the paper as a whole; `nil` where the form does not ask.
  var rectify: Entry<Bool>?
  /// 整改要求和建议, 整改结果: texts of the paper as a whole.
  var remarks: [Remark] = []

  /// Months with the cell that names them.
  struct SpentPeriod: Sendable {
    var period: MonitoringPeriod
    var at: Provenance
  }

  /// One line of the money. The paper may give the budget of the beginning of the year, the changed one, or both.
  struct Fund: Sendable {
    var role: FundRow.Role
    var label: String
    var labelAt: Provenance
    /// 年初预算数.
    var initial: Entry<Money>
    /// 调整后预算数, or 全年预算数.
    var adjusted: Entry<Money>
    /// 到位资金.
    var arrived: Entry<Money>
    /// 1-X月执行数.
    var executed: Entry<Money>
    /// 1-X月执行率.
    var rate: Entry<Rate>
    /// 全年预计执行数.
    var forecast: Entry<Money>
  }

  /// One third-level indicator within the year.
  struct Line: Sendable {
    var level1: String
    var level2: String
    var name: Entry<String>
    /// 年度指标值.
    var target: Entry<String>
    /// 1-X月完成值.
    var actual: Entry<String>
    /// 全年预计完成值.
    var forecast: Entry<String>
    /// The causes that are ticked or named, with what stands in their cells.
    var causes: [Cause]
    /// 原因说明, or the one column 偏差原因.
    var reason: Entry<String>
    var prospect: Entry<TargetProspect>
    var remark: Entry<String>
    /// 是否需要整改, where each line is asked.
    var rectify: Entry<Bool>?
    var places: IndicatorPlaces
  }

  /// One of the five causes.
  struct Cause: Sendable {
    var cause: DeviationCause
    var text: Entry<String>
  }

  /// The line of the whole; the only line where there is one.
  var total: Fund? { funds.first { $0.role == .total } ?? (funds.count == 1 ? funds.first : nil) }

  mutating func visit(_ body: (inout RecordText) -> Void) {
    visitHead(body)
    for index in funds.indices { funds[index].visit(index, body) }
    for index in goals.indices { goals[index].visit(.init(list: "goals", index: index, field: "text"), body) }
    for index in progress.indices { progress[index].visit(.init(list: "progress", index: index, field: "text"), body) }
    for index in indicators.indices { indicators[index].visit(index, body) }
    rectify?.visit(.init(field: "rectify"), body)
    for index in remarks.indices {
      let place = remarks[index].labelAt
      remarks[index].label.visit(.init(list: "remarks", index: index, field: "label"), at: place, body)
      remarks[index].text.visit(.init(list: "remarks", index: index, field: "text"), body)
    }
  }
}

extension Monitoring.Fund {
  fileprivate mutating func visit(_ index: Int, _ body: (inout RecordText) -> Void) {
    func path(_ field: StaticString) -> RecordText.Path { .init(list: "funds", index: index, field: field) }
    label.visit(path("label"), at: labelAt, body)
    initial.visit(path("initial"), body)
    adjusted.visit(path("adjusted"), body)
    arrived.visit(path("arrived"), body)
    executed.visit(path("executed"), body)
    rate.visit(path("rate"), body)
    forecast.visit(path("forecast"), body)
  }
}

extension Monitoring.Line {
  fileprivate mutating func visit(_ index: Int, _ body: (inout RecordText) -> Void) {
    func path(_ field: StaticString) -> RecordText.Path { .init(list: "indicators", index: index, field: field) }
    level1.visit(path("level1"), at: places.level1(beside: name.at), body)
    level2.visit(path("level2"), at: places.level2(beside: name.at), body)
    name.visit(path("name"), body)
    target.visit(path("target"), body)
    actual.visit(path("actual"), body)
    forecast.visit(path("forecast"), body)
    // A cause that the reason names stands in its cell, which is visited once.
    for place in causes.indices where causes[place].text.at != reason.at {
      causes[place].text.visit(path(causes[place].cause.field), body)
    }
    reason.visit(path("reason"), body)
    prospect.visit(path("prospect"), body)
    remark.visit(path("remark"), body)
    rectify?.visit(path("rectify"), body)
  }
}
