import Spreadsheets

/// Takes the bytes of a label apart: numbering in front, brackets, a colon behind.
enum LabelParser {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Whether a text is its own key: normal, without numbering in front, a colon behind, and brackets.
  static func isPlain(_ text: Bytes) -> Bool {
    guard NormalText.isNormal(text) else { return false }
    return withoutNumbering(text).count == text.count && !text.contains(UInt8(ascii: "("))
  }

  /// Normal bytes without stars and `一、` `（一）` `1.` `1、` in front and colons behind.
  static func withoutNumbering(_ text: Bytes) -> Bytes {
    var start = 0
    while start < text.count {
      if text[start] == UInt8(ascii: "*") {
        start += 1
      } else if isStar(text, start) {
        start += 3
      } else {
        break
      }
    }
    start = endOfNumbering(text, start)
    var end = text.count
    while end > start, text[end - 1] == UInt8(ascii: ":") { end -= 1 }
    return Bytes(rebasing: text[start..<end])
  }

  /// The place behind a number in front; `start` if there is none, or nothing more than a number.
  private static func endOfNumbering(_ text: Bytes, _ start: Int) -> Int {
    guard start < text.count else { return start }
    var place = start
    let isBracketed = text[start] == UInt8(ascii: "(")
    if isBracketed { place += 1 }
    var digits = 0
    if place < text.count, isLetter(text[place]) {
      place += 1
      digits = 1
      guard place < text.count, isBracketed ? text[place] == UInt8(ascii: ")") : !isDigit(text[place]) else {
        return start
      }
    }
    while digits <= 3 {
      if place < text.count, isDigit(text[place]) {
        place += 1
      } else if isChineseDigit(text, place) {
        place += 3
      } else {
        break
      }
      digits += 1
    }
    guard (1...3).contains(digits), place < text.count else { return start }
    if isBracketed {
      guard text[place] == UInt8(ascii: ")") else { return start }
      place += 1
    } else if text[place] == UInt8(ascii: ".") {
      place += 1
    } else if isComma(text, place) {
      place += 3
    } else {
      return start
    }
    return place == text.count || isDigit(text[place]) ? start : place
  }

  static func withoutTrailingBrackets(_ text: Bytes) -> Bytes {
    var rest = text
    while rest.last == UInt8(ascii: ")"), let open = openingBracket(of: rest), open != 0 {
      var end = open
      while end > 0, rest[end - 1] == UInt8(ascii: ":") { end -= 1 }
      rest = Bytes(rebasing: rest[..<end])
    }
    return rest
  }

  /// The bracket that the last byte closes.
  private static func openingBracket(of text: Bytes) -> Int? {
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == UInt8(ascii: ")") { depth += 1 }
      if text[index] == UInt8(ascii: "(") {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// What stands outside of brackets, and what in each.
  static func splitBrackets(_ text: Bytes) -> (bare: String, notes: [String]) {
    // Most labels have one bracket, at their end.
    if let open = onlyBracketAtEnd(of: text) {
      let inside = Bytes(rebasing: text[(open + 1)..<(text.count - 1)])
      return (String(known: Bytes(rebasing: text[..<open])), [String(known: inside)])
    }
    var outside: [UInt8] = []
    var notes: [String] = []
    var inside: [UInt8] = []
    var depth = 0
    outside.reserveCapacity(text.count)
    for byte in text {
      if byte == UInt8(ascii: "(") {
        depth += 1
        if depth > 1 { inside.append(byte) }
      } else if byte == UInt8(ascii: ")"), depth > 0 {
        depth -= 1
        if depth > 0 { inside.append(byte) }
        if depth == 0 {
          notes.append(String(decoding: inside, as: UTF8.self))
          inside = []
        }
      } else if depth > 0 {
        inside.append(byte)
      } else {
        outside.append(byte)
      }
    }
    if depth > 0 { notes.append(String(decoding: inside, as: UTF8.self)) }
    return (String(decoding: outside, as: UTF8.self), notes)
  }

  /// Where the bracket opens that the last byte closes, if there is no other.
  private static func onlyBracketAtEnd(of text: Bytes) -> Int? {
    guard text.last == UInt8(ascii: ")") else { return nil }
    var open: Int?
    for index in 0..<text.count - 1 {
      if text[index] == UInt8(ascii: "(") {
        guard open == nil else { return nil }
        open = index
      } else if text[index] == UInt8(ascii: ")") {
        return nil
      }
    }
    return open
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A. to Z., by which some forms number their columns.
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isStar(_ text: Bytes, _ place: Int) -> Bool { character(text, place) == 0xE2_9885 }

  private static func isComma(_ text: Bytes, _ place: Int) -> Bool { character(text, place) == 0xE3_8081 }

  /// 一 to 十.
  private static func isChineseDigit(_ text: Bytes, _ place: Int) -> Bool {
    switch character(text, place) {
    case 0xE4_B880, 0xE4_BA8C, 0xE4_B889, 0xE5_9B9B, 0xE4_BA94, 0xE5_85AD, 0xE4_B883, 0xE5_85AB, 0xE4_B99D, 0xE5_8D81:
      true
    default: false
    }
  }

  /// The three bytes at a place as a number; zero where there are fewer.
  private static func character(_ text: Bytes, _ place: Int) -> UInt32 {
    guard place + 3 <= text.count else { return 0 }
    return UInt32(text[place]) << 16 | UInt32(text[place + 1]) << 8 | UInt32(text[place + 2])
  }
}
