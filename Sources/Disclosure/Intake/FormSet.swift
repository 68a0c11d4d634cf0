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
  /// The ledgers among them, with what tells at a glance which of them a sheet may be.
  private let ledgers: LedgerSet
  /// The number of each form among the ledgers; `nil` for the others.
  private let ledgerNumbers: [Int?]
  /// Those that are read from running text.
  let texts: [any TextForm.Type]

  init(forms: [any Form.Type], long: any LongForm.Type) {
    self.forms = forms
    self.long = long
    texts = forms.compactMap { $0.text }
    let all = forms.map { $0.ledger }
    ledgers = LedgerSet(all.compactMap(\.self))
    var count = 0
    ledgerNumbers = all.map { ledger in
      guard ledger != nil else { return nil }
      count += 1
      return count - 1
    }
  }

  /// The forms that may claim a sheet: of the ledgers only those that it may be.
  func mayClaim(_ grid: FormGrid, title: PaperTitle?) -> [any Form.Type] {
    let likely = ledgers.likely(grid, title: title)
    var asked: [any Form.Type] = []
    asked.reserveCapacity(forms.count)
    for index in forms.indices where ledgerNumbers[index].map(likely.contains) ?? true { asked.append(forms[index]) }
    return asked
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
    let mayBeLedger = ledgers.mayBeNamed(by: title)
    var named: [any Form.Type] = []
    for index in forms.indices where ledgerNumbers[index] == nil || mayBeLedger {
      if forms[index].isTitle(title.name) { named.append(forms[index]) }
    }
    return named
  }
}
