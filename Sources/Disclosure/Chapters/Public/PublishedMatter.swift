/// One matter that a department is to publish: when it was approved, until when it is due, and what became of it.
struct PublishedMatter: Sendable {
  let line: LedgerLine
  /// The last day by the policy; `nil` where nothing is known of the approval, or the policy sets none.
  let due: CalendarDate?
  private let today: CalendarDate?

  init(_ line: LedgerLine, _ input: ReportInput) {
    self.line = line
    today = CalendarDate(input.settings.date)
    let isTarget = line.text(DisclosureStatusForm.matter).contains("目标")
    let deadlines = input.policy.deadlines
    let deadline =
      (isTarget ? deadlines.first { $0.matter == .targetPublication } : nil)
      ?? deadlines.first { $0.matter == .publication }
    due = deadline.flatMap { deadline in
      line.value(DisclosureStatusForm.approved).map { input.policy.calendar.last(of: deadline, from: $0) }
    }
  }

  static let view = View<PublishedMatter>(
    "公开事项", "一个部门的一个公开事项：批复、时限、公开的日期和情况",
    DisclosureLine.view.fields { DisclosureLine(line: $0.line) },
    [
      .text("approved", "批复时间") { $0.line.day(DisclosureStatusForm.approved) },
      .text("due", "应在哪一天以前公开；不知道时为空") { $0.due?.chinese ?? "" },
      .text("progress", "公开的进展，如 按期公开、没有公开，已逾期6天") { $0.progress },
    ])

  /// Whether it was published as a whole.
  var isPublished: Bool { line.publication == .yes }

  /// Whether it was published on a day that the paper gives, though its figures show that not all of it was: nobody knows by when the rest
  /// is due.
  private var isPartOfDay: Bool {
    line.publication == .partly && line.value(DisclosureStatusForm.isPublished) == nil
      && line.value(DisclosureStatusForm.published) != nil
  }

  /// Whether its day is past and it is not published as a whole.
  var isOverdue: Bool { !isPublished && !isPartOfDay && daysLate > 0 }

  /// Days past the deadline, of the publication or of the day of the report.
  private var daysLate: Int {
    guard let due, line.publication != nil else { return 0 }
    let until = isPublished || isPartOfDay ? line.value(DisclosureStatusForm.published) : today
    return until.map { due.days(until: $0) } ?? 0
  }

  private var progress: String {
    if isPublished {
      guard due != nil, line.value(DisclosureStatusForm.published) != nil else { return "已公开" }
      return daysLate > 0 ? "已公开，比时限晚\(daysLate)天" : "按期公开"
    }
    guard let state = line.publication?.spoken else { return "没有写明" }
    if isPartOfDay { return daysLate > 0 ? "\(state)，比时限晚\(daysLate)天" : state }
    if daysLate > 0 { return state + "，已逾期\(daysLate)天" }
    return due == nil ? state : state + "，没有到期"
  }
}
