/// Writes JSON as bytes, in the order of the calls, without building a tree first.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Makes an empty writer.
  public init() {}

  /// Writes `{ … }`.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes `[ … ]`.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    body(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes a key; its value must follow.
  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a text, or `null`.
  public mutating func string(_ text: String?) {
    comma()
    guard let text else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    text.withBytes { text in
      // Runs without anything to escape, which most texts are, go in one piece.
      var start = 0
      for place in text.indices where text[place] < 0x20 || text[place] == 0x22 || text[place] == 0x5C {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
        escape(text[place])
        start = place + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    default:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(Self.hexDigit(byte >> 4))
      bytes.append(Self.hexDigit(byte & 15))
    }
  }

  /// Writes a whole number, or `null`.
  public mutating func number(_ value: Int?) {
    comma()
    bytes.append(contentsOf: (value.map(String.init) ?? "null").utf8)
  }

  /// Writes `true`, `false`, or `null`.
  public mutating func boolean(_ value: Bool?) {
    comma()
    bytes.append(contentsOf: (value.map(String.init) ?? "null").utf8)
  }

  /// Writes the elements of a long array side by side; each begins its own line.
  public mutating func lines<Element: Sendable>(
    _ elements: [Element], jobs: Int, _ write: @Sendable (Element, inout JSONWriter) -> Void
  ) {
    let pieceLength = 256
    let isFirst = !needsComma
    let pieces = Processors.map((elements.count + pieceLength - 1) / pieceLength, jobs: jobs) { piece -> [UInt8] in
      var writer = JSONWriter()
      writer.needsComma = piece > 0 || !isFirst
      let first = piece * pieceLength
      for index in first..<min(first + pieceLength, elements.count) { write(elements[index], &writer) }
      return writer.bytes
    }
    bytes.reserveCapacity(pieces.reduce(bytes.count + 4096) { $0 + $1.count })
    for piece in pieces { bytes.append(contentsOf: piece) }
    if !elements.isEmpty { needsComma = true }
  }

  /// Writes a key and a text.
  public mutating func field(_ name: String, _ text: String?) {
    key(name)
    string(text)
  }

  /// Starts a new line between values, for people who read the file.
  public mutating func newLine() {
    if needsComma {
      bytes.append(UInt8(ascii: ","))
      needsComma = false
    }
    bytes.append(0x0A)
  }

  /// Ends the file with a line end.
  public mutating func end() { bytes.append(0x0A) }

  private mutating func open(_ byte: UInt8) {
    comma()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
