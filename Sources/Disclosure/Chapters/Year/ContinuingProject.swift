/// A project in two years.
struct ContinuingProject: Sendable {
  var now: ProjectFigures
  var before: PreviousYear.Project
  /// Until when it is to run; `nil` where no paper says so.
  var end: CalendarDate?
  /// The counties of the departments, where the table has several.
  var counties = CountyNames()

  var office: String { counties.office(now.department.label, in: now.region) }

  var last: PreviousYear.Evaluation { before.evaluation ?? PreviousYear.Evaluation() }

  static let view = View<ContinuingProject>(
    "连续实施项目行", "一个项目两年的数字；不知道的为空；金额单位为万元",
    [
      .text("name", "项目名称") { $0.now.identity.title },
      .text("department", "主管部门") { $0.office },
      .text("beforeBudget", "上年全年预算数") { Words.wan($0.last.budget) },
      .text("nowBudget", "本年全年预算数") { Words.wan($0.now.amounts.budget) },
      .text("beforeRate", "上年执行率：全年执行数÷全年预算数") { Words.percent($0.beforeRate) },
      .text("nowRate", "本年执行率") { Words.percent($0.now.amounts.rate) },
      .text("beforeScore", "上年得分") { Words.score($0.last.total) },
      .text("nowScore", "本年得分") { Words.score($0.now.score.total) },
      .text("ends", "到期时间，如绩效结果应用表所写；没有写明时为空") { $0.end?.chinese ?? "" },
    ])

  /// More than zero where the points rose; zero where they did not change or one year's are not known.
  var scoreChange: Int64 {
    guard let now = now.score.total, let before = last.total else { return 0 }
    return now.hundredths - before.hundredths
  }

  private var beforeRate: Rate? {
    guard let budget = last.budget, let executed = last.executed else { return nil }
    return Rate(executed, of: budget)
  }
}
