/// 落实情况对照表: every demand of the policy's document, and how far this run meets it.
struct ClausesPage: Sendable {
  static let page = "clauses/index"
  let context: BookContext
  private let rows: [ClauseRow]

  init(_ context: BookContext) {
    self.context = context
    rows =
      ClauseStatus(
        context.input, writing: context.input.writtenBooks, on: context.book.rawValue + "/" + Self.page, onlyOpen: false
      ).rows
  }

  static let view = View<ClausesPage>(
    "落实情况页", "文件要求落实情况对照表",
    PageHead.view.fields { page in
      page.context.head(
        title: page.context.yearText + "文件要求落实情况对照表", page: Self.page, below: [(label: "财政内部", page: "index")])
    },
    [
      .list("rows", "文件的各项要求，按条款先后", of: ClauseRow.view) { $0.rows },
      .text("formedCount", "已形成的条款数") { page in String(page.rows.count { $0.status == "已形成" }) },
      .text("missingCount", "缺材料的条款数") { page in String(page.rows.count { $0.status == "缺材料" }) },
      .flag("hasMissing", "有缺材料的条款") { page in page.rows.contains { $0.status == "缺材料" } },
      .text("unbuiltCount", "落实在本次没有生成的册里的条款数") { page in String(page.rows.count { $0.status == "本次没有生成" }) },
      .flag("hasUnbuilt", "有的条款落实在本次没有生成的册里") { page in page.rows.contains { $0.status == "本次没有生成" } },
      .text("outsideCount", "不属软件办理的条款数") { page in String(page.rows.count { !$0.clause.outside.isEmpty }) },
      .flag("hasOutside", "有不属软件办理的条款") { page in page.rows.contains { !$0.clause.outside.isEmpty } },
      .text("clauseCount", "条款数") { page in String(page.rows.count) },
    ])
}
