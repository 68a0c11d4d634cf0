import Spreadsheets
import Testing

@testable import Disclosure

@Suite struct IntakeValueTests {
  @Test(arguments: [
    ("7,548,150", AmountUnit.yuan, Int64(754_815_000)), ("52.800000", .wan, 52_800_000),
    ("620.82万元", .wan, 620_820_000),
    ("10万", .wan, 10_000_000), ("250万", .yuan, 250_000_000), ("2.38  万元", .wan, 2_380_000), ("１２３．４５", .yuan, 12_345),
    ("1，200.5", .yuan, 120_050), ("￥1,200.00元", .wan, 120_000), ("0.4", .yi, 4_000_000_000), ("-3.5", .wan, -3_500_000),
    ("0", .wan, 0), ("1 234.56", .yuan, 123_456), ("3.5(万元)", .yuan, 3_500_000), ("500千元", .wan, 50_000_000),
    ("0.0000005", .wan, 1), ("0.0000004", .wan, 0), ("999999999.999999", .wan, 999_999_999_999_999),
  ])
  func `an amount is read exactly`(text: String, unit: AmountUnit, fen: Int64) {
    #expect(readAmount(text, unit: unit).money == Money(fen: fen))
  }

  @Test(arguments: [
    "7,00.0,77", "1,23", "12,3456", ",123", "万元", "38.75万元(少数民族发展资金37万元)", "约10万", "10%", "1.2.3", "5.", "—", "/", "",
    "1e3", "12-13", "1000000000", "-1000000000", "99999999999999999999", "#REF!",
  ])
  func `what is no amount stays unread`(text: String) {
    #expect(readAmount(text, unit: .wan).money == nil)
  }

  @Test(arguments: [
    "60\n40", "60   40", "100 200", "1 20", "100\t200", "60\u{A0}40", "60\u{3000}400", "1 234 56", "1, 234",
    "1\n234.56", "2024 100.5万元",
    "１００　２００",
  ])
  func `two numbers in a cell are none`(text: String) {
    #expect(readAmount(text, unit: .wan).money == nil && readScore(text) == nil && readRate(text) == nil)
    #expect(LenientNumber.amount(text, unit: .wan) < 0)
  }

  @Test(arguments: [
    ("1 234 567", Int64(1_234_567)), ("1\u{A0}234.00", 1234), ("12\u{202F}345\u{202F}678万元", 12_345_678),
    (" 60 \n", 60), ("60\n万元", 60),
    ("６０ 万元", 60), ("1,234", 1234),
  ])
  func `blanks around a number and before groups of three are none of two`(text: String, amount: Int64) {
    #expect(readAmount(text, unit: .wan).money == Money(fen: amount * 1_000_000))
  }

  @Test func `digits finer than a fen are rounded half up and reported`() {
    #expect(readAmount("28.43568125", unit: .wan) == AmountReading(money: Money(fen: 28_435_681), rounded: true))
    #expect(readAmount("28.4356815", unit: .wan) == AmountReading(money: Money(fen: 28_435_682), rounded: true))
    #expect(readAmount("28.43568100", unit: .wan) == AmountReading(money: Money(fen: 28_435_681), rounded: false))
  }

  @Test(arguments: [
    ("8", Int64(800)), ("22.5", 2250), ("10分", 1000), ("98.62", 9862), ("8.618304", 862), ("１０", 1000), ("-1", -100),
  ])
  func `points are hundredths`(text: String, hundredths: Int64) {
    #expect(readScore(text)?.hundredths == hundredths)
  }

  @Test func `a percent sign makes a weight but no score`() {
    #expect(readScore("20%", asWeight: true)?.hundredths == 2_000)
    #expect(readScore("20%") == nil && readScore("优") == nil && readScore("") == nil)
  }

  @Test(arguments: [
    ("86.18%", Int64?.none, Int64(8618)), ("100.00 %", nil, 10_000), ("100％", nil, 10_000), ("0.8618", nil, 8618),
    ("1", nil, 10_000), ("99.97", nil, 9997), ("0", nil, 0), ("1.0259", 10_259, 10_259), ("0.1", 1446, 1000),
    ("0.5", 50, 50), ("102.59%", nil, 10_259),
  ])
  func `a rate is read with and without its sign`(text: String, expected: Int64?, hundredths: Int64) {
    #expect(readRate(text, expected: expected.map { Rate(hundredths: $0) })?.hundredths == hundredths)
  }

  @Test func `a header with a percent sign settles what its numbers mean`() {
    #expect(readRate("0.5", isPercent: true)?.hundredths == 50)
    #expect(readRate("—") == nil)
  }

  @Test(arguments: [
    ("0.8618", Cell.Display.percent, "86.18%"), ("1", .percent, "100%"), ("0.99970000000000003", .percent, "99.97%"),
    ("89.974000000000004", .plain, "89.974"), ("52.800000", .plain, "52.800000"),
    ("1.10101199001011E+17", .plain, "110101199001011000"),
    ("2.5E-3", .plain, "0.0025"), ("0", .percent, "0%"), ("-0.05", .percent, "-5%"),
    ("123456789012345678", .plain, "123456789012345678"),
    ("0.10000000000000001", .plain, "0.1"), ("9.9999999999999995", .plain, "10"),
    ("1.0249999999999999", .percent, "102.5%"),
  ])
  func `a number is seen as the person saw it`(stored: String, display: Cell.Display, seen: String) {
    #expect(Cell(column: 0, kind: .number, text: stored, display: display).seen == seen)
  }

  @Test(arguments: [
    ("219001-池州市贵池区棠溪镇人民政府", 3, "219001", "池州市贵池区棠溪镇人民政府"), ("(433)发展局(部门)", 3, "433", "发展局(部门)"),
    ("（433001）发展局", 3, "433001", "发展局"), ("[155]濉溪县民政局", 3, "155", "濉溪县民政局"),
    ("51000021R000000019951-工资性支出", 8, "51000021R000000019951", "工资性支出"),
    ("99010124t000000000001-道路工程", 8, "99010124t000000000001", "道路工程"), ("2024-2025年道路工程", 3, "", "2024-2025年道路工程"),
    ("2021-农村公路", 8, "", "2021-农村公路"), ("110kV-变电站", 3, "", "110kV-变电站"), ("市农业农村局-市畜牧中心", 3, "", "市农业农村局-市畜牧中心"),
    ("219001", 3, "219001", ""), ("101 示例县教育局", 3, "101", "示例县教育局"), ("", 3, "", ""), ("-", 3, "", "-"),
    ("农村公路养护（99010124T000000214001）", 8, "99010124T000000214001", "农村公路养护"),
    ("农村公路养护(编码：99010124T000000214001)", 8, "99010124T000000214001", "农村公路养护"),
    ("农村公路养护[990101240000002140]", 8, "990101240000002140", "农村公路养护"), ("农村公路养护（20240501）", 8, "", "农村公路养护（20240501）"),
    ("农村公路养护（2024-2026年）", 8, "", "农村公路养护（2024-2026年）"), ("示例县教育局（本级）", 3, "", "示例县教育局（本级）"),
    ("()", 3, "", "()"), ("'214-示例县交通局", 3, "214", "示例县交通局"), ("‘2024年’重点工程", 3, "", "‘2024年’重点工程"),
  ])
  func `codes are taken off names`(text: String, shortest: Int, code: String, name: String) {
    #expect(splitCode(text, shortest: shortest) == Named(code: code, name: name))
  }

  @Test(arguments: [
    ("'99010124T0001", "99010124T0001"), ("`214", "214"), ("\u{200E}214\u{200E}", "214\u{200E}"), ("’214", "214"),
    ("214", "214"),
    ("‘十四五’规划", "‘十四五’规划"), ("", ""),
  ]) func `what keeps a code a text is no part of it`(text: String, code: String) {
    #expect(plainCode(text) == code)
  }

  @Test(arguments: [
    ("1.实施单位（盖章）：", "实施单位", ["盖章"]), ("*年度总体\n绩效目标", "年度总体绩效目标", []), ("（一）财政拨款小计", "财政拨款小计", []),
    ("一、项目资金（万元）", "项目资金", ["万元"]), ("全年（调整）预算数", "全年(调整)预算数", ["调整"]), ("执行率（B/A）", "执行率", ["B/A"]),
    ("年度资金总额(万元):", "年度资金总额", ["万元"]), ("12.5", "12.5", []), ("", "", []), ("(", "(", [""]),
  ])
  func `a label is freed of numbering, brackets and marks`(text: String, key: String, notes: [String]) {
    #expect(Label(text).key == key && Label(text).notes == notes)
  }

  @Test(arguments: [
    ("指标1：工程完工率", "工程完工率"), ("指标10:眼保健操", "眼保健操"), ("指标1工程资金金额", "工程资金金额"), ("指标2", "指标2"), ("工程", "工程"),
    ("指标体系建设", "指标体系建设"),
  ])
  func `the template's numbering is no part of a name`(printed: String, name: String) {
    #expect(IndicatorWords.cleanName(printed) == name)
  }

  @Test(arguments: [
    ("产出指标(50分)", "产出指标", "50.00"), ("效益指标（30分）", "效益指标", "30.00"), ("满意度指标10分", "满意度指标", "10.00"),
    ("产出指标（权重50%）", "产出指标", "50.00"), ("数量指标(15)", "数量指标", "15.00"),
  ])
  func `a declared weight is taken off its label`(printed: String, label: String, weight: String) throws {
    let declared = try #require(DeclaredWeight.split(printed))
    #expect(declared.label == label && declared.weight.text == weight)
  }

  @Test(arguments: ["产出指标", "产出指标(目标1,40分)", "数量指标(必填硬性指标)", "(50分)", ""])
  func `a bracket that says more than a weight stays`(printed: String) {
    #expect(DeclaredWeight.split(printed) == nil)
  }

  @Test(
    arguments: [
      ("（2022年度）", 2022), ("2019年度)", 2019), ("2024年部门预算（2023年度）", 2023), ("项目支出绩效自评表（2021年）", 2021),
      ("（年度）", nil), ("1850年度", nil), ("20245年度", nil), ("２０２４年度", 2024),
    ] as [(String, Int?)])
  func `the year before 年度 counts`(text: String, year: Int?) {
    #expect(FormTitle.year(in: text) == year)
  }
}
