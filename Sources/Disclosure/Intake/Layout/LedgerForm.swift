/// A form with one line for each case. A card declares all of it; the engine claims, reads and links.
///
/// Adding one is a folder with such an enumeration and its line in `FormSet.all`.
protocol LedgerForm: Form {
  static var card: LedgerCard { get }
  /// What a line is about, where a column of the line says so.
  static func subject(of line: LedgerLine) -> SubjectKind?
  /// The checks that look at one sheet of it alone, beside those of every ledger.
  static var checks: [any LedgerRule.Type] { get }
}

extension LedgerForm {
  static var kind: FormKind { card.kind }
  static var title: String { card.title }
  static var stage: Stage { card.stage }
  static var isPrinted: Bool { false }
  /// A ledger of persons or of assessments is never printed.
  static func prints(_ record: any Record) -> Bool { isPrinted && !card.isInternal }
  static var isTable: Bool { true }
  static var labels: [String] { card.columns.flatMap { [$0.label] + $0.others } }
  static var checks: [any LedgerRule.Type] { [] }
  static var ledger: (any LedgerForm.Type)? { self }

  static func isTitle(_ title: String) -> Bool { card.isTitle(title) }

  static func subject(of line: LedgerLine) -> SubjectKind? { nil }

  static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim {
    let isTitled = title.map { isTitle($0.name) } ?? false
    guard let header = LedgerHeader.find(in: grid, card: card) else {
      return Claim(found: [], missing: card.needs.map(\.label), isWhole: false)
    }
    let found = card.needs.filter { header.has($0, of: card) }
    let telling = card.tells.filter { header.has($0, of: card) }
    var missing = card.needs.filter { !header.has($0, of: card) }.map(\.label)
    let tells = telling.count >= (isTitled ? min(1, card.tells.count) : card.least)
    if !tells {
      let absent = card.tells.filter { !header.has($0, of: card) }.map(\.label)
      missing += absent.isEmpty ? ["表题“\(card.title)”"] : absent
    }
    var against: [String] = []
    for column in header.columns where column.meaning == .unknown {
      let text = column.label.label.key
      if card.against.contains(where: text.contains) { against.append(column.label.text) }
    }
    return Claim(
      found: (found + telling).map(\.label), missing: missing, against: against,
      isWhole: missing.isEmpty && against.isEmpty)
  }

  static func read(_ grid: FormGrid) -> Recognition {
    guard let header = LedgerHeader.find(in: grid, card: card) else {
      return Recognition(status: SheetStatus(name: grid.name, form: kind, records: 0, rows: 0))
    }
    var reader = LedgerReader(grid: grid, header: header, card: card)
    return reader.read { subject(of: $0) }
  }
}

extension Sequence where Element == any Record {
  /// The lines of one ledger.
  ///
  /// - Parameter year: the year that they are about; a line that names none is taken for one of it. `nil` for those of all years.
  func lines(of form: any LedgerForm.Type, in year: Int? = nil) -> [LedgerLine] {
    filter { $0.form == form.kind }.compactMap { $0 as? LedgerLine }.filter {
      year == nil || $0.year == nil || $0.year == year
    }
  }
}
