/// What a package says of a paper beside its values.
struct PaperHead {
  var form: FormKind
  var subject: SubjectKind
  var year: Int?
  var region: Named
  var department: Named
  var unit: Named
  var code: String
  var name: String
  var source: Provenance
  var budgetType: BudgetType?
  var budgetTypeRaw = ""
  var isKeyProject = false
  /// Which sheet of ledgers it stood in, counted over the package.
  var sheet = 0
  /// The words of the sheet's title by which two tables of one ledger are told apart.
  var titleWords = ""
}
