extension FormKind {
  static let departmentSelfEvaluation = Self("department-self-evaluation")
}

/// What a department's whole expenditure achieved in a year: 部门整体支出绩效自评表.
///
/// Its money contains the money of the department's projects, so that it is in no sum of projects.
struct DepartmentSelfEvaluation: Record {
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
  var funds: [Fund] = []
  var goals: [Entry<String>] = []
  var indicators: [Line] = []
  /// 总分 as the department printed it.
  var printedTotal: Entry<Score>?

  /// One line of the money.
  struct Fund: Sendable {
    /// A task, a source of money, or 合计.
    var label: String
    var labelAt: Provenance
    var budget: Entry<Money>
    var executed: Entry<Money>
    var rate: Entry<Rate>
  }

  /// One third-level indicator.
  struct Line: Sendable {
    var level1: String
    var level2: String
    var name: Entry<String>
    var target: Entry<String>
    var actual: Entry<String>
    var weight: Entry<Score>
    var score: Entry<Score>
    var reason: Entry<String>
    /// Where the levels stand.
    var places: IndicatorPlaces
  }

  mutating func visit(_ body: (inout RecordText) -> Void) {
    visitHead(body)
    for index in funds.indices {
      func path(_ field: StaticString) -> RecordText.Path { .init(list: "funds", index: index, field: field) }
      funds[index].label.visit(path("label"), at: funds[index].labelAt, body)
      funds[index].budget.visit(path("budget"), body)
      funds[index].executed.visit(path("executed"), body)
      funds[index].rate.visit(path("rate"), body)
    }
    for index in goals.indices { goals[index].visit(.init(list: "goals", index: index, field: "text"), body) }
    for index in indicators.indices { indicators[index].visit(index, body) }
    printedTotal?.visit(.init(field: "printedTotal"), body)
  }
}

extension DepartmentSelfEvaluation.Line {
  fileprivate mutating func visit(_ index: Int, _ body: (inout RecordText) -> Void) {
    func path(_ field: StaticString) -> RecordText.Path { .init(list: "indicators", index: index, field: field) }
    level1.visit(path("level1"), at: places.level1(beside: name.at), body)
    level2.visit(path("level2"), at: places.level2(beside: name.at), body)
    name.visit(path("name"), body)
    target.visit(path("target"), body)
    actual.visit(path("actual"), body)
    weight.visit(path("weight"), body)
    score.visit(path("score"), body)
    reason.visit(path("reason"), body)
  }
}
