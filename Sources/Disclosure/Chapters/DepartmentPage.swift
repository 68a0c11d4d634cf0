/// The page of a department: the four budgets and its projects.
struct DepartmentPage: Sendable {
  var context: BookContext
  private var department: BookContext.Department
  private let papers: DepartmentPapers

  init(context: BookContext, index: Int, papers: PapersByOffice) {
    self.context = context
    department = context.departments[index]
    self.papers = DepartmentPapers(papers.papers(of: department.group), input: context.input)
  }

  static let view = View<DepartmentPage>(
    "部门页", "一个部门的汇总和项目表",
    PageHead.view.fields { $0.head },
    [
      .text("name", "部门名称") { $0.name },
      .text("code", "部门编码") { $0.department.group.code },
      .flag("hasCode", "有部门编码") { !$0.department.group.code.isEmpty },
      .text("regionName", "所在地区的名称") { $0.context.regions[$0.department.region].group.label },
      .text("rank", "在本级部门中的名次") { String($0.department.group.rank) },
      .text("rankedAmong", "参加排名的部门数") { String($0.department.group.rankedAmong) },
      .flag("isRanked", "有其他部门一起排名") { $0.department.group.isRanked },
    ],
    GroupFacts.view.fields { $0.facts },
    KeyFinding.view.fields { $0.finding },
    [
      .flag("countsWithheld", "合计数包括不予公开的项目") { $0.context.book.isOpen && $0.context.input.totalsIncludeWithheld },
      .markup("gradeChart", "等级分布图；没有得分时为空") { page in Chart.grades(page.facts, name: page.name) },
      .list("projects", "项目，按报送的先后排列", of: ProjectRow.view) { page in
        page.context.projectRows(page.department.projects, on: page.department.page)
      },
      .flag("showsComputed", "表中有的项目的总分是按办法核算的，不是单位自评总分") {
        $0.context.showsComputed($0.department.projects)
      },
      .list("units", "所属单位", of: GroupRow.view) { $0.units },
      .flag("hasUnits", "有两个以上单位") { $0.department.units.count > 1 },
      .texts("gradeLabels", "等级名称，从高到低") { $0.context.input.policy.grades.map(\.label) },
    ],
    DepartmentPapers.view.fields { $0.papers })

  private var name: String { department.group.label }
  private var facts: GroupFacts {
    GroupFacts(figures: department.group.figures, grades: context.input.policy.grades)
  }

  private var finding: KeyFinding {
    KeyFinding(
      figures: department.group.figures, grades: context.input.policy.grades,
      parts: department.projects.map {
        (context.input.figures[$0].identity.title, context.input.figures[$0].amounts.rate)
      })
  }

  private var head: PageHead {
    context.head(
      title: name + context.yearText + "项目支出绩效自评情况", page: department.page,
      below: context.crumbs(to: department.region))
  }

  private var units: [GroupRow] {
    department.units.enumerated().map { number, unit in
      GroupRow(
        number: number + 1, group: context.groups.units[unit], path: "", above: name,
        grades: context.input.policy.grades)
    }
  }
}
