extension ReadResult {
  /// Leaves the amounts of ledgers blank that stand in another unit than what was asked for or given in the same line, or than their column
  /// (S25). Most of their lines have no line of the register that they could be compared with.
  mutating func blankLedgerUnits(
    by completion: CompleteProjects, policy: Policy, accepted: AcceptedFindings = AcceptedFindings()
  ) {
    guard policy.mixedUnitsWithin > 0 else { return }
    var start = records.papers.startIndex
    while start < records.papers.endIndex {
      guard let first = records.papers[start] as? LedgerLine else {
        start += 1
        continue
      }
      let card = first.sheet.card
      let end =
        records.papers[start...].firstIndex { ($0 as? LedgerLine)?.sheet !== first.sheet } ?? records.papers.endIndex
      defer { start = end }
      guard !card.alike.isEmpty || !card.budgets.isEmpty else { continue }
      var lines = records.papers[start..<end].compactMap { $0 as? LedgerLine }
      let doubts =
        lines.indices.flatMap { inLine(lines[$0], $0, policy) }
        + (card.alike + card.budgets).flatMap { inColumn($0, lines, completion, policy) }
      guard !doubts.isEmpty else { continue }
      let areAccepted = doubts.map { accepted.name("S25", at: records.sources.text($0.at)) }
      for (doubt, isAccepted) in zip(doubts, areAccepted) where !isAccepted {
        for cell in doubt.cells { lines[doubt.line].blankAmount(cell, than: cell == doubt.cells[0] ? doubt.than : nil) }
      }
      // What is accepted stays told, and its amount is taken.
      for (doubt, isAccepted) in zip(doubts, areAccepted) where isAccepted {
        lines[doubt.line].keepAmount(doubt.cells[0], besides: doubt.than)
      }
      for index in lines.indices { records.papers[start + index] = lines[index] }
    }
  }

  /// An amount in doubt: its line, its cell before the others that are blank with it, and what it was compared with.
  private struct LedgerUnitDoubt {
    var line: Int
    var cells: [Int]
    var at: Provenance
    var than: String
  }

  /// Two amounts of a line that are about the same if both are in one unit.
  private func inLine(_ line: LedgerLine, _ index: Int, _ policy: Policy) -> [LedgerUnitDoubt] {
    let cells = line.sheet.card.alike.compactMap { line.amountCell($0) }
    for large in cells {
      guard let other = cells.first(where: { large.money.isOtherUnit(of: $0.money, within: policy.mixedUnitsWithin) })
      else { continue }
      let than =
        "同一行的“\(line.sheet.card.columns[line.cells[other.place].column].label)”填的是“\(line.cells[other.place].raw)”"
      return [
        LedgerUnitDoubt(
          line: index, cells: [large.place] + cells.map(\.place).filter { $0 != large.place },
          at: line.cells[large.place].at, than: than)
      ]
    }
    return []
  }

  /// Amounts that stand as far above all others of their column as a wrong unit would carry them. Of a project the register decides.
  private func inColumn(
    _ column: any AnyLedgerColumn, _ lines: [LedgerLine], _ completion: CompleteProjects, _ policy: Policy
  ) -> [LedgerUnitDoubt] {
    guard let measure = SiblingMeasure(policy) else { return [] }
    let amounts = lines.indices.compactMap { index in lines[index].amountCell(column).map { (index, $0) } }
    guard amounts.contains(where: { $0.1.money.fen >= measure.floor }),
      let largest = amounts.map(\.1.money).filter({ $0.fen < measure.floor }).max()
    else { return [] }
    return amounts.compactMap { index, cell in
      guard cell.money.fen >= measure.floor, measure.isFar(cell.money, above: largest),
        !completion.registerEntries(
          code: lines[index].code, name: lines[index].name, department: lines[index].department,
          unit: lines[index].unit
        ).contains(where: { $0.budget.value != nil })
      else { return nil }
      return LedgerUnitDoubt(
        line: index, cells: [cell.place], at: lines[index].cells[cell.place].at,
        than: "同一列其他各行最多的是\(largest.plainWan)万元")
    }
  }
}

extension LedgerLine {
  /// Where the amount of a column stands among the cells.
  fileprivate func amountCell(_ column: any AnyLedgerColumn) -> (place: Int, money: Money)? {
    guard let index = sheet.card.index(of: column), let place = cells.firstIndex(where: { $0.column == index }),
      case .money(let money)? = cells[place].value
    else { return nil }
    return (place, money)
  }

  fileprivate mutating func keepAmount(_ place: Int, besides other: String) {
    if cells[place].doubt == nil { cells[place].doubt = .otherUnit(cells[place].raw, than: other) }
  }

  fileprivate mutating func blankAmount(_ place: Int, than other: String?) {
    let cell = cells[place]
    if case .otherUnit? = cell.doubt { return }
    cells[place] = Cell(
      column: cell.column, raw: "", value: nil, at: cell.at, isShared: cell.isShared,
      doubt: .otherUnit(cell.raw, than: other))
  }
}
