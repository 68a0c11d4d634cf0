import Spreadsheets

/// The forms that sheets are read as.
struct FormSet: Sendable {
  /// Forms that are read from a sheet as a whole.
  let forms: [any Form.Type]
  /// The form of any length, whose rows are read as they come.
  let long: any LongForm.Type
  /// What the region calls labels.
  var labelAliases = LabelAliases()
  /// Findings that are accepted: amounts in doubt count where their finding is.
  var accepted = AcceptedFindings()
  /// Those of them that are no ledgers, and the ledgers with what tells at a glance that a sheet is none.
  private let papers: [any Form.Type]
  private let ledgers: LedgerSet

  init(forms: [any Form.Type], long: any LongForm.Type) {
    self.forms = forms
    self.long = long
    papers = forms.filter { !($0 is any LedgerForm.Type) }
    ledgers = LedgerSet(forms.compactMap { $0 as? any LedgerForm.Type })
  }

  /// The forms that may claim a sheet: the ledgers among them only where it may be one.
  func mayClaim(_ grid: FormGrid, title: PaperTitle?) -> [any Form.Type] {
    ledgers.mayBeOne(of: grid, title: title) ? forms : papers
  }

  /// The same forms with what a region calls labels, and with what it accepts.
  func calling(_ aliases: LabelAliases, accepting accepted: AcceptedFindings = AcceptedFindings()) -> Self {
    var set = self
    set.labelAliases = aliases
    set.accepted = accepted
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
  func named(by title: PaperTitle) -> [any Form.Type] {
    (ledgers.mayBeNamed(by: title) ? forms : papers).filter { $0.isTitle(title.name) }
  }
}
