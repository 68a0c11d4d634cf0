/// The bytes of an XML file as a parser takes them.
///
/// Programs write white space before the declaration, which XML forbids, and some declare an encoding and write another:
/// UTF-8, nothing or ISO 8859-1 with GB 18030, GBK or UTF-16 with UTF-8. Both are put right here; what a file declares and
/// keeps to stays as it is.
final class XMLSource {
  /// The encoding that the file has in spite of its declaration.
  let undeclared: TextEncoding?
  /// Whether that is certain: a byte-order mark says so, or there is nothing but ASCII.
  let isProven: Bool
  /// The offset of the first byte that had to be replaced while the encoding was put right.
  private(set) var fault: Int?

  private let file: ByteFile
  private let skipped: Int
  private var next: Int
  private var isAtStart = true
  private var offset = 0
  private var tail: [UInt8] = []

  /// Looks at the beginning of a file.
  init(_ file: ByteFile) throws(ReadError) {
    self.file = file
    let head = try file.bytes(at: 0, count: 1 << 20)
    let evidence = head.withUnsafeBufferPointer { sniffEncoding(of: $0, isWhole: head.count >= file.size) }
    let isMarked = evidence.markLength > 0
    let isPlain = head.withUnsafeBufferPointer(isASCII)
    let declared = XMLDeclaration(head.dropFirst(evidence.markLength))
    let isWrong =
      switch evidence.encoding {
      case _ where evidence.unreadable != nil: false
      case .gb18030: declared.encoding == .utf8 || (declared.isWestern && !evidence.isGuess)
      case .utf8:
        (declared.encoding == .gb18030 && (isMarked || (!evidence.isGuess && Self.hasHanzi(head))))
          || (declared.isWestern && !isPlain && !evidence.isGuess) || declared.isWide
      default: false
      }
    undeclared = isWrong ? evidence.encoding : nil
    // The parser would believe the declaration.
    skipped = isWrong ? evidence.markLength + declared.length : 0
    next = skipped
    offset = skipped
    isProven = isWrong && (isMarked || isPlain)
  }

  /// Reads the next piece.
  ///
  /// - Returns: how many bytes were written; zero at the end.
  func read(into buffer: inout [UInt8]) throws(ReadError) -> Int {
    if undeclared == .gb18030 { return try readNational(into: &buffer) }
    var count = try file.read(into: &buffer, from: next)
    next += count
    if isAtStart {
      isAtStart = false
      let surplus = Self.surplus(buffer[..<count])
      if surplus > 0 {
        buffer.replaceSubrange(0..<count - surplus, with: Array(buffer[surplus..<count]))
        count -= surplus
      }
    }
    return count
  }

  /// Goes back to the beginning.
  func rewind() {
    next = skipped
    isAtStart = true
    offset = skipped
    tail = []
  }

  private func readNational(into buffer: inout [UInt8]) throws(ReadError) -> Int {
    // A sixth of the room: half for what waits, and three bytes for one in the worst case.
    var piece = [UInt8](repeating: 0, count: max(1, buffer.count / 6))
    while true {
      let count = try file.read(into: &piece, from: next)
      next += count
      tail += piece[..<count]
      if isAtStart {
        tail.removeFirst(Self.surplus(tail[...]))
        isAtStart = false
      }
      // No character of GB 18030 goes across one of these.
      let last = tail.lastIndex { $0 < 0x30 || 0x3A...0x3F ~= $0 }
      let end = count == 0 ? tail.count : last.map { $0 + 1 } ?? tail.count
      let written = tail[..<end].withUnsafeBufferPointer { bytes in
        buffer.withUnsafeMutableBufferPointer { output in
          guard let base = output.baseAddress else { return 0 }
          let (written, fault) = GB18030.shared.decode(bytes, into: base)
          if fault >= 0, self.fault == nil { self.fault = offset + fault }
          return written
        }
      }
      offset += end
      tail.removeFirst(end)
      if written > 0 || count == 0 { return written }
    }
  }

  /// Whether there are hanzi of UTF-8. A few of GB 18030 may be well-formed UTF-8 by accident, but then they are letters.
  private static func hasHanzi(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { UTF8Evidence($0, firstFault: $0.count).leading > 0 }
  }

  /// White space before the first tag, and the mark before it.
  private static func surplus(_ bytes: ArraySlice<UInt8>) -> Int {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let spaces = bytes.dropFirst(mark).prefix(while: isXMLSpace).count
    return spaces > 0 ? mark + spaces : 0
  }
}
