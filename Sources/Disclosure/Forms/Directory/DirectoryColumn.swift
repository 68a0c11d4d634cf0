/// A column of the directory of departments and units.
enum DirectoryColumn: Hashable, Sendable {
  case code, name, parent, region, level, foreign
  /// The department of a row that has a unit beside it.
  case departmentCode, departmentName
}
