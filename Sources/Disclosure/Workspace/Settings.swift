/// What `gongkai.yml` says (design §5.3).
struct Settings: Sendable {
  /// What becomes of projects whose papers have no mark.
  enum Unmarked: String, Sendable, CaseIterable {
    case withhold
    case publish
  }

  /// Which projects the totals of published pages count.
  enum Totals: String, Sendable, CaseIterable {
    case publishedOnly = "published-only"
    case all
  }

  /// The level of the region that publishes.
  enum RegionLevel: String, Sendable, CaseIterable {
    case province, city, county, township
  }

  /// Printed on covers and page heads.
  var title = ""
  /// The fiscal year reported on.
  var year: Int?
  /// The one date that is printed, ISO 8601.
  var date = ""
  /// Who publishes; by default the finance bureau of the region.
  var publisher = ""
  var region = Named()
  var regionLevel = RegionLevel.county
  /// A preset's name, or a path to a policy file relative to the workspace.
  var policy = "national"
  /// Last year's workspace, relative to this one; empty where there is none.
  var previous = ""
  /// The code that last year's workspace has for this region, where it had another: a county that became a district.
  var previousRegion = ""
  /// Where last year's public book is published: an address, or a path from this year's; empty where pages do not link to it.
  var previousSite = ""
  /// Patterns of input files, relative to the workspace.
  var inputs: [String] = ["**"]
  /// Patterns of files that are no inputs.
  var exclude: [String] = []
  /// Files that need not be read, with the reason.
  var unread: [UnreadFile] = []
  /// Markdown files with the bureau's own text of evaluation reports, relative to the workspace.
  var reports: [String] = []
  /// Which of differing papers about one project counts.
  var chosen = ChosenPapers()
  /// Findings that the bureau accepts, each by name.
  var accepted = AcceptedFindings()
  var books: [Book] = [.publicBook, .finalAccounts, .internalBook]
  var unmarked = Unmarked.withhold
  var totals = Totals.publishedOnly
  /// Under which terms the data files may be used, where the bureau says so.
  var license: DataLicense?
  /// Deadline and contact of return slips.
  var slips = SlipSettings()
  /// Where the pages are published; `nil` where no kit for a website is wanted.
  var website: WebsiteSettings?
  /// What this region calls labels.
  var labels = LabelAliases()
}
