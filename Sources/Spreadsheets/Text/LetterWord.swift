/// ASCII letters and characters of two bytes that stand together, weighed as a word of letters.
struct LetterWord {
  /// 4 for a word for certain, 1 for what may be hanzi as well; 0 for hanzi.
  private(set) var weight = 0
  /// Whether no language has such a word, nor such a sign of one letter.
  private(set) var isStrange = false
  /// How many characters of two bytes there are.
  private(set) var wide = 0

  private var plain = 0
  private var rare = 0
  private var isConsistent = true
  private var isCapitals = true
  private var alphabets = Alphabets()

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var previous = Case.none
    var before = Case.none
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      let now: Case
      if first < 0x80 {
        plain += 1
        now = first < 0x61 ? .upper : .lower
        // A capital behind a small letter of two bytes; behind a plain one it is a name like iPhone.
        if now == .upper, index >= 2, bytes[index - 1] >= 0x80, previous == .lower { isConsistent = false }
        index += 1
      } else {
        let second = bytes[index + 1]
        wide += 1
        if !FrequentHanzi.contains(first, second) { rare += 1 }
        let alphabet = Alphabet(first, second)
        alphabets.insert(alphabet)
        now = alphabet.letterCase(first, second)
        // Small letters follow capitals only where these begin the word.
        if now == .upper ? previous == .lower : now == .lower && previous == .upper && before != .none {
          isConsistent = false
        }
        index += 2
      }
      if now == .lower { isCapitals = false }
      before = previous
      previous = now
    }
    weigh(bytes)
  }

  private mutating func weigh(_ bytes: UnsafeBufferPointer<UInt8>) {
    if alphabets.contains(.kazakh), alphabets.contains(.cyrillic), wide >= 3 { alphabets.remove(.kazakh) }
    if alphabets.contains(.rareLatin) { alphabets.remove(.latin) }
    guard let alphabet = alphabets.only, alphabet != .none, alphabet != .kazakh,
      isConsistent || (alphabet == .greek && plain > 0)
    else {
      isStrange = true
      return
    }
    switch alphabet {
    case .latin, .rareLatin:
      if plain == 0 {
        isStrange = alphabet == .rareLatin || wide > 1
        weight = isStrange || rare == 0 ? 0 : 1
      } else if rare == 0, isCapitals || (plain == 1 && wide == 1 && bytes[0] < 0x61) {
        // `A女`, `GDP女`.
        weight = 0
      } else {
        weight = plain + wide < 3 ? 1 : 4
      }
    case .greek where plain > 0: weight = rare > 0 ? 4 : 0
    case .greek, .cyrillic:
      guard plain == 0 else { return }
      weight = rare == 0 ? 0 : wide > 2 ? 4 : 1
    case .eastern:
      guard plain == 0, wide > 2 || bytes[0] >= 0xD8 else {
        isStrange = plain == 0
        return
      }
      weight = wide > 2 ? 4 : 1
    case .none, .kazakh: break
    }
  }

  /// Whether a byte is an ASCII letter.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte || 0x61...0x7A ~= byte }

  private enum Case { case none, upper, lower }

  /// A set that costs nothing: long texts have many words.
  private struct Alphabets {
    private var bits: UInt8 = 0

    var only: Alphabet? {
      bits.nonzeroBitCount == 1 ? Alphabet(rawValue: UInt8(bits.trailingZeroBitCount)) : nil
    }

    func contains(_ alphabet: Alphabet) -> Bool { bits & 1 << alphabet.rawValue != 0 }

    mutating func insert(_ alphabet: Alphabet) { bits |= 1 << alphabet.rawValue }

    mutating func remove(_ alphabet: Alphabet) { bits &= ~(1 << alphabet.rawValue) }
  }

  /// The alphabets that are written today, as far as their letters may be hanzi.
  private enum Alphabet: UInt8 {
    /// Western letters; those of Central Europe, which stand nowhere alone.
    case latin, rareLatin
    case greek, cyrillic
    /// What Kazakh and its neighbours add to the Cyrillic letters.
    case kazakh
    /// Armenian, Hebrew, Arabic.
    case eastern
    case none

    init(_ first: UInt8, _ second: UInt8) {
      self =
        switch (first, second) {
        case (0xC3, 0xB7), (0xC4, 0xB2...0xB3), (0xC4, 0xB8), (0xC4, 0xBF), (0xC5, 0xBF): .none
        case (0xC3, _): .latin
        case (0xC4...0xC5, _): .rareLatin
        case (0xCE, _): .greek
        case (0xD0, _): .cyrillic
        case (0xD2, 0xA2...0xA3), (0xD2, 0xAE...0xB1), (0xD2, 0xBA...0xBB), (0xD3, 0xA8...0xA9): .kazakh
        case (0xD4, 0xB1...), (0xD5, _), (0xD7, 0xA1...0xAA), (0xD8...0xDF, _): .eastern
        default: .none
        }
    }

    func letterCase(_ first: UInt8, _ second: UInt8) -> Case {
      switch self {
      case .latin: return .lower
      case .rareLatin:
        let code = (UInt16(first) & 0x1F) << 6 | UInt16(second) & 0x3F
        if code == 0x178 { return .upper }
        let isShifted = 0x139...0x148 ~= code || code > 0x178
        return (code % 2 == 1) == isShifted ? .upper : .lower
      case .greek: return second < 0xAC ? .upper : .lower
      case .cyrillic: return second < 0xB0 ? .upper : .lower
      case .kazakh: return first == 0xD2 && second % 2 == 0 || first == 0xD3 && second == 0xA8 ? .upper : .lower
      case .eastern where first == 0xD4: return .upper
      case .eastern where first == 0xD5: return .lower
      case .eastern, .none: return .none
      }
    }
  }
}
