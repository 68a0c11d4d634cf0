/// A continuing project that open books showed for three years and more, year by year.
struct TrackedProject: Sendable {
  let project: ContinuingProject
  /// From the first year to this one.
  let years: [Year]

  /// What it came to in one year.
  struct Year: Sendable {
    var year: Int
    var budget: Money?
    var executed: Money?
    var total: Score?

    static let view = View<Year>(
      "多年项目的一年", "一个项目一年的数字；不知道的为空；金额单位为万元",
      [
        .text("year", "年度") { String($0.year) },
        .text("budget", "全年预算数") { Words.wan($0.budget) },
        .text("executed", "全年执行数") { Words.wan($0.executed) },
        .text("rate", "执行率：全年执行数÷全年预算数") { one in
          guard let budget = one.budget, let executed = one.executed else { return "" }
          return Words.percent(Rate(executed, of: budget))
        },
        .text("score", "得分") { Words.score($0.total) },
      ])
  }

  static let view = View<TrackedProject>(
    "多年项目", "三个以上年度都公开的项目",
    [
      .text("name", "项目名称") { $0.project.now.identity.title },
      .text("department", "主管部门") { $0.project.office },
      .text("yearCount", "有几个年度") { String($0.years.count) },
      .list("years", "各年的数字，由早到晚", of: Year.view) { $0.years },
    ])

  var firstYear: Int { years.first?.year ?? 0 }

  /// The continuing projects that the open books of years before last showed, too.
  static func all(of projects: [ContinuingProject], _ input: ReportInput) -> [TrackedProject] {
    guard !input.yearsBefore.isEmpty, let last = input.previous, let now = Int(input.settings.year) else { return [] }
    // By the places of this year's papers: a project has one.
    var earlier: [Provenance: [Year]] = [:]
    for year in input.yearsBefore {
      for (project, before) in year.continued(by: projects.map(\.now)) {
        guard let evaluation = before.evaluation else { continue }
        earlier[project.source, default: []].append(Year(year: year.year, evaluation))
      }
    }
    return projects.compactMap { one in
      guard let before = earlier[one.now.source] else { return nil }
      let amounts = one.now.amounts
      let thisYear = Year(year: now, budget: amounts.budget, executed: amounts.executed, total: one.now.score.total)
      return TrackedProject(project: one, years: before.reversed() + [Year(year: last.year, one.last), thisYear])
    }
  }
}

extension TrackedProject.Year {
  fileprivate init(year: Int, _ evaluation: PreviousYear.Evaluation) {
    self.init(year: year, budget: evaluation.budget, executed: evaluation.executed, total: evaluation.total)
  }
}
