/// The unit of a paper's amounts by all places that say it.
struct PaperUnit: Sendable {
  /// `nil` where nothing says it, or two places differ.
  private(set) var unit: AmountUnit?
  private(set) var doubt: UnitDoubt?
  private var said: UnitCaption?
  /// The place that says it.
  private(set) var stated: StatedUnit?

  /// - Parameters:
  ///   - head: the cells above the table, with captions.
  ///   - labels: the labels of the amounts.
  ///   - below: the rows below the table: a note that stands alone and says 单位 speaks of all amounts.
  init(
    _ grid: borrowing FormGrid, head: some Sequence<FormGrid.Cell>, labels: some Sequence<FormGrid.Cell>,
    below: some Sequence<FormGrid.Row>
  ) {
    var captions: [UnitCaption] = []
    func add(_ cell: FormGrid.Cell, _ unit: AmountUnit?) {
      if let unit { captions.append(UnitCaption(unit: unit, words: cell.text, cell: cell)) }
    }
    if let caption = grid.unitOfName { captions.append(caption) }
    for cell in head where cell.signs.contains(.money) {
      add(cell, AmountUnit.caption(cell.label))
      add(cell, AmountUnit.alternative(cell.label))
    }
    for cell in labels where cell.signs.contains(.money) { add(cell, AmountUnit.named(by: cell.label)) }
    for row in below where row.cells.count == 1 && row.cells[0].signs.contains(.money) {
      add(row.cells[0], AmountUnit.caption(row.cells[0].label, withWord: true))
    }
    captions += grid.outerCaptions
    guard let first = captions.first else { return }
    guard let other = captions.first(where: { $0.unit != first.unit || $0.unit == .foreign }) else {
      unit = first.unit
      said = first
      stated = first.stated(in: grid)
      return
    }
    doubt = UnitDoubt(first: first.stated(in: grid), other: other.stated(in: grid))
  }

  /// The doubt where a head names another unit than all captions.
  func doubt(of unit: AmountUnit, _ label: FormGrid.Cell, _ grid: borrowing FormGrid) -> UnitDoubt? {
    guard let said, said.unit != unit else { return nil }
    return UnitDoubt(
      first: said.stated(in: grid),
      other: StatedUnit(unit: unit, words: label.text, at: grid.place(label)))
  }
}
