/// Sheets that resemble a form, by the kind of paper that they are. All places, names and figures are invented; the layouts
/// follow published papers.
enum NearMissSheets {
  /// Sheets that are another paper than they resemble, or that nobody can be sure of.
  static let all: [NearMissSheet] = [
    sums, monitoring, targets, regionalTargets, departments, evaluations, followUps, disclosures, moneyTables,
    directories, lists, titles, pages,
  ].flatMap { $0 }
}
