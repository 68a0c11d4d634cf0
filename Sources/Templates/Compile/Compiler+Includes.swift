extension Compiler {
  /// A partial, or a parent with blocks to fill in it.
  mutating func include(_ name: Range<Int>, _ indent: Range<Int>, _ blocks: [TemplateBlock]) {
    let text = source.text(name)
    let template: ParsedTemplate
    do throws(TemplateError) {
      template = try load(folders.path(of: text, includedBy: source.path))
    } catch {
      if error.cause == .notFound {
        fail(.unknownPartial(text), name, suggestion: folders.nearest(to: text, includedBy: source.path))
      } else if case .outsideFolder = error.cause {
        fail(error.cause, name)
      } else if !errors.contains(error) {
        errors.append(error)
      }
      return
    }
    let outer = inForce
    let firstFilling = fillings.count
    for block in blocks {
      let blockName = source.text(block.name)
      if let known = inForce[blockName] {
        fillings[known].isUsed = true
      } else {
        fillings.append(Filling(block: block, source: source, fillings: outer))
        inForce[blockName] = fillings.count - 1
      }
    }
    let marks = inForce.mapValues { "\(fillings[$0].source.path)@\(fillings[$0].block.name.lowerBound)" }
    let inclusion = Inclusion(
      place: "\(source.path):\(source.line(of: name.lowerBound))", path: template.source.path, reach: scope.reach,
      fillings: marks)
    let isEndless = included.contains {
      $0.path == inclusion.path && $0.reach == inclusion.reach && $0.fillings == inclusion.fillings
    }
    if isEndless {
      fail(.endlessPartial(text), name)
    } else if included.count > Self.depthLimit {
      fail(.limit(.depth, Self.depthLimit), name)
    } else {
      included.append(inclusion)
      indented(by: source.bytes[indent], skipping: indent == 0..<0) {
        $0.inside(template.source) { $0.compile(template.nodes) }
      }
      included.removeLast()
    }
    for filling in fillings[firstFilling...] where !filling.isUsed && !isEndless {
      let names = blockNames(template.nodes, in: template.source)
      fail(
        .unknownBlock(source.text(filling.block.name)), filling.block.name,
        suggestion: NearestName.of(source.text(filling.block.name), in: names))
    }
    fillings.removeSubrange(firstFilling...)
    inForce = outer
  }

  /// A place that a block fills, if one is in force, and its default content otherwise.
  mutating func block(_ block: TemplateBlock, _ form: TemplateNode.BlockForm) {
    let filling = inForce[source.text(block.name)]
    let indent: Range<Int>
    let end: Range<Int>
    switch form {
    case .inline: (indent, end) = (0..<0, 0..<0)
    case .line(let range, let lineEnd): (indent, end) = (range, lineEnd)
    case .lines(let range, let lineEnd): (indent, end) = (range, lineEnd)
    }
    guard let filling else {
      if case .line = form {
        literal(indentation[...])
        literal(source.bytes[indent])
      }
      compile(block.nodes)
      if !block.endsLine { literal(source.bytes[end]) }
      return
    }
    fillings[filling].isUsed = true
    let content = fillings[filling]
    var isInline = false
    if case .inline = form { isInline = true }
    indented(by: source.bytes[indent], skipping: isInline && content.block.startsLine) { compiler in
      if !isInline, !content.block.startsLine { compiler.literal(compiler.indentation[...]) }
      let outer = compiler.inForce
      compiler.inForce = content.fillings
      compiler.inside(content.source) { $0.compile(content.block.nodes) }
      compiler.inForce = outer
    }
    if !content.block.endsLine { literal(source.bytes[end]) }
  }

  private mutating func inside(_ source: TemplateSource, _ body: (inout Compiler) -> Void) {
    let outer = self.source
    self.source = source
    body(&self)
    self.source = outer
  }

  private mutating func indented(by blanks: ArraySlice<UInt8>, skipping: Bool, _ body: (inout Compiler) -> Void) {
    let outer = indentation
    indentation += blanks
    skipsIndentation = skipping
    body(&self)
    skipsIndentation = false
    indentation = outer
  }

  private func blockNames(_ nodes: [TemplateNode], in source: TemplateSource) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .block(let block, _): [source.text(block.name)] + blockNames(block.nodes, in: source)
      case .section(_, _, let nodes): blockNames(nodes, in: source)
      case .parent(_, _, let blocks): blocks.flatMap { blockNames($0.nodes, in: source) }
      case .text, .lineStart, .variable, .partial: []
      }
    }
  }
}
