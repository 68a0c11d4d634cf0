/// Character references of web pages and Markdown: `&amp;`, `&#8212;`.
enum CharacterReferences {
  /// The text with character references as the characters that they stand for.
  static func resolved(_ bytes: [UInt8]) -> [UInt8] {
    guard var next = bytes.firstIndex(of: UInt8(ascii: "&")) else { return bytes }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    // What stands between two signs is taken over as a whole.
    var start = 0
    while true {
      let window = bytes[next..<min(bytes.count, next + 12)]
      if let end = window.firstIndex(of: UInt8(ascii: ";")),
        let character = character(String(decoding: bytes[next + 1..<end], as: UTF8.self))
      {
        kept += bytes[start..<next]
        kept += String(character).utf8
        start = end + 1
      }
      guard let following = bytes[max(start, next + 1)...].firstIndex(of: UInt8(ascii: "&")) else { break }
      next = following
    }
    return kept + bytes[start...]
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
