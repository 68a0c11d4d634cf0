/// The figures of one project that summaries add up and pages list: the lowest level of the summaries.
///
/// Forms and lists both end here. For a list it is all that is kept of a project unless project pages are wanted.
struct ProjectFigures: Sendable {
  var identity: ProjectIdentity
  var amounts: ProjectAmounts
  var score: ProjectScore
  var decision: ProjectDecision
  /// Where the name was read.
  var source: Provenance
  /// Index into `Records.projects`; -1 when the record was not kept.
  var record: Int
}

/// Names, codes and mark, under the names that a line of the register has for them.
extension ProjectFigures {
  var region: String { identity.offices.region }
  var department: Named { identity.offices.department }
  var unit: Named { identity.offices.unit }
  var code: String { identity.code }
  var name: String { identity.name }
  var mark: DisclosureMark { decision.mark }
}
