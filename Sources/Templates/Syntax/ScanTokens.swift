/// Takes a template apart into tags and lines of text.
func scanTokens(_ source: TemplateSource) throws(TemplateError) -> [TemplateToken] {
  var scanner = TokenScanner(source: source)
  return try scanner.scan()
}

private struct TokenScanner {
  let source: TemplateSource
  var bytes: [UInt8] { source.bytes }
  var opening = Array("{{".utf8)
  var closing = Array("}}".utf8)
  var tokens: [TemplateToken] = []

  init(source: TemplateSource) { self.source = source }

  mutating func scan() throws(TemplateError) -> [TemplateToken] {
    let bytes = source.bytes
    var position = 0
    var textStart = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == opening[0], matches(opening, at: position) {
        addText(textStart..<position)
        position = try scanTag(at: position)
        textStart = position
      } else {
        position += 1
        if byte == UInt8(ascii: "\n") {
          addText(textStart..<position)
          textStart = position
        }
      }
    }
    addText(textStart..<position)
    return tokens
  }

  private mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { tokens.append(TemplateToken(kind: .text, range: range, name: range)) }
  }

  private func matches(_ delimiter: [UInt8], at position: Int) -> Bool {
    guard position + delimiter.count <= bytes.count else { return false }
    for (i, byte) in delimiter.enumerated() where bytes[position + i] != byte { return false }
    return true
  }

  private func find(_ delimiter: [UInt8], from start: Int) -> Int? {
    var position = start
    while position + delimiter.count <= bytes.count {
      if bytes[position] == delimiter[0], matches(delimiter, at: position) { return position }
      position += 1
    }
    return nil
  }

  /// Reads one tag and returns the offset behind it.
  private mutating func scanTag(at start: Int) throws(TemplateError) -> Int {
    let content = start + opening.count
    let sigil = content < bytes.count ? bytes[content] : 0
    switch sigil {
    case UInt8(ascii: "!"):
      return try finish(.silent, start, content + 1, closing, isName: false)
    case UInt8(ascii: "="):
      return try scanDelimiters(at: start, content + 1)
    case UInt8(ascii: "{"):
      return try finish(.raw, start, content + 1, [UInt8(ascii: "}")] + closing)
    default:
      let kind: TemplateToken.Kind? =
        switch sigil {
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "/"): .end
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: "&"): .raw
        default: nil
        }
      return try finish(kind ?? .variable, start, kind == nil ? content : content + 1, closing)
    }
  }

  private mutating func finish(
    _ kind: TemplateToken.Kind, _ start: Int, _ content: Int, _ delimiter: [UInt8], isName: Bool = true
  ) throws(TemplateError) -> Int {
    guard let end = find(delimiter, from: content) else {
      throw source.error(.unclosedTag, at: start..<content)
    }
    let name = trimmed(content..<end)
    if isName {
      // A tag that swallows the next one was never closed; the next one's end is not its own.
      if let next = find(opening, from: content), next < end { throw source.error(.unclosedTag, at: start..<content) }
      if !isWellFormed(name) {
        throw source.error(.malformedName(source.text(name)), at: name.isEmpty ? start..<end + delimiter.count : name)
      }
    }
    tokens.append(TemplateToken(kind: kind, range: start..<end + delimiter.count, name: name))
    return end + delimiter.count
  }

  private mutating func scanDelimiters(at start: Int, _ content: Int) throws(TemplateError) -> Int {
    guard let end = find([UInt8(ascii: "=")] + closing, from: content) else {
      throw source.error(.unclosedTag, at: start..<content)
    }
    let after = end + 1 + closing.count
    let words = bytes[trimmed(content..<end)].split { isBlank($0) }
    guard words.count == 2, words.allSatisfy({ $0.count <= 16 && !$0.contains(UInt8(ascii: "=")) }) else {
      throw source.error(.malformedDelimiters, at: start..<after)
    }
    tokens.append(TemplateToken(kind: .silent, range: start..<after, name: content..<content))
    opening = Array(words[0])
    closing = Array(words[1])
    return after
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isBlank(bytes[low]) { low += 1 }
    while high > low, isBlank(bytes[high - 1]) { high -= 1 }
    return low..<high
  }

  private func isWellFormed(_ name: Range<Int>) -> Bool {
    !name.isEmpty && !bytes[name].contains { isBlank($0) || $0 < 0x20 }
  }
}

/// A space, tab, carriage return or line feed.
func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
}
