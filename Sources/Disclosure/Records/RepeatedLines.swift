/// Lines of the register about one project, as indices; the first counts.
struct RepeatedLines: Sendable {
  enum Decision: Sendable {
    /// All say the same.
    case equal
    /// Each is the project's money of one kind, or of one unit: together they are its budget.
    case parts
    /// `gongkai.yml` names one.
    case chosen
    /// The file of one is called corrected.
    case corrected
    /// They differ, and none is named; or `chosen:` names several that differ.
    case undecided
  }

  var lines: [Int]
  var decision: Decision
}

/// A line of the directory that says again what another says.
struct RepeatedOffice: Sendable {
  var name: String
  var at: Provenance
  /// The line that counts.
  var kept: Provenance
}
