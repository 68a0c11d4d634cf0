/// The XML declaration at the beginning of a document, as far as it tells of the encoding.
struct XMLDeclaration {
  /// The encoding that it names, UTF-8 if it names none; `nil` for one that has no name here.
  let encoding: TextEncoding?
  /// Whether it names ISO 8859-1, Windows-1252 or the like, in which any bytes mean something.
  let isWestern: Bool
  /// Whether it names UTF-16: a document that can be looked at byte by byte is not in that.
  let isWide: Bool
  /// How many bytes it takes, with the white space before it.
  let length: Int

  /// Looks at the beginning of a document, behind its byte-order mark.
  init(_ bytes: ArraySlice<UInt8>) {
    encoding = xmlEncoding(bytes)
    let spaces = bytes.prefix(while: isXMLSpace).count
    let head = String(decoding: bytes.dropFirst(spaces).prefix(256).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    guard head.hasPrefix("<?xml"), let close = head.firstRange(of: "?>") else {
      isWestern = false
      isWide = false
      length = 0
      return
    }
    let text = head[..<close.upperBound]
    let name = text.lowercased()
    isWestern = ["iso-8859-1", "iso8859-1", "latin1", "windows-1252"].contains {
      name.contains("\"\($0)\"") || name.contains("'\($0)'")
    }
    isWide = name.contains("\"utf-16") || name.contains("'utf-16") || name.contains("\"unicode\"")
    length = spaces + text.utf8.count
  }
}
