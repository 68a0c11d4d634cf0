extension RegisterColumn {
  /// What a line says of the groups that the register has columns for.
  static func groups(_ reader: TableRow<RegisterColumn>) -> [Grouping: String] {
    var groups: [Grouping: String] = [:]
    for grouping in Grouping.allCases where reader.columns.has(.group(grouping)) {
      let text = reader.merged(.group(grouping))
      guard !BlankText.isBlank(text) else { continue }
      groups[grouping] = grouping.value(text)
    }
    return groups
  }
}
