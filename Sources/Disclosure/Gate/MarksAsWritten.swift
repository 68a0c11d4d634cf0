/// What papers and the register withhold by the names of offices as they write them.
///
/// Offices are resolved before the gate decides. Two papers that speak of one office in their own words would be two offices if one of
/// them were taken for another: what is withheld by the words stays so.
struct MarksAsWritten: Sendable {
  private var projects: [Int: StrictestMarks.Decisive] = [:]
  private var lines: Set<Int> = []
  private var papers: Set<Int> = []
  /// The papers of other forms whose offices are known otherwise, with what is known.
  private var known: [Int: PaperOffices] = [:]
  /// The units of projects and lines, where they are known otherwise than they are written.
  private var units: [Int: Named] = [:]
  private var lineUnits: [Int: Named] = [:]

  init() {}

  /// Replaces the offices of projects and register lines by those that are known, and keeps what was withheld before.
  ///
  /// - Parameter papers: what other forms say; pages print it as it is, and it is compared with the offices that are known.
  init(
    _ figures: inout [ProjectFigures], _ register: inout [RegisterEntry], _ papers: [any Record] = [],
    resolvedBy offices: KnownOffices, jobs: Int
  ) {
    let changes = OfficeResolver.changes(figures, by: offices)
    let resolved = offices.resolved(register)
    for (index, paper) in papers.enumerated() {
      let found = offices.resolved(paper.offices)
      if found != paper.offices { known[index] = found }
    }
    guard !changes.isEmpty || !resolved.isEmpty || !known.isEmpty else { return }
    if !papers.isEmpty {
      let marks = StrictestMarks(register: register, figures: figures, papers: papers)
      for (index, paper) in papers.enumerated() where marks.mark(of: RegisterEntry(speaking: paper)).isWithheld {
        self.papers.insert(index)
      }
    }
    guard !changes.isEmpty || !resolved.isEmpty else { return }
    let marks = StrictestMarks(register: register, figures: figures, papers: papers)
    let decided = Processors.map(figures.count, jobs: jobs, atOnce: 512) { [figures] in marks.decisive(of: figures, $0)
    }
    for (index, decisive) in decided.enumerated() where decisive.mark.isWithheld { projects[index] = decisive }
    for (index, line) in register.enumerated() where marks.mark(of: line).isWithheld { lines.insert(index) }
    for change in changes {
      if figures[change.index].unit != change.known.unit { units[change.index] = figures[change.index].unit }
      var offices = figures[change.index].identity.offices
      (offices.department, offices.unit) = (change.known.department, change.known.unit)
      figures[change.index].identity.offices = offices
    }
    for (index, known) in resolved {
      if register[index].unit != known.unit { lineUnits[index] = register[index].unit }
      register[index].department = known.department
      register[index].unit = known.unit
    }
  }

  /// The mark that withholds a project as it is written, or else the one that was decided.
  func strictest(of project: Int, _ decided: StrictestMarks.Decisive) -> StrictestMarks.Decisive {
    decided.mark.isWithheld ? decided : projects[project] ?? decided
  }

  /// Whether a paper of another form is withheld as it is written.
  func withholdsPaper(_ paper: Int) -> Bool { papers.contains(paper) }

  /// The papers of other forms with the offices that are known.
  func resolved(_ papers: [any Record]) -> [any Record] {
    var papers = papers
    for (index, offices) in known {
      papers[index].department = offices.department
      papers[index].unit = offices.unit
    }
    return papers
  }

  /// Whether a line of the register is withheld as it is written.
  func withholdsLine(_ line: Int) -> Bool { lines.contains(line) }

  /// The withheld projects of units that are written otherwise than they are known.
  func closed(_ figures: [ProjectFigures]) -> EvaluatedProjects? {
    if units.isEmpty, lineUnits.isEmpty { return nil }
    return EvaluatedProjects(
      figures.indices.lazy.filter { !figures[$0].decision.isPublic }.map { index in
        var project = figures[index]
        if let unit = units[index] { project.identity.offices.unit = unit }
        return project
      })
  }

  /// A line of the register as it is written.
  func line(_ index: Int, _ line: RegisterEntry) -> RegisterEntry {
    guard let unit = lineUnits[index] else { return line }
    var line = line
    line.unit = unit
    return line
  }
}
