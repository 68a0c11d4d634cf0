/// A label of a form that no field has, with content that was not read.
struct UnknownLabel: Sendable {
  /// As printed.
  var label: String
  var at: Provenance
  /// The first content under or beside it; empty where it is not quoted.
  var content: String
  /// Where that is.
  var contentAt: Provenance
  /// A known label that it may be another name of.
  var example: String
}
