/// Gathers the texts of a part of an XLSX package that holds no cells: comments, shapes, or properties of the document.
struct OutsideEvents: XMLEvents {
  private(set) var verdict = XMLVerdict()
  /// The texts, with the cells that they are attached to.
  private(set) var texts: [(text: String, cell: CellAddress?)] = []

  /// Whose end is the end of a text; `nil` for properties, of which each element below the root is one.
  private let unit: Set<XMLName>?
  private var depth = 0
  private var isInPhonetic = false
  private var cell: CellAddress?
  private var bytes: [UInt8] = []
  private var count = 0

  // Far more than a form has.
  private static let mostBytes = 1 << 20

  private init(unit: Set<XMLName>?) { self.unit = unit }

  /// Events of a part of comments, old or threaded.
  static var comments: OutsideEvents { OutsideEvents(unit: [.comment, .threadedComment]) }
  /// Events of a drawing: each shape has one text.
  static var shapes: OutsideEvents { OutsideEvents(unit: [.textBody]) }
  /// Events of the properties of the document.
  static var properties: OutsideEvents { OutsideEvents(unit: nil) }

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    depth += 1
    if element.name == .phoneticRun { isInPhonetic = true }
    // What stands before it are places and sizes.
    if element.name == .textBody { bytes.removeAll(keepingCapacity: true) }
    guard element.name == .comment || element.name == .threadedComment else { return }
    cell = nil
    // The names of authors stand before the first.
    bytes.removeAll(keepingCapacity: true)
    for index in 0..<attributes.count where attributes.name(index).name == .mergeReference {
      cell = CellAddress(attributes.text(index))
    }
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if isInPhonetic { return }
    count += piece.count
    if count > Self.mostBytes { return verdict.finish() }
    bytes.append(contentsOf: piece)
  }

  mutating func end(_ element: XMLNames.Resolved) {
    defer { depth -= 1 }
    if element.name == .phoneticRun { isInPhonetic = false }
    if element.name == .paragraphODF { bytes.append(0x0A) }
    guard unit?.contains(element.name) ?? (depth == 2) else { return }
    texts.append((String(decoding: bytes, as: UTF8.self), cell))
    bytes.removeAll(keepingCapacity: true)
    cell = nil
  }
}

/// The text of markup that need not be well-formed XML, as old drawings (VML) are: every element but those of fonts is a line.
func looseMarkupText(_ bytes: [UInt8]) -> String {
  var text: [UInt8] = []
  var index = 0
  while index < bytes.count {
    guard bytes[index] == UInt8(ascii: "<") else {
      text.append(bytes[index])
      index += 1
      continue
    }
    let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    let tag = String(decoding: bytes[(index + 1)..<end].prefix(8), as: UTF8.self)
    let name = tag.drop { $0 == "/" }.prefix(while: \.isLetter)
    if !["font", "span", "b", "i", "u"].contains(name.lowercased()) { text.append(0x0A) }
    index = min(end + 1, bytes.count)
  }
  return String(decoding: text, as: UTF8.self)
}
