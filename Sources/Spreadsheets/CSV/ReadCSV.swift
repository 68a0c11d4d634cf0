/// Reads a text file as one sheet, record by record; memory does not grow with the file.
///
/// - Parameters:
///   - path: the file, which gives the sheet its name.
///   - evidence: the encoding.
///   - dialect: the delimiter.
func readCSV(
  at path: String, evidence: EncodingEvidence, dialect: CSVDialect, limits: ReadLimits,
  into consumer: inout some SheetConsumer
) throws(ReadError) -> FileFacts {
  var facts = FileFacts(format: .csv, encoding: evidence.encoding)
  if evidence.isGuess { facts.notices.append(ReadNotice(kind: .encodingGuessed, detail: evidence.encoding.rawValue)) }
  var source = try TextSource(path: path, evidence: evidence, limits: limits)
  var records = CSVRowReader(dialect: dialect, encoding: source.encoding, limits: limits)
  consumer.begin(sheet: SheetName.of(path), isHidden: false)
  defer { consumer.end(merges: []) }
  var buffer: [UInt8] = []
  var consumed = dialect.headLength
  reading: while true {
    let isLast = try source.append(to: &buffer)
    records.scanner.forgetPrevious()
    while true {
      let step = records.scanner.next(in: buffer.span, at: consumed, isLast: isLast)
      guard case .record(let next) = step else { break }
      if let row = records.row(in: buffer.span, at: consumed, isLast: isLast && next >= buffer.count) {
        guard case .proceed = consumer.row(row) else { break reading }
      }
      consumed = next
    }
    if isLast { break }
    buffer.removeFirst(consumed)
    consumed = 0
  }
  facts.notices += records.notices
  if let offset = source.firstFault {
    facts.notices.append(ReadNotice(kind: .undecodable, detail: String(offset)))
  }
  return facts
}

/// A CSV file's sheet is called like the file.
enum SheetName {
  static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

/// The bytes of a text file in pieces, in an encoding that can be split as bytes: UTF-16 is made UTF-8.
private struct TextSource {
  let encoding: TextEncoding
  /// The offset in the file of the first byte that is no text.
  private(set) var firstFault: Int?
  private let original: TextEncoding
  private let file: ByteFile
  private var piece = [UInt8](repeating: 0, count: 1 << 18)
  private var offset = 0
  private var skip: Int
  private var tail: [UInt8] = []

  init(path: String, evidence: EncodingEvidence, limits: ReadLimits) throws(ReadError) {
    file = try ByteFile(path: path, limits: limits)
    original = evidence.encoding
    skip = evidence.markLength
    encoding = original == .utf16LittleEndian || original == .utf16BigEndian ? .utf8 : original
  }

  /// Appends the next piece.
  ///
  /// - Returns: whether the file ends with it.
  mutating func append(to buffer: inout [UInt8]) throws(ReadError) -> Bool {
    let count = try file.read(into: &piece)
    let start = min(skip, count)
    skip -= start
    let isLast = count == 0
    let from = offset + start
    offset += count
    if original == encoding {
      check(piece[start..<count], at: from, isLast: isLast)
      buffer += piece[start..<count]
      return isLast
    }
    tail += piece[start..<count]
    // A unit or a pair that is cut in two waits for the next piece.
    let whole = isLast ? tail.count : max(0, tail.count & ~1 - 2)
    let fault = tail[..<whole].withUnsafeBufferPointer { appendDecoded($0, as: original, to: &buffer) }
    if let fault, firstFault == nil { firstFault = max(0, offset - tail.count) + fault }
    tail.removeFirst(whole)
    return isLast
  }

  private mutating func check(_ bytes: ArraySlice<UInt8>, at from: Int, isLast: Bool) {
    guard firstFault == nil, original == .utf8 || original == .gb18030 else { return }
    let before = tail.count
    tail += bytes
    let (fault, used) = tail.withUnsafeBufferPointer { text in
      original == .utf8 ? Self.checkUTF8(text, isLast: isLast) : Self.checkGB18030(text, isLast: isLast)
    }
    if let fault { firstFault = from - before + fault }
    tail.removeFirst(used)
  }

  /// The first fault, and how many bytes need not be looked at again.
  private static func checkUTF8(_ text: UnsafeBufferPointer<UInt8>, isLast: Bool) -> (Int?, Int) {
    if let fault = UTF8Check.firstFault(in: text, isLast: isLast) { return (fault, text.count) }
    var end = text.count
    // At most three bytes of a cut character stand at the end.
    while end > 0, text.count - end < 4, text[end - 1] & 0xC0 == 0x80 { end -= 1 }
    if end > 0, text[end - 1] >= 0xC0 { end -= 1 }
    return (nil, isLast ? text.count : end)
  }

  private static func checkGB18030(_ text: UnsafeBufferPointer<UInt8>, isLast: Bool) -> (Int?, Int) {
    var index = 0
    while index < text.count {
      if text[index] < 0x80 {
        index += 1
        continue
      }
      switch GB18030.step(text, at: index) {
      case .scalar(_, let length): index += length
      case .incomplete where !isLast: return (nil, index)
      case .invalid, .incomplete: return (index, text.count)
      }
    }
    return (nil, index)
  }
}
