extension FormKind {
  static let departmentSelfEvaluation = Self("department-self-evaluation")
}

/// What a department's whole expenditure achieved in a year: 部门整体支出绩效自评表.
///
/// Its money contains the money of the department's projects, so that it is in no sum of projects.
struct DepartmentSelfEvaluation: ExecutedFundsRecord {
  let form = FormKind.departmentSelfEvaluation
  let subject = SubjectKind.department
  var year: Int?
  var region = Named()
  /// The department that it is about.
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
  /// The money by task or by source, with the total.
  var funds: [ExecutedFund] = []
  var doubtfulBudget: Entry<Money>?
  var goals: [Entry<String>] = []
  /// What became of the goals, in the department's words.
  var outcomes: [Entry<String>] = []
  var indicators: [Indicator] = []
  /// 总分 as the department printed it.
  var printedTotal: Entry<Score>?

  mutating func visit(_ body: (inout RecordText) -> Void) {
    visitHead(body)
    for index in funds.indices { funds[index].visit(index, body) }
    for index in goals.indices { goals[index].visit(.init(list: "goals", index: index, field: "text"), body) }
    for index in outcomes.indices { outcomes[index].visit(.init(list: "outcomes", index: index, field: "text"), body) }
    for index in indicators.indices { indicators[index].visit(index, body) }
    printedTotal?.visit(.init(field: "printedTotal"), body)
  }
}
