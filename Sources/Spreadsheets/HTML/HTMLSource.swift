/// The text of a page in pieces of UTF-8 that end where a tag does, or at least a character.
///
/// Bytes that are no text become U+FFFD, zeros are left out.
struct HTMLSource {
  /// The piece at hand.
  private(set) var bytes: [UInt8] = []
  /// The offset of the first byte that had to be replaced.
  private(set) var fault: Int?

  private let file: ByteFile
  private let encoding: TextEncoding
  private let mark: Int
  private var transcoder: UTF16Transcoder?
  private var raw: [UInt8]
  private var kept = 0
  private var next: Int
  private var isAtEnd = false

  private static let pieceBytes = 1 << 16
  // A text without any tag is cut where a character may end.
  private static let mostKept = 1 << 16

  /// Begins behind the byte-order mark.
  init(_ file: ByteFile, _ encoding: HTMLEncoding) {
    self.file = file
    self.encoding = encoding.encoding
    mark = encoding.markLength
    next = mark
    raw = [UInt8](repeating: 0, count: Self.pieceBytes)
    if encoding.encoding == .utf16LittleEndian || encoding.encoding == .utf16BigEndian {
      transcoder = UTF16Transcoder(isLittleEndian: encoding.encoding == .utf16LittleEndian)
    }
  }

  /// Makes the next piece.
  ///
  /// - Returns: whether it is the last.
  mutating func advance() throws(ReadError) -> Bool {
    bytes.removeAll(keepingCapacity: true)
    while bytes.isEmpty, !isAtEnd {
      if raw.count < 2 * kept { raw += [UInt8](repeating: 0, count: kept) }
      let count = try file.read(into: &raw, kept: kept, from: next)
      next += count
      isAtEnd = count == 0
      if transcoder != nil {
        transcode(count)
      } else {
        decode(kept + count)
      }
    }
    if bytes.contains(0) { bytes.removeAll { $0 == 0 } }
    if bytes.contains(UInt8(ascii: "!")) { leaveOutConditions() }
    return isAtEnd
  }

  /// Leaves out the marks that Excel puts around what other programs shall read too: `<![if …]>` and `<![endif]>`.
  ///
  /// They are comments (HTML §13.2.5.42), but libxml2 before 2.14 takes them for text. `<![endif]-->` ends a comment.
  private mutating func leaveOutConditions() {
    var kept: [UInt8] = []
    var start = 0
    var place = 0
    // The next `>`: many marks may wait for one, which is then looked for once.
    var end = -1
    while let mark = bytes[place...].firstIndex(of: UInt8(ascii: "!")) {
      place = mark + 1
      guard mark > start, bytes[mark - 1] == UInt8(ascii: "<") else { continue }
      let rest = bytes[place...]
      guard ["[if", "[endif", "[else"].contains(where: { rest.starts(with: $0.utf8) { $0 | 0x20 == $1 | 0x20 } }) else {
        continue
      }
      if end < place {
        guard let next = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
        end = next
      }
      guard bytes[end - 1] != UInt8(ascii: "-") else { continue }
      kept += bytes[start..<(mark - 1)]
      start = end + 1
      place = start
    }
    if start > 0 { bytes = kept + bytes[start...] }
  }

  private mutating func transcode(_ count: Int) {
    raw[..<count].withUnsafeBufferPointer { transcoder?.append($0, to: &bytes, isLast: isAtEnd) }
    fault = transcoder?.fault.map { $0 + mark }
  }

  private mutating func decode(_ count: Int) {
    var end = count
    if !isAtEnd {
      // Neither is part of a longer character in any encoding read here.
      if let place = raw[..<count].lastIndex(of: UInt8(ascii: ">")) {
        end = place + 1
      } else if count < Self.mostKept {
        end = 0
      } else {
        end = raw[..<count].lastIndex { $0 < 0x30 || 0x3A...0x3F ~= $0 }.map { $0 + 1 } ?? count
      }
    }
    let start = next - count
    raw[..<end].withUnsafeBufferPointer { append($0, at: start) }
    kept = count - end
    raw.replaceSubrange(0..<kept, with: Array(raw[end..<count]))
  }

  private mutating func append(_ piece: UnsafeBufferPointer<UInt8>, at offset: Int) {
    if isASCII(piece) {
      bytes.append(contentsOf: piece)
      return
    }
    if encoding == .utf8 {
      let end = UTF8Check.fault(in: piece)
      if end == piece.count {
        bytes.append(contentsOf: piece)
      } else {
        if fault == nil { fault = offset + end }
        bytes.append(contentsOf: String(decoding: piece, as: UTF8.self).utf8)
      }
      return
    }
    let room = [UInt8](unsafeUninitializedCapacity: piece.count * 3) { room, count in
      guard let base = room.baseAddress else { return }
      let isNational = encoding == .gb18030
      let (written, place) =
        isNational ? GB18030.shared.decode(piece, into: base) : Windows1252.decode(piece, into: base)
      if place >= 0, fault == nil { fault = offset + place }
      count = written
    }
    bytes += room
  }
}
