/// 绩效运行监控情况: how far the projects came within the year, by two lamps.
struct MonitoringChapter: Chapter {
  let context: ChapterContext
  private let projects: MonitoredProjects

  static let card = ChapterCard(
    id: "monitoring", heading: "绩效运行监控情况", numbering: .part, books: [.budgetDraft, .finalAccounts],
    needs: ["项目支出绩效运行监控表"], absence: "没有收到可以公开的项目支出绩效运行监控表，故本部分无数据。",
    clause: "对绩效目标实现程度和预算执行进度实行双监控")

  static let view = View<MonitoringChapter>(
    "运行监控章", "绩效运行监控情况；金额单位为万元",
    MonitoredProjects.view.fields { $0.projects },
    [.text("monitoredYear", "监控的年度，如 2024") { $0.context.monitoredYear }])

  init(_ context: ChapterContext) {
    self.context = context
    let papers = context.input.openPapers.compactMap { $0 as? Monitoring }
    projects = MonitoredProjects(
      context.input.withCounties(papers), year: context.monitoredYear, policy: context.input.policy)
  }

  var isMissing: Bool { projects.all.isEmpty }
}

extension ChapterContext {
  /// The year that was reported on: the budget's book is about the next one.
  var monitoredYear: String { card.book == .budgetDraft ? lastYear : year }
}
