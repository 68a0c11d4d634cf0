/// 专报: what the government has to decide on: projects to be stopped, targets to be changed, and who is to answer for what was not mended.
struct SpecialReport: Letter {
  let addressee: Named
  private let stopped: [ReportedMatter]
  private let changed: [ReportedMatter]
  private let unmended: [ReportedMatter]
  private let policy: Policy

  static let card = LetterCard(
    id: "special-report", name: "预算绩效管理专报", clause: "支出与绩效目标偏离的，向政府提出停止执行、调整目标和追责的建议")

  static let view = View<SpecialReport>(
    "专报", "报政府的专报",
    [
      .list("stopped", "建议停止执行的项目，按读入的先后", of: ReportedMatter.view) { $0.stopped },
      .flag("hasStopped", "有建议停止执行的项目") { !$0.stopped.isEmpty },
      .text("stoppedPart", "“建议停止执行的项目”是第几部分") { $0.part(1) },
      .list("changed", "建议调整绩效目标的项目，按读入的先后", of: ReportedMatter.view) { $0.changed },
      .flag("hasChanged", "有建议调整绩效目标的项目") { !$0.changed.isEmpty },
      .text("changedPart", "“建议调整绩效目标的项目”是第几部分") { $0.part(2) },
      .list("unmended", "逾期没有完成整改、建议追究责任的问题，按读入的先后", of: ReportedMatter.view) { $0.unmended },
      .flag("hasUnmended", "有建议追究责任的问题") { !$0.unmended.isEmpty },
      .text("unmendedPart", "“建议追究责任的问题”是第几部分") { $0.part(3) },
      .text("lateDays", "逾期多少天以上建议追究责任") { String($0.policy.reportLateDays) },
      .text("redBelow", "低于序时进度的百分之多少亮红灯，如 60%") { Words.plain($0.policy.lampRedBelow) },
      .flag("hasClosed", "有的事项不得公开") { ($0.stopped + $0.changed + $0.unmended).contains { !$0.isOpen } },
    ])

  func title(_ yearText: String) -> String { "关于\(yearText)预算绩效管理有关问题和建议的专报" }

  static func all(in context: LetterContext) -> LetterBatch<SpecialReport> {
    let policy = context.input.policy
    let monitored = context.ownMonitored.all
    let stopped = monitored.filter(\.asksForStop)
    let changed = monitored.filter { !$0.asksForStop && $0.asksForChange }
    let late = policy.reportLateDays > 0 ? context.problems(lateByMoreThan: policy.reportLateDays) : []
    guard !stopped.isEmpty || !changed.isEmpty || !late.isEmpty else { return LetterBatch(letters: []) }
    let region = context.input.settings.region.name
    let own = region.isEmpty ? [] : [region + "人民政府"]
    let addressees = policy.reportAddressees.isEmpty ? own : policy.reportAddressees
    guard !addressees.isEmpty else {
      return LetterBatch(letters: [], unaddressed: (stopped + changed).map(\.paper) + late)
    }
    return LetterBatch(
      letters: addressees.map { addressee in
        SpecialReport(
          addressee: Named(name: addressee),
          stopped: stopped.map { ReportedMatter($0, isOpen: context.isOpen($0.paper)) },
          changed: changed.map { ReportedMatter($0, isOpen: context.isOpen($0.paper)) },
          unmended: late.map { ReportedMatter($0, today: context.today, isOpen: context.isOpen($0)) }, policy: policy)
      })
  }

  /// The number of a part's heading: parts without anything are left out.
  private func part(_ number: Int) -> String {
    let before = [stopped, changed, unmended].prefix(number - 1).count { !$0.isEmpty }
    return Words.ordinal(before + 1)
  }
}

/// One matter that is reported.
struct ReportedMatter: Sendable {
  var name: String
  var office: String
  var facts: String
  /// Whether open books may show it.
  var isOpen: Bool

  init(_ project: MonitoredProject, isOpen: Bool) {
    name = project.paper.name.isEmpty ? project.paper.code : project.paper.name
    office = project.office
    facts = project.facts
    self.isOpen = isOpen
  }

  init(_ line: LedgerLine, today: CalendarDate?, isOpen: Bool) {
    name = line.name
    office = line.office
    let source = line.value(RectificationForm.source)?.rawValue ?? ""
    let days = today.flatMap { today in line.value(RectificationForm.deadline)?.days(until: today) } ?? 0
    facts =
      "\(source)发现“\(line.text(RectificationForm.problem))”，应于\(line.day(RectificationForm.deadline))前完成整改，已逾期\(days)天"
    self.isOpen = isOpen
  }

  static let view = View<ReportedMatter>(
    "报告事项", "报政府的一个事项",
    [
      .text("name", "项目名称") { $0.name },
      .text("office", "主管部门或单位；没有写明时为空") { $0.office },
      .flag("hasOffice", "写明了主管部门或单位") { !$0.office.isEmpty },
      .text("facts", "有关情况") { $0.facts },
      .flag("isClosed", "不得公开") { !$0.isOpen },
    ])
}

extension MonitoredProject {
  /// The unit itself holds a target impossible, and the money stands still.
  fileprivate var asksForStop: Bool { isImpossible && executionLamp == .red }

  /// A target cannot be met, or is far behind.
  fileprivate var asksForChange: Bool { isImpossible || targetLamp == .red }

  private var isImpossible: Bool { paper.doubtful.contains { $0.prospect.value == .impossible } }
}
