/// 绩效运行监控预警清单: the projects that are behind, with both lamps, the causes and what to do.
struct WarningsPage: Sendable {
  static let page = "warnings/index"
  let context: BookContext
  private let projects: MonitoredProjects

  init(_ context: BookContext) {
    self.context = context
    let input = context.input
    projects = MonitoredProjects(
      input.countedPapers, year: input.settings.year, policy: input.policy)
  }

  static let view = View<WarningsPage>(
    "预警清单页", "绩效运行监控预警清单；金额单位为万元",
    PageHead.view.fields { page in
      page.context.head(
        title: page.context.yearText + "绩效运行监控预警清单", page: Self.page, below: [(label: "财政内部", page: "index")])
    },
    MonitoredProjects.view.fields { $0.projects },
    [.flag("isMonitored", "有运行监控表") { !$0.projects.all.isEmpty }])
}
