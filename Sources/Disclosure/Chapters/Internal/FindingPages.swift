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
      .list("departments", "部门，按编码排列", of: CheckedDepartmentRow.view) { $0.context.departments(on: Self.page) },
      .list("findings", "不属于哪个部门的问题", of: FindingRow.view) { $0.context.rows($0.context.loose) },
      .flag("hasLooseFindings", "有不属于哪个部门的问题") { !$0.context.loose.isEmpty },
      .flag("isCut", "问题太多，本页没有列全，见数据文件") { $0.context.loose.count > InternalContext.findingLimit },
      .text("looseCount", "不属于哪个部门的问题数") { String($0.context.loose.count) },
      .list("downloads", "可以下载的数据文件", of: DownloadRow.view) {
        DownloadRow.rows(of: $0.context.book, from: Self.page)
      },
    ])
}

/// The slip that goes back to a department: what to mend, where, and why.
struct SlipPage: Sendable {
  var context: InternalContext
  var index: Int

  static let view = View<SlipPage>(
    "退回修改单", "退给一个部门的修改单",
    PageHead.view.fields { $0.head },
    [
      .text("name", "部门名称") { $0.context.book.departments[$0.index].group.label },
      .text("code", "部门编码") { $0.context.book.departments[$0.index].group.code },
    ],
    FindingCounts.view.fields { $0.context.counts($0.findings) },
    [
      .list("findings", "问题，错误在前", of: FindingRow.view) { $0.context.rows($0.findings) },
      .list("rules", "所涉及的规则", of: RuleRow.view) { $0.context.rules($0.findings) },
      .flag("isCut", "问题太多，本页没有列全，见数据文件") { $0.findings.count > InternalContext.findingLimit },
      .list("unread", "交来而没有读出的材料", of: FileNote.view) { $0.context.unreadNotes($0.index) },
      .flag("hasUnread", "有交来而没有读出的材料") { !$0.context.unread[$0.index].isEmpty },
    ])

  private var findings: [Int] { context.findings[index] }

  private var head: PageHead {
    let name = context.book.departments[index].group.label
    return context.book.head(
      title: name + context.book.yearText + "绩效自评退回修改单", page: context.slip(index),
      below: [(label: "财政内部", page: "index"), (label: "问题汇总", page: FindingsPage.page)])
  }
}
