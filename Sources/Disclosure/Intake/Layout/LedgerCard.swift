/// What is known of a ledger before a sheet is looked at: everything that tells it from other ledgers, and what its columns are.
struct LedgerCard: Sendable {
  /// Whether the columns that speak of publication are marks.
  enum Marks: Sendable {
    case close
    /// The ledger says how something was published, and 否 there is no mark: secrecy words alone close a line.
    case sayHowPublished
  }

  let kind: FormKind
  let title: String
  /// Words of titles: a title is the ledger's if it has all words of one row.
  let titles: [[String]]
  /// Words that no title of it has.
  let otherTitles: [String]
  let stage: Stage
  /// What a line is about, where no column says so.
  let subject: SubjectKind
  /// In the order of the blank form, with what every ledger may have.
  let columns: [any AnyLedgerColumn]
  /// Columns without which a sheet is not this ledger.
  let needs: [any AnyLedgerColumn]
  /// Columns that tell it from other ledgers, and how many of them there must be under a title that does not name it.
  let tells: [any AnyLedgerColumn]
  let least: Int
  /// Words in labels that speak against it.
  let against: [String]
  /// What beside the name tells lines apart.
  let key: [any AnyLedgerColumn]
  /// The day by which rounds of one review follow each other: of lines about one object the last counts.
  let round: (any AnyLedgerColumn)?
  /// Columns that every line must fill in.
  let required: [any AnyLedgerColumn]
  /// Days that follow each other.
  let order: [[any AnyLedgerColumn]]
  /// How many years ahead of the one reported on its lines may be.
  let yearsAhead: ClosedRange<Int>
  let marks: Marks
  /// Whether its lines name projects of the year, which the register or a paper must know.
  let namesKnownProjects: Bool
  /// Whether it stays inside the bureau whatever the books print: lists of persons, assessments.
  let isInternal: Bool
  /// Whether columns that it does not know are kept with their labels: each sub-project of a fund has one.
  let keepsOthers: Bool
  /// Words of a title that tell two tables of the ledger apart: a line of one is no other version of a line of the other.
  let tellingTitle: [String]
  /// Whether a sheet is about one project or office, which stands above the table: its lines are called by it.
  let isOfOneObject: Bool
  /// The columns that chapters of open books print or count beside names and offices: no other leaves the house in a 上报包.
  let printed: [any AnyLedgerColumn]
  /// Columns that state the budget of a line's project, the likeliest first: it is compared with the register's (A19).
  let budgets: [any AnyLedgerColumn]
  /// Amounts of one line that are about the same if all are in one unit: what was asked for, and what was given (S25).
  let alike: [any AnyLedgerColumn]
  /// Amounts that cannot be below zero.
  let neverNegative: Set<Int>
  /// Whether a line may be of another unit than money, which a column of it says.
  let hasUnitOfLine: Bool
  /// Columns of the blank form.
  let own: Int
  /// Columns that only some offices' papers have: reading makes lines of their own of them, so that no line keeps one.
  let split: Range<Int>
  let words: WordTable<Int>

  init(
    _ id: String, title: String, titles: [[String]], notTitles: [String] = [], stage: Stage,
    subject: SubjectKind = .project,
    columns: [any AnyLedgerColumn], split: [any AnyLedgerColumn] = [], needs: [any AnyLedgerColumn],
    tells: [any AnyLedgerColumn], least: Int = 2,
    against: [String] = [], key: [any AnyLedgerColumn] = [], round: (any AnyLedgerColumn)? = nil,
    required: [any AnyLedgerColumn] = [],
    order: [[any AnyLedgerColumn]] = [], yearsAhead: ClosedRange<Int> = 0...0, marks: Marks = .close,
    namesKnownProjects: Bool = false, isInternal: Bool = false, keepsOthers: Bool = false,
    tellingTitle: [String] = [], isOfOneObject: Bool = false, printed: [any AnyLedgerColumn] = [],
    budgets: [any AnyLedgerColumn] = [], alike: [any AnyLedgerColumn] = [], neverNegative: [any AnyLedgerColumn] = []
  ) {
    kind = FormKind(id)
    self.title = title
    self.titles = titles
    otherTitles = notTitles
    self.stage = stage
    self.subject = subject
    self.split = columns.count..<(columns.count + split.count)
    self.columns = columns + split + Ledger.common.filter { common in !columns.contains { $0.isSame(as: common) } }
    self.needs = needs
    self.tells = tells
    self.least = least
    self.against = against
    self.key = key
    self.round = round
    self.required = required
    self.order = order
    self.yearsAhead = yearsAhead
    self.marks = marks
    self.namesKnownProjects = namesKnownProjects
    self.isInternal = isInternal
    self.keepsOthers = keepsOthers
    self.tellingTitle = tellingTitle
    self.isOfOneObject = isOfOneObject
    self.printed = printed
    self.budgets = budgets
    self.alike = alike
    own = columns.count
    hasUnitOfLine = columns.contains { if case .moneyUnit = $0.content { true } else { false } }
    let all = self.columns
    self.neverNegative = Set(
      (budgets + neverNegative).compactMap { column in all.firstIndex { $0.isSame(as: column) } })
    // A label of two columns is that of the first.
    words = WordTable(
      self.columns.enumerated().reversed().flatMap { index, column in
        ([column.label] + column.others).map { ($0, index) }
      })
  }

  /// Whether a title in its normal form names it.
  func isTitle(_ title: String) -> Bool {
    titles.contains { $0.allSatisfy(title.contains) } && !otherTitles.contains(where: title.contains)
      && !Self.endings.contains(where: title.hasSuffix)
  }

  /// How the titles of forms on a page end, whatever their project is called.
  static let endings = ["自评表", "自评报告", "目标表", "申报表", "监控表", "监控情况表", "项目清单", "项目公开目录"]

  /// Whether its lines are indicators of a tree.
  var hasLevels: Bool { columns.contains { if case .level = $0.content { true } else { false } } }

  /// The column that a label names, with what is printed around it: a year, a percent sign, a unit.
  func column(_ label: Label) -> Int? {
    if let column = words[label.key] ?? words[label.full] ?? bare(label) {
      return column
    }
    var key = label.key
    if key.hasSuffix("%") { key.removeLast() }
    return words[key] ?? DecoratedLabel.plain(label.key).flatMap { words[$0] }
  }

  /// The column of a label without its brackets, unless they say that it is of another year.
  private func bare(_ label: Label) -> Int? {
    label.hasBrackets && !label.notes.contains(where: SaidYear.isOfOther) ? words[label.bare] : nil
  }

  /// The place of a column among all.
  func index(of column: any AnyLedgerColumn) -> Int? { columns.firstIndex { $0.isSame(as: column) } }
}
