/// Whether a text of well-formed UTF-8 without characters of three bytes, and so without hanzi, is letters after all, or hanzi of
/// GB 18030.
///
/// One in four hanzi is a letter of UTF-8 by accident: 女 is `Ů`, 学校 is `ѧУ`. But letters come in words of one alphabet, and hanzi
/// make words of none: an `Ů` alone, a capital behind small letters, a letter that no living language writes. What may be
/// both is weighed, and counts little.
struct LetterEvidence {
  /// What speaks for letters: 4 for a word that is clearly one, 1 for what may be one.
  private(set) var letters = 0
  /// Whether there is a word or a sign that is clearly one.
  private(set) var isClear = false
  /// What speaks for hanzi: 3 for what is no word of letters.
  private(set) var hanzi = 0
  /// How many characters stand in words that no language has.
  private(set) var strange = 0
  /// Whether there is a character that no Chinese text has in GB 18030.
  private(set) var isProven = false

  /// Whether it is rather hanzi.
  var isNational: Bool { !isProven && hanzi > letters }
  /// Whether it may be hanzi as well.
  var isWeak: Bool { !isProven && (!isClear || hanzi * 8 > letters) }

  /// Weighs well-formed UTF-8, whose last character may be cut short.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var index = 0
    var end = 0
    while index < bytes.count {
      if index + 8 <= bytes.count, (base + index).eightBytes & 0x8080_8080_8080_8080 == 0 {
        index += 8
        continue
      }
      guard base[index] >= 0x80 else {
        index += 1
        continue
      }
      if index + 1 == bytes.count { return }
      // Second bytes below A1 are rare hanzi.
      guard Self.isPair(base, index) else {
        isProven = true
        return
      }
      if base[index] == 0xC2 {
        take(LetterSign(bytes, at: index).weight)
        index += 2
      } else {
        var start = index
        while start > end, LetterWord.isPlain(base[start - 1]) { start -= 1 }
        while index < bytes.count, LetterWord.isPlain(base[index]) || Self.isPair(base, index, before: bytes.count) {
          index += base[index] < 0x80 ? 1 : 2
        }
        let word = LetterWord(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        take(word.weight)
        if word.isStrange { strange += word.wide }
      }
      end = index
    }
  }

  private mutating func take(_ weight: Int) {
    letters += weight
    if weight == 0 { hanzi += 3 }
    if weight > 1 { isClear = true }
  }

  @inline(__always)
  private static func isPair(_ base: UnsafePointer<UInt8>, _ index: Int) -> Bool {
    base[index] < 0xE0 && base[index + 1] >= 0xA1
  }

  private static func isPair(_ base: UnsafePointer<UInt8>, _ index: Int, before count: Int) -> Bool {
    base[index] > 0xC2 && index + 1 < count && isPair(base, index)
  }
}

/// The hanzi that tables hold alone or at the end of a word, among those that are letters of UTF-8 as well.
enum FrequentHanzi {
  // One bit for each second byte from A0 on.
  private static let masks: [UInt8: UInt32] = [
    0xC2: mask("隆垄陇楼卢炉鲁露路鹿禄录陆"), 0xC3: mask("毛冒么枚梅煤没媒镁每茂"), 0xC4: mask("模膜磨摩末莫某亩母墓幕募木目"),
    0xC5: mask("牛农努女暖诺欧纽浓"), 0xCE: mask("微危韦违围唯为维委伟未位魏"), 0xD0: mask("小孝校肖笑效些协写械谢薪锌斜"),
  ]

  /// Whether two bytes are one of them.
  static func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    (masks[first] ?? 0) >> UInt32(second & 0x1F) & 1 == 1
  }

  private static func mask(_ text: String) -> UInt32 {
    let codes = Set(text.utf16)
    var mask: UInt32 = 0
    for first in UInt8(0xC2)...0xD0 {
      for second in UInt8(0xA1)...0xBF where codes.contains(GB18030.shared.pair(first, second)) {
        mask |= 1 << UInt32(second & 0x1F)
      }
    }
    return mask
  }
}
