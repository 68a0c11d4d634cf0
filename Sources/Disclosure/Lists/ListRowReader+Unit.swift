import Spreadsheets

/// Amounts of which a column gives the unit row by row.
extension ListRowReader {
  /// The unit of an amount in the current row, by its number in `ListColumn.amounts`.
  func unit(_ bit: Int) -> AmountUnit {
    if case .unit(let unit) = rowUnit { unit } else { header.units[bit] }
  }

  /// Whether the row's unit is none that is known, or another than its heads give: then nobody knows what its amounts are.
  var isRowUnitDoubtful: Bool {
    switch rowUnit {
    case .none: false
    case .unknown: true
    case .unit(let unit):
      header.statesUnit
        && ListColumn.amounts.enumerated().contains { header.has($1) && header.units[$0] != unit }
    }
  }

  /// Reads the unit of a row. A blank one is merged with the one above in rows of one project; another project's is not known.
  mutating func takeUnit(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField]) {
    let range = record.range(positions.moneyUnit, fields)
    guard range.isEmpty else {
      rowUnit = moneyUnits.meaning(bytes, range, &texts)
      return
    }
    let (region, code, name) = (
      record.range(positions.region, fields), record.range(positions.project, fields),
      record.range(positions.projectName, fields)
    )
    let continues = code.isEmpty && name.isEmpty || current != nil && isCurrent(bytes, region, code, name)
    if !continues, rowUnit != .none { rowUnit = .unknown }
  }

  /// Leaves an amount blank beside a number in a column without a label: nobody knows which of the two is meant.
  mutating func doubtBesideUnlabelled(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int) {
    for (bit, position) in positions.besideAmounts {
      let range = record.range(position, fields)
      guard !range.isEmpty, let own = current?.amount(bit), own >= 0 else { continue }
      let beside = amount(bytes, range, unit: unit(bit))
      guard beside >= 0, beside != own else { continue }
      current?.fill(bit, ListNumber.unreadable, "")
      fault(.unlabelled, ListColumn.amounts[bit], row, bytes, range, expected: Money(fen: own).plainWan)
    }
  }

  /// Says once for each project that its amounts are in a unit that is not known.
  mutating func reportUnit(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int) {
    fault(.rowUnit, .moneyUnit, row, bytes, record.range(positions.moneyUnit, fields))
  }
}
