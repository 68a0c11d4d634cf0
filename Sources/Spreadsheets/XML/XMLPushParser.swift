import CLibXML2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Parses one XML document that arrives in pieces (libxml2, SAX2), for files that nobody vouches for.
///
/// A document type declaration is refused before anything in it is read, so that no entity is ever declared; nothing is
/// fetched from anywhere; elements may nest `ReadLimits.nesting` deep and one text may have 10 MB (libxml2's own limit).
final class XMLPushParser {
  private let handler: XMLHandler
  private let part: String
  private let nesting: Int
  private let names = XMLNameTable()
  private var parser: xmlParserCtxtPtr?
  private var depth = 0
  private var fault: ReadError.Cause?

  /// Makes a parser.
  ///
  /// - Parameters:
  ///   - part: the name of the part of the package, or of the file, for messages.
  ///   - nesting: how deep elements may nest.
  ///   - handler: takes the events.
  init(part: String, nesting: Int, handler: XMLHandler) {
    self.part = part
    self.nesting = nesting
    self.handler = handler
    Self.prepare()
    var events = Self.events()
    parser = xmlCreatePushParserCtxt(&events, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    if let parser {
      // Never XML_PARSE_NOENT, XML_PARSE_DTDLOAD or XML_PARSE_HUGE: the file comes from outside.
      _ = xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue))
    } else {
      fault = .malformedXML(part: part, line: 0, reason: "out of memory")
    }
  }

  deinit {
    libxml2_free_parser(parser)
    names.free()
  }

  /// Parses the next piece; events go to the handler meanwhile.
  ///
  /// - Returns: why the document cannot be parsed any further, or `nil`. Events before the fault have been handled.
  func feed(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> ReadError.Cause? {
    if let cause = handler.fault ?? fault { return cause }
    guard let parser, !handler.isFinished else { return nil }
    let code = bytes.withMemoryRebound(to: CChar.self) {
      xmlParseChunk(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
    }
    if let cause = handler.fault ?? fault { return cause }
    if handler.isFinished { return nil }
    if parser.pointee.wellFormed == 0 || parser.pointee.disableSAX != 0 {
      return .malformedXML(part: part, line: line, reason: code == 0 ? "not well-formed" : "libxml2 error \(code)")
    }
    return nil
  }

  private var line: Int { parser.map { Int(xmlSAX2GetLineNumber($0)) } ?? 0 }

  private func stop(_ cause: ReadError.Cause?) {
    if fault == nil { fault = cause }
    if let parser { xmlStopParser(parser) }
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
    // Complaints of the character converter reach no parser and would be printed; this setting belongs to the thread.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
  }

  fileprivate static func events() -> xmlSAXHandler {
    var events = xmlSAXHandler()
    events.initialized = UInt32(XML_SAX2_MAGIC)
    events.startElementNs = { context, name, _, address, _, _, count, _, attributes in
      guard let owner = pushParser(of: context), !owner.handler.isFinished else { return }
      owner.depth += 1
      if owner.depth > owner.nesting { return owner.stop(.limit("nesting", owner.nesting)) }
      owner.handler.start(
        owner.names.resolve(name, in: address),
        XMLAttributes(base: attributes, count: Int(count), names: owner.names))
      if owner.handler.isFinished { owner.stop(nil) }
    }
    events.endElementNs = { context, name, _, address in
      guard let owner = pushParser(of: context), !owner.handler.isFinished else { return }
      owner.depth -= 1
      owner.handler.end(owner.names.resolve(name, in: address))
      if owner.handler.isFinished { owner.stop(nil) }
    }
    let text: charactersSAXFunc = { context, bytes, count in
      guard let owner = pushParser(of: context), !owner.handler.isFinished else { return }
      owner.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    events.characters = text
    // The same function as for characters, or libxml2 would spend time telling the two apart.
    events.ignorableWhitespace = text
    events.cdataBlock = text
    events.internalSubset = { context, _, _, _ in
      guard let owner = pushParser(of: context) else { return }
      owner.stop(.forbiddenMarkup(part: owner.part))
    }
    events.entityDecl = { context, _, _, _, _, _ in
      guard let owner = pushParser(of: context) else { return }
      owner.stop(.forbiddenMarkup(part: owner.part))
    }
    events.reference = { context, _ in
      guard let owner = pushParser(of: context) else { return }
      owner.stop(.forbiddenMarkup(part: owner.part))
    }
    events.serror = { context, error in
      guard let owner = pushParser(of: context), let error, owner.fault == nil else { return }
      guard error.pointee.level == XML_ERR_FATAL else { return }
      let reason = error.pointee.message.map { String(cString: $0) } ?? ""
      let trimmed = reason.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      owner.fault = .malformedXML(part: owner.part, line: Int(error.pointee.line), reason: trimmed)
    }
    return events
  }
}

private func pushParser(of context: UnsafeMutableRawPointer?) -> XMLPushParser? {
  context.map { Unmanaged<XMLPushParser>.fromOpaque($0).takeUnretainedValue() }
}
