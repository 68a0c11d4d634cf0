/// Gathers the text of a part that stands beside the body of a document: headers, footers, notes, comments, properties.
///
/// Each paragraph is a line; of properties each element is. Watermarks are texts of old drawings.
struct DOCXOutside: XMLEvents {
  private(set) var verdict = XMLVerdict()
  private var bytes: [UInt8] = []
  private let isOfProperties: Bool
  private var depth = 0
  private var passing = 0
  private var collects = false

  // Longer than those of any paper.
  private static let mostBytes = 4 << 20

  init(isOfProperties: Bool) { self.isOfProperties = isOfProperties }

  /// What the part says.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    depth += 1
    guard passing == 0 else { return }
    if element.namespace == .vml, element.name == .textPath {
      for index in 0..<attributes.count where attributes.name(index).name == .string {
        add(attributes.bytes(index))
        bytes.append(0x0A)
      }
    }
    guard element.namespace == .word else { return }
    if element.name == .deletedWord || element.name == .movedFromWord { passing = depth }
    collects = element.name == .text
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if passing == 0, isOfProperties || collects { add(piece) }
  }

  mutating func end(_ element: XMLNames.Resolved) {
    collects = false
    if passing == depth { passing = 0 }
    depth -= 1
    if isOfProperties || (element.namespace == .word && element.name == .paragraphODF) { bytes.append(0x0A) }
  }

  private mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
    if bytes.count + piece.count > Self.mostBytes { return verdict.refuse(.limit("documentBytes", Self.mostBytes)) }
    bytes.append(contentsOf: piece)
  }
}
