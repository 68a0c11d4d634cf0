/// The entry page of the internal book.
struct InternalIndexPage: Sendable {
  var context: InternalContext

  static let view = View<InternalIndexPage>(
    "内部首页", "财政内部册的首页：总体情况、部门排名、不予公开的项目",
    PageHead.view.fields { page in
      page.context.book.head(
        title: page.input.settings.region.label + page.context.book.yearText + "绩效自评审核情况（财政内部）", page: "index",
        below: [])
    },
    GroupFacts.view.fields { page in
      GroupFacts(figures: page.context.book.total, grades: page.input.policy.grades)
    },
    FindingCounts.view.fields { FindingCounts($0.input.findings) },
    [
      .text("publicCount", "可以公开的项目数") { page in String(page.input.figures.count { $0.decision.isPublic }) },
      .text("markedCount", "因标注不公开、涉密或标注无法辨认而不予公开的项目数") { String($0.input.withheld.marked) },
      .text("unmarkedCount", "因没有公开属性而暂不公开的项目数") { String($0.input.withheld.unmarked) },
      .flag("hasUnmarked", "有因没有公开属性而暂不公开的项目") { $0.input.withheld.unmarked > 0 },
      .flag("hasMarked", "有标注不公开的项目") { $0.input.withheld.marked > 0 },
      .list("withheld", "不予公开的项目", of: WithheldRow.view) { $0.withheld },
      .flag("isWithheldCut", "不予公开的项目太多，本页没有列全，见数据文件") {
        $0.input.withheld.all > InternalContext.findingLimit
      },
      .text("fileCount", "输入文件数") { String($0.input.records.files.count) },
      .text("unreadCount", "没有读出的文件数") { page in String(page.input.records.files.count { $0.error != nil }) },
      .flag("hasUnread", "有没有读出的文件") { page in page.input.records.files.contains { $0.error != nil } },
      .texts("gradeLabels", "等级名称，从高到低") { $0.input.policy.grades.map(\.label) },
      .list("departments", "部门，按名次排列", of: CheckedDepartmentRow.view) { $0.departments },
      .flag("areDepartmentsRanked", "部门有排名") { page in page.context.book.departments.contains { $0.group.isRanked } },
      .flag("areRegionsRanked", "各级地区有排名") { page in
        page.context.book.regions.contains { $0.parent != nil && $0.group.isRanked }
      },
      .flag("hasManyRegions", "部门分属不止一个地区") { page in
        page.context.book.regions.count { $0.group.level == .county } > 1
      },
      .list("regions", "各级地区，按名次排列", of: GroupRow.view) { $0.regions },
      .flag("hasRegions", "有下级地区") { $0.context.book.regions.count > 1 },
      .markup("gradeChart", "等级分布图") { page in
        Chart.grades(
          GroupFacts(figures: page.context.book.total, grades: page.input.policy.grades),
          name: page.input.settings.region.label)
      },
      .markup("rateChart", "各部门执行率图；不足两个部门时为空") { $0.rateChart },
      .flag("hasRateChart", "有执行率图") { !$0.rateChart.isEmpty },
      .list("coverage", "覆盖情况", of: CoverageRow.view) { $0.context.book.coverage },
      .flag("hasCoverage", "有覆盖情况") { !$0.context.book.coverage.isEmpty },
      .list("notReported", "没有报送的部门和单位", of: MissingRow.view) { page in
        page.input.all.notReported.map { MissingRow(entry: $0) }
      },
      .flag("hasNotReported", "有没有报送的部门和单位") { !$0.input.all.notReported.isEmpty },
      .list("unsure", "不能确定是否报送的部门和单位", of: MissingRow.view) { page in
        page.input.all.unsure.map { MissingRow(entry: $0) }
      },
      .flag("hasUnsure", "有部门和单位不能确定是否报送：有的表上的部门或单位名称与名录对不上，可能就是它们") { !$0.input.all.unsure.isEmpty },
      .flag("hasLetters", "有文书目录一页；生成得不深时没有") { $0.input.depth > .region },
      .list("books", "本次生成的其他册", of: PageHead.Crumb.view) { page in
        page.input.writtenBooks.filter { $0 == .publicBook || $0 == .finalAccounts }.map {
          PageHead.Crumb(label: $0.chinese, path: "../" + $0.rawValue + "/index")
        }
      },
      .list("downloads", "可以下载的数据文件", of: DownloadRow.view) {
        DownloadRow.rows(of: $0.context.book, from: "index")
      },
    ])

  private var input: ReportInput { context.book.input }

  private var rateChart: String {
    Chart.rates(context.book.departments.map(\.group), name: "各部门", average: context.book.total.all.rate)
  }

  private var departments: [CheckedDepartmentRow] {
    context.departments(on: "index").sorted { left, right in
      let (a, b) = (left.row.group, right.row.group)
      return (a.region, a.rank, a.code, a.name) < (b.region, b.rank, b.code, b.name)
    }
  }

  private var regions: [GroupRow] {
    context.book.regions.filter { $0.parent != nil }.enumerated().map { number, region in
      GroupRow(
        number: number + 1, group: region.group, path: "",
        above: region.parent.map { context.book.regions[$0].group.label } ?? "", grades: input.policy.grades)
    }
  }

  private var withheld: [WithheldRow] {
    input.figures.lazy.filter { !$0.decision.isPublic }.prefix(InternalContext.findingLimit).map {
      WithheldRow(project: $0, answer: input.records.answer(for: $0))
    }
  }
}

/// A project that open books leave out, and why.
struct WithheldRow: Sendable {
  var project: ProjectFigures
  var answer: GateAnswer

  static let view = View<WithheldRow>(
    "不予公开的项目", "一个不在公开册中的项目",
    [
      .text("code", "项目编码") { $0.project.code },
      .text("name", "项目名称") { $0.project.identity.title },
      .text("department", "主管部门") { $0.project.department.label },
      .text("reason", "不公开的原因") { $0.answer.reason.chinese },
      .text("place", "依据位置：文件!工作表!单元格，或者文件；没有标注的为空") { $0.answer.place },
    ])
}
