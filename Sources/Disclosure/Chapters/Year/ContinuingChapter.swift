/// 连续实施项目: the projects that last year's open books showed, too, with the figures of both years.
struct ContinuingChapter: Chapter {
  let context: ChapterContext
  private let projects: [ContinuingProject]
  private let tracked: [TrackedProject]

  static let card = ChapterCard(
    id: "continuing", heading: "连续实施项目两年绩效情况", numbering: .part, books: [.finalAccounts],
    needs: ["上年的工作区（gongkai.yml 的 previous）"], absence: "没有上年公开、本年继续实施的项目，故本部分无数据。",
    clause: "跨年度的政策和项目跟踪问效")

  static let view = View<ContinuingChapter>(
    "连续实施项目章", "上年公开、本年也公开的项目两年的数字；金额单位为万元",
    [
      .text("nowYear", "报告的年度") { $0.context.year },
      .text("beforeYear", "上年") { $0.context.input.previous.map { String($0.year) } ?? "" },
      .text("count", "连续实施的项目数") { String($0.projects.count) },
      .list("projects", "连续实施的项目，按报送的先后", of: ContinuingProject.view) { $0.projects },
      .flag("isCompared", "有两年的全年预算数都知道的项目") { $0.compared.count > 0 },
      .text("comparedCount", "两年的全年预算数都知道的项目数") { String($0.compared.count) },
      .flag("lacksSome", "有的项目不知道两年的全年预算数") { $0.compared.count < $0.projects.count },
      .text("before", "上年全年预算数合计；只算两年都知道的项目") { Words.wan($0.compared.before) },
      .text("now", "本年全年预算数合计；只算两年都知道的项目") { Words.wan($0.compared.now) },
      .text("higherCount", "得分比上年高的项目数") { String($0.projects.count { $0.scoreChange > 0 }) },
      .text("lowerCount", "得分比上年低的项目数") { String($0.projects.count { $0.scoreChange < 0 }) },
      .flag("hasHigher", "有得分比上年高的项目") { $0.projects.contains { $0.scoreChange > 0 } },
      .flag("hasLower", "有得分比上年低的项目") { $0.projects.contains { $0.scoreChange < 0 } },
      .flag("hasEnds", "有的项目写明了到期时间") { $0.projects.contains { $0.end != nil } },
      .flag("hasTracked", "有的项目在更早的年度也公开") { !$0.tracked.isEmpty },
      .text("firstYear", "最早的年度") { $0.tracked.map(\.firstYear).min().map(String.init) ?? "" },
      .text("trackedCount", "三个以上年度都公开的项目数") { String($0.tracked.count) },
      .list("tracked", "这些项目，按报送的先后", of: TrackedProject.view) { $0.tracked },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    guard let previous = context.input.previous else {
      (projects, tracked) = ([], [])
      return
    }
    let ends = PolicyEnds(context.input.openPapers)
    let continued = previous.continued(by: context.book.shownProjects.map { context.input.figures[$0] })
    let counties = CountyNames(context.input, amid: continued.lazy.map(\.0.region))
    projects = continued.map {
      ContinuingProject(now: $0, before: $1, end: ends.end(of: $0), counties: counties)
    }
    tracked = TrackedProject.all(of: projects, context.input)
  }

  var isMissing: Bool { projects.isEmpty }

  private var compared: (before: Money, now: Money, count: Int) {
    var sums = (before: Money.zero, now: Money.zero, count: 0)
    for project in projects {
      guard let before = project.last.budget, let now = project.now.amounts.budget else { continue }
      sums = (sums.before + before, sums.now + now, sums.count + 1)
    }
    return sums
  }
}

/// Until when policies and projects of several years are to run, as 绩效结果应用表 has it.
private struct PolicyEnds {
  private var lines: [String: [LedgerLine]] = [:]

  init(_ papers: [any Record]) {
    for line in papers.lines(of: ResultsUseForm.self, in: nil) where line.value(ResultsUseForm.ends) != nil {
      lines[ProjectName.key(line.name), default: []].append(line)
    }
  }

  /// The one end that the lines of a project give.
  func end(of project: ProjectFigures) -> CalendarDate? {
    let own = lines[ProjectName.key(project.name)] ?? []
    let ends = own.filter { $0.department.isEmpty || $0.department.mayBeSame(as: project.department) }
      .compactMap { $0.value(ResultsUseForm.ends) }
    return Set(ends).count == 1 ? ends.first : nil
  }
}
