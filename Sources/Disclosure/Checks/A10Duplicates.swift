/// A10: a project twice, a code used twice, or a project that belongs to no department.
enum A10Duplicates: WorkspaceRule {
  static let card = RuleCard(
    id: "A10", title: Message("项目不应重复，并应有名称和主管部门", "No project twice, and none without a name or a department"),
    severity: .error, basis: "预算管理一体化规范：项目编码唯一",
    remedy: Message(
      "同一项目只留一份自评表；编码填错的改正；没有主管部门的补填。",
      "Keep one form per project, correct wrong codes, and name the department."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    reportCopies(workspace, &report)
    var codes: [String: Int] = [:]
    var names: [String: Int] = [:]
    for (index, one) in workspace.figures.enumerated() {
      let isList = isList(one, workspace)
      if !isList, one.department.isEmpty { reportOrphan(one, index, &report) }
      if !isList, one.name.isEmpty { reportNameless(one, index, &report) }
      let code = TextKey.code(one.code)
      let name = nameKey(one)
      if !code.isEmpty, let earlier = codes[code] {
        let other = workspace.figures[earlier]
        if !isCovered(one, other, workspace) {
          reportCode(one, index, other, isSame: nameKey(other) == name, workspace, &report)
        }
      } else if let name, let earlier = names[name] {
        let other = workspace.figures[earlier]
        if !isCovered(one, other, workspace), one.code.isEmpty || other.code.isEmpty {
          reportName(one, index, other, workspace, &report)
        }
      }
      if !code.isEmpty, codes[code] == nil { codes[code] = index }
      if let name, names[name] == nil { names[name] = index }
    }
  }

  /// A form that says the same as another counts once, and the officer is told.
  private static func reportCopies(_ workspace: CheckedWorkspace, _ report: inout RuleReport) {
    let records = workspace.records
    for (copy, original) in records.copies {
      let project = records.projects[copy]
      let place = records.sources.text(records.projects[original].source)
      report.add(
        at: project.source, field: "项目名称", actual: project.name, expected: "",
        subject: workspace.figures.firstIndex { $0.record == original }, severity: .warning,
        Message(
          "这张表与 \(place) 的表内容完全相同，只计一次。请只留一份。",
          "This form says the same as the one at \(place) and counts once. Keep one."))
    }
  }

  /// Inside one list the rules of lists look for repeated codes.
  private static func isCovered(_ one: ProjectFigures, _ other: ProjectFigures, _ workspace: CheckedWorkspace) -> Bool {
    one.source.file == other.source.file && isList(one, workspace) && isList(other, workspace)
  }

  private static func isList(_ one: ProjectFigures, _ workspace: CheckedWorkspace) -> Bool {
    guard workspace.records.projects.indices.contains(one.record) else { return true }
    return workspace.records.projects[one.record].form == .indicatorList
  }

  /// Name, department, unit and year, without what people write differently; `nil` without a name or department.
  private static func nameKey(_ one: ProjectFigures) -> String? {
    guard !one.name.isEmpty, !one.department.isEmpty else { return nil }
    return [
      TextKey.name(one.name), TextKey.name(one.department.label), TextKey.name(one.unit.label), one.region,
      one.year.map(String.init) ?? "",
    ]
    .joined(separator: "\u{1F}")
  }

  private static func reportCode(
    _ one: ProjectFigures, _ subject: Int, _ other: ProjectFigures, isSame: Bool, _ workspace: CheckedWorkspace,
    _ report: inout RuleReport
  ) {
    let place = workspace.records.sources.text(other.source)
    report.add(
      at: one.source, field: "项目编码", actual: one.code, expected: "", subject: subject,
      isSame
        ? Message(
          "项目“\(one.name)”（编码 \(one.code)）已在 \(place) 报送过一次。请只留一份。",
          "The project “\(one.name)” (code \(one.code)) was already handed in at \(place). Keep one.")
        : Message(
          "项目编码“\(one.code)”已被 \(place) 的项目“\(other.name)”使用。请核对编码。",
          "The project code “\(one.code)” is already used by “\(other.name)” at \(place). Correct the code."))
  }

  private static func reportName(
    _ one: ProjectFigures, _ subject: Int, _ other: ProjectFigures, _ workspace: CheckedWorkspace,
    _ report: inout RuleReport
  ) {
    let place = workspace.records.sources.text(other.source)
    report.add(
      at: one.source, field: "项目名称", actual: one.name, expected: "", subject: subject,
      Message(
        "\(one.department.label)的项目“\(one.name)”已在 \(place) 报送过一次。请只留一份；如是两个项目，请在名称上区分。",
        "The project “\(one.name)” of \(one.department.label) was already handed in at \(place). Keep one, or tell them apart by name."
      ))
  }

  private static func reportOrphan(_ one: ProjectFigures, _ subject: Int, _ report: inout RuleReport) {
    report.add(
      at: one.source, field: "主管部门", actual: "", expected: "主管部门名称", subject: subject, severity: .warning,
      Message(
        "项目\(one.name.isEmpty ? "" : "“\(one.name)”")没有填写主管部门，只计入本级合计，不计入任何部门。请补填。",
        "The project \(one.name.isEmpty ? "" : "“\(one.name)” ")names no department: it counts for the region only. Fill it in."
      ))
  }

  private static func reportNameless(_ one: ProjectFigures, _ subject: Int, _ report: inout RuleReport) {
    report.add(
      at: one.source, field: "项目名称", actual: "", expected: "项目名称", subject: subject,
      Message(
        "这张自评表没有填写项目名称，报告里写成“\(one.title)”。请补填。",
        "This form names no project; reports call it “\(one.title)”. Fill in the name."))
  }
}
