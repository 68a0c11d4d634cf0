/// A rule that looks at our own sums: it stands with the sums, which no other rule knows.
protocol SumRule: Rule {
  static func check(_ sums: CheckedSums, into report: inout RuleReport)
}

/// Sums with the projects that they add up.
struct CheckedSums: Sendable {
  var figures: [ProjectFigures]
  var groups: [GroupSummary]
  var policy: Policy
}
