/// Targets that stand in running text: 数量指标：种植面积（≥**亩）17600亩；a notice publishes them without a table.
enum TargetText {
  /// Whether the paragraphs of a document say targets, and it is no report on what was reached.
  static func stands(in paragraphs: some Sequence<String>) -> Bool {
    var found: Set<String> = []
    var speaksOfTargets = false
    for (number, text) in paragraphs.enumerated() {
      let text = NormalText.normalised(text)
      if number < headLength {
        if others.contains(where: text.contains) { return false }
        speaksOfTargets = speaksOfTargets || text.contains("绩效目标")
      }
      for word in words where text.contains(word + ":") || text.hasPrefix(word) && text.utf8.count > word.utf8.count + 6
      {
        found.insert(word)
      }
    }
    return speaksOfTargets && found.count >= 2
  }

  private static let headLength = 6
  private static let others = ["自评", "评价报告", "监控", "整改", "办法", "填报说明"]
  private static let words = levels.map(\.word) + ["产出指标", "效益指标"]

  /// The second levels by which targets are named in sentences, each with the first above it.
  static let levels: [(word: String, level1: String)] = [
    ("数量指标", "产出指标"), ("质量指标", "产出指标"), ("时效指标", "产出指标"), ("成本指标", "产出指标"), ("经济效益指标", "效益指标"), ("社会效益指标", "效益指标"),
    ("生态效益指标", "效益指标"), ("可持续影响指标", "效益指标"), ("服务对象满意度指标", "满意度指标"), ("社会效益目标", "效益指标"), ("经济效益目标", "效益指标"),
    ("生态效益目标", "效益指标"), ("满意度指标", "满意度指标"),
  ]
}
