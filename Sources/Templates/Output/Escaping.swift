/// How a text is written so that the reader of the page sees exactly that text.
enum Escaping: UInt8, Sendable {
  case none
  /// HTML text and quoted attribute values: `& < > " '`.
  case html
  /// Markdown text.
  case markdown
  /// A cell of a Markdown table: as text, and a line break becomes `<br>`.
  case markdownCell

  func append(_ text: String, to bytes: inout [UInt8]) {
    switch self {
    case .none: bytes.append(contentsOf: text.utf8)
    case .html: appendHTML(text.utf8Span.span, to: &bytes)
    case .markdown: appendMarkdown(text.utf8Span.span, isCell: false, to: &bytes)
    case .markdownCell: appendMarkdown(text.utf8Span.span, isCell: true, to: &bytes)
    }
  }
}

func appendHTML(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
  let specials: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E | 1 << 0x22 | 1 << 0x27
  text.withUnsafeBufferPointer { text in
    var start = 0
    for i in text.indices {
      let byte = text[i]
      if byte >= 64 || specials &>> UInt64(byte) & 1 == 0 { continue }
      bytes.append(contentsOf: text[start..<i])
      start = i + 1
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      default: bytes.append(contentsOf: "&#39;".utf8)
      }
    }
    bytes.append(contentsOf: text[start...])
  }
}

func appendMarkdown(_ text: Span<UInt8>, isCell: Bool, to bytes: inout [UInt8]) {
  for i in text.indices {
    let byte = text[i]
    switch byte {
    case UInt8(ascii: "\n") where isCell: bytes.append(contentsOf: "<br>".utf8)
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "|"),
      UInt8(ascii: "~"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    default: bytes.append(byte)
    }
  }
}
