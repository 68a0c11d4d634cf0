import Spreadsheets

/// The fund block 项目资金.
extension SelfEvaluationReader {
  /// Whether a row no longer belongs to the fund block.
  func endsFunds(_ row: FormGrid.Row, _ header: FundHeader) -> Bool {
    guard !row.cells.isEmpty else { return false }
    if FormTitle.isTitle(row) { return true }
    guard row.cells[0].column < header.firstValue else { return false }
    let hasValue = row.cells.contains { $0.column >= header.firstValue && isAmountLike($0) }
    if hasValue, FundWords.isRow(row.cells[0].label) || FundWords.isTotal(row.cells[0].label) { return false }
    if HeadWords.field(row.cells[0]) != nil || !HeadWords.inline(row.cells[0]).isEmpty { return true }
    return !hasValue && !row.cells.contains { $0.column < header.firstValue && FundWords.isRow($0.label) }
  }

  private func isAmountLike(_ cell: FormGrid.Cell) -> Bool {
    readAmount(cell.text, unit: .wan).money != nil || readRate(cell.text) != nil || BlankText.isBlank(cell.text)
  }

  mutating func readFund(_ row: FormGrid.Row, _ header: FundHeader) {
    var text = ""
    var labelAt: Provenance?
    for index in row.cells.indices where row.cells[index].column < header.firstValue {
      used.insert(row.cells[index].address)
      guard !isBlock(row.cells[index].label, header) else { continue }
      text += row.cells[index].text
      labelAt = labelAt ?? grid.place(row.cells[index])
    }
    let label = Label(text)
    if FundWords.isNumbering(label) {
      use(row.cells)
      return
    }
    let rowUnit = AmountUnit.named(by: label)
    if rowUnit != nil || header.hasColumnUnits { project.namesUnitsApart = true }
    if let rowUnit, FundWords.isTotal(label) { self.rowUnit = rowUnit }
    let initial = amount(row, header, .initial, rowUnit)
    let budget = amount(row, header, .budget, rowUnit)
    let executed = amount(row, header, .executed, rowUnit)
    guard !text.isEmpty || !(initial.raw.isEmpty && budget.raw.isEmpty && executed.raw.isEmpty) else { return }
    var expected: Rate?
    if let executed = executed.value, let base = (budget.value ?? initial.value) { expected = Rate(executed, of: base) }
    let rate = columnText(row, header.columns[.rate], fallback: header.firstValue)
    let isPercent = header.columns.label(.rate)?.label.notes.contains("%") ?? false
    let weight = columnText(row, header.columns[.weight], fallback: header.firstValue)
    let score = columnText(row, header.columns[.score], fallback: header.firstValue)
    project.funds.append(
      FundRow(
        role: .part, label: text, labelAt: labelAt, initial: initial, budget: budget, executed: executed,
        weight: weight.mapped { readScore($0, asWeight: true) },
        rate: rate.mapped { readRate($0, expected: expected, isPercent: isPercent) },
        score: score.mapped { readScore($0) }))
    fundLabels.append(label)
    let reason = columnText(row, header.columns[.reason], fallback: header.firstValue)
    if !reason.raw.isEmpty {
      project.remarks.append(
        Remark(label: "\(label.key)：原因", labelAt: labelAt ?? reason.at, text: reason.entry()))
    }
  }

  /// Whether a label is that of the whole block, which some forms repeat in every row.
  private func isBlock(_ label: Label, _ header: FundHeader) -> Bool {
    FundWords.isBlock(label) || header.block?.label.full.isSame(as: label.full) ?? false
  }

  private mutating func amount(
    _ row: FormGrid.Row, _ header: FundHeader, _ column: FundColumn, _ rowUnit: AmountUnit?
  ) -> Entry<Money> {
    let text = columnText(row, header.columns[column], fallback: header.firstValue)
    guard !text.raw.isEmpty else { return text.mapped { _ in nil } }
    let unit = rowUnit ?? header.unit(column) ?? captionUnit ?? self.rowUnit ?? captions.first?.unit
    let reading = readAmount(text.raw, unit: unit ?? .wan)
    if reading.money != nil, rowUnit == nil, !reading.hasOwnUnit, unitIsContradicted(header) {
      project.contradictedAmounts.append(Entry(value: reading.money, raw: text.raw, at: text.at))
      return Entry(value: nil, raw: "", at: text.at)
    }
    if reading.money != nil, unit == nil { unitWasAssumed = true }
    if reading.rounded { roundedAmounts.append(text.at.address) }
    return Entry(value: reading.money, raw: text.raw, at: text.at)
  }

  /// Whether the captions and the labels of the block name different units: the amounts are then left blank (S25).
  private mutating func unitIsContradicted(_ header: FundHeader) -> Bool {
    if project.statedUnits.isEmpty {
      let stated = captions + header.statedUnits
      guard let first = stated.first, stated.contains(where: { $0.unit != first.unit }) else { return false }
      project.statedUnits = stated.map { $0.stated(in: grid) }
    }
    return true
  }

  /// Decides which row is the whole and which rows are parts of parts, once all rows are known.
  mutating func assignFundRoles() {
    let roles = FundRoles.assign(project.funds, labels: fundLabels)
    let splits = FundRoles.splits(fundLabels, total: roles.firstIndex(of: .total))
    for offset in project.funds.indices {
      project.funds[offset].role = roles[offset]
      project.funds[offset].split = splits[offset]
    }
  }
}
