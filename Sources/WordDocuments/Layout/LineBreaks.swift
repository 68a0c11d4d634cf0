/// Breaks text into lines as word processors do: between hanzi, never inside a number or a word that fits on a line.
enum LineBreaks {
  /// How many lines a text takes.
  ///
  /// - Parameters:
  ///   - width: the room, in twips.
  ///   - size: of the letters, in half points.
  ///   - tracking: what is added to each letter, in twips.
  ///   - first: by how much the first line is set in, in twips.
  ///   - parting: where programs part what others keep whole.
  static func count(
    _ text: String, width: Int, size: Int, tracking: Int = 0, first: Int = 0, parting: Parting = .free
  ) -> Int {
    var lines = 1
    var x = first
    // The text since the last place where a line may end.
    var piece = 0
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        lines += 1
        (x, piece) = (0, 0)
        before = " "
        continue
      }
      let space = x > 0 ? TextWidth.space(between: before, and: scalar) : 0
      let step = (TextWidth.width(of: scalar) + space) * size / 100 + tracking
      if mayBreak(between: before, and: scalar, parting) { piece = 0 }
      before = scalar
      // A blank at the end of a line hangs over, and so does one sign of punctuation.
      let hangs = scalar == " " || x <= width && TextWidth.hangs(scalar)
      if !hangs, x + step > width, x > 0 {
        lines += 1
        // The piece goes to the next line whole, unless it began there.
        x = piece < x && piece + step <= width ? piece : 0
        piece = x
      }
      x += step
      piece += step
    }
    return lines
  }

  /// Where a line may end that others keep whole.
  enum Parting: Sendable {
    /// Behind every sign of punctuation.
    case free
    /// Behind a stroke, too, but not between a closing quotation mark and a digit or letter.
    case ofLibreOffice
  }

  /// Whether programs may part a text in different places.
  static func isParted(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 == "/" || $0 == "”" || $0 == "’" }
  }

  /// The most lines that a text takes in any program.
  static func most(_ text: String, width: Int, size: Int) -> Int {
    let lines = count(text, width: width, size: size)
    guard lines > 1, isParted(text) else { return lines }
    return max(lines, count(text, width: width, size: size, parting: .ofLibreOffice))
  }

  /// The widest piece that no line may break, in thousandths of the size of its letters.
  static func widestPiece(_ text: String) -> Int {
    var (widest, piece) = (0, 0)
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\n" || mayBreak(between: before, and: scalar) { piece = 0 }
      before = scalar
      piece += TextWidth.width(of: scalar)
      widest = max(widest, piece)
    }
    return widest
  }

  private static func mayBreak(
    between before: Unicode.Scalar, and scalar: Unicode.Scalar, _ parting: Parting = .free
  ) -> Bool {
    if TextWidth.neverFirst(scalar) || TextWidth.neverLast(before) { return false }
    if parting == .ofLibreOffice {
      if before == "/" && scalar != "/" { return true }
      if before == "”" || before == "’", scalar.isASCII, scalar != " " { return false }
    }
    return before == " " || TextWidth.breaksFreely(before) || TextWidth.breaksFreely(scalar)
  }
}
