import Testing

@testable import Disclosure

@Suite struct PersonalDataTests {
  @Test(
    arguments: [
      ("联系电话13812341234。", "联系电话138****1234。"),
      ("身份证11010519491231002X已核", "身份证11*************02X已核"),
      ("卡号6222020000000001206", "卡号***************1206"),
      ("残疾人证43100219900101123342", "残疾人证43***************342"),
      ("残疾人证号11010519491231002X43。", "残疾人证号11*************02X43。"),
      ("联系电话138 0000 0000。", "联系电话138 **** 0000。"),
      ("联系电话138-0000-0000", "联系电话138-****-0000"),
      ("电话159\u{A0}0000\u{A0}0001", "电话159\u{A0}****\u{A0}0001"),
      ("电话159·0000·0001。", "电话159·****·0001。"),
      ("电话１３８０００００００１", "电话１３８****０００１"),
      ("+86 13812341234", "+86 138****1234"), ("0086-138-1234-1234", "0086-138-****-1234"),
      ("手机1381234\n1234", "手机138****\n1234"), ("联系人.13812341234", "联系人.138****1234"),
      ("13812341234、13812341235", "138****1234、138****1235"), ("138\u{200B}12341234", "138\u{200B}****1234"),
      ("ID990101190002020023。", "ID99*************023。"), ("身份证号 990101 19000101 0018。", "身份证号 99**** ******** *018。"),
      ("身份证号９９０１０１１９０００１０１００１８", "身份证号９９*************０１８"), ("11010519491231002x", "11*************02x"),
      ("张三11010119900307123X。", "张三11*************23X。"),
      ("身份证号990101900101001，已发放", "身份证号99**********001，已发放"), ("张三990101900101001", "张三99**********001"),
      ("卡号6222 0000 0000 0000 004。", "卡号**** **** **** ***0 004。"), ("发放至卡号4111111111111111", "发放至卡号************1111"),
      ("账号42050162000000000001", "账号****************0001"),
      ("投诉电话0999-8123456，负责人答复", "投诉电话09**-*****56，负责人答复"), ("（0717）6221234", "（07**）*****34"),
      ("0717-6221234-801", "07**-*******-*01"), ("010 6622 1234", "01* **** **34"), ("联系电话：6221234", "联系电话：*****34"),
      ("电话07176221234", "电话07*******34"),
      ("发送至zhangsan@example.com", "发送至z*******@example.com"), ("zs＠qq．com", "z*＠qq．com"),
      ("租用车辆川A12345一辆", "租用车辆川A****5一辆"), ("鄂A·12345", "鄂A·****5"), ("粤AD12345", "粤A*****5"), ("京A1234警", "京A***4警"),
      ("联系人8613800138000", "联系人86138****8000"), ("护照号：E12345678", "护照号：E1*****78"),
      ("持护照EA1234567出境", "持护照EA*****67出境"),
      ("港澳通行证C12345678", "港澳通行证C1*****78"), ("军官证号 军字第1234567号", "军官证号 军字第12***67号"), ("QQ：12345678", "QQ：1*****78"),
      ("加QQ群 87654321", "加QQ群 8*****21"), ("ｑｑ号１２３４５６", "ｑｑ号１***５６"), ("微信号zhang_san88", "微信号z********88"),
      ("微信：13812341234", "微信：138****1234"),
      ("联系电话一三八〇〇一三八〇〇〇。", "联系电话一三八****八〇〇〇。"), ("壹叁捌零零壹叁捌零零零", "壹叁捌****捌零零零"),
      ("张三13812341234", "张三138****1234"), ("联系人李四一三八〇〇一三八〇〇〇", "联系人李四一三八****八〇〇〇"),
      ("幺三八 零零幺三 八零零零", "幺三八 **** 八零零零"), ("电话一三八－〇〇一三－八〇〇〇", "电话一三八－****－八〇〇〇"),
      ("手机1三八○○1三八0○0", "手机1三八****八0○0"), ("身份证号一一〇一〇五一九四九一二三一〇〇二X", "身份证号一一*************〇二X"),
    ])
  func `personal numbers are masked and the rest stays`(text: String, expected: String) {
    #expect(PersonalData.masked(text)?.text == expected)
  }

  @Test(
    arguments: [
      "项目编码51000021R000000019951", "金额13812341234.56元", "编号110105194912310028", "完成10人", "2024年12月31日", "",
      "21381234123", "A13812341234", "带动总投资13000000000元", "≥13000000000元", "总投资13000000000", "2024-12-31至2025-12-31",
      "与项目620102240000001110、620102240000001119衔接", "项目编码990101242024000000001", "99010124T000000100011",
      "统一社会信用代码91990101MA00000000", "12345热线", "400-800-1234", "2021-2022-2023-2024", "13000000000 亩", "100000.00万元",
      "文号20240001234567", "新A标段12", "Q235B钢", "1、2、3、4、5、6、7、8、9、10", "完成1380000平方米，惠及13812341234人", "云A级",
      "5000 6000 7000 8000", "20240101-20241231", "99.98 100.00 13.81", "微信公众号推送20240101期", "通过微信平台发布12345条", "QQ",
      "微信支付12345678元", "护照办理12345本", "QQ空间发文10篇",
      "流水43100219900101123392", "二〇二四年", "壹佰叁拾捌万零壹佰叁拾捌元整", "二〇二四年一月至二〇二五年十二月", "一二三四五六七八九", "金额一三八〇〇一三八〇〇〇元",
      "第一、二、三、四、五、六、七、八、九、十项", "一三八〇〇一三八〇〇", "编号一三八〇〇一三八〇〇〇", "○○○○○○○○○○○",
      "预算8613800138000", "编号8613800138000", "微信小程序wxabc12345上线",
    ])
  func `codes, amounts, quantities and dates are left alone`(text: String) {
    #expect(PersonalData.masked(text) == nil)
  }

  @Test func `numbers are masked in every text that pages print`() throws {
    let phone = "王13812341234"
    let place = Provenance(file: 0, sheet: 0, row: 0, column: 0)
    let text = Entry<String>(value: phone, raw: phone, at: place)
    var record = form(indicators: [])
    record.name = phone
    record.unit.name = phone
    record.department.name = phone
    record.budgetTypeRaw = phone
    record.functionalClass = phone
    record.funds = [fund(.total, budget: "10", executed: "10")]
    record.funds[0].label = phone
    record.funds[0].rate = Entry(value: nil, raw: phone, at: place)
    record.funds[0].score = Entry(value: nil, raw: phone, at: place)
    record.funds[0].executed = Entry(value: nil, raw: phone, at: place)
    record.indicators = [
      Indicator(
        level1: phone, level2: phone, name: text, target: text, nature: phone, unit: phone, actual: text,
        weight: Entry(value: nil, raw: phone, at: place), score: Entry(value: nil, raw: phone, at: place), reason: text)
    ]
    record.printedTotal = Entry(value: nil, raw: phone, at: place)
    record.printedGrade = text
    record.remarks = [Remark(label: phone, labelAt: text.at, text: text)]
    record.goals = [Goal(expected: text, actual: text)]
    var records = Records()
    records.projects = [record]
    let masked = try #require(records.masked().projects.first)
    #expect(!String(describing: masked).contains("13812341234"))
    #expect(String(describing: masked).contains("王138****1234"))
  }

  @Test func `names in figures and sums are masked, codes are not`() {
    var group = GroupSummary(
      level: .unit, region: "", code: "13812341234", name: "李13812341234", figures: GroupFigures(), rank: 0,
      rankedAmong: 0, departmentCount: 0, projects: [])
    group.rank = 1
    var sums = Summaries()
    sums.units = [group]
    #expect(sums.masked().units[0].name == "李138****1234" && sums.masked().units[0].code == "13812341234")
  }
}
