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
}

extension XMLEvents {
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  mutating func end(_ element: XMLNames.Resolved) {}
}

/// Whether the rest of a document is wanted.
struct XMLVerdict {
  /// Nothing more is wanted: what was looked for is complete, or `fault` says why not.
  private(set) var isFinished = false
  /// Why the document is refused, if it is.
  private(set) var fault: ReadError.Cause?

  /// Asks for no more events.
  mutating func finish() { isFinished = true }

  /// Refuses the document; the first reason stands.
  mutating func refuse(_ cause: ReadError.Cause) {
    if fault == nil { fault = cause }
    isFinished = true
  }
}
