/// One of the signs and marks of Latin 1 (`£`, `°`, `½`), weighed as such against the hanzi that its bytes make in GB 18030.
struct LetterSign {
  /// 4 or 2 for a sign that stands where it should, 1 for one that may be; 0 for a hanzi.
  let weight: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let sign = bytes[index + 1]
    let before = Neighbor(index > 0 ? bytes[index - 1] : 0)
    let after = Neighbor(index + 2 < bytes.count ? bytes[index + 2] : 0)
    let isFrequent = FrequentHanzi.contains(0xC2, sign)
    switch sign {
    // ¢ £ ¤ ¥ § © « ± µ, before what they belong to.
    case 0xA5 where after == .digit: weight = 4
    case 0xA2...0xA4 where after == .digit, 0xA7 where after != .none, 0xA9 where after != .none: weight = 4
    case 0xAB where after != .none, 0xB1 where after == .digit, 0xB5 where after == .letter: weight = 4
    case 0xA1 where after == .letter, 0xBF where after == .letter: weight = 4
    // ª ® ° ² ³ ¹ º » ¼ ½ ¾ behind it.
    case 0xAA where before != .none, 0xAE where before != .none: weight = 4
    case 0xB0 where before != .none || after == .letter: weight = 4
    case 0xB2...0xB3 where before == .letter || before == .digit, 0xB9...0xBA where before == .letter: weight = 4
    case 0xBB where before == .letter || before == .wide, 0xBA where before == .digit: weight = 4
    case 0xBC...0xBE where before == .digit: weight = 4
    // `·` between letters and between digits; a bullet.
    case 0xB7 where before == .letter && after == .letter: weight = 4
    case 0xB7 where before == after && before != .wide, 0xB7 where after == .space: weight = 1
    // 拢 搂 掳 卤 虏: hardly ever a text.
    case 0xA3, 0xA7, 0xAE, 0xB0, 0xB1, 0xB2: weight = before == .wide || after == .wide ? 1 : 2
    // What is a cell of its own says little, and more hanzi beside it count more.
    default: weight = isFrequent && (before != .none || after != .none) ? 0 : 1
    }
  }

  private enum Neighbor {
    case none, space, letter, digit, wide

    init(_ byte: UInt8) {
      self =
        switch byte {
        case 0x20: .space
        case 0x30...0x39: .digit
        case _ where LetterWord.isPlain(byte): .letter
        case 0x80...: .wide
        default: .none
        }
    }
  }
}
