/// What the bytes of a text file say about its encoding.
struct EncodingEvidence: Sendable, Hashable {
  /// The encoding.
  var encoding: TextEncoding
  /// The bytes of the byte-order mark, or of several, which are no text.
  var markLength = 0
  /// Whether another encoding would have fitted as well.
  var isGuess = false
  /// Where the first byte stands that fits no encoding, if none fits the rest either; then `encoding` means nothing.
  var unreadable: Int?
  /// Where the text goes on in UTF-16, if it does; all the rest is said of what stands before.
  var wideFrom: Int?
}

/// Decides the encoding of a text by evidence: byte-order mark, zero bytes, validity, and how plausible the characters are.
///
/// Windows-1252 text is often valid GBK by accident (`é` and the letter after it make a rare hanzi), so GB 18030 is believed
/// only if most of its characters are the common ones of GB 2312, and do not stand alone in the middle of Western words
/// (`ÇÃ` in `AÇÃO` makes a common one). Likewise a few hanzi of GB 18030 are well-formed UTF-8 (女 is `Ů`), which is believed only
/// if the letters are such that languages write (`LetterEvidence`). Of two encodings in one file the first is believed,
/// since the head of a table stands at its beginning; the reader reports where it ceases to be true.
///
/// - Parameters:
///   - bytes: the beginning of the file, better the whole.
///   - isWhole: whether the file ends with them.
func sniffEncoding(of bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> EncodingEvidence {
  let marked = EncodingEvidence(markOf: bytes)
  if marked.map({ $0.encoding == .utf8 || $0.encoding == .gb18030 }) ?? true, let zero = bytes.firstIndex(of: 0),
    let start = WideTail.start(in: bytes, zero: zero)
  {
    var evidence = sniffEncoding(of: UnsafeBufferPointer(rebasing: bytes[..<start]), isWhole: true)
    evidence.wideFrom = start
    return evidence
  }
  if let marked { return marked }
  if let wide = utf16WithoutMark(bytes) { return EncodingEvidence(encoding: wide, isGuess: true) }
  let fault = UTF8Check.fault(in: bytes)
  if fault == bytes.count || (UTF8Check.isCutShort(bytes, at: fault) && (fault > 3 || !isWhole)) {
    let letters = LetterEvidence(bytes)
    if letters.isNational { return EncodingEvidence(encoding: .gb18030, isGuess: true) }
    return EncodingEvidence(encoding: .utf8, isGuess: letters.isWeak && !isASCII(bytes))
  }
  let utf8 = UTF8Evidence(bytes, firstFault: fault)
  if utf8.leading >= 3 { return EncodingEvidence(encoding: .utf8, isGuess: true) }
  let national = GB18030Evidence(bytes)
  if national.isValid, national.isPlausible {
    return EncodingEvidence(encoding: .gb18030, isGuess: national.isWeak)
  }
  if isForeign(firstWideLine(of: bytes), to: .utf8) { return EncodingEvidence(encoding: .gb18030, isGuess: true) }
  if utf8.bytes * 10 >= national.high * 9 { return EncodingEvidence(encoding: .utf8, isGuess: true) }
  if national.isPlausible, national.faults * 20 <= national.characters {
    return EncodingEvidence(encoding: .gb18030, isGuess: true)
  }
  if national.isValid, national.long > 0, national.long * 2 >= national.characters {
    return EncodingEvidence(encoding: .gb18030, isGuess: true)
  }
  let western = Windows1252Evidence(bytes)
  if western.isPlausible || (national.isWestern && western.isReadable) {
    return EncodingEvidence(encoding: .windows1252, isGuess: true)
  }
  // Rare hanzi only: traditional characters, names of places.
  if national.isValid, national.lonely * 4 <= national.characters {
    return EncodingEvidence(encoding: .gb18030, isGuess: true)
  }
  if utf8.bytes * 2 >= national.high { return EncodingEvidence(encoding: .utf8, isGuess: true) }
  return EncodingEvidence(encoding: .utf8, isGuess: true, unreadable: fault)
}

/// The first line that is not all ASCII.
private func firstWideLine(of bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  guard let wide = bytes.firstIndex(where: { $0 >= 0x80 }) else { return bytes }
  let start = bytes[..<wide].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  let end = bytes[wide...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  return UnsafeBufferPointer(rebasing: bytes[start..<end])
}

extension EncodingEvidence {
  /// By the byte-order mark; `nil` without one.
  fileprivate init?(markOf bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(encoding: .utf8, markLength: marksLength(bytes))
    } else if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      // UTF-32, or UTF-16 that begins with a zero: no program writes tables like that.
      self.init(encoding: .utf16LittleEndian, markLength: 2, isGuess: true, unreadable: 0)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(encoding: .utf16LittleEndian, markLength: marksLength(bytes, of: [0xFF, 0xFE]))
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(encoding: .utf16BigEndian, markLength: marksLength(bytes, of: [0xFE, 0xFF]))
    } else if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) {
      self.init(encoding: .gb18030, markLength: marksLength(bytes, of: [0x84, 0x31, 0x95, 0x33]))
    } else {
      return nil
    }
  }
}

/// How many of the first bytes are byte-order marks, by default those of UTF-8.
///
/// There are two where a program put one before a text that had one already.
func marksLength(_ bytes: some Collection<UInt8>, of mark: [UInt8] = [0xEF, 0xBB, 0xBF]) -> Int {
  guard bytes.first == mark.first else { return 0 }
  var length = 0
  while bytes.dropFirst(length).starts(with: mark) { length += mark.count }
  return length
}
