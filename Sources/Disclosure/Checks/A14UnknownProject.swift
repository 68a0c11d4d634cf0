/// A14: a project that is not in the register, or a withheld line of the register that fits no project.
enum A14UnknownProject: WorkspaceRule {
  static let card = RuleCard(
    id: "A14",
    title: Message("自评项目与项目清单应对得上", "Projects and the register must agree"),
    severity: .warning, basis: "预算管理一体化规范：项目编码和项目名称统一；不公开的项目按清单的标注认定",
    remedy: Message(
      "按项目清单改正项目名称或编码；清单缺的，补进清单。",
      "Correct name or code as the register has them, or add to the register what it lacks."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let register = workspace.records.register
    guard !register.isEmpty else { return }
    reportProjects(workspace, &report)
    reportLines(workspace, &report)
  }

  /// Projects of forms that no line names. A list may have more projects than the register: of these only a project is reported whose name
  /// is near that of a line.
  private static func reportProjects(_ workspace: CheckedWorkspace, _ report: inout RuleReport) {
    let register = workspace.records.register
    let lines = RegisteredProjects(register)
    let coded = RegisteredProjects.byCode(register)
    let registered = NearestProjects(register.lazy.map { ($0.name, $0.department) })
    for index in workspace.figures.indices {
      let one = workspace.figures.span[index]
      guard !one.name.isEmpty else { continue }
      switch lines.match(code: one.code, name: one.name) {
      case .line:
        if let line = coded[TextKey.code(one.code)] { reportName(index, line, workspace, &report) }
        continue
      case .nameAlone:
        reportCode(index, workspace, &report)
        continue
      case .none: break
      }
      let near = registered.nearest(to: one.name, of: one.department).map { register[$0] }
      let projects = workspace.records.projects
      let isForm = projects.indices.contains(one.record) && projects[one.record].form != .indicatorList
      guard isForm || near != nil else { continue }
      let hint = near.map { "，最接近的是“\($0.name)”（\(workspace.records.sources.text($0.source))）" } ?? ""
      let englishHint = near.map { "; the nearest there is “\($0.name)”" } ?? ""
      report.add(
        at: one.source, field: "项目名称", actual: one.name, expected: near?.name ?? "", subject: index,
        Message(
          "项目“\(one.name)”不在项目清单中\(hint)。请按清单改正名称或编码；清单缺的，补进清单。",
          "The project “\(one.name)” is not in the register\(englishHint). Correct name or code, or add it to the register."
        ))
    }
  }

  /// A form with the code of a line whose name differs in one character: one of the two is mistyped. The books print the form's.
  private static func reportName(
    _ index: Int, _ line: RegisterEntry, _ workspace: CheckedWorkspace, _ report: inout RuleReport
  ) {
    let one = workspace.figures.span[index]
    let projects = workspace.records.projects
    guard projects.indices.contains(one.record), projects[one.record].form != .indicatorList,
      ProjectName.differInOneCharacter(one.name, line.name)
    else { return }
    report.add(
      at: one.source, field: "项目名称", actual: one.name,
      expected: line.name, subject: index,
      Message(
        "项目名称“\(one.name)”与项目清单里同一个编码的“\(line.name)”（\(workspace.records.sources.text(line.source))）差一个字，各册按表上的名称印。请核对，改正写错的一处。",
        "The name “\(one.name)” differs in one character from “\(line.name)”, which the register has under the same code; the books print the form's. Correct the wrong one."
      ))
  }

  /// A form with a code that no line has, and the name of a line of its department that has another: one of the two is mistyped.
  private static func reportCode(_ index: Int, _ workspace: CheckedWorkspace, _ report: inout RuleReport) {
    let one = workspace.figures.span[index]
    let projects = workspace.records.projects
    guard projects.indices.contains(one.record), projects[one.record].form != .indicatorList else { return }
    let key = ProjectName.key(one.name)
    let named = workspace.records.register.filter {
      ProjectName.key($0.name).isSame(as: key) && !$0.code.isEmpty && !LostDigits.shows(in: $0.code)
        && $0.department.key == one.department.key
    }
    guard named.count == 1 else { return }
    let form = projects[one.record]
    report.add(
      at: form.places.place(of: .code, in: form.source) ?? form.source, field: "项目编码", actual: one.code,
      expected: named[0].code, subject: index,
      Message(
        "项目编码“\(one.code)”不在项目清单中；清单里本部门的“\(named[0].name)”编码是“\(named[0].code)”（\(workspace.records.sources.text(named[0].source))）。是同一个项目的，请改正编码；不是的，补进清单。",
        "The code \(one.code) is not in the register, which has “\(named[0].name)” of this department under \(named[0].code). Correct the code, or add the project to the register."
      ))
  }

  /// Withheld lines of which nothing was handed in: the project may stand in a paper under another name.
  private static func reportLines(_ workspace: CheckedWorkspace, _ report: inout RuleReport) {
    let withheld = workspace.records.register.filter(\.mark.isWithheld)
    guard !withheld.isEmpty else { return }
    let evaluated = EvaluatedProjects(workspace.figures)
    let open = withheld.filter { !evaluated.contains($0) }
    guard !open.isEmpty else { return }
    let lines = WithheldLines(open, offices: workspace.offices)
    var meant: Set<Provenance> = []
    for index in workspace.figures.indices where !workspace.figures[index].decision.isPublic {
      let one = workspace.figures[index]
      let paper = one.identity.offices
      if let line = lines.entry(code: one.code, name: one.name, written: paper, known: paper) {
        meant.insert(line.source)
      }
    }
    // A line that names several projects is told by A18.
    let apart = Set(withheld.lazy.filter { $0.cell != nil }.map(\.source))
    let left = open.filter { !meant.contains($0.source) && !apart.contains($0.source) }
    guard !left.isEmpty else { return }
    let projects = NearestProjects(workspace.figures.lazy.map { ($0.name, $0.department) })
    for line in left {
      let title = line.name.isEmpty ? line.code : line.name
      let near = projects.nearest(to: line.name, of: line.department).map { workspace.figures[$0] }
      let hint = near.map { "，名称最接近的是“\($0.name)”（\(workspace.records.sources.text($0.source))）" } ?? ""
      let englishHint = near.map { "; “\($0.name)” is nearest" } ?? ""
      report.add(
        at: line.source, field: "项目名称", actual: title, expected: near?.name ?? "",
        Message(
          "项目清单标明不公开的项目“\(title)”没有对应的自评材料\(hint)。确实没有报送的不必处理；已用别的名称或编码报送的，请改成一致，否则那份材料可能被公开。",
          "The register withholds “\(title)”, and nothing handed in fits it\(englishHint). If it came under another name or code, make them agree: that paper may be published."
        ))
    }
  }
}
