/// Decides which projects the public and the congress may see (design §4.5): closed by default.
struct AudienceGate {
  let settings: Settings
  let register: [RegisterEntry]
  let completion: CompleteProjects

  /// Sets `isPublic` on every project, and `mark` to the mark that decided.
  func decide(_ figures: inout [ProjectFigures]) -> WithheldCounts {
    var counts = WithheldCounts()
    for index in figures.indices {
      let decisive = mark(of: figures[index])
      figures[index].mark = decisive
      switch decisive {
      case .published: figures[index].isPublic = true
      case .withheld:
        figures[index].isPublic = false
        counts.marked += 1
      case .none:
        figures[index].isPublic = settings.unmarked == .publish
        if settings.unmarked == .withhold { counts.unmarked += 1 }
      }
    }
    return counts
  }

  /// The strictest mark that the papers and the register give together.
  private func mark(of project: ProjectFigures) -> DisclosureMark {
    if case .withheld = project.mark { return project.mark }
    guard !register.isEmpty else { return project.mark }
    let entries = completion.registerEntries(
      code: project.code, name: project.name, department: project.department, unit: project.unit)
    for entry in entries {
      if case .withheld = entry.mark { return entry.mark }
    }
    return entries.contains { $0.mark == .published } ? .published : project.mark
  }

  /// Whether totals of published pages may count withheld projects: only if asked for, and only where no difference
  /// between a total and what is published would give a single withheld project away.
  ///
  /// A unit (pages show the sums of units) and budget type that withholds exactly one project would; then no total
  /// counts any.
  func totalsIncludeWithheld(_ figures: [ProjectFigures]) -> Bool {
    guard settings.totals == .all else { return false }
    struct Group: Hashable {
      var region: String
      var department: String
      var unit: String
      var type: BudgetType
    }
    var withheld: [Group: Int] = [:]
    for project in figures where !project.isPublic {
      let group = Group(
        region: project.region, department: project.department.key, unit: project.unit.key, type: project.budgetType)
      withheld[group, default: 0] += 1
    }
    return !withheld.values.contains(1)
  }
}
