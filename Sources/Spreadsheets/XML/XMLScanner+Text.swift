extension XMLScanner {
  /// Hands on the text from a place up to the next markup.
  ///
  /// - Returns: where it ends; -1 if more bytes are needed.
  mutating func text(_ input: XMLInput, _ at: Int) -> Int {
    let byte = input.base[at]
    if byte == UInt8(ascii: "&") { return reference(input, at) }
    if byte == 0x0D { return lineEnd(input, at) }
    let (end, isPlain) = Self.plainText(input, at)
    if open.isEmpty {
      // Outside the root element there is nothing but white space.
      for index in at..<end where !isXMLSpace(input.base[index]) {
        refuse(.malformed("text outside the root element"))
        return index
      }
      return end == at ? invalid(at) : end
    }
    return deliver(input, at, end, isPlain)
  }

  /// Hands on bytes up to the first that is no valid character.
  mutating func deliver(_ input: XMLInput, _ start: Int, _ end: Int, _ isPlain: Bool) -> Int {
    var end = end
    if !isPlain {
      let bytes = UnsafeBufferPointer(start: input.base + start, count: end - start)
      let fault = UTF8Check.fault(in: bytes)
      if fault < bytes.count {
        // A character that the piece cuts in two waits for the rest.
        let waits = end == input.count && !input.isLast && UTF8Check.isCutShort(bytes, at: fault)
        if fault == 0 { return waits ? -1 : invalid(start) }
        end = start + fault
        if !waits { _ = invalid(end) }
      }
    }
    guard end > start else { return invalid(start) }
    events.text(UnsafeBufferPointer(start: input.base + start, count: end - start))
    return end
  }

  private mutating func invalid(_ at: Int) -> Int {
    refuse(.malformed("a character that XML does not allow"))
    return at
  }

  /// A line end of CR or CR LF is handed on as LF (XML 1.0, 2.11).
  mutating func lineEnd(_ input: XMLInput, _ at: Int) -> Int {
    guard at + 1 < input.count || input.isLast else { return -1 }
    let next = at + 1 < input.count && input.base[at + 1] == 0x0A ? at + 2 : at + 1
    if !open.isEmpty { withUnsafePointer(to: 0x0A as UInt8) { events.text(UnsafeBufferPointer(start: $0, count: 1)) } }
    return next
  }

  private mutating func reference(_ input: XMLInput, _ at: Int) -> Int {
    guard let (scalar, length) = XMLReference.read(input.base + at, input.count - at) else {
      // The longest that means anything is `&#x10FFFF;`, not counting zeros in front.
      if input.count - at < XMLReference.longest, !input.isLast { return -1 }
      refuse(.malformed("an unknown reference"))
      return -1
    }
    guard !open.isEmpty else {
      refuse(.malformed("text outside the root element"))
      return -1
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { room in
      guard let base = room.baseAddress else { return }
      var writer = UTF8Writer(base)
      writer.scalar(scalar)
      events.text(UnsafeBufferPointer(start: base, count: writer.count))
    }
    return at + length
  }

  /// Where text without `<`, `&`, CR and forbidden characters ends, and whether all of it is ASCII.
  @inline(__always)
  private static func plainText(_ input: XMLInput, _ at: Int) -> (end: Int, isPlain: Bool) {
    var index = at
    var high: UInt64 = 0
    while index + 8 <= input.count {
      let word = (input.base + index).eightBytes
      let found = XMLBytes.markup(word)
      if found != 0 { break }
      high |= word
      index += 8
    }
    while index < input.count {
      let byte = input.base[index]
      if byte < 0x40 {
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
        if byte < 0x20, byte != 0x0A, byte != 0x09 { break }
      }
      high |= UInt64(byte)
      index += 1
      // Back to eight at a time after white space and the like.
      if index & 7 == 0, index + 8 <= input.count {
        let word = (input.base + index).eightBytes
        if XMLBytes.markup(word) == 0 {
          high |= word
          index += 8
        }
      }
    }
    return (index, high & 0x8080_8080_8080_8080 == 0)
  }
}
