import CLibXML2

/// Reads a page that was rendered from our templates (libxml2's HTML parser, SAX) into a tree.
///
/// The page is our own output: UTF-8, of a size that was written before. Nothing is fetched from anywhere.
enum ReadMarkup {
  /// The outermost element around all of the page; `nil` where the parser has no memory left.
  static func tree(of page: [UInt8]) -> Element? {
    xmlInitParser()
    libxml2_be_silent()
    let stack = OpenElements()
    var handlers = Self.handlers
    let parser = htmlCreatePushParserCtxt(
      &handlers, Unmanaged.passUnretained(stack).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    guard let parser else { return nil }
    defer { libxml2_free_page_parser(parser) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOIMPLIED.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue
    _ = htmlCtxtUseOptions(parser, Int32(options))
    // Around everything stands one element, since libxml2 reads nothing behind the end of the first: a template has several.
    for piece in [Array(Self.around.utf8), page] {
      piece.withUnsafeBytes { bytes in
        let bytes = bytes.bindMemory(to: CChar.self)
        guard let start = bytes.baseAddress else { return }
        _ = htmlParseChunk(parser, start, Int32(clamping: bytes.count), 0)
      }
    }
    _ = htmlParseChunk(parser, nil, 0, 1)
    return stack.finished().elements.first
  }

  private static let around = "<gongkai-page>"

  private static var handlers: htmlSAXHandler {
    var handlers = htmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startElement = { context, name, attributes in
      guard let stack = OpenElements.of(context), let name else { return }
      stack.open(String(cString: name), attributes)
    }
    handlers.endElement = { context, _ in OpenElements.of(context)?.close() }
    handlers.characters = { context, text, count in
      guard let stack = OpenElements.of(context), let text, count > 0 else { return }
      stack.add(String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self))
    }
    handlers.ignorableWhitespace = handlers.characters
    handlers.cdataBlock = handlers.characters
    return handlers
  }
}

/// The elements that are open while a page is read, the innermost last.
private final class OpenElements {
  private var open = [Element(name: "")]

  static func of(_ context: UnsafeMutableRawPointer?) -> OpenElements? {
    context.map { Unmanaged<OpenElements>.fromOpaque($0).takeUnretainedValue() }
  }

  func open(_ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    var element = Element(name: name)
    var next = attributes
    while let pair = next, let key = pair[0] {
      defer { next = pair + 2 }
      // What is there for a narrow screen alone (data-label) says nothing of the page.
      if Self.isData(key) { continue }
      let (name, value) = (String(cString: key), pair[1].map { String(cString: $0) } ?? "")
      if name == "class" { element.classNames = value } else { element.attributes.append((name, value)) }
    }
    open.append(element)
  }

  private static func isData(_ name: UnsafePointer<xmlChar>) -> Bool {
    "data-".utf8.enumerated().allSatisfy { name[$0] == $1 }
  }

  func close() {
    guard open.count > 1, let element = open.popLast() else { return }
    open[open.count - 1].children.append(.element(element))
  }

  /// A text that the parser hands over in pieces is one text.
  func add(_ text: String) {
    let last = open.count - 1
    if case .text(let before) = open[last].children.last {
      open[last].children[open[last].children.count - 1] = .text(before + text)
    } else {
      open[last].children.append(.text(text))
    }
  }

  func finished() -> Element {
    while open.count > 1 { close() }
    return open[0]
  }
}
