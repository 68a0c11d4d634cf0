import Spreadsheets

/// A form of any length: one row per part of a record, read as rows come and never held as a whole.
protocol LongForm: Sendable {
  static var kind: FormKind { get }
  /// The form's name as offices print it.
  static var title: String { get }
  /// The labels that a workspace may call by another name.
  static var labels: [String] { get }
  /// Begins to read a sheet if its first rows have the form's header, and no title of another paper; the rows are then
  /// added one by one, those up to the header too.
  static func begin(_ rows: [Row], options: ListOptions) -> (any LongFormReader)?
  /// Reads a text file as bytes, on several threads; `nil` if its first rows are another form's.
  static func read(_ file: CSVFile, headRows: Int, options: ListOptions) throws(ReadError) -> ListOutcome?
}

/// Reads a long form row by row.
protocol LongFormReader: Sendable {
  mutating func add(_ row: Row)
  /// What the rows say.
  mutating func finish() -> ListOutcome
}

/// What to keep of an indicator list.
enum ListDetail: Sendable {
  /// The figures of each project only: for summaries.
  case figures
  /// Also each project with its indicators: for project pages.
  case records
}

/// How an indicator list is read.
struct ListOptions: Sendable {
  let shared: SharedPolicy
  var policy: Policy { shared.policy }
  var detail = ListDetail.figures
  /// Index into `SourceTable.files`.
  var file = 0
  /// Index of the sheet inside the file.
  var sheet = 0
  /// Whether rows are lines of text, in which a comma without quotes shifts what follows it.
  var isText = false
  /// What the region calls labels of lists.
  var labels: [LabelAliases] = []
  /// Findings that are accepted, and the names by which they name the list's cells.
  var accepted = AcceptedFindings()
  var fileName = ""
  var sheetName = ""
  /// The units of money that page headers, the name of the file and the like say.
  var outerUnits: [OuterUnit] = []
  /// How many threads read.
  var workers = 2
  /// The size of a block, in bytes: small enough to stay in a core's own cache between reading and scanning.
  var blockBytes = 1 << 20

  /// Whether numbers must follow the bench specification's grammar to the letter, and every blank project is one of its own.
  var isStrict: Bool

  init(policy: Policy) { self.init(sharing: SharedPolicy(policy)) }

  init(sharing shared: SharedPolicy) {
    self.shared = shared
    isStrict = shared.policy.listNumbers == .strict
  }

  /// Whether the finding of a rule at a cell is accepted.
  func accepts(_ rule: String, row: Int, column: Int) -> Bool {
    accepted.name(rule, at: "\(fileName)!\(sheetName)!\(CellAddress(row: row, column: column))")
  }

  /// A cell of the list.
  func place(row: Int, column: Int) -> Provenance { Provenance(file: file, sheet: sheet, row: row, column: column) }
}

/// What an indicator list says.
struct ListOutcome: Sendable {
  /// One per project, in the order of their first rows.
  var figures: [ProjectFigures] = []
  /// The projects with their indicators, in the same order, when they were asked for.
  var records: [Project] = []
  /// In the order of rows, then rules. `subject` is an index into `figures`.
  var findings: [Finding] = []
  /// 区划代码 to 区划名称, as the first row of each region has it.
  var regionNames: [String: String] = [:]
  /// What columns of groups say, by the place of the project's name; most lists have none.
  var groups: [Provenance: [Grouping: String]] = [:]
  /// A cell in the column of the mark; `nil` where the list has none.
  var markColumn: Provenance?
  /// The columns of departments and units, which offices merge over their projects.
  var officeColumns: [(column: Int, isUnit: Bool)] = []
  /// Columns with a label that no column has.
  var unknownLabels: [UnknownLabel] = []
  /// Data rows read.
  var rows = 0
  /// What was passed over or repaired: blank rows, repeated headers, totals rows, rows with too few or too many columns.
  var notes: [Message] = []
  /// Rows with characters that are no text in the file's encoding: how many, and the first.
  var undecodable = RowCount()
  /// Where the file changes its encoding; nothing from there on was read.
  var change: EncodingChange?
  /// Why a part of it was not read, if one was not.
  var unread: Message?
}

/// Rows of a kind: how many, and the first (counted from zero).
struct RowCount: Sendable {
  var count = 0
  var first = 0

  mutating func add(_ row: Int) {
    if count == 0 { first = row }
    count += 1
  }

  mutating func merge(_ other: Self, rowsBefore: Int) {
    if count == 0 { first = other.first + rowsBefore }
    count += other.count
  }
}
