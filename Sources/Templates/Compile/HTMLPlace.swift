/// A place in an HTML page, followed byte by byte as a browser would (HTML Standard, §13.2.5 Tokenization, simplified).
struct HTMLPlace: Sendable, Hashable {
  enum State: Sendable, Hashable {
    case text
    /// Behind `<`.
    case tagOpen
    case tagName
    /// Between attributes.
    case tag
    case attributeName
    case behindAttributeName
    /// Behind the equals sign.
    case beforeValue
    case value(quote: UInt8)
    case unquotedValue
    /// Behind `<!`, before it is clear whether it is a comment.
    case declaration
    case comment
    /// In the content of an element that holds no tags: title, textarea, and those that are code.
    case element
    /// In a tag whose name depends on the data.
    case broken
  }

  private(set) var state = State.text
  /// The element whose tag this is, or whose content.
  private var name: [UInt8] = []
  private var isEndTag = false
  private var attribute: [UInt8] = []
  private var address = AddressPlace()
  /// How far `</name` or `-->` has been matched.
  private var matched = 0
  /// After a section that may have ended a name: only a blank, `/` or `>` may follow.
  private var needsBreak = false
  /// Whether there was an element in which other rules may hold for what title, style and the like contain.
  private var mayBeForeign = false

  mutating func read(_ byte: UInt8) {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .tagOpen }
    case .tagOpen: readTagOpen(byte)
    case .tagName:
      if endsName(byte) { readInTag(byte) } else { name.append(lowercased(byte)) }
    case .tag: readInTag(byte)
    case .attributeName:
      if byte == UInt8(ascii: "=") {
        state = .beforeValue
      } else if isBlank(byte) {
        state = .behindAttributeName
      } else if endsName(byte) {
        readInTag(byte)
      } else {
        attribute.append(lowercased(byte))
      }
    case .behindAttributeName:
      if byte == UInt8(ascii: "=") { state = .beforeValue } else if !isBlank(byte) { readInTag(byte) }
    case .beforeValue: readValueStart(byte)
    case .value(let quote):
      if byte == quote { leaveAttribute() } else { address.read(byte) }
    case .unquotedValue:
      if isBlank(byte) || byte == UInt8(ascii: ">") {
        leaveAttribute()
        readInTag(byte)
      }
    case .declaration:
      if byte == UInt8(ascii: "-") {
        matched += 1
        if matched == 2 {
          state = .comment
          matched = Self.commentStart
        }
      } else if byte == UInt8(ascii: ">") {
        leaveTag()
      } else if byte == UInt8(ascii: "["), mayBeForeign {
        state = .broken
      } else {
        matched = .min / 2
      }
    case .comment: readComment(byte)
    case .element: readElement(byte)
    case .broken: break
    }
  }

  private static let commentStart = -2
  private static let commentBang = Int.max

  /// `matched` counts the hyphens before the byte; negative directly behind the beginning `<!--`.
  private mutating func readComment(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">") where matched < 0 || matched >= 2: leaveTag()
    case UInt8(ascii: "-"):
      matched =
        matched == Self.commentBang ? 1 : matched == -1 ? 2 : matched == Self.commentStart ? -1 : min(matched + 1, 2)
    case UInt8(ascii: "!") where matched == 2: matched = Self.commentBang
    default: matched = 0
    }
  }

  private mutating func readTagOpen(_ byte: UInt8) {
    if isLetter(byte) {
      state = .tagName
      name = [lowercased(byte)]
    } else if byte == UInt8(ascii: "/"), !isEndTag {
      isEndTag = true
    } else if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || isEndTag {
      let isMarkup = byte == UInt8(ascii: "!") && !isEndTag
      leaveTag()
      if byte == UInt8(ascii: ">") { return }
      state = .declaration
      matched = isMarkup ? 0 : .min / 2
    } else {
      leaveTag()
      read(byte)
    }
  }

  private mutating func readInTag(_ byte: UInt8) {
    defer { needsBreak = false }
    if byte == UInt8(ascii: ">") {
      closeTag()
    } else if isBlank(byte) || byte == UInt8(ascii: "/") {
      state = .tag
    } else if needsBreak {
      state = .broken
    } else {
      state = .attributeName
      attribute = [lowercased(byte)]
    }
  }

  private mutating func readValueStart(_ byte: UInt8) {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      state = .value(quote: byte)
      address = AddressPlace()
    } else if byte == UInt8(ascii: ">") {
      closeTag()
    } else if !isBlank(byte) {
      state = .unquotedValue
    }
  }

  private mutating func readElement(_ byte: UInt8) {
    let end = [UInt8(ascii: "<"), UInt8(ascii: "/")] + name
    if matched == end.count {
      if endsName(byte) {
        isEndTag = true
        matched = 0
        return readInTag(byte)
      }
      if mayBeForeign { state = .broken }
      matched = 0
    }
    let wasTag = matched > 0
    matched = lowercased(byte) == end[matched] ? matched + 1 : byte == UInt8(ascii: "<") ? 1 : 0
    // Where both rules may hold, they agree only as long as there is no tag but the end.
    if mayBeForeign, wasTag, matched <= 1 { state = .broken }
  }

  private mutating func leaveAttribute() {
    state = .tag
    attribute = []
    address = AddressPlace()
  }

  private mutating func closeTag() {
    let name = self.name
    let hasContent = !isEndTag && (Self.codeElements.contains(text(name)) || Self.textElements.contains(text(name)))
    if Self.foreignElements.contains(text(name)) { mayBeForeign = true }
    leaveTag()
    if hasContent {
      state = .element
      self.name = name
    }
  }

  private mutating func leaveTag() {
    let mayBeForeign = self.mayBeForeign
    self = HTMLPlace()
    self.mayBeForeign = mayBeForeign
  }

  func printMarkup() throws(OutputPlace.Refusal) {
    switch state {
    case .text: return
    case .value, .unquotedValue, .beforeValue: throw OutputPlace.Refusal(.markupInText)
    case .element where Self.textElements.contains(text(name)): throw OutputPlace.Refusal(.markupInText)
    default: throw refusal
    }
  }

  mutating func printText() throws(OutputPlace.Refusal) -> Escaping {
    switch state {
    case .text: return .html
    // Behind a part of `</title`, a value might complete it.
    case .element where matched == 0 && Self.textElements.contains(text(name)): return .html
    case .value:
      let attribute = text(attribute)
      if attribute.hasPrefix("on") || Self.codeAttributes.contains(attribute) {
        throw OutputPlace.Refusal(.attribute(attribute))
      }
      guard Self.addressAttributes.contains(attribute) else { return .html }
      return try address.printText() ? .htmlAddress : .htmlAddressRest
    default: throw refusal
    }
  }

  private var refusal: OutputPlace.Refusal {
    switch state {
    case .element where matched > 0 && Self.textElements.contains(text(name)): OutputPlace.Refusal(.tag)
    case .element: OutputPlace.Refusal(.element(text(name)))
    case .comment, .declaration: OutputPlace.Refusal(.comment)
    case .beforeValue, .unquotedValue: OutputPlace.Refusal(.unquotedAttribute)
    default: OutputPlace.Refusal(.tag)
    }
  }

  func merged(with other: HTMLPlace) -> HTMLPlace? {
    if self == other { return self }
    var (merged, other) = (self, other)
    merged.mayBeForeign = mayBeForeign || other.mayBeForeign
    other.mayBeForeign = merged.mayBeForeign
    if merged == other { return merged }
    if state == other.state, case .value = state {
      merged.address = address.merged(with: other.address)
      return name == other.name && attribute == other.attribute ? merged : nil
    }
    guard isBetweenAttributes, other.isBetweenAttributes, name == other.name, isEndTag == other.isEndTag else {
      return nil
    }
    merged.leaveAttribute()
    merged.needsBreak = true
    return merged
  }

  private var isBetweenAttributes: Bool {
    switch state {
    case .tagName, .tag, .attributeName, .behindAttributeName: true
    default: false
    }
  }

  private static let codeElements: Set = ["script", "style", "iframe", "xmp", "noembed", "noframes", "plaintext"]
  private static let foreignElements: Set = ["svg", "math", "select", "frameset", "noscript"]
  private static let textElements: Set = ["title", "textarea"]
  private static let codeAttributes: Set = ["style", "srcdoc"]
  private static let addressAttributes: Set = [
    "href", "src", "action", "formaction", "cite", "data", "poster", "background", "longdesc", "manifest", "ping",
    "xlink:href", "srcset", "codebase", "usemap", "to", "from", "values",
  ]

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
  private func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
  private func endsName(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
