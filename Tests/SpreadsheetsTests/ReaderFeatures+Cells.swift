@testable import Spreadsheets

/// What stands in cells: texts and numbers.
extension ReaderFeatures {
  private static func string(_ text: String) -> String { "<Cell><Data ss:Type=\"String\">\(text)</Data></Cell>" }
  private static func number(_ text: String) -> String { "<Cell><Data ss:Type=\"Number\">\(text)</Data></Cell>" }
  private static func strings(_ item: String) -> [UInt8] {
    OneRow.xlsx("<c t=\"s\"><v>0</v></c>", strings: "<si>\(item)</si>")
  }

  /// A table with one shared text: its flags, what stands before and behind its characters.
  private static func sharedText(_ flags: UInt8, _ before: [UInt8], _ text: String, _ behind: [UInt8]) -> [UInt8] {
    let item = XLSFixture.two(text.utf16.count) + [flags | 1] + before + XLSFixture.wide(text) + behind
    return OneRow.xls(
      XLSFixture.shared(0, 0, 0), XLSFixture.record(0xFC, XLSFixture.four(1) + XLSFixture.four(1) + item))
  }

  /// A document with one cell.
  private static func word(_ inner: String) -> [UInt8] {
    DOCXFixture(body: "<w:tbl><w:tr>\(DOCXFixture.cell(inner))</w:tr></w:tbl>").bytes
  }

  static let cells: [ReaderFeature] = [
    ReaderFeature(
      "line breaks in a cell",
      [
        .csv: .reads(OneRow.csv("\"一\n二\",x\n"), ["A1 text 一\n二", "B1 text x"]),
        .xml2003: .reads(OneRow.xml2003(string("一&#10;二")), ["A1 text 一\n二"]),
        .xlsx: .reads(strings("<t>一\n二</t>"), ["A1 text 一\n二"]),
        .xls: .reads(OneRow.xls(XLSFixture.label(0, 0, "一\n二")), ["A1 text 一\n二"]),
        .ods: .reads(lines.zipped, ["A1 text 一\n二\n三"]), .fods: .reads(lines.flatBytes, ["A1 text 一\n二\n三"]),
        .html: .reads(OneRow.html("<td>一<br>二</td>"), ["A1 text 一\n二"]),
        .docx: .reads(
          word("<w:p>\(DOCXFixture.run("一"))<w:r><w:br/></w:r>\(DOCXFixture.run("二"))</w:p>"), ["A1 text 一\n二"]),
      ]),
    ReaderFeature(
      "rich text is joined",
      [
        .xml2003: .reads(OneRow.xml2003(string("<B>资金</B><Font>（万元）</Font>")), ["A1 text 资金（万元）"]),
        .xlsx: .reads(strings("<r><t>资金</t></r><r><t>（万元）</t></r>"), ["A1 text 资金（万元）"]),
        .xls: .reads(
          sharedText(8, XLSFixture.two(1), "资金（万元）", [2, 0, 1, 0]), ["A1 text 资金（万元）"]),
        .ods: .reads(rich.zipped, ["A1 text 资金（万元）"]), .fods: .reads(rich.flatBytes, ["A1 text 资金（万元）"]),
        .html: .reads(OneRow.html("<td><b>资金</b><font>（万元）</font></td>"), ["A1 text 资金（万元）"]),
        .docx: .reads(
          word("<w:p>\(DOCXFixture.run("资金", "<w:b/>"))\(DOCXFixture.run("（万元）"))</w:p>"), ["A1 text 资金（万元）"]),
      ]),
    ReaderFeature(
      "phonetic hints are left out",
      [
        .xml2003: .reads(
          OneRow.xml2003("<Cell><Data ss:Type=\"String\">課</Data><x:PhoneticText>カ</x:PhoneticText></Cell>"),
          ["A1 text 課"]),
        .xlsx: .reads(strings("<t>課</t><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh>"), ["A1 text 課"]),
        .xls: .reads(sharedText(4, XLSFixture.four(6), "課", [1, 2, 3, 4, 5, 6]), ["A1 text 課"]),
        .ods: .reads(ruby.zipped, ["A1 text 課"]), .fods: .reads(ruby.flatBytes, ["A1 text 課"]),
        .docx: .reads(
          word(
            "<w:p><w:r><w:ruby><w:rt>\(DOCXFixture.run("カ"))</w:rt><w:rubyBase>\(DOCXFixture.run("課"))</w:rubyBase>"
              + "</w:ruby></w:r></w:p>"), ["A1 text 課"]),
      ]),
    ReaderFeature(
      "comments are left out",
      [
        .xml2003: .reads(
          OneRow.xml2003("<Cell><Data ss:Type=\"String\">甲</Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>"),
          ["A1 text 甲"]),
        .xlsx: .reads(commented, ["A1 text 甲"]),
        .xls: .reads(
          OneRow.xls(
            XLSFixture.label(0, 0, "甲") + XLSFixture.record(0x1C, [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0x61, 0])),
          ["A1 text 甲"]),
        .ods: .reads(annotated.zipped, ["A1 text 甲"]), .fods: .reads(annotated.flatBytes, ["A1 text 甲"]),
        .html: .reads(OneRow.html("<td>甲<!-- 批注 --></td>"), ["A1 text 甲"]),
      ]),
    ReaderFeature(
      "numbers read as they were typed",
      [
        .csv: .reads(OneRow.csv("0.8618,1.50\n"), ["A1 text 0.8618", "B1 text 1.50"]).but("as text"),
        .xml2003: .reads(OneRow.xml2003(number("0.86180000000000001")), ["A1 number 0.8618"]),
        .xlsx: .reads(OneRow.xlsx("<c><v>0.86180000000000001</v></c>"), ["A1 number 0.8618"]),
        .xls: .reads(OneRow.xls(XLSFixture.number(0, 0, 0.8618)), ["A1 number 0.8618"]),
        .ods: .reads(typed.zipped, ["A1 number 0.8618"]), .fods: .reads(typed.flatBytes, ["A1 number 0.8618"]),
        .html: .reads(OneRow.html("<td x:num=\"0.86180000000000001\">0.9</td>"), ["A1 number 0.8618"]),
      ]),
    ReaderFeature(
      "codes that lost digits, with a notice",
      [
        .csv: .reads(OneRow.csv("330102199001011234,x\n"), ["A1 text 330102199001011234", "B1 text x"]).but(
          "none are lost"),
        .xml2003: .reads(
          OneRow.xml2003(number("330102199001011200")), ["A1 number 330102199001011200"],
          notices: ["digitsLost A1 330102199001011200"]),
        .xlsx: .reads(
          OneRow.xlsx("<c><v>330102199001011200</v></c>"), ["A1 number 330102199001011200"],
          notices: ["digitsLost A1 330102199001011200"]),
        .xls: .reads(
          OneRow.xls(XLSFixture.number(0, 0, 123_456_789_012_345_680)), ["A1 number 123456789012345680"],
          notices: ["digitsLost A1 123456789012345680"]),
        .ods: .reads(long.zipped, ["A1 number 330102199001011200"], notices: ["digitsLost A1 330102199001011200"]),
        .fods: .reads(long.flatBytes, ["A1 number 330102199001011200"], notices: ["digitsLost A1 330102199001011200"]),
        .html: .reads(
          OneRow.html("<td x:num=\"3.3010219900101120E+17\">3.30E+17</td>"), ["A1 number 330102199001011200"],
          notices: ["digitsLost A1 330102199001011200"]),
      ]),
  ]

  private static let lines = OneRow.ods(ODSFixture.text("<text:p>一<text:line-break/>二</text:p><text:p>三</text:p>"))
  private static let rich = OneRow.ods(
    ODSFixture.text("<text:p><text:span>资金</text:span>（<text:span>万元</text:span>）</text:p>"))
  private static let ruby = OneRow.ods(
    ODSFixture.text(
      "<text:p><text:ruby><text:ruby-base>課</text:ruby-base><text:ruby-text>カ</text:ruby-text></text:ruby></text:p>"))
  private static let annotated = OneRow.ods(
    ODSFixture.text("<office:annotation><text:p>批注</text:p></office:annotation><text:p>甲</text:p>"))
  private static let typed = OneRow.ods(ODSFixture.cell("float", "0.86180000000000001", shown: "0.9"))
  private static let long = OneRow.ods(ODSFixture.cell("float", "330102199001011200", shown: "3.30E+17"))

  private static let commented: [UInt8] = {
    var fixture = XLSXFixture(rows: "<row><c t=\"str\"><v>甲</v></c></row>")
    fixture.parts = [
      ("xl/comments1.xml", "<comments><commentList><comment ref=\"A1\"><text><t>批注</t></text></comment>")
    ]
    return fixture.bytes
  }()
}
