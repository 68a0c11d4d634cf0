/// A place in a text file from which on it is written in another encoding, as when two exports were joined.
public struct EncodingChange: Sendable, Hashable {
  /// Where the first line of the other encoding begins, in bytes.
  public var offset: Int
  /// The encoding of what stands before.
  public var before: TextEncoding
  /// The encoding of that line.
  public var after: TextEncoding
}

/// Looks line by line for the first that is written in another encoding than the file; a single damaged character is none.
///
/// UTF-8 and GB 18030 are told apart. A line of the one is hardly ever valid in the other by accident, and if it is, made of
/// characters that no Chinese text is made of; so both must agree: the line fits the other encoding, and not its own. Lines
/// right before it that are too short to tell, but fit no better, belong to it; of lines of hanzi that are letters of UTF-8
/// by accident, as 女 is `Ů`, there must be three characters. Lines of UTF-16 are known by their zeros.
///
/// - Parameter file: a file that can be split as bytes.
/// - Throws: `ReadError` when reading fails.
func findEncodingChange(in file: ByteFile, _ evidence: EncodingEvidence) throws(ReadError) -> EncodingChange? {
  let encoding = evidence.encoding
  guard encoding != .utf16LittleEndian, encoding != .utf16BigEndian else { return nil }
  var search = ForeignLineSearch(encoding: encoding)
  var buffer = [UInt8](repeating: 0, count: 1 << 20)
  var offset = evidence.markLength
  var kept = 0
  var isZeroMet = false
  while true {
    let count = kept + (try file.read(into: &buffer, kept: kept, from: offset + kept))
    let isLast = count < buffer.count
    var wide: Int?
    if !isZeroMet, let zero = buffer[kept..<count].firstIndex(of: 0) {
      isZeroMet = true
      wide = try WideTail.start(in: file, zero: offset + zero)
    }
    let length = min(count, max(0, (wide ?? .max) - offset))
    let end = buffer.withUnsafeBufferPointer { bytes in
      search.look(at: UnsafeBufferPointer(rebasing: bytes[..<length]), offset: offset, isLast: isLast)
    }
    if let found = search.found {
      return EncodingChange(offset: found, before: encoding, after: encoding == .utf8 ? .gb18030 : .utf8)
    }
    if let wide { return EncodingChange(offset: wide, before: encoding, after: .utf16LittleEndian) }
    if isLast { return nil }
    // A line of more than a megabyte is looked at in pieces; a character cut in two is one among many.
    let used = end == 0 ? count : end
    buffer.replaceSubrange(0..<count - used, with: Array(buffer[used..<count]))
    kept = count - used
    offset += used
  }
}

/// A search for the first line of the other encoding, in pieces of the file that follow each other.
private struct ForeignLineSearch {
  let encoding: TextEncoding
  /// Where it begins.
  private(set) var found: Int?
  /// Where the lines begin that do not fit, up to here.
  private var doubtful: Int?
  /// How many characters these lines have that are hanzi rather than letters.
  private var hanzi = 0

  init(encoding: TextEncoding) { self.encoding = encoding }

  /// Looks at the lines of a piece that begins at an offset of the file.
  ///
  /// - Returns: where the last whole line ends.
  mutating func look(at bytes: UnsafeBufferPointer<UInt8>, offset: Int, isLast: Bool) -> Int {
    guard encoding == .utf8 || encoding == .gb18030 else { return bytes.count }
    var start = 0
    for index in 0..<bytes.count {
      guard bytes[index] == 0x0A || bytes[index] == 0x0D || (isLast && index + 1 == bytes.count) else { continue }
      let line = LineFit(UnsafeBufferPointer(rebasing: bytes[start...index]), encoding)
      switch line {
      // A line end alone may be the second half of one.
      case .own where index > start:
        doubtful = nil
        hanzi = 0
      case .own: break
      case .strange(let count):
        doubtful = doubtful ?? offset + start
        hanzi += count
      case .doubtful, .foreign: doubtful = doubtful ?? offset + start
      }
      start = index + 1
      if line == .foreign || hanzi >= 3 {
        found = doubtful
        return start
      }
    }
    return start
  }
}

/// Whether one line of a text, as a quoted field may have several, is written in the other of the two encodings.
func hasForeignLine(_ text: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> Bool {
  guard text.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return isForeign(text, to: encoding) }
  var search = ForeignLineSearch(encoding: encoding)
  _ = search.look(at: text, offset: 0, isLast: true)
  return search.found != nil
}

/// How many hanzi of GB 18030 a well-formed text of UTF-8 seems to hold that are letters there, but make no words; none in a text
/// that has hanzi of its own.
func strangeLetters(_ text: UnsafeBufferPointer<UInt8>) -> Int {
  guard let first = text.first(where: { $0 >= 0x80 }), first < 0xE0 else { return 0 }
  let evidence = LetterEvidence(text)
  return evidence.isNational ? evidence.strange : 0
}

/// Whether a text of some length is written in the other of the two encodings.
func isForeign(_ text: UnsafeBufferPointer<UInt8>, to encoding: TextEncoding) -> Bool {
  LineFit(text, encoding) == .foreign
}

/// Which of the two encodings a line fits.
private enum LineFit: Equatable {
  /// Its own, or both: ASCII.
  case own
  /// It does not fit its own, but is too short to say more.
  case doubtful
  /// It fits both, but so many of its characters are hanzi of GB 18030 rather than letters of UTF-8.
  case strange(Int)
  /// It fits the other, and not its own.
  case foreign

  init(_ text: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) {
    let fault = UTF8Check.fault(in: text)
    let isUTF8 = fault == text.count
    if isASCII(text) || (encoding == .utf8 ? isUTF8 : !isUTF8) {
      let strange = encoding == .utf8 ? strangeLetters(text) : 0
      self = strange > 0 ? .strange(strange) : .own
      return
    }
    let national = GB18030Evidence(text)
    let utf8 = UTF8Evidence(text, firstFault: fault)
    if encoding == .utf8 {
      // Half of a character in a line of UTF-8 may leave a line of GB 18030, but then there are others of UTF-8 in it.
      let isNational = national.isValid && national.isPlausible && utf8.bytes * 2 < national.high
      self = !isNational ? .doubtful : national.characters >= 2 ? .foreign : .doubtful
    } else {
      let isNational = national.isValid && national.isPlausible
      self = isNational ? .own : utf8.leading >= 2 ? .foreign : .doubtful
    }
  }
}
