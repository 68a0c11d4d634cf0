@testable import Spreadsheets

/// Scans a document whole and in pieces, whose length the first byte decides: the same must come of it.
func checkXML(_ bytes: [UInt8], limits: ReadLimits) {
  guard let first = bytes.first, bytes.count > 1 else { return }
  let document = Array(bytes.dropFirst())
  let whole = scan(document, piece: document.count, limits)
  let pieces = scan(document, piece: Int(first & 0x3F) + 1, limits)
  // A tag that is no tag and too long besides is one or the other, whichever shows first.
  require(
    whole.cause == pieces.cause || (whole.isTooLong || pieces.isTooLong) && whole.cause != nil && pieces.cause != nil,
    "the cause depends on the pieces: \(whole.cause as Any), \(pieces.cause as Any)")
  require(whole.events.tags == pieces.events.tags, "the tags depend on the pieces")
  require(whole.events.text == pieces.events.text, "the text depends on the pieces")
  for events in [whole.events, pieces.events] {
    require(events.open >= 0, "an end without a beginning")
    require(whole.cause != nil || events.open == 0, "an element that does not end")
    require(String(validating: events.text, as: UTF8.self) != nil, "a text that is no UTF-8")
  }
}

/// What came of a document.
private struct Scanned {
  var events: RecordedEvents
  var cause: ReadError.Cause?

  var isTooLong: Bool {
    if case .limit("cellBytes", _) = cause { return true }
    return false
  }
}

private func scan(_ document: [UInt8], piece: Int, _ limits: ReadLimits) -> Scanned {
  var scanner = XMLScanner(RecordedEvents(), part: "part", limits: limits)
  var start = 0
  var cause: ReadError.Cause?
  repeat {
    let end = min(document.count, start + piece)
    cause = scanner.feed(document[start..<end], isLast: end == document.count)
    start = end
  } while start < document.count && cause == nil
  return Scanned(events: scanner.events, cause: cause)
}

/// The events of a document, one behind the other.
private struct RecordedEvents: XMLEvents {
  private(set) var verdict = XMLVerdict()
  private(set) var tags: [UInt8] = []
  private(set) var text: [UInt8] = []
  private(set) var open = 0

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    open += 1
    tags += [UInt8(ascii: "<"), element.namespace.rawValue] + Array(element.name.rawValue.utf8)
    for index in 0..<attributes.count {
      let name = attributes.name(index)
      tags += [UInt8(ascii: " "), name.namespace.rawValue] + Array(name.name.rawValue.utf8) + [UInt8(ascii: "=")]
      require(String(validating: attributes.bytes(index), as: UTF8.self) != nil, "a value that is no UTF-8")
      tags += attributes.bytes(index)
    }
    text.append(UInt8(ascii: "<"))
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    require(open > 0, "a text outside of the root element")
    text += bytes
  }

  mutating func end(_ element: XMLNames.Resolved) {
    open -= 1
    tags += [UInt8(ascii: ">"), element.namespace.rawValue] + Array(element.name.rawValue.utf8)
    text.append(UInt8(ascii: ">"))
  }
}
