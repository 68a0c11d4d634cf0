/// The budget year that an assessment looks at for a stage: 目标公开 of the year itself, 绩效评价 of the year before.
struct AssessmentYear: Sendable {
  /// Words that a text about the stage has, all of them.
  var words: [String]
  /// Years after the one assessed; negative for those before.
  var years: Int

  /// Reads the key `assessment-years`.
  static func read(_ yaml: inout StrictYAML) throws(ConfigurationError) -> [Self]? {
    guard let entries = try yaml.mappings("assessment-years") else { return nil }
    var all: [Self] = []
    for var entry in entries {
      guard let words = try entry.texts("words"), !words.isEmpty else {
        throw entry.refuse("words", expected: "一个或几个词，例如 [目标, 公开]")
      }
      guard let years = try entry.integer("years", in: -5...5) else {
        throw entry.refuse("years", expected: "-5 到 5 的整数")
      }
      try entry.finish()
      all.append(Self(words: words, years: years))
    }
    return all
  }
}
