import Spreadsheets

/// The rows of money below a header, as the forms of projects, departments and transfers have them: what each is called, and its
/// amounts in the unit that is stated nearest to them.
struct FundBlock {
  /// The rows in the order of the form, without their roles until `assignRoles`.
  private(set) var rows: [FundRow] = []
  /// What stands in the column 原因 of the rows.
  private(set) var reasons: [Remark] = []
  /// The units that the form names, where they contradict each other; then the amounts without a unit of their own are blank.
  private(set) var statedUnits: [StatedUnit] = []
  /// The amounts that were left blank for it, as they were read.
  private(set) var contradicted: [Entry<Money>] = []
  /// Whether a row or a column names a unit of its own.
  private(set) var namesUnitsApart = false
  /// Whether an amount was read as 万元 because nothing names a unit.
  private var unitWasAssumed = false
  /// The amounts whose cells name another unit than the form.
  private var ownUnits = OwnUnits()
  /// The cells whose amounts have parts of a 分.
  private var rounded: [CellAddress] = []
  /// What stands between two labels of one row: 其中 and 财政拨款 are one, a task and its contents two.
  private let separator: String
  /// The captions that give a unit for the whole form; the unit of the first, and of the first on the sheet itself.
  private let captions: [UnitCaption]
  private let unitOfCaptions: AmountUnit?
  private let unitOfSheet: AmountUnit?
  /// The unit that the row of the whole names, where the block names none: its parts are in the same.
  private var unitOfWhole: AmountUnit?
  /// The unit that the label of the row names that is read.
  private var unitOfRow: AmountUnit?
  private var labels: [Label] = []

  init(captions: [UnitCaption], separator: String = "") {
    self.captions = captions
    unitOfCaptions = captions.first?.unit
    unitOfSheet = captions.first { !$0.isOuter }?.unit
    self.separator = separator
  }

  /// What is said of the amounts in the import report.
  var notes: [Message] {
    (unitWasAssumed ? [RecogniseNote.unitAssumed] : [])
      + (rounded.isEmpty ? [] : [RecogniseNote.roundedAmounts(rounded)])
  }

  /// Makes room for the rows below a header.
  mutating func open() {
    rows.reserveCapacity(rows.count + 4)
    labels.reserveCapacity(labels.count + 4)
  }

  /// Whether a row no longer belongs to the block.
  func ends(_ row: FormGrid.Row, _ header: FundHeader) -> Bool {
    guard !row.cells.isEmpty else { return false }
    if FormTitle.isTitle(row) { return true }
    guard row.cells[0].column < header.firstValue else { return false }
    let hasValue = row.cells.contains { $0.column >= header.firstValue && Self.isAmountLike($0) }
    if hasValue, FundWords.isRow(row.cells[0].label) || FundWords.isTotal(row.cells[0].label) { return false }
    if HeadWords.field(row.cells[0]) != nil || !HeadWords.inline(row.cells[0]).isEmpty { return true }
    return !hasValue && !row.cells.contains { $0.column < header.firstValue && FundWords.isRow($0.label) }
  }

  private static func isAmountLike(_ cell: FormGrid.Cell) -> Bool {
    readAmount(cell.text, unit: .wan).money != nil || readRate(cell.text) != nil || BlankText.isBlank(cell.text)
      || cell.signs.contains(.digit) && NormalText.number(cell.text) == nil
  }

  /// Reads a row of money; `false` for one without a label and amounts, which is none.
  @discardableResult
  mutating func read(_ row: FormGrid.Row, _ header: FundHeader, _ cells: inout ReadCells) -> Bool {
    // Two blocks side by side: no cell of the row is an amount of the header's columns.
    if holdsLabel(row, header) { return false }
    var text = ""
    var labelAt: Provenance?
    for index in row.cells.indices where row.cells[index].column < header.firstValue {
      cells.use(row.cells[index].address)
      guard !isBlock(row.cells[index].label, header), !isMark(row, index, header),
        text.isEmpty || !isValue(row, index)
      else { continue }
      if !text.isEmpty { text += separator }
      text += row.cells[index].text
      labelAt = labelAt ?? cells.place(row.cells[index])
    }
    let label = Label(text)
    if FundWords.isNumbering(label) {
      cells.use(row.cells)
      return false
    }
    // 上年度（2023）: amounts of another year are no part of this one's.
    guard !SaidYear.isOfOther(label.full) else { return false }
    unitOfRow = AmountUnit.named(by: label)
    if unitOfRow != nil || header.hasColumnUnits { namesUnitsApart = true }
    if let unitOfRow, FundWords.isTotal(label) { unitOfWhole = unitOfRow }
    let initial = amount(.initial, of: row, header, &cells)
    let budget = amount(.budget, of: row, header, &cells)
    let executed = amount(.executed, of: row, header, &cells)
    guard !text.isEmpty || !(initial.raw.isEmpty && budget.raw.isEmpty && executed.raw.isEmpty) else { return false }
    var expected: Rate?
    if let executed = executed.value, let base = (budget.value ?? initial.value) { expected = Rate(executed, of: base) }
    let rate = cells.number(row, header.columns, .rate, fallback: header.firstValue)
    let weight = cells.number(row, header.columns, .weight, fallback: header.firstValue)
    let score = cells.number(row, header.columns, .score, fallback: header.firstValue)
    rows.append(
      FundRow(
        role: .part, label: text, labelAt: labelAt, initial: initial, budget: budget, executed: executed,
        weight: weight.mapped { readScore($0, asWeight: true) },
        rate: rate.mapped { readRate($0, expected: expected, isPercent: header.hasPercents) },
        score: score.mapped { readScore($0) }))
    labels.append(label)
    let reason = cells.text(row, header.columns[.reason], fallback: header.firstValue)
    if !reason.raw.isEmpty {
      reasons.append(
        Remark(label: "\(label.key)：原因", labelAt: labelAt ?? reason.at, text: reason.entry()))
    }
    return true
  }

  /// Whether the label of an amount stands where an amount should: 按支出性质分：8680, 其中：基本支出.
  private func holdsLabel(_ row: FormGrid.Row, _ header: FundHeader) -> Bool {
    row.cells.contains { cell in
      cell.signs.contains(.colon) && cell.column >= header.firstValue
        && header.columns.holds(FundColumn.amounts, at: cell.column) && cell.label.full.contains(":")
        && FundWords.isRow(cell.label)
    }
  }

  /// Whether a label is that of the whole block, which some forms repeat in every row.
  private func isBlock(_ label: Label, _ header: FundHeader) -> Bool {
    FundWords.isBlock(label) || header.block?.label.full.isSame(as: label.full) ?? false
  }

  /// Whether a cell behind the label is none of its words: an amount under a head that is not known, or the label once more where merged
  /// cells were taken apart.
  private func isValue(_ row: FormGrid.Row, _ index: Int) -> Bool {
    ExactDecimal(row.cells[index].text) != nil
      || index > 0 && row.cells[index].text.isSame(as: row.cells[index - 1].text)
  }

  /// Whether a row begins with a tick or a number in front of its label.
  private func isMark(_ row: FormGrid.Row, _ index: Int, _ header: FundHeader) -> Bool {
    guard index == 0, row.cells.count > 1, row.cells[1].column < header.firstValue else { return false }
    return row.cells[0].text.utf8.count <= 4 && !isHanzi(row.cells[0].text)
  }

  private func isHanzi(_ text: String) -> Bool { text.unicodeScalars.contains { $0.properties.isIdeographic } }

  /// An amount of the row that is read.
  mutating func amount(
    _ column: FundColumn, of row: FormGrid.Row, _ header: FundHeader, _ cells: inout ReadCells
  ) -> Entry<Money> {
    let text = cells.number(row, header.columns, column, fallback: header.firstValue, isAmount: true)
    guard !text.raw.isEmpty else { return text.mapped { _ in nil } }
    let unit =
      unitOfRow ?? header.unit(column) ?? unitOfSheet ?? unitOfWhole ?? header.unitOfColumns ?? unitOfCaptions
    // An amount of the form in 美元 is left blank like one of which the unit is in doubt.
    let isForeign = unit == .foreign && unitOfRow == nil
    let reading = readAmount(text.raw, unit: isForeign ? .wan : unit ?? .wan)
    if reading.money != nil, unitOfRow == nil, !reading.hasOwnUnit, unitIsContradicted(header, cells) {
      contradicted.append(Entry(value: isForeign ? nil : reading.money, raw: text.raw, at: text.at))
      return Entry(value: nil, raw: "", at: text.at)
    }
    if reading.money != nil, unit == nil, !reading.hasOwnUnit { unitWasAssumed = true }
    if reading.hasOwnUnit {
      let stated = (header.statedUnits + captions).first { $0.unit == unit }?.stated(in: cells.grid)
      ownUnits.add(reading, text.raw, at: text.at, stated: stated)
    }
    if reading.rounded { rounded.append(text.at.address) }
    return Entry(value: reading.money, raw: text.raw, at: text.at)
  }

  /// Whether the captions and the labels of the block name different units: the amounts are then left blank (S25, A27).
  private mutating func unitIsContradicted(_ header: FundHeader, _ cells: ReadCells) -> Bool {
    if statedUnits.isEmpty {
      let first = unitOfCaptions ?? header.statedUnits.first?.unit
      func differs(_ caption: UnitCaption) -> Bool { caption.unit != first || caption.unit == .foreign }
      guard captions.contains(where: differs) || header.statedUnits.contains(where: differs) else { return false }
      statedUnits = (captions + header.statedUnits).map { $0.stated(in: cells.grid) }
    }
    return true
  }

  /// Two places that name different units for the same amounts.
  private var doubt: UnitDoubt? {
    guard let first = statedUnits.first,
      let other = statedUnits.first(where: { $0.unit != first.unit || $0.unit == .foreign })
    else { return nil }
    return UnitDoubt(first: first, other: other)
  }

  /// Hands on which units the form and its cells name beside each other.
  ///
  /// - Parameter isProject: a self-evaluation of a project says itself that two places differ (S25).
  func report(to recognition: inout Recognition, isProject: Bool = false) {
    if !isProject { recognition.unitDoubts += [doubt].compactMap(\.self) }
    recognition.ownUnits += ownUnits.all
  }

  /// Decides which row is the whole and which rows are parts of parts, once all rows are known.
  mutating func assignRoles() {
    let roles = FundRoles.assign(rows, labels: labels)
    let splits = FundRoles.splits(labels, total: roles.firstIndex(of: .total))
    for offset in rows.indices {
      rows[offset].role = roles[offset]
      rows[offset].split = splits[offset]
    }
  }
}
