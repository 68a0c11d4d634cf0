/// How wide text is, in thousandths of the size of its letters: hanzi 1000, digits 500, the rest as in Times New Roman.
enum TextWidth {
  static func width(of text: some StringProtocol) -> Int {
    var sum = 0
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      sum += width(of: scalar) + space(between: before, and: scalar)
      before = scalar
    }
    return sum
  }

  /// How wide the widest line of a text is.
  static func widestLine(of text: String) -> Int {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return width(of: text) }
    return text.split(separator: "\n").map { width(of: $0) }.max() ?? 0
  }

  /// The quarter of a letter that word processors put between hanzi and Latin letters or digits.
  static func space(between before: Unicode.Scalar, and scalar: Unicode.Scalar) -> Int {
    isHanzi(before) && isLatin(scalar) || isLatin(before) && isHanzi(scalar) ? 250 : 0
  }

  private static func isHanzi(_ scalar: Unicode.Scalar) -> Bool {
    0x3400...0x9FFF ~= scalar.value || scalar.value >= 0x20000
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    0x30...0x39 ~= scalar.value || 0x61...0x7A ~= scalar.value | 0x20
  }

  static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x80 { return latin[Int(scalar.value)] }
    if isMark(scalar) { return 0 }
    return 1000
  }

  /// Marks that take no room of their own.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    0x300...0x36F ~= scalar.value || 0x200B...0x200F ~= scalar.value || 0xFE00...0xFE0F ~= scalar.value
  }

  /// Whether a line may end before and behind it: hanzi, kana and their punctuation.
  static func breaksFreely(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2000 }

  /// Signs that do not begin a line.
  static func neverFirst(_ scalar: Unicode.Scalar) -> Bool {
    if isHanzi(scalar) || isLatin(scalar) { return false }
    return switch scalar {
    case "，", "。", "、", "；", "：", "！", "？", "）", "》", "〉", "」", "』", "】", "〕", "…", "—", "～", "·", "”", "’", "％",
      "%", "!", ")", ",", ".", ":", ";", "?", "]", "}":
      true
    default: false
    }
  }

  /// Signs that may stand beyond the end of a line, one on each, as word processors have it unless told otherwise.
  static func hangs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "、", "；", "：", "！", "？", "．": true
    default: false
    }
  }

  /// Signs that do not end a line.
  static func neverLast(_ scalar: Unicode.Scalar) -> Bool {
    if isHanzi(scalar) || isLatin(scalar) { return false }
    return switch scalar {
    case "（", "《", "〈", "「", "『", "【", "〔", "“", "‘", "(", "[", "{", "￥", "≥", "≤", "±", "=": true
    default: false
    }
  }

  /// The widths of the signs of ASCII.
  private static let latin: [Int] = {
    var widths = [Int](repeating: 500, count: 128)
    for (signs, width) in [
      (" ,.", 250), ("!()-;:/\\[]'`|ijlt", 300), ("frsI", 360), ("acez?J", 444), ("+<=>~", 564), ("\"", 408),
      ("FLPST", 580), ("BCERZ", 667), ("ADGHKNOQUVXY&w", 722), ("mM%", 850), ("W@", 940),
    ] {
      for sign in signs.utf8 { widths[Int(sign)] = width }
    }
    return widths
  }()
}
