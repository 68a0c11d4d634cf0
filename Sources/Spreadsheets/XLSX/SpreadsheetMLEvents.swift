/// The events of a part in SpreadsheetML, of which one branch is chosen where the part offers alternatives.
///
/// Of `mc:AlternateContent` (ISO/IEC 29500-3 §7.6) the fallback is read: the choices are for programs that understand more
/// namespaces. A part in another language is refused, and so are choices that hold rows, texts or sheets for which there is
/// no fallback: a reader that passed over them would lose them in silence.
struct SpreadsheetMLEvents<Events: XMLEvents>: XMLEvents {
  var events: Events
  private var hasRoot = false
  /// How many elements are open from the choice on; zero outside of one.
  private var choiceDepth = 0
  private var hasLostContent = false
  private var refusal = XMLVerdict()

  /// Wraps the events of a part.
  init(_ events: Events) { self.events = events }

  var verdict: XMLVerdict {
    @inline(__always) get { refusal.isFinished ? refusal : events.verdict }
  }

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    if choiceDepth > 0 { return startDropped(element) }
    if element.namespace == .compatibility { return startAlternative(element.name) }
    if !hasRoot {
      hasRoot = true
      // Parts without any namespace are from programs that took it lightly.
      if element.namespace != .sheet, element.namespace != .none {
        return refusal.refuse(malformed: "not SpreadsheetML")
      }
    }
    // It stands in the fallback.
    if hasLostContent, Self.isContent(element) { hasLostContent = false }
    events.start(element, attributes)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if choiceDepth == 0 { events.text(bytes) }
  }

  mutating func end(_ element: XMLNames.Resolved) {
    if choiceDepth > 0 {
      choiceDepth -= 1
    } else if element.namespace == .compatibility {
      if element.name == .alternateContent, hasLostContent { refusal.refuse(malformed: "a choice without a fallback") }
    } else {
      events.end(element)
    }
  }

  static var hasShortcut: Bool { Events.hasShortcut }

  @inline(__always)
  mutating func shortcut(_ bytes: UnsafeBufferPointer<UInt8>, namespace: XMLNamespace) -> Int {
    choiceDepth == 0 ? events.shortcut(bytes, namespace: namespace) : 0
  }

  private mutating func startAlternative(_ name: XMLName) {
    switch name {
    case .choice: choiceDepth = 1
    case .alternateContent: hasLostContent = false
    default: break
    }
  }

  private mutating func startDropped(_ element: XMLNames.Resolved) {
    choiceDepth += 1
    if Self.isContent(element) { hasLostContent = true }
  }

  private static func isContent(_ element: XMLNames.Resolved) -> Bool {
    guard element.namespace == .sheet || element.namespace == .none else { return false }
    switch element.name {
    case .sheet, .row, .cell, .value, .stringItem, .text, .numberFormat, .format, .mergeCell: return true
    default: return false
    }
  }
}
