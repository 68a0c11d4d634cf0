import Testing

@testable import Disclosure

@Suite struct ScoringTests {
  static func preset(_ name: String) -> Policy { (try? policy(named: name)) ?? .national }

  /// Target, result, 指标性质, second level, and the points of 10 under `national` and `reference`.
  @Test(arguments: [
    ("≥100", "95", "", "数量指标", "9.50", "9.50"), ("≥100", "300", "", "数量指标", "10.00", "10.00"),
    ("≥3", "1", "", "数量指标", "3.33", "3.33"), ("≥3", "2", "", "数量指标", "6.67", "6.67"),
    ("≥0", "0", "", "数量指标", "10.00", "10.00"),
    ("≥5", "-3", "", "数量指标", "0.00", "0.00"), ("≤100", "90", "", "成本指标", "10.00", "10.00"),
    ("≤100", "110", "", "成本指标", "9.00", "9.09"), ("≤100", "199.99", "", "成本指标", "0.00", "5.00"),
    ("≤100", "250", "", "成本指标", "0.00", "4.00"), ("≤0", "0", "", "成本指标", "10.00", "10.00"),
    ("≤0", "2", "", "成本指标", "0.00", "0.00"),
    ("=100%", "98%", "", "质量指标", "9.80", "9.80"), ("=100", "120", "", "质量指标", "10.00", "8.00"),
    ("=0", "0.5", "", "质量指标", "0.00", "0.00"), ("=100", "250", "", "质量指标", "10.00", "0.00"),
    ("100", "110", "", "成本指标", "9.00", "9.09"), ("100", "90", "正向", "成本指标", "9.00", "9.00"),
    ("100", "90", "反向", "数量指标", "10.00", "10.00"), ("10-20", "15", "", "数量指标", "10.00", "10.00"),
    ("10-20", "8", "", "数量指标", "8.00", "8.00"), ("10-20", "25", "", "数量指标", "7.50", "8.00"),
    ("≤0.5亿元", "5000万元", "", "成本指标", "10.00", "10.00"), ("≤30万元", "360000元", "", "成本指标", "8.00", "8.33"),
    ("≥3万人", "24000人", "", "数量指标", "8.00", "8.00"), ("2021年12月31日前", "2021年12月20日", "", "时效指标", "10.00", "10.00"),
    ("9月前", "7月", "", "时效指标", "10.00", "10.00"), ("12月底前", "2024-12-31", "", "时效指标", "10.00", "10.00"),
    ("≥266米", "≥266米", "", "数量指标", "10.00", "10.00"),
  ]) func `quantities, ranges, dates and money`(
    target: String, actual: String, nature: String, level2: String, national: String, reference: String
  ) {
    let project = form(indicators: [indicator(target, actual, "10", level2: level2, nature: nature)])
    #expect(recompute(project, policy: Self.preset("national")).indicators == [score(national)])
    #expect(recompute(project, policy: Self.preset("reference")).indicators == [score(reference)])
  }

  @Test(arguments: [
    ("2021年12月31日前", "2022年3月"), ("9月前", "9月"), ("9月前", "10月"), ("≥95%", "0.98"), ("≥50个", "50公里"), ("有效", "98%"),
    ("≥95%", "大部分"), ("有效", "基本有效"), ("=3万元", "2.8万元"), ("≥95%", ""), ("", "95%"), ("≥95%", "9.5.1"),
    ("2023.07-2024.01", "2023.09"),
  ]) func `what only the unit can judge stays open`(target: String, actual: String) {
    let project = form(indicators: [indicator(target, actual, "10", "8", level2: "成本指标")])
    let computed = recompute(project, policy: Self.preset("national"))
    #expect(computed.indicators == [nil] && computed.unscored == 1)
  }

  /// The unit's points count while they lie in the range of the level; without points the level gives its full share.
  @Test(arguments: [
    ("达成预期指标", "9", "9.00", "10.00"), ("达成年度指标。", "7", "8.00", nil), ("已完成", "", "10.00", nil),
    ("部分达成预期指标并具有一定效果", "7", "7.00", "8.00"), ("部分达到预期目标，并且具备一定效果", "3", "6.00", nil),
    ("未达成预期指标且效果较差", "2", "2.00", "3.00"), ("未达成年度指标且效果较差", "9", "6.00", nil),
  ]) func `qualitative levels`(actual: String, given: String, national: String, reference: String?) {
    let project = form(indicators: [indicator("效果明显", actual, "10", given, nature: "定性")])
    #expect(recompute(project, policy: Self.preset("national")).indicators == [score(national)])
    #expect(recompute(project, policy: Self.preset("reference")).indicators == [reference.flatMap(score)])
  }

  /// Lists score in 64 bits, forms in 128: one formula, one result.
  @Test(arguments: Policy.ReverseFormula.allCases, Policy.EqualFormula.allCases)
  func `shares are the same in either width`(reverse: Policy.ReverseFormula, equal: Policy.EqualFormula) {
    let weights = [0, 1, 333, 1000, 99_999].map(Score.init(hundredths:))
    let values: [Int64] = [0, 1, 2, 3, 7, 10_000, 19_999, 20_000, 9_999_999_999_998, 9_999_999_999_999]
    for sense in [IndicatorValue.Comparator.atLeast, .atMost, .equal] {
      for weight in weights {
        for target in values {
          for actual in values {
            let narrow = Shares.points(
              sense, target: target, actual: actual, weight: weight, reverse: reverse, equal: equal)
            let wide = Shares.points(
              sense, target: Int128(target), actual: Int128(actual), weight: weight, reverse: reverse, equal: equal)
            #expect(narrow == wide && narrow <= weight && narrow >= .zero)
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("90.00", "优"), ("89.99", "良"), ("100", "优"), ("80", "良"), ("79.99", "中"), ("60", "中"), ("59.99", "差"), ("0", "差"),
  ]) func `grades have no gaps`(total: String, grade: String) throws {
    let national = Self.preset("national")
    let index = try #require(score(total).flatMap { national.grade(of: $0) })
    #expect(national.grades[index].label == grade)
  }

  @Test func `points are rounded at each indicator, then added`() {
    var project = form(indicators: [
      indicator("≥3", "1", "30"), indicator("≥3", "2", "30"), indicator("有效", "有些作用", "30", "25"),
    ])
    project.funds = [fund(.total, budget: "250000", executed: "215457.6", score: "8.62", unit: .yuan)]
    let computed = recompute(project, policy: Self.preset("national"))
    #expect(computed.indicators == [score("10"), score("20"), nil])
    #expect(computed.total == score("63.62") && computed.unscored == 1 && computed.handedInTotal == score("33.62"))
  }

  @Test func `a form that is cut off has no total`() {
    var project = form(indicators: [indicator("≥3", "3", "12", "12"), indicator("≥3", "3", "12", "12")])
    project.funds = [fund(.total, budget: "100", executed: "100", score: "10")]
    let national = Self.preset("national")
    let computed = recompute(project, policy: national)
    #expect(computed.total == nil)
    let figures = figures(of: project, recomputed: computed, policy: national, record: 0)
    #expect(figures.score.selfTotal == nil && figures.score.total == nil && figures.score.grade == nil)
    #expect(figures.score.indicators == score("24"))
  }

  @Test func `the printed total counts, or the sum where all points are there`() throws {
    var project = form(indicators: [indicator("≥3", "3", "50", "50"), indicator("≥4", "3", "40", "31")])
    project.funds = [fund(.total, budget: "100", executed: "90", score: "9")]
    let national = Self.preset("national")
    let computed = recompute(project, policy: national)
    var one = figures(of: project, recomputed: computed, policy: national, record: 3)
    #expect(
      one.score.selfTotal == nil && one.score.total == score("90") && one.score.isTotalComputed && one.score.grade == 0
        && one.record == 3)
    #expect(one.score.recomputedTotal == score("89") && one.score.execution == score("9") && !one.decision.isPublic)
    one = figures(of: project, recomputed: computed, policy: Self.preset("reference"), record: 3)
    #expect(one.score.total == score("89") && one.score.isTotalComputed && one.score.grade == 1)
    project.printedTotal = Entry(value: score("91"), raw: "91", at: project.source)
    one = figures(of: project, recomputed: computed, policy: national, record: 3)
    #expect(one.score.selfTotal == score("91") && one.score.total == score("91") && !one.score.isTotalComputed)
  }

  @Test func `execution is capped, and nothing is divided by nothing`() {
    var project = form(indicators: [])
    for (budget, executed, expected) in [
      ("329.77", "338.31", "10.00"), ("100", "0", "0.00"), ("0", "5", nil), ("0", "0", nil),
    ] {
      project.funds = [fund(.total, budget: budget, executed: executed)]
      #expect(recompute(project, policy: Self.preset("national")).executionScore == expected.flatMap(score))
    }
    project.funds = [fund(.part, budget: "60", executed: "30"), fund(.part, budget: "40", executed: "20")]
    #expect(recompute(project, policy: Self.preset("national")).rate?.text == "50.00")
  }

  @Test func `an amount that cannot be read leaves amounts, rate and points unknown`() {
    var project = form(indicators: [])
    for (budget, executed) in [("100", "约九十"), ("约一百", "90"), ("", "90"), ("100", "")] {
      project.funds = [fund(.total, budget: budget, executed: executed)]
      let computed = recompute(project, policy: Self.preset("national"))
      let one = figures(of: project, recomputed: computed, policy: .national, record: 0)
      #expect((one.amounts.budget == nil) == (budget != "100") && (one.amounts.executed == nil) == (executed != "90"))
      #expect(one.amounts.rate == nil && one.score.execution == nil && one.score.indicators == nil)
    }
    // One part that cannot be read leaves the sum of the parts unknown.
    project.funds = [fund(.part, budget: "60", executed: "30"), fund(.part, budget: "约四十", executed: "20")]
    let amounts = ExecutionFigures(project)
    #expect(amounts.budget == nil && amounts.executed == Money(fen: 50_000_000))
  }

  @Test(arguments: [
    ("999999999.99", "万元", Int64(999_999_999_990_000)), ("1000000000", "万元", nil), ("-1000000000", "万元", nil),
    ("5000000000000", "万元", nil), ("9999999999999", "元", 999_999_999_999_900), ("99999999999999999999999999", "元", nil),
  ])
  func `an amount of more than 十万亿元 is none`(text: String, unit: String, fen: Int64?) throws {
    #expect(readAmount(text, unit: try #require(AmountUnit(rawValue: unit))).money?.fen == fen)
  }

  @Test func `more than ten thousand points are none`() {
    #expect(readScore("10000") == Score.most && readScore("10000.01") == nil && readScore("-50000000000000000") == nil)
  }

  @Test func `sums and differences of extremes end at the largest number`() {
    let (most, least) = (Money(fen: .max), Money(fen: .min))
    #expect(most + most == most && least + least == least && most - least == most && least - most == least)
    #expect(Score(hundredths: .min).distance(to: Score(hundredths: .max)).hundredths == .max)
    #expect(FixedPoint.divideHalfUp(.min, 1) == .min && FixedPoint.divideHalfUp(.max, 2) == 4_611_686_018_427_387_904)
    #expect(FixedPoint.divideHalfUp(-15, 10) == -2 && FixedPoint.divideHalfUp(15, 10) == 2 && least.wan.hasPrefix("-"))
  }

  @Test func `amounts and weights of any size do not trap`() {
    var project = form(indicators: [
      indicator("≥999999999999亿元", "999999999998.999999999999亿元", "10000"),
      indicator("≤0.000000000001", "999999999999", "99999999"),
    ])
    project.funds = [
      fund(.total, budget: "9223372036854.775807", executed: "9223372036854.775806", weight: "99999999999999")
    ]
    let computed = recompute(project, policy: Self.preset("national"))
    #expect(computed.indicators == [score("10000.00"), nil])
    #expect(figures(of: project, recomputed: computed, policy: .national, record: 0).score.total == nil)
  }

  private func score(_ text: String) -> Score? { FixedPoint.parse(text, decimals: 2).map(Score.init(hundredths:)) }
}
