/// T05: days of one line that do not follow each other: a deadline before its start, an answer before its question.
enum T05DateOrder: LedgerRule {
  static let card = RuleCard(
    id: "T05", title: Message("同一行的日期应前后相承", "Days of one line must follow each other"),
    severity: .error, basis: "先反馈后整改，先批复后公开，先开始后结束",
    remedy: Message("核对两个日期，改正写错的一个。", "Check both days and correct the wrong one."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    for line in sheet.lines {
      for order in sheet.card.order {
        var earlier: (column: any AnyLedgerColumn, date: CalendarDate)?
        for column in order {
          guard let cell = line.cell(column), case .date(let date)? = cell.value else { continue }
          if let earlier, date < earlier.date {
            report.add(
              line, column, expected: "\(earlier.date.chinese)以后",
              Message(
                "“\(line.name)”的“\(column.label)”（\(cell.raw)）早于“\(earlier.column.label)”（\(line.text(earlier.column))）。请核对后改正。",
                "\(column.label) of \(line.name) (\(cell.raw)) is before \(earlier.column.label) (\(line.text(earlier.column))). Correct one of them."
              ))
          } else {
            earlier = (column, date)
          }
        }
      }
    }
  }
}
