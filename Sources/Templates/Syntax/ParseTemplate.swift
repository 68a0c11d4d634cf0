/// Parses a template; throws at the first fault of its syntax.
func parseTemplate(_ source: TemplateSource) throws(TemplateError) -> ParsedTemplate {
  let layout = try TagLayout(source: source, tokens: try scanTokens(source))
  var builder = TreeBuilder(layout: layout)
  return ParsedTemplate(source: source, nodes: try builder.build())
}

private struct TreeBuilder {
  let layout: TagLayout
  let tokens: [TemplateToken]
  let source: TemplateSource
  private var index = 0
  /// Whether the indentation of the current line has its node.
  private var hasLineStart = false

  init(layout: TagLayout) {
    self.layout = layout
    tokens = layout.tokens
    source = layout.source
  }

  mutating func build() throws(TemplateError) -> [TemplateNode] {
    try nodes(until: tokens.count, dedent: 0)
  }

  /// The nodes of the tokens up to an end tag, whose lines lose that many leading blanks.
  private mutating func nodes(until last: Int, dedent: Int) throws(TemplateError) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    while index < last {
      let i = index
      let token = tokens[i]
      index += 1
      if token.kind == .text {
        addText(i, dedent, to: &nodes)
        continue
      }
      if token.kind != .silent, token.kind != .end, !layout.isAlone[i], !hasLineStart {
        hasLineStart = true
        nodes.append(.lineStart)
      }
      switch token.kind {
      case .text, .silent, .end: break
      case .variable, .raw:
        nodes.append(.variable(name: token.name, tag: token.range, raw: token.kind == .raw))
      case .section, .inverted:
        let content = try self.nodes(until: layout.end[i], dedent: dedent)
        index = layout.end[i] + 1
        nodes.append(.section(name: token.name, inverted: token.kind == .inverted, nodes: content))
      case .partial:
        nodes.append(.partial(name: token.name, indentation: indentation(i, dedent)))
      case .parent: nodes.append(try parent(i, dedent))
      case .block: nodes.append(try place(i, dedent))
      }
    }
    return nodes
  }

  private mutating func addText(_ i: Int, _ dedent: Int, to nodes: inout [TemplateNode]) {
    let token = tokens[i]
    let endsLine = source.bytes[token.range.upperBound - 1] == UInt8(ascii: "\n")
    defer { if endsLine { hasLineStart = false } }
    if layout.isConsumed[i] { return }
    var range = token.range
    if isLineStart(range.lowerBound) { range = dedented(range, dedent) }
    if range.isEmpty { return }
    let printsNothing =
      endsLine && source.bytes[range].allSatisfy { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    if !hasLineStart, !printsNothing {
      nodes.append(.lineStart)
      hasLineStart = true
    }
    nodes.append(.text(range))
  }

  private mutating func parent(_ i: Int, _ dedent: Int) throws(TemplateError) -> TemplateNode {
    var blocks: [TemplateBlock] = []
    var names: Set<String> = []
    let last = layout.end[i]
    while index < last {
      let j = index
      index += 1
      guard tokens[j].isOpening else { continue }
      let end = layout.end[j]
      if tokens[j].kind == .block {
        let name = source.text(tokens[j].name)
        if !names.insert(name).inserted { throw source.error(.repeatedBlock(name), at: tokens[j].range) }
        let startsLine = layout.isLast(j)
        hasLineStart = !startsLine
        let inner = startsLine ? leadingBlanks(after: j, before: end) : dedent
        let nodes = try nodes(until: end, dedent: inner)
        blocks.append(
          TemplateBlock(
            name: tokens[j].name, nodes: nodes, startsLine: startsLine,
            endsLine: layout.isFirst(end) && !layout.isOneLine(j, end)))
      }
      index = end + 1
    }
    index = last + 1
    hasLineStart = true
    return .parent(
      name: tokens[i].name, indentation: layout.isAlone[i] ? indentation(i, dedent) : 0..<0, blocks: blocks)
  }

  private mutating func place(_ i: Int, _ dedent: Int) throws(TemplateError) -> TemplateNode {
    let last = layout.end[i]
    let isLine = layout.isOneLine(i, last)
    if layout.isAlone[i] { hasLineStart = isLine }
    let nodes = try nodes(until: last, dedent: dedent)
    index = last + 1
    let isAlone = layout.isAlone[i]
    let block = TemplateBlock(
      name: tokens[i].name, nodes: nodes, startsLine: isAlone && !isLine, endsLine: isAlone && !isLine)
    guard isAlone else { return .block(block, .inline) }
    if isLine { return .block(block, .line(indentation: indentation(i, dedent), end: layout.lineEnd(of: last))) }
    let blanks = leadingBlanks(after: i, before: last)
    let start = firstLine(after: i)
    let hasDefault = start + blanks < tokens[last].range.lowerBound
    let inner = hasDefault || blanks > 0 ? dedented(start..<start + blanks, dedent) : indentation(i, dedent)
    return .block(block, .lines(indentation: inner, end: layout.lineEnd(of: last)))
  }

  private func indentation(_ i: Int, _ dedent: Int) -> Range<Int> {
    layout.isAlone[i] ? dedented(layout.indentation(of: i), dedent) : 0..<0
  }

  private func isLineStart(_ offset: Int) -> Bool { offset == 0 || source.bytes[offset - 1] == UInt8(ascii: "\n") }

  /// A range without its first blanks.
  private func dedented(_ range: Range<Int>, _ dedent: Int) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, start < range.lowerBound + dedent, isSpace(source.bytes[start]) { start += 1 }
    return start..<range.upperBound
  }

  private func firstLine(after i: Int) -> Int { layout.lineEnd(of: i).upperBound }

  /// How many blanks the first line behind an opening tag's own begins with.
  private func leadingBlanks(after i: Int, before end: Int) -> Int {
    let start = firstLine(after: i)
    var position = start
    while position < tokens[end].range.lowerBound, isSpace(source.bytes[position]) { position += 1 }
    return position - start
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
