/// What takes room on a page: lines that may part, and rows that may not.
enum Boxes {
  struct Box {
    var before = 0
    var lines = 1
    /// The height of one line, or of a whole row.
    var line: Int
    var after = 0
    var keepsNext = false
    var breaksBefore = false
    /// The height of what stands above a row that begins a page: the line, and the head that is repeated.
    var head = 0
    var isFirstRow = false
    var anchors: [String] = []
    var isDrawing = false
    /// How many lines more or fewer it may have: programs measure letters and blanks a little differently.
    var doubtfulLines = 0
    /// Which item of its section it is part of.
    var item = 0
  }

  static func of(_ section: Section) -> [Box] {
    var boxes: [Box] = []
    var breaks = false
    for (index, item) in section.items.enumerated() {
      let first = boxes.count
      switch item {
      case .pageBreak: breaks = true
      case .gap: boxes.append(Box(line: ParagraphStyle.gap.line ?? 0))
      case .heading(let heading, let style):
        boxes.append(box(heading.runs, style, width: section.shape.textWidth, anchors: heading.anchors))
      case .paragraph(let paragraph):
        boxes.append(
          box(
            paragraph.runs, paragraph.style, width: section.shape.textWidth, anchors: paragraph.anchors,
            spread: paragraph.spread))
      case .drawing(let drawing):
        boxes.append(Box(before: 160, line: Int(drawing.height * 15) + 40, keepsNext: true, isDrawing: true))
      case .contents: break
      case .table(let table, _, let look): boxes += rows(table, look, in: section.shape)
      }
      for box in first..<boxes.count { boxes[box].item = index }
      if boxes.count > first, breaks {
        boxes[first].breaksBefore = true
        breaks = false
      }
    }
    return boxes
  }

  private static func box(
    _ runs: [Run], _ style: ParagraphStyle, width: Int, anchors: [String], spread: Int = 0
  ) -> Box {
    let count = LineCount(runs.reduce(into: "") { $0 += $1.text }, style, width: width, spread: spread)
    return Box(
      before: style.space.before, lines: count.lines, line: style.line ?? 0, after: style.space.after,
      keepsNext: style.keepsNext, anchors: anchors, doubtfulLines: count.doubtful)
  }

  private static func rows(_ table: Table, _ look: TableLook, in shape: PageShape) -> [Box] {
    var boxes: [Box] = []
    if table.hasCaption {
      let style = ParagraphStyle.caption
      boxes.append(
        Box(
          before: style.space.before, lines: table.captionLines(width: shape.textWidth), line: style.line ?? 0,
          after: style.space.after, keepsNext: true))
    } else {
      boxes.append(Box(line: ParagraphStyle.space.line ?? 0, keepsNext: true))
    }
    let head = look.headHeight(table)
    for (index, rowHeight) in look.heights.enumerated() {
      var box = Box(line: rowHeight)
      box.keepsNext = look.keepsNext(row: index, of: table, in: shape)
      box.isFirstRow = index <= table.head.count
      if index == 0 { box.line += TableLook.border }
      box.head = index < table.head.count ? 0 : head + TableLook.border
      if TableLook.maySplit(rowHeight, height: shape.textHeight), let line = look.style.line {
        (box.lines, box.line) = (rowHeight / line, line)
      }
      boxes.append(box)
    }
    return boxes
  }
}

extension TableLook {
  /// Rows that stay on the page of the next: all of a table that takes a third of a page or less, the head, and the last
  /// row but one, so that no sum stands alone.
  func keepsNext(row: Int, of table: Table, in shape: PageShape) -> Bool {
    let last = heights.count - 1
    if row < last, height <= shape.textHeight / 3 { return true }
    return row < table.head.count && !table.rows.isEmpty || table.rows.count > 2 && row == last - 1
  }

  /// A row that would leave most of a page blank may go on on the next.
  static func maySplit(_ rowHeight: Int, height: Int) -> Bool { rowHeight > height * 3 / 5 }
}
