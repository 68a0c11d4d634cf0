/// T01: a number, a day or an answer of a ledger that cannot be read.
enum T01UnreadableValue: LedgerRule {
  static let card = RuleCard(
    id: "T01", title: Message("台账的金额、得分、日期应能读出", "Amounts, points and days of a ledger must be readable"),
    severity: .error, basis: "读不出的值不能汇总，也不能公开",
    remedy: Message(
      "金额、得分只填数字；日期写全年月日，如2024-08-20。", "Write amounts and points as numbers, and days in full, such as 2024-08-20."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    for line in sheet.lines {
      for cell in line.cells {
        if let doubt = cell.doubt { report.add(line, sheet.card.columns[cell.column], doubt) }
      }
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

extension RuleReport {
  /// A value of a ledger that is left blank because the sheet says several, or what stands unread beside it.
  fileprivate mutating func add(_ line: LedgerLine, _ column: any AnyLedgerColumn, _ doubt: LedgerDoubt) {
    let label = column.label
    switch doubt {
    case .columns(let labels, let texts):
      let names = zip(labels, texts).map { "“\($0)”填的是“\($1)”" }.joined(separator: "，")
      add(
        line, column, actual: texts.joined(separator: "；"), expected: "一个数",
        Message(
          "“\(line.name)”的“\(label)”有几列：\(names)，没有合计的一列，不知道以哪个为准，暂不采用，留空。请只留一列，或者加上合计的一列。",
          "\(label) of \(line.name) stands in several columns that differ (\(texts.joined(separator: "; "))), without one of the whole; it is left blank. Keep one column, or add that of the whole."
        ))
    case .unlabelled(let text):
      add(
        line, column, actual: text, expected: "一个数",
        Message(
          "“\(line.name)”的“\(label)”右边没有表头的一列还填了“\(text)”，不知道以哪个为准，暂不采用，留空。请写明表头，或者删去多余的数。",
          "Right of \(label) of \(line.name) a column without a label reads \(text); the value is left blank. Give the column its label, or delete what is too much."
        ))
    case .beside(let text, let place):
      add(
        line, column, actual: text, expected: "有表头的列", severity: .warning,
        Message(
          "“\(line.name)”这一行的\(place)没有表头，填了“\(text)”，没有读取。请写明表头，或者删去。",
          "\(place) in the row of \(line.name) has no label and reads \(text); it was not read. Give the column its label, or delete it."
        ))
    case .isAhead(let text, let day, let date):
      add(
        line, column, actual: text, expected: "\(date.chinese)以前完成",
        Message(
          "“\(line.name)”的“\(label)”填的是“\(text)”，完成的日期却是\(day.chinese)，在报告日期\(date.chinese)之后，不能算已经完成，暂不采用，留空。请核对日期和完成情况。",
          "\(label) of \(line.name) reads \(text), yet the day is \(day.iso), after that of the report, \(date.iso); it is left blank. Check both."
        ))
    case .negative(let text):
      add(
        line, column, actual: text, expected: "不小于0的数",
        Message(
          "“\(line.name)”的“\(label)”填的是“\(text)”，不能是负数，暂不采用，留空。核减的数请填在增减额一栏，这里填安排的数。",
          "\(label) of \(line.name) reads \(text), which cannot be below zero; it is left blank. Write what was cut into the column of changes, and here what is budgeted."
        ))
    // S25 says it.
    case .otherUnit: break
    }
  }

  private mutating func add(
    _ line: LedgerLine, _ column: any AnyLedgerColumn, actual: String, expected: String,
    severity: Finding.Severity? = nil, _ message: Message
  ) {
    add(
      at: line.place(column), field: column.label, actual: actual, expected: expected, severity: severity,
      office: line.department, message)
  }
}
