/// All findings: by rule, by department, and those that belong to none.
struct FindingsPage: Sendable {
  var context: InternalContext

  static let page = "findings/index"

  static let view = View<FindingsPage>(
    "问题汇总页", "检查发现的问题：按规则、按部门汇总",
    PageHead.view.fields { page in
      page.context.book.head(
        title: page.context.book.yearText + "绩效自评检查问题汇总", page: Self.page,
        below: [(label: "财政内部", page: "index")])
    },
    FindingCounts.view.fields { FindingCounts($0.context.book.input.findings) },
    [
      .list("rules", "有问题的规则", of: RuleRow.view) {
        RuleRow.rows($0.context.book.input.findings, cards: $0.context.book.input.cards)
      },
      .list("departments", "部门，按编码排列", of: CheckedDepartmentRow.view) {
        $0.context.departments(on: Self.page, all: true)
      },
      .list("findings", "在财政部门自己的台账里，或者不属于哪个部门的问题", of: FindingRow.view) { $0.context.rows($0.context.loose) },
      .flag("hasLooseFindings", "有在财政部门自己的台账里，或者不属于哪个部门的问题") { !$0.context.loose.isEmpty },
      .flag("isCut", "问题太多，本页没有列全，见数据文件") { $0.context.loose.count > InternalContext.findingLimit },
      .text("looseCount", "在财政部门自己的台账里，或者不属于哪个部门的问题数") { String($0.context.loose.count) },
      .list("downloads", "可以下载的数据文件", of: DownloadRow.view) {
        DownloadRow.rows(of: $0.context.book, from: Self.page)
      },
    ])
}
