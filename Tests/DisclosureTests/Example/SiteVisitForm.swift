@testable import Disclosure

/// 项目现场核查台账: one line for each visit to a project.
///
/// The form that CONTRIBUTING.md adds as an example; it exists in the tests alone.
enum SiteVisitForm: LedgerForm {
  static let visited = Ledger.date("visited", "核查日期", "核查时间")
  static let problem = Ledger.text("problem", "发现的问题", "核查发现的问题")
  static let remedy = Ledger.text("remedy", "处理意见", "处理情况")

  static let card = LedgerCard(
    "site-visit", title: "项目现场核查台账", titles: [["现场核查"]], stage: .monitoring,
    columns: [Ledger.code, Ledger.project, Ledger.department, visited, problem, remedy],
    needs: [Ledger.project, visited, problem], tells: [visited, problem],
    // A ledger with deadlines is that of another paper, 整改台账.
    against: ["整改"],
    // A project may be visited more than once.
    key: [visited])
}
