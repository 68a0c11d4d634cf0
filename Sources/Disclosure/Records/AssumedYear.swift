/// The whole of a paper's money under a label that names another year: its amounts are left blank (S21).
struct MoneyOfOtherYear: Sendable {
  var paper: String
  var label: String
  var year: Int
  var at: Provenance
  var office: Named
}

/// A target that names no year anywhere, and the year that it was taken for.
struct AssumedYear: Sendable {
  var name: String
  var year: Int
  var at: Provenance
  var office: Named
}
