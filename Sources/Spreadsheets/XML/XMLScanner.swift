/// Reads one XML document that arrives in pieces, from a file that nobody vouches for, and hands its events on.
///
/// XML 1.0 with namespaces, without what no honest spreadsheet has: a document type declaration is refused before anything
/// in it is read, so there are no entities but the five that XML itself has, and nothing is ever fetched. Elements nest
/// `ReadLimits.nesting` deep, and a tag is no longer than `ReadLimits.cellBytes`, or 4 KiB. Names of elements must pair, characters must be valid;
/// what a document may hold beside elements and text (comments, instructions) is passed over.
///
/// The bytes are looked at once; nothing is copied but text with references in it, and what a piece cuts in two.
struct XMLScanner<Events: XMLEvents>: ~Copyable {
  /// Takes the events.
  var events: Events

  // What a root element declares may be longer than a low limit for cells.
  private static var shortestLimit: Int { 4096 }

  let part: String
  let nesting: Int
  let longestTag: Int
  var names = XMLNames()
  /// The names of the elements that are open.
  var open: [Int32] = []
  var mode = XMLMode.content
  var isRootClosed = false
  /// Why the document cannot be read on, without the line.
  var fault: XMLFault?
  var attributes: UnsafeMutableBufferPointer<XMLAttributes.Attribute>
  var decoded = XMLScratch()

  private var transcoder: XMLTranscoder
  private var pending: [UInt8] = []
  private var lines = 1
  private var cause: ReadError.Cause?

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - events: takes the events.
  ///   - part: the name of the part of the package, or of the file, for messages.
  ///   - encoding: what the document is written in, in spite of what it says; `nil` to believe it.
  init(_ events: Events, part: String, limits: ReadLimits, encoding: TextEncoding? = nil) {
    self.events = events
    self.part = part
    nesting = limits.nesting
    longestTag = max(limits.cellBytes, Self.shortestLimit)
    transcoder = XMLTranscoder(encoding)
    attributes = .allocate(capacity: 16)
    open.reserveCapacity(min(limits.nesting, 64))
  }

  deinit {
    attributes.deallocate()
    decoded.free()
  }

  /// Whether the receiver wants no more, or the document cannot be read on.
  var isFinished: Bool { cause != nil || events.verdict.isFinished }

  /// Where the first byte stands that had to be replaced, if the encoding was given to `init`.
  var firstReplaced: Int? { transcoder.firstReplaced }

  /// Reads the next piece; events go to the receiver meanwhile.
  ///
  /// - Returns: why the document cannot be read any further, or `nil`. Events before the fault have been handled.
  mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> ReadError.Cause? {
    if cause != nil || events.verdict.isFinished { return cause }
    if transcoder.passesThrough(bytes, isLast: isLast), pending.isEmpty {
      let end = scan(bytes, from: transcoder.markLength(bytes), isLast: isLast)
      if !isFinished { pending.append(contentsOf: bytes[end...]) }
    } else {
      // What was cut in two is scanned again with what follows it.
      var waiting: [UInt8] = []
      swap(&waiting, &pending)
      let damage = transcoder.append(bytes, to: &waiting, isLast: isLast)
      if let name = transcoder.unknownEncoding { refuse(.unknownEncoding(name)) }
      let start = transcoder.markLength(waiting)
      let end = waiting.withUnsafeBufferPointer { scan($0, from: start, isLast: isLast && damage == nil) }
      waiting.removeFirst(end)
      if let damage, !isFinished {
        refuse(.encoding(damage))
        waiting.withUnsafeBufferPointer { finish($0.baseAddress, $0.count, $0.count) }
      }
      if !isFinished { swap(&waiting, &pending) }
    }
    return cause
  }

  /// Reads the next piece.
  mutating func feed(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> ReadError.Cause? {
    bytes.withUnsafeBufferPointer { feed($0, isLast: isLast) }
  }

  /// Scans as far as the bytes go, and gives how far that was.
  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool) -> Int {
    guard let base = bytes.baseAddress else {
      if isLast { finish(nil, 0, 0) }
      return 0
    }
    let input = XMLInput(base: base, count: bytes.count, isLast: isLast)
    // A tag that the last piece broke off is scanned again, with what it declares.
    names.endElement(depth: open.count + 1)
    var at = start
    while at < input.count, fault == nil {
      let next = step(input, at)
      if next < 0 { break }
      at = next
      if events.verdict.isFinished { break }
    }
    if isLast || fault != nil || events.verdict.isFinished || input.count - at > longestTag {
      finish(base, at, input.count)
    }
    if !isLast { lines += lineEnds(base, 0, at) }
    return at
  }

  @inline(__always)
  private mutating func step(_ input: XMLInput, _ at: Int) -> Int {
    if mode == .content { return input.base[at] == UInt8(ascii: "<") ? markup(input, at) : text(input, at) }
    return aside(input, at)
  }

  /// Says why the scan ended at a place, if it should not have.
  private mutating func finish(_ base: UnsafePointer<UInt8>?, _ at: Int, _ count: Int) {
    if events.verdict.isFinished, fault == nil {
      cause = events.verdict.fault
      // Events know what is wrong, and not where.
      guard case .malformedXML(_, _, let reason) = cause else { return }
      fault = .malformed(reason)
    }
    if fault == nil, at < count { fault = count - at > longestTag ? .tooLong : .endsEarly }
    if fault == nil, !isRootClosed || !open.isEmpty || mode != .content { fault = .endsEarly }
    guard let fault else { return }
    let line = lines + (base.map { lineEnds($0, 0, min(count, at)) } ?? 0)
    cause = fault.cause(part: part, line: line, nesting: nesting, longest: longestTag)
  }

  /// Remembers the first fault.
  mutating func refuse(_ reason: XMLFault) {
    if fault == nil { fault = reason }
  }
}

/// The bytes that are scanned.
struct XMLInput {
  let base: UnsafePointer<UInt8>
  let count: Int
  let isLast: Bool
}

/// What stands at the place that is scanned.
enum XMLMode {
  case content, comment, instruction, characterData
}

private func lineEnds(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
  UnsafeBufferPointer(start: base + start, count: max(0, end - start)).count { $0 == 0x0A }
}
