/// 绩效运行监控预警函: the projects of a department that are behind, with both lamps and what to do.
struct MonitoringWarning: Letter {
  let addressee: Named
  private let projects: [MonitoredProject]
  private let policy: Policy

  static let card = LetterCard(
    id: "monitoring-warning", name: "绩效运行监控预警函", clause: "监控发现偏离绩效目标的，及时预警、督促纠正")

  static let view = View<MonitoringWarning>(
    "监控预警", "绩效运行监控预警函；金额单位为万元",
    [
      .text("count", "需要关注的项目数") { String($0.projects.count) },
      .list("projects", "需要关注的项目，按读入的先后", of: MonitoredProject.view) { $0.projects },
      .text("redBelow", "低于序时进度的百分之多少亮红灯，如 60%") { Words.plain($0.policy.lampRedBelow) },
      .text("yellowBelow", "低于序时进度的百分之多少亮黄灯，如 80%") { Words.plain($0.policy.lampYellowBelow) },
    ])

  func title(_ yearText: String) -> String { "关于\(addressee.label)\(yearText)绩效运行监控预警的函" }

  static func all(in context: LetterContext) -> LetterBatch<MonitoringWarning> {
    let policy = context.input.policy
    let warned = context.ownMonitored.all.map(\.paper).filter { $0.isWarning(policy) }
    return context.letters(on: warned) { office, papers in
      MonitoringWarning(
        addressee: office, projects: papers.map { MonitoredProject(paper: $0, policy: policy) }, policy: policy)
    }
  }
}
