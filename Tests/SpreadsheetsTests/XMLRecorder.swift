@testable import Spreadsheets

/// Writes down the events of a document, in the shape of XML with the namespaces in front of the names.
///
/// Names that no reader knows are `?`. A text that comes in several pieces is written as one.
struct XMLRecorder: XMLEvents {
  private(set) var verdict = XMLVerdict()
  private var tags: [String] = []
  private var texts: [[UInt8]] = [[]]
  private let stopsAt: XMLName?

  /// Makes a recorder that wants no more after an element of this name.
  init(stopsAt name: XMLName? = nil) { stopsAt = name }

  /// What was written down.
  var text: String {
    zip(texts, tags + [""]).map { String(decoding: $0, as: UTF8.self) + $1 }.joined()
  }

  /// Whether everything handed on was UTF-8.
  var isValid: Bool { texts.allSatisfy { String(validating: $0, as: UTF8.self) != nil } }

  mutating func start(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    var tag = "<" + name(element)
    for index in 0..<attributes.count { tag += " \(name(attributes.name(index)))='\(attributes.text(index))'" }
    add(tag + ">")
    if element.name == stopsAt { verdict.finish() }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { texts[texts.count - 1].append(contentsOf: bytes) }

  mutating func end(_ element: XMLNames.Resolved) { add("</\(name(element))>") }

  private mutating func add(_ tag: String) {
    tags.append(tag)
    texts.append([])
  }

  private func name(_ name: XMLNames.Resolved) -> String {
    (name.namespace == .none ? "" : "\(name.namespace):") + (name.name == .other ? "?" : name.name.rawValue)
  }
}

/// What the scanner makes of a document.
struct Scanned: Equatable {
  var text: String
  var isValid: Bool
  var cause: ReadError.Cause?

  /// Scans a document whose pieces end at the given places.
  init(_ bytes: [UInt8], cutAt cuts: [Int] = [], limits: ReadLimits = ReadLimits(), stopsAt name: XMLName? = nil) {
    var scanner = XMLScanner(XMLRecorder(stopsAt: name), part: "part", limits: limits)
    var start = 0
    for end in cuts {
      cause = scanner.feed(bytes[start..<end], isLast: false)
      start = end
    }
    cause = scanner.feed(bytes[start...], isLast: true)
    text = scanner.events.text
    isValid = scanner.events.isValid
  }

  /// The reason given for a document that is not well-formed; other causes by their own name.
  var reason: String? {
    switch cause {
    case nil: nil
    case .malformedXML(_, _, let reason): reason
    case .forbiddenMarkup: "forbidden"
    case .limit(let name, _): "limit \(name)"
    case .unknownEncoding(_, let name): "encoding \(name)"
    case let cause?: "\(cause)"
    }
  }
}
