extension BlockReader {
  /// A list of items; the line of facts under a title is one paragraph.
  mutating func list(_ element: Element) {
    let items = element.elements.filter { $0.name == "li" }
    if element.isA("imprint") {
      var runs: [Run] = []
      var room = 0
      for item in items {
        let fact = Inlines.runs(of: item.children)
        let need = (fact.reduce(0) { $0 + TextWidth.width(of: $1.text) } + 2000) * ParagraphStyle.imprint.size / 100
        room -= need
        // A fact that does not fit on the line any more begins the next.
        if !runs.isEmpty { runs.append(Run(text: room < 0 ? "\n" : "　　")) }
        if room < 0 { room = PageShape.upright.textWidth - need }
        runs += fact
      }
      if !runs.isEmpty {
        blocks.append(.paragraph(Paragraph(style: .imprint, runs: runs, anchors: takeAnchors())))
      }
      return
    }
    if element.name == "ol" { numberedLists += 1 }
    for item in items {
      var own = item
      own.children.removeAll { if case .element(let inner) = $0 { !Inlines.isInline(inner) } else { false } }
      paragraph(own, element.name == "ol" ? .numberedItem : .item)
      for inner in item.elements where !Inlines.isInline(inner) {
        readChildren(of: Element(name: "", children: [.element(inner)]))
      }
    }
  }

  /// Figures and facts are tables of labels and values, terms are paragraphs.
  mutating func definitions(_ element: Element) {
    guard element.isA("figures") || element.isA("facts") else {
      for item in element.elements {
        if item.name == "div" { definitions(item) } else { paragraph(item, item.name == "dt" ? .term : .body) }
      }
      return
    }
    var cells: [Table.Cell] = []
    for pair in element.elements {
      for item in pair.name == "div" ? pair.elements : [pair] {
        cells.append(Table.Cell(runs: Inlines.runs(of: item.children), isHead: item.name == "dt"))
      }
    }
    guard !cells.isEmpty else { return }
    var table = Table(isPairs: true)
    for start in stride(from: 0, to: cells.count, by: 4) {
      var row = Array(cells[start..<min(start + 4, cells.count)])
      if row.count < 4 { row[row.count - 1].columns += cells.count > 4 ? 4 - row.count : 0 }
      table.rows.append(row)
    }
    blocks.append(.table(table))
  }

  /// A drawing with its caption below.
  mutating func figure(_ element: Element) {
    for inner in element.elements {
      if inner.name == "svg" {
        if let drawing = Drawing(inner) { blocks.append(.drawing(drawing)) }
      } else if inner.name == "figcaption" {
        paragraph(inner, .drawingCaption)
      } else {
        readChildren(of: Element(name: "", children: [.element(inner)]))
      }
    }
  }
}
