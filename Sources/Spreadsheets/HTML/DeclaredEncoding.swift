/// What a page says of its own encoding: `<meta charset>`, `<meta http-equiv>`, or an XML declaration.
enum DeclaredEncoding: Equatable {
  case known(TextEncoding)
  /// One that is not read here.
  case foreign

  /// The name in the first tag that has one; `nil` without one.
  ///
  /// Each byte is looked at a few times at most, however many tags there are and whether they end: a tag without an end
  /// is the last.
  static func name(in head: some Collection<UInt8>) -> String? {
    let bytes = head.prefix(1 << 16).map { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) }
    for (tag, attribute) in [("<meta", "charset"), ("<?xml", "encoding")] {
      if let name = value(of: Array(attribute.utf8), in: bytes, tag: Array(tag.utf8)) { return name }
    }
    return nil
  }

  /// The value of the attribute in the first tag that has it.
  private static func value(of attribute: [UInt8], in bytes: [UInt8], tag: [UInt8]) -> String? {
    var rest = bytes[...]
    while let start = rest.firstIndex(of: tag[0]) {
      rest = rest[start...]
      guard rest.starts(with: tag) else {
        rest = rest.dropFirst()
        continue
      }
      let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
      if let value = value(of: attribute, in: rest[..<end].dropFirst(tag.count)) { return value }
      rest = rest[end...]
    }
    return nil
  }

  private static func value(of attribute: [UInt8], in content: ArraySlice<UInt8>) -> String? {
    var rest = content
    while let start = rest.firstIndex(of: attribute[0]) {
      rest = rest[start...]
      guard rest.starts(with: attribute) else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(attribute.count).drop(while: isSpace)
      guard rest.first == UInt8(ascii: "=") else { continue }
      let value = rest.dropFirst().drop { isSpace($0) || isQuote($0) }
      return String(decoding: value.prefix { !isSpace($0) && !isQuote($0) && !marks.contains($0) }, as: UTF8.self)
    }
    return nil
  }

  private static let marks: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "?")]

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  /// What a name in small letters means; `nil` for one that cannot be true.
  init?(named name: String) {
    switch name {
    case "utf-8", "utf8": self = .known(.utf8)
    case "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "ms936", "windows-936", "euc-cn", "chinese",
      "csgb2312":
      self = .known(.gb18030)
    case "iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252", "us-ascii", "ascii":
      self = .known(.windows1252)
    // A page that is read this way was not in UTF-16 (HTML §13.2.3.2).
    case "utf-16", "utf-16le", "utf-16be", "unicode", "": return nil
    default: self = .foreign
    }
  }
}
