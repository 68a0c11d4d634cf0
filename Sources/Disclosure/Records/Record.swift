/// What one paper says of one subject, as it was handed in.
///
/// One function visits its values. Masking, the search for leaks and `check --json` use that function alone, so that they cannot leave
/// out a form.
protocol Record: Sendable {
  var form: FormKind { get }
  /// What it is about.
  var subject: SubjectKind { get }
  /// The fiscal year that the paper is about, if it gives one.
  var year: Int? { get set }
  var region: Named { get set }
  var department: Named { get set }
  var unit: Named { get set }
  /// The project's code; empty where the paper has none.
  var code: String { get }
  var name: String { get set }
  /// Where year, offices, codes and key flag stand.
  var places: HeadPlaces { get set }
  /// What tells papers of one form, project and year apart: the day of a visit, the period of monitoring. Empty where there is one a year.
  var key: String { get }
  /// How many years ahead of the one reported on its papers are due: targets are of the next year.
  var yearsAhead: ClosedRange<Int> { get }
  /// Where the name was read: the place of findings about the whole paper.
  var source: Provenance { get }
  /// What the paper itself says about publication.
  var mark: DisclosureMark { get set }
  /// Whether it is about a key project 重点项目.
  var isKeyProject: Bool { get set }
  /// Which of the four budgets pays, if the paper says so.
  var budgetType: BudgetType? { get set }
  /// The budget type as typed.
  var budgetTypeRaw: String { get set }
  /// Calls `body` with every value, the head first (`visitHead`), then in the order of the paper; what `body` changes is changed in the
  /// record.
  mutating func visit(_ body: (inout RecordText) -> Void)
}

/// What a paper can be about.
enum SubjectKind: String, Sendable {
  case project
  /// A department with all its units and all its money.
  case department
  case unit
  case township
  case county
  case policy
  /// A fund, or a bond.
  case fund
  /// The region as a whole: its accounts, its rules, its indicators.
  case region
  /// A firm that evaluates, or an expert.
  case evaluator

  /// Whether its name may be secret. The name of an office never is: if a paper of it is closed, the paper alone is.
  var mayBeSecret: Bool {
    switch self {
    case .project, .policy, .fund: true
    default: false
    }
  }
}

extension Record {
  var key: String { "" }
  var subject: SubjectKind { .project }
  var yearsAhead: ClosedRange<Int> { 0...0 }
  /// A form without a field for it has nothing typed.
  var budgetTypeRaw: String {
    get { "" }
    set {}
  }

  /// Calls `body` with every value.
  func forEachText(_ body: (RecordText) -> Void) {
    var copy = self
    copy.visit { body($0) }
  }
}

/// One value of a record as a text, with its path and its place.
struct RecordText: Sendable {
  enum Kind: Sendable {
    /// The name of the subject or of its region: pages print it as the subject's own.
    case name
    /// The name of an office, a label, or what somebody wrote.
    case text
    /// A figure that was read; pages print what it means.
    case figure
    /// What a text was read as, where that is another text: a name without its number, a grade.
    case meaning
    /// A code, a year, a mark or a flag: none is masked, and papers are the same whether they have it or not. Codes are searched for
    /// withheld projects with the names of projects and offices.
    case fact
  }

  /// Which value of the record it is: `indicators/3/target`.
  struct Path: Sendable, CustomStringConvertible {
    var list: StaticString?
    var index = 0
    var field: StaticString

    var description: String { list.map { "\($0)/\(index)/\(field)" } ?? "\(field)" }
  }

  let path: Path
  let kind: Kind
  /// As the person saw it; empty for a blank cell.
  var text: String
  let at: Provenance
  /// What an amount was read as, whatever its unit.
  var amount: Money?
  /// Whether `gongkai.yml` gives it, and no cell; then the place is that of the record.
  var isFromSettings = false
}

extension String {
  /// Hands a text to a visitor.
  mutating func visit(
    _ path: RecordText.Path, _ kind: RecordText.Kind = .text, at place: Provenance, _ body: (inout RecordText) -> Void
  ) {
    var text = RecordText(path: path, kind: kind, text: self, at: place)
    body(&text)
    self = text.text
  }
}

extension Entry {
  /// Hands what was typed to a visitor; a value that was read stays as it is.
  mutating func visit(_ path: RecordText.Path, _ body: (inout RecordText) -> Void) {
    raw.visit(path, value == nil ? .text : .figure, at: at, body)
  }
}

extension Entry<Money> {
  /// Hands what was typed to a visitor, and the amount that was read; that stays as it is.
  mutating func visit(_ path: RecordText.Path, _ body: (inout RecordText) -> Void) {
    var text = RecordText(path: path, kind: value == nil ? .text : .figure, text: raw, at: at, amount: value)
    body(&text)
    raw = text.text
  }
}

extension Entry<String> {
  /// Hands a text to a visitor, and what it was read as.
  mutating func visit(_ path: RecordText.Path, _ body: (inout RecordText) -> Void) {
    let before = raw
    raw.visit(path, at: at, body)
    guard var meaning = value else { return }
    if meaning == before {
      value = raw
    } else {
      meaning.visit(path, .meaning, at: at, body)
      value = meaning
    }
  }
}
