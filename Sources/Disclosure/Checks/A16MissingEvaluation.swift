/// A16: a project of the register of which no self-evaluation was handed in.
enum A16MissingEvaluation: WorkspaceRule {
  static let card = RuleCard(
    id: "A16",
    title: Message("项目清单里的项目应报送自评表", "A project of the register needs its self-evaluation"),
    severity: .warning, basis: "《关于全面实施预算绩效管理的意见》：绩效自评覆盖所有项目支出",
    remedy: Message(
      "补报自评表；不需要自评的，从项目清单中删去。",
      "Hand in the self-evaluation, or take a project that needs none off the register."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let register = workspace.records.register
    guard !register.isEmpty else { return }
    let evaluated = EvaluatedProjects(workspace.figures)
    // A withheld line without a paper is reported by A14.
    let open = register.indices.filter {
      register[$0].leftOut == nil && !register[$0].mark.isWithheld && !evaluated.contains(register[$0].withoutLostCode)
    }
    guard !open.isEmpty else { return }
    let near = nearNames(workspace, open.map { register[$0] })
    for (place, index) in open.enumerated() {
      let line = register[index]
      let title = line.name.isEmpty ? line.code : line.name
      let hint = near[place].map { "；报送的\($0.chinese)，如果就是这个项目，请把名称和编码改成一致" } ?? ""
      let englishHint =
        near[place].map { ". \($0.english): if it is this project, make name and code agree" } ?? ""
      report.add(
        at: line.source, field: "项目名称", actual: title, expected: "自评表",
        office: line.department.isEmpty ? line.unit : line.department,
        Message(
          "项目清单里的“\(title)”没有报送本年度的自评表\(hint)。请补报；不需要自评的，从项目清单中删去。",
          "No self-evaluation of this year came for “\(title)” of the register\(englishHint). Hand it in, or take the project off the register."
        ))
    }
  }

  /// For each line the project that came under a near name, or under its name with another code.
  private static func nearNames(_ workspace: CheckedWorkspace, _ lines: [RegisterEntry]) -> [Int: Message] {
    let registered = RegisteredProjects(workspace.records.register)
    let nearest = NearestProjects(lines.lazy.map { ($0.name, $0.department) })
    var names: [Int: Message] = [:]
    for index in workspace.figures.indices {
      let one = workspace.figures.span[index]
      let match = registered.match(code: one.code, name: one.name)
      guard !one.name.isEmpty, match != .line,
        let line = nearest.nearest(to: one.name, of: one.department), names[line] == nil
      else { continue }
      names[line] =
        match == .nameAlone
        ? Message("“\(one.name)”名称相同，编码是\(one.code)", "“\(one.name)” came with the code \(one.code)")
        : Message("“\(one.name)”名称相近", "“\(one.name)” came and has a near name")
    }
    return names
  }
}

extension RegisterEntry {
  /// A code that lost digits tells nothing of who came.
  fileprivate var withoutLostCode: Self {
    guard LostDigits.shows(in: code) else { return self }
    var line = self
    line.code = ""
    return line
  }
}
