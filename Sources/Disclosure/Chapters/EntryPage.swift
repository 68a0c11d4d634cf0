/// The entry page of the public book.
struct EntryPage: Sendable {
  var context: BookContext

  static let view = View<EntryPage>(
    "首页", "向社会公开册的入口",
    PageHead.view.fields { page in
      page.context.head(
        title: page.context.input.settings.title.isEmpty
          ? page.context.input.settings.region.label + page.context.yearText + "预算绩效公开"
          : page.context.input.settings.title, page: "index", below: [])
    },
    [
      .record("overview", "只有一个最高级地区时，它的汇总数字", of: GroupFacts.view) { $0.overview },
      .text("departmentCount", "部门数合计") { page in
        String(page.context.roots.reduce(0) { $0 + page.context.regions[$1].group.departmentCount })
      },
      .text("regionPath", "最高级地区的页面，不带扩展名") { page in
        page.context.roots.first.map { page.context.regions[$0].page } ?? ""
      },
      .list("regions", "各级地区，上级在前，下级在后", of: GroupRow.view) { $0.regions },
      .flag("hasManyRegions", "不止一个地区") { $0.context.regions.count > 1 },
      .list("departments", "部门，按地区和编码排列；太多时没有", of: GroupRow.view) { $0.departments },
      .flag("hasDepartments", "列出了部门") { !$0.departments.isEmpty },
      .flag("hasManyCounties", "部门不在同一个县（市、区）") { page in
        Set(page.context.departments.map { RegionCode.county($0.group.region) }).count > 1
      },
      .text("evaluations", "部门评价和财政评价页，不带扩展名") { _ in EntryPage.evaluations },
      .flag("hasEvaluations", "有部门评价和财政评价页") { KeyEvaluationsChapter.isWritten($0.context.input) },
      .text("publication", "信息公开情况页，不带扩展名") { _ in PublicationPage.page },
      .flag("hasPublication", "有信息公开情况页") { PublicationPage.isWritten($0.context.input) },
      .list("coverage", "不止一个最高级地区时的覆盖情况；只有一个时在地区页上", of: CoverageRow.view) { $0.coverage },
      .flag("hasCoverage", "有覆盖情况") { !$0.coverage.isEmpty },
      .list("downloads", "可以下载的数据文件", of: DownloadRow.view) { DownloadRow.rows(of: $0.context, from: "index") },
    ])

  static let evaluations = "evaluations/index"

  /// A list of more departments than this is no list to look a name up in; they stand on the pages of their regions.
  private static let departmentLimit = 500

  private var departments: [GroupRow] {
    guard context.hasDepartmentPages, context.departments.count <= Self.departmentLimit else { return [] }
    return context.departments.enumerated().map { number, department in
      GroupRow(
        number: number + 1, group: department.group, path: department.page,
        above: context.regions[department.region].group.label, grades: context.input.policy.grades)
    }
  }

  private var coverage: [CoverageRow] { context.roots.count == 1 ? [] : context.coverage }

  private var overview: GroupFacts? {
    let roots = context.roots
    guard roots.count == 1, let root = roots.first else { return nil }
    return GroupFacts(figures: context.regions[root].group.figures, grades: context.input.policy.grades)
  }

  /// The tree of regions, walked from the top.
  private var regions: [GroupRow] {
    var rows: [GroupRow] = []
    func append(_ index: Int) {
      let region = context.regions[index]
      let above = region.parent.map { context.regions[$0].group.label } ?? ""
      rows.append(
        GroupRow(
          number: rows.count + 1, group: region.group, path: region.page, above: above,
          grades: context.input.policy.grades))
      for child in region.children { append(child) }
    }
    for root in context.roots { append(root) }
    return rows
  }
}
