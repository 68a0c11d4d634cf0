extension FormKind {
  static let transferSelfEvaluation = Self("transfer-self-evaluation")
}

/// What a region achieved with a transfer from above: 转移支付区域（项目）绩效自评表. It has no points.
struct TransferSelfEvaluation: ExecutedFundsRecord {
  let form = FormKind.transferSelfEvaluation
  let subject = SubjectKind.fund
  var year: Int?
  var region = Named()
  /// 地方主管部门.
  var department = Named()
  /// 资金使用单位.
  var unit = Named()
  var code = ""
  /// 转移支付（项目）名称.
  var name = ""
  var source: Provenance
  var places = HeadPlaces()
  var mark = DisclosureMark.none
  var isKeyProject = false
  var budgetType: BudgetType?
  /// 中央主管部门.
  var ministry: Entry<String>?
  var funds: [ExecutedFund] = []
  var doubtfulBudget: Entry<Money>?
  /// 资金管理情况: 分配科学性, 下达及时性 …
  var management: [Management] = []
  var goals: [Goal] = []
  var indicators: [Line] = []
  /// 说明.
  var remarks: [Remark] = []

  /// How one side of the money was managed.
  struct Management: Sendable {
    var label: String
    var labelAt: Provenance
    /// 情况说明.
    var state: Entry<String>
    /// 存在问题和改进措施.
    var problem: Entry<String>
  }

  /// One third-level indicator.
  struct Line: Sendable {
    var level1: String
    var level2: String
    var name: Entry<String>
    var target: Entry<String>
    var actual: Entry<String>
    /// 未完成原因和改进措施.
    var reason: Entry<String>
    var places: IndicatorPlaces
  }

  mutating func visit(_ body: (inout RecordText) -> Void) {
    visitHead(body)
    ministry?.visit(.init(field: "ministry"), body)
    for index in funds.indices { funds[index].visit(index, body) }
    for index in management.indices {
      func path(_ field: StaticString) -> RecordText.Path { .init(list: "management", index: index, field: field) }
      management[index].label.visit(path("label"), at: management[index].labelAt, body)
      management[index].state.visit(path("state"), body)
      management[index].problem.visit(path("problem"), body)
    }
    for index in goals.indices {
      goals[index].expected.visit(.init(list: "goals", index: index, field: "expected"), body)
      goals[index].actual.visit(.init(list: "goals", index: index, field: "actual"), body)
    }
    for index in indicators.indices { indicators[index].visit(index, body) }
    for index in remarks.indices {
      let place = remarks[index].labelAt
      remarks[index].label.visit(.init(list: "remarks", index: index, field: "label"), at: place, body)
      remarks[index].text.visit(.init(list: "remarks", index: index, field: "text"), body)
    }
  }
}

extension TransferSelfEvaluation.Line {
  fileprivate mutating func visit(_ index: Int, _ body: (inout RecordText) -> Void) {
    func path(_ field: StaticString) -> RecordText.Path { .init(list: "indicators", index: index, field: field) }
    level1.visit(path("level1"), at: places.level1(beside: name.at), body)
    level2.visit(path("level2"), at: places.level2(beside: name.at), body)
    name.visit(path("name"), body)
    target.visit(path("target"), body)
    actual.visit(path("actual"), body)
    reason.visit(path("reason"), body)
  }
}
