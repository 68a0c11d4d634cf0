/// Everything that the pages of a book are made of.
struct ReportInput: Sendable {
  var settings: ReportSettings
  var records: Records
  /// The figures of all projects, withheld ones too; `isPublic` says which open books may show.
  var figures: [ProjectFigures]
  /// What our arithmetic gives, by figure; empty, or `nil` for those that were not recomputed.
  var recomputed: [Recomputation?]
  /// Summaries of everything.
  var all: Summaries
  /// What open books may show: groups with a public project, and the coverage of what the gate opened. Their sums count the
  /// public projects alone, or where `totalsIncludeWithheld` says so all of the group.
  var open: Summaries
  /// The papers of other forms that open books may show and that count.
  var openPapers: [any Record] = []
  /// The papers that count, in the order of the records: no equal ones, none of other years, none that another replaces.
  var countedPapers: [any Record] = []
  /// Last year's workspace, where `gongkai.yml` names one.
  var previous: PreviousYear?
  /// The years before last, the latest first: for projects that run for long.
  var yearsBefore: [PreviousYear] = []
  /// What open books say of this year in sum; `nil` where there is no last year to stand beside it.
  var thisYear: YearFigures?
  /// What last year's open books said in sum.
  var lastYear: YearFigures?
  /// The lines of the register that open books may show.
  var openLines: [RegisterEntry] = []
  /// The lines of the directory that open books may show.
  var openDirectory: [DirectoryEntry] = []
  /// The books that this run writes, where it was asked for some only; pages point to no others.
  var booksAskedFor: [Book] = []
  var writtenBooks: [Book] { booksAskedFor.isEmpty ? settings.books : booksAskedFor }
  /// The letters of the year by the id of their kind, with their names and how many there are.
  var letters: [WrittenLetters] = []
  var findings: [Finding]
  /// What the rules ask for, by id.
  var cards: [String: RuleCard]
  var policy: Policy
  var withheld: WithheldCounts
  /// Whether the totals of open books count withheld projects (decided by the audience gate).
  var totalsIncludeWithheld: Bool
  /// The folder of the workspace, from which copies of its files are made.
  var folder = ""
  /// What an earlier output told departments to mend, where the run was asked to compare; else `nil`.
  var earlier: [EarlierFinding]?
  var depth: ReportDepth
  /// Whether `settings.year` is the year of the next budget.
  private(set) var isOfNextYear = false
}

/// The letters of one kind that a run writes.
struct WrittenLetters: Sendable {
  var id: String
  var name: String
  var count: Int
  /// How many there would be of what open books show: an open table must not tell that there is one about a closed project.
  var openCount: Int
}

extension ReportInput {
  /// The same without what must not be told of: papers of closed projects, closed lines of registers and directories, groups in which nothing
  /// is open.
  var ofWhatIsOpen: ReportInput {
    var input = self
    let shown = Set(openPapers.map(\.source))
    input.countedPapers.removeAll { $0.subject.mayBeSecret && !shown.contains($0.source) }
    input.records.papers = input.countedPapers
    (input.records.register, input.records.directory) = (openLines, openDirectory)
    input.all = open
    return input
  }

  /// The same for the budget of the next year, which goes to the congress while this one is reported on.
  var ofNextYear: ReportInput {
    var input = self
    input.settings.year = Int(settings.year).map { String($0 + 1) } ?? settings.year
    input.isOfNextYear = true
    return input
  }

  /// The same for the year that is reported on.
  var ofReportYear: ReportInput {
    guard isOfNextYear else { return self }
    var input = self
    input.settings.year = Int(settings.year).map { String($0 - 1) } ?? settings.year
    input.isOfNextYear = false
    return input
  }
}

/// What is printed on every page, from `gongkai.yml`.
struct ReportSettings: Sendable {
  /// The title of the whole publication.
  var title: String
  /// The fiscal year, `2024`; empty when the workspace does not say.
  var year: String
  /// The one date that is printed, ISO 8601: `2025-08-20`; may be empty.
  var date: String
  /// Who publishes: 示例县财政局.
  var publisher: String
  var region: Named
  var regionLevel: OfficeLevel
  /// The regional rules applied, as printed.
  var policyTitle: String
  /// Under which terms the data files may be used, where the bureau says so.
  var license: DataLicense?
  /// Where last year's public book is published; empty where nothing links to it.
  var previousSite = ""
  /// Deadline and contact of return slips.
  var slips = SlipSettings()
  /// Where the pages are published; `nil` where no kit for a website is wanted.
  var website: WebsiteSettings?
  /// The books that `gongkai.yml` names.
  var books: [Book]
}

extension ReportSettings {
  /// Whether a region lies below the one that publishes: another county than its own. A county has none below it but its townships.
  func isBelow(_ code: String) -> Bool {
    guard regionLevel == .province || regionLevel == .city, !region.code.isEmpty, !code.isEmpty else { return false }
    return RegionCode.whole(RegionCode.county(code)) != RegionCode.whole(RegionCode.county(region.code))
  }
}

extension Book {
  /// Whether the book has a page per project, so that records must be kept.
  var showsProjectPages: Bool { self == .publicBook || self == .finalAccounts }

  /// Whether it tells what each project's paper says, so that records must be kept.
  var needsRecords: Bool { showsProjectPages || self == .upward }

  /// Whether the indicators of its projects are a data file: an open book's, where their pages are written.
  func hasIndicatorData(at depth: ReportDepth) -> Bool { showsProjectPages && depth >= .project }
}

extension Book {
  /// Whether its data files are Excel workbooks as well: the public one's, where nothing is left out for speed and the policy
  /// asks for them. They take longer than CSV files, which are there all the same.
  func hasDataWorkbooks(in input: ReportInput) -> Bool {
    self == .publicBook && input.depth >= .project && input.figures.count <= input.policy.workbooksUpTo
  }
}

/// How far down the pages go.
enum ReportDepth: Int, Sendable, Comparable {
  /// No pages, data files only.
  case data
  /// Entry, regions, glossary.
  case region
  case department
  case project

  /// The depth of a name that `--depth` takes; `nil` for any other text.
  init?(name: String) {
    switch name {
    case "data": self = .data
    case "region": self = .region
    case "department": self = .department
    case "project": self = .project
    default: return nil
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
