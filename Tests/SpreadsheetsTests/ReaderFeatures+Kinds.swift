@testable import Spreadsheets

/// What cells are: percentages, dates, booleans, errors; and how one was read.
extension ReaderFeatures {
  private static func styled(_ type: String, _ value: String, _ code: String) -> [UInt8] {
    let code = code.replacing("\"", with: "&quot;")
    return OneRow.xml2003(
      "<Cell ss:StyleID=\"s\"><Data ss:Type=\"\(type)\">\(value)</Data></Cell>",
      styles: "<Style ss:ID=\"s\"><NumberFormat ss:Format=\"\(code)\"/></Style>")
  }

  private static func xlsx(_ value: String, _ code: String, _ properties: String = "") -> [UInt8] {
    OneRow.xlsx("<c s=\"1\"><v>\(value)</v></c>", [code], properties: properties)
  }

  private static func xls(_ value: Double, _ code: String, _ globals: [UInt8] = []) -> [UInt8] {
    OneRow.xls(XLSFixture.number(0, 0, value), globals + XLSFixture.formats([code]))
  }

  private static func ods(_ type: String, _ value: String, style: String = "") -> ODSFixture {
    OneRow.ods(
      ODSFixture.cell(type, value, shown: "?", " table:style-name=\"s\""),
      styles: "\(style)<style:style style:name=\"s\" style:family=\"table-cell\" style:data-style-name=\"N\"/>")
  }

  private static func html(_ value: String, _ code: String) -> [UInt8] {
    OneRow.html("<td class=s x:num=\"\(value)\">?</td>", styles: ".s{mso-number-format:\"\(code)\";}")
  }

  private static let date = """
    <number:date-style style:name="N"><number:year/><number:text>年</number:text><number:month/><number:text>月</number:text>\
    <number:day/><number:text>日</number:text></number:date-style>
    """
  private static var shown: ODSFixture {
    OneRow.ods(
      ODSFixture.cell("percentage", "0.86180000000000001", shown: "86.18%", " table:style-name=\"s\""),
      styles: """
        <number:percentage-style style:name="N"><number:number number:decimal-places="2" number:min-integer-digits="1"/>\
        <number:text>%</number:text></number:percentage-style>\
        <style:style style:name="s" style:family="table-cell" style:data-style-name="N"/>
        """)
  }
  private static let elapsed = """
    <number:time-style style:name="N" number:truncate-on-overflow="false"><number:hours/></number:time-style>
    """
  private static let chinese = "yyyy\"年\"m\"月\"d\"日\""

  private static func from1904(_ fixture: ODSFixture) -> ODSFixture {
    var fixture = fixture
    fixture.tables = """
      <table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>\
      <table:table table:name="表">\(fixture.rows)</table:table>
      """
    return fixture
  }

  private static func claims(_ fixture: ODSFixture, _ cells: [String]) -> [FileFormat: ReaderClaim] {
    [.ods: .reads(fixture.zipped, cells), .fods: .reads(fixture.flatBytes, cells)]
  }

  private static func feature(
    _ title: String, _ expected: String, xml2003: [UInt8], xlsx: [UInt8], xls: [UInt8], ods: ODSFixture, html: [UInt8]
  ) -> ReaderFeature {
    let cells = ["A1 \(expected)"]
    return ReaderFeature(
      title,
      [
        .xml2003: .reads(xml2003, cells), .xlsx: .reads(xlsx, cells), .xls: .reads(xls, cells),
        .ods: .reads(ods.zipped, cells),
        .fods: .reads(ods.flatBytes, cells), .html: .reads(html, cells),
      ])
  }

  static let kinds: [ReaderFeature] = [
    feature(
      "a percentage is a number with a hint", "number% 0.8618", xml2003: styled("Number", "0.8618", "Percent"),
      xlsx: xlsx("0.8618", "0.00%"), xls: xls(0.8618, "0.00%"), ods: ods("percentage", "0.8618"),
      html: html("0.8618", "0\\.00%")),
    feature(
      "dates, under Chinese formats too", "date 2024-12-31", xml2003: styled("Number", "45657", chinese),
      xlsx: xlsx("45657", chinese), xls: xls(45657, chinese), ods: ods("float", "45657", style: date),
      html: html("45657", "yyyy\\0022年\\0022m\\0022月\\0022d\\0022日\\0022")),
    feature(
      "days counted from 1904", "date 1904-01-02",
      xml2003: Array(
        String(decoding: styled("Number", "1", chinese), as: UTF8.self).replacing(
          "<Styles>", with: "<x:ExcelWorkbook><x:Date1904/></x:ExcelWorkbook><Styles>"
        ).utf8),
      xlsx: xlsx("1", chinese, "date1904=\"1\""), xls: xls(1, chinese, XLSFixture.record(0x22, [1, 0])),
      ods: from1904(ods("float", "1", style: date)),
      html: Array(
        String(decoding: html("1", "Short Date"), as: UTF8.self).replacing(
          "<x:ExcelWorkbook>", with: "<x:ExcelWorkbook><x:Date1904/>"
        ).utf8)),
    feature(
      "lengths of time", "date PT36H30M", xml2003: styled("DateTime", "1900-01-01T12:30:00.000", "[h]:mm"),
      xlsx: xlsx("1.5208333333333333", "[h]:mm"), xls: xls(1.520_833_333_333_333_3, "[h]:mm"),
      ods: ods("time", "PT36H30M00S", style: elapsed), html: html("1.5208333333333333", "\\[h\\]:mm")),
    feature(
      "booleans", "boolean TRUE", xml2003: styled("Boolean", "1", "General"),
      xlsx: OneRow.xlsx("<c t=\"b\"><v>1</v></c>"), xls: OneRow.xls(XLSFixture.cell(0x205, 0, 0, [1, 0])),
      ods: ods("boolean", "true"), html: OneRow.html("<td x:bool=\"TRUE\">TRUE</td>")),
    feature(
      "error values", "error #DIV/0!", xml2003: styled("Error", "#DIV/0!", "General"),
      xlsx: OneRow.xlsx("<c t=\"e\"><v>#DIV/0!</v></c>"), xls: OneRow.xls(XLSFixture.cell(0x205, 0, 0, [7, 1])),
      ods: OneRow.ods(
        ODSFixture.text("<text:p>#DIV/0!</text:p>", " table:formula=\"of:=1/0\" calcext:value-type=\"error\"")),
      html: OneRow.html("<td x:err=\"#DIV/0!\">#DIV/0!</td>")),
    ReaderFeature(
      "how a cell was read (`--why`): stored, number format, shown",
      [
        .csv: .traces(OneRow.csv("\"甲\",x\n"), .quotedText, "\"甲\"").but("stored"),
        .xml2003: .traces(
          styled("Number", "0.86180000000000001", "Percent"), .number, "0.86180000000000001", code: "Percent"),
        .xlsx: .traces(xlsx("0.86180000000000001", "0.00%"), .number, "0.86180000000000001", code: "0.00%"),
        .xls: .traces(xls(0.8618, "0.00%"), .number, "0.8618", code: "0.00%"),
        .ods: .traces(shown.zipped, .number, "0.86180000000000001", code: "0.00%", shown: "86.18%"),
        .fods: .traces(shown.flatBytes, .number, "0.86180000000000001", code: "0.00%", shown: "86.18%"),
        .html: .traces(
          OneRow.html("<td style=\"mso-number-format:0\\.00%\" x:num=\"0.86180000000000001\">86.18%</td>"), .number,
          "0.86180000000000001", code: "0.00%", shown: "86.18%"),
      ]),
  ]
}
