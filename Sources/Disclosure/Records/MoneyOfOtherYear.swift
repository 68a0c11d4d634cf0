/// The whole of a paper's money under a label that names another year: its amounts are left blank (S21).
struct MoneyOfOtherYear: Sendable {
  var paper: String
  var label: String
  var year: Int
  var at: Provenance
  var office: Named
}
