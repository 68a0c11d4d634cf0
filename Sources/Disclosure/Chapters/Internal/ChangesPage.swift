/// 与上年相比的变化: which projects are new, which are gone, and what changed of those that continue.
struct ChangesPage: Sendable {
  static let page = "changes/index"
  let context: BookContext
  private let changes: YearChanges?

  /// Projects are listed up to here in each table.
  private static let limit = 1000

  init(_ context: BookContext) {
    self.context = context
    changes = context.input.previous.map { YearChanges(context.input.figures, previous: $0) }
  }

  static let view = View<ChangesPage>(
    "变化页", "与上年相比的变化，包括不予公开的项目；金额单位为万元",
    PageHead.view.fields { page in
      page.context.head(
        title: page.context.yearText + "与上年相比的变化", page: Self.page, below: [(label: "财政内部", page: "index")])
    },
    [
      .flag("hasPrevious", "gongkai.yml 的 previous 写明了上年的工作区") { $0.changes != nil },
      .text("beforeYear", "上年") { $0.context.input.previous.map { String($0.year) } ?? "" },
      .text("newCount", "上年没有的项目数") { String($0.changes?.new.count ?? 0) },
      .text("goneCount", "上年有、本年没有的项目数") { String($0.changes?.gone.count ?? 0) },
      .text("continuedCount", "两年都有的项目数") { String($0.changes?.continued.count ?? 0) },
      .flag("hasNew", "有上年没有的项目") { $0.changes?.new.isEmpty == false },
      .flag("hasGone", "有上年有、本年没有的项目") { $0.changes?.gone.isEmpty == false },
      .flag("hasContinued", "有两年都有的项目") { $0.changes?.continued.isEmpty == false },
      .list("new", "上年没有的项目", of: NewProject.view) { page in
        (page.changes?.new ?? []).prefix(limit).map { NewProject(project: page.context.input.figures[$0]) }
      },
      .list("gone", "上年有、本年没有的项目", of: GoneProject.view) { page in
        (page.changes?.gone ?? []).prefix(limit).map { GoneProject(project: $0) }
      },
      .list("continued", "两年都有的项目，预算变化从大到小", of: ChangedProject.view) { page in
        (page.changes?.continued ?? []).prefix(limit).map {
          ChangedProject(years: ContinuingProject(now: page.context.input.figures[$0.now], before: $0.before))
        }
      },
      .flag("isCut", "项目太多，没有列全") { page in
        [page.changes?.new.count, page.changes?.gone.count, page.changes?.continued.count]
          .contains { ($0 ?? 0) > limit }
      },
    ])
}

/// The projects of two years, matched.
struct YearChanges: Sendable {
  private(set) var new: [Int] = []
  private(set) var gone: [PreviousYear.Project] = []
  /// The largest change of the budget first.
  private(set) var continued: [(now: Int, before: PreviousYear.Project)] = []

  init(_ figures: [ProjectFigures], previous: PreviousYear) {
    var matched: Set<String> = []
    for (index, one) in figures.enumerated() {
      guard let before = previous.counterpart(of: one) else {
        new.append(index)
        continue
      }
      matched.insert(before.place)
      continued.append((index, before))
    }
    gone = previous.evaluated.filter { !matched.contains($0.place) }
    func change(_ pair: (now: Int, before: PreviousYear.Project)) -> Int64 {
      guard let now = figures[pair.now].amounts.budget, let before = pair.before.evaluation?.budget else { return -1 }
      return abs(now.fen - before.fen)
    }
    continued = continued.enumerated().sorted { left, right in
      let (a, b) = (change(left.element), change(right.element))
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
  }
}

/// A project that last year did not have.
struct NewProject: Sendable {
  var project: ProjectFigures

  static let view = View<NewProject>(
    "新增项目", "上年没有的一个项目；金额单位为万元",
    [
      .text("name", "项目名称") { $0.project.identity.title },
      .text("department", "主管部门") { $0.project.department.label },
      .text("budget", "全年预算数") { Words.wan($0.project.amounts.budget) },
    ])
}

/// A project that is not there any more.
struct GoneProject: Sendable {
  var project: PreviousYear.Project

  static let view = View<GoneProject>(
    "不再有的项目", "上年有、本年没有的一个项目；金额单位为万元",
    [
      .text("name", "项目名称") { $0.project.name },
      .text("department", "主管部门") { $0.project.department.label },
      .text("budget", "上年全年预算数") { Words.wan($0.project.evaluation?.budget) },
      .text("total", "上年得分") { Words.score($0.project.evaluation?.total) },
    ])
}

/// A project in both years, and what changed.
struct ChangedProject: Sendable {
  var years: ContinuingProject

  static let view = View<ChangedProject>(
    "变化的项目", "两年都有的一个项目和它的变化；金额单位为万元", ContinuingProject.view.fields { $0.years },
    [
      .text("change", "全年预算数比上年增减；不知道时为空") { $0.change },
      .text("mark", "公开的变化：上年公开、本年不公开，或者相反；没有变化时为空") { $0.mark },
    ])

  private var change: String {
    guard let now = years.now.amounts.budget, let before = years.last.budget else { return "" }
    return (now > before ? "+" : "") + Money(fen: now.fen - before.fen).wan
  }

  private var mark: String {
    switch (years.last.isOpen, years.now.decision.isPublic) {
    case (true, false): "上年公开，本年不公开"
    case (false, true): "上年不公开，本年公开"
    default: ""
    }
  }
}
