/// Whether two bytes that GB 18030 reads as one character are letters in the middle of a Western word: `ÇÃ` in `AÇÃO`.
///
/// Chinese texts put hanzi beside Latin letters too (`A类`, `GDP增长率`), but hardly ever one alone between two letters, both of its
/// bytes accented letters in Windows-1252, and in the case of the letters around them.
enum WesternWord {
  /// Whether the bytes of one character, with no other beside it, continue the letters before and after.
  ///
  /// - Parameters:
  ///   - before: the byte before, or 0.
  ///   - after: the byte behind, or 0.
  static func joins(_ before: UInt8, _ first: UInt8, _ second: UInt8, _ after: UInt8) -> Bool {
    let (one, two) = (LetterCase(first), LetterCase(second))
    guard one != .none, two != .none else { return false }
    let (previous, next) = (LetterCase(before), LetterCase(after))
    // `CRÉÉ` and `PÄÄ` end with two; a word may also begin with one (`ÁREA`), if its second letter is plain.
    let isEnd = first == second && (first == 0xC9 || first == 0xC4)
    guard previous != .none || second < 0x80, next != .none || isEnd else { return false }
    if one != .lower, two != .lower, next != .lower { return previous != .lower }
    // Small letters, or such behind a capital.
    return two != .upper && next != .upper && (previous == .none || one != .upper)
  }

  private enum LetterCase {
    case none, upper, lower
    /// `ß`, which is written among capitals too.
    case either

    init(_ byte: UInt8) {
      self =
        switch byte {
        case 0xD7, 0xF7: .none
        case 0xDF: .either
        case 0x41...0x5A, 0xC0...0xDE: .upper
        case 0x61...0x7A, 0xE0...0xFF: .lower
        default: .none
        }
    }
  }
}
