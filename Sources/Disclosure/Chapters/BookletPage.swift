/// The booklet that goes with the final-accounts draft to the standing committee of the people's congress.
struct BookletPage: Sendable {
  let context: BookContext
  private let shown: [Int]
  private let shortfalls: Shortfalls
  private let keyProjects: KeyProjects
  /// The figures of everything in the book.
  private let facts: GroupFacts

  init(context: BookContext) {
    self.context = context
    shown = context.shownProjects
    shortfalls = context.shortfalls
    keyProjects = context.keyProjects
    facts = GroupFacts(figures: context.total, grades: context.input.policy.grades)
  }

  /// The annex lists projects up to here; beyond, it points to the data file, which has them all.
  static let annexLimit = 2000

  static let view = View<BookletPage>(
    "决算册", "随同决算草案报送的一册：总体情况、部门情况、重点项目、问题和措施、附件",
    PageHead.view.fields { $0.head },
    GroupFacts.view.fields { $0.facts },
    [
      .text("name", "地区名称") { $0.context.input.settings.region.label },
      .text("departmentCount", "部门数") { String($0.context.departments.count) },
      .flag("countsWithheld", "合计数包括不予公开的项目") { $0.context.input.totalsIncludeWithheld },
      .markup("gradeChart", "等级分布图") { page in Chart.grades(page.facts, name: page.context.input.settings.region.label)
      },
      .markup("rateChart", "各部门执行率图；不足两个部门时为空") { $0.rateChart },
      .flag("hasRateChart", "有执行率图") { !$0.rateChart.isEmpty },
      .texts("gradeLabels", "等级名称，从高到低") { $0.context.input.policy.grades.map(\.label) },
      .list("departments", "部门，按地区和编码排列", of: GroupRow.view) { $0.departments },
      .flag("showsComputed", "表中有的项目的总分是按办法核算的，不是单位自评总分") { $0.context.showsComputed($0.annexProjects) },
      .flag("hasManyRegions", "部门分属不止一个地区") { $0.hasManyRegions },
      .list("coverage", "覆盖情况", of: CoverageRow.view) { $0.context.coverage },
      .flag("hasCoverage", "有覆盖情况") { !$0.context.coverage.isEmpty },
      .list("notReported", "没有报送的部门和单位", of: MissingRow.view) { page in
        page.context.groups.notReported.map { MissingRow(entry: $0) }
      },
      .flag("hasNotReported", "有没有报送的部门和单位") { !$0.context.groups.notReported.isEmpty },
      .flag("hasIndicators", "读到了指标，可以说明完成情况") { $0.shortfalls.indicators > 0 },
      .text("indicatorCount", "自评的三级指标数") { String($0.shortfalls.indicators) },
      .text("shortIndicatorCount", "没有得满分的指标数") { String($0.shortfalls.short) },
      .text("shortProjectCount", "有指标没有得满分的项目数") { String($0.shortfalls.projects) },
      .text("explainedCount", "没有得满分而说明了原因的指标数") { String($0.shortfalls.explained) },
      .flag("isMarked", "重点项目由财政部门选定；否则按全年预算数从大到小选取") { $0.keyProjects.isMarked },
      .text("keyProjectCount", "重点项目数") { String($0.keyProjects.figures.count) },
      .text("keyProjectBudget", "重点项目全年预算数合计（万元）") { Words.wan($0.keyProjects.budget) },
      .flag("hasKeyProjectBudget", "知道重点项目的全年预算数") { $0.keyProjects.budget != nil },
      .list("keyProjects", "重点项目的自评表", of: ProjectForm.view) { $0.keyForms },
      .list("issues", "各部门说明的问题和措施，按部门", of: IssueGroup.view) { $0.issueGroups },
      .flag("issuesAreSelected", "项目太多，只列重点项目的问题和措施") { $0.shortfalls.areTooMany },
      .list("projects", "附件：全部公开的项目", of: ProjectRow.view) { $0.annex },
      .flag("annexIsShort", "项目太多，附件不逐项列出，见数据文件") { $0.shown.count > Self.annexLimit },
      .text("annexCount", "公开的项目数") { String($0.shown.count) },
      .list("terms", "名词解释", of: Glossary.Term.view) { Glossary.terms($0.context.input.policy) },
    ])

  private var head: PageHead {
    let settings = context.input.settings
    return context.head(title: settings.region.label + context.yearText + "项目支出绩效自评情况报告", page: "index", below: [])
  }

  private var hasManyRegions: Bool { Set(context.departments.map(\.group.region)).count > 1 }

  private var rateChart: String { Chart.rates(context.departments.map(\.group), name: "各部门") }

  private var departments: [GroupRow] {
    context.departments.enumerated().map { number, department in
      GroupRow(
        number: number + 1, group: department.group, path: "", above: context.regions[department.region].group.label,
        grades: context.input.policy.grades)
    }
  }

  private var keyForms: [ProjectForm] {
    keyProjects.figures.enumerated().compactMap { number, index in
      let figures = context.input.figures[index]
      guard context.input.records.projects.indices.contains(figures.record) else { return nil }
      return ProjectForm(
        project: context.input.records.projects[figures.record], figures: figures,
        grades: context.input.policy.grades, isOpen: true, ordinal: Words.ordinal(number + 1),
        anchor: "key-\(number + 1)")
    }
  }

  private var issueGroups: [IssueGroup] { context.issues(only: shortfalls.areTooMany ? keyProjects.figures : nil) }

  private var annex: [ProjectRow] { context.projectRows(annexProjects, on: "index") }

  private var annexProjects: [Int] { shown.count > Self.annexLimit ? [] : shown }
}
