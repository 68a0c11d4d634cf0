/// A check of one paper of a form that keeps its records as `Records.papers`.
protocol PaperRule: Rule {
  /// Looks at a paper of the rule's own form; passes over every other.
  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport)
}
