import Testing

@testable import Disclosure

/// Reference §3.3: values as they were published, with what they mean and what points they give under `national`.
@Suite struct NotationTableTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var number: Int
    var level2: String
    var target: String
    var targetMeans: String
    /// `nil` where the source has no such column.
    var actual: String?
    var actualMeans: String?
    var weight: String?
    /// As the unit gave them.
    var given: String?
    /// Our points; `nil` where nobody but the unit can judge.
    var points: String?

    init(
      _ number: Int, _ level2: String, _ target: String, _ targetMeans: String, _ actual: String? = nil,
      _ actualMeans: String? = nil, _ weight: String? = nil, _ given: String? = nil, _ points: String? = nil
    ) {
      self.number = number
      self.level2 = level2
      self.target = target
      self.targetMeans = targetMeans
      self.actual = actual
      self.actualMeans = actualMeans
      self.weight = weight
      self.given = given
      self.points = points
    }

    var testDescription: String { "\(number) \(target) | \(actual ?? "–")" }
  }

  static let rows: [Row] = [
    Row(1, "数量", "≥50个", "≥ 50 个", "50", "50", "8", "8", "8.00"),
    Row(2, "质量", "≥100百分比", "≥ 100 %", "100", "100", "8", "8", "8.00"),
    Row(3, "质量", "严格执行相关制度规定", "words", "达成预期指标", "words", "8", "8", "8.00"),
    Row(4, "时效", "在项目计划完成时间内完成", "words", "达成预期指标", "words", "8", "8", "8.00"),
    Row(5, "成本", "≤90万元", "≤ 90 万元", "90", "90", "8", "8", "8.00"),
    Row(6, "成本", "符合相关规定", "words", "达成预期指标", "words", "10", "10", "10.00"),
    Row(7, "社会效益", "效果明显", "words", "达成预期指标", "words", "10", "10", "10.00"),
    Row(8, "生态效益", "效果明显", "words", "达成预期指标", "words", "10", "10", "10.00"),
    Row(9, "可持续", "效果明显", "words", "达成预期指标", "words", "10", "10", "10.00"),
    Row(10, "数量", "43.2", "43.2", "37.24", "37.24", "10", "9", "8.62"),
    Row(11, "质量", "100", "100", "100", "100", "10", "10", "10.00"),
    Row(12, "质量", "100", "100", "100", "100", "10", "10", "10.00"),
    Row(13, "时效", "100", "100", "100", "100", "10", "10", "10.00"),
    Row(14, "成本", "100", "100", "100", "100", "10", "10", "10.00"),
    Row(15, "经济效益", "100", "100", "100", "100", "10", "10", "10.00"),
    Row(16, "社会效益", "100", "100", "100", "100", "10", "10", "10.00"),
    Row(17, "可持续", "100", "100", "100", "100", "10", "10", "10.00"),
    Row(18, "满意度", "100", "100", "100", "100", "10", "10", "10.00"),
    Row(19, "数量", "= 100 %", "= 100 %", "", "blank", "60", ""),
    Row(20, "社会效益", "= 100 %", "= 100 %", "", "blank", "30", ""),
    Row(21, "经济成本", "≤ 30 万元", "≤ 30 万元", "完成", "words", "90", "90"),
    Row(22, "质量", "= 100", "= 100"),
    Row(23, "数量", "=100%", "= 100 %"), Row(24, "数量", "≤10次", "≤ 10 次"),
    Row(25, "时效", "=100%", "= 100 %"), Row(26, "经济效益", "≤5%", "≤ 5 %"),
    Row(27, "数量", "≧ 735 人次", "≥ 735 人次", "735", "735", "10", "10", "10.00"),
    Row(28, "质量", "≧ 100 %", "≥ 100 %", "100%", "100 %", "10", "10", "10.00"),
    Row(29, "时效", "≧ 100 %", "≥ 100 %", "100%", "100 %", "10", "7", "10.00"),
    Row(30, "成本", "═ 100 %", "= 100 %", "100%", "100 %", "10", "10", "10.00"),
    Row(31, "经济效益", "有效", "words", "有效", "words", "10", "10", "10.00"),
    Row(32, "社会效益", "═ 100 %", "= 100 %", "98%", "98 %", "10", "9", "9.80"),
    Row(33, "可持续", "≧ 100 %", "≥ 100 %", "100%", "100 %", "10", "10", "10.00"),
    Row(34, "满意度", "≧ 95 %", "≥ 95 %", "100%", "100 %", "10", "10", "10.00"),
    Row(35, "满意度", "≧ 95 %", "≥ 95 %", "100%", "100 %", "10", "10", "10.00"),
    Row(36, "数量", "2370人", "2370 人", "2370人", "2370 人", "10", "10", "10.00"),
    Row(37, "质量", "符合相关文件要求", "words", "符合相关文件要求", "words", "5", "5", "5.00"),
    Row(38, "时效", "2021年12月完成", "2021-12-1…31", "2021年12月完成", "2021-12-1…31", "5", "4", "5.00"),
    Row(39, "成本", "15万元", "15 万元", "15万元", "15 万元", "4", "4", "4.00"),
    Row(40, "成本", "35万元", "35 万元", "35万元", "35 万元", "3", "3", "3.00"),
    Row(41, "成本", "14.8万元", "14.8 万元", "14.8万元", "14.8 万元", "3", "3", "3.00"),
    Row(42, "社会效益", "效果显著 / 改善学校的办学条件", "words", "改善学校的办学条件", "words", "15", "13"),
    Row(43, "数量", "=100%", "= 100 %", "100%", "100 %", "10", "10", "10.00"),
    Row(44, "质量", "=100%", "= 100 %", "100%", "100 %", "20", "20", "20.00"),
    Row(45, "时效", "及时", "words", "及时", "words", "20", "20", "20.00"),
    Row(46, "社会效益", "=100%", "= 100 %", "100%", "100 %", "30", "30", "30.00"),
    Row(47, "满意度", ">=90%", "≥ 90 %", "100%", "100 %", "10", "10", "10.00"),
    Row(48, "数量", "=8", "= 8"), Row(49, "数量", "=24人/次", "= 24 人/次"), Row(50, "质量", "=100%", "= 100 %"),
    Row(51, "时效", "=44,561", "= 44561"), Row(52, "时效", "=100%", "= 100 %"),
    Row(53, "成本", "=0万元/人", "= 0 万元/人"), Row(54, "成本", "=1万元", "= 1 万元"),
    Row(55, "成本", "=3万元", "= 3 万元"), Row(56, "数量", "28.8万元%", "28.8 万元%"), Row(57, "质量", "100%", "100 %"),
    Row(58, "时效", "按月安排", "words"), Row(59, "社会效益", "应保尽保%", "words"), Row(60, "数量", "2280次", "2280 次"),
    Row(61, "数量", "200次", "200 次"), Row(62, "质量", ">92%", "≥ 92 %"), Row(63, "质量", "292%", "292 %"),
    Row(64, "质量", "95%", "95 %"), Row(65, "成本", "不超预算", "words"), Row(66, "数量", "100", "100"),
    Row(67, "数量", "12.5", "12.5", "12.5", "12.5", "12.5", "12.5", "12.50"),
    Row(68, "经济成本", "合理", "words"), Row(69, "数量", "=100.00(%)", "= 100 %"), Row(70, "质量", "=100.00(%)", "= 100 %"),
    Row(71, "时效", "=100.00(%)", "= 100 %"), Row(72, "社会效益", "≥90.00(%)", "≥ 90 %"), Row(73, "生态效益", "提高", "words"),
    Row(74, "可持续", "降低", "words"), Row(75, "满意度", "≥90.00(%)", "≥ 90 %"), Row(76, "生态环境成本", "可控", "words"),
    Row(77, "数量", "985米", "985 米"), Row(78, "质量", "=100.00(%)", "= 100 %"), Row(79, "时效", "及时", "words"),
    Row(80, "社会效益", "减少", "words"), Row(81, "社会效益", "提升", "words"), Row(82, "可持续", "健全", "words"),
    Row(83, "满意度", "≥90.00(%)", "≥ 90 %"), Row(84, "数量", "1000标箱", "1000 标箱"), Row(85, "社会效益", "≥98%", "≥ 98 %"),
    Row(86, "社会效益", "≥2次", "≥ 2 次"), Row(87, "成本", "≤98%", "≤ 98 %"), Row(88, "质量", "≤99%", "≤ 99 %"),
    Row(89, "经济效益", "超13万元/年", "≥ 13 万元/年"), Row(90, "成本", "58元/标箱/年", "58 元/标箱/年"),
    Row(91, "时效", "**月**日前", "words"),
  ]

  @Test(arguments: rows) func `published values are read and scored`(row: Row) throws {
    #expect(describe(IndicatorValue(row.target)) == row.targetMeans)
    guard let actual = row.actual, let weight = row.weight else { return }
    #expect(describe(IndicatorValue(actual)) == row.actualMeans)
    let national = try #require(try policy(named: "national"))
    let form = form(indicators: [indicator(row.target, actual, weight, row.given ?? "", level2: row.level2 + "指标")])
    #expect(recompute(form, policy: national).indicators.first??.text == row.points)
  }

  /// Rows 92 to 96: executed of budget, weight, and the points that follow; what was printed stands beside.
  @Test(arguments: [
    (92, "64.8", "64.8", "万元", "100.00", "10.00"),  // printed 100 %, 9
    (93, "250000.00", "215,457.6", "元", "86.18", "8.62"),  // printed 86.19 %, 8.62
    (94, "20000.00", "9,034", "元", "45.17", "4.52"),
    (95, "310.2", "154.74", "万元", "49.88", "4.99"),  // printed 50 %, 5
    (96, "387664.62", "387664.62", "元", "100.00", "10.00"),
  ]) func `published execution rates give their points`(
    row: Int, budget: String, executed: String, unit: String, rate: String, points: String
  ) throws {
    let national = try #require(try policy(named: "national"))
    let unit = try #require(AmountUnit(rawValue: unit))
    var project = form(indicators: [])
    project.funds = [fund(.total, budget: budget, executed: executed, unit: unit)]
    let computed = recompute(project, policy: national)
    #expect(computed.rate?.text == rate && computed.executionScore?.text == points)
  }
}

/// A value in one line: comparator, number or span, unit.
func describe(_ value: IndicatorValue) -> String {
  func day(_ day: DateSpan.Day) -> String { (day.year.map { "\($0)-" } ?? "") + "\(day.month)-\(day.day)" }
  let content =
    switch value.content {
    case .blank: "blank"
    case .words: "words"
    case .malformed: "malformed"
    case .quantity(let number, let unit): number.text + (unit.isEmpty ? "" : " " + unit.text)
    case .range(let low, let high, let unit): "\(low.text)…\(high.text)" + (unit.isEmpty ? "" : " " + unit.text)
    case .date(let span) where span.first == span.last: day(span.last) + (span.isBefore ? " before" : "")
    case .date(let span) where span.first.year == span.last.year && span.first.month == span.last.month:
      day(span.first) + "…\(span.last.day)" + (span.isBefore ? " before" : "")
    case .date(let span): "\(day(span.first))…\(day(span.last))" + (span.isBefore ? " before" : "")
    }
  return (value.comparator.map { $0.rawValue + " " } ?? "") + content
}
