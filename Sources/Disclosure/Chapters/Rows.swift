/// A project as one row of a table.
struct ProjectRow: Sendable {
  var number: Int
  /// The figures of all projects, and which one this is: a copy of it in every row would count the references to its texts.
  var figures: [ProjectFigures]
  var index: Int
  /// Its page, relative; empty when it has none.
  var path: String
  var grades: [Policy.Grade]
  /// The counties of the departments, where the table has several.
  var counties = CountyNames()

  static let view = View<ProjectRow>(
    "项目行", "项目表中的一行；金额单位为万元",
    [
      .text("number", "序号") { String($0.number) },
      .text("code", "项目编码，没有时为空") { $0.project.code },
      .text("name", "项目名称") { $0.project.identity.title },
      .text("path", "项目页的相对路径，不带扩展名") { $0.path },
      .flag("hasPage", "有项目页") { !$0.path.isEmpty },
      .text("department", "主管部门") { $0.counties.office($0.project.department.label, in: $0.project.region) },
      .text("unit", "实施单位") { $0.project.unit.label },
      .text("budgetType", "预算类型") { $0.budgetType },
      .text("initial", "年初预算数（万元）；不知道时为空") { Words.wan($0.project.amounts.initial) },
      .text("budget", "全年预算数（万元）；不知道时为空") { Words.wan($0.project.amounts.budget) },
      .text("executed", "全年执行数（万元）；不知道时为空") { Words.wan($0.project.amounts.executed) },
      .text("rate", "按办法核算的执行率") { Words.percent($0.project.amounts.rate) },
      .text("selfTotal", "单位填报的自评总分；没有填报时为空") { Words.score($0.project.score.handedInTotal) },
      .text("total", "计入汇总的总分") { Words.score($0.project.score.total) },
      .text("computedTotal", "按办法核算的总分；计入汇总的是单位自评总分时为空") { row in
        row.project.score.isTotalComputed ? Words.score(row.project.score.total) : ""
      },
      .text("grade", "按办法划分的等级") { row in row.project.score.grade.map { row.grades[$0].label } ?? "" },
      .flag("isKeyProject", "重点项目") { $0.project.identity.isKeyProject },
    ])

  private var project: ProjectFigures { figures[index] }

  private var budgetType: String {
    guard project.identity.budgetType == .other, !project.identity.budgetTypeRaw.isEmpty else {
      return project.identity.budgetType.chinese
    }
    return project.identity.budgetType.chinese + "（" + project.identity.budgetTypeRaw + "）"
  }
}

/// A region, department or unit as one row of a table.
struct GroupRow: Sendable {
  var number: Int
  var group: GroupSummary
  /// Its page, relative; empty when it has none.
  var path: String
  /// The region's or department's name that it belongs to.
  var above: String
  var grades: [Policy.Grade]

  static let view = View<GroupRow>(
    "汇总行", "地区、部门或单位表中的一行",
    [
      .text("number", "序号") { String($0.number) },
      .text("rank", "名次；没有排名时为空") { $0.group.isRanked ? String($0.group.rank) : "" },
      .text("code", "编码") { $0.group.code.isEmpty ? $0.group.region : $0.group.code },
      .text("name", "名称") { $0.group.label },
      .text("above", "所属地区或部门") { $0.above },
      .text("level", "级别") { Words.level($0.group.level) },
      .text("path", "它的页面的相对路径，不带扩展名") { $0.path },
      .flag("hasPage", "有自己的页面") { !$0.path.isEmpty },
      .text("departmentCount", "部门数（地区才有）") { String($0.group.departmentCount) },
    ],
    GroupFacts.view.fields { GroupFacts(figures: $0.group.figures, grades: $0.grades) })
}

/// A department or unit from which nothing came.
struct MissingRow: Sendable {
  var entry: DirectoryEntry

  static let view = View<MissingRow>(
    "未报送单位", "名录中没有报送自评材料的部门或单位",
    [
      .text("code", "编码") { $0.entry.code },
      .text("name", "名称") { $0.entry.name },
      .text("level", "级别") { Words.level($0.entry.level) },
    ])

  /// The rows of one table, offices and townships with their county where it has several.
  static func rows(_ entries: [DirectoryEntry], _ input: ReportInput) -> [MissingRow] {
    let counties = CountyNames(input, amid: entries.lazy.filter(\.isInCounty).map(\.region))
    return entries.map { entry in
      var entry = entry
      if entry.isInCounty { entry.name = counties.office(entry.name, in: entry.region) }
      return MissingRow(entry: entry)
    }
  }
}

extension DirectoryEntry {
  fileprivate var isInCounty: Bool { [.department, .unit, .township].contains(level) }
}

/// How much of what should be evaluated was.
struct CoverageRow: Sendable {
  var item: String
  var expected: String
  var actual: String
  var share: String

  static let view = View<CoverageRow>(
    "覆盖情况", "应评和已评的比较，一行一个口径",
    [
      .text("item", "口径：单位数、项目数、金额") { $0.item },
      .text("expected", "应报送或应评价数") { $0.expected },
      .text("actual", "已报送或已评价数") { $0.actual },
      .text("share", "覆盖率") { $0.share },
    ])

  /// By units, by number of projects and by money; only those for which there is a whole to compare with.
  static func rows(_ coverage: Coverage) -> [CoverageRow] {
    var rows: [CoverageRow] = []
    if coverage.expectedUnits > 0 {
      rows.append(
        CoverageRow(
          item: "报送单位（个）", expected: String(coverage.expectedUnits), actual: String(coverage.reportedUnits),
          share: Words.share(coverage.reportedUnits, of: coverage.expectedUnits)))
    }
    if coverage.registeredProjects > 0 {
      rows.append(
        CoverageRow(
          item: "项目清单中的项目（个）", expected: String(coverage.registeredProjects),
          actual: String(coverage.evaluatedProjects),
          share: Words.share(coverage.evaluatedProjects, of: coverage.registeredProjects)))
    }
    if coverage.registeredProjects > coverage.unpricedProjects {
      let without = coverage.unpricedProjects > 0 ? "；另有\(coverage.unpricedProjects)个项目没有预算数，未计入" : ""
      rows.append(
        CoverageRow(
          item: "项目清单中的预算（万元\(without)）", expected: Words.wan(coverage.registeredBudget),
          actual: Words.wan(coverage.evaluatedBudget),
          share: Words.percent(Rate(coverage.evaluatedBudget, of: coverage.registeredBudget))))
    }
    return rows
  }
}

/// A data file beside the pages.
struct DownloadRow: Sendable {
  var label: String
  var path: String
  var note: String
  /// The same as an Excel workbook; empty where there is none.
  var workbook = ""

  static let view = View<DownloadRow>(
    "下载", "一个数据文件",
    [
      .text("label", "文件的名称") { $0.label },
      .text("path", "文件的相对路径，带扩展名") { $0.path },
      .text("note", "文件的内容") { $0.note },
      .text("workbook", "内容相同的 Excel 文件的相对路径；没有的为空") { $0.workbook },
      .flag("hasWorkbook", "有内容相同的 Excel 文件") { !$0.workbook.isEmpty },
    ])

  /// The data files of a book, as links from one of its pages.
  static func rows(of context: BookContext, from page: String) -> [DownloadRow] {
    let book = context.book
    let hasWorkbooks = book.hasDataWorkbooks(in: context.input)
    var files = [("项目表", "projects.csv", "每个项目一行：编码、名称、金额、执行率、得分、等级")]
    if book.hasIndicatorData(at: context.input.depth) {
      files.append(("指标表", "indicators.csv", "每个三级指标一行：指标值、完成值、分值、得分、偏差原因"))
    }
    files += [
      ("部门表", "departments.csv", "每个部门一行：项目数、四本预算金额、平均得分、各等级项目数"),
      ("地区表", "counties.csv", "每个县（市、区）一行，栏目同部门表"),
    ]
    if book.isOpen {
      let groups = context.groups
      for (label, file, rows) in [
        ("乡镇表", "townships.csv", groups.townships), ("市州表", "cities.csv", groups.cities),
        ("省级表", "provinces.csv", groups.provinces),
      ] where !rows.isEmpty { files.append((label, file, "栏目同地区表")) }
    }
    if book == .internalBook {
      files.append(("问题表", "findings.csv", "每个问题一行：规则、位置、读到、应为"))
      files.append(("不公开项目表", "withheld.csv", "每个不公开的项目一行：不公开的原因、依据位置"))
    }
    return files.map { label, file, note in
      DownloadRow(
        label: label, path: BookPaths.link(from: page, to: "data/" + file), note: note,
        workbook: hasWorkbooks
          ? BookPaths.link(from: page, to: "data/" + file.dropLast("csv".count) + "xlsx") : "")
    } + [
      DownloadRow(
        label: "数据说明", path: BookPaths.link(from: page, to: "data/datapackage.json"), note: "各数据文件的栏目、类型和说明，供程序读取")
    ]
  }
}
