/// How many lines a paragraph takes, and how far programs may differ on it: they measure letters and blanks a little differently.
struct LineCount: Sendable, Equatable {
  var lines: Int
  /// How many lines more or fewer it may have.
  var doubtful: Int

  /// Programs agree on the width of a text to this part of it.
  private static let part = 50

  init(_ text: String, _ style: ParagraphStyle, width: Int, spread: Int = 0) {
    let width = width - style.indent.left - style.indent.right
    func count(_ width: Int, _ parting: LineBreaks.Parting = .free) -> Int {
      LineBreaks.count(
        text, width: width, size: style.size, tracking: style.tracking + spread,
        first: style.firstLine * style.size / 10,
        parting: parting)
    }
    var (most, fewest) = (count(width - width / Self.part), count(width + width / Self.part))
    if LineBreaks.isParted(text) {
      most = max(most, count(width - width / Self.part, .ofLibreOffice))
      fewest = min(fewest, count(width + width / Self.part, .ofLibreOffice))
    }
    lines = most == fewest ? most : count(width)
    doubtful = most - fewest
  }

  /// The least change of the distance between letters with which programs agree on the lines, in twips: a thirtieth of a
  /// letter at most, which no eye sees. Zero where they agree already, or where so little does not help.
  static func spread(_ text: String, _ style: ParagraphStyle, width: Int) -> Int {
    guard LineCount(text, style, width: width).doubtful > 0 else { return 0 }
    for change in 1...max(style.size / 3, 1) {
      for spread in [-change, change] where LineCount(text, style, width: width, spread: spread).doubtful == 0 {
        return spread
      }
    }
    return 0
  }
}
