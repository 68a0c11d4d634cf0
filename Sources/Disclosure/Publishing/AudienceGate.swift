/// Decides which projects the public and the congress may see (design §4.5): closed by default.
struct AudienceGate {
  let settings: Settings
  let register: [RegisterEntry]
  /// Whether a file could not be read: it may be the register, so what nobody marked stays closed in this run.
  var hasUnreadFiles = false

  /// Sets `isPublic` on every project, and `mark` to the mark that decided.
  func decide(_ figures: inout [ProjectFigures], jobs: Int = 1) -> WithheldCounts {
    var counts = WithheldCounts()
    let marks = StrictestMarks(register: register, figures: figures)
    let decided = Processors.map(figures.count, jobs: jobs, atOnce: 512) { [figures] in marks.mark(of: figures, $0) }
    for (index, decisive) in decided.enumerated() {
      figures[index].mark = decisive
      switch decisive {
      case .published: figures[index].isPublic = true
      case .withheld:
        figures[index].isPublic = false
        counts.marked += 1
      case .none:
        figures[index].isPublic = settings.unmarked == .publish && !hasUnreadFiles
        if !figures[index].isPublic { counts.unmarked += 1 }
      }
    }
    counts.isForcedByUnreadFiles = counts.unmarked > 0 && settings.unmarked == .publish
    return counts
  }

  /// Whether totals of published pages may count withheld projects: only if asked for, and only where no difference
  /// between a total and what is published would give a single withheld project away.
  ///
  /// A unit (pages show the sums of units) and budget type that withholds exactly one project would, or one in which only
  /// one withheld project has an amount: nothing hides behind a zero. Then no total counts any.
  func totalsIncludeWithheld(_ figures: [ProjectFigures]) -> Bool {
    guard settings.totals == .all else { return false }
    struct Group: Hashable {
      var region: String
      var department: String
      var unit: String
      var type: BudgetType
    }
    struct Hidden {
      var all = 0
      var initial = 0
      var budget = 0
      var executed = 0
    }
    var withheld: [Group: Hidden] = [:]
    for project in figures where !project.isPublic {
      let group = Group(
        region: project.region, department: project.department.key, unit: project.unit.key, type: project.budgetType)
      withheld[group, default: Hidden()].all += 1
      if project.initial != .zero { withheld[group, default: Hidden()].initial += 1 }
      if project.budget != .zero { withheld[group, default: Hidden()].budget += 1 }
      if project.executed != .zero { withheld[group, default: Hidden()].executed += 1 }
    }
    return !withheld.values.contains { $0.all == 1 || $0.initial == 1 || $0.budget == 1 || $0.executed == 1 }
  }
}
