/// T01: a number, a day or an answer of a ledger that cannot be read.
enum T01UnreadableValue: LedgerRule {
  static let card = RuleCard(
    id: "T01", title: Message("台账的金额、得分、日期应能读出", "Amounts, points and days of a ledger must be readable"),
    severity: .error, basis: "读不出的值不能汇总，也不能公开",
    remedy: Message(
      "金额、得分只填数字；日期写全年月日，如2024-08-20。", "Write amounts and points as numbers, and days in full, such as 2024-08-20."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    for line in sheet.lines {
      for cell in line.cells where cell.value == nil && !BlankText.isBlank(cell.raw) && !cell.isShared {
        let column = sheet.card.columns[cell.column]
        switch column.content {
        case .date: reportDate(line, column, WrittenDate(cell.raw), &report)
        case .deadline where !LedgerReading.isOpenEnd(NormalText.normalised(cell.raw)):
          reportDate(line, column, WrittenDate(cell.raw, isDeadline: true), &report)
        case .money, .score, .rate, .count:
          report.add(
            line, column, expected: "数字",
            Message(
              "“\(line.name)”的“\(column.label)”填的是“\(cell.raw)”，读不出数字。请只填数字。",
              "\(column.label) of \(line.name) reads \(cell.raw), which is no number. Write the number alone."))
        case .flag:
          report.add(
            line, column, expected: "是、否", severity: .warning,
            Message(
              "“\(line.name)”的“\(column.label)”填的是“\(cell.raw)”，看不出是“是”还是“否”。请填“是”或“否”。",
              "\(column.label) of \(line.name) reads \(cell.raw), which is neither yes nor no. Write 是 or 否."))
        default: break
        }
      }
    }
  }

  private static func reportDate(
    _ line: LedgerLine, _ column: any AnyLedgerColumn, _ date: WrittenDate, _ report: inout RuleReport
  ) {
    let raw = line.text(column)
    let reason: Message
    switch date {
    case .withoutYear: reason = Message("没有写年份", "names no year")
    case .month: reason = Message("没有写哪一天", "names no day")
    case .impossible: reason = Message("日历上没有这一天", "is no day of the calendar")
    case .unreadable: reason = Message("不是日期", "is no date")
    case .day: return
    }
    report.add(
      line, column, expected: "年月日",
      Message(
        "“\(line.name)”的“\(column.label)”填的是“\(raw)”，\(reason.chinese)，日期没有读取。请写全年月日，如2024-08-20。",
        "\(column.label) of \(line.name) reads \(raw), which \(reason.english). Write year, month and day, such as 2024-08-20."
      ))
  }
}
