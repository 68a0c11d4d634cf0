import Testing

@testable import Disclosure

@Suite struct PersonalDataTests {
  @Test(
    arguments: [
      ("联系电话13812341234。", "联系电话138****1234。"),
      ("身份证11010519491231002X已核", "身份证11*************02X已核"),
      ("卡号6222020000000001206", "卡号***************1206"),
    ])
  func `personal numbers are masked and the rest stays`(text: String, expected: String) {
    #expect(PersonalData.masked(text)?.text == expected)
  }

  @Test(
    arguments: [
      "项目编码51000021R000000019951", "金额13812341234.56元", "编号110105194912310028", "完成10人", "2024年12月31日", "",
      "21381234123", "A13812341234",
    ])
  func `codes, amounts and dates are left alone`(text: String) {
    #expect(PersonalData.masked(text) == nil)
  }
}
