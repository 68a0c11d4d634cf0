import Testing

@testable import Spreadsheets

/// Which section of a number format counts, and what it makes of a number.
struct FormatSectionsTests {
  private static let cases: [(code: String, number: String, format: NumberFormat)] = [
    ("[=0]\"\";yyyy\"年\"m\"月\"", "45657", .date), ("[=0]\"\";yyyy\"年\"m\"月\"", "0", .general),
    ("[<43831]General;yyyy-mm-dd", "45657", .date), ("[<43831]General;yyyy-mm-dd", "43830.999999", .general),
    ("[<43831]General;yyyy-mm-dd", "43831", .date), ("[=0]\"\";0.00%", "0.8618", .percent),
    ("[<1]0.00%;0.0", "45657", .general), ("[<1]0.00%;0.0", "0.99", .percent), ("[<=1]0%;0", "1", .percent),
    ("[<>0]0%;0", "0", .general), ("[>=10000]0.0!0,\"万元\";0%", "9999.99", .percent),
    ("[>100]0;[<-100]0%;yyyy", "5", .date), ("[>100]0;[<-100]0%;yyyy", "-101", .percent), ("0;0%;yyyy", "-1", .percent),
    ("0;0%;yyyy", "0", .date), ("0;0%;yyyy", "0.0000001", .general), ("0;0%", "0", .general), ("0;0%", "-2", .percent),
    ("0%", "-2", .percent), ("[Red]0.00;[Blue]yyyy", "1", .general), ("\"a;b\"0%;0", "5", .percent),
    ("0;;;@", "7", .general), ("[$-804]yyyy;@", "45657", .date), ("[x]0;y", "5", .general), ("", "5", .general),
    ("[<99999999999999999999]0%;0", "99999999999999999998", .general), ("[>1]0%;0", "1.0000000001", .percent),
  ]

  @Test(arguments: cases)
  func `the section under which a number falls decides what it is`(code: String, number: String, format: NumberFormat) {
    #expect(FormatSections(code: code).format(of: number) == format)
  }

  @Test func `a date under a format that hides zeros is a date in every workbook`() throws {
    let code = "[=0]\"\";yyyy\"年\"m\"月\""
    let xlsx = OneRow.xlsx("<c s=\"1\"><v>45657</v></c><c s=\"1\"><v>0</v></c>", [code])
    #expect(try Delivered.file(xlsx).cells == ["A1 date 2024-12-31", "B1 number 0"])
    let xls = OneRow.xls(XLSFixture.number(0, 0, 45657), XLSFixture.formats([code]))
    #expect(try Delivered.file(xls).cells == ["A1 date 2024-12-31"])
    let html = OneRow.html("<td style='mso-number-format:\"[=0]\\0022\\0022\\;yyyy\"' x:num=45657>2024</td><td>x</td>")
    #expect(try Delivered.file(html).cells.first == "A1 date 2024-12-31")
  }
}
