extension ODSEvents {
  /// A table begins.
  mutating func startSheet(_ attributes: XMLAttributes) {
    var name = ""
    var style = ""
    for index in 0..<attributes.count {
      switch attributes.name(index).name {
      case .name: name = attributes.text(index)
      case .styleNameODF: style = attributes.text(index)
      default: break
      }
    }
    // LibreOffice keeps what it last saw of other files as tables too, named by their addresses.
    if name.hasPrefix("'file:"), name.contains("'#") {
      passing = depth
      return
    }
    level = .table
    starts.table = depth
    context.sheet = name
    sheetCount += 1
    outbox.deliveries.append(.begin(sheet: name, hidden: styles.hides(style) ? "hidden" : nil))
  }

  /// A row begins.
  mutating func startRow(_ attributes: XMLAttributes) {
    if isSkipping {
      passing = depth
      return
    }
    level = .row
    starts.row = depth
    table.startRow(attributes, &styles, isInHiddenGroup: !hiddenGroups.isEmpty)
  }

  /// A cell begins. One whose attributes say all is done with at once.
  @inline(__always)
  mutating func startCell(_ attributes: XMLAttributes) {
    let cell = ODSCell(attributes)
    if cell.across > 1 || cell.down > 1, !table.merge(cell, limits, room: &room.merges) {
      let isRepeated = room.merges < 0
      verdict.refuse(isRepeated ? .limit("repeatedMerges", Self.repeatedMerges) : .limit("merges", limits.rows))
    }
    let isWatched = table.stands(for: context.watched, count: cell.count)
    let stored = stored(in: cell, attributes)
    let format = styles.isEverySimple ? .general : self.format(of: cell, attributes)
    if stored != nil, cell.formula < 0, !cell.isError, !isWatched, !format.isTold, !format.isStruck {
      passing = depth
      return add(stored, count: cell.count)
    }
    level = .cell
    starts.cell = depth
    text.clear()
    open.count = cell.count
    open.format = format
    if !marked.isEmpty { marked = [] }
    open.isError = cell.isError
    open.hasFormula = cell.formula >= 0
    open.formula = cell.formula >= 0 && cell.value < 0 ? attributes.text(cell.formula) : nil
    open.stored = stored
    open.trace = isWatched ? trace(cell, attributes) : nil
    if cell.type == .text { open.formula = nil }
  }

  private mutating func trace(_ cell: ODSCell, _ attributes: XMLAttributes) -> CellTrace {
    let place = cell.value >= 0 ? cell.value : cell.string
    // A text stands in the paragraphs that follow.
    let content = place >= 0 ? attributes.text(place) : ""
    let formula = cell.formula >= 0 ? formulaText(attributes.text(cell.formula)) : nil
    let code = styles.codes[format(of: cell, attributes)]
    return CellTrace(
      context.watched ?? table.address, cell.type.stored, content, formatCode: code, formula: formula)
  }

  /// A cell ends whose attributes did not say all.
  mutating func endCell() {
    level = .row
    if var trace = open.trace {
      // What stands in paragraphs beside a value is what the program showed.
      if !trace.content.isEmpty, !text.bytes.isEmpty { trace.shown = String(decoding: text.bytes, as: UTF8.self) }
      outbox.deliveries.append(.explain(trace))
    }
    add(looking(content()), count: open.count)
  }

  /// A content with what is seen of it.
  private func looking(_ content: SheetContext.Content?) -> SheetContext.Content? {
    guard var content else { return nil }
    if open.format.isStruck {
      content.look = .seen("", .struck)
    } else if content.kind == .text, open.stored == nil {
      content.look = TextSpan.look(of: text.bytes, text.spans)
    } else if open.format.isTold, !text.bytes.isEmpty {
      content.look = CellLook.ofShown(String(decoding: text.bytes, as: UTF8.self), content)
    }
    return content
  }

  /// The spans that are open decide what becomes of the text that follows.
  mutating func markText() {
    text.mark(isStruck: marked.contains(where: \.isStruck), isRaised: marked.contains(where: \.isRaised))
  }

  /// The row ends.
  mutating func endRow() {
    level = .table
    guard let row = table.endRow() else { return }
    if row.row.index + row.times > limits.rows { return verdict.refuse(.limit("rows", limits.rows)) }
    room.cells -= row.surplus
    if room.cells < 0 { return verdict.refuse(.limit("cells", limits.cells)) }
    outbox.deliveries.append(.repeated(row))
  }

  /// A paragraph of a cell begins.
  mutating func startParagraph() {
    level = .paragraph
    starts.paragraph = depth
    text.startParagraph()
    checkText()
  }

  /// An element inside a paragraph begins.
  mutating func startInline(_ element: XMLNames.Resolved, _ attributes: XMLAttributes) {
    switch element.namespace {
    case .textODF:
      switch element.name {
      case .style:
        var count = 1
        for index in 0..<attributes.count where attributes.name(index).name == .cell {
          count = attributes.number(index) ?? 1
        }
        text.append(0x20, count: min(count, limits.cellBytes + 1))
      case .tabODF: text.append(0x09, count: 1)
      case .lineBreakODF: text.append(0x0A, count: 1)
      case .spanODF where styles.hasMarks:
        for index in 0..<attributes.count where attributes.name(index).name == .styleNameODF {
          let marks = styles.marks(of: attributes.text(index))
          guard marks.isStruck || marks.isRaised, marked.count < 256 else { continue }
          marked.append((depth, marks.isStruck, marks.isRaised))
          markText()
        }
      case .rubyTextODF, .noteODF: passing = depth
      default: break
      }
      checkText()
    case .officeODF, .tableODF, .drawingODF: pass(element)
    default: break
    }
  }

  /// Something in the current cell is left out that is content.
  mutating func addPartial(_ detail: String) {
    outbox.notices.append(ReadNotice(kind: .partial, sheet: context.sheet, cell: table.address, detail: detail))
  }

  /// Refuses a cell whose text is too long.
  @inline(__always)
  mutating func checkText() {
    if text.bytes.count > limits.cellBytes { verdict.refuse(.limit("cellBytes", limits.cellBytes)) }
  }

  /// The day that numbers are counted from, if it is that of old Macintoshes.
  mutating func readNullDate(_ attributes: XMLAttributes) {
    for index in 0..<attributes.count where attributes.name(index).name == .dateValueODF {
      context.is1904 = attributes.bytes(index).starts(with: "1904-01-01".utf8)
    }
  }

  @inline(__always)
  private mutating func add(_ content: SheetContext.Content?, count: Int) {
    if let content {
      if table.column + count > limits.columns { return verdict.refuse(.limit("columns", limits.columns)) }
      table.add(content, count: count)
    }
    table.advance(by: count)
  }

  /// The content that the attributes of a cell say.
  @inline(__always)
  private mutating func stored(in cell: ODSCell, _ attributes: XMLAttributes) -> SheetContext.Content? {
    switch cell.type {
    case .none, .text:
      guard cell.string >= 0, !attributes.bytes(cell.string).isEmpty else { return nil }
      let text = attributes.text(cell.string)
      if text.utf8.count > limits.cellBytes { verdict.refuse(.limit("cellBytes", limits.cellBytes)) }
      return SheetContext.Content(kind: .text, text: text)
    case .number, .percentage, .date, .time, .boolean:
      guard cell.value >= 0 else { return nil }
      return context.content(
        of: cell.type, value: attributes.bytes(cell.value), format(of: cell, attributes).sections, at: table.address,
        into: &outbox.notices)
    }
  }

  /// The number format of a cell: its own, or that of its row or column.
  @inline(__always)
  private mutating func format(of cell: ODSCell, _ attributes: XMLAttributes) -> CellFormat {
    (cell.style >= 0 ? styles.format(of: attributes.bytes(cell.style)) : nil) ?? table.format
  }

  /// The content of the open cell. An error is recognised by its text alone: its value may be a zero.
  private mutating func content() -> SheetContext.Content? {
    let shown = text.bytes
    if open.isError || open.hasFormula {
      if isErrorText(shown) || (open.isError && !shown.isEmpty) {
        return SheetContext.Content(kind: .error, text: String(decoding: shown, as: UTF8.self))
      }
      if let stored = open.stored, open.isError || (stored.kind == .text && isErrorText(stored.text.utf8)) {
        return SheetContext.Content(kind: .error, text: stored.text)
      }
    }
    if let stored = open.stored { return stored }
    if !shown.isEmpty { return SheetContext.Content(kind: .text, text: String(decoding: shown, as: UTF8.self)) }
    guard let formula = open.formula.map(formulaText) else { return nil }
    outbox.notices.append(
      ReadNotice(kind: .formulaWithoutResult, sheet: context.sheet, cell: table.address, detail: formula))
    return SheetContext.Content(kind: .formulaError, text: formula)
  }
}
