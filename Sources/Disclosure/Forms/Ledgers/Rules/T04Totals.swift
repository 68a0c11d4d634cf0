/// T04: a row of totals that is not the sum of the lines above it.
enum T04Totals: LedgerRule {
  static let card = RuleCard(
    id: "T04", title: Message("台账的合计应等于各行之和", "Totals of a ledger must be the sums of its lines"),
    severity: .error, basis: "勾稽关系：合计＝各行之和",
    remedy: Message("核对各行和合计，改正填错的一处。", "Check lines and totals, and correct the wrong one."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    for row in sheet.facts.totals {
      guard row.part.upperBound <= sheet.lines.count, !row.part.isEmpty else { continue }
      let lines = sheet.lines[row.part]
      for cell in row.cells {
        let column = sheet.card.columns[cell.column]
        switch cell.value {
        case .money(let total):
          guard let sum = sum(of: lines, cell.column, { if case .money(let it)? = $0 { it } else { nil } }) else {
            continue
          }
          if (total < sum ? sum - total : total - sum) > policy.moneyTolerance {
            add(sheet, row, cell, column, total.plainWan + "万元", sum.plainWan + "万元", &report)
          }
        case .count(let total):
          guard let sum = sum(of: lines, cell.column, { if case .count(let it)? = $0 { it } else { nil } }) else {
            continue
          }
          if sum != total { add(sheet, row, cell, column, "\(total)", "\(sum)", &report) }
        default: break
        }
      }
    }
  }

  /// The sum of a column; `nil` where a line's cell cannot be read or is in doubt. A cell merged over several lines counts once.
  private static func sum<Value: AdditiveArithmetic>(
    of lines: ArraySlice<LedgerLine>, _ column: Int, _ value: (LedgerValue?) -> Value?
  ) -> Value? {
    var sum = Value.zero
    for line in lines {
      guard let cell = line.cells.first(where: { $0.column == column }), !cell.isShared else { continue }
      if let one = value(cell.value) {
        sum += one
      } else if !BlankText.isBlank(cell.raw) || cell.doubt?.blanks ?? false {
        return nil
      }
    }
    return sum
  }

  private static func add(
    _ sheet: LedgerSheet, _ row: LedgerSheetFacts.Totals, _ cell: LedgerLine.Cell, _ column: any AnyLedgerColumn,
    _ total: String, _ sum: String, _ report: inout RuleReport
  ) {
    report.add(
      at: cell.at, field: column.label, actual: cell.raw, expected: sum,
      Message(
        "“\(row.label)”的“\(column.label)”是\(total)，上面\(row.part.count)行加起来是\(sum)。请核对后改正。",
        "\(column.label) in the row \(row.label) is \(total); the \(row.part.count) lines above add up to \(sum). Correct one."
      ))
  }
}
