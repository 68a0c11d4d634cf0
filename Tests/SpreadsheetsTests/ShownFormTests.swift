import Testing

@testable import Spreadsheets

struct ShownFormTests {
  @Test(arguments: [
    ("0.8618", "0.00%", "86.18%"), ("0.8618", "0%", "86%"), ("0.865", "0%", "87%"), ("1", "0.0%", "100.0%"),
    ("1234567.5", "#,##0.00", "1,234,567.50"), ("0.5", "#,##0", "1"), ("0.4", "#,##0", "0"), ("0.4", "#", ""),
    ("89.974", "0.00\"万元\"", "89.97万元"), ("89.975", "0.00", "89.98"), ("999.995", "0.00", "1000.00"),
    ("-12.3", "0.0", "-12.3"), ("-12.3", "0.0;(0.0)", "(12.3)"), ("12.3", "0.0;[Red](0.0)", "12.3"),
    ("5", "000", "005"), ("1.5", "0.0#", "1.5"), ("1", "0.#", "1."), ("1.25", "0.0#", "1.25"),
    ("7", "\\￥0.00", "￥7.00"),
    ("7", "[$￥-804]#,##0.00", "￥7.00"), ("7", "_ \"￥\"* #,##0.00_ ", "￥7.00"), ("3.14", "General", "3.14"),
    ("0", "0.00;-0.00;\"-\"", "-"), ("-1", "0.00;-0.00;\"-\"", "-1.00"),
    ("12345.678", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "12,345.68"),
    ("-5", "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-5.00"), ("0.8618", "[=0]\"\";0.00%", "86.18%"),
    ("1234.5", "[>100]0;0.0", "1235"), ("12.5", "[>100]0;0.0", "12.5"), ("0.8618", "Percent", "86.18%"),
    ("1000000", "0!.0,", "100.0"), ("1000000", "0\\.0,\"万\"", "100.0万"), ("1000000", "0\".\"0,", "100.0"),
    ("1234567", "#!.0000", "123.4567"),
    ("123456789", "0.00,,", "123.46"), ("1234567", "#,##0,", "1,235"), ("4", "0!.0,", "0.0"),
    ("100", "G/通用格式\"公里\"", "100公里"),
    ("100", "\"≥\"0\"公里\"", "≥100公里"), ("13812345678", "000-0000-0000", "138-1234-5678"),
    ("1", "[=1]\"合格\";[=0]\"不合格\"", "合格"), ("0", "[=1]\"合格\";[=0]\"不合格\"", "不合格"),
    ("1234567", "0000000000", "0001234567"),
    ("120", "[DBNum1][$-804]General", "一百二十"), ("120", "[DBNum1]G/通用格式", "一百二十"), ("120", "[DBNum1]", "一百二十"),
    ("120", "[DBNum1]0", "一二〇"), ("12", "[DBNum1][$-804]General", "一十二"), ("0", "[DBNum1]General", "〇"),
    ("12345.67", "[DBNum1][$-804]General", "一万二千三百四十五.六七"), ("100005", "[DBNum1]General", "一十万〇五"),
    ("1201000", "[DBNum1]General", "一百二十万一千"), ("300000000", "[DBNum1]General", "三亿"),
    ("100000005", "[DBNum1]General", "一亿〇五"),
    ("120", "[DBNum2][$-804]General", "壹佰贰拾"), ("1005.5", "[DBNum2][$-804]General\"元\"", "壹仟零伍.伍元"),
    ("1234.5", "[DBNum2]#,##0.00", "壹,贰叁肆.伍零"), ("-20", "[DBNum2]General", "-贰拾"),
    ("10", "[dbnum2]General\"元整\"", "壹拾元整"),
    ("120", "[DBNum3][$-804]General", "１百２十"), ("120", "[DBNum3]0", "１２０"), ("0.5", "[DBNum3]0%", "５０%"),
  ])
  func `numbers are shown as their format has it`(text: String, code: String, shown: String) {
    #expect(ShownForm.text(of: Cell(column: 0, kind: .number, text: text), code: code) == shown)
  }

  @Test func `a sign under conditions and a part of a second are not guessed`() {
    let negative = Cell(column: 0, kind: .number, text: "-5")
    #expect(ShownForm.text(of: negative, code: "[<100]0;0.0") == nil)
    let moment = Cell(column: 0, kind: .date, text: "2024-12-31T20:40:59.520")
    #expect(ShownForm.text(of: moment, code: "hh:mm:ss") == nil)
    for code in ["[$-1E000804]yyyy\"年\"", "[$-F800]yyyy/m/d", "[$-x-sysdate]yyyy/m/d"] {
      #expect(ShownForm.text(of: Cell(column: 0, kind: .date, text: "2024-12-31"), code: code) == nil)
    }
    #expect(ShownForm.text(of: Cell(column: 0, kind: .date, text: "1899-12-31"), code: "yyyy/m/d") == nil)
    for number in ["123456789012", "0.12345678901234"] {
      #expect(ShownForm.text(of: Cell(column: 0, kind: .number, text: number), code: "General") == nil)
    }
    #expect(ShownForm.text(of: Cell(column: 0, kind: .number, text: "1234567890123456"), code: "0") == nil)
  }

  @Test(arguments: [
    ("2024-12-31", "yyyy\"年\"m\"月\"", "2024年12月"), ("2024-03-05", "yyyy/m/d", "2024/3/5"),
    ("2024-03-05", "[$-804]yyyy\"年\"mm\"月\"dd\"日\";@", "2024年03月05日"), ("2024-03-05", "yy-mm-dd", "24-03-05"),
    ("2024-03-05T08:09:07", "yyyy/m/d h:mm:ss", "2024/3/5 8:09:07"),
    ("2024-03-05T08:09:07", "h\"时\"mm\"分\"", "8时09分"), ("2024-03-05", "yyyy-mm-dd hh:mm", "2024-03-05 00:00"),
    ("1899-12-31T13:30:00", "上午/下午h\"时\"mm\"分\"", "下午1时30分"), ("PT36H5M", "[h]:mm", "36:05"),
    ("2024-03-05", "yyyy/m/d aaaa", "2024/3/5 星期二"),
    ("2024-03-05", "[DBNum1][$-804]yyyy\"年\"m\"月\"", "二〇二四年三月"),
    ("2024-12-31", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "二〇二四年十二月三十一日"),
    ("2024-03-05", "[DBNum1]mm\"月\"dd\"日\"", "〇三月〇五日"),
    ("2024-10-20", "[DBNum2][$-804]yyyy\"年\"m\"月\"d\"日\"", "贰零贰肆年壹拾月贰拾日"),
    ("2024-10-20", "[DBNum3][$-804]yyyy\"年\"m\"月\"d\"日\"", "２０２４年１０月２０日"),
    ("2024-03-05T08:30:00", "[DBNum1][$-804]h\"时\"mm\"分\"", "八时三十分"),
  ])
  func `dates are shown as their format has it`(text: String, code: String, shown: String) {
    #expect(ShownForm.text(of: Cell(column: 0, kind: .date, text: text), code: code) == shown)
  }

  @Test(arguments: [
    "# ?/?", "0.00E+00", "[h]:mm", "0.0.0", "\"x", "[", "mmm", "", "0.0!0,\"万元\"",
    "[>100]0.0;0.00;0", "0/4", "[=0]\"\";yyyy", "上午/下午h\"时\"",
  ])
  func `formats beyond that are not guessed`(code: String) {
    #expect(ShownForm.text(of: Cell(column: 0, kind: .number, text: "1234.5"), code: code) == nil)
  }

  @Test func `no code and no text ever crashes`() {
    var random = SteadyNumbers(7)
    let pieces = [
      "0", "#", ",", ".", "%", ";", "\"", "\\", "[", "]", "$", "y", "m", "d", "h", "s", "年", "_", "*", "E", "!",
    ]
    let texts = ["0", "-0.5", "123456789012345678", "0.000001", "2024-12-31", "2024-12-31T08:00:00", "PT36H", "x"]
    for _ in 0..<20_000 {
      let code = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let text = texts[Int.random(in: 0..<texts.count, using: &random)]
      for kind in [Cell.Kind.number, .date] {
        _ = ShownForm.text(of: Cell(column: 0, kind: kind, text: text), code: code)
      }
    }
  }
}
