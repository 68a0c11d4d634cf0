/// A20: a line of a ledger names a project that neither the register nor a paper knows.
enum A20LedgerProject: WorkspaceRule {
  static let card = RuleCard(
    id: "A20",
    title: Message("台账里的项目应对得上", "Projects of ledgers must be known"), severity: .warning,
    basis: "预算管理一体化规范：项目编码和项目名称统一；对不上的，整改、应用等记录归不到项目名下",
    remedy: Message(
      "按项目清单或自评表改正台账里的项目名称、编码；清单缺的，补进清单。",
      "Correct name or code as the register or the self-evaluation has them, or add to the register what it lacks."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let lines = workspace.records.papers.compactMap { $0 as? LedgerLine }.filter {
      $0.subject == .project && !$0.name.isEmpty
    }
    let register = workspace.records.register
    guard !lines.isEmpty, !register.isEmpty || !workspace.figures.isEmpty else { return }
    let registered = RegisteredProjects(register)
    let coded = RegisteredProjects.byCode(register)
    let named = Dictionary(grouping: register) { ByteKey(ProjectName.key($0.name)) }
    var codes: Set<String> = []
    var names: Set<String> = []
    for index in workspace.figures.indices {
      codes.insert(TextKey.code(workspace.figures.span[index].code))
      names.insert(TextKey.name(workspace.figures.span[index].name))
    }
    let known =
      register.map { (name: $0.name, department: $0.department, source: $0.source) }
      + workspace.figures.map { (name: $0.name, department: $0.department, source: $0.source) }
    let nearest = NearestProjects(known.lazy.map { ($0.name, $0.department) })
    let departments = Set(register.map(\.department.key))
    // The lines of a sheet about one project share its name above the table.
    var seen: Set<Provenance> = []
    for line in lines where seen.insert(line.source).inserted {
      let code = TextKey.code(line.code)
      switch registered.match(code: line.code, name: line.name) {
      case .line:
        if let entry = coded[code] { reportName(line, entry, workspace, &report) }
        continue
      case .nameAlone:
        if !codes.contains(code) {
          reportCode(line, named[ByteKey(ProjectName.key(line.name))] ?? [], workspace, &report)
        }
        continue
      case .none: break
      }
      guard !names.contains(TextKey.name(line.name)),
        code.isEmpty || !codes.contains(code)
      else { continue }
      let near = nearest.nearest(to: line.name, of: line.department).map { known[$0] }
      // Prior reviews, plans and uses of results speak of projects that are new or gone; of these only a misspelled name is told, and so
      // it is where the register has no project of the department.
      guard near != nil || line.sheet.card.namesKnownProjects && departments.contains(line.department.key) else {
        continue
      }
      let hint = near.map { "，最接近的是“\($0.name)”（\(workspace.records.sources.text($0.source))）" } ?? ""
      let englishHint = near.map { "; the nearest is “\($0.name)”" } ?? ""
      report.add(
        at: line.source, field: "项目名称", actual: line.name, expected: near?.name ?? "", office: line.department,
        Message(
          "“\(line.sheet.card.title)”里的项目“\(line.name)”在项目清单和报送的材料里都没有\(hint)。请改正名称或编码。",
          "The project “\(line.name)” of this ledger is in neither the register nor a paper\(englishHint). Correct name or code."
        ))
    }
  }

  /// A line with the code of the register whose name differs in one character: one of the two is mistyped. The books print the line's.
  private static func reportName(
    _ line: LedgerLine, _ entry: RegisterEntry, _ workspace: CheckedWorkspace, _ report: inout RuleReport
  ) {
    guard ProjectName.differInOneCharacter(line.name, entry.name) else { return }
    report.add(
      at: line.source, field: "项目名称", actual: line.name, expected: entry.name, office: line.department,
      Message(
        "“\(line.sheet.card.title)”里的项目名称“\(line.name)”与项目清单里同一个编码的“\(entry.name)”（\(workspace.records.sources.text(entry.source))）差一个字，各册按台账上的名称印。请核对，改正写错的一处。",
        "The name “\(line.name)” of this ledger differs in one character from “\(entry.name)”, which the register has under the same code; the books print the ledger's. Correct the wrong one."
      ))
  }

  /// A line with the name of the register and a code that nothing has: one of the two codes is mistyped.
  ///
  /// - Parameter entries: those of the register with its name.
  private static func reportCode(
    _ line: LedgerLine, _ entries: [RegisterEntry], _ workspace: CheckedWorkspace, _ report: inout RuleReport
  ) {
    let named = entries.filter {
      line.department.isEmpty || $0.department.isEmpty || $0.department.mayBeSame(as: line.department)
    }
    guard named.count == 1, !named[0].code.isEmpty, !LostDigits.shows(in: named[0].code) else { return }
    report.add(
      at: line.places.place(of: .code, in: line.source) ?? line.source, field: "项目编码", actual: line.code,
      expected: named[0].code, office: line.department,
      Message(
        "“\(line.sheet.card.title)”里“\(line.name)”的项目编码“\(line.code)”不在项目清单中，清单里这个项目的编码是“\(named[0].code)”（\(workspace.records.sources.text(named[0].source))）。请核对，改正写错的一处。",
        "The code \(line.code) of this ledger is not in the register, which has “\(line.name)” under \(named[0].code). Correct the wrong one."
      ))
  }
}
