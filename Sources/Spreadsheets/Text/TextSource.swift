/// The bytes of a text file in pieces, in an encoding that can be split as bytes: UTF-16 is made UTF-8.
struct TextSource {
  /// The encoding of `bytes`.
  let encoding: TextEncoding
  /// The bytes at hand.
  private(set) var bytes: [UInt8] = []
  /// Where they begin in the file; means nothing for UTF-16.
  private(set) var offset = 0
  /// Whether the file ends with them.
  private(set) var isAtEnd = false
  /// Whether there were zeros among the bytes so far.
  private(set) var hasZeros = false
  /// In a UTF-16 file, the offset of the first byte that is no text.
  private(set) var fault: Int?

  private let file: ByteFile
  private var piece: [UInt8]
  private let mark: Int
  private var next: Int
  private var transcoder: UTF16Transcoder?

  /// Opens a file, behind its byte-order mark.
  init(_ file: ByteFile, evidence: EncodingEvidence) {
    self.file = file
    piece = [UInt8](repeating: 0, count: Self.pieceBytes)
    mark = evidence.markLength
    next = mark
    offset = mark
    switch evidence.encoding {
    case .utf16LittleEndian, .utf16BigEndian:
      transcoder = UTF16Transcoder(isLittleEndian: evidence.encoding == .utf16LittleEndian)
      encoding = .utf8
    case .utf8, .gb18030, .windows1252:
      encoding = evidence.encoding
    }
  }

  /// Drops the first bytes and appends the next piece.
  mutating func fill(dropping count: Int) throws(ReadError) {
    bytes.removeFirst(count)
    offset += count
    // As much again as is waiting, so that a long record is not scanned over and over.
    if piece.count < bytes.count { piece = [UInt8](repeating: 0, count: bytes.count) }
    let read = try file.read(into: &piece, from: next)
    next += read
    isAtEnd = read == 0
    let before = bytes.count
    if var transcoder {
      piece[..<read].withUnsafeBufferPointer { transcoder.append($0, to: &bytes, isLast: isAtEnd) }
      fault = transcoder.fault.map { $0 + mark }
      self.transcoder = transcoder
    } else {
      bytes += piece[..<read]
    }
    if !hasZeros { hasZeros = bytes[before...].contains(0) }
  }

  private static let pieceBytes = 1 << 18
}
