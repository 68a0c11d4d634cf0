extension RegisterColumn {
  /// What a line says of the groups that the register has columns for.
  static func groups(_ reader: TableRow<RegisterColumn>) -> [Grouping: String] {
    var groups: [Grouping: String] = [:]
    for grouping in Grouping.allCases where reader.columns.has(.group(grouping)) {
      let text = reader.merged(.group(grouping))
      guard !BlankText.isBlank(text) else { continue }
      groups[grouping] = grouping == .livelihood ? livelihood(text) : text
    }
    return groups
  }

  /// 是, √ and 否 as words; another text names the kind of livelihood itself.
  private static func livelihood(_ text: String) -> String {
    if isYes(text) { return "民生项目" }
    return ["否", "不是", "×", "非民生"].contains(NormalText.normalised(text)) ? "其他项目" : text
  }
}
