/// Takes the events of one XML document; a structure for each kind of document.
protocol XMLEvents {
  /// Whether the structure wants more events.
  var verdict: XMLVerdict { get }

  /// An element begins.
  mutating func start(_ element: XMLNameTable.Resolved, _ attributes: XMLAttributes)

  /// A piece of text; one text may come in several pieces.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)

  /// An element ends.
  mutating func end(_ element: XMLNameTable.Resolved)
}

extension XMLEvents {
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  mutating func end(_ element: XMLNameTable.Resolved) {}
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

/// Keeps the structure that takes the events of a document in one place while the parser points to it.
///
/// Events come several times a cell; behind a pointer no access needs tracking, which would cost a tenth of the time.
final class XMLReceiver<Events: XMLEvents> {
  private let pointer: UnsafeMutablePointer<Events>

  /// Takes a structure in.
  init(_ events: Events) {
    pointer = .allocate(capacity: 1)
    pointer.initialize(to: events)
  }

  deinit {
    pointer.deinitialize(count: 1)
    pointer.deallocate()
  }

  /// The structure as it stands; not to be touched while the parser is fed.
  var events: Events {
    get { pointer.pointee }
    _modify { yield &pointer.pointee }
  }

  /// The callbacks for the parser, compiled for this very structure; valid while the receiver lives.
  var callbacks: XMLCallbacks {
    let pointer = pointer
    return XMLCallbacks(
      start: { element, attributes in
        pointer.pointee.start(element, attributes)
        return pointer.pointee.verdict.isFinished
      },
      text: { bytes in
        pointer.pointee.text(bytes)
        return pointer.pointee.verdict.isFinished
      },
      end: { element in
        pointer.pointee.end(element)
        return pointer.pointee.verdict.isFinished
      },
      fault: { pointer.pointee.verdict.fault })
  }
}

/// What a parser calls; each but the last says whether the rest of the document is not wanted.
struct XMLCallbacks {
  /// An element begins.
  var start: (XMLNameTable.Resolved, XMLAttributes) -> Bool
  /// A piece of text.
  var text: (UnsafeBufferPointer<UInt8>) -> Bool
  /// An element ends.
  var end: (XMLNameTable.Resolved) -> Bool
  /// Why the document is refused, if it is.
  var fault: () -> ReadError.Cause?
}
