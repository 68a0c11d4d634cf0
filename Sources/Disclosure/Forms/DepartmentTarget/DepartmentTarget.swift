extension FormKind {
  static let departmentTarget = Self("department-target")
}

/// What a department is to achieve with its whole expenditure: 部门（单位）整体支出绩效目标表, handed in with the budget of its year.
///
/// Its money contains the money of the department's projects, so that it is in no sum of projects.
struct DepartmentTarget: FundTableRecord, VersionedRecord {
  let form = FormKind.departmentTarget
  let subject = SubjectKind.department
  var version = PaperVersion.drafted
  var year: Int?
  var yearsAhead: ClosedRange<Int> { 1...1 }
  var region = Named()
  var department = Named()
  var unit = Named()
  let code = ""
  /// The department's name as printed.
  var name = ""
  var source: Provenance
  var places = HeadPlaces()
  var mark = DisclosureMark.none
  var isKeyProject = false
  var budgetType: BudgetType?
  /// Income, expenditure, or the budget as a whole, with their parts.
  var funds: [Fund] = []
  /// 年度主要任务, or 年度履职目标.
  var tasks: [Task] = []
  /// 金额合计 of the tasks, where the table prints it.
  var taskTotal: Entry<Money>?
  var doubtfulBudget: Entry<Money>?
  /// Lines of money whose share tells that they are in another unit, as they were typed; their amounts are left blank (DEP-1).
  var inOtherUnit: [Fund] = []
  /// 部门职能, 部门职责.
  var duties: [Entry<String>] = []
  var goals: [Entry<String>] = []
  var indicators: [TargetIndicator] = []

  /// Which whole a line of money is of.
  enum Side: String, Sendable, CaseIterable {
    case income = "收入构成"
    case expenditure = "支出构成"
    case budget = "年度预算安排"
  }

  /// One line of the money.
  struct Fund: Sendable {
    var side: Side
    /// 合计, 资金总额.
    var isTotal: Bool
    var label: String
    var labelAt: Provenance
    /// 当年金额.
    var amount: Entry<Money>
    /// 占比.
    var share: Entry<Rate>
    /// 近两年收支金额, the earlier first.
    var before: [Entry<Money>]
  }

  /// One task with its money.
  struct Task: Sendable {
    /// 部门职能.
    var duty: Entry<String>
    /// 任务名称, 支出项目名称.
    var name: Entry<String>
    /// 主要内容, 年度目标任务.
    var content: Entry<String>
    var total: Entry<Money>
    var appropriation: Entry<Money>
    var other: Entry<Money>
  }

  /// The money of the year: the total of expenditure, of income, of the budget, or of the tasks, whichever is printed.
  var budget: Money? {
    for side in [Side.expenditure, .income, .budget] {
      if let total = funds.first(where: { $0.side == side && $0.isTotal })?.amount.value { return total }
    }
    return taskTotal?.value
  }

  mutating func visit(_ body: (inout RecordText) -> Void) {
    visitHead(body)
    for index in duties.indices { duties[index].visit(.init(list: "duties", index: index, field: "text"), body) }
    for index in funds.indices {
      func path(_ field: StaticString) -> RecordText.Path { .init(list: "funds", index: index, field: field) }
      funds[index].label.visit(path("label"), at: funds[index].labelAt, body)
      funds[index].amount.visit(path("amount"), body)
      funds[index].share.visit(path("share"), body)
      for year in funds[index].before.indices {
        funds[index].before[year].visit(path(year == 0 ? "twoYearsBefore" : "yearBefore"), body)
      }
    }
    for index in tasks.indices { tasks[index].visit(index, body) }
    taskTotal?.visit(.init(field: "taskTotal"), body)
    for index in goals.indices { goals[index].visit(.init(list: "goals", index: index, field: "text"), body) }
    for index in indicators.indices { indicators[index].visit(index, body) }
  }
}

extension DepartmentTarget.Task {
  fileprivate mutating func visit(_ index: Int, _ body: (inout RecordText) -> Void) {
    func path(_ field: StaticString) -> RecordText.Path { .init(list: "tasks", index: index, field: field) }
    duty.visit(path("duty"), body)
    name.visit(path("name"), body)
    content.visit(path("content"), body)
    total.visit(path("total"), body)
    appropriation.visit(path("appropriation"), body)
    other.visit(path("other"), body)
  }
}
