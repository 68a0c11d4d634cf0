/// The rows of one project that follow each other, with what was added up over them.
struct ListProject: Sendable {
  /// Hash of region, code and name, as bytes; and of the code alone.
  var hash: UInt64
  var codeHash: UInt64
  /// The first row, counted from zero: inside its block at first, in the file once merged.
  var row: Int
  @Compact var year: Int?
  /// As the row writes them; projects of one office share them.
  var offices: SharedOffices
  var regionName = ""
  var code = ""
  var name = ""
  var budgetType = ""
  var functionalClass = ""
  var isKeyProject = false
  /// What the columns of groups say; those that are blank are left out.
  var groups: [Grouping: String] = [:]
  /// In 分; `ListNumber.unreadable` where that is what it is.
  var initial: Int64 = 0
  var budget: Int64 = 0
  var executed: Int64 = 0
  /// What the unit made of the project itself, as typed: the columns of `ListColumn.printed`; empty where a list has none.
  var printed: [String] = []
  /// Rows that say something else of the project than those before them.
  var conflicts: [ListConflict] = []
  var sums = ListSums()
  /// Whether a row publishes.
  var isPublished = false
  /// The first mark that does not publish, as it was read.
  @Rare var withheld: ListMark?
  /// The three amounts as typed, when records are kept.
  var amountTexts: [String] = []
  /// The rows as records, when they are kept.
  var indicators: [Indicator] = []

  var region: String { offices.offices.region }
  var department: Named { offices.offices.department }
  var unit: Named { offices.offices.unit }

  /// What tells projects of one name without a code apart.
  var office: String { TextKey.name(department.label) + "\u{1F}" + TextKey.name(unit.label) }
}

extension SharedOffices {
  /// The offices for which a list's project counts. By the benchmark's specification one without a code of its department counts
  /// for no department (L08), even if the row names it.
  func counted(_ header: ListHeader, toTheLetter: Bool) -> SharedOffices {
    guard toTheLetter, header.has(.department), offices.department.code.isEmpty, !offices.department.name.isEmpty
    else { return self }
    return SharedOffices(PaperOffices(region: offices.region, unit: offices.unit))
  }
}

/// A row of a project that says something else in a column than the rows before it.
struct ListConflict: Sendable {
  var column: ListColumn
  /// The row, inside its block at first.
  var row: Int
  /// What it says.
  var text: String
}

/// A row inside a list that heads those below it, with its mark if it has one: 二、涉密项目.
struct ListHeading: Sendable {
  var row: Int
  var mark: ListMark?
  /// Whether it stands below the rows that it speaks of: 以上项目不予公开.
  var isOfAbove = false
  /// The year that the title of a second table gives: 示例县2023年度项目绩效明细表.
  var year: Int?
}

/// What is added up over the rows of a project, in hundredths of points.
struct ListSums: Sendable {
  var rows = 0
  /// Readable weights.
  var weight: Int64 = 0
  /// Readable points, as handed in.
  var score: Int64 = 0
  /// Points by our arithmetic.
  var points: Int64 = 0
  /// Points of a row for the execution rate, as handed in.
  var execution: Int64?
  /// Rows whose points are blank or cannot be read, so that their sum is not known.
  var unscored = 0

  static func += (left: inout ListSums, right: ListSums) {
    left.rows += right.rows
    left.weight += right.weight
    left.score += right.score
    left.points += right.points
    left.execution = left.execution ?? right.execution
    left.unscored += right.unscored
  }
}

/// A fault of one row, before it has its final row number.
struct ListRowFault: Sendable {
  enum Kind: Sendable {
    case badNumber
    case scoreAboveWeight
    /// Something stands beyond the header's last column; `column` says nothing then.
    case surplusFields
    /// An amount names another unit than its column; it was read by its own, which is expected.
    case ownUnit
    /// The row's own column gives a unit that is not known, or another than the heads.
    case rowUnit
    /// A number stands right of an amount in a column without a label; the amount is expected.
    case unlabelled
  }
  var kind: Kind
  var column: ListColumn
  /// The row, counted from zero inside its block.
  var row: Int
  /// The project's index inside its block.
  var project: Int
  var actual: String
  var expected: String
}

/// What one block of a list says.
struct ListBlock: Sendable {
  var projects: [ListProject] = []
  var faults: [ListRowFault] = []
  /// Records of the block, of any kind: where the next block's rows begin.
  var records = 0
  /// Data rows.
  var rows = 0
  var passedOver = ListPassedOver()
  /// Whether a text seems to be written in another encoding than the file.
  var seemsForeign = false
  /// Rows that head those below them.
  var headings: [ListHeading] = []
  /// A mark in a note below the rows, which speaks of the whole list.
  var noteMark: ListMark?
  /// A unit of money in a note below the rows.
  var noteUnit: ListCaptions.Unit?
  /// The row of a head with other columns: what stands below it was not read.
  var otherHead: Int?
  /// The numbers of the header's rivals that differ in a row.
  var differing: Set<Int> = []
  /// Whether it begins with rows of the project with which the block before ends, which leave its columns blank.
  var needsPredecessor = false
}

/// Rows that are no data rows, and rows that do not have the header's number of columns.
struct ListPassedOver: Sendable {
  var blank = RowCount()
  var headers = RowCount()
  var totals = RowCount()
  /// Rows with sums of a group: 一、交通运输局.
  var groups = RowCount()
  /// Rows with nothing of an indicator and no amount: notes, who filled the list in.
  var remarks = RowCount()
  var continued = RowCount()
  var short = RowCount()
  var long = RowCount()
  var strayQuotes = RowCount()
  var unclosedQuotes = RowCount()
  var undecodable = RowCount()

  mutating func merge(_ other: ListPassedOver, rowsBefore: Int) {
    blank.merge(other.blank, rowsBefore: rowsBefore)
    headers.merge(other.headers, rowsBefore: rowsBefore)
    totals.merge(other.totals, rowsBefore: rowsBefore)
    groups.merge(other.groups, rowsBefore: rowsBefore)
    remarks.merge(other.remarks, rowsBefore: rowsBefore)
    continued.merge(other.continued, rowsBefore: rowsBefore)
    short.merge(other.short, rowsBefore: rowsBefore)
    long.merge(other.long, rowsBefore: rowsBefore)
    strayQuotes.merge(other.strayQuotes, rowsBefore: rowsBefore)
    unclosedQuotes.merge(other.unclosedQuotes, rowsBefore: rowsBefore)
    undecodable.merge(other.undecodable, rowsBefore: rowsBefore)
  }
}
