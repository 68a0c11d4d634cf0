/// A piece of a document in the order of reading.
enum Block: Sendable {
  /// A heading with the names by which links find it.
  case heading(Heading)
  case paragraph(Paragraph)
  case table(Table)
  case contents(Contents)
  case drawing(Drawing)
  /// What follows begins a new page.
  case pageBreak
  /// What follows is behind the cover or the contents.
  case sectionBreak(SectionKind)
}

/// A heading of the text.
struct Heading: Sendable {
  /// 1 for the title of the document, 2 for a chapter, 3 for what is inside it.
  var level: Int
  var runs: [Run]
  var anchors: [String] = []
}

/// A paragraph that is no heading.
struct Paragraph: Sendable {
  var style: ParagraphStyle
  var runs: [Run]
  var anchors: [String] = []
  var keepsNext = false
  /// Which list of the document an item belongs to, from 1.
  var list = 0
  /// How much further its letters stand from each other than its style has them, in twips.
  var spread = 0
}

/// A piece of text of one look; `\n` is a line break, `\t` a stop.
struct Run: Sendable, Equatable {
  var text: String
  var isBold = false
  /// Grey, as words are that repeat those above.
  var isSoft = false
  /// A place in the document (`#part-1`) or an address in the web.
  var link: String?
}

/// The list of chapters with the pages on which they begin.
struct Contents: Sendable {
  struct Entry: Sendable {
    var level: Int
    var text: String
    var anchor: String
  }

  var title: String
  var entries: [Entry]
}

/// What a section of a document is, which decides on its page numbers.
enum SectionKind: Sendable {
  case cover, contents, body
}
