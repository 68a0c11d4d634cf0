/// The XML of a part as bytes, searched and changed in places; all else stays as it was.
struct PartText {
  var bytes: [UInt8]

  /// Where a text begins, from a place on.
  func find(_ text: String, from start: Int = 0, before end: Int? = nil) -> Int? {
    let pattern = Array(text.utf8)
    let end = (end ?? bytes.count) - pattern.count
    guard let first = pattern.first, start <= end else { return nil }
    var place = start
    while place <= end {
      if bytes[place] == first, bytes[place..<place + pattern.count].elementsEqual(pattern) { return place }
      place += 1
    }
    return nil
  }

  /// The end of the tag that begins at a place: behind its `>`, past those in attributes.
  func tagEnd(_ start: Int) -> Int? {
    var quote: UInt8?
    for place in start..<bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      }
    }
    return nil
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Where the value of an attribute stands in the tag that begins at a place.
  func value(of attribute: String, inTag start: Int) -> Range<Int>? {
    guard let end = tagEnd(start), let name = find(" \(attribute)=\"", from: start, before: end) else { return nil }
    let from = name + attribute.utf8.count + 3
    guard let to = bytes[from..<end].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    return from..<to
  }

  func number(of attribute: String, inTag start: Int) -> Int? {
    value(of: attribute, inTag: start).flatMap { Int(text($0)) }
  }

  mutating func replace(_ range: Range<Int>, with text: String) { bytes.replaceSubrange(range, with: text.utf8) }
  mutating func insert(_ text: String, at place: Int) { bytes.insert(contentsOf: text.utf8, at: place) }

  /// Text as the content of an element or attribute.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
