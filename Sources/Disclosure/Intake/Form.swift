/// One kind of paper: how it is known, and how it is read.
///
/// Adding one is adding its folder, and its line in `FormSet.all`.
protocol Form: Sendable {
  static var kind: FormKind { get }
  /// The form's name as offices print it.
  static var title: String { get }
  /// Whether a title names this form. The title is in its normal form, without brackets and numbers at its end.
  static func isTitle(_ title: String) -> Bool
  /// Whether a sheet can be this form at all: one that cannot is asked for its claim only where no form is whole.
  static func mayStand(on grid: FormGrid, under title: PaperTitle?) -> Bool
  /// How much of a sheet is this form.
  static func claim(on grid: FormGrid, title: PaperTitle?) -> Claim
  /// The records of a sheet that is this form.
  static func read(_ grid: FormGrid) -> Recognition
  /// The labels that a workspace may call by another name; those of the layouts that forms share unless the form has its own.
  static var labels: [String] { get }
  /// The checks that look at one paper of this form alone.
  static var rules: [any PaperRule.Type] { get }
  /// The stage of the year to which it belongs.
  static var stage: Stage { get }
  /// Whether a chapter of an open book prints it. What none prints names nothing that may be refused.
  static var isPrinted: Bool { get }
  /// Whether a chapter of an open book prints such a record of it; a form may be printed in part.
  static func prints(_ record: any Record) -> Bool
  /// A paper of it as a 上报包 hands it on, still without its values; `nil` for a form that does not travel.
  static func received(_ head: PaperHead, _ sheets: inout [Int: LedgerSheetFacts]) -> (any UpwardRecord)?
  /// Whether it has one line for each case: of two such forms whose columns are there, the title decides.
  static var isTable: Bool { get }
  /// The form as `gongkai init` hands it out, a row per line, cells separated by commas; empty where it has none.
  static var blankForm: String { get }
  /// The form as what it is besides; `nil` for what it is not. To ask the form takes a call; to ask the runtime whether a type
  /// conforms takes longer than to read a sheet.
  static var ledger: (any LedgerForm.Type)? { get }
  static var text: (any TextForm.Type)? { get }
}

extension Form {
  static var labels: [String] { LabelMeaning.labels }
  static func mayStand(on grid: FormGrid, under title: PaperTitle?) -> Bool { true }
  /// Whether the title names this form.
  static func isTitle(_ title: PaperTitle?) -> Bool { title.map { isTitle($0.name) } ?? false }
  static var rules: [any PaperRule.Type] { [] }
  static var stage: Stage { .management }
  static var isPrinted: Bool { true }
  static func prints(_ record: any Record) -> Bool { isPrinted }
  static func received(_ head: PaperHead, _ sheets: inout [Int: LedgerSheetFacts]) -> (any UpwardRecord)? { nil }
  static var isTable: Bool { false }
  static var blankForm: String { "" }
  static var ledger: (any LedgerForm.Type)? { nil }
  static var text: (any TextForm.Type)? { nil }
}

/// How much of a sheet is a form.
struct Claim: Sendable {
  /// Structural labels that are there.
  var found: [String]
  /// Structural labels that the form needs and that are missing.
  var missing: [String]
  /// What speaks against the form: labels, or rows, of other papers.
  var against: [String] = []
  /// Whether enough is there, and nothing speaks against it.
  var isWhole: Bool
}

/// What one sheet says, and what became of it.
struct Recognition: Sendable {
  var projects: [Project] = []
  var papers: [any Record] = []
  var directory: [DirectoryEntry] = []
  var register: [RegisterEntry] = []
  var unknownLabels: [UnknownLabel] = []
  var unitDoubts: [UnitDoubt] = []
  var registerDoubts: [RegisterDoubt] = []
  var ownUnits: [OwnUnit] = []
  var crowded: [CrowdedCells] = []
  var status: SheetStatus
  /// The rows from the title of another table on, which a ledger leaves to whoever reads that.
  var rest: Rest?

  /// What stands below a table on the same sheet.
  struct Rest: Sendable {
    var grid: FormGrid
    /// What is said of them while no form takes them.
    var reason: Message
    /// What stands above both tables against publication.
    var mark: DisclosureMark
  }

  /// Withholds every record of the sheet.
  mutating func withhold(by mark: DisclosureMark, unless isOther: (_ name: String) -> Bool = { _ in false }) {
    for index in projects.indices where !isOther(projects[index].name) { projects[index].mark.withhold(by: mark) }
    for index in papers.indices where !isOther(papers[index].name) { papers[index].mark.withhold(by: mark) }
    for index in register.indices where !isOther(register[index].name) { register[index].mark.withhold(by: mark) }
  }
}
