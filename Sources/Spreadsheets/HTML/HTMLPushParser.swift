import CLibXML2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Parses one page that arrives in pieces of UTF-8 (libxml2's HTML parser, SAX), from a file that nobody vouches for.
///
/// Nothing is fetched from anywhere, and no encoding that the page declares is believed: it has been decoded before.
/// Elements may nest eight times as deep as in XML, since pages nest deeper and end tags may be missing (browsers stop at
/// 512); one text or comment may have 10 MB, one tag 16 KB beside its quoted values.
final class HTMLPushParser {
  private let session: UnsafeMutablePointer<HTMLSession>
  private let parser: htmlParserCtxtPtr?
  private let nesting: Int

  private static let mostWaiting = 10_000_000
  private static let mostNames = 10_000_000
  private static let longestTag = 1 << 14
  private static let root = "<gongkai-pages>"

  /// Makes a parser for one page.
  init(_ events: HTMLEvents, limits: ReadLimits) {
    nesting = limits.nesting.multipliedReportingOverflow(by: 8).partialValue
    session = .allocate(capacity: 1)
    session.initialize(to: HTMLSession(events: events, names: HTMLNameTable()))
    xmlInitParser()
    libxml2_be_silent()
    var handlers = HTMLSession.handlers
    parser = htmlCreatePushParserCtxt(&handlers, session, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    if let parser {
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_NOERROR.rawValue
        | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOIMPLIED.rawValue
        | HTML_PARSE_IGNORE_ENC.rawValue
      _ = htmlCtxtUseOptions(parser, Int32(options))
      // Around everything stands one element, since libxml2 reads nothing behind the end of the first: neither a second
      // table of a part of a page, nor a second page.
      _ = libxml2_parse_page_piece(parser, Self.root, Int32(strlen(Self.root)), 0)
    }
  }

  deinit {
    libxml2_free_page_parser(parser)
    session.pointee.names.free()
    session.deinitialize(count: 1)
    session.deallocate()
  }

  /// The events as they stand; not to be touched while the parser is fed.
  var events: HTMLEvents {
    get { session.pointee.events }
    _modify { yield &session.pointee.events }
  }

  /// Parses the next piece, whole characters without zeros; the events take it.
  ///
  /// - Returns: why the page cannot be parsed any further, or `nil`. Events before the fault have been handled.
  func feed(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> ReadError.Cause? {
    guard let parser else { return .malformedXML(part: "", line: 0, reason: "out of memory") }
    if let fault = session.pointee.events.fault { return fault }
    let code = bytes.withMemoryRebound(to: CChar.self) { bytes in
      bytes.isEmpty ? 0 : libxml2_parse_page_piece(parser, bytes.baseAddress, Int32(bytes.count), 0)
    }
    if let cause = waiting(parser) { return cause }
    if isLast {
      session.pointee.events.cutOff()
      _ = libxml2_parse_page_piece(parser, nil, 0, 1)
      session.pointee.events.finish()
    }
    if let fault = session.pointee.events.fault { return fault }
    if session.pointee.depth > nesting { return .limit("nesting", nesting) }
    if code == Int32(XML_ERR_NO_MEMORY.rawValue) {
      return .malformedXML(part: "", line: 0, reason: "out of memory")
    }
    return nil
  }

  /// Whether what the parser cannot handle before it has seen more has grown too long.
  private func waiting(_ parser: htmlParserCtxtPtr) -> ReadError.Cause? {
    if Int(xmlDictGetUsage(parser.pointee.dict)) > Self.mostNames { return .limit("names", Self.mostNames) }
    guard let start = parser.pointee.input?.pointee.cur, let end = parser.pointee.input?.pointee.end else { return nil }
    let count = end - start
    if count > Self.mostWaiting { return .limit("textBytes", Self.mostWaiting) }
    guard count > Self.longestTag, start[0] == UInt8(ascii: "<"), start[1] | 0x20 >= UInt8(ascii: "a") else {
      return nil
    }
    var quote: UInt8 = 0
    var plain = 0
    for byte in UnsafeBufferPointer(start: start, count: count) {
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else {
        plain += 1
      }
    }
    return plain > Self.longestTag ? .limit("tagBytes", Self.longestTag) : nil
  }
}

/// What the parser's callbacks need; it lives behind a pointer, since callbacks come several times a cell.
private struct HTMLSession {
  var events: HTMLEvents
  let names: HTMLNameTable
  var depth = 0

  init(events: HTMLEvents, names: HTMLNameTable) {
    self.events = events
    self.names = names
  }

  static var handlers: htmlSAXHandler {
    var handlers = htmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startElement = { context, name, attributes in
      guard let session = context?.assumingMemoryBound(to: HTMLSession.self) else { return }
      session.pointee.depth += 1
      guard session.pointee.events.fault == nil else { return }
      let names = session.pointee.names
      session.pointee.events.start(names.name(name), HTMLAttributes(base: attributes, names: names))
    }
    handlers.endElement = { context, name in
      guard let session = context?.assumingMemoryBound(to: HTMLSession.self) else { return }
      session.pointee.depth -= 1
      guard session.pointee.events.fault == nil else { return }
      session.pointee.events.end(session.pointee.names.name(name))
    }
    let text: charactersSAXFunc = { context, bytes, count in
      guard let session = context?.assumingMemoryBound(to: HTMLSession.self), session.pointee.events.fault == nil else {
        return
      }
      session.pointee.events.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handlers.characters = text
    handlers.ignorableWhitespace = text
    handlers.cdataBlock = text
    handlers.comment = { context, bytes in
      guard let session = context?.assumingMemoryBound(to: HTMLSession.self), session.pointee.events.fault == nil,
        let bytes
      else { return }
      session.pointee.events.comment(UnsafeBufferPointer(start: bytes, count: strlen(bytes)))
    }
    // What is wrong with a page is put right by the parser, or met as a cell that is missing.
    handlers.serror = { _, _ in }
    return handlers
  }
}
