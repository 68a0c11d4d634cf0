/// Who published what when, and what is due.
struct PublicationPage: Sendable {
  static let page = "publication/index"
  let context: BookContext
  private let matters: [PublishedMatter]

  init(_ context: BookContext) {
    self.context = context
    matters = context.input.withCounties(Self.lines(context.input)).map { PublishedMatter($0, context.input) }
  }

  /// Whether there is such a page.
  static func isWritten(_ input: ReportInput) -> Bool { !lines(input).isEmpty }

  private static func lines(_ input: ReportInput) -> [LedgerLine] {
    input.openPapers.lines(of: DisclosureStatusForm.self, in: Int(input.settings.year))
  }

  static let view = View<PublicationPage>(
    "信息公开页", "各部门绩效信息的公开情况：什么时候公开了什么，什么应公开而没有公开",
    PageHead.view.fields { page in
      page.context.head(
        title: page.context.yearText + "绩效信息公开情况", page: Self.page, below: [(label: "首页", page: "index")])
    },
    [
      .list("matters", "公开事项，按登记的先后", of: PublishedMatter.view) { $0.matters },
      .text("matterCount", "登记的公开事项数") { String($0.matters.count) },
      .text("departmentCount", "登记的部门数") { String($0.matters.map(\.line).count(of: \.office)) },
      .text("publishedCount", "已公开的事项数") { String($0.matters.count { $0.isPublished }) },
      .flag("hasPublished", "有已公开的事项") { $0.matters.contains { $0.isPublished } },
      .text("overdueCount", "到期而没有公开或者没有全部公开的事项数") { String($0.matters.count { $0.isOverdue }) },
      .flag("hasOverdue", "有到期而没有公开或者没有全部公开的事项") { $0.matters.contains { $0.isOverdue } },
    ])
}
