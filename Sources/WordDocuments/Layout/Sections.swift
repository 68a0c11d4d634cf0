/// What is written one after the other, with the looks that were chosen for it.
enum Item: Sendable {
  case heading(Heading, ParagraphStyle)
  case paragraph(Paragraph)
  case table(Table, grid: [[Table.Placed]], look: TableLook)
  case contents(Contents)
  case drawing(Drawing)
  case pageBreak
  /// A line of no height.
  case gap
}

/// Pages of one shape and one kind of page numbers.
struct Section: Sendable {
  var shape: PageShape
  var kind: SectionKind
  var items: [Item] = []

  /// Adds an item. Between a table and what must stay with its follower stands a gap: LibreOffice leaves a heading alone
  /// that comes right behind a table, and Word makes one of two tables that touch.
  fileprivate mutating func add(_ item: Item) {
    switch item {
    case .heading, .table, .drawing: if case .table = items.last { items.append(.gap) }
    default: break
    }
    items.append(item)
  }
}

/// Divides a document into sections: cover, contents, text, and tables too wide for an upright sheet.
enum Sections {
  static func of(_ page: PageBlocks) -> [Section] {
    let usual: PageShape = page.isWide ? .crosswise : .upright
    let kinds = page.blocks.compactMap { if case .sectionBreak(let kind) = $0 { kind } else { nil } }
    let listed = Set(
      page.blocks.flatMap { block -> [String] in
        if case .contents(let contents) = block { contents.entries.map(\.anchor) } else { [] }
      })
    var sections = [Section(shape: usual, kind: kinds.first ?? .body)]
    var ended = 0
    // A section is changed in its place: a copy of it would copy all its items.
    func add(_ item: Item) { sections[sections.count - 1].add(item) }
    for block in page.blocks {
      let shape = sections[sections.count - 1].shape
      switch block {
      case .sectionBreak:
        ended += 1
        sections.append(Section(shape: usual, kind: ended < kinds.count ? kinds[ended] : .body))
      case .heading(let heading):
        back(to: usual, &sections)
        add(.heading(heading, style(of: heading, listed)))
      case .paragraph(let paragraph):
        if paragraph.style != .note { back(to: usual, &sections) }
        add(.paragraph(listed.isEmpty ? paragraph : spread(paragraph, in: sections[sections.count - 1].shape)))
      case .table(let table):
        let grid = table.grid
        var look = TableLook(table, grid: grid, width: shape.textWidth)
        if shape != .crosswise, look.wantsCrosswise {
          turn(&sections)
          look = TableLook(table, grid: grid, width: PageShape.crosswise.textWidth)
        } else if shape != usual {
          let upright = TableLook(table, grid: grid, width: usual.textWidth)
          if !upright.wantsCrosswise {
            back(to: usual, &sections)
            look = upright
          }
        }
        add(.table(table, grid: grid, look: look))
      case .drawing(let drawing):
        back(to: usual, &sections)
        let limit = Double(usual.textHeight) / 15 - 60
        for piece in drawing.pieces(notHigherThan: limit) { add(.drawing(piece)) }
      case .contents(let contents): add(.contents(contents))
      case .pageBreak:
        // A heading right above would stand alone.
        if isHeading(sections[sections.count - 1].items.last) { continue }
        back(to: usual, &sections)
        add(.pageBreak)
      }
    }
    return sections.filter { !$0.items.isEmpty }
  }

  /// A paragraph on whose lines programs agree: on them hang the pages that the contents name.
  private static func spread(_ paragraph: Paragraph, in shape: PageShape) -> Paragraph {
    var paragraph = paragraph
    let text = paragraph.runs.reduce(into: "") { $0 += $1.text }
    paragraph.spread = LineCount.spread(text, paragraph.style, width: shape.textWidth)
    return paragraph
  }

  private static func style(of heading: Heading, _ listed: Set<String>) -> ParagraphStyle {
    switch heading.level {
    case 1: .title
    case 2: .chapter
    default: heading.anchors.contains { listed.contains($0) } ? .listedPart : .part
    }
  }

  /// Goes on upright behind a table that lay crosswise.
  private static func back(to usual: PageShape, _ sections: inout [Section]) {
    let last = sections.count - 1
    if sections[last].shape != usual { sections.append(Section(shape: usual, kind: sections[last].kind)) }
  }

  /// Begins a section laid crosswise; headings right above, with a sentence below them, come along.
  private static func turn(_ sections: inout [Section]) {
    let last = sections.count - 1
    var items = sections[last].items
    var taken: [Item] = []
    take: while let item = items.last {
      switch item {
      case .heading: taken.insert(items.removeLast(), at: 0)
      case .paragraph where taken.isEmpty && isHeading(items.dropLast().last):
        taken.insert(items.removeLast(), at: 0)
      default: break take
      }
    }
    switch items.last {
    case .pageBreak, .gap: items.removeLast()
    default: break
    }
    sections[last].items = items
    sections.append(Section(shape: .crosswise, kind: sections[last].kind, items: taken))
    if items.isEmpty { sections.remove(at: last) }
  }

  private static func isHeading(_ item: Item?) -> Bool {
    if case .heading = item { true } else { false }
  }
}
