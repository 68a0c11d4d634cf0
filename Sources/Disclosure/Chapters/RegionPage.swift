/// The page of a province, city, county or township.
struct RegionPage: Sendable {
  var context: BookContext
  var index: Int

  static let view = View<RegionPage>(
    "地区页", "一个省、市、县或乡镇的汇总页",
    PageHead.view.fields { $0.head },
    [
      .text("name", "地区名称") { $0.region.group.label },
      .text("code", "区划代码") { $0.region.group.region },
      .text("level", "级别") { Words.level($0.region.group.level) },
      .text("departmentCount", "部门数") { String($0.region.group.departmentCount) },
      .text("rank", "名次；没有排名时为空") { page in page.isRanked ? String(page.region.group.rank) : "" },
      .text("rankedAmong", "参加排名的数量") { String($0.region.group.rankedAmong) },
      .flag("isRanked", "有同级地区一起排名") { $0.isRanked },
    ],
    GroupFacts.view.fields { $0.facts },
    KeyFinding.view.fields { $0.finding },
    [
      .flag("countsWithheld", "合计数包括不予公开的项目") { $0.context.book.isOpen && $0.context.input.totalsIncludeWithheld },
      .markup("gradeChart", "等级分布图；没有得分时为空") { page in Chart.grades(page.facts, name: page.region.group.label) },
      .markup("rateChart", "各部门（或下级地区）执行率图；不足两个时为空") { $0.rateChart },
      .flag("hasRateChart", "有执行率图") { !$0.rateChart.isEmpty },
      .texts("gradeLabels", "等级名称，从高到低") { $0.grades.map(\.label) },
      .list("regions", "下级地区，按名次排列", of: GroupRow.view) { $0.children },
      .flag("hasRegions", "有下级地区") { !$0.region.children.isEmpty },
      .flag("areRegionsRanked", "下级地区有排名") { page in
        page.region.children.contains { page.context.regions[$0].group.isRanked }
      },
      .text("childLevel", "下级地区的级别，如 县（市、区）") { $0.childLevel },
      .list("departments", "部门，按编码排列", of: GroupRow.view) { $0.departments },
      .flag("hasDepartments", "有部门") { !$0.region.departments.isEmpty },
      .list("projects", "没有写明主管部门的项目", of: ProjectRow.view) { page in
        page.context.projectRows(page.region.loose, on: page.region.page)
      },
      .flag("hasProjects", "有没写明主管部门的项目") { !$0.region.loose.isEmpty },
      .flag("showsComputed", "表中有的项目的总分是按办法核算的，不是单位自评总分") { $0.context.showsComputed($0.region.loose) },
      .list("coverage", "覆盖情况；没有名录和项目清单时为空", of: CoverageRow.view) { $0.context.coverage(of: $0.index) },
      .flag("hasCoverage", "有覆盖情况") { !$0.context.coverage(of: $0.index).isEmpty },
      .list("notReported", "没有报送的部门和单位", of: MissingRow.view) { page in
        MissingRow.rows(page.region.notReported, page.context.input)
      },
      .flag("hasNotReported", "有没有报送的部门和单位") { !$0.region.notReported.isEmpty },
      .flag("hasDirectory", "有部门和单位名录可以对照") { $0.context.groups.coverage.expectedUnits > 0 },
      .list("downloads", "可以下载的数据文件", of: DownloadRow.view) { page in
        DownloadRow.rows(of: page.context, from: page.region.page)
      },
    ])

  private var region: BookContext.Region { context.regions[index] }
  private var grades: [Policy.Grade] { context.input.policy.grades }
  private var facts: GroupFacts { GroupFacts(figures: region.group.figures, grades: grades) }
  private var finding: KeyFinding {
    let groups =
      region.departments.count > 1
      ? region.departments.map { context.departments[$0].group } : region.children.map { context.regions[$0].group }
    return KeyFinding(
      figures: region.group.figures, grades: grades, parts: groups.map { ($0.label, $0.figures.all.rate) })
  }

  private var isRanked: Bool { region.group.isRanked }

  private var head: PageHead {
    context.head(
      title: region.group.label + context.yearText + "项目支出绩效自评情况", page: region.page,
      below: context.crumbs(above: index))
  }

  private var childLevel: String { region.children.first.map { Words.level(context.regions[$0].group.level) } ?? "" }

  private var children: [GroupRow] {
    let ranked = region.children.sorted {
      let (left, right) = (context.regions[$0].group, context.regions[$1].group)
      return (left.rank, left.region) < (right.rank, right.region)
    }
    return ranked.enumerated().map { number, child in
      let row = context.regions[child]
      return GroupRow(
        number: number + 1, group: row.group, path: BookPaths.link(from: region.page, to: row.page),
        above: region.group.label, grades: grades)
    }
  }

  private var departments: [GroupRow] {
    region.departments.enumerated().map { number, index in
      let department = context.departments[index]
      return GroupRow(
        number: number + 1, group: department.group,
        path: context.hasDepartmentPages ? BookPaths.link(from: region.page, to: department.page) : "",
        above: region.group.label, grades: grades)
    }
  }

  private var rateChart: String {
    if region.departments.count > 1 {
      return Chart.rates(
        region.departments.map { context.departments[$0].group }, name: "各部门", average: region.group.figures.all.rate)
    }
    return Chart.rates(
      region.children.map { context.regions[$0].group }, name: "各" + childLevel,
      average: region.group.figures.all.rate)
  }
}
