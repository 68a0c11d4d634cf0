/// What a book's data files are made of.
struct DataBook: Sendable {
  /// The book's name: `internal`.
  var name: String
  /// The title of the workspace, for the data package.
  var title: String
  /// The date in `gongkai.yml`, ISO 8601; the package has no other.
  var date: String?
  /// The year that is reported on, `2024`; may be empty.
  var year: String
  /// Who publishes, named as the source.
  var publisher: String
  /// Under which terms the data may be used; `nil` where the bureau does not say.
  var license: DataLicense?
  /// The figures of all projects, as findings count them.
  var figures: [ProjectFigures]
  /// Those of them that get a row, in order: in an open book the public ones alone.
  var shown: [Int]
  var isOpen: Bool
  /// Whether it is a 上报包.
  var isUpward: Bool { name == Book.upward.rawValue }
  /// The sums; for an open book, the gate has decided what they count.
  var summaries: Summaries
  var grades: [Policy.Grade]
  /// The findings, for the internal book only.
  var findings: [Finding]?
  /// Where the findings' places and projects are looked up.
  var records: Records
  /// Where the rows' pages are, for the book that has them.
  var pages: DataPages?
  /// What slips tell departments, for the book that has them.
  var slips: [SlipRows]?
  /// The forms whose indicators are written, personal data masked; `nil` for a book without project pages.
  var indicators: [Project]?

  init(
    name: String, title: String, date: String? = nil, year: String = "", publisher: String = "",
    license: DataLicense? = nil, isOpen: Bool, figures: [ProjectFigures], summaries: Summaries, policy: Policy,
    findings: [Finding]? = nil, records: Records, pages: DataPages? = nil, slips: [SlipRows]? = nil,
    indicators: [Project]? = nil
  ) {
    self.name = name
    self.title = title
    self.date = date
    self.year = year
    self.publisher = publisher
    self.license = license
    self.figures = figures
    self.isOpen = isOpen
    shown = figures.indices.filter { !isOpen || figures[$0].decision.isPublic }
    self.summaries = summaries
    grades = policy.grades
    self.findings = findings
    self.records = records
    self.pages = pages
    self.slips = slips
    self.indicators = indicators
  }

  /// What regions are called, by 区划代码.
  var regionNames: [String: String] {
    var names: [String: String] = [:]
    for group in summaries.provinces + summaries.cities + summaries.counties + summaries.townships {
      names[group.region] = group.name
    }
    return names
  }
}

/// The pages of a book that rows of its data files are about, without extension; empty for a row that has none.
struct DataPages: Sendable {
  /// By figure.
  var projects: [String] = []
  /// In the order of the summaries.
  var departments: [String] = []
  /// Provinces, cities, counties and townships, each in the order of the summaries.
  var regions: [String] = []

  init(_ context: BookContext) {
    projects = context.projectPages
    departments = context.hasDepartmentPages ? context.departments.map(\.page) : []
    regions = context.regions.map(\.page)
  }

  /// No pages were written.
  init() {}
}

/// What the data files of a book take from its pages.
struct PagesForData: Sendable {
  /// Where the rows' pages are, for the book that has them.
  var addresses: DataPages?
  /// What slips say, for the book that has them.
  var slips: [SlipRows]?
  /// What slips are made of, for the book that has them.
  var context: InternalContext?
}

/// The findings of a department's return slip.
struct SlipRows: Sendable {
  var department: Named
  /// By their numbers, in the order of reading.
  var findings: [Int]

  static func all(of context: InternalContext) -> [SlipRows] {
    context.findings.indices.filter { !context.findings[$0].isEmpty }.map { index in
      let group = context.offices[index]
      return SlipRows(department: Named(code: group.code, name: group.name), findings: context.findings[index])
    }
  }
}
