/// A rule that looks at all records together.
protocol WorkspaceRule: Rule {
  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport)
}

/// All records with what a rule may need to know about them.
struct CheckedWorkspace: Sendable {
  var records: Records
  var figures: [ProjectFigures]
  /// Which papers count.
  var counted = CountedPapers()
  /// Who is who.
  var offices = KnownOffices()
  var policy: Policy
  /// The fiscal year reported on, if the workspace says it.
  var year: Int?
  /// What the gate closed because it resembles a withheld line of the register.
  var resembling: [ResemblingLines.Pair] = []
}
