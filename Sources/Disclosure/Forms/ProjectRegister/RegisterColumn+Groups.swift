extension RegisterColumn {
  /// What a line says of the groups that the register has columns for.
  static func groups(_ reader: TableRow<RegisterColumn>) -> [Grouping: String] {
    var groups: [Grouping: String] = [:]
    for grouping in Grouping.allCases where reader.columns.has(.group(grouping)) {
      let text = reader.merged(.group(grouping))
      guard !BlankText.isBlank(text) else { continue }
      groups[grouping] = grouping.ticked.map { ticked(text, $0, grouping) } ?? text
    }
    return groups
  }

  /// 是, √ and 否 as words, an amount as whether there is one; another text names the group itself.
  private static func ticked(_ text: String, _ names: (yes: String, no: String), _ grouping: Grouping) -> String {
    let word = NormalText.normalised(text)
    if isYes(text) || grouping.labels.contains(word) { return names.yes }
    if ["否", "不是", "×", "非民生", "无"].contains(word) { return names.no }
    if let amount = FixedPoint.parse(word, decimals: 6) { return amount > 0 ? names.yes : names.no }
    return text
  }
}
