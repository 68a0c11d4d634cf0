extension SecrecyMark {
  /// A note in a row of its own that closes several forms of a sheet, or some of them: 以上项目均不公开, 以上第一个项目不公开.
  ///
  /// It stands below the last of them, whose reader takes it for its own; which of the others it means is not settled here, so that it
  /// closes them all (P04 says so where it names some).
  static func onSeveral(in grid: FormGrid) -> Found? {
    for row in grid.rows where row.cells.count == 1 && row.cells[0].signs.contains(.secrecy) {
      let text = NormalText.normalised(row.cells[0].text)
      guard text.utf8.count <= 600, speaksOfSeveral(text), DisclosureSpeech.closes(note: text) else { continue }
      return Found(words: row.cells[0].text, cell: row.cells[0])
    }
    return nil
  }

  private static func speaksOfSeveral(_ text: String) -> Bool {
    several.finds(in: text) || DisclosureSpeech.namesByNumber(text)
  }

  private static let several = WordFinder(
    ["以上", "上述", "上列", "以下", "下列", "均", "全部", "一律", "所有", "各项目", "各表", "两个", "几个"] + DisclosureWords.someOfMany)
}
