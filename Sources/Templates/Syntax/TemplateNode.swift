/// A template as a tree. Everything is a range of the source's bytes, so that each node knows its place.
indirect enum TemplateNode: Sendable {
  case text(Range<Int>)
  /// Where a line begins that prints something: the indentation of what includes this goes here.
  case lineStart
  case variable(name: Range<Int>, tag: Range<Int>, raw: Bool)
  case section(name: Range<Int>, inverted: Bool, nodes: [TemplateNode])
  /// A partial; its indentation if it stands alone on its line.
  case partial(name: Range<Int>, indentation: Range<Int>)
  /// A parent with the blocks given to it; its indentation if it stands alone.
  case parent(name: Range<Int>, indentation: Range<Int>, blocks: [TemplateBlock])
  /// A place that a block may fill.
  case block(TemplateBlock, BlockForm)

  /// How a block stands in the lines of its template.
  enum BlockForm: Sendable {
    /// Within a line.
    case inline
    /// Alone on one line, which ends with the given bytes.
    case line(indentation: Range<Int>, end: Range<Int>)
    /// Its tags alone on lines of their own; what fills it is indented as its default content is.
    case lines(indentation: Range<Int>, end: Range<Int>)
  }
}

/// A block: default content at a place, or what is given to fill one.
struct TemplateBlock: Sendable {
  var name: Range<Int>
  var nodes: [TemplateNode]
  /// Whether its content begins with a line of its own, and whether it ends with one.
  var startsLine: Bool
  var endsLine: Bool
}

/// A template file, parsed.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  let nodes: [TemplateNode]
}
