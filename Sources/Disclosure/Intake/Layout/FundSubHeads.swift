/// The second row of a header of money that divides its amounts: 年初 and 调整后 below 预算数, 总额 and its parts below 执行数.
enum FundSubHeads {
  /// The labels of both rows as if all stood in one; `nil` if the lower row is no such row.
  ///
  /// The label of a divided amount stands over the one column that is the whole of it. Where no column says so, it stands over all of
  /// them: which one counts is then not known, and they are never added up.
  static func joined(
    _ row: borrowing FormGrid.Row, _ next: borrowing FormGrid.Row, column: (FormGrid.Cell) -> FundColumn?
  ) -> [FormGrid.Cell]? {
    guard mayDivide(next), let first = row.cells.first(where: { column($0) != nil }),
      next.cells.allSatisfy({ $0.column >= first.column })
    else { return nil }
    var cells: [FormGrid.Cell] = []
    var isDivided = false
    for index in row.cells.indices {
      let label = row.cells[index]
      let end = index + 1 < row.cells.count ? row.cells[index + 1].column : Int.max
      let below = next.cells.filter { (label.column..<end).contains($0.column) }
      // Beside what 其中 names, the column of the label itself is the whole.
      let isWhole =
        below.first.map { $0.column > label.column } ?? false && below.allSatisfy { $0.label.key.hasPrefix("其中") }
      let meaning = column(label)
      if meaning == nil, below.contains(where: { column($0) != nil }) {
        // A heading over columns, such as 执行情况 over 分值, 执行率 and 得分.
        cells += below
        isDivided = true
        continue
      }
      guard isWhole || below.count > 1, let amount = meaning, FundColumn.amounts.contains(amount) else {
        cells.append(label)
        continue
      }
      isDivided = true
      let divided = (isWhole ? [label] : []) + below.map { named($0, under: label, column: column) }
      cells += divided.contains { column($0) == amount } ? divided : [label]
    }
    return isDivided ? cells : nil
  }

  /// Whether a row has nothing but short words: amounts begin with the label of their row, or have digits.
  private static func mayDivide(_ row: borrowing FormGrid.Row) -> Bool {
    !row.isIndicatorHeader
      && row.cells.allSatisfy { $0.text.utf8.count <= 45 && $0.signs.contains(.wide) && $0.meaning.head == nil }
      && !row.cells.contains { CrowdedCells.isNumber($0.text) || BlankText.isBlank($0.text) }
  }

  /// A label of the second row with what it means: 年初 below 预算数（万元） is 年初预算数（万元）, 合计 is 预算数（万元）.
  ///
  /// 本年 beside 上年结转 is a part, whatever it is a part of.
  private static func named(
    _ cell: FormGrid.Cell, under label: FormGrid.Cell, column: (FormGrid.Cell) -> FundColumn?
  ) -> FormGrid.Cell {
    func with(_ text: String) -> FormGrid.Cell {
      FormGrid.Cell(row: cell.row, column: cell.column, text: text, signs: cell.signs.union(label.signs))
    }
    if isWhole(cell.label) { return with(label.text) }
    if column(cell) != nil {
      guard SaidYear(cell.label.full) == nil else { return with("其中：\(cell.text)") }
      let unit = AmountUnit.named(by: cell.label) == nil ? AmountUnit.named(by: label.label) : nil
      return unit.map { with("\(cell.text)（\($0.rawValue)）") } ?? cell
    }
    let time = cell.label.key.hasSuffix("数") ? String(cell.label.key.dropLast()) : cell.label.key
    return FundWords.times.contains(time) ? with(time + label.text) : cell
  }

  /// Whether a label of the second row names the whole of what is divided.
  private static func isWhole(_ label: Label) -> Bool {
    FundWords.isTotal(label) || wholes.contains(label.key) || label.hasBrackets && wholes.contains(label.bare)
  }

  private static let wholes = WordTable(["总额", "总数", "小计", "合计数", "金额合计", "全部", "全部资金", "总计数"])

  /// Whether the label of an amount says nothing in brackets that makes it a part: 全年预算数（本级） is one, 全年预算数（合计）,（A） and
  /// （万元） are none.
  static func isOfWhole(_ label: Label) -> Bool {
    !label.key.hasPrefix("其中")
      && label.notes.allSatisfy { note in
        note.utf8.allSatisfy { $0 < 0x80 } || AmountUnit.named(in: [note]) != nil || isWhole(Label(note))
          || FundWords.times.contains(note)
      }
  }
}
