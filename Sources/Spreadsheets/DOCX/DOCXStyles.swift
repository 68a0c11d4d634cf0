/// The styles of a document that hide or strike out their text.
struct DOCXStyles: XMLEvents {
  private(set) var verdict = XMLVerdict()
  private var looks: [String: DOCXEvents.Run] = [:]
  private var bases: [String: String] = [:]
  private var style: String?

  // More than any document has.
  private static let most = 10_000
  private static let mostBases = 16

  /// How text of a style looks, with what it takes from the styles that it is based on.
  subscript(name: String) -> DOCXEvents.Run? {
    guard !looks.isEmpty else { return nil }
    var run: DOCXEvents.Run?
    var next: String? = name
    var count = 0
    while let current = next, count < Self.mostBases {
      if let look = looks[current] { run = run.map { $0.with(look) } ?? look }
      next = bases[current]
      count += 1
    }
    return run
  }

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    guard element.namespace == .word, looks.count < Self.most, bases.count < Self.most else { return }
    switch element.name {
    case .styleODF: style = attributes.word(.styleIdWord)
    case .basedOnWord: if let style { bases[style] = attributes.word(.valueWord) }
    case .hiddenWord: if let style, attributes.isOn { looks[style, default: DOCXEvents.Run()].isHidden = true }
    case .struckWord, .doublyStruckWord:
      if let style, attributes.isOn { looks[style, default: DOCXEvents.Run()].isStruck = true }
    case .raisedWord:
      if let style, attributes.word(.valueWord) == "superscript" {
        looks[style, default: DOCXEvents.Run()].isRaised = true
      }
    default: break
    }
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {}

  mutating func end(_ element: XMLNames.Resolved) {
    if element.namespace == .word, element.name == .styleODF { style = nil }
  }
}
