/// Appends a text as an address or a part of one: blanks and quotation marks as `%XX`.
///
/// Where the text may hold a scheme, only `http:`, `https:` and `mailto:` stay one; the colon of any other becomes `%3A`, which
/// leaves a relative address that runs nothing.
func appendAddress(
  _ text: UnsafeBufferPointer<UInt8>, mayHoldScheme: Bool, inMarkdown: Bool, to bytes: inout [UInt8]
) {
  let colon = mayHoldScheme ? schemeEnd(text) : nil
  for i in text.indices {
    let byte = text[i]
    if i == colon || byte <= 0x20 || byte == 0x7F || alwaysEncoded.contains(byte) {
      bytes.appendPercent(byte)
    } else if inMarkdown, markdownEncoded.contains(byte) {
      bytes.appendPercent(byte)
    } else if byte == UInt8(ascii: "&") {
      bytes.append("&amp;")
    } else if byte == UInt8(ascii: "'") {
      bytes.append("&#39;")
    } else {
      bytes.append(byte)
    }
  }
}

/// The colon behind a scheme that is none of the harmless ones.
private func schemeEnd(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
  var scheme: [UInt8] = []
  for (i, byte) in text.enumerated() {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
    case UInt8(ascii: ":"):
      let isHarmless = ["http", "https", "mailto"].contains(String(decoding: scheme, as: UTF8.self).lowercased())
      return isHarmless ? nil : i
    default: scheme.append(byte)
    }
  }
  return nil
}

private let alwaysEncoded = ByteSet("\"<>\\^`{|}".utf8)
private let markdownEncoded = ByteSet("()[]*'".utf8)
