import Testing

@testable import Disclosure

@Suite struct NotationTests {
  @Test(arguments: [
    ("≥95％", "≥ 95 %"), ("≧95%", "≥ 95 %"), (">=95%", "≥ 95 %"), ("＞=95%", "≥ 95 %"), ("﹥95%", "≥ 95 %"),
    ("＞95", "≥ 95"), ("不低于95%", "≥ 95 %"), ("不少于12种", "≥ 12 种"), ("至少3次", "≥ 3 次"), ("达到100%", "≥ 100 %"),
    ("95%以上", "≥ 95 %"), ("95%（含）以上", "≥ 95 %"), ("≤20万元", "≤ 20 万元"), ("≦20", "≤ 20"), ("<=5300元/户", "≤ 5300 元/户"),
    ("＜20", "≤ 20"), ("不超过20万元", "≤ 20 万元"), ("不高于5%", "≤ 5 %"), ("不多于10次", "≤ 10 次"), ("控制在5%以内", "≤ 5 %"),
    ("控制在≤5%", "≤ 5 %"), ("30万元以内", "≤ 30 万元"), ("5%以下", "≤ 5 %"), ("至多3次", "≤ 3 次"), ("=100%", "= 100 %"),
    ("＝100%", "= 100 %"), ("═100%", "= 100 %"), ("等于100%", "= 100 %"), ("30天内", "≤ 30 天"), ("≥ 30 次/年", "≥ 30 次/年"),
  ]) func `comparators in all glyphs and words`(text: String, meaning: String) {
    #expect(describe(IndicatorValue(text)) == meaning)
  }

  @Test(arguments: [
    ("1,234.5", "1234.5"), ("215，457.6元", "215457.6 元"), ("12 600平方米", "12600 平方米"), ("3'200", "3200"),
    ("１２．５％", "12.5 %"), ("-3.5%", "-3.5 %"), ("十二", "12"), ("十二次", "12 次"), ("两次", "2 次"), ("一百二十人", "120 人"),
    ("百分之九十五", "95 %"), ("百分之九十五以上", "≥ 95 %"), ("3万人", "3 万人"), ("5‰", "5 ‰"), ("95（%）", "95 %"),
    ("0.0900000762", "0.0900000762"), ("60", "60"), ("100万", "100 万"),
  ]) func `numbers in all spellings`(text: String, meaning: String) {
    #expect(describe(IndicatorValue(text)) == meaning)
  }

  @Test(arguments: [
    ("10-20", "10…20"), ("10—20人", "10…20 人"), ("10%～20%", "10…20 %"), ("5至8次", "5…8 次"), ("5到8人", "5…8 人"),
    ("1.5–2.5倍", "1.5…2.5 倍"),
  ]) func `ranges`(text: String, meaning: String) {
    #expect(describe(IndicatorValue(text)) == meaning)
  }

  @Test(arguments: [
    ("2021年12月31日前", "2021-12-31"), ("2021年12月31日", "2021-12-31"), ("9月前", "9-1…31 before"), ("7月", "7-1…31"),
    ("12月底", "12-31"), ("12月底到位", "12-31"), ("2022年12月底前完成", "2022-12-31"), ("2021年12月前", "2021-12-1…31 before"),
    ("2023.07-2024.01", "2023-7-1…2024-1-31"), ("2021-12-31", "2021-12-31"), ("2021/12/31", "2021-12-31"),
    ("2021-12-31T00:00:00", "2021-12-31"), ("2021-12-31 00:00:00", "2021-12-31"),
    ("2021年1月-12月", "2021-1-1…2021-12-31"),
    ("2020年", "2020-1-1…2020-12-31"), ("2024年底前", "2024-12-31"), ("2024年上半年", "2024-1-1…2024-6-30"),
    ("十二月底前", "12-31"), ("截至2024年6月30日", "2024-6-30"), ("6月30日前", "6-30"), ("≤3月", "≤ 3 月"), ("12个月", "12 个月"),
  ]) func `dates and spans`(text: String, meaning: String) {
    #expect(describe(IndicatorValue(text)) == meaning)
  }

  @Test(arguments: ["", " ", "/", "／", "—", "——", "-", "－", "*", "无", "\u{3000}", "－－"])
  func `marks for nothing`(text: String) {
    #expect(IndicatorValue(text).isBlank)
  }

  @Test(arguments: ["3.1.2", "600.000.00", "7,00.0,77", "20 10", "1,23", "12.5.%"])
  func `digits that make no number`(text: String) {
    #expect(IndicatorValue(text).content == .malformed)
  }

  @Test(arguments: [
    "约29", "100人左右", "300余人", "效果明显", "一般", "达标", "超额完成", "控制在预算内", "千家万户", "三年级", "1年内完成，质量合格",
    "2021年13月完成项目建设任务", "严格按照预算标准1000元/人给补助对象兑付补助", "99999999999999999999", "0.1234567890123",
    "38.75万元(少数民族发展资金37万元),中央1.75",
  ]) func `sentences, guesses and what is too large stay words`(text: String) {
    #expect(IndicatorValue(text).content == .words)
  }

  @Test func `any scalars in, a value out`() {
    var random = SplitMix(state: 42)
    let alphabet = Array("0123456789.,，-~—至到年月日前底%％()（）≥≤=<>万亿元次十百千两零不超过以上内 \u{3000}\nXa'’".unicodeScalars)
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<14, using: &random) {
        text.append(alphabet[Int.random(in: alphabet.indices, using: &random)])
      }
      let value = IndicatorValue(String(text))
      if case .range(let low, let high, _) = value.content { #expect(low <= high) }
      if case .quantity(let number, _) = value.content { #expect(IndicatorValue(number.text).content != .words) }
    }
  }
}
