import CLibXML2

/// Parses XML documents that arrive in pieces, one after the other (libxml2, SAX2), from files that nobody vouches for.
///
/// A document type declaration is refused before anything in it is read, so that no entity is ever declared; nothing is
/// fetched from anywhere; elements may nest `ReadLimits.nesting` deep and one text may have 10 MB (libxml2's own limit).
final class XMLPushParser {
  private let names = XMLNameTable()
  private let session: UnsafeMutablePointer<XMLSession>
  private var part = ""
  private var isBegun = false
  // Keeps alive what the callbacks point to.
  private var receiver: AnyObject?

  /// Makes a parser for documents whose elements nest at most so deep.
  init(nesting: Int) {
    session = .allocate(capacity: 1)
    session.initialize(to: XMLSession(names: names, nesting: nesting))
    Self.prepare()
    var events = XMLSession.events
    session.pointee.parser = xmlCreatePushParserCtxt(&events, session, nil, 0, nil)
  }

  deinit {
    libxml2_free_parser(session.pointee.parser)
    session.deinitialize(count: 1)
    session.deallocate()
    names.free()
  }

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - part: the name of the part of the package, or of the file, for messages.
  ///   - receiver: takes the events.
  func begin(_ part: String, _ receiver: XMLReceiver<some XMLEvents>) {
    self.part = part
    self.receiver = receiver
    session.pointee.callbacks = receiver.callbacks
    session.pointee.depth = 0
    session.pointee.isFinished = false
    session.pointee.fault = nil
    isBegun = false
    if session.pointee.parser == nil { session.pointee.fault = .malformed(line: 0, reason: "out of memory") }
  }

  /// Parses the next piece; events go to the receiver meanwhile.
  ///
  /// - Returns: why the document cannot be parsed any further, or `nil`. Events before the fault have been handled.
  func feed(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> ReadError.Cause? {
    if let cause { return cause }
    guard let parser = session.pointee.parser, !session.pointee.isFinished else { return nil }
    let code = bytes.withUnsafeBytes { bytes in
      parse(bytes.assumingMemoryBound(to: CChar.self), isLast: isLast, parser)
    }
    if let cause { return cause }
    if session.pointee.isFinished { return nil }
    // A character converter that fails is reported by nothing but the code.
    let isUndecodable = code < 0 || code == Int32(XML_ERR_INVALID_ENCODING.rawValue)
    if isUndecodable || parser.pointee.wellFormed == 0 || parser.pointee.disableSAX != 0 {
      let line = Int(xmlSAX2GetLineNumber(parser))
      return .malformedXML(part: part, line: line, reason: code == 0 ? "not well-formed" : "libxml2 error \(code)")
    }
    return nil
  }

  private func parse(_ bytes: UnsafeBufferPointer<CChar>, isLast: Bool, _ parser: xmlParserCtxtPtr) -> Int32 {
    // Never XML_PARSE_NOENT, XML_PARSE_DTDLOAD or XML_PARSE_HUGE: the file comes from outside.
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
    if !isBegun {
      isBegun = true
      if isLast, !bytes.isEmpty {
        return libxml2_parse_whole(parser, bytes.baseAddress, Int32(bytes.count), options)
      }
      guard libxml2_reset_push(parser) == 0 else { return -1 }
      _ = xmlCtxtUseOptions(parser, options)
    }
    return xmlParseChunk(parser, bytes.baseAddress, Int32(bytes.count), isLast ? 1 : 0)
  }

  private var cause: ReadError.Cause? {
    if let fault = session.pointee.callbacks?.fault() { return fault }
    switch session.pointee.fault {
    case .none: return nil
    case .nesting(let limit): return .limit("nesting", limit)
    case .forbidden: return .forbiddenMarkup(part: part)
    case .malformed(let line, let reason): return .malformedXML(part: part, line: line, reason: reason)
    }
  }

  // Encodings that Chinese programs declare and do not keep to: GB 18030 contains them all.
  private static let encodings: Void = {
    xmlInitParser()
    for declared in ["GBK", "GB2312", "GB_2312-80", "CP936", "EUC-CN", "X-GBK"] {
      _ = xmlAddEncodingAlias("GB18030", declared)
    }
  }()

  private static func prepare() {
    _ = encodings
    libxml2_be_silent()
  }
}

/// What the parser's callbacks need; it lives behind a pointer, since callbacks come several times a cell.
private struct XMLSession {
  enum Fault {
    case nesting(Int)
    case forbidden
    case malformed(line: Int, reason: String)
  }

  let names: XMLNameTable
  let nesting: Int
  var callbacks: XMLCallbacks?
  var depth = 0
  /// Whether the receiver wants no more.
  var isFinished = false
  var fault: Fault?
  var parser: xmlParserCtxtPtr?

  init(names: XMLNameTable, nesting: Int) {
    self.names = names
    self.nesting = nesting
  }

  mutating func stop(_ cause: Fault?) {
    isFinished = true
    if fault == nil { fault = cause }
    if let parser { xmlStopParser(parser) }
  }

  static var events: xmlSAXHandler {
    var events = xmlSAXHandler()
    events.initialized = UInt32(XML_SAX2_MAGIC)
    events.startElementNs = { context, name, _, address, _, _, count, _, attributes in
      guard let session = context?.assumingMemoryBound(to: XMLSession.self), !session.pointee.isFinished else { return }
      session.pointee.depth += 1
      let nesting = session.pointee.nesting
      if session.pointee.depth > nesting { return session.pointee.stop(.nesting(nesting)) }
      let names = session.pointee.names
      let list = XMLAttributes(base: attributes, count: Int(count), names: names)
      if session.pointee.callbacks?.start(names.resolve(name, in: address), list) ?? true {
        session.pointee.stop(nil)
      }
    }
    events.endElementNs = { context, name, _, address in
      guard let session = context?.assumingMemoryBound(to: XMLSession.self), !session.pointee.isFinished else { return }
      session.pointee.depth -= 1
      if session.pointee.callbacks?.end(session.pointee.names.resolve(name, in: address)) ?? true {
        session.pointee.stop(nil)
      }
    }
    let text: charactersSAXFunc = { context, bytes, count in
      guard let session = context?.assumingMemoryBound(to: XMLSession.self), !session.pointee.isFinished else { return }
      if session.pointee.callbacks?.text(UnsafeBufferPointer(start: bytes, count: Int(count))) ?? true {
        session.pointee.stop(nil)
      }
    }
    events.characters = text
    // The same function as for characters, or libxml2 would spend time telling the two apart.
    events.ignorableWhitespace = text
    events.cdataBlock = text
    events.internalSubset = { context, _, _, _ in
      context?.assumingMemoryBound(to: XMLSession.self).pointee.stop(.forbidden)
    }
    events.entityDecl = { context, _, _, _, _, _ in
      context?.assumingMemoryBound(to: XMLSession.self).pointee.stop(.forbidden)
    }
    events.reference = { context, _ in
      context?.assumingMemoryBound(to: XMLSession.self).pointee.stop(.forbidden)
    }
    events.serror = { context, error in
      guard let session = context?.assumingMemoryBound(to: XMLSession.self), let error else { return }
      guard session.pointee.fault == nil, error.pointee.level == XML_ERR_FATAL else { return }
      let reason = error.pointee.message.map { String(cString: $0) } ?? ""
      let line = reason.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      session.pointee.fault = .malformed(line: Int(error.pointee.line), reason: line)
    }
    return events
  }
}
