/// A short cell text made comparable: widths unified, spaces and line breaks gone, brackets and numbering set apart.
///
/// `"1.实施单位（盖章）："` has the key `实施单位` and the note `盖章`.
struct Label: Sendable, Hashable {
  /// The whole text with unified widths and without spaces.
  let full: String
  /// What is matched against the vocabulary: without numbering, `*`, trailing brackets and colon.
  let key: String
  /// The key without any brackets, for `全年（调整）预算数`.
  let bare: String
  /// What stood in the brackets: `万元`, `50分`, `A`.
  let notes: [String]

  /// The longest text, in bytes, that is looked at as a label.
  static let longest = 240

  /// Whether brackets stand in it, so that `bare` is not `key`.
  var hasBrackets: Bool { !notes.isEmpty }

  init(_ text: String) {
    if text.withBytes(Self.isPlain) {
      full = text
      key = text
      bare = text
      notes = []
      return
    }
    let bytes = Self.unifiedBytes(text)
    full = String(decoding: bytes, as: UTF8.self)
    var rest = bytes[...]
    while rest.first == UInt8(ascii: "*") || rest.starts(with: Self.star) {
      rest = rest.dropFirst(rest.first == UInt8(ascii: "*") ? 1 : Self.star.count)
    }
    rest = Self.withoutNumbering(rest)
    while rest.last == UInt8(ascii: ":") { rest.removeLast() }
    guard rest.contains(UInt8(ascii: "(")) else {
      key = rest.count == bytes.count ? full : String(decoding: rest, as: UTF8.self)
      bare = key
      notes = []
      return
    }
    key = String(decoding: Self.withoutTrailingBrackets(rest), as: UTF8.self)
    var outside: [UInt8] = []
    var notes: [String] = []
    var inside: [UInt8] = []
    var depth = 0
    for byte in rest {
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
    bare = String(decoding: outside, as: UTF8.self)
    self.notes = notes
  }

  /// Full-width forms become ASCII, unusual brackets square ones, and all spaces and breaks go.
  static func unified(_ text: String) -> String {
    text.withBytes(isUnified) ? text : String(decoding: unifiedBytes(text), as: UTF8.self)
  }

  /// Whether no byte of a text can change: no space, and no character of the blocks that full-width forms stand in.
  private static func isUnified(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in text where byte <= 0x20 || byte == 0xC2 || byte == 0xEF || byte == 0xE2 || byte == 0xE3 { return false }
    return true
  }

  /// Whether a text is its own key: unified, without numbering in front, a colon behind, and brackets.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    if first == UInt8(ascii: "*") || text.last == UInt8(ascii: ":") || !isUnified(text) { return false }
    guard !text.contains(UInt8(ascii: "(")) else { return false }
    // A number in front goes only before a point or 、, which begins with 0xE3.
    return !isDigit(first) && first < 0x80 || !text.prefix(16).contains(UInt8(ascii: "."))
  }

  private static func unifiedBytes(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { text in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count)
      var index = 0
      while index < text.count {
        let byte = text[index]
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        if length == 1 {
          if byte != 0x20, !(0x09...0x0D).contains(byte) { bytes.append(byte) }
        } else if length == 2, byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
          // A no-break space goes like the others.
        } else if length == 3, index + 2 < text.count, let unified = unified(byte, text[index + 1], text[index + 2]) {
          if unified != 0 { bytes.append(unified) }
        } else {
          bytes.append(contentsOf: text[index..<min(index + length, text.count)])
        }
        index += length
      }
      return bytes
    }
  }

  /// The ASCII byte for a three-byte character; zero for one that goes, `nil` for one that stays.
  private static func unified(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    switch (first, second, third) {
    case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x80...0x8F), (0xEF, 0xBB, 0xBF): 0
    case (0xE3, 0x80, 0x90), (0xE3, 0x80, 0x94): UInt8(ascii: "[")
    case (0xE3, 0x80, 0x91), (0xE3, 0x80, 0x95): UInt8(ascii: "]")
    case (0xEF, 0xBC, 0x81...0xBF): third - 0x60
    case (0xEF, 0xBD, 0x80...0x9E): third - 0x20
    default: nil
    }
  }

  private static let star = Array("★".utf8)
  private static let comma = Array("、".utf8)
  private static let chineseDigits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map { Array($0.utf8) }

  private static func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }

  /// Takes `一、` `（一）` `1.` `1、` from the front, if more than a number remains.
  private static func withoutNumbering(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    let bracketed = rest.first == UInt8(ascii: "(")
    if bracketed { rest.removeFirst() }
    var digits = 0
    while digits <= 3 {
      if isDigit(rest.first) {
        rest.removeFirst()
      } else if rest.count >= 3, chineseDigits.contains(where: rest.starts) {
        rest.removeFirst(3)
      } else {
        break
      }
      digits += 1
    }
    guard (1...3).contains(digits) else { return text }
    if bracketed {
      guard rest.first == UInt8(ascii: ")") else { return text }
      rest.removeFirst()
    } else if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
    } else if rest.starts(with: comma) {
      rest.removeFirst(comma.count)
    } else {
      return text
    }
    return rest.isEmpty || isDigit(rest.first) ? text : rest
  }

  private static func withoutTrailingBrackets(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    while rest.last == UInt8(ascii: ")"), let open = openingBracket(of: rest), open != rest.startIndex {
      rest = rest[..<open]
      while rest.last == UInt8(ascii: ":") { rest.removeLast() }
    }
    return rest
  }

  /// The bracket that the last byte closes.
  private static func openingBracket(of text: ArraySlice<UInt8>) -> Int? {
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
}
