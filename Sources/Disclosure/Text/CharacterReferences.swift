/// Character references of web pages and Markdown: `&amp;`, `&#8212;`.
enum CharacterReferences {
  /// The text with character references as the characters that they stand for.
  static func resolved(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let window = bytes[index..<min(bytes.count, index + 12)]
      if bytes[index] == UInt8(ascii: "&"), let end = window.firstIndex(of: UInt8(ascii: ";")),
        let character = character(String(decoding: bytes[index + 1..<end], as: UTF8.self))
      {
        kept += Array(String(character).utf8)
        index = end + 1
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept
  }

  private static func character(_ reference: String) -> Unicode.Scalar? {
    if let named = named[reference] { return named }
    guard reference.hasPrefix("#") else { return nil }
    let digits = reference.dropFirst()
    let number = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ",
    "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–", "middot": "·",
  ]
}
