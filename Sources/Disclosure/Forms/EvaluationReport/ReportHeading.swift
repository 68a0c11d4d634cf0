/// Finds the headings of a report's parts.
enum ReportHeading {
  /// The places of the headings over the parts: those that the file marks, else 一、 and 第一部分, else 1、, else short lines that name a part.
  static func all(in paragraphs: [PaperText.Paragraph]) -> [Int] {
    let marked = paragraphs.indices.filter { paragraphs[$0].isHeading }
    if marked.count >= 2 { return marked }
    for pattern in [isNumberedInHanzi, isNumbered, isPartAlone] {
      let found = paragraphs.indices.filter {
        paragraphs[$0].text.utf8.count <= longest && pattern(paragraphs[$0].text)
      }
      if found.count(where: { !ReportPart.all(in: paragraphs[$0].text).isEmpty }) >= 2 { return found }
    }
    return []
  }

  private static let longest = 150

  private static func isNumberedInHanzi(_ text: String) -> Bool {
    let plain = NormalText.normalised(text)
    return plain.contains(/^(?:[一二三四五六七八九十]+[、.:,]|第[一二三四五六七八九十]+(?:部分|章))/) && !isSentence(plain)
  }

  private static func isNumbered(_ text: String) -> Bool {
    let plain = NormalText.normalised(text)
    return plain.contains(/^[1-9][0-9]?[、.]?[^0-9.、]/) && !isSentence(plain)
  }

  /// Word numbers headings without writing the number down.
  private static func isPartAlone(_ text: String) -> Bool {
    let plain = NormalText.normalised(text)
    return plain.count <= 24 && !plain.hasPrefix("(") && !isSentence(plain) && !ReportPart.all(in: text).isEmpty
  }

  private static func isSentence(_ plain: String) -> Bool { plain.hasSuffix("。") || plain.hasSuffix(";") }

  /// Whether a paragraph is a heading within a part: （三）存在的问题, 1.有关建议.
  static func isInner(_ text: String) -> Bool {
    let plain = NormalText.normalised(text)
    return plain.utf8.count <= 90 && plain.contains(/^(?:\([一二三四五六七八九十]+\)|[1-9][0-9]?[、.]|\([1-9][0-9]?\))/)
      && !isSentence(plain)
  }

  /// Whether a line is of a table of contents: it ends with the number of a page.
  static func isOfContents(_ text: String) -> Bool {
    guard text.utf8.count <= 200 else { return false }
    let plain = trimmed(text)
    return plain == "目录" || plain == "目　　录" || NormalText.normalised(plain) == "目录"
      || plain.contains(/(?:\t|\.{3,}|…+|·{3,}|-{3,})\s*[0-9]{1,3}$/)
  }
}
