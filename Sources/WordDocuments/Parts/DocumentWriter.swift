/// Writes the main part of a document: sections of paragraphs, tables, contents and drawings.
struct DocumentWriter {
  var xml = XMLText()
  /// Bookmarks by the names of the page.
  let bookmarks: [String: String]
  let pages: PageNumbers
  /// Addresses in the web that the text leads to, in the order of their relations.
  var addresses: [String] = []
  /// How many drawings and shapes there are so far; each has a number of its own.
  var shapes = 0
  /// How many lists with numbers the text has.
  var numberedLists = 0
  private var marks = 0
  /// How far the letters of a paragraph stand apart, where that is not as its style has it.
  private var tracking: Int?
  /// Whether the next paragraph begins a page.
  private var breaks = false

  static func write(_ sections: [Section], hasHeader: Bool) -> DocumentWriter {
    let pages = PageNumbers(sections)
    var writer = DocumentWriter(bookmarks: Bookmarks.of(sections), pages: pages)
    writer.xml.markup(XMLText.declaration)
    writer.xml.markup("<w:document \(DrawingXML.namespaces)><w:body>")
    var hasNumbers = false
    for (index, section) in sections.enumerated() {
      let restarts = section.kind == .body && !hasNumbers
      hasNumbers = hasNumbers || section.kind == .body
      let end = SectionXML.end(section, restarts: restarts, hasHeader: hasHeader)
      writer.write(section, number: index, end: end, isLast: index == sections.count - 1)
    }
    writer.xml.markup("</w:body></w:document>")
    return writer
  }

  private init(bookmarks: [String: String], pages: PageNumbers) {
    self.bookmarks = bookmarks
    self.pages = pages
  }

  private mutating func write(_ section: Section, number: Int, end: String, isLast: Bool) {
    var isEnded = false
    for (index, item) in section.items.enumerated() {
      // The end of a section stands in its last paragraph; that of the document behind everything.
      let own = !isLast && index == section.items.count - 1 ? end : ""
      if pages.forced.contains(.init(section: number, item: index)) { breaks = true }
      switch item {
      case .pageBreak: breaks = true
      case .gap: paragraph(.gap, [])
      case .heading(let heading, let style):
        paragraph(style, heading.runs, anchors: heading.anchors, sectionEnd: own)
        isEnded = !own.isEmpty
      case .paragraph(let text):
        tracking = text.spread == 0 ? nil : text.style.tracking + text.spread
        paragraph(text.style, text.runs, anchors: text.anchors, list: text.list, sectionEnd: own)
        tracking = nil
        numberedLists = max(numberedLists, text.list)
        isEnded = !own.isEmpty
      case .drawing(let drawing): drawn(drawing)
      case .contents(let contents): self.contents(contents, width: section.shape.textWidth)
      case .table(let table, let grid, let look): self.table(table, grid, look, shape: section.shape)
      }
    }
    if isLast {
      if case .table = section.items.last { paragraph(.gap, []) }
      xml.markup(end)
    } else if !isEnded {
      paragraph(.gap, [], sectionEnd: end)
    }
  }

  /// Writes one paragraph; what its style does not say stands in it.
  mutating func paragraph(
    _ style: ParagraphStyle, _ runs: [Run], anchors: [String] = [], list: Int = 0, keepsNext: Bool = false,
    alignment: Table.Alignment? = nil, stop: Int? = nil, sectionEnd: String = ""
  ) {
    xml.markup("<w:p><w:pPr><w:pStyle w:val=\"", style.rawValue, "\"/>")
    if keepsNext { xml.markup("<w:keepNext/>") }
    pageBreak()
    if list > 0 {
      xml.markup("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(list + 1)\"/></w:numPr>")
    }
    if let stop { xml.markup("<w:tabs><w:tab w:val=\"right\" w:pos=\"\(stop)\"/></w:tabs>") }
    if let alignment, alignment != .left { xml.markup("<w:jc w:val=\"", alignment.rawValue, "\"/>") }
    if !sectionEnd.isEmpty { xml.markup(sectionEnd) }
    xml.markup("</w:pPr>")
    let names = anchors.isEmpty ? [] : anchors.compactMap { bookmarks[$0] }
    for (index, name) in names.enumerated() {
      xml.markup("<w:bookmarkStart w:id=\"\(marks + index)\" w:name=\"\(name)\"/>")
    }
    for run in runs { self.run(run) }
    for index in names.indices { xml.markup("<w:bookmarkEnd w:id=\"\(marks + index)\"/>") }
    marks += names.count
    // A line for each paragraph, so that a search for names does not join words of two cells.
    xml.markup("</w:p>\n")
  }

  /// Begins a page with the paragraph that is being written, if something asked for it.
  mutating func pageBreak() {
    if breaks { xml.markup("<w:pageBreakBefore/>") }
    breaks = false
  }

  /// Writes one run, inside its link if it has one.
  mutating func run(_ run: Run) {
    var isLinked = false
    if let link = run.link {
      if link.hasPrefix("#") {
        if let name = bookmarks[String(link.dropFirst())] {
          xml.markup("<w:hyperlink w:anchor=\"\(name)\" w:history=\"1\">")
          isLinked = true
        }
      } else {
        if !addresses.contains(link) { addresses.append(link) }
        let index = addresses.firstIndex(of: link) ?? 0
        xml.markup("<w:hyperlink r:id=\"\(PackageParts.relation(ofAddress: index))\" w:history=\"1\">")
        isLinked = true
      }
    }
    xml.markup("<w:r>")
    if run.isBold || run.isSoft || tracking != nil {
      xml.markup("<w:rPr>")
      if run.isBold { xml.markup("<w:b/>") }
      if run.isSoft { xml.markup("<w:color w:val=\"595959\"/>") }
      if let tracking { xml.markup("<w:spacing w:val=\"\(tracking)\"/>") }
      xml.markup("</w:rPr>")
    }
    words(run.text)
    xml.markup("</w:r>")
    if isLinked { xml.markup("</w:hyperlink>") }
  }

  /// The text of a run with its line breaks and stops.
  private mutating func words(_ text: String) {
    let bytes = text.utf8
    if !bytes.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") }) { return word(text[...]) }
    var start = bytes.startIndex
    for place in bytes.indices where bytes[place] == UInt8(ascii: "\n") || bytes[place] == UInt8(ascii: "\t") {
      if place > start { word(text[start..<place]) }
      xml.markup(bytes[place] == UInt8(ascii: "\n") ? "<w:br/>" : "<w:tab/>")
      start = bytes.index(after: place)
    }
    if start < bytes.endIndex { word(text[start...]) }
  }

  private mutating func word(_ text: Substring) {
    if text.isEmpty { return }
    xml.markup("<w:t xml:space=\"preserve\">")
    xml.text(text)
    xml.markup("</w:t>")
  }
}

/// Gives the places that links lead to names that word processors take: letters and digits.
enum Bookmarks {
  static func of(_ sections: [Section]) -> [String: String] {
    var wanted: [String] = []
    for item in sections.flatMap(\.items) {
      switch item {
      case .contents(let contents): wanted += contents.entries.map(\.anchor)
      case .heading(let heading, _): wanted += targets(of: heading.runs)
      case .paragraph(let paragraph): wanted += targets(of: paragraph.runs)
      case .table(let table, _, _):
        for cell in (table.head + table.rows).joined() { wanted += targets(of: cell.runs) }
      case .drawing, .pageBreak, .gap: break
      }
    }
    let there = Set(
      sections.flatMap(\.items).flatMap { item in
        switch item {
        case .heading(let heading, _): heading.anchors
        case .paragraph(let paragraph): paragraph.anchors
        default: [String]()
        }
      })
    var names: [String: String] = [:]
    for anchor in wanted where names[anchor] == nil && there.contains(anchor) {
      names[anchor] = "_Toc\(100_000_001 + names.count)"
    }
    return names
  }

  private static func targets(of runs: [Run]) -> [String] {
    runs.compactMap { run in run.link.flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil } }
  }
}
