@testable import Disclosure

/// One line of 项目现场核查台账: which project was looked at on which day, what was wrong, and what follows from it.
///
/// The record of the form that CONTRIBUTING.md adds as an example.
struct SiteVisit: Record {
  let form = SiteVisitForm.kind
  var year: Int?
  var region = Named()
  var department = Named()
  var unit = Named()
  var code = ""
  var name: String
  var source: Provenance
  var mark = DisclosureMark.none
  var isKeyProject = false
  var budgetType: BudgetType?
  var date: Entry<String>
  var problem: Entry<String>
  var remedy: Entry<String>

  /// A project may be visited more than once.
  var key: String { date.raw }

  mutating func visit(_ body: (inout RecordText) -> Void) {
    name.visit(.init(field: "name"), .name, at: source, body)
    department.name.visit(.init(field: "department"), at: source, body)
    date.visit(.init(field: "date"), body)
    problem.visit(.init(field: "problem"), body)
    remedy.visit(.init(field: "remedy"), body)
  }
}

/// A column of the ledger, with what offices call it.
enum SiteVisitColumn: Hashable, Sendable {
  case code, name, department, date, problem, remedy, mark

  /// The column that a label names.
  static func of(_ cell: FormGrid.Cell) -> Self? { words[cell.label.key] }

  private static let words: [String: Self] = {
    var words: [String: Self] = [:]
    func add(_ column: Self, _ names: String...) { for name in names { words[name] = column } }
    add(.code, "项目编码", "项目代码")
    add(.name, "项目名称")
    add(.department, "主管部门", "部门名称")
    add(.date, "核查日期", "核查时间")
    add(.problem, "发现的问题", "核查发现的问题")
    add(.remedy, "处理意见", "处理情况")
    for name in DisclosureWords.labels { add(.mark, name) }
    return words
  }()
}
