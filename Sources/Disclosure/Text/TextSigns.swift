/// What stands in a text, seen in one pass over its bytes, so that most searches need not look at it again.
///
/// A sign that is set means "may stand here" and has to be looked for; a sign that is not set is sure: it is not there.
struct TextSigns: OptionSet, Sendable {
  let rawValue: UInt16

  /// 密, 内 or 公: a secrecy mark or a note on publication.
  static let secrecy = Self(rawValue: 1 << 0)
  /// 元: a unit of money.
  static let money = Self(rawValue: 1 << 1)
  /// 年: a year.
  static let year = Self(rawValue: 1 << 2)
  /// A colon of any width: a label and its value in one cell.
  static let colon = Self(rawValue: 1 << 3)
  /// A digit of any width.
  static let digit = Self(rawValue: 1 << 4)
  /// 原: a reason.
  static let reason = Self(rawValue: 1 << 5)
  /// Anything beyond ASCII.
  static let wide = Self(rawValue: 1 << 6)
  /// A space or a break of any kind: nothing to trim or to unify without.
  static let blank = Self(rawValue: 1 << 7)
  /// What a label is taken apart at, or is no part of the normal form: without it, the text is its own key.
  static let seam = Self(rawValue: 1 << 8)
  /// 项, 指, and 分 or 权: the names of a project, an indicator and a weight.
  static let project = Self(rawValue: 1 << 9)
  static let indicator = Self(rawValue: 1 << 10)
  static let weight = Self(rawValue: 1 << 11)
  /// 编 or 代: a code.
  static let code = Self(rawValue: 1 << 12)
  /// What every header of an indicator list has.
  static let listHeader: Self = [.project, .indicator, .weight]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ text: borrowing String) {
    rawValue = text.withBytes { text in
      let (signs, mayHide) = Self.signs(of: text)
      // A sign may stand in another spelling (內, ⽬), and be the sign that it is read as.
      return mayHide ? signs | NormalText.withNormalBytes(text) { Self.signs(of: $0).signs } : signs
    }
  }

  /// The signs of the characters of a text, and whether another spelling may hide one.
  private static func signs(of text: UnsafeBufferPointer<UInt8>) -> (signs: UInt16, mayHide: Bool) {
    let (regular, table) = (CharacterTable.shared.regular, Self.table)
    var signs: UInt16 = 0
    var mayHide = false
    var place = 0
    while place < text.count {
      let byte = text[place]
      let key = WordFinder.key(text, place)
      if byte < 0x80 {
        signs |= table[ofASCII + key]
        if regular[key >> 6] & (1 &<< UInt64(key & 63)) == 0 { signs |= seam.rawValue }
        place += 1
        continue
      }
      signs |= wide.rawValue | table[key]
      let isThree = byte >= 0xE0 && byte < 0xF0
      let word = isThree ? Int(byte & 0x0F) << 6 | key >> 6 : key >> 6
      if byte >= 0xF0 || regular[word] & (1 &<< UInt64(key & 63)) == 0 {
        signs |= seam.rawValue
        if byte >= 0xE2, !isPunctuation(byte, text[place + 1]) { mayHide = true }
      }
      place += isThree ? 3 : byte < 0xE0 ? 2 : 4
    }
    return (signs, mayHide)
  }

  /// Whether a character, by its first bytes, is punctuation or of full width, which the table of signs knows: before the radicals
  /// (U+2000 to U+2DFF), among the marks of U+3000, or from U+FF00 on.
  private static func isPunctuation(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE2: second < 0xB8
    case 0xE3: second == 0x80
    case 0xEF: second >= 0xBC
    default: false
    }
  }

  /// The signs of digits with a point or none, in which there is nothing to take apart; `nil` for other texts.
  static func ofNumber(_ text: String) -> Self? {
    text.withBytes { bytes in
      var points = 0
      for byte in bytes {
        if byte == 0x2E { points += 1 } else if !(0x30...0x39 ~= byte) { return nil }
      }
      return points < 2 && bytes.count > points ? .digit : nil
    }
  }

  /// Where the signs of ASCII begin: dashes and many hanzi have the last twelve bits of one of its characters.
  private static let ofASCII = 4096

  /// The signs that a character may set, by the twelve bits that `WordFinder` knows it by; written once, never freed.
  private nonisolated(unsafe) static let table: UnsafePointer<UInt16> = {
    let table = UnsafeMutablePointer<UInt16>.allocate(capacity: ofASCII + 128)
    table.initialize(repeating: 0, count: ofASCII + 128)
    func set(_ sign: Self, _ characters: some Sequence<Unicode.Scalar>) {
      for character in characters {
        let key = String(character).withBytes { WordFinder.key($0, 0) }
        table[character.isASCII ? ofASCII + key : key] |= sign.rawValue
      }
    }
    func set(_ sign: Self, _ characters: ClosedRange<UInt32>...) {
      for range in characters { set(sign, range.lazy.compactMap(Unicode.Scalar.init)) }
    }
    set(.secrecy, "密秘内公网露泄传阅仅敏外".unicodeScalars)
    set(.money, "元".unicodeScalars)
    set(.year, "年".unicodeScalars)
    set(.colon, ":：".unicodeScalars)
    set(.digit, "0123456789０１２３４５６７８９".unicodeScalars)
    set(.reason, "原".unicodeScalars)
    set(.project, "项".unicodeScalars)
    set(.indicator, "指".unicodeScalars)
    set(.weight, "分权".unicodeScalars)
    set(.code, "编代".unicodeScalars)
    set(.blank, "\u{85}\u{A0}\u{1680}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}\u{FEFF}".unicodeScalars)
    set(.blank, 0x00...0x20, 0x2000...0x200F)
    set(.seam, "(*:.★、".unicodeScalars)
    return UnsafePointer(table)
  }()
}
