import Spreadsheets

/// L12: two places give two units of a list's amounts.
enum L12AmountUnits: ListHeaderRule {
  static let card = RuleCard(
    id: "L12", title: Message("清单的金额单位只应有一种说法", "All places must give one unit of a list's amounts"), severity: .error,
    basis: "填报单位核对：单位写错会使金额差一万倍",
    remedy: Message(
      "核对金额实际的单位，改正写错的一处，再重新导入。", "Find out in which unit the amounts are, correct the wrong place and import again."))

  /// An amount with a unit of its own.
  static func report(_ fault: ListRowFault, into report: inout ListReport) {
    if case .rowUnit = fault.kind { return reportRow(fault, into: &report) }
    let label = report.header.label(fault.column).filter { !$0.isNewline }
    let unit = ListColumn.amounts.firstIndex(of: fault.column).map { report.header.units[$0].rawValue } ?? ""
    report.add(
      row: fault.row, position: max(0, report.header.position(fault.column)), field: report.header.label(fault.column),
      actual: fault.actual, expected: "\(fault.expected)万元", project: fault.project, severity: .warning,
      Message(
        "这一格写的是“\(fault.actual)”，“\(label)”一列的单位是\(unit)，已按格里写的单位读成 \(fault.expected) 万元。请核对，统一按表头的单位填写。",
        "The cell says “\(fault.actual)”, and the column “\(label)” is in \(unit); it was read by its own unit, as \(fault.expected) 万元. Check it, and enter all in the unit of the header."
      ))
  }

  /// A unit of the row's own that is not known, or not that of the heads.
  private static func reportRow(_ fault: ListRowFault, into report: inout ListReport) {
    let label = report.header.label(.moneyUnit)
    let units = Set(
      ListColumn.amounts.indices.filter { report.header.has(ListColumn.amounts[$0]) }.map {
        report.header.units[$0].rawValue
      })
    let heads = report.header.statesUnit ? "表头写的是" + units.sorted().joined(separator: "、") : "应为元、万元等人民币单位"
    report.add(
      row: fault.row, position: max(0, report.header.position(.moneyUnit)), field: label, actual: fault.actual,
      expected: heads, project: fault.project,
      Message(
        "这一行的“\(label)”是“\(fault.actual)”，\(heads)，该项目的金额不能确定，在报告上留空。请统一按表头的单位填写，或把这一列每行填全、表头不再写单位。",
        "“\(label)” of this row says “\(fault.actual)”, which is not the unit of the heads or none that is known: the project's amounts are left blank. Enter all in the unit of the heads, or give every row its unit and the heads none."
      ))
  }

  static func report(_ fault: ListHeaderFault, into report: inout ListReport) {
    if case .foreign(let column, let words) = fault {
      let label = report.header.label(column)
      return report.add(
        row: report.header.row, column: column, actual: words, expected: "人民币单位", project: nil,
        Message(
          "“\(words)”写的不是人民币单位，这一列的金额没有采用，报告里留空。请折算成人民币万元后重新导入。",
          "“\(label)” is in “\(words)”, which is not 人民币: the amounts of the column are left blank. Convert them and import again."
        ))
    }
    guard case .units(let units) = fault else { return }
    let header = report.header
    let here = CellAddress(row: header.row, column: header.position(units.column))
    let there = units.other.place
    let label = units.label.filter { !$0.isNewline }
    report.add(
      row: header.row, column: units.column, actual: units.unit.rawValue, expected: units.other.unit.rawValue,
      project: nil,
      Message(
        "“\(label)”（\(here)）按\(units.unit.rawValue)读取，“\(units.other.text)”（\(there.chinese)）写的却是\(units.other.unit.rawValue)，"
          + "两处单位不一致，这一列的金额无法确定，报告里留空。请核对金额实际的单位，改正写错的一处，再重新导入；核实就是\(units.unit.rawValue)的，在 gongkai.yml 的 accepted 里写明。",
        "“\(label)” (\(here)) is in \(units.unit.rawValue), “\(units.other.text)” (\(there.english)) says \(units.other.unit.rawValue): the "
          + "amounts of the column are not known and left blank. Find out the real unit, correct the wrong place and import again, or accept the finding in gongkai.yml if it is \(units.unit.rawValue)."
      ))
  }
}
