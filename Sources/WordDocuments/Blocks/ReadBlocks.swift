/// A page as a document: what stands in it in the order of reading, and what its frame says.
struct PageBlocks: Sendable {
  var blocks: [Block] = []
  /// Words on every page, such as for whom the document is; empty for a book.
  var header = ""
  /// The heading of the page, in one line.
  var title = ""
  /// Whether the tables of the page want a sheet laid crosswise.
  var isWide = false
  /// Whether the page is a book with a cover.
  var isBook = false

  init(_ page: [UInt8]) {
    guard let tree = ReadMarkup.tree(of: page), let body = tree.first("body") else { return }
    isWide = body.isA("wide")
    isBook = body.isA("booklet")
    title = (body.first("h1") ?? tree.first("title"))?.text.collapsed ?? ""
    var reader = BlockReader(isBook: isBook)
    // Ways through a web site (the link over the head, the path of pages) lead nowhere in a document.
    if let main = body.first("main") { reader.readChildren(of: main) } else { reader.readChildren(of: body) }
    // A book has its cover instead of the frame of the web site; what is printed without one keeps the words of the frame.
    if !isBook {
      let masthead = body.elements.first { $0.isA("masthead") }
      if body.isA("internal"), let masthead {
        header = masthead.elements.map { $0.text.collapsed }.joined(separator: "　")
      }
      for paragraph in body.elements.first(where: { $0.name == "footer" })?.elements ?? [] {
        reader.paragraph(paragraph, .note)
      }
    }
    blocks = reader.blocks
  }
}

/// Walks through a page and writes down its blocks.
struct BlockReader {
  var blocks: [Block] = []
  let isBook: Bool
  /// Names of the elements around, which the next block takes.
  private var anchors: [String] = []
  private var formBefore = false
  private var isInForm = false
  /// How many lists with numbers there are so far.
  var numberedLists = 0

  init(isBook: Bool) { self.isBook = isBook }

  /// Reads what stands in an element that has no look of its own; loose text becomes paragraphs.
  mutating func readChildren(of element: Element) {
    var loose: [Markup] = []
    func hasWords(_ pieces: [Markup]) -> Bool { !Inlines.runs(of: pieces).isEmpty }
    for child in element.children {
      if case .element(let inner) = child, !Inlines.isInline(inner) {
        if hasWords(loose) { paragraph(Element(name: "p", children: loose), .body) }
        loose = []
        read(inner)
      } else {
        loose.append(child)
      }
    }
    if hasWords(loose) { paragraph(Element(name: "p", children: loose), .body) }
  }

  private mutating func read(_ element: Element) {
    if let id = element["id"], element.name != "svg" { anchors.append(id) }
    switch element.name {
    case "h1": heading(element, level: 1)
    case "h2": heading(element, level: 2)
    case "h3", "h4": heading(element, level: 3)
    case "p": paragraph(element, style(of: element))
    case "ul", "ol": list(element)
    case "dl": definitions(element)
    case "table": blocks.append(.table(ReadTable.table(element)))
    case "nav": contents(element)
    case "figure": figure(element)
    case "svg": if let drawing = Drawing(element) { blocks.append(.drawing(drawing)) }
    case "script", "style", "template": break
    case "section":
      let isForm = element.isA("form")
      if element.isA("annex") || isForm && formBefore { blocks.append(.pageBreak) }
      formBefore = false
      let isAround = isInForm
      isInForm = isInForm || isForm
      readChildren(of: element)
      isInForm = isAround
      formBefore = isForm
    case "div" where element.isA("cover"):
      cover(element)
    default: readChildren(of: element)
    }
  }

  private mutating func cover(_ element: Element) {
    for inner in element.elements {
      switch inner.name {
      case "h1": heading(inner, level: 1)
      case "p": paragraph(inner, inner.isA("subtitle") ? .subtitle : .coverLine)
      default: read(inner)
      }
    }
    blocks.append(.sectionBreak(.cover))
  }

  private mutating func contents(_ element: Element) {
    guard element.isA("contents") else { return readChildren(of: element) }
    var contents = Contents(title: "", entries: [])
    contents.title = element.elements.first { $0.name.first == "h" }?.text.collapsed ?? ""
    for list in element.elements where list.name == "ol" { entries(list, level: 1, &contents) }
    anchors = []
    blocks += [.contents(contents), .sectionBreak(.contents)]
  }

  private func entries(_ list: Element, level: Int, _ contents: inout Contents) {
    for item in list.elements where item.name == "li" {
      if let link = item.elements.first(where: { $0.name == "a" }), let target = link["href"] {
        contents.entries.append(.init(level: level, text: link.text.collapsed, anchor: String(target.dropFirst())))
      }
      for inner in item.elements where inner.name == "ol" { entries(inner, level: level + 1, &contents) }
    }
  }

  private mutating func heading(_ element: Element, level: Int) {
    var runs = Inlines.runs(of: element.children)
    guard !runs.isEmpty else { return }
    if level == 1, runs.count == 1 { runs[0].text = Title.balanced(runs[0].text) }
    blocks.append(.heading(Heading(level: level, runs: runs, anchors: takeAnchors())))
  }

  mutating func paragraph(_ element: Element, _ style: ParagraphStyle) {
    let runs = Inlines.runs(of: element.children, keepsLines: element.isA("remark"))
    guard !runs.isEmpty else { return }
    blocks.append(
      .paragraph(
        Paragraph(
          style: style, runs: runs, anchors: takeAnchors(), list: style == .numberedItem ? numberedLists : 0)))
  }

  private func style(of element: Element) -> ParagraphStyle {
    // What a form says beside its tables is set as they are.
    if element.isA("note") || isInForm && element.isA("remark") { return .note }
    if element.isA("signature") { return .signature }
    if element.isA("subtitle") { return .subtitle }
    if element.isA("alert") { return .alert }
    // The line that names the addressee of a letter begins at the margin.
    if case .heading(let heading) = blocks.last, heading.level == 1, element.text.collapsed.hasSuffix("：") {
      return .plain
    }
    return .body
  }

  mutating func takeAnchors() -> [String] {
    defer { anchors = [] }
    return anchors
  }
}
