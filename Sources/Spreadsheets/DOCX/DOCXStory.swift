/// The text of one place of a document: its body, a cell of a table, or a text box.
///
/// Of a field what it shows is read, not its instruction (ISO/IEC 29500-1 §17.16). Boxes to tick and lists to choose from,
/// which show nothing that is stored, are read as what a person sees.
struct DOCXStory {
  /// Where the text stands.
  enum Place {
    case body, cell, box
  }

  /// A field that is open.
  private struct Field {
    var isInResult = false
    var instruction: [UInt8] = []
    /// What a person sees of a field without text: a box, or an entry of a list.
    var shown: String?
    var entries: [String] = []
    var chosen = 0
    var hasText = false
  }

  let place: Place
  /// The paragraphs that are complete; of a cell or a box.
  private(set) var lines: [UInt8] = []
  /// The open paragraph.
  private(set) var paragraph: [UInt8] = []
  /// The parts that are struck out or raised, of the paragraphs that are complete and of the open one.
  private var spans: [TextSpan] = []
  private var openSpans: [TextSpan] = []
  private var isFirst = true
  private var joinsNext = false
  private var fields: [Field] = []
  /// Whether a formula or an object stands in it, which is no text.
  var hasObject = false
  /// Whether a field computes something that is not stored.
  private var lacksResult = false
  /// How many drawings stand in it, and whether the last of them may still turn out to float.
  private var drawings = 0
  private var isInDrawing = false

  /// Begins a text.
  init(_ place: Place) { self.place = place }

  /// How many bytes it holds.
  var count: Int { lines.count + paragraph.count }

  /// Whether what comes is seen: it is no instruction of a field.
  var isVisible: Bool { fields.allSatisfy(\.isInResult) }

  /// A paragraph begins.
  mutating func startParagraph() {
    paragraph.removeAll(keepingCapacity: true)
    if !openSpans.isEmpty { openSpans = [] }
  }

  /// A paragraph ends, and is a line of the text.
  ///
  /// - Parameter joins: whether a tracked change deletes the end of the paragraph, so that the next goes on with it.
  mutating func endParagraph(joins: Bool) {
    if !isFirst, !joinsNext { lines.append(0x0A) }
    isFirst = false
    joinsNext = joins
    for span in openSpans {
      spans.append(
        TextSpan(
          range: span.range.lowerBound + lines.count..<span.range.upperBound + lines.count, isStruck: span.isStruck,
          isRaised: span.isRaised))
    }
    lines += paragraph
    startParagraph()
  }

  /// The whole text, without what is blank at its ends.
  var text: String { Self.trimmed(lines) }
  /// What is seen of it, where that is not all.
  var look: CellLook? { TextSpan.look(of: lines, spans) }
  /// What is seen of the open paragraph, where that is not all.
  var paragraphLook: CellLook? { TextSpan.look(of: paragraph, openSpans) }

  /// The text as a cell, which shows more than the text where a picture, a formula or an object stands in it; `nil` where nothing does.
  func cell(column: Int) -> Cell? {
    if hasObject || drawings > 0 {
      let seen = look?.text ?? text
      return Cell(column: column, text: text, look: .seen(seen, (look?.causes ?? []).union(.picture)))
    }
    if lacksResult { return Cell(column: column, kind: .formulaError, text: text) }
    return text.isEmpty ? nil : Cell(column: column, text: text, look: look)
  }

  /// A drawing begins.
  mutating func beginDrawing() {
    drawings += 1
    isInDrawing = true
  }

  /// The drawing floats, or is a box of text: it is nothing that the text shows.
  mutating func dropDrawing() {
    if isInDrawing { drawings -= 1 }
    isInDrawing = false
  }

  /// A text without white space around it.
  static func trimmed(_ bytes: [UInt8]) -> String {
    guard let first = bytes.firstIndex(where: { !isXMLSpace($0) }),
      let last = bytes.lastIndex(where: { !isXMLSpace($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }

  /// A piece of text.
  mutating func append(_ piece: some Sequence<UInt8>, isStruck: Bool = false, isRaised: Bool = false) {
    guard isVisible else { return }
    for index in fields.indices { fields[index].hasText = true }
    let start = paragraph.count
    paragraph.append(contentsOf: piece)
    guard isStruck || isRaised else { return }
    if let last = openSpans.last, last.range.upperBound == start, last.isStruck == isStruck, last.isRaised == isRaised {
      openSpans[openSpans.count - 1].range = last.range.lowerBound..<paragraph.count
    } else {
      openSpans.append(TextSpan(range: start..<paragraph.count, isStruck: isStruck, isRaised: isRaised))
    }
  }

  /// A piece of a field's instruction.
  mutating func instruct(_ piece: UnsafeBufferPointer<UInt8>) {
    guard let last = fields.indices.last, !fields[last].isInResult, fields[last].instruction.count < 1024 else {
      return
    }
    fields[last].instruction.append(contentsOf: piece.prefix(1024))
  }

  /// A field begins; more of them than any document has are not counted.
  mutating func beginField() {
    if fields.count < 64 { fields.append(Field()) }
  }

  /// What follows is what the field shows.
  mutating func separateField() {
    if let last = fields.indices.last { fields[last].isInResult = true }
  }

  /// A box that may be ticked.
  mutating func tick(_ isTicked: Bool) {
    if let last = fields.indices.last { fields[last].shown = isTicked ? "☑" : "□" }
  }

  /// An entry of a list to choose from.
  mutating func addEntry(_ entry: String) {
    if let last = fields.indices.last, fields[last].entries.count < 256, entry.utf8.count <= 1024 {
      fields[last].entries.append(entry)
    }
  }

  /// Which entry is chosen.
  mutating func choose(_ number: Int) {
    if let last = fields.indices.last { fields[last].chosen = number }
  }

  /// A field ends.
  ///
  /// - Returns: `false` if it shows something that is not stored and not known.
  mutating func endField() -> Bool {
    guard let field = fields.popLast(), !field.hasText, isVisible else { return true }
    if let shown = field.shown {
      append(shown.utf8)
    } else if field.entries.indices.contains(field.chosen) {
      append(field.entries[field.chosen].utf8)
    } else if let shown = Self.enclosed(field.instruction) {
      append(shown.utf8)
    } else {
      let isEquation = Self.isEquation(field.instruction)
      if isEquation { hasObject = true } else if Self.isComputed(field.instruction) { lacksResult = true }
      return !isEquation
    }
    return true
  }

  /// Whether a field shows what it computes or fetches; others, such as an empty box to fill in, may show nothing.
  private static func isComputed(_ instruction: [UInt8]) -> Bool {
    let text = String(decoding: instruction, as: UTF8.self).drop(while: \.isWhitespace)
    let word = text.prefix { !$0.isWhitespace }.uppercased()
    return text.first == "=" || ["REF", "LINK", "DOCPROPERTY", "DOCVARIABLE", "QUOTE"].contains(word)
  }

  private static func isEquation(_ instruction: [UInt8]) -> Bool {
    String(decoding: instruction, as: UTF8.self).drop(while: \.isWhitespace).prefix(3).lowercased() == "eq "
  }

  /// What an enclosed character shows: `eq \o\ac(□,√)` is a ticked box.
  private static func enclosed(_ instruction: [UInt8]) -> String? {
    guard isEquation(instruction) else { return nil }
    let text = String(decoding: instruction, as: UTF8.self)
    guard text.contains("\\o"), let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close
    else { return nil }
    let parts = text[text.index(after: open)..<close].split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    guard parts.count == 2 else { return nil }
    let isBox = parts[0] == "□" || parts[0] == "☐"
    if isBox, ["√", "✓", "✔"].contains(parts[1]) { return "☑" }
    return isBox ? parts[0] + parts[1] : parts[1]
  }
}
