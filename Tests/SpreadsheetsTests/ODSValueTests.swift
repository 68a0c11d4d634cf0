import Testing

@testable import Spreadsheets

struct ODSValueTests {
  private static let styles = """
    <number:time-style style:name="N1"><number:hours/><number:text>:</number:text><number:minutes/></number:time-style>\
    <number:time-style style:name="N2" number:truncate-on-overflow="false"><number:hours/></number:time-style>\
    <number:date-style style:name="N3"><number:year/><number:month/><number:day/></number:date-style>\
    <number:date-style style:name="N4"><number:year/><number:hours/></number:date-style>\
    <number:percentage-style style:name="N5"><number:number/><number:text>%</number:text></number:percentage-style>\
    <style:style style:name="time" style:family="table-cell" style:data-style-name="N1"/>\
    <style:style style:name="elapsed" style:family="table-cell" style:data-style-name="N2"/>\
    <style:style style:name="day" style:family="table-cell" style:data-style-name="N3"/>\
    <style:style style:name="moment" style:family="table-cell" style:data-style-name="N4"/>\
    <style:style style:name="a-long-name-of-percent" style:family="table-cell" style:parent-style-name="percent"/>\
    <style:style style:name="percent" style:family="table-cell" style:data-style-name="N5"/>\
    <style:style style:name="round" style:family="table-cell" style:parent-style-name="round"/>
    """

  /// The one cell without its address.
  private func content(_ cell: String) throws -> String? {
    let read = try ODSFixture(rows: ODSFixture.row(cell), styles: Self.styles).read()
    #expect(read.error == nil)
    #expect(read.cells.count <= 1)
    return read.cells.first.map { String($0.dropFirst(3)) }
  }

  @Test(
    arguments: [
      ("float", "0.8618", "", "number 0.8618"), ("float", "0.86180000000000001", "", "number 0.8618"),
      ("float", "1.2E-3", "", "number 0.0012"), ("float", " 7 ", "", "number 7"), ("float", "NaN", "", "text NaN"),
      ("float", "", "", nil), ("percentage", "0.8618", "", "number% 0.8618"),
      ("currency", "-12.50", "", "number -12.50"),
      ("boolean", "true", "", "boolean TRUE"), ("boolean", "false", "", "boolean FALSE"),
      ("boolean", "1.2345", "", "boolean TRUE"), ("boolean", "-1", "", "boolean TRUE"),
      ("boolean", "0", "", "boolean FALSE"),
      ("boolean", "0.00", "", "boolean FALSE"), ("boolean", "TRUE", "", "boolean TRUE"),
      ("boolean", "1", "", "boolean TRUE"),
      ("boolean", "1E-300", "", "boolean TRUE"), ("boolean", "是", "", "text 是"),
      ("float", "0.5", "percent", "number% 0.5"), ("float", "0.5", "a-long-name-of-percent", "number% 0.5"),
      ("float", "0.5", "round", "number 0.5"), ("float", "0.5", "nowhere", "number 0.5"),
      ("float", "45657", "day", "date 2024-12-31"), ("date", "2024-12-31", "", "date 2024-12-31"),
      ("date", "2024-12-31", "day", "date 2024-12-31"), ("date", "2024-12-31", "moment", "date 2024-12-31T00:00:00"),
      ("date", "2024-12-31T00:00:00", "day", "date 2024-12-31"),
      ("date", "2024-12-31T08:30:00.000000000", "moment", "date 2024-12-31T08:30:00"),
      ("date", "2024-12-31T08:29:59.999999999", "moment", "date 2024-12-31T08:30:00"),
      ("date", "2024-12-31T08:30:00.0420000001", "moment", "date 2024-12-31T08:30:00.042"),
      ("date", "2024-12-31T23:59:59.999999999", "", "date 2024-12-31T23:59:59.999999999"),
      ("date", "INVALID", "", "text INVALID"), ("time", "PT08H30M00S", "time", "date 1899-12-31T08:30:00"),
      ("time", "PT08H30M00S", "", "date 1899-12-31T08:30:00"), ("time", "PT36H30M00S", "elapsed", "date PT36H30M"),
      ("time", "PT36H30M00S", "", "date PT36H30M"), ("time", "PT1095776H30M", "time", "date 2024-12-31T08:30:00"),
      ("time", "PT1095768H", "day", "date 2024-12-31"),
      ("time", "PT8H0M10,250S", "time", "date 1899-12-31T08:00:10.25"),
      ("time", "PT00H00M00S", "elapsed", "date PT0S"), ("time", "PT0.25S", "elapsed", "date PT0.25S"),
      ("time", "PT10H10M09.9999999996S", "elapsed", "date PT10H10M10S"), ("time", "P1DT2H", "elapsed", "date PT26H"),
      ("time", "-PT1H", "time", "date -PT1H"), ("time", "P1Y", "", "text P1Y"), ("time", "PT", "", "text PT"),
      ("time", "PT5", "", "text PT5"), ("time", "PT99999999999H", "", "text PT99999999999H"),
      ("time", "P1D1D1D1D1D1D", "", "text P1D1D1D1D1D1D"), ("time", "PT1.5.5S", "", "text PT1.5.5S"),
    ] as [(String, String, String, String?)])
  func `values come as those of XLSX do`(_ type: String, _ value: String, _ style: String, _ expected: String?) throws {
    let style = style.isEmpty ? "" : " table:style-name=\"\(style)\""
    #expect(try content(ODSFixture.cell(type, value, shown: "", style)) == expected)
  }

  @Test(
    arguments: [
      ("<text:p>项目</text:p>", "项目"), ("<text:p>一</text:p><text:p/><text:p>二</text:p>", "一\n\n二"), ("<text:p/>", nil),
      ("", nil), ("<text:p>一<text:line-break/>二<text:tab/>三</text:p>", "一\n二\t三"),
      ("<text:p><text:s/>甲 <text:s text:c=\"2\"/>乙 </text:p>", " 甲   乙 "),
      ("<text:p>\n  甲\t\n  乙&#9;丙</text:p>", "甲 乙 丙"), ("<text:p>甲<text:span> </text:span> 乙</text:p>", "甲 乙"),
      ("<text:p>a<text:span>b<text:span>c</text:span></text:span>d<text:a>e</text:a></text:p>", "abcde"),
      ("<text:h>标题</text:h><text:list><text:list-item><text:p>项</text:p></text:list-item></text:list>", "标题\n项"),
      ("<office:annotation><dc:date>1</dc:date><text:p>批注</text:p></office:annotation><text:p>甲</text:p>", "甲"),
      ("<text:p>甲<office:annotation><text:p>批注</text:p></office:annotation>乙</text:p>", "甲乙"),
      ("<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>", nil),
      ("<text:p>甲<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame></text:p>", "甲"),
      (
        "<text:p><text:ruby><text:ruby-base>汉</text:ruby-base><text:ruby-text>hàn</text:ruby-text></text:ruby></text:p>",
        "汉"
      ),
      ("<text:p>甲<![CDATA[<&]]>&amp;&#x4E59;</text:p>", "甲<&&乙"), ("甲<text:p>乙</text:p>丙", "乙"),
    ] as [(String, String?)])
  func `texts are those of the paragraphs`(_ inner: String, _ expected: String?) throws {
    #expect(try content(ODSFixture.text(inner)) == expected.map { "text \($0)" })
    #expect(try content("<table:table-cell>\(inner)</table:table-cell>") == expected.map { "text \($0)" })
  }

  @Test func `a text stored in an attribute goes before the paragraphs`() throws {
    #expect(
      try content(ODSFixture.text("<text:p>1,5</text:p>", " office:string-value=\"一&#10;二&amp;三\"")) == "text 一\n二&三")
    #expect(try content(ODSFixture.text("<text:p>甲</text:p>", " office:string-value=\"\"")) == "text 甲")
  }

  @Test func `a number without a value is what it shows`() throws {
    #expect(
      try content("<table:table-cell office:value-type=\"float\"><text:p>七</text:p></table:table-cell>") == "text 七")
  }

  @Test(
    arguments: [
      ("string", " office:string-value=\"\" calcext:value-type=\"error\"", "#DIV/0!", "error #DIV/0!"),
      ("string", " office:string-value=\"\" calcext:value-type=\"error\"", "未知", "error 未知"),
      ("string", " office:string-value=\"#N/A\" calcext:value-type=\"error\"", "", "error #N/A"),
      ("string", " office:string-value=\"#REF!\"", "", "error #REF!"), ("string", "", "#VALUE!", "error #VALUE!"),
      ("float", " office:value=\"0\"", "#DIV/0!", "error #DIV/0!"),
      ("float", " office:value=\"0\"", "Err:502", "error Err:502"),
      ("float", " office:value=\"0\"", "#1", "number 0"), ("float", " office:value=\"3\"", "3", "number 3"),
      ("string", " office:string-value=\"\"", "", nil), ("string", "", "", nil), ("string", "", "甲", "text 甲"),
      ("float", "", "", "formula-error =SUM([.A1:.A2])"), ("float", " office:value=\"\"", "", nil),
    ] as [(String, String, String, String?)])
  func `results of formulas`(_ type: String, _ more: String, _ shown: String, _ expected: String?) throws {
    let cell = """
      <table:table-cell table:formula="of:=SUM([.A1:.A2])" office:value-type="\(type)"\(more)><text:p>\(shown)</text:p>\
      </table:table-cell>
      """
    #expect(try content(cell) == expected)
  }

  @Test func `a formula without a result is reported`() throws {
    let rows = ODSFixture.row(
      "<table:table-cell table:formula=\"msoxl:=A1\"/><table:table-cell table:formula=\"1+1\"/>")
    let read = try ODSFixture(rows: rows).read()
    #expect(read.cells == ["A1 formula-error =A1", "B1 formula-error 1+1"])
    #expect(read.notices == ["formulaWithoutResult A1 =A1", "formulaWithoutResult B1 1+1"])
  }

  @Test func `what only looks like an error is text`() throws {
    #expect(try content(ODSFixture.text("<text:p>#N/A</text:p>")) == "text #N/A")
  }

  @Test func `whole numbers of more than 15 digits are marked`() throws {
    let read = try ODSFixture(rows: ODSFixture.row(ODSFixture.cell("float", "1234567890123456"))).read()
    #expect(read.cells == ["A1 number 1234567890123456"])
    #expect(read.notices == ["digitsLost A1 1234567890123456"])
  }
}
