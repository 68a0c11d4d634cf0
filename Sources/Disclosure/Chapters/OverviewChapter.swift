/// 绩效自评总体情况: who reported, results, the four budgets, and how far indicators were met.
struct OverviewChapter: Chapter {
  let context: ChapterContext
  /// The figures of everything in the book.
  private let facts: GroupFacts

  static let card = ChapterCard(
    id: "overview", heading: "绩效自评总体情况", numbering: .part, books: [.finalAccounts],
    needs: ["项目支出绩效自评表"], absence: "本年度没有可以公开的项目支出绩效自评表，故本部分无数据。",
    clause: "绩效自评的开展情况、结果和预算执行情况，随同决算草案报送")

  static let view = View<OverviewChapter>(
    "总体情况章", "绩效自评总体情况",
    GroupFacts.view.fields { $0.facts },
    [
      .text("name", "地区名称") { $0.context.input.settings.region.label },
      .text("departmentCount", "部门数") { String($0.context.book.departments.count) },
      .flag("countsWithheld", "合计数包括不予公开的项目") { $0.context.input.totalsIncludeWithheld },
      .markup("gradeChart", "等级分布图") { chapter in
        Chart.grades(chapter.facts, name: chapter.context.input.settings.region.label)
      },
      .list("coverage", "覆盖情况", of: CoverageRow.view) { $0.context.book.coverage },
      .flag("hasCoverage", "有覆盖情况") { !$0.context.book.coverage.isEmpty },
      .list("notReported", "没有报送的部门和单位", of: MissingRow.view) { chapter in
        MissingRow.rows(chapter.context.book.groups.notReported, chapter.context.input)
      },
      .flag("hasNotReported", "有没有报送的部门和单位") { !$0.context.book.groups.notReported.isEmpty },
      .flag("hasIndicators", "读到了指标，可以说明完成情况") { $0.context.shortfalls.indicators > 0 },
      .text("indicatorCount", "自评的三级指标数") { String($0.context.shortfalls.indicators) },
      .text("shortIndicatorCount", "没有得满分的指标数") { String($0.context.shortfalls.short) },
      .text("shortProjectCount", "有指标没有得满分的项目数") { String($0.context.shortfalls.projects) },
      .flag("areAllExplained", "没有得满分的指标都说明了原因") {
        $0.context.shortfalls.explained == $0.context.shortfalls.short
      },
      .text("explainedCount", "没有得满分而说明了原因的指标数") { String($0.context.shortfalls.explained) },
      .record("comparison", "与上年比较；没有上年的工作区时没有", of: YearComparison.view) { YearComparison($0.context.input) },
      .text("issuesPart", "“存在的问题和改进措施”是第几部分，如 四") { $0.issuesPart },
      .flag("hasIssuesPart", "本册有“存在的问题和改进措施”一章") { !$0.issuesPart.isEmpty },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    facts = GroupFacts(figures: context.book.total, grades: context.input.policy.grades)
  }

  var isMissing: Bool { facts.figures.count == 0 }

  private var issuesPart: String { context.outline.place(of: IssuesChapter.card.id)?.ordinal ?? "" }
}
