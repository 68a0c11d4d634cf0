/// Collects the paragraphs of one OpenDocument cell, joined with line feeds.
///
/// White space is put together as ODF 1.3 part 3 §6.1.2 says: a run of it is one space, and none at the beginning of a
/// paragraph; further spaces are `text:s`. One at the end of a paragraph stays, since LibreOffice writes it so.
struct ODSText {
  private(set) var bytes: [UInt8] = []
  /// The parts that are struck out or raised.
  private(set) var spans: [TextSpan] = []
  private var isStruck = false
  private var isRaised = false
  private var paragraphs = 0
  private var isAfterSpace = true

  /// Makes an empty collector.
  init() { bytes.reserveCapacity(256) }

  /// Starts afresh.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    paragraphs = 0
    isStruck = false
    isRaised = false
    if !spans.isEmpty { spans = [] }
  }

  /// What follows is struck out or raised, or no longer so.
  mutating func mark(isStruck: Bool, isRaised: Bool) {
    self.isStruck = isStruck
    self.isRaised = isRaised
  }

  /// A paragraph begins.
  mutating func startParagraph() {
    if paragraphs > 0 { bytes.append(0x0A) }
    paragraphs += 1
    isAfterSpace = true
  }

  /// A piece of a paragraph's text.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    if piece.isEmpty { return }
    let start = bytes.count
    defer {
      if isStruck || isRaised {
        spans.append(TextSpan(range: start..<bytes.count, isStruck: isStruck, isRaised: isRaised))
      }
    }
    if !piece.contains(where: { $0 <= 0x20 }) {
      bytes.append(contentsOf: piece)
      isAfterSpace = false
      return
    }
    for byte in piece {
      if byte > 0x20 {
        bytes.append(byte)
        isAfterSpace = false
      } else if !isAfterSpace {
        bytes.append(0x20)
        isAfterSpace = true
      }
    }
  }

  /// A character that an element stands for, so many times.
  mutating func append(_ byte: UInt8, count: Int) {
    bytes.append(contentsOf: repeatElement(byte, count: count))
    isAfterSpace = false
  }
}
