/// A place that says in which unit amounts are: a caption, a label, the name of the sheet.
struct UnitCaption: Sendable {
  let unit: AmountUnit
  let words: String
  /// Where it stands; for what no cell says the form's first cell.
  let cell: FormGrid.Cell
  var source = UnitSource.cell

  /// Whether it stands around the sheet, and not on it.
  var isOuter: Bool { source != .cell && source != .sheetName }

  /// With its place.
  func stated(in grid: borrowing FormGrid) -> StatedUnit {
    StatedUnit(unit: unit, words: words, at: grid.place(cell), source: source)
  }
}

extension FormGrid {
  /// The unit that the name of the sheet says.
  var unitOfName: UnitCaption? {
    guard let unit = AmountUnit.caption(Label(name)), let cell = rows.first?.cells.first else { return nil }
    return UnitCaption(unit: unit, words: name, cell: cell, source: .sheetName)
  }

  /// The units that page headers, the name of the file and the like say.
  var outerCaptions: [UnitCaption] {
    guard !outerUnits.isEmpty, let cell = rows.first?.cells.first else { return [] }
    return outerUnits.map { UnitCaption(unit: $0.unit, words: $0.words, cell: cell, source: $0.source) }
  }
}

extension UnitCaption {
  /// The captions of a form. Below the head a caption says 单位 and stands alone in its row, or in a cell of its own among the money: in
  /// the tables a bare 元 is the unit of an indicator.
  static func all(in rows: ArraySlice<FormGrid.Row>, of grid: borrowing FormGrid) -> [UnitCaption] {
    var inHead = true
    var hasIndicators = false
    var captions: [UnitCaption] = []
    if let caption = grid.unitOfName { captions.append(caption) }
    for row in rows.indices {
      if inHead, rows[row].isHeader { inHead = false }
      if !hasIndicators, rows[row].isIndicatorHeader { hasIndicators = true }
      for index in rows[row].cells.indices where rows[row].cells[index].signs.contains(.money) {
        let cell = rows[row].cells[index]
        guard inHead || rows[row].cells.count == 1 || !hasIndicators && isAlone(cell.label.full) else { continue }
        guard let unit = AmountUnit.caption(cell.label, withWord: !inHead) else { continue }
        captions.append(UnitCaption(unit: unit, words: cell.text, cell: cell))
        guard let other = AmountUnit.alternative(cell.label) else { continue }
        captions.append(UnitCaption(unit: other, words: cell.text, cell: cell))
      }
    }
    return captions + grid.outerCaptions
  }

  /// Whether a text is a caption and nothing else: 单位：元, （金额单位：万元）.
  private static func isAlone(_ text: String) -> Bool {
    text.utf8.count <= 45 && ["单位", "金额单位", "(单位", "(金额单位"].contains(where: text.hasPrefix)
  }
}
