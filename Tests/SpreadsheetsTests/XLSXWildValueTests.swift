import Testing

@testable import Spreadsheets

/// Cells as programs other than Excel write them.
struct XLSXWildValueTests {
  private func read(_ cells: String, strings: String? = nil, styles: [String] = []) throws -> Delivered {
    let fixture = XLSXFixture(
      rows: "<row r=\"1\">\(cells)</row>", strings: strings, styles: styles.isEmpty ? nil : XLSXFixture.styles(styles))
    return try .reading(fixture.bytes, as: .xlsx)
  }

  @Test(arguments: [
    ("<c t=\"b\"><v>true</v></c>", "boolean TRUE"), ("<c t=\"b\"><v>TRUE</v></c>", "boolean TRUE"),
    ("<c t=\"b\"><v> 1 </v></c>", "boolean TRUE"), ("<c t=\"b\"><v>false</v></c>", "boolean FALSE"),
    ("<c t=\"b\"><v>False</v></c>", "boolean FALSE"), ("<c t=\"b\"><v>是</v></c>", "text 是"),
    ("<c t=\"e\"><v> #N/A </v></c>", "error #N/A"), ("<c t=\"e\"><v>#SPILL!</v></c>", "error #SPILL!"),
    ("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "error #DIV/0!"),
    ("<c t=\"str\"><v>a_x000D_b</v></c>", "text a\rb"), ("<c t=\"str\"><v> a </v></c>", "text  a "),
    ("<c t=\"inlineStr\"><f>\"a\"</f><is><t>a</t></is></c>", "text a"),
    (
      "<c t=\"inlineStr\"><is><r><t>第一行\n</t></r><r><t xml:space=\"preserve\">\n第二行 </t></r></is></c>", "text 第一行\n第二行 "
    ),
    ("<c t=\"str\"><f>A2</f><v>甲</v></c>", "text 甲"), ("<c t=\"n\"><f>A2</f><v>7</v></c>", "number 7"),
    // Formulas that share their text, of tables of results, and of arrays.
    ("<c><f t=\"shared\" ref=\"A1:A9\" si=\"0\">B1*2</f><v>7</v></c>", "number 7"),
    ("<c><f t=\"shared\" si=\"0\"/><v>8</v></c>", "number 8"),
    ("<c><f t=\"dataTable\" ref=\"A1:A9\" dt2D=\"1\" r1=\"B1\" r2=\"B2\"/><v>9</v></c>", "number 9"),
    ("<c><f t=\"array\" ref=\"A1\">SUM(A1)</f><v>1.5</v></c>", "number 1.5"),
    ("<c cm=\"1\" vm=\"1\"><v>3</v></c>", "number 3"), ("<c t=\"x\"><v>3</v></c>", "number 3"),
    ("<c><v>1</v><v>2</v></c>", "number 2"), ("<c><v>1<!-- x -->2</v></c>", "number 12"),
    ("<c><v><![CDATA[12]]></v></c>", "number 12"), ("<c><v>&#49;2</v></c>", "number 12"),
    ("<c><v>-0</v></c>", "number 0"), ("<c><v>0.30000000000000004</v></c>", "number 0.3"),
    ("<c><v>8.9974000000000004E1</v></c>", "number 89.974"), ("<c><v>1.7976931348623157E+308</v></c>", "number"),
    ("<c><v>4.9406564584124654E-324</v></c>", "number"), ("<c><v>INF</v></c>", "text INF"),
  ])
  func `a cell is what it says, or what it holds`(cell: String, expected: String) throws {
    let read = try read(cell)
    #expect(read.cells.count == 1)
    #expect(read.cells.first?.hasPrefix("A1 " + expected) == true, "\(read.cells)")
    if expected != "number" { #expect(read.cells == ["A1 " + expected]) }
  }

  @Test(arguments: [
    ("<c t=\"str\"><f>A2&amp;\"x\"</f></c>", "=A2&\"x\""), ("<c t=\"inlineStr\"><f>A2</f></c>", "=A2"),
    ("<c t=\"s\"><f>A2</f></c>", "=A2"), ("<c t=\"b\"><f>A2</f></c>", "=A2"), ("<c t=\"e\"><f>A2</f></c>", "=A2"),
    ("<c><f t=\"shared\" si=\"0\"/></c>", "="), ("<c t=\"d\"><f>A2</f></c>", "=A2"),
  ])
  func `a formula without a stored result is said, whatever its type`(cell: String, formula: String) throws {
    let read = try read(cell)
    #expect(read.cells == ["A1 formula-error \(formula)"])
    #expect(read.notices == ["formulaWithoutResult A1 \(formula)"])
  }

  @Test(arguments: [
    "<c t=\"str\"><f>\"\"</f><v></v></c>", "<c t=\"str\"><f>\"\"</f><v/></c>", "<c t=\"str\"/>",
    "<c t=\"str\"><v/></c>",
    "<c t=\"inlineStr\"/>", "<c t=\"inlineStr\"><is/></c>", "<c t=\"inlineStr\"><is><t/></is></c>",
    "<c t=\"b\"><v/></c>",
    "<c t=\"s\"/>", "<c t=\"e\"><v> </v></c>", "<c><v> </v></c>", "<c s=\"1\"/>",
  ])
  func `an empty cell is none`(cell: String) throws {
    let read = try read(cell)
    #expect(read.cells == [])
    #expect(read.notices == [])
  }

  @Test(arguments: [
    ("yyyy\"年\"m\"月\";@", "date 2024-12-31"), ("yyyy\\年m\\月", "date 2024-12-31"),
    ("[DBNum2][$-804]yyyy\"年\"m\"月\"d\"日\"", "date 2024-12-31"), ("[$-1E000804]yyyy\\年m\\月d\\日", "date 2024-12-31"),
    ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "date 2024-12-31"), ("[$-804]aaaa;@", "date 2024-12-31"),
    ("[$-804]AAA", "date 2024-12-31"), ("m/d/yy;@", "date 2024-12-31"), ("[$-409]mmm\\-yy;@", "date 2024-12-31"),
    ("[$-F400]h:mm:ss AM/PM", "date 2024-12-31T12:00:00"), ("上午/下午h\"时\"mm\"分\";@", "date 2024-12-31T12:00:00"),
    ("yyyy/m/d\\ 上午/下午h:mm", "date 2024-12-31T12:00:00"), ("[DBNum1]h\"时\"mm\"分\"", "date 2024-12-31T12:00:00"),
    ("YYYY-MM-DD HH:MM:SS", "date 2024-12-31T12:00:00"),
    ("[DBNum2][$-804]General", "number 45657.5"), ("[DBNum1][$-804]G/通用格式", "number 45657.5"),
    ("0!.0,\"万\"", "number 45657.5"), ("#,##0.00_);[Red]\\(#,##0.00\\)", "number 45657.5"),
    ("0\"月\"", "number 45657.5"),
    ("0\\d", "number 45657.5"), ("\"第\"0\"年度\"", "number 45657.5"), ("_ ¥* #,##0.00_ ", "number 45657.5"),
    ("[>=10000]0!.0,\"万元\";0\"元\"", "number 45657.5"), ("[Color10]0.0", "number 45657.5"), (";;;", "number 45657.5"),
    ("# ?/?", "number 45657.5"), ("0.00\\ %", "number% 45657.5"), ("[=0]\"\";0.0%", "number% 45657.5"),
    ("[蓝色]0.0", "number 45657.5"), ("[黑色][$-804]yyyy\"年\"", "date 2024-12-31"),
  ])
  func `formats as Chinese offices have them`(code: String, expected: String) throws {
    let date = expected.hasPrefix("date") && !expected.contains("T")
    let read = try read("<c s=\"1\"><v>\(date ? "45657" : "45657.5")</v></c>", styles: [code])
    #expect(read.cells == ["A1 \(expected)"])
  }

  @Test func `rich text keeps its line ends, phonetic hints and styles do not`() throws {
    let strings = """
      <si><r><rPr><sz val="9"/></rPr><t>一、</t></r><r><t xml:space="preserve">
      二、 </t></r><rPh sb="0" eb="1"><t>yī</t></rPh><r><t>_x000D__x000A_三</t></r></si><si><t>甲</t><t>乙</t></si>
      """
    let read = try read("<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>", strings: strings)
    #expect(read.cells == ["A1 text 一、\n二、 \r\n三", "B1 text 甲乙"])
  }
}
