extension FormKind {
  static let departmentBaseData = Self("department-base-data")
}

/// The figures that go with the evaluation of a department's whole: 部门整体支出绩效评价基础数据表.
struct DepartmentBaseData: Record {
  let form = FormKind.departmentBaseData
  let subject = SubjectKind.department
  var year: Int?
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
  /// 财政供养人员情况: posts and people.
  var staff: [Ratio] = []
  /// 经费控制情况, in the order of the paper.
  var lines: [Line] = []
  /// The labels of the columns of money: 2022年决算数.
  var columns: [Entry<String>] = []
  /// 楼堂馆所控制情况: sizes, then investments.
  var buildings: [Ratio] = []
  /// 厉行节约保障措施 and other labelled texts.
  var remarks: [Remark] = []

  /// What was allowed, what there is, and the rate of control.
  struct Ratio: Sendable {
    /// 编制数, 批复规模, 预算投资, as the column is labelled.
    var label: String
    var labelAt: Provenance
    var allowed: Entry<String>
    var actual: Entry<String>
    var rate: Entry<Rate>
  }

  /// One line of money.
  struct Line: Sendable {
    /// How deep it stands: 0 for 三公经费, 项目支出; 1 for what they are made of; 2 below that.
    var level: Int
    var label: String
    var labelAt: Provenance
    /// One for each column.
    var amounts: [Entry<Money>]
  }

  mutating func visit(_ body: (inout RecordText) -> Void) {
    visitHead(body)
    for index in staff.indices { staff[index].visit("staff", index, body) }
    for index in columns.indices { columns[index].visit(.init(list: "columns", index: index, field: "label"), body) }
    for index in lines.indices {
      lines[index].label.visit(
        .init(list: "lines", index: index, field: "label"), at: lines[index].labelAt, body)
      for column in lines[index].amounts.indices {
        lines[index].amounts[column].visit(.init(list: "lines", index: index, field: "amount"), body)
      }
    }
    for index in buildings.indices { buildings[index].visit("buildings", index, body) }
    for index in remarks.indices {
      let place = remarks[index].labelAt
      remarks[index].label.visit(.init(list: "remarks", index: index, field: "label"), at: place, body)
      remarks[index].text.visit(.init(list: "remarks", index: index, field: "text"), body)
    }
  }
}

extension DepartmentBaseData.Ratio {
  fileprivate mutating func visit(_ list: StaticString, _ index: Int, _ body: (inout RecordText) -> Void) {
    func path(_ field: StaticString) -> RecordText.Path { .init(list: list, index: index, field: field) }
    label.visit(path("label"), at: labelAt, body)
    allowed.visit(path("allowed"), body)
    actual.visit(path("actual"), body)
    rate.visit(path("rate"), body)
  }
}
