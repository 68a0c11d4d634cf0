/// A paper that names a project under another department than the register or the self-evaluation does.
struct OtherOffice: Sendable {
  var form: FormKind
  var project: String
  /// The department, or unit, as the paper has it.
  var written: Named
  /// Where the paper names the project.
  var at: Provenance
  /// The department, or unit, whose project it is.
  var owner: Named
  /// The line of the register, or the self-evaluation.
  var ownerAt: Provenance
}
