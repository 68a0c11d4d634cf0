/// The words of columns that are parts of a budget, by who pays.
enum BudgetPart {
  private static let levels = ["中央", "省", "市", "州", "县", "区", "乡镇", "镇"]
  private static let others = ["上级", "本级", "自筹", "单位自筹", "其他"]

  /// Whether brackets of a label name a part: 全年预算数（上级）, 预算（其中：本级）.
  static func isPart(_ label: Label) -> Bool { label.notes.contains { word($0) != nil || $0.hasPrefix("其中") } }

  /// Whether a label below 预算数 is one.
  static func isPart(_ label: String) -> Bool { word(label) != nil }

  /// Whether parts make a whole: each is another, and what 上级 pays is not said again by level.
  static func makeWhole(_ labels: [Label]) -> Bool {
    let words = labels.map { $0.notes.lazy.compactMap(word).first }
    let known = words.compactMap(\.self)
    guard known.count == words.count, Set(known).count == known.count, known.count > 1 else { return false }
    return !known.contains("上级") || !known.contains { ["中央", "省", "市", "州"].contains($0) }
  }

  /// The part that a text names, without 资金 and the like.
  private static func word(_ text: String) -> String? {
    var word = text
    for ending in ["财政资金", "财政拨款", "财政", "资金", "级", "安排", "配套"] where word.hasSuffix(ending) && word != ending {
      word.removeLast(ending.count)
      if ending == "级", word == "上" || word == "本" { word += "级" }
    }
    return levels.contains(word) || others.contains(word) ? word : nil
  }
}
