/// What a 上报包 says of itself: whose it is, of which year and day, and what its rows come to.
struct UpwardManifest: Sendable {
  /// The newest format that this program knows, and the one that it writes.
  ///
  /// 1 had no papers of the other stages.
  static let newestFormat = 2
  /// The file in the package by which it is known.
  static let fileName = "gongkai-upward.json"
  /// The file with the digests of all others.
  static let sumsName = "SHA256SUMS"

  var title = ""
  var year: Int?
  /// The date of the county's `gongkai.yml`, ISO 8601.
  var date = ""
  var publisher = ""
  /// Who reports.
  var region = Named()
  var level = OfficeLevel.county
  /// The title of the policy by which totals and grades were made.
  var policy = ""
  /// The grades of that policy, best first.
  var grades: [String] = []
  /// 区划代码 to name, of every region that has a row.
  var regions: [Named] = []
  /// How many projects the package has, and what their known amounts come to.
  var projects = 0
  var budget = Money.zero
  var executed = Money.zero
  /// How many papers of the other stages it has.
  var papers = 0
  /// The ids of the letters that the region wrote, which stay there.
  var letters: [String] = []
  /// Of the offices that should report and may be named: how many there are and how many did.
  var expectedUnits = 0
  var reportedUnits = 0
  /// The demands of the policy's document: how many are met, and how many lack papers.
  var formedClauses = 0
  var missingClauses = 0
}
