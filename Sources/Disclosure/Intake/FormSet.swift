import Spreadsheets

/// The forms that sheets are read as.
struct FormSet: Sendable {
  /// Forms that are read from a sheet as a whole.
  var forms: [any Form.Type]
  /// The form of any length, whose rows are read as they come.
  var long: any LongForm.Type
  /// What the region calls labels.
  var labelAliases = LabelAliases()

  /// The same forms with what a region calls labels.
  func calling(_ aliases: LabelAliases) -> Self {
    var set = self
    set.labelAliases = aliases
    return set
  }

  /// Every label that a form knows, and the forms' names.
  var labels: [String] { Set(forms.flatMap { $0.labels } + long.labels).sorted() }
  var titles: [String] { forms.map { $0.title } + [long.title] }

  /// The form of a kind.
  subscript(kind: FormKind) -> (any Form.Type)? { forms.first { $0.kind == kind } }

  /// The name of a form as offices print it.
  func title(of kind: FormKind) -> String? { kind == long.kind ? long.title : self[kind]?.title }

  /// The forms that a title names: one as a rule.
  func named(by title: PaperTitle) -> [any Form.Type] { forms.filter { $0.isTitle(title.name) } }
}
