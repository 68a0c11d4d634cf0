/// 绩效问题整改通知: the problems that a department has to mend, and until when.
struct RectificationNotice: Letter {
  let addressee: Named
  private let lines: [DueProblem]

  static let card = LetterCard(
    id: "rectification-notice", name: "绩效问题整改通知", clause: "评价和监控发现的问题限期整改")

  static let view = View<RectificationNotice>(
    "整改通知", "绩效问题整改通知",
    [
      .text("count", "没有完成整改的问题数") { String($0.lines.count) },
      .list("problems", "问题，按读入的先后", of: DueProblem.view) { $0.lines },
      .flag("hasAdvice", "有的问题写明了整改要求") { letter in
        letter.lines.contains { !BlankText.isBlank($0.line.text(RectificationForm.advice)) }
      },
      .text("lateCount", "已经超过整改时限的问题数") { String($0.lines.count { $0.daysLate != nil }) },
      .flag("hasLate", "有的问题已经超过整改时限") { $0.lines.contains { $0.daysLate != nil } },
    ])

  func title(_ yearText: String) -> String { "关于\(addressee.label)\(yearText)绩效问题整改的通知" }

  static func all(in context: LetterContext) -> LetterBatch<RectificationNotice> {
    let open = context.lines(of: RectificationForm.self).filter(\.isOpenProblem)
    return context.letters(on: open) { office, lines in
      RectificationNotice(addressee: office, lines: lines.map { DueProblem(line: $0, today: context.today) })
    }
  }
}

/// 逾期整改督促函: the problems whose day is past.
struct RectificationReminder: Letter {
  let addressee: Named
  private let lines: [DueProblem]

  static let card = LetterCard(
    id: "rectification-reminder", name: "逾期整改督促函", clause: "逾期没有整改的督促整改")

  static let view = View<RectificationReminder>(
    "逾期整改督促", "逾期整改督促函",
    [
      .text("count", "逾期的问题数") { String($0.lines.count) },
      .list("problems", "逾期的问题，按读入的先后", of: DueProblem.view) { $0.lines },
    ])

  func title(_ yearText: String) -> String { "关于\(addressee.label)\(yearText)绩效问题逾期整改的督促函" }

  static func all(in context: LetterContext) -> LetterBatch<RectificationReminder> {
    context.letters(on: context.problems(lateByMoreThan: 0)) { office, lines in
      RectificationReminder(addressee: office, lines: lines.map { DueProblem(line: $0, today: context.today) })
    }
  }
}

/// A problem with its day.
struct DueProblem: Sendable {
  var line: LedgerLine
  var today: CalendarDate?

  static let view = View<DueProblem>(
    "待整改的问题", "一个没有完成整改的问题",
    [
      .text("name", "项目名称") { $0.line.name },
      .text("source", "问题来源") {
        $0.line.value(RectificationForm.source)?.rawValue ?? $0.line.text(RectificationForm.source)
      },
      .text("problem", "存在问题") { $0.line.text(RectificationForm.problem) },
      .text("advice", "整改要求") { $0.line.text(RectificationForm.advice) },
      .text("deadline", "整改时限") { $0.line.day(RectificationForm.deadline) },
      .text("daysLate", "逾期天数（自然日）；没有逾期时为空") { $0.daysLate.map(String.init) ?? "" },
    ])

  fileprivate var daysLate: Int? {
    guard let today, let due = line.value(RectificationForm.deadline), due < today else { return nil }
    return due.days(until: today)
  }
}
