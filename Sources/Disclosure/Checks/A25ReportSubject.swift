/// A25: a report is about a project or a department that the register, the directory or another paper knows.
enum A25ReportSubject: WorkspaceRule {
  static let card = RuleCard(
    id: "A25", title: Message("评价报告的对象应对得上", "What a report is about must be known"), severity: .warning,
    basis: "评价报告按名称归到项目或部门；对不上的，归不到档案里，也核对不了",
    remedy: Message("把标题里的项目、部门名称改成与项目清单、单位名录一致。", "Name project or department as the register or the directory does."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let reports = workspace.records.papers.compactMap { $0 as? EvaluationReport }.filter {
      // What a prior review is about may be new.
      $0.form != .priorReviewReport
    }
    guard !reports.isEmpty else { return }
    let names =
      workspace.records.register.map(\.name) + workspace.figures.indices.map { workspace.figures.span[$0].name }
      + workspace.records.papers.filter { !($0 is EvaluationReport) && $0.subject != .department }.map(\.name)
    let offices =
      workspace.records.directory.map(\.name) + workspace.records.register.map(\.department.name)
      + workspace.figures.indices.map { workspace.figures.span[$0].department.name }
    for paper in reports {
      let known = paper.subject == .department ? offices : names
      let isKnown = known.contains { TextKey.name($0) == TextKey.name(paper.name) }
      guard !known.isEmpty, !isKnown || paper.isUnresolved else { continue }
      if paper.isUnresolved {
        reportUnresolved(paper, isKnown, workspace.records.sources, &report)
        continue
      }
      let near = NearestProjects(known.lazy.map { ($0, Named()) }).nearest(to: paper.name, of: Named()).map {
        known[$0]
      }
      let what = paper.subject == .department ? "单位名录" : "项目清单"
      report.add(
        at: paper.title.at, field: "标题", actual: paper.name, expected: near ?? "", office: paper.department,
        Message(
          "报告“\(paper.title.raw)”说的“\(paper.name)”在\(what)和报送的材料里都没有\(near.map { "，最接近的是“\($0)”" } ?? "")。请改正名称。",
          "What the report “\(paper.title.raw)” is about (\(paper.name)) is in neither register, directory nor a paper\(near.map { "; the nearest is “\($0)”" } ?? ""). Correct the name."
        ))
    }
  }

  /// A report that is not printed: it may be about a project that is withheld.
  private static func reportUnresolved(
    _ paper: EvaluationReport, _ isKnown: Bool, _ sources: SourceTable, _ report: inout RuleReport
  ) {
    let file = sources.file(paper.source)
    let what =
      isKnown
      ? Message(
        "标题说的是“\(paper.name)”，文件名“\(file)”说的是另一个项目",
        "its title names \(paper.name), and its file \(file) another project")
      : paper.name.isEmpty
        ? Message("没有写是哪个项目，文件名“\(file)”也看不出", "neither its title nor its file \(file) tells a project")
        : Message(
          "说的“\(paper.name)”在项目清单和报送的材料里都没有，文件名“\(file)”也看不出是哪个项目",
          "\(paper.name) is in neither the register nor a paper, and its file \(file) tells no project")
    report.add(
      at: paper.title.at, field: "标题", actual: paper.name, expected: "项目清单里的名称", severity: .error,
      office: paper.department,
      Message(
        "评价报告“\(paper.title.raw)”\(what.chinese)，可能是不公开的项目，公开的各册不印。请把标题里的名称改成与项目清单一致。",
        "Of the report “\(paper.title.raw)” \(what.english). It may be about a project that is withheld, and no open book prints it. Name the project as the register does."
      ))
  }
}
