/// A department that fits nothing known, and the one that the register has for the project.
struct DepartmentOfRegister: Sendable {
  var written: Named
  var known: Named
  /// Where the paper names it.
  var at: Provenance
  /// The project's place.
  var project: Provenance
  /// The line of the register.
  var line: Provenance
}
