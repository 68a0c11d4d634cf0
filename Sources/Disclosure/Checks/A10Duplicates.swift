/// A10: a code used by two projects, or a project that belongs to no department or has no name.
enum A10Duplicates: WorkspaceRule {
  static let card = RuleCard(
    id: "A10",
    title: Message(
      "项目编码不应重复，项目应有名称和主管部门", "No code for two projects, and no project without a name or a department"),
    severity: .error, basis: "预算管理一体化规范：项目编码唯一",
    remedy: Message(
      "编码填错的改正；没有名称或主管部门的补填。", "Correct wrong codes, and fill in name and department."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    reportListsWithoutDepartments(workspace, &report)
    let figures = workspace.figures
    var codes: [ByteKey: Int] = [:]
    codes.reserveCapacity(figures.count)
    for index in figures.indices {
      let (isOrphan, isNameless) = (figures.span[index].department.isEmpty, figures.span[index].name.isEmpty)
      if isOrphan || isNameless, !isList(figures.span[index].record, workspace) {
        if isOrphan { reportOrphan(figures[index], index, &report) }
        if isNameless { reportNameless(figures[index], index, &report) }
      }
      let code = ByteKey(TextKey.code(figures.span[index].code))
      if code.text.isEmpty { continue }
      guard let earlier = codes[code] else {
        codes[code] = index
        continue
      }
      let (one, other) = (figures[index], figures[earlier])
      if !isCovered(one, other, workspace) { reportCode(one, index, other, workspace, &report) }
    }
  }

  /// A list of whose projects none has a department, as where it has no such column.
  private static func reportListsWithoutDepartments(_ workspace: CheckedWorkspace, _ report: inout RuleReport) {
    var lists: [Int64: (first: Int, count: Int, hasDepartment: Bool)] = [:]
    // The list of which a project with a department was met last: its other projects tell nothing more.
    var settled: Int64?
    for index in workspace.figures.indices {
      let source = workspace.figures.span[index].source
      let key = Int64(source.file) << 32 | Int64(source.sheet)
      guard key != settled, isList(workspace.figures.span[index].record, workspace) else { continue }
      lists[key, default: (index, 0, false)].count += 1
      if !workspace.figures.span[index].department.isEmpty {
        lists[key]?.hasDepartment = true
        settled = key
      }
    }
    for list in lists.values.sorted(by: { $0.first < $1.first }) where !list.hasDepartment {
      report.add(
        at: workspace.figures[list.first].source, field: "主管部门", actual: "", expected: "部门名称", severity: .warning,
        Message(
          "这份清单的 \(list.count) 个项目都没有主管部门，只计入本级合计，不计入任何部门。请补上“部门名称”一栏；清单里有而没有读出的，核对这一栏的名称。",
          "None of the \(list.count) projects of this list names a department: they count for the region only. Add the column 部门名称, or check what it is called."
        ))
    }
  }

  /// Inside one list the rules of lists look for repeated codes.
  private static func isCovered(_ one: ProjectFigures, _ other: ProjectFigures, _ workspace: CheckedWorkspace) -> Bool {
    one.source.file == other.source.file && isList(one.record, workspace) && isList(other.record, workspace)
  }

  /// Whether a project stands in a list; of those that packages bring there is no record.
  private static func isList(_ record: Int, _ workspace: CheckedWorkspace) -> Bool {
    guard workspace.records.projects.indices.contains(record) else { return true }
    return workspace.records.projects.span[record].form == .indicatorList
  }

  private static func reportCode(
    _ one: ProjectFigures, _ subject: Int, _ other: ProjectFigures, _ workspace: CheckedWorkspace,
    _ report: inout RuleReport
  ) {
    let place = workspace.records.sources.text(other.source)
    report.add(
      at: one.source, field: "项目编码", subject: subject,
      RepeatedCode.violation(code: one.code, other: other.name, at: Message(place, place)))
  }

  private static func reportOrphan(_ one: ProjectFigures, _ subject: Int, _ report: inout RuleReport) {
    report.add(
      at: one.source, field: "主管部门", subject: subject,
      MissingDepartment.violation(project: one.name, label: "主管部门"))
  }

  private static func reportNameless(_ one: ProjectFigures, _ subject: Int, _ report: inout RuleReport) {
    report.add(
      at: one.source, field: "项目名称", actual: "", expected: "项目名称", subject: subject,
      Message(
        "这张自评表没有填写项目名称，报告里写成“\(one.identity.title)”。请补填。",
        "This form names no project; reports call it “\(one.identity.title)”. Fill in the name."))
  }
}
