import Spreadsheets

/// Labels that no field has, with what stands under or beside them.
extension FormGrid {
  /// A column of a table, if a row of the table below has something in it.
  ///
  /// - Parameters:
  ///   - header: the place of the header among the rows.
  ///   - example: the known label that the message proposes.
  func unknown(column: Cell, below header: Int, of rows: ArraySlice<Row>, example: String) -> UnknownLabel? {
    guard !Self.harmless.contains(column.label.key), !SaidYear.isOfOther(column.label.full) else { return nil }
    let end = rows[header].cells.first { $0.column > column.column }?.column ?? Int.max
    for row in rows[(header + 1)...] {
      if row.isHeader { return nil }
      guard let cell = row.first(in: column.column..<end), !BlankText.isBlank(cell.text) else { continue }
      return unknown(column, cell, example)
    }
    return nil
  }

  /// Rows outside the tables with a short text that was not read and another text right of it.
  func unknownRows(of rows: ArraySlice<Row>, isRead: (CellAddress) -> Bool) -> [UnknownLabel] {
    var found: [UnknownLabel] = []
    for row in rows.indices {
      let cells = rows[row].cells
      for index in cells.indices.dropLast() where !isRead(cells[index].address) {
        let value = cells[index + 1]
        // Of a value that stands in each of the cells that were merged only the first is read.
        guard !isRead(value.address), isLabelLike(cells[index]), !BlankText.isBlank(value.text),
          !value.text.isSame(as: cells[index].text), index == 0 || !cells[index - 1].text.isSame(as: cells[index].text)
        else { continue }
        found.append(unknown(cells[index], value, "其他需要说明的事项"))
        break
      }
    }
    return found
  }

  /// The first cell in a column of the sheet without a label, where it and the cell under the label left of it fit a description.
  ///
  /// - Parameters:
  ///   - span: the columns up to the next label.
  ///   - body: the rows of the table.
  func firstBeside(
    _ label: Cell, _ span: Range<Int>, _ body: ArraySlice<Row>, where fits: (_ own: Cell, _ beside: Cell) -> Bool
  ) -> Cell? {
    let last = lastColumn(of: label)
    guard span.upperBound - 1 > last else { return nil }
    for row in body {
      guard let own = row.first(in: span), own.column <= last,
        let beside = row.cells.first(where: { $0.column > last && span.contains($0.column) }), fits(own, beside)
      else { continue }
      return beside
    }
    return nil
  }

  /// A column whose head was left blank.
  func unlabelled(_ content: Cell, under header: Row, example: String) -> UnknownLabel {
    UnknownLabel(
      label: "", at: place(row: header.index, column: content.column), content: content.text, contentAt: place(content),
      example: example)
  }

  func unknown(_ label: Cell, _ content: Cell, _ example: String) -> UnknownLabel {
    UnknownLabel(
      label: label.text, at: place(label), content: content.text, contentAt: place(content), example: example)
  }

  /// A few characters and no number.
  private func isLabelLike(_ cell: Cell) -> Bool {
    2...20 ~= cell.text.count && cell.signs.contains(.wide) && !cell.signs.contains(.digit)
      && !Self.harmless.contains(cell.label.key) && !SaidYear.isOfOther(cell.label.full)
      && !IndicatorWords.isBlock(cell.label)
  }

  /// Columns with nothing of a paper's own.
  static let harmless = WordTable(["备注", "序号", "编号", "说明", "注", "联系人", "联系电话"])
}
