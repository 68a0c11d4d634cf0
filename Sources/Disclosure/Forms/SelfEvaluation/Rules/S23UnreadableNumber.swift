/// S23: a cell that should hold a number does not, or holds a date as Excel counts days.
enum S23UnreadableNumber: FormRule {
  static let card = RuleCard(
    id: "S23", title: Message("金额、分值、得分和数值指标应填数字", "Amounts, weights, points and values must be numbers"),
    severity: .error, basis: "财预〔2020〕10号 自评表：数量填数字，时间填日期",
    remedy: Message(
      "只填数字，说明写在别处；日期写成“2024年12月31日”。", "Enter digits only and put explanations elsewhere; write dates as 2024年12月31日.")
  )

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    guard !form.isList else { return }
    let project = form.project
    for index in project.funds.indices where project.funds[index].lacksValues {
      let row = project.funds[index]
      for amount in FundAmount.allCases {
        unreadable(row[amount], amount.heading, "“\(row.label)”的\(amount.heading)", &report)
      }
      unreadable(row.weight, "分值", "“\(row.label)”的分值", &report)
      unreadable(row.rate, "执行率", "“\(row.label)”的执行率", &report)
      unreadable(row.score, "得分", "“\(row.label)”的得分", &report)
    }
    let indicators = project.indicators
    for index in indicators.indices {
      if indicators[index].weight.value == nil {
        unreadable(indicators[index].weight, "分值", "“\(indicators[index].title)”的分值", &report)
      }
      if indicators[index].score.value == nil {
        unreadable(indicators[index].score, "得分", "“\(indicators[index].title)”的得分", &report)
      }
      if form.readings[index].mayBeFaulty { checkValues(indicators[index], form.readings[index], &report) }
    }
    if let total = project.printedTotal { unreadable(total, "总分", "总分", &report) }
    if let weight = project.printedWeight { unreadable(weight, "总分", "总分值", &report) }
  }

  private static func unreadable<Value>(
    _ entry: Entry<Value>, _ field: String, _ what: @autoclosure () -> String, _ report: inout RuleReport
  ) {
    // A unit alone is what the template prints in an empty cell.
    guard entry.value == nil, entry.isUnreadable, !["元", "万元", "亿元", "分", "%"].contains(entry.raw) else { return }
    let what = what()
    if NormalText.number(entry.raw) == nil {
      let numbers = entry.raw.split(whereSeparator: \.isWhitespace).joined(separator: "、")
      report.add(
        at: entry.at, field: field, actual: entry.raw, expected: "一个数",
        Message(
          "\(what)这一格里有不止一个数（\(numbers)），不能确定是哪一个，没有读取，汇总时不计。请只留一个数。",
          "\(what) holds more than one number (\(numbers)); it cannot be told which is meant, so it was not read and is left out of sums. Leave one number."
        ))
      return
    }
    if ExactDecimal(NormalText.figure(entry.raw)) != nil {
      report.add(
        at: entry.at, field: field, actual: entry.raw, expected: "合理范围内的数",
        Message(
          "\(what)填了“\(entry.raw)”，这个数大得不可能，汇总时不计。请核对是否多写了位数，或把别的内容填进了这一格。",
          "\(what) reads “\(entry.raw)”, which is too large to be true and is left out of sums. Check its digits."))
      return
    }
    report.add(
      at: entry.at, field: field, actual: entry.raw, expected: "数字",
      Message(
        "\(what)填了“\(entry.raw)”，无法识别为数字，汇总时不计。请只填数字，说明写在别处。",
        "\(what) reads “\(entry.raw)”, which is no number and is left out of sums. Enter digits only."))
  }

  private static func checkValues(
    _ indicator: Indicator, _ reading: IndicatorReading, _ report: inout RuleReport
  ) {
    let (target, actual) = (reading.target, reading.actual)
    var hasSerial = false
    func check(_ entry: Entry<String>, _ value: IndicatorValue, beside other: IndicatorValue, _ field: String) {
      if value.content == .malformed {
        report.add(
          at: entry.at, field: field, actual: entry.raw, expected: "数字",
          Message(
            "“\(indicator.title)”填了“\(entry.raw)”，不是一个数（小数点或千分位有误）。请改正。",
            "“\(indicator.title)” reads “\(entry.raw)”, which is no number: wrong points or separators. Correct it."))
      } else if let date = ExcelSerial.date(value, beside: other, of: indicator) {
        hasSerial = true
        report.add(
          at: entry.at, field: field, actual: entry.raw, expected: date,
          Message(
            "“\(indicator.title)”是时间，却填了数“\(entry.raw)”，应是表格把日期 \(date) 变成了序列数。请改写成日期。",
            "“\(indicator.title)” is a date, but reads “\(entry.raw)”: the spreadsheet's day number of \(date). Write the date."
          ))
      }
    }
    check(indicator.target, target, beside: actual, "年度指标值")
    check(indicator.actual, actual, beside: target, "实际完成值")
    if case .quantity(_, let unit) = target.content, case .date = actual.content, !isOfTime(indicator, unit) {
      report.add(
        at: indicator.actual.at, field: "实际完成值", actual: indicator.actual.raw, expected: "数字",
        Message(
          "“\(indicator.title)”目标是数“\(indicator.target.raw)”，完成值却是日期“\(indicator.actual.raw)”，应是表格把填的数变成了日期。请改回原来的数。",
          "“\(indicator.title)” has the target “\(indicator.target.raw)” but the result “\(indicator.actual.raw)” is a date, which a spreadsheet may have made of what was typed. Enter the number."
        ))
    }
    guard !hasSerial, case .quantity = target.content, actual.content == .words, !indicator.nature.contains("定性") else {
      return
    }
    report.add(
      at: indicator.actual.at, field: "实际完成值", actual: indicator.actual.raw, expected: "数字",
      severity: .warning,
      Message(
        "“\(indicator.title)”目标是数“\(indicator.target.raw)”，完成值却填了文字“\(indicator.actual.raw)”，无法复核得分。请填实际数值。",
        "“\(indicator.title)” has the target “\(indicator.target.raw)” but the result “\(indicator.actual.raw)” is words, so the points cannot be checked. Enter the number."
      ))
  }

  /// Whether an indicator is about a time, or counts in times: then a date is no surprise.
  private static func isOfTime(_ indicator: Indicator, _ unit: IndicatorUnit) -> Bool {
    ["年", "月", "日", "天", "时", "周", "季"].contains { unit.text.contains($0) || indicator.unit.contains($0) }
      || ["时间", "日期", "期限", "时限", "时点", "完成日", "时效"].contains {
        indicator.title.contains($0) || indicator.level2.contains($0)
      }
  }
}

extension FundRow {
  /// Whether an amount, the rate, the weight or the points are blank or cannot be read.
  fileprivate var lacksValues: Bool {
    initial.value == nil || budget.value == nil || executed.value == nil || weight.value == nil || rate.value == nil
      || score.value == nil
  }
}

extension IndicatorReading {
  /// Whether target or result is no number, or a number that may be a day, or the two are of different kinds.
  fileprivate var mayBeFaulty: Bool {
    switch (target.content, actual.content) {
    case (.malformed, _), (_, .malformed), (.quantity, .date), (.quantity, .words): true
    default: ExcelSerial.mayBe(target) || ExcelSerial.mayBe(actual)
    }
  }
}

/// Days since 1900 where a date should stand (reference §2.7 E11).
enum ExcelSerial {
  /// The date that a bare number between 30000 and 60000 stands for, in an indicator about time.
  static func date(_ value: IndicatorValue, beside other: IndicatorValue, of indicator: Indicator) -> String? {
    guard case .quantity(let number, let unit) = value.content, let serial = number.whole, days ~= serial,
      unit.isEmpty || unit.text == String(serial)
    else { return nil }
    var isTime = ["时间", "日期", "期限", "时限", "时点", "完成日"].contains { indicator.title.contains($0) }
    if case .date = other.content { isTime = true }
    return isTime ? text(serial) : nil
  }

  /// Whether a number is one of a day.
  static func mayBe(_ value: IndicatorValue) -> Bool {
    if case .quantity(let number, _) = value.content { number.whole.map { days ~= $0 } ?? false } else { false }
  }

  /// The years 1982 to 2064.
  private static let days = 30_000...60_000

  /// `2021年12月31日` for 44561: civil date from days, by eras of 400 years.
  static func text(_ serial: Int) -> String {
    let days = serial - 25_569 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return "\(yearOfEra + era * 400 + (month <= 2 ? 1 : 0))年\(month)月\(dayOfYear - (153 * shifted + 2) / 5 + 1)日"
  }
}
