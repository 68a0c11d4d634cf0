extension XMLScanner {
  /// Reads what begins with `<`.
  ///
  /// - Returns: where it ends; -1 if more bytes are needed.
  @inline(__always)
  mutating func markup(_ input: XMLInput, _ at: Int) -> Int {
    guard at + 1 < input.count else { return -1 }
    switch input.base[at + 1] {
    case UInt8(ascii: "/"): return endTag(input, at)
    case UInt8(ascii: "!"): return declaration(input, at)
    case UInt8(ascii: "?"):
      mode = .instruction
      return at + 2
    default:
      if Events.hasShortcut {
        let length = shortcut(input, at)
        if length > 0 { return at + length }
      }
      return startTag(input, at)
    }
  }

  /// Lets the receiver take a whole element; gives how many bytes it took.
  @inline(__always)
  private mutating func shortcut(_ input: XMLInput, _ at: Int) -> Int {
    // Names without a prefix mean inside an element without one what its own name means.
    guard let parent = open.last, open.count + 2 <= nesting, !names.hasPrefix(parent) else { return 0 }
    return events.shortcut(
      UnsafeBufferPointer(start: input.base + at, count: input.count - at), namespace: names.element(parent).namespace)
  }

  @inline(__always)
  private mutating func endTag(_ input: XMLInput, _ at: Int) -> Int {
    let start = at + 2
    var index = start
    while index < input.count, input.base[index] != UInt8(ascii: ">"), !isXMLSpace(input.base[index]) { index += 1 }
    let length = index - start
    while index < input.count, isXMLSpace(input.base[index]) { index += 1 }
    guard index < input.count else { return -1 }
    guard input.base[index] == UInt8(ascii: ">"), let number = open.last,
      names.matches(number, input.base + start, length, room: input.count - start)
    else { return mismatch() }
    if index - at > longestTag {
      refuse(.tooLong)
      return -1
    }
    endElement(number)
    return index + 1
  }

  @inline(never)
  private mutating func mismatch() -> Int {
    refuse(.malformed("an end tag without its start tag"))
    return -1
  }

  /// An element ends.
  @inline(__always)
  mutating func endElement(_ number: Int32) {
    events.end(names.element(number))
    names.endElement(depth: open.count)
    open.removeLast()
    if open.isEmpty { isRootClosed = true }
  }

  @inline(never)
  private mutating func declaration(_ input: XMLInput, _ at: Int) -> Int {
    for (word, next) in [("<!--", XMLMode.comment), ("<![CDATA[", XMLMode.characterData)] {
      let length = word.utf8.count
      let rest = UnsafeBufferPointer(start: input.base + at, count: min(length, input.count - at))
      guard word.utf8.starts(with: rest) else { continue }
      if rest.count < length { return -1 }
      if next == .characterData, open.isEmpty {
        refuse(.malformed("text outside the root element"))
        return -1
      }
      mode = next
      return at + length
    }
    // `<!DOCTYPE`, `<!ENTITY` and whatever else there is of the kind.
    refuse(.forbidden)
    return -1
  }

  /// Passes over a comment or an instruction, or hands on character data.
  @inline(never)
  mutating func aside(_ input: XMLInput, _ at: Int) -> Int {
    let mark: UInt8
    var marks = 2
    switch mode {
    case .instruction:
      mark = UInt8(ascii: "?")
      marks = 1
    case .characterData: mark = UInt8(ascii: "]")
    default: mark = UInt8(ascii: "-")
    }
    var index = at
    while index < input.count {
      let byte = input.base[index]
      if byte == mark {
        guard index + marks < input.count else { break }
        if marks == 1 || input.base[index + 1] == mark, input.base[index + marks] == UInt8(ascii: ">") {
          if mode == .characterData, index > at { return characterData(input, at, index) }
          mode = .content
          return index + marks + 1
        }
      } else if mode == .characterData, byte < 0x20, byte != 0x0A, byte != 0x09 {
        if index > at { return characterData(input, at, index) }
        if byte == 0x0D { return lineEnd(input, index) }
        refuse(.malformed("a character that XML does not allow"))
        return -1
      }
      index += 1
    }
    // The marks at the end may belong to what closes it.
    if index == at { return -1 }
    return mode == .characterData ? characterData(input, at, index) : index
  }

  private mutating func characterData(_ input: XMLInput, _ start: Int, _ end: Int) -> Int {
    deliver(input, start, end, false)
  }
}
