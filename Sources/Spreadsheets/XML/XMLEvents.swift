/// Takes the events of one XML document; a structure for each kind of document.
protocol XMLEvents {
  /// Whether the structure wants more events.
  var verdict: XMLVerdict { get }

  /// An element begins.
  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes)

  /// A piece of text; one text may come in several pieces.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)

  /// An element ends.
  mutating func end(_ element: XMLNames.Resolved)

  /// Whether `shortcut` is worth asking.
  static var hasShortcut: Bool { get }

  /// Takes a whole element, with what is in it, if it is written just as programs write it; at most one more lies in it.
  ///
  /// - Parameters:
  ///   - bytes: from the `<` of its start tag on, as far as they have arrived.
  ///   - namespace: that of names without a prefix.
  /// - Returns: how many bytes it takes; zero if the scanner is to read it, and nothing was taken.
  mutating func shortcut(_ bytes: UnsafeBufferPointer<UInt8>, namespace: XMLNamespace) -> Int
}

extension XMLEvents {
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  mutating func end(_ element: XMLNames.Resolved) {}
  static var hasShortcut: Bool { false }
  mutating func shortcut(_ bytes: UnsafeBufferPointer<UInt8>, namespace: XMLNamespace) -> Int { 0 }
}

/// Whether the rest of a document is wanted.
struct XMLVerdict {
  /// Nothing more is wanted: what was looked for is complete, or `fault` says why not.
  private(set) var isFinished = false
  /// Why the document is refused, if it is.
  private(set) var fault: ReadError.Cause?

  /// Asks for no more events.
  mutating func finish() { isFinished = true }

  /// Refuses the document for what it says here; the scanner adds the part and the line.
  mutating func refuse(malformed reason: String) { refuse(.malformedXML(part: "", line: 0, reason: reason)) }

  /// Refuses the document; the first reason stands.
  mutating func refuse(_ cause: ReadError.Cause) {
    if fault == nil { fault = cause }
    isFinished = true
  }
}
