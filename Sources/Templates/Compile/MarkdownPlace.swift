/// A place in a Markdown page (GitHub Flavored Markdown), followed byte by byte.
struct MarkdownPlace: Sendable, Hashable {
  private enum Construct: Sendable, Hashable {
    case none
    case fence(UInt8, length: Int)
    case codeSpan(length: Int)
    /// The destination of a link or picture.
    case address
  }

  /// Whether so far the line holds nothing but what may stand before a list item, heading or quotation.
  private var isLineStart = true
  /// Whether the line holds nothing but blanks.
  private var isBlankLine = true
  /// Whether the line begins with `|`: a row of a table.
  private var isCell = false
  private var isHTMLBlock = false
  private var construct = Construct.none
  private var address = AddressPlace()
  /// The tags within the text.
  private var html = HTMLPlace()
  private var previous: UInt8 = UInt8(ascii: "\n")
  /// Whether the byte before is a backslash that is not itself escaped.
  private var isEscaped = false
  /// The run of equal backquotes or tildes up to here, and whether it began the line.
  private var run = 0
  private var runStartsLine = false

  mutating func read(_ byte: UInt8) {
    endRun(before: byte)
    let wasEscaped = isEscaped
    isEscaped = byte == UInt8(ascii: "\\") && !wasEscaped && !isInCode
    if byte == UInt8(ascii: "\n") {
      readLineEnd()
    } else if !wasEscaped, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") {
      if run == 0 { runStartsLine = isBlankLine }
      run += 1
      readInLine(byte)
    } else {
      if !isInCode {
        readConstruct(byte, wasEscaped)
        if !wasEscaped { html.read(byte) }
      }
      readInLine(byte)
    }
    previous = wasEscaped ? 0 : byte
  }

  private var isInCode: Bool {
    switch construct {
    case .fence, .codeSpan: true
    case .none, .address: false
    }
  }

  private mutating func readLineEnd() {
    if isBlankLine { isHTMLBlock = false }
    isLineStart = true
    isBlankLine = true
    isCell = false
    if case .codeSpan = construct { construct = .none }
    if construct == .address { construct = .none }
    html.read(UInt8(ascii: "\n"))
  }

  private mutating func readInLine(_ byte: UInt8) {
    if isBlankLine, !isBlank(byte) {
      isBlankLine = false
      isCell = byte == UInt8(ascii: "|")
      if byte == UInt8(ascii: "<") { isHTMLBlock = true }
    }
    if isLineStart, !Self.leads.contains(byte) { isLineStart = false }
  }

  private mutating func readConstruct(_ byte: UInt8, _ wasEscaped: Bool) {
    if construct == .address {
      if byte == UInt8(ascii: ")"), !wasEscaped { construct = .none } else { address.read(byte) }
    } else if byte == UInt8(ascii: "("), previous == UInt8(ascii: "]") {
      construct = .address
      address = AddressPlace()
    }
  }

  /// Decides what a run of backquotes or tildes was, once it has ended.
  private mutating func endRun(before byte: UInt8) {
    guard run > 0, byte != previous else { return }
    let length = run
    run = 0
    switch construct {
    case .fence(previous, let opening):
      if runStartsLine, length >= opening { construct = .none }
    case .fence: break
    case .codeSpan(length) where previous == UInt8(ascii: "`"): construct = .none
    case .codeSpan: break
    case .none, .address:
      if runStartsLine, length >= 3 {
        construct = .fence(previous, length: length)
      } else if previous == UInt8(ascii: "`") {
        construct = .codeSpan(length: length)
      }
    }
  }

  mutating func printText() throws(OutputPlace.Refusal) -> Escaping {
    try enterValue()
    if construct == .address { return try address.printText() ? .markdownAddress : .markdownAddressRest }
    if isHTMLBlock { return .markdownHTML }
    return isLineStart ? .markdownLineStart : .markdown
  }

  func printMarkup() throws(OutputPlace.Refusal) {
    var copy = self
    try copy.enterValue()
    if construct == .address { throw OutputPlace.Refusal(.markupInText) }
  }

  private mutating func enterValue() throws(OutputPlace.Refusal) {
    endRun(before: 0)
    previous = 0
    isEscaped = false
    if isInCode { throw OutputPlace.Refusal(.code) }
    guard html.state == .text else {
      var place = html
      _ = try place.printText()
      // A quoted value would do in HTML, but not where Markdown may read it first.
      throw OutputPlace.Refusal(.tag)
    }
  }

  func merged(with other: MarkdownPlace) -> MarkdownPlace? {
    if self == other { return self }
    var (one, other) = (self, other)
    one.endRun(before: 0)
    other.endRun(before: 0)
    guard one.construct == other.construct, let html = one.html.merged(with: other.html) else { return nil }
    one.html = html
    one.address = one.address.merged(with: other.address)
    one.isLineStart = one.isLineStart || other.isLineStart
    one.isBlankLine = one.isBlankLine && other.isBlankLine
    one.isCell = one.isCell || other.isCell
    one.isHTMLBlock = one.isHTMLBlock || other.isHTMLBlock
    if one.previous != other.previous { one.previous = 0 }
    one.isEscaped = one.isEscaped && other.isEscaped
    one.run = 0
    return one
  }

  /// What may stand before a list item, heading or quotation on its line.
  private static let leads = Set(" \t>-+*#0123456789.)[]".utf8)
}
