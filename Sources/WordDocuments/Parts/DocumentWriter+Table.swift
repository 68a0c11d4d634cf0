extension DocumentWriter {
  /// A table with its caption above, which stays with it.
  mutating func table(_ table: Table, _ grid: [[Table.Placed]], _ look: TableLook, shape: PageShape) {
    caption(of: table, width: shape.textWidth)
    guard !grid.isEmpty, !look.columns.isEmpty else { return }
    let width = look.columns.reduce(0, +)
    xml.markup("<w:tbl><w:tblPr><w:tblStyle w:val=\"LedgerTable\"/><w:tblW w:w=\"\(width)\" w:type=\"dxa\"/>")
    xml.markup("<w:tblLayout w:type=\"fixed\"/>")
    if look.style == .denseCell {
      xml.markup("<w:tblCellMar>" + StylesXML.margins(top: TableLook.top, side: TableLook.side(of: look.style)))
      xml.markup("</w:tblCellMar>")
    }
    xml.markup("</w:tblPr><w:tblGrid>")
    for column in look.columns { xml.markup("<w:gridCol w:w=\"\(column)\"/>") }
    xml.markup("</w:tblGrid>")
    for (index, row) in grid.enumerated() {
      let height = index < look.heights.count ? look.heights[index] : 0
      xml.markup("<w:tr><w:trPr>")
      // LibreOffice loses the rest of a table whose first row just fits behind a heading that must stay with it, unless that row
      // may be parted.
      let keepsNext = look.keepsNext(row: index, of: table, in: shape)
      let isFirst = index == table.head.count && !keepsNext
      if !isFirst, !TableLook.maySplit(height, height: shape.textHeight) { xml.markup("<w:cantSplit/>") }
      xml.markup("<w:trHeight w:val=\"", height, "\" w:hRule=\"atLeast\"/>")
      if index < table.head.count { xml.markup("<w:tblHeader/>") }
      xml.markup("</w:trPr>")
      var column = 0
      for placed in row {
        cell(placed, look, keepsNext: keepsNext)
        column = placed.column + placed.cell.columns
      }
      // A row that ends early has its last cell blank.
      if column < look.columns.count {
        let rest = Table.Cell(runs: [], columns: look.columns.count - column)
        cell(Table.Placed(cell: rest, column: column), look, keepsNext: false)
      }
      xml.markup("</w:tr>")
    }
    xml.markup("</w:tbl>")
  }

  private mutating func cell(_ placed: Table.Placed, _ look: TableLook, keepsNext: Bool) {
    let cell = placed.cell
    let last = min(placed.column + cell.columns, look.columns.count)
    let width = placed.column < last ? look.columns[placed.column..<last].reduce(0, +) : 0
    xml.markup("<w:tc><w:tcPr><w:tcW w:w=\"", width, "\" w:type=\"dxa\"/>")
    if cell.columns > 1 { xml.markup("<w:gridSpan w:val=\"\(cell.columns)\"/>") }
    if cell.rows > 1 { xml.markup(placed.isContinued ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>") }
    xml.markup("<w:vAlign w:val=\"center\"/></w:tcPr>")
    paragraph(
      look.style, placed.isContinued ? [] : cell.runs, keepsNext: keepsNext, alignment: cell.alignment)
    xml.markup("</w:tc>")
  }

  /// The caption at the left, the unit at the right, on one line where they fit.
  private mutating func caption(of table: Table, width: Int) {
    guard table.hasCaption else { return paragraph(.space, []) }
    guard !table.unit.isEmpty, table.captionLines(width: width) == 1 else {
      if !table.caption.isEmpty { paragraph(.caption, table.caption) }
      if !table.unit.isEmpty { paragraph(.unit, table.unit) }
      return
    }
    paragraph(.caption, table.caption + [Run(text: "\t")] + table.unit, stop: width)
  }
}

extension Table {
  var hasCaption: Bool { !caption.isEmpty || !unit.isEmpty }

  /// How many lines caption and unit take.
  func captionLines(width: Int) -> Int {
    let style = ParagraphStyle.caption
    let text = (caption + unit).reduce(into: "") { $0 += $1.text }
    if TextWidth.width(of: text) * style.size / 100 + 500 <= width { return 1 }
    return [caption, unit].reduce(0) { sum, runs in
      let text = runs.reduce(into: "") { $0 += $1.text }
      return sum + (text.isEmpty ? 0 : LineBreaks.count(text, width: width, size: style.size))
    }
  }
}
