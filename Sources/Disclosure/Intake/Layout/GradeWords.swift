/// Reads a printed grade.
enum GradeWords {
  private static let words = ["优秀", "优", "良好", "良", "中", "合格", "一般", "较差", "差", "不合格"]

  /// Whether a text can be a grade: short, with a grade's word in it.
  static func isGrade(_ text: String) -> Bool {
    text.count <= 16 && words.contains { text.contains($0) }
  }

  /// The points and the grade of a text that names both: `优（95分）`, `95分（优）`, `95分，优`.
  static func graded(_ text: String) -> (score: Score, grade: String)? {
    guard isGrade(text), text.utf8.count <= 48 else { return nil }
    let parts = NormalText.normalised(text).split { "(),;、/".contains($0) }.map(String.init)
    guard parts.count == 2, let number = parts.first(where: { !words.contains($0) }), let score = readScore(number),
      let grade = parts.first(where: words.contains)
    else { return nil }
    return (score, grade)
  }

  /// The grade that a text names: `优`, `自评等级：优`, `优☑ 良□ 中□ 差□`. Boxes of which not exactly one is ticked name none.
  static func grade(in text: String) -> String? {
    var full = NormalText.normalised(text)
    if let colon = full.lastIndex(of: ":") { full = String(full[full.index(after: colon)...]) }
    guard full.contains(where: isBox) else { return full.isEmpty || BlankText.isBlank(full) ? nil : full }
    let boxesFirst = full.first.map(isBox) ?? false
    var ticked: [String] = []
    var word = ""
    var isTicked = false
    for character in full {
      if isBox(character) {
        if boxesFirst {
          if isTicked { ticked.append(word) }
          isTicked = isTick(character)
        } else if isTick(character) {
          ticked.append(word)
        }
        word = ""
      } else {
        word.append(character)
      }
    }
    if boxesFirst, isTicked { ticked.append(word) }
    return ticked.count == 1 ? ticked[0] : nil
  }

  private static func isTick(_ character: Character) -> Bool { "☑☒✓✔√■þ●".contains(character) }

  private static func isBox(_ character: Character) -> Bool { isTick(character) || "□☐○".contains(character) }
}
