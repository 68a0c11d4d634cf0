/// What papers and the register withhold by the names of offices as they write them.
///
/// Offices are resolved before the gate decides. Two papers that speak of one office in their own words would be two offices if one of
/// them were taken for another: what is withheld by the words stays so.
struct MarksAsWritten: Sendable {
  private var projects: [Int: DisclosureMark] = [:]
  private var lines: Set<Int> = []

  init() {}

  /// Replaces the offices of projects and register lines by those that are known, and keeps what was withheld before.
  init(
    _ figures: inout [ProjectFigures], _ register: inout [RegisterEntry], resolvedBy offices: KnownOffices, jobs: Int
  ) {
    let changes = OfficeResolver.changes(figures, by: offices)
    let resolved = offices.resolved(register)
    guard !changes.isEmpty || !resolved.isEmpty else { return }
    let marks = StrictestMarks(register: register, figures: figures)
    let decided = Processors.map(figures.count, jobs: jobs, atOnce: 512) { [figures] in marks.mark(of: figures, $0) }
    for (index, mark) in decided.enumerated() where mark.isWithheld { projects[index] = mark }
    for (index, line) in register.enumerated() where marks.mark(of: line).isWithheld { lines.insert(index) }
    for change in changes {
      figures[change.index].department = change.known.department
      figures[change.index].unit = change.known.unit
    }
    for (index, known) in resolved {
      register[index].department = known.department
      register[index].unit = known.unit
    }
  }

  /// The mark that withholds a project as it is written, or else the one that was decided.
  func strictest(of project: Int, _ decided: DisclosureMark) -> DisclosureMark {
    decided.isWithheld ? decided : projects[project] ?? decided
  }

  /// Whether a line of the register is withheld as it is written.
  func withholdsLine(_ line: Int) -> Bool { lines.contains(line) }
}
