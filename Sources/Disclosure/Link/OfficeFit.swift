/// What is known of an office that a paper names; offices are indices into `KnownOffices.all`.
enum OfficeFit: Sendable, Hashable {
  /// Nothing.
  case none
  /// It is this office.
  case one(Int)
  /// It may be any of these.
  case many([Int])
  /// Its code is that of an office of another name, or its name that of an office of another code.
  case other(Int)
}
