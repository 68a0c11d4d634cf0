import Spreadsheets

/// Where a project begins, and what its first row says of it.
extension ListRowReader {
  /// Sees to the project of a row; `false` when the record is no data row.
  mutating func beginRow(
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int
  ) -> Bool {
    if positions.moneyUnit >= 0 { takeUnit(bytes, record, fields) }
    let region = record.range(positions.region, fields)
    let code = record.range(positions.project, fields)
    let name = record.range(positions.projectName, fields)
    if !Notation.isStrict, code.isEmpty, name.isEmpty {
      if leavesProjectBlank(record, fields) { return continueProject(record, fields, row) }
      // Where the cells of code and name alone are merged, the row's indicator is one more of the project.
      if current != nil, !record.range(positions.level3, fields).isEmpty {
        block.passedOver.continued.add(row)
        compareAmounts(bytes, record, fields, row)
        return true
      }
    }
    if current == nil || !isCurrent(bytes, region, code, name)
      || !Notation.isStrict && code.isEmpty && !agreesOnOffice(bytes, record, fields)
    {
      guard isData(bytes, record, fields, code, name, row) else { return false }
      finishProject()
      remember(bytes, region, code, name)
      current = project(bytes, record, fields, row)
      if rowUnit != .none, isRowUnitDoubtful { reportUnit(bytes, record, fields, row) }
      if !positions.besideAmounts.isEmpty { doubtBesideUnlabelled(bytes, record, fields, row) }
    } else if name.isEmpty, code.isEmpty, record.isBlank(fields) {
      block.passedOver.blank.add(row)
      return false
    } else if !Notation.isStrict {
      compareAmounts(bytes, record, fields, row)
      return true
    }
    badAmounts = 0
    if isRowUnitDoubtful { return true }
    for (bit, column) in ListColumn.amounts.enumerated() where header.has(column) && unit(bit) != .foreign {
      let range = record.range(header.position(column), fields)
      guard ListNumber.amount(bytes, range, unit: unit(bit)) < 0 else { continue }
      let isKnown = amount(bytes, range, unit: unit(bit)) >= 0
      if isKnown, !seemsMislabelled(bytes, range, bit) {
        let reading =
          header.statesUnit ? readAmount(texts.text(bytes, range), unit: unit(bit)) : AmountReading()
        if let own = reading.ownUnit, own != unit(bit), let money = reading.money {
          fault(.ownUnit, column, row, bytes, range, expected: money.plainWan)
        }
        continue
      }
      badAmounts |= 1 << bit
      if isKnown { current?.fill(bit, ListNumber.unreadable, nil) }
    }
    return true
  }

  /// Whether a cell gives another unit than its column, and its figure is nearer to the project's other amounts in the column's:
  /// 100元 beside 100 and 95 in columns of 万元.
  private mutating func seemsMislabelled(_ bytes: Span<UInt8>, _ range: Range<Int>, _ bit: Int) -> Bool {
    guard let project = current, let number = figureBeforeUnit(texts.text(bytes, range)) else { return false }
    let own = project.amount(bit)
    let asColumn = LenientNumber.amount(number, unit: unit(bit))
    guard own > 0, asColumn > 0, own != asColumn else { return false }
    let between = own.multipliedFullWidth(by: asColumn)
    let others = ListColumn.amounts.indices.lazy.filter { $0 != bit }.map { project.amount($0) }.filter { $0 > 0 }
    return others.contains { other in
      let square = other.multipliedFullWidth(by: other)
      let isAbove = (square.high, square.low) > (between.high, between.low)
      return isAbove == (asColumn > own) && square != between
    }
  }

  /// The figure of a cell without the unit of money behind it; `nil` where there is none.
  private func figureBeforeUnit(_ text: String) -> String? {
    var figure = Substring(NormalText.figure(text))
    let count = figure.count
    while let last = figure.last, "元百千万亿()".contains(last) { figure.removeLast() }
    return figure.count < count ? String(figure) : nil
  }

  /// Whether a row says nothing of its project: its cells are merged with those above.
  private func leavesProjectBlank(_ record: ListFields, _ fields: [CSVField]) -> Bool {
    !record.isBlank(fields) && positions.ofProject.allSatisfy { $0 >= record.count || fields[$0].isEmpty }
  }

  private mutating func continueProject(_ record: ListFields, _ fields: [CSVField], _ row: Int) -> Bool {
    badAmounts = 0
    if current != nil {
      block.passedOver.continued.add(row)
      return true
    }
    guard var project = (followsBlocks ? block.projects.last : nil) ?? carried else {
      block.needsPredecessor = true
      return false
    }
    project.row = row
    project.sums = ListSums()
    project.indicators = []
    current = project
    block.passedOver.continued.add(row)
    return true
  }

  mutating func amount(_ bytes: Span<UInt8>, _ range: Range<Int>, unit: AmountUnit) -> Int64 {
    let amount = ListNumber.amount(bytes, range, unit: unit)
    return amount >= 0 || Notation.isStrict ? amount : LenientNumber.amount(texts.text(bytes, range), unit: unit)
  }

  private mutating func project(
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int
  ) -> ListProject {
    let code = record.range(positions.project, fields)
    // The header is read through its positions: the functions below would copy it for every project.
    let columns = positions.columns
    // An array of its own for each project would be made only to be thrown away.
    let units = rowUnit == .none ? header.units : ListColumn.amounts.indices.map { unit($0) }
    let isDoubtful = isRowUnitDoubtful
    func repeated(_ column: ListColumn) -> String {
      texts.repeated(bytes, record.range(columns[column.rawValue], fields), of: column)
    }
    func money(_ bit: Int) -> Int64 {
      let position = columns[ListColumn.amounts[bit].rawValue]
      guard position >= 0, !isDoubtful else { return ListNumber.unreadable }
      let range = record.range(position, fields)
      let fen = amount(bytes, range, unit: units[bit])
      return fen < 0 && range.isEmpty ? ListNumber.blank : fen
    }
    let offices = PaperOffices(
      region: repeated(.region),
      department: Named(code: plainCode(repeated(.department)), name: repeated(.departmentName)),
      unit: Named(code: plainCode(repeated(.unit)), name: repeated(.unitName)))
    var project = ListProject(
      hash: 0, codeHash: 0, row: row, year: Self.year(repeated(.year)) ?? titleYear, offices: pool.shared(offices),
      regionName: repeated(.regionName),
      code: plainCode(texts.text(bytes, code)), name: texts.text(bytes, record.range(positions.projectName, fields)),
      budgetType: repeated(.budgetType), functionalClass: repeated(.functionalClass),
      isKeyProject: columns[ListColumn.keyProject.rawValue] >= 0 && isYes(repeated(.keyProject)),
      initial: money(0), budget: money(1), executed: money(2), amountTexts: amountTexts(bytes, record, fields))
    for (grouping, column, position) in positions.groups {
      let text = texts.repeated(bytes, record.range(position, fields), of: column)
      if !BlankText.isBlank(text) { project.groups[grouping] = grouping.value(text) }
    }
    hash(&project, bytes, code)
    return project
  }

  /// 2024 as most lists write it, or 2024年度.
  private static func year(_ text: String) -> Int? { Int(text) ?? FormTitle.year(in: text) }

  /// Whether a record that begins a project is data: not blank, no repeated header, no totals row.
  private mutating func isData(
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ code: Range<Int>, _ name: Range<Int>, _ row: Int
  ) -> Bool {
    if code.isEmpty, name.isEmpty, record.isBlank(fields) {
      block.passedOver.blank.add(row)
      return false
    }
    // Only a row without a code, or one whose name could be a word of the header, needs a closer look.
    guard code.isEmpty || code.count < 40 && bytes[code.lowerBound] > 0x7f else { return true }
    let first = fields.prefix(record.count).first { !$0.isEmpty }.map { $0.range(inRecordAt: record.start) } ?? code
    let word = ListLabel(texts.text(bytes, first)).name
    if ["合计", "总计", "小计", "合计数", "总合计"].contains(word) {
      block.passedOver.totals.add(row)
      return false
    }
    let labels = [(ListColumn.project, code), (.projectName, name)].filter { header.has($0.0) }
    if labels.allSatisfy({ ListColumn(label: ListLabel(texts.text(bytes, $0.1)).name) == $0.0 }) {
      block.passedOver.headers.add(row)
      return false
    }
    return true
  }

  mutating func reportAmounts(
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int
  ) {
    for (bit, column) in ListColumn.amounts.enumerated() where badAmounts & 1 << bit != 0 {
      fault(.badNumber, column, row, bytes, record.range(header.position(column), fields))
    }
  }

  mutating func finishProject() {
    guard var project = current.take() else { return }
    project.sums = sums
    block.projects.append(consume project)
    sums = ListSums()
  }
}
