/// Takes the events of one XML document; a subclass for each kind of document.
///
/// A class, because the parser's C callbacks can carry one plain pointer and no generic parameters.
class XMLHandler {
  /// Set by a subclass when it wants no more events: what it came for is complete, or `fault` says why not.
  final var isFinished = false
  /// Why the document is refused, if it is.
  final private(set) var fault: ReadError.Cause?

  /// An element begins.
  func start(_ element: XMLNameTable.Resolved, _ attributes: XMLAttributes) {}

  /// A piece of text; one text may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// An element ends.
  func end(_ element: XMLNameTable.Resolved) {}

  /// Refuses the document; the first reason stands.
  final func refuse(_ cause: ReadError.Cause) {
    if fault == nil { fault = cause }
    isFinished = true
  }
}
