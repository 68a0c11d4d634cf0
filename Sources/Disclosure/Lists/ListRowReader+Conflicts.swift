import Spreadsheets

/// Later rows of a project beside its first: what they repeat must be the same.
extension ListRowReader {
  /// Compares the amounts of a later row; a blank one is merged with the cell above it or left out.
  mutating func compareAmounts(
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int
  ) {
    badAmounts = 0
    if isRowUnitDoubtful { return }
    for (bit, column) in ListColumn.amounts.enumerated() where header.has(column) && unit(bit) != .foreign {
      let range = record.range(header.position(column), fields)
      guard !range.isEmpty else { continue }
      let fen = amount(bytes, range, unit: unit(bit))
      if fen < 0 {
        if !BlankText.isBlank(texts.text(bytes, range)) { badAmounts |= 1 << bit }
      } else if let known = current?.amount(bit), known >= 0 {
        if known != fen { current?.contradict(ListConflict(column: column, row: row, text: Money(fen: fen).plainWan)) }
      } else if current?.amount(bit) == ListNumber.blank {
        current?.fill(bit, fen, options.detail == .records ? texts.text(bytes, range) : nil)
      }
    }
  }

  /// Keeps what the unit printed of its project, and what other rows say instead.
  mutating func notePrinted(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int) {
    for (number, position) in positions.printed {
      let range = record.range(position, fields)
      guard !range.isEmpty else { continue }
      let column = ListColumn.printed[number]
      let text = texts.repeated(bytes, range, of: column)
      guard !BlankText.isBlank(text), let known = current?.printed(column) else { continue }
      if known.isEmpty {
        current?.fill(column, text)
        let isPoints = column == .total || column == .executionScore
        if isPoints, LenientNumber.points(text) < 0 { fault(.badNumber, column, row, bytes, range) }
      } else if known != text, !column.isSame(known, text) {
        current?.contradict(ListConflict(column: column, row: row, text: text))
      }
    }
  }
}

extension ListProject {
  /// An amount by its number in `ListColumn.amounts`.
  func amount(_ number: Int) -> Int64 {
    switch number {
    case 0: initial
    case 1: budget
    default: executed
    }
  }

  /// Sets an amount that the rows before left blank.
  mutating func fill(_ number: Int, _ fen: Int64, _ text: String?) {
    switch number {
    case 0: initial = fen
    case 1: budget = fen
    default: executed = fen
    }
    if let text, amountTexts.indices.contains(number) { amountTexts[number] = text }
  }

  mutating func fill(_ column: ListColumn, _ text: String) {
    guard let number = ListColumn.printed.firstIndex(of: column) else { return }
    if printed.isEmpty { printed = [String](repeating: "", count: ListColumn.printed.count) }
    printed[number] = text
  }

  /// Keeps a contradiction; a few of a column tell enough.
  mutating func contradict(_ conflict: ListConflict) {
    if conflicts.count(where: { $0.column == conflict.column }) < 3 { conflicts.append(conflict) }
  }

  /// Takes over what later rows say; their own contradictions, and those to the rows before.
  mutating func compare(with later: ListProject) {
    for (number, column) in ListColumn.amounts.enumerated() where later.amount(number) >= 0 {
      if amount(number) == ListNumber.blank {
        fill(number, later.amount(number), later.amountTexts.indices.contains(number) ? later.amountTexts[number] : nil)
      } else if amount(number) >= 0, amount(number) != later.amount(number) {
        contradict(ListConflict(column: column, row: later.row, text: Money(fen: later.amount(number)).plainWan))
      }
    }
    for column in ListColumn.printed where !later.printed(column).isEmpty {
      if printed(column).isEmpty {
        fill(column, later.printed(column))
      } else if !column.isSame(printed(column), later.printed(column)) {
        contradict(ListConflict(column: column, row: later.row, text: later.printed(column)))
      }
    }
    for conflict in later.conflicts { contradict(conflict) }
  }
}

extension ListColumn {
  /// Whether two texts in a column of `printed` say the same: 88 and 88.00分.
  func isSame(_ first: String, _ second: String) -> Bool {
    switch self {
    case .total, .executionScore:
      readScore(first).map { $0 == readScore(second) }
        ?? (NormalText.normalised(first) == NormalText.normalised(second))
    case .rate:
      readRate(first).map { $0 == readRate(second) } ?? (NormalText.normalised(first) == NormalText.normalised(second))
    default: NormalText.normalised(first) == NormalText.normalised(second)
    }
  }
}
