/// A project's code of which a spreadsheet program kept fifteen digits at most.
struct LostCode: Sendable {
  /// As it was read.
  var text: String
  var at: Provenance
  /// The project's place.
  var project: Provenance
}
