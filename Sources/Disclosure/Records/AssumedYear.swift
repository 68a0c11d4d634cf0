/// A target that names no year anywhere, and the year that it was taken for.
struct AssumedYear: Sendable {
  var name: String
  var year: Int
  var at: Provenance
  var office: Named
}
