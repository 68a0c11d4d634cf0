/// The bytes of an XML file as a scanner takes them.
///
/// Some programs declare an encoding and write another: UTF-8, nothing or ISO 8859-1 with GB 18030, GBK or UTF-16 with UTF-8.
/// That is found out here; what a file declares and keeps to stays as it is.
struct XMLSource {
  /// The encoding that the file has in spite of its declaration.
  let undeclared: TextEncoding?
  /// Whether that is certain: a byte-order mark says so, or there is nothing but ASCII.
  let isProven: Bool
  /// The encoding that it declares and keeps to; `nil` for one that has no name here.
  let declared: TextEncoding?
  /// What it says; `nil` in UTF-16, which speaks for itself.
  let declaration: EncodingDeclaration?

  private let file: ByteFile
  private var next = 0

  /// Looks at the beginning of a file.
  init(_ file: ByteFile) throws(ReadError) {
    self.file = file
    let head = try file.bytes(at: 0, count: 1 << 20)
    let evidence = head.withUnsafeBufferPointer { sniffEncoding(of: $0, isWhole: head.count >= file.size) }
    let declaration = XMLDeclaration(head.dropFirst(evidence.markLength))
    let isMarked = evidence.markLength > 0
    let isPlain = head.withUnsafeBufferPointer(isASCII)
    let isWrong =
      switch evidence.encoding {
      case _ where evidence.unreadable != nil: false
      case .gb18030:
        (declaration.encoding == .utf8 && (declaration.name.isEmpty || !head.withUnsafeBufferPointer(isUTF8)))
          || (declaration.encoding == .windows1252 && !evidence.isGuess)
      case .utf8:
        (declaration.encoding == .gb18030 && (isMarked || (!evidence.isGuess && Self.hasHanzi(head))))
          || (declaration.encoding == .windows1252 && !isPlain && !evidence.isGuess) || declaration.isWide
      default: false
      }
    undeclared = isWrong ? evidence.encoding : nil
    isProven = isWrong && (isMarked || isPlain)
    declared = declaration.encoding
    let isWide = declared == .utf16LittleEndian || declared == .utf16BigEndian
    self.declaration = isWide ? nil : EncodingDeclaration(declaration.name, isBelieved: !isWrong)
  }

  /// Reads the next piece.
  ///
  /// - Returns: how many bytes were written; zero at the end.
  mutating func read(into buffer: inout [UInt8]) throws(ReadError) -> Int {
    let count = try file.read(into: &buffer, from: next)
    next += count
    return count
  }

  /// Goes back to the beginning.
  mutating func rewind() { next = 0 }

  /// Whether there are hanzi of UTF-8. A few of GB 18030 may be well-formed UTF-8 by accident, but then they are letters.
  private static func hasHanzi(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { UTF8Evidence($0, firstFault: $0.count).leading > 0 }
  }
}
