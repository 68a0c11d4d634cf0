/// All summaries of one set of projects.
struct Summaries: Sendable {
  var units: [GroupSummary] = []
  /// By region, then code.
  var departments: [GroupSummary] = []
  var townships: [GroupSummary] = []
  var counties: [GroupSummary] = []
  var cities: [GroupSummary] = []
  var provinces: [GroupSummary] = []
  /// Directory entries from which nothing came, in directory order.
  var notReported: [DirectoryEntry] = []
  /// Entries for which that is not known: a name on some paper fits no entry, and may be theirs.
  var unsure: [DirectoryEntry] = []
  var coverage = Coverage()

  /// The names of counties and townships by 区划代码.
  var regionNames: [String: String] {
    Dictionary((counties + townships).map { ($0.region, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}

/// How much of what should be evaluated was: by number and by money.
struct Coverage: Sendable {
  /// Units in the directory that should report, and those that did.
  var expectedUnits = 0
  var reportedUnits = 0
  /// Projects in the register (the whole), and those of them with a self-evaluation.
  var registeredProjects = 0
  var evaluatedProjects = 0
  /// The same in money: 全年预算数 of the register, and of the evaluated projects in it.
  var registeredBudget = Money.zero
  var evaluatedBudget = Money.zero
  /// Registered projects of which the register gives no readable amount: neither side of the money counts them.
  var unpricedProjects = 0
}
