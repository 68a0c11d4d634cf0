/// A part of a text that is struck out or raised, by its bytes.
struct TextSpan {
  var range: Range<Int>
  var isStruck: Bool
  var isRaised: Bool

  /// The look of a text with such parts, which lie one behind the other; `nil` if all of it is seen as it is.
  ///
  /// What is struck out is not valid and is left out, and so are raised note numbers. A raised 2 or 3 behind a letter or a metre is
  /// part of the unit (`km²`), and one behind a ten of the number (`×10⁴`). A text that is raised as a whole is a text.
  static func look(of bytes: [UInt8], _ spans: [TextSpan]) -> CellLook? {
    guard !spans.isEmpty else { return nil }
    var seen: [UInt8] = []
    var causes: CellLook.Causes = []
    var place = 0
    let isRaisedAlone = !spans.contains(where: \.isStruck) && spans.reduce(0) { $0 + $1.range.count } == bytes.count
    if isRaisedAlone { return nil }
    for span in spans where span.range.lowerBound >= place && span.range.upperBound <= bytes.count {
      seen += bytes[place..<span.range.lowerBound]
      place = span.range.upperBound
      let part = bytes[span.range]
      if part.isEmpty { continue }
      if span.isStruck {
        if part.allSatisfy(isXMLSpace) { seen += part } else { causes.insert(.struck) }
      } else if let sign = RaisedText.sign(part, behind: seen) {
        seen += sign
      } else if RaisedText.isNote(part) {
        causes.insert(.raised)
      } else {
        seen += part
      }
    }
    seen += bytes[place...]
    if causes.isEmpty, seen == bytes { return nil }
    return .seen(trimmed(seen), causes)
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: trimmedXMLSpace($0), as: UTF8.self) }
  }
}

/// What raised characters mean.
enum RaisedText {
  /// The characters for a raised exponent behind a unit or a power of ten; `nil` where the raised text is none.
  static func sign(_ part: ArraySlice<UInt8>, behind before: [UInt8]) -> [UInt8]? {
    guard part.count <= 2, part.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    let text = String(decoding: before.suffix(16), as: UTF8.self)
    let digits = String(decoding: part, as: UTF8.self)
    let isUnit =
      ["2", "3"].contains(digits)
      && (text.last.map { $0.isASCII && $0.isLetter } ?? false || text.hasSuffix("米") || text.hasSuffix("里"))
    let isPower = ["×10", "x10", "X10", "*10", "✕10"].contains { text.hasSuffix($0) }
    guard isUnit || isPower else { return nil }
    return digits.compactMap { $0.wholeNumberValue }.flatMap { Array(Self.exponents[$0].utf8) }
  }

  private static let exponents = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  /// Whether a raised text refers to a note: `1`, `①`, `[2]`, `（注3）`, `*`.
  static func isNote(_ part: ArraySlice<UInt8>) -> Bool {
    String(decoding: part, as: UTF8.self).allSatisfy { character in
      character.isNumber || character.isWhitespace || "[]()（）〔〕【】［］注附*＊※#△,，、.".contains(character)
    }
  }
}
