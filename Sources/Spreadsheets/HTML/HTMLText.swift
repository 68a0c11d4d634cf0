/// Collects text as a browser shows it.
///
/// White space collapses to one space, and to none at the edges of a line (CSS Text 3 §4.1); a line end between two
/// Chinese characters is nothing (§4.1.2), since programs break lines there. `<br>` and the edges of blocks are LF.
/// No-break spaces become spaces that do not collapse; at both ends of the whole text they are left out.
struct HTMLText {
  /// Whether there was more text than the limit.
  private(set) var isTooLong = false
  /// Whether nothing has been written yet.
  var isEmpty: Bool { bytes.isEmpty }

  private let limit: Int
  private var bytes: [UInt8] = []
  private var hasSpace = false
  private var hasLineEnd = false
  private var needsLine = false
  private var isAtLineStart = true
  /// How many open elements strike out, and raise, what is written.
  private var struckDepth = 0
  private var raisedDepth = 0
  private var spans: [TextSpan] = []
  /// What is seen of the text that was taken last; `nil` if that is the text.
  private(set) var look: CellLook?

  /// An element that strikes out or raises its text begins, or ends.
  mutating func mark(isStruck: Bool, isRaised: Bool, begins: Bool) {
    if isStruck { struckDepth = max(0, struckDepth + (begins ? 1 : -1)) }
    if isRaised { raisedDepth = max(0, raisedDepth + (begins ? 1 : -1)) }
  }

  /// Makes a collector that takes so many bytes.
  init(limit: Int) { self.limit = limit }

  /// A piece of text.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>, keepsSpace: Bool = false) {
    guard bytes.count + piece.count <= limit else {
      isTooLong = true
      return
    }
    var index = 0
    while index < piece.count {
      let byte = piece[index]
      if keepsSpace, byte == 0x0A {
        lineBreak()
      } else if keepsSpace, byte == 0x20 || byte == 0x09 {
        write(byte)
      } else if byte <= 0x20 {
        hasSpace = hasSpace || isXMLSpace(byte) || byte == 0x0C
        hasLineEnd = hasLineEnd || byte == 0x0A || byte == 0x0D
      } else {
        let next = index + 1 < piece.count ? piece[index + 1] : 0
        if hasSpace { writeSpace(before: byte, next) }
        if byte == 0xC2, next == 0xA0 {
          write(0x20)
          index += 1
        } else {
          write(byte)
        }
      }
      index += 1
    }
  }

  /// A line ends here in any case.
  mutating func lineBreak() {
    startLine()
    guard bytes.count < limit else {
      isTooLong = true
      return
    }
    bytes.append(0x0A)
    hasSpace = false
    hasLineEnd = false
    isAtLineStart = true
  }

  /// A block begins or ends: what follows begins a line.
  mutating func block() {
    hasSpace = false
    hasLineEnd = false
    if !isAtLineStart { needsLine = true }
  }

  /// Adds a line of its own.
  mutating func addLine(_ line: String) {
    block()
    Array(line.utf8).withUnsafeBufferPointer { append($0) }
    block()
  }

  /// Gives the text and starts afresh.
  mutating func take() -> String {
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0A || bytes[end - 1] == 0x09 { end -= 1 }
    var start = 0
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x0A || bytes[start] == 0x09 { start += 1 }
    let text = end - start == bytes.count ? Self.text(bytes[...]) : Self.text(bytes[start..<end])
    look = nil
    struckDepth = 0
    raisedDepth = 0
    if !spans.isEmpty {
      let seen = spans.map { span in
        let first = min(max(span.range.lowerBound, start), end) - start
        return TextSpan(
          range: first..<max(first, min(span.range.upperBound, end) - start), isStruck: span.isStruck,
          isRaised: span.isRaised)
      }
      look = TextSpan.look(of: Array(bytes[start..<end]), seen)
      spans = []
    }
    bytes.removeAll(keepingCapacity: true)
    hasSpace = false
    hasLineEnd = false
    needsLine = false
    isAtLineStart = true
    return text
  }

  private mutating func startLine() {
    guard needsLine else { return }
    needsLine = false
    bytes.append(0x0A)
    isAtLineStart = true
  }

  @inline(__always)
  private mutating func write(_ byte: UInt8) {
    if needsLine { startLine() }
    if struckDepth + raisedDepth > 0 { extendSpan() }
    bytes.append(byte)
    isAtLineStart = false
  }

  /// The next byte is struck out or raised.
  private mutating func extendSpan() {
    let last = spans.count - 1
    let isStruck = struckDepth > 0
    let isRaised = raisedDepth > 0
    if last >= 0, spans[last].range.upperBound == bytes.count, spans[last].isStruck == isStruck,
      spans[last].isRaised == isRaised
    {
      spans[last].range = spans[last].range.lowerBound..<bytes.count + 1
    } else {
      spans.append(TextSpan(range: bytes.count..<bytes.count + 1, isStruck: isStruck, isRaised: isRaised))
    }
  }

  private mutating func writeSpace(before byte: UInt8, _ next: UInt8) {
    if !isAtLineStart, !needsLine, !(hasLineEnd && Self.isWide(byte, next) && isWideLast) { bytes.append(0x20) }
    hasSpace = false
    hasLineEnd = false
  }

  private var isWideLast: Bool {
    guard let lead = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }), lead + 1 < bytes.count else { return false }
    return Self.isWide(bytes[lead], bytes[lead + 1])
  }

  /// Whether the first two bytes of a character are those of Chinese or Japanese writing, its punctuation, or a full-width
  /// letter.
  private static func isWide(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE2: second >= 0xBA
    case 0xE3...0xE9: true
    case 0xEF: 0xA4...0xAB ~= second || 0xBC...0xBD ~= second
    case 0xF0: second >= 0xA0
    default: false
    }
  }

  /// Browsers read `&nbsp` without its semicolon too, which libxml2 before 2.14 leaves as it stands.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")), text.contains("&nbsp") else { return text }
    var result = ""
    var rest = text[...]
    while let found = rest.firstRange(of: "&nbsp") {
      result += rest[..<found.lowerBound]
      let isLiteral = rest[found.upperBound...].first == ";"
      result += isLiteral ? "&nbsp" : " "
      rest = rest[found.upperBound...]
    }
    result += rest
    return trimmedSpaces(result)
  }

  private static func trimmedSpaces(_ text: String) -> String {
    let start = text.drop { $0 == " " || $0 == "\n" }
    guard let last = start.lastIndex(where: { $0 != " " && $0 != "\n" }) else { return "" }
    return String(start[...last])
  }
}
