extension ReadResult {
  /// Settles what a line of the rectification ledger says only with other days: a time limit that counts from the feedback, and a problem that
  /// is said to be mended on a day after that of the report.
  mutating func settleRectification(_ calendar: WorkingCalendar, date: CalendarDate?) {
    typealias Form = RectificationForm
    for index in records.papers.indices where records.papers[index].form == Form.kind {
      guard var line = records.papers[index] as? LedgerLine else { continue }
      if line.value(Form.deadline) == nil, let limit = TimeLimit(line.text(Form.deadline)),
        let start = line.value(Form.received) ?? line.value(Form.feedback)
      {
        line.set(Form.deadline, .date(limit.last(from: start, calendar)))
      }
      let done = line.value(Form.completed) ?? line.value(Form.struckOff)
      if let date, let done, done > date, line.value(Form.state) == .done {
        line.doubt(Form.state, .isAhead(line.text(Form.state), done, date))
      }
      records.papers[index] = line
    }
  }
}

/// A time limit that a line gives without a day: 10个工作日内, 30日内, 一个月内, 收到反馈后60日内.
struct TimeLimit: Sendable, Equatable {
  var count: Int
  /// `nil` for months.
  var days: Deadline.Days?

  init?(_ text: String) {
    guard text.utf8.count <= 90,
      let match = NormalText.normalised(text).wholeMatch(
        of:
          /(?:自?(?:收到|反馈|下达|发函|通知|整改)[^0-9一二两三四五六七八九十半]{0,12})?(?:限期?)?([0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(工作日|自然日|日|天|月)(?:之?以?内|完成|整改|整改完成|完成整改|内完成)*/
      )
    else { return nil }
    let isHalf = match.1 == "半"
    guard let number = isHalf ? 15 : Int(match.1) ?? ChineseNumeral.group(match.1.unicodeScalars).map({ Int($0) }),
      number > 0
    else { return nil }
    switch match.2 {
    case "工作日": days = .working
    case "月": days = isHalf ? .calendar : nil
    default: days = .calendar
    }
    if isHalf, match.2 != "月" { return nil }
    count = number
  }

  func last(from start: CalendarDate, _ calendar: WorkingCalendar) -> CalendarDate {
    calendar.last(of: Deadline(matter: .reply, start: .feedback, count: count, days: days), from: start)
  }
}

extension LedgerLine {
  /// Gives what was typed in a column a value.
  fileprivate mutating func set(_ column: any AnyLedgerColumn, _ value: LedgerValue) {
    guard let place = cells.firstIndex(where: { sheet.card.columns[$0.column].isSame(as: column) }) else { return }
    let cell = cells[place]
    cells[place] = Cell(column: cell.column, raw: cell.raw, value: value, at: cell.at, isShared: cell.isShared)
  }

  /// Leaves a cell blank, and says why.
  fileprivate mutating func doubt(_ column: any AnyLedgerColumn, _ doubt: LedgerDoubt) {
    guard let place = cells.firstIndex(where: { sheet.card.columns[$0.column].isSame(as: column) }) else { return }
    let cell = cells[place]
    cells[place] = Cell(column: cell.column, raw: "", value: nil, at: cell.at, isShared: false, doubt: doubt)
  }
}
