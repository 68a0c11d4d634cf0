import Spreadsheets

/// A27: a register or a target names two units of money; its amounts are left blank.
enum A27TwoUnits: WorkspaceRule {
  static let card = RuleCard(
    id: "A27", title: Message("一张表只写一种金额单位", "A paper must name one unit of money"), severity: .error,
    basis: "填报要求：金额按表上注明的单位填写",
    remedy: Message("把表题、表头和表下说明里的金额单位改成同一个。", "Write one unit in title, header and notes."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for one in workspace.records.ownUnits {
      report.add(
        at: one.typed.at, field: "金额单位", actual: one.typed.words, expected: "\(one.money.plainWan)万元",
        severity: .warning,
        Message(
          "这一格写的是“\(one.typed.words)”，表上的金额单位是“\(one.stated.words)”（\(one.stated.place.chinese)），已按格里写的单位读成 \(one.money.plainWan) 万元。请核对，统一按表上的单位填写。",
          "The cell says “\(one.typed.words)”, and the paper states amounts in “\(one.stated.words)” (\(one.stated.place.english)); it was read by its own unit, as \(one.money.plainWan) 万元. Check it, and enter all in the unit of the paper."
        ))
    }
    for doubt in workspace.records.unitDoubts {
      let (first, other) = (doubt.first, doubt.other)
      let places = (first.place, other.place)
      if other.unit == .foreign {
        report.add(
          at: other.at, field: "金额单位", actual: other.words, expected: "人民币万元",
          ForeignMoney.message(other, amounts: "这张表的金额"))
        continue
      }
      report.add(
        at: other.at, field: "金额单位", actual: "\(first.words)（\(places.0.chinese)）；\(other.words)（\(places.1.chinese)）",
        expected: "同一个单位",
        Message(
          "金额单位写了两种：\(places.0.chinese)写“\(first.words)”，\(places.1.chinese)写“\(other.words)”，不能确定金额是\(first.unit.rawValue)还是\(other.unit.rawValue)，这张表的金额暂不采用，也不计入覆盖率。请改成同一个单位后重新报送。",
          "Two units of money: \(places.0.english) says \(first.words), \(places.1.english) says \(other.words). It cannot be told which is meant, so the amounts of the sheet are left blank and count nowhere. Name one unit and hand it in again."
        ))
    }
  }
}
