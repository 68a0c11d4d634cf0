/// A title that takes two lines, parted where its words part and not before its last letter.
enum Title {
  static func balanced(_ title: String) -> String {
    let size = ParagraphStyle.title.size
    func fits(_ text: Substring) -> Bool {
      TextWidth.width(of: text) * size / 100 <= PageShape.upright.textWidth
    }
    guard !fits(title[...]) else { return title }
    // The nearer to the middle the better.
    let middle = TextWidth.width(of: title) / 2
    var best: (place: String.Index, distance: Int)?
    for place in title.indices.dropFirst() where isPlace(title, place) {
      guard fits(title[..<place]), fits(title[place...]) else { continue }
      let distance = abs(TextWidth.width(of: title[..<place]) - middle)
      if distance < best?.distance ?? .max { best = (place, distance) }
    }
    guard let best else { return title }
    return String(title[..<best.place]) + "\n" + title[best.place...]
  }

  /// In front of a bracket and behind the year.
  private static func isPlace(_ title: String, _ place: String.Index) -> Bool {
    title[place] == "（" || title[place] == "《" || title[..<place].hasSuffix("年度") || title[..<place].hasSuffix("局")
  }
}
