/// A deadline that a policy sets: something within so many days, or months, of something else.
struct Deadline: Sendable, Hashable {
  /// What is due.
  enum Matter: String, Sendable, CaseIterable {
    /// 向被评价单位反馈评价结果.
    case feedback
    /// 报送整改情况.
    case reply
    /// Budgets, accounts and what goes with them, by those who got them approved.
    case publication
    case targetPublication = "target-publication"
    /// The paper is handed in to the bureau.
    case selfEvaluation = "self-evaluation"
    case monitoring

    var chinese: String {
      switch self {
      case .feedback: "反馈评价结果"
      case .reply: "报告整改情况"
      case .publication: "公开"
      case .targetPublication: "公开绩效目标"
      case .selfEvaluation: "报送自评材料"
      case .monitoring: "报送监控材料"
      }
    }

    /// The only day from which its ledgers count.
    var start: Start {
      switch self {
      case .feedback: .evaluationEnd
      case .reply: .feedback
      case .publication, .targetPublication: .approval
      case .selfEvaluation, .monitoring: .periodEnd
      }
    }
  }

  /// From which day the days are counted; that day itself is not.
  enum Start: String, Sendable, CaseIterable {
    case evaluationEnd = "evaluation-end"
    /// When it was received, else when it was sent.
    case feedback
    case approval
    /// The last day of the year, or of the months that are monitored.
    case periodEnd = "period-end"

    var chinese: String {
      switch self {
      case .evaluationEnd: "评价结束"
      case .feedback: "收到反馈"
      case .approval: "批复"
      case .periodEnd: "期间结束"
      }
    }
  }

  enum Days: String, Sendable, CaseIterable {
    case calendar, working
  }

  var matter: Matter
  var start: Start
  var count: Int
  /// `nil` for months.
  var days: Days?

  /// As messages say it: 批复后20个工作日内.
  var chinese: String {
    let unit =
      switch days {
      case .calendar?: "日"
      case .working?: "个工作日"
      case nil: "个月"
      }
    return "\(start.chinese)后\(count)\(unit)内"
  }

  var english: String {
    let unit =
      switch days {
      case .calendar?: "days"
      case .working?: "working days"
      case nil: "months"
      }
    return "within \(count) \(unit)"
  }
}

/// The days on which nobody works, and the weekends on which everybody does.
struct WorkingCalendar: Sendable, Hashable {
  var holidays: Set<CalendarDate> = []
  /// 调休上班.
  var workdays: Set<CalendarDate> = []

  func isWorking(_ day: CalendarDate) -> Bool {
    workdays.contains(day) || !day.isWeekend && !holidays.contains(day)
  }

  /// Whether a year's holidays are known.
  func knows(_ year: Int) -> Bool { holidays.contains { $0.year == year } }

  /// The last day of a deadline.
  func last(of deadline: Deadline, from start: CalendarDate) -> CalendarDate {
    switch deadline.days {
    case nil: return start.adding(months: deadline.count)
    case .calendar?: return start.adding(days: deadline.count)
    case .working?:
      var (day, left) = (start, deadline.count)
      while left > 0 {
        day = day.adding(days: 1)
        if isWorking(day) { left -= 1 }
      }
      return day
    }
  }
}
