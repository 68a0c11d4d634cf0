extension XMLScanner {
  /// Reads a start tag with its attributes.
  ///
  /// - Returns: where it ends; -1 if more bytes are needed.
  @inline(__always)
  mutating func startTag(_ input: XMLInput, _ at: Int) -> Int {
    let base = input.base
    let start = at + 1
    var index = start
    while index < input.count, XMLByte.isOfName(base[index]) { index += 1 }
    guard index < input.count else { return -1 }
    guard let number = names.number(base + start, index - start, room: input.count - start) else { return badTag() }
    var count = 0
    var hasPrefixes = false
    decoded.removeAll()
    while true {
      let before = index
      while index < input.count, isXMLSpace(base[index]) { index += 1 }
      guard index < input.count else { return -1 }
      let byte = base[index]
      if byte == UInt8(ascii: ">") {
        return begin(number, count, hasPrefixes, length: index - at, isEmpty: false) ? index + 1 : -1
      }
      if byte == UInt8(ascii: "/") {
        guard index + 1 < input.count else { return -1 }
        guard base[index + 1] == UInt8(ascii: ">") else { return badTag() }
        return begin(number, count, hasPrefixes, length: index - at, isEmpty: true) ? index + 2 : -1
      }
      guard index > before else { return badTag() }
      let nameStart = index
      while index < input.count, XMLByte.isOfName(base[index]) { index += 1 }
      let nameLength = index - nameStart
      while index < input.count, isXMLSpace(base[index]) { index += 1 }
      guard index < input.count else { return -1 }
      guard base[index] == UInt8(ascii: "=") else { return badTag() }
      index += 1
      while index < input.count, isXMLSpace(base[index]) { index += 1 }
      guard index < input.count else { return -1 }
      let quote = base[index]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return badTag() }
      let valueStart = index + 1
      let (end, isPlain) = Self.valueEnd(input, valueStart, quote)
      guard end < input.count else { return -1 }
      index = end + 1
      guard let name = names.number(base + nameStart, nameLength, room: input.count - nameStart, at: count) else {
        return badTag()
      }
      var value = UnsafeBufferPointer(start: base + valueStart, count: end - valueStart)
      if !isPlain {
        guard let text = decode(value, roomFor: input.count - at) else { return badTag() }
        value = text
      }
      if let prefix = names.declaredPrefix(name) {
        guard names.declare(prefix, XMLNamespace(value), depth: open.count + 1) else { return badTag() }
        continue
      }
      if count == attributes.count, !growAttributes() { return badTag() }
      let resolved = names.attribute(name)
      if resolved.namespace != .none { hasPrefixes = true }
      attributes[count] = XMLAttributes.Attribute(number: name, name: resolved, value: value)
      count += 1
    }
  }

  /// The element of the tag begins; `false` if the document is refused for it.
  @inline(__always)
  private mutating func begin(
    _ number: Int32, _ count: Int, _ hasPrefixes: Bool, length: Int, isEmpty: Bool
  ) -> Bool {
    if open.isEmpty, isRootClosed {
      refuse(.malformed("a second root element"))
      return false
    }
    if open.count >= nesting {
      refuse(.nesting)
      return false
    }
    if length > longestTag {
      refuse(.tooLong)
      return false
    }
    // A declaration may stand behind the attribute that needs it.
    if hasPrefixes { for index in 0..<count { attributes[index].name = names.attribute(attributes[index].number) } }
    if count > 1, hasDouble(count, hasPrefixes) {
      _ = badTag()
      return false
    }
    open.append(number)
    let list = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(attributes)[..<count])
    events.start(names.element(number), XMLAttributes(list))
    if isEmpty, !events.verdict.isFinished { endElement(number) }
    return true
  }

  /// Whether an attribute stands twice, which XML forbids: one reader would see the first, another the last.
  @inline(__always)
  private func hasDouble(_ count: Int, _ hasPrefixes: Bool) -> Bool {
    for index in 1..<count {
      for other in 0..<index where attributes[index].number == attributes[other].number { return true }
      if hasPrefixes, hasTwin(index) { return true }
    }
    return false
  }

  /// Whether an attribute that a reader knows stands before under another prefix of the same namespace.
  @inline(__always)
  private func hasTwin(_ index: Int) -> Bool {
    let (name, space) = (attributes[index].name.name, attributes[index].name.namespace)
    guard name != .other, space != .none, space != .other else { return false }
    for other in 0..<index where attributes[other].name.name == name && attributes[other].name.namespace == space {
      return true
    }
    return false
  }

  @inline(never)
  private mutating func badTag() -> Int {
    refuse(.malformed("a tag that is no tag"))
    return -1
  }

  // More attributes than this no element of a workbook has.
  @inline(never)
  private mutating func growAttributes() -> Bool {
    guard attributes.count < 256 else { return false }
    let larger = UnsafeMutableBufferPointer<XMLAttributes.Attribute>.allocate(capacity: attributes.count * 2)
    _ = larger.initialize(from: attributes)
    attributes.deallocate()
    attributes = larger
    return true
  }

  /// Where a value ends, and whether it can stay as it is: without references, line ends, tabs and bytes beyond ASCII.
  @inline(__always)
  private static func valueEnd(_ input: XMLInput, _ start: Int, _ quote: UInt8) -> (end: Int, isPlain: Bool) {
    var index = start
    var isPlain = true
    while index < input.count {
      let byte = input.base[index]
      if byte == quote { break }
      if XMLByte.isSpecial(byte) { isPlain = false }
      index += 1
    }
    return (index, isPlain)
  }

  /// A value with its references replaced and its white space made spaces (XML 1.0, 3.3.3); `nil` if it is not valid.
  ///
  /// - Parameter room: all values of the tag together are no longer.
  @inline(never)
  private mutating func decode(_ value: UnsafeBufferPointer<UInt8>, roomFor room: Int) -> UnsafeBufferPointer<UInt8>? {
    guard UTF8Check.fault(in: value) == value.count, let base = value.baseAddress else {
      return value.isEmpty ? value : nil
    }
    decoded.makeRoom(room)
    let start = decoded.count
    var index = 0
    while index < value.count {
      let byte = value[index]
      switch byte {
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "&"):
        guard let (scalar, length) = XMLReference.read(base + index, value.count - index) else { return nil }
        decoded.append(scalar: scalar)
        index += length
        continue
      case 0x0D:
        // CR LF is one line end.
        if index + 1 == value.count || value[index + 1] != 0x0A { decoded.append(0x20) }
      case 0x09, 0x0A: decoded.append(0x20)
      case 0..<0x20: return nil
      default: decoded.append(byte)
      }
      index += 1
    }
    return decoded.bytes(from: start)
  }
}

/// Room for the decoded values of one tag; nothing moves while they are being handled.
struct XMLScratch {
  private(set) var count = 0
  private var capacity = 0
  private var base: UnsafeMutablePointer<UInt8>?

  /// Forgets what it holds.
  mutating func removeAll() { count = 0 }

  /// Makes sure of so much room, as long as nothing is in it. What is decoded is never longer than what was written.
  mutating func makeRoom(_ room: Int) {
    guard count == 0, capacity < room else { return }
    base?.deallocate()
    base = .allocate(capacity: room)
    capacity = room
  }

  mutating func append(_ byte: UInt8) {
    guard let base, count < capacity else { return }
    base[count] = byte
    count += 1
  }

  mutating func append(scalar: UInt32) {
    guard let base, count + 4 <= capacity else { return }
    var writer = UTF8Writer(base + count)
    writer.scalar(scalar)
    count += writer.count
  }

  func bytes(from start: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base.map { $0 + start }, count: count - start)
  }

  func free() { base?.deallocate() }
}
