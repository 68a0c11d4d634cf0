/// What becomes of an element when it is complete.
extension DOCXEvents {
  mutating func end(_ part: Part) {
    switch part {
    case .paragraph: endParagraph()
    case .run: run = Run()
    case .field: endField()
    case .cell: endCell()
    case .row:
      if !tables[tables.count - 1].endRow(limits) { verdict.refuse(.limit("rows", limits.rows)) }
    case .table: if let table = tables.popLast() { finish(table) }
    case .box: endBox()
    case .control: isPlaceholder.removeLast()
    case .checkBox: stories[stories.count - 1].tick(isTicked ?? false)
    case .alternatives: hasChoice.removeLast()
    default: break
    }
  }

  mutating func endField() {
    if !stories[stories.count - 1].endField() { leaveOut("field") }
  }

  mutating func endParagraph() {
    endHidden()
    let index = stories.count - 1
    guard stories[index].place == .body else { return stories[index].endParagraph(joins: joinsNext) }
    endParagraphBeforeBreak()
  }

  /// What of a paragraph of the body stands before a new page is a paragraph of its own.
  mutating func endParagraphBeforeBreak() {
    let index = stories.count - 1
    guard stories[index].place == .body else { return }
    let line = DOCXLine(DOCXStory.trimmed(stories[index].paragraph), look: stories[index].paragraphLook)
    stories[index].startParagraph()
    if !line.seen.isEmpty { addBlock(.paragraph(line)) } else if !line.text.isEmpty { leaveOut("struckOut") }
  }

  mutating func endCell() {
    guard let story = stories.popLast() else { return }
    room -= 1
    if room < 0 { return verdict.refuse(.limit("cells", limits.cells)) }
    if !tables[tables.count - 1].endCell(story, limits) {
      verdict.refuse(.limit("columns", limits.columns))
    }
  }

  mutating func endBox() {
    guard let story = stories.popLast(), !story.text.isEmpty else { return }
    let look = story.look
    if look?.causes.contains(.struck) ?? false { leaveOut("struckOut") }
    let text = look?.text ?? story.text
    if tables.isEmpty {
      for line in text.split(separator: "\n") { addBlock(.paragraph(DOCXLine(String(line), isBox: true))) }
    } else {
      leaveOut("textBox")
      room -= 1
      boxes.append(text)
    }
  }

  /// A table is complete. One in a cell or a box follows the outermost that it stands in.
  mutating func finish(_ table: DOCXTable) {
    var table = table
    table.end()
    guard tables.isEmpty else {
      leaveOut("innerTable")
      room -= 1
      if room < 0 { return verdict.refuse(.limit("cells", limits.cells)) }
      inner.append(table)
      return
    }
    addBlock(.table(table))
    for table in inner { addBlock(.innerTable(table)) }
    inner = []
  }
}
