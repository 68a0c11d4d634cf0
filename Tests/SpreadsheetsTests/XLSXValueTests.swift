import Testing

@testable import Spreadsheets

struct XLSXValueTests {
  private func read(_ fixture: XLSXFixture) throws -> Delivered { try .reading(fixture.bytes, as: .xlsx) }

  @Test func `texts are shared, inline or results of formulas`() throws {
    let fixture = XLSXFixture(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>行内</t></is></c>\
        <c r="C1" t="str"><f>A1</f><v>结果</v></c><c r="D1" t="inlineStr"><v>值</v></c><c r="E1" t="s"><v>1</v></c></row>
        """, strings: "<si><t>项目名称</t></si><si><t></t></si>")
    #expect(try read(fixture).cells == ["A1 text 项目名称", "B1 text 行内", "C1 text 结果", "D1 text 值"])
  }

  @Test func `rich text is joined and phonetic hints are left out`() throws {
    let strings = """
      <si><r><rPr><b/></rPr><t xml:space="preserve">资金 </t></r><r><t>(万元)</t></r></si>\
      <si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si>
      """
    let fixture = XLSXFixture(
      rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c><is><r><t>a</t></r><r><t>b</t></r></is></c></row>",
      strings: strings)
    #expect(try read(fixture).cells == ["A1 text 资金 (万元)", "B1 text 課", "C1 text ab"])
  }

  @Test(arguments: [
    ("<t> a b </t>", "a b"), ("<t xml:space=\"preserve\"> a </t>", " a "), ("<t>一_x000D_\n二</t>", "一\r\n二"),
    ("<t>_x005F_x000D_</t>", "_x000D_"), ("<t>_x4e2d_</t>", "中"), ("<t>_xD83D__xDE00_</t>", "😀"),
    ("<t>_xD83D_</t>", "_xD83D_"), ("<t>a_x0000_</t>", "a_x0000_"), ("<t>&lt;&amp;&#x4E2D;</t>", "<&中"),
    ("<t><![CDATA[a<b]]></t>", "a<b"), ("<t>　全角　</t>", "　全角　"),
  ])
  func `spaces and escapes of a text`(_ item: String, _ text: String) throws {
    let fixture = XLSXFixture(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si>\(item)</si>")
    #expect(try read(fixture).cells == ["A1 text \(text)"])
  }

  @Test func `booleans, errors and formulas without a result`() throws {
    let fixture = XLSXFixture(
      rows: """
        <row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c><c r="C2" t="e"><v>#REF!</v></c>\
        <c r="D2"><f>SUM(A1:A3)</f></c><c r="E2"><f>1+1</f><v></v></c><c r="F2" t="str"><f>""</f><v></v></c>\
        <c r="G2" s="1"/></row>
        """)
    let read = try read(fixture)
    #expect(
      read.cells == [
        "A2 boolean TRUE", "B2 boolean FALSE", "C2 error #REF!", "D2 formula-error =SUM(A1:A3)",
        "E2 formula-error =1+1",
      ])
    #expect(read.notices == ["formulaWithoutResult D2 =SUM(A1:A3)", "formulaWithoutResult E2 =1+1"])
  }

  @Test(arguments: [
    ("90", "90"), ("89.974", "89.974"), ("1.50", "1.50"), ("0.86180000000000001", "0.8618"),
    ("97.199999999999989", "97.2"), ("0.30000000000000004", "0.3"), ("1.2E-3", "0.0012"), ("-2.5e+2", "-250"),
    ("1E3", "1000"), ("9.9999999999999995E-2", "0.1"),
    ("123456789012345", "123456789012345"), ("-0.10000000000000001", "-0.1"), ("+5", "5"), (".5", "0.5"),
    ("5.", "5"), ("1.1368683772161603E-13", "0.000000000000113686837721616"), (" 7 ", "7"), ("0E0", "0"),
    ("-0", "0"), ("-0.00", "0.00"), ("-0E0", "0"), ("-0.001", "-0.001"),
  ])
  func `a number keeps the digits that were shown`(_ stored: String, _ text: String) throws {
    let read = try read(XLSXFixture(rows: "<row><c><v>\(stored)</v></c></row>"))
    #expect(read.cells == ["A1 number \(text)"])
    #expect(read.notices == [])
  }

  @Test(arguments: [
    ("123456789012345678", "123456789012345678"), ("1.23456789012345E+17", "123456789012345000"),
    ("1234567890123456", "1234567890123456"), ("1234567890123456.5", "1234567890123456.5"),
    ("999999999999999.95", "1000000000000000"),
  ])
  func `a whole number of more than 15 digits stays and is reported`(_ stored: String, _ text: String) throws {
    let read = try read(XLSXFixture(rows: "<row><c><v>\(stored)</v></c></row>"))
    #expect(read.cells == ["A1 number \(text)"])
    #expect(read.notices == ["digitsLost A1 \(text)"])
  }

  @Test(arguments: ["1,234", "abc", "1E", "1E999999999", "--1", "0x10", "1e400000", "NaN", "1 2", "."])
  func `what is no number stays as text`(_ stored: String) throws {
    #expect(try read(XLSXFixture(rows: "<row><c><v>\(stored)</v></c></row>")).cells == ["A1 text \(stored)"])
  }

  @Test func `a percentage is a number with a hint`() throws {
    let fixture = XLSXFixture(
      rows: "<row><c s=\"1\"><v>0.86180000000000001</v></c><c s=\"2\"><v>12</v></c></row>",
      styles: XLSXFixture.styles(["0.00%", "0\"%\""]))
    #expect(try read(fixture).cells == ["A1 number% 0.8618", "B1 number 12"])
  }

  @Test(arguments: [
    ("a&amp;b", "a&b"), ("&amp;#38;", "&#38;"), ("&lt;&quot;&#38;", "<\"&"),
  ])
  func `attributes are decoded once`(_ stored: String, _ name: String) throws {
    let fixture = XLSXFixture(sheets: "<sheet name=\"\(stored)\" sheetId=\"1\" r:id=\"rId1\"/>")
    #expect(try read(fixture).pages.map(\.name) == [name])
  }
}
