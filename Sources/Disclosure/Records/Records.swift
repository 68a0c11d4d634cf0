import Spreadsheets

/// Everything that the input files say, typed, with its provenance: what Intake hands on.
struct Records: Sendable {
  var sources = SourceTable()
  /// What became of each input file, in path order.
  var files: [FileStatus] = []
  /// Projects in the order of files, sheets and rows. From a large list the indicators may be left out (`ListDetail`).
  var projects: [Project] = []
  /// What other forms say of a subject, in the order of files, sheets and rows.
  var papers: [any Record] = []
  var directory: [DirectoryEntry] = []
  var register: [RegisterEntry] = []
  /// What columns of lists say of the groups of their projects, by the place of the project's name.
  var listedGroups: [Provenance: [Grouping: String]] = [:]
  /// Amounts that were left blank because the register contradicts their unit.
  var doubtfulAmounts: [DoubtfulAmount] = []
  /// Amounts whose cells name another unit than their paper.
  var ownUnits: [OwnUnit] = []
  /// Registers and targets that name two units of money.
  var unitDoubts: [UnitDoubt] = []
  /// Targets that name no year.
  var assumedYears: [AssumedYear] = []
  /// Money whose label names another year than its paper.
  var moneyOfOtherYears: [MoneyOfOtherYear] = []
  /// Cells with a number each where there should be one number.
  var crowded: [CrowdedCells] = []
  /// What keeps amounts of registers from being read.
  var registerDoubts: [RegisterDoubt] = []
  /// Codes of projects that lost digits, and were left out.
  var lostCodes: [LostCode] = []
  /// Departments of projects that were taken from the register.
  var departmentsOfRegister: [DepartmentOfRegister] = []
  /// Papers that name a project under another department than its own.
  var otherOffices: [OtherOffice] = []
  /// Lines of the register about one project.
  var repeatedLines: [RepeatedLines] = []
  /// Lines of the directory that say again what another says, and are left out.
  var repeatedOffices: [RepeatedOffice] = []
  /// Labels with content that no field has, in the order of files, sheets and cells.
  var unknownLabels: [UnknownLabel] = []
}

extension Records {
  /// The files that are 上报包 of regions below, by their places.
  var packages: Set<Int32> {
    Set(files.indices.filter { files[$0].upward != nil }.map { Int32(clamping: $0) })
  }
}

/// What became of one input file.
struct FileStatus: Sendable {
  var path: String
  var format: String
  var encoding: String?
  /// Why it could not be read, if so.
  var error: Message?
  /// Whether a sheet of it was so long that its rest was not looked at: a register might stand there.
  var isPartlyRead = false
  /// What may be a paper and cannot be read, until it is decided whether that has to be mended.
  var unread: UnreadCandidate?
  /// Why it was passed over without being read (lock file, `.DS_Store`, a picture), if so.
  var passedOver: Message?
  var sheets: [SheetStatus] = []
  /// What the reader repaired, or cannot vouch for.
  var notices: [Message] = []
  /// Where characters stand that are no text in the file's encoding.
  var unreadable: [UnreadableText] = []
  /// Numbers of which the last digits were lost when the file was saved.
  var lostDigits: [UnreadableText] = []
  /// Where a person sees something else than what is stored, or nothing.
  var seen: [SeenNote] = []
  /// What it says of itself, if it is the 上报包 of a region below.
  var upward: UpwardManifest?
}

extension FileStatus {
  /// Whether something in it is missing from the report: it cannot be read, or a sheet that may be a form is none.
  var lacksPapers: Bool { error != nil || sheets.contains(where: \.isUnread) }
}

/// What may be a paper and cannot be read.
struct UnreadCandidate: Sendable {
  var message: Message
  /// Whether it may be the picture of a paper that was read.
  var mayBeScan: Bool
}

/// A cell, or a run of rows of a list, with characters that are no text in the file's encoding.
struct UnreadableText: Sendable {
  /// The sheet's index in the file.
  var sheet: Int
  var cell: CellAddress
  /// How many rows of a list; 1 for a cell.
  var rows = 1
  /// What the reader says instead, where it cannot tell the cell: then `sheet` and `cell` are the beginning of the file.
  var withoutPlace: Message?
}

/// What became of one sheet.
struct SheetStatus: Sendable {
  var name: String
  /// The layout, `nil` if not recognised.
  var form: FormKind?
  /// Records made from it.
  var records: Int
  /// Data rows read (lists).
  var rows: Int
  /// Whether what it says is hidden, so that it does not count.
  var isHidden = false
  /// Why there is no record, or what was left out (template rows, a totals row); empty if there is nothing to say.
  var reasons: [Message] = []
  /// Whether nothing but a title stands on it.
  var isBare = false
  /// Whether it may be a department's form, and was refused.
  var isUnread = false
  /// Whether it is unread and may say which projects are not public.
  var mayHideMarks = false
}
