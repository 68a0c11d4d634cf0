/// Turns the pieces of an XML document into UTF-8.
///
/// The encoding is decided by the first piece: a byte order mark, the pattern of UTF-16, or the declaration. GBK and GB 2312
/// are read as GB 18030, which contains them, Latin 1 as Windows-1252. Others no Chinese office writes; they are refused by name.
struct XMLTranscoder {
  /// Where the first byte stands that had to be replaced, in a document whose encoding was found out in spite of what it says.
  private(set) var firstReplaced: Int?

  private enum Way {
    case undecided
    case plain
    case wide(UTF16Transcoder)
    case national
    case western
    case unknown(String)
  }

  // Longer than any text that a cell may hold.
  private static let longestRun = 2 << 20

  private var way = Way.undecided
  private let given: TextEncoding?
  private var tail: [UInt8] = []
  private var offset = 0
  private var isAtStart = true

  /// Takes the encoding, if it is known in spite of what the document says.
  init(_ given: TextEncoding?) { self.given = given }

  /// Why the document cannot be read: the name of an encoding that is not known here.
  var unknownEncoding: String? {
    if case .unknown(let name) = way { return name }
    return nil
  }

  /// Whether the bytes are UTF-8 as they stand. Decides the encoding if that is still to be done.
  @inline(__always)
  mutating func passesThrough(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Bool {
    if case .undecided = way { decide(bytes, isLast: isLast) }
    guard case .plain = way else { return false }
    return tail.isEmpty
  }

  /// Appends a piece as UTF-8, up to the first byte that is not of the declared encoding.
  ///
  /// - Returns: the offset of that byte, or `nil`.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], isLast: Bool) -> Int? {
    switch way {
    case .undecided:
      tail += bytes
      return nil
    case .plain:
      output += tail
      output += bytes
      tail = []
      return nil
    case .wide(let transcoder): return wide(transcoder, bytes, &output, isLast)
    case .national: return national(bytes, &output, isLast)
    case .western:
      let piece = tail + bytes
      tail = []
      return decode(piece, &output) { Windows1252.decode($0, into: $1) }
    case .unknown: return nil
    }
  }

  /// How many of the first bytes are byte order marks.
  @inline(__always)
  mutating func markLength(_ bytes: some Collection<UInt8>) -> Int {
    if !isAtStart { return 0 }
    if case .undecided = way { return 0 }
    isAtStart = false
    return marksLength(bytes)
  }

  /// How nearly every document begins, which says that it is UTF-8.
  private static let usual: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\""

  private static func isUsual(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= usual.utf8CodeUnitCount else { return false }
    for place in 0..<usual.utf8CodeUnitCount where bytes[place] != usual.utf8Start[place] { return false }
    return true
  }

  // The declaration stands within the first 256 bytes.
  private mutating func decide(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) {
    if given == nil, tail.isEmpty, Self.isUsual(bytes) {
      way = .plain
      return
    }
    let head = tail + bytes.prefix(256)
    guard head.count >= 256 || isLast else { return }
    let declared = XMLDeclaration(head)
    switch given ?? declared.encoding {
    case .utf8: way = .plain
    case .utf16LittleEndian: way = .wide(UTF16Transcoder(isLittleEndian: true))
    case .utf16BigEndian: way = .wide(UTF16Transcoder(isLittleEndian: false))
    case .gb18030: way = .national
    case .windows1252: way = .western
    case nil: way = .unknown(declared.name)
    }
  }

  private mutating func wide(
    _ transcoder: UTF16Transcoder, _ bytes: UnsafeBufferPointer<UInt8>, _ output: inout [UInt8], _ isLast: Bool
  ) -> Int? {
    let piece = tail + bytes
    tail = []
    defer { offset += piece.count }
    let begin = output.count
    var next = transcoder
    piece.withUnsafeBufferPointer { next.append($0, to: &output, isLast: isLast) }
    way = .wide(next)
    guard let fault = note(next.fault) else { return nil }
    output.removeLast(output.count - begin)
    var sound = transcoder
    piece[..<max(0, fault - offset)].withUnsafeBufferPointer { sound.append($0, to: &output, isLast: false) }
    return fault
  }

  private mutating func national(_ bytes: UnsafeBufferPointer<UInt8>, _ output: inout [UInt8], _ isLast: Bool) -> Int? {
    tail += bytes
    // No character of GB 18030 goes across one of these.
    let last = tail.lastIndex { $0 < 0x30 || 0x3A...0x3F ~= $0 }
    let end = isLast ? tail.count : last.map { $0 + 1 } ?? (tail.count > Self.longestRun ? tail.count : 0)
    let piece = Array(tail[..<end])
    tail.removeFirst(end)
    return decode(piece, &output) { GB18030.shared.decode($0, into: $1) }
  }

  private mutating func decode(
    _ piece: [UInt8], _ output: inout [UInt8],
    _ decoder: (UnsafeBufferPointer<UInt8>, UnsafeMutablePointer<UInt8>) -> (written: Int, fault: Int)
  ) -> Int? {
    defer { offset += piece.count }
    var fault = -1
    let text = [UInt8](unsafeUninitializedCapacity: piece.count * 3 + 3) { room, count in
      guard let base = room.baseAddress else { return }
      (count, fault) = piece.withUnsafeBufferPointer { decoder($0, base) }
    }
    guard let place = note(fault < 0 ? nil : offset + fault) else {
      output += text
      return nil
    }
    _ = decode(Array(piece[..<fault]), &output, decoder)
    return place
  }

  private mutating func note(_ fault: Int?) -> Int? {
    guard let fault else { return nil }
    if given == nil { return fault }
    if firstReplaced == nil { firstReplaced = fault }
    return nil
  }
}
