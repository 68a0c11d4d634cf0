/// A piece of a number format's code.
enum FormatToken: Equatable {
  case literal(String)
  case digits(DigitPattern)
  case percent
  /// The number as programs show it without a format.
  case general
  /// A letter of a date, in lower case, and how often it stands.
  case date(UInt8, Int)
  /// Hours, minutes or seconds that go on counting: `[h]`.
  case elapsed(UInt8, Int)
  /// What a half of the day is called.
  case half(String, String)
  /// The day of the week, long (星期二) or short (二).
  case weekday(isLong: Bool)
  /// Digits are written in hanzi, or wide: `[DBNum1]`.
  case numerals(HanziDigits)

  /// Whether it belongs to a date.
  var isOfDate: Bool {
    switch self {
    case .date, .elapsed, .half, .weekday: true
    case .literal, .digits, .percent, .general, .numerals: false
    }
  }

  /// The pieces of a section of a code, counted from zero; `nil` if there is something else in it.
  static func section(_ index: Int, of code: String) -> [FormatToken]? {
    let bytes = Array(code.utf8)
    var start = 0
    for _ in 0..<index {
      var scan = FormatScan()
      guard let end = scan.read(bytes, from: start) else { return nil }
      start = end + 1
    }
    return section(bytes[start...])
  }

  /// The pieces up to the end of the section.
  static func section(_ bytes: ArraySlice<UInt8>) -> [FormatToken]? {
    var tokens: [FormatToken] = []
    var rest = bytes
    while let byte = rest.first, byte != UInt8(ascii: ";") {
      guard let (token, length) = next(rest) else { return nil }
      if let token { tokens.append(token) }
      rest = rest.dropFirst(length)
    }
    return tokens
  }

  /// The first piece, if it shows anything, and its length; `nil` for what is more than is known here.
  private static func next(_ rest: ArraySlice<UInt8>) -> (token: FormatToken?, length: Int)? {
    guard let byte = rest.first else { return nil }
    let behind = rest.dropFirst()
    switch byte {
    case UInt8(ascii: "\""):
      let content = behind.prefix { $0 != byte }
      guard content.count < behind.count else { return nil }
      return (literal(content), content.count + 2)
    case UInt8(ascii: "\\"), UInt8(ascii: "!"):
      guard let escaped = behind.first else { return nil }
      return (literal(behind.prefix(characterLength(escaped))), 1 + characterLength(escaped))
    case UInt8(ascii: "_"), UInt8(ascii: "*"): return (nil, 1 + (behind.first.map(characterLength) ?? 0))
    case UInt8(ascii: "["): return bracket(behind)
    case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"):
      let digits = rest.prefix { [0x30, 0x23, 0x3F, 0x2C, 0x2E].contains($0) }
      return DigitPattern(Array(digits)).map { (.digits($0), digits.count) }
    case UInt8(ascii: "%"): return (.percent, 1)
    case UInt8(ascii: "G"), UInt8(ascii: "g"), UInt8(ascii: "A"), UInt8(ascii: "a"), 0xE4:
      return word(rest)
    case _ where [0x79, 0x6D, 0x64, 0x68, 0x73].contains(byte | 0x20):
      let count = rest.prefix { $0 | 0x20 == byte | 0x20 }.count
      return (.date(byte | 0x20, count), count)
    // The place of a text: a number is shown there as without a format.
    case UInt8(ascii: "@"): return (.general, 1)
    case UInt8(ascii: "."), UInt8(ascii: ","), 0x41...0x5A, 0x61...0x7A: return nil
    default: return (literal(rest.prefix(characterLength(byte))), characterLength(byte))
    }
  }

  /// Words of the format itself: General, the halves of a day, days of the week. Other hanzi stand for themselves.
  private static func word(_ rest: ArraySlice<UInt8>) -> (token: FormatToken?, length: Int)? {
    for (word, token) in words where rest.starts(with: word, by: { $0 | 0x20 == $1 | 0x20 }) {
      return (token, word.count)
    }
    guard let first = rest.first, first >= 0x80 else { return nil }
    return (literal(rest.prefix(characterLength(first))), characterLength(first))
  }

  private static let words: [([UInt8], FormatToken)] = [
    (Array("General".utf8), .general), (Array("G/通用格式".utf8), .general), (Array("AM/PM".utf8), .half("AM", "PM")),
    (Array("上午/下午".utf8), .half("上午", "下午")), (Array("aaaa".utf8), .weekday(isLong: true)),
    (Array("aaa".utf8), .weekday(isLong: false)),
  ]

  /// `[$￥-804]` is a currency; `[Red]`, a colour, and `[>1]`, a condition, show nothing; lengths of time are not known here.
  private static func bracket(_ rest: ArraySlice<UInt8>) -> (token: FormatToken?, length: Int)? {
    let content = rest.prefix { $0 != UInt8(ascii: "]") }
    guard content.count < rest.count else { return nil }
    if content.first == UInt8(ascii: "$") {
      // A language is four digits; more, or one of the system's own, change how digits or dates are written.
      let language = content.drop { $0 != UInt8(ascii: "-") }.dropFirst()
      guard language.count <= 4, language.first.map({ $0 | 0x20 }) != UInt8(ascii: "f") else { return nil }
      return (literal(content.dropFirst().prefix { $0 != UInt8(ascii: "-") }), content.count + 2)
    }
    if let first = content.first, [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "=")].contains(first) {
      return (nil, content.count + 2)
    }
    if let letter = content.first.map({ $0 | 0x20 }), [0x68, 0x6D, 0x73].contains(letter),
      content.allSatisfy({ $0 | 0x20 == letter })
    {
      return (.elapsed(letter, content.count), content.count + 2)
    }
    if content.count == 6, content.starts(with: "dbnum".utf8, by: { $0 | 0x20 == $1 }), let number = content.last {
      return (HanziDigits(rawValue: Int(number) - 0x30).map { .numerals($0) }, content.count + 2)
    }
    let isWord = content.allSatisfy { $0 >= 0x80 || 0x61...0x7A ~= $0 | 0x20 }
    return isWord && content.count > 2 ? (nil, content.count + 2) : nil
  }

  private static func literal(_ bytes: ArraySlice<UInt8>) -> FormatToken {
    .literal(String(decoding: bytes, as: UTF8.self))
  }

  private static func characterLength(_ first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}
