extension PolicyKey {
  /// Within which days what has to be done.
  static let deadlines = PolicyKey(
    name: "deadlines", kind: "若干 {what: 事项, from: 起算, days: 天数, kind: calendar 自然日或 working 工作日}，或以 months 代 days",
    meaning: Message(
      "各项时限：事项和起算有 feedback 反馈评价结果（evaluation-end 评价结束日）、reply 报告整改（feedback 收到反馈）、publication 公开和 target-publication 公开绩效目标（approval 批复）、self-evaluation 报送自评和 monitoring 报送监控（period-end 期间结束）",
      "deadlines: what is due within how many days or months of what"),
    example: "[{what: publication, from: approval, days: 20, kind: calendar}]"
  ) { yaml, policy, _ throws(ConfigurationError) in
    guard let items = try yaml.mappings("deadlines") else { return false }
    policy.deadlines = try items.map { item throws(ConfigurationError) in try readDeadline(item) }
    for (place, deadline) in policy.deadlines.enumerated()
    where policy.deadlines[..<place].contains(where: { $0.matter == deadline.matter }) {
      throw items[place].refuse("what", expected: "每个事项只写一条时限")
    }
    return true
  }

  /// Days off, and weekends that are worked, by which working days are counted.
  static let holidays = days(
    "holidays", \.calendar.holidays, Message("放假的日期，算工作日时扣除；周六、周日不用写", "holidays, which are no working days"),
    "[2025-10-01/2025-10-08]")
  static let workdays = days(
    "extra-workdays", \.calendar.workdays, Message("周六、周日调休上班的日期", "weekends on which people work"), "[2025-10-11]")

  private static func days(
    _ name: String, _ path: any WritableKeyPath<Policy, Set<CalendarDate>> & Sendable, _ meaning: Message,
    _ example: String
  ) -> PolicyKey {
    PolicyKey(name: name, kind: "日期，或用斜线隔开的首尾日期", meaning: meaning, example: example) {
      yaml, policy, _ throws(ConfigurationError) in
      guard let texts = try yaml.texts(name) else { return false }
      var days: Set<CalendarDate> = []
      for text in texts {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { CalendarDate(String($0)) }
        guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last,
          last <= first.adding(days: 31)
        else { throw yaml.refuse(name, expected: "日期，例如 2025-01-01，或首尾日期，例如 2025-10-01/2025-10-08；“\(text)”不是") }
        var day = first
        while day <= last {
          days.insert(day)
          day = day.adding(days: 1)
        }
      }
      policy[keyPath: path] = days
      return true
    }
  }
}

private func readDeadline(_ item: StrictYAML) throws(ConfigurationError) -> Deadline {
  var item = item
  let matter: Deadline.Matter? = try item.choice("what")
  let start: Deadline.Start? = try item.choice("from")
  let (days, months) = (try item.integer("days", in: 1...366), try item.integer("months", in: 1...24))
  let kind: Deadline.Days? = try item.choice("kind")
  try item.finish()
  guard let matter else {
    throw item.refuse("what", expected: Deadline.Matter.allCases.map(\.rawValue).joined(separator: "、") + " 之一")
  }
  guard start ?? matter.start == matter.start else {
    throw item.refuse("from", expected: "\(matter.start.rawValue)（\(matter.rawValue) 从\(matter.start.chinese)起算）")
  }
  guard (days == nil) != (months == nil), let count = days ?? months else {
    throw item.refuse(days == nil ? "what" : "months", expected: "天数 days 或月数 months，写一个")
  }
  guard months == nil || kind == nil else { throw item.refuse("kind", expected: "只和 days 一起写的 calendar 或 working") }
  return Deadline(matter: matter, start: matter.start, count: count, days: months == nil ? kind ?? .calendar : nil)
}
