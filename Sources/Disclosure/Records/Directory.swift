/// One line of the directory of departments and units that should report.
struct DirectoryEntry: Sendable {
  var code: String
  var name: String
  /// The parent's code, and where the directory has no codes its name; empty at the top.
  var parent: String
  /// 区划代码, six or nine digits; empty when the list has none.
  var region: String
  var level: OfficeLevel
  var source: Provenance
  /// Whether it is a region below the workspace's, with no office in the directory: it hands in a package, or its papers.
  var isRegionBelow = false

  /// What `parent` of the offices below it says: its code, and in a directory without codes its name.
  var key: String { code.isEmpty ? name : code }
}
