import Testing

@testable import Spreadsheets

struct HTMLValueTests {
  /// What a cell with these attributes and this content is read as.
  private func cell(_ attributes: String, _ content: String, styles: String = "") throws -> String {
    let page = HTMLFixture.excel("<tr><td>x</td><td \(attributes)>\(content)</td></tr>", styles: styles)
    let read = try Delivered.page(page)
    return read.cells.first { $0.hasPrefix("B1") }.map { String($0.dropFirst(3)) } ?? ""
  }

  @Test(arguments: [
    ("  项目  名称 \r\n", "text 项目 名称"), ("项目支出\r\n  绩效自评表", "text 项目支出绩效自评表"),
    ("GDP\n 增长", "text GDP 增长"), ("一<br>二<BR/>三", "text 一\n二\n三"), ("<p>一</p><p>二</p>三", "text 一\n二\n三"),
    ("<div>一<br></div><div><div>二</div></div>", "text 一\n二"), ("一<br><br>二<br>", "text 一\n\n二"),
    ("<ul><li>一<li>二</ul>", "text 一\n二"), ("&nbsp;&#160;\u{A0}", ""), ("", ""), (" <br> ", ""),
    ("&nbsp;其中：&nbsp;&nbsp;财政 &nbsp;", "text 其中：  财政"), ("a&nbspb", "text a b"), ("&amp;nbsp;", "text &nbsp;"),
    ("&lt;5%&gt;&quot;&#20013;&#x56FD;&yen;", "text <5%>\"中国¥"),
    ("<b>资金</b>（<font color=red>万元</font>）", "text 资金（万元）"),
    ("一<!-- 注 -->二<script>var a='<td>';</script><style>b{}</style>", "text 一二"),
    ("<pre> a\n  b</pre>", "text a\n  b"), ("<span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>a", "text a"),
    ("<span style=\"display:none\">0012</span>12", "number 12"), ("<span hidden>x</span>", ""),
    ("<input type=hidden value=7><input value=\"甲\"><input type=checkbox value=on>", "text 甲"),
    ("<select><option value=1>甲<option value=2 selected>乙</select>", "text 乙"), ("甲<o:p></o:p>", "text 甲"),
    ("<select><option value=1>甲<option>乙</select>丙", "text 甲丙"), ("<select></select>", ""),
    ("<select><option selected>甲<option selected>乙</select>", "text 乙"),
    ("<select><option disabled>请选择</option><option>甲</option></select>", "text 甲"),
    ("<select multiple><option>甲<option>乙</select>", ""), ("<select size=3><option>甲</select>", ""),
    ("<select multiple><option selected>甲<option>乙<option selected>丙</select>", "text 甲\n丙"),
    ("<select style=\"display:none\"><option selected>甲</select>", ""),
    ("<span hidden><select><option selected>甲</select></span>", ""),
    ("<a href=\"x?a=1&b=2\">链接</a>", "text 链接"), ("\u{3000}缩进", "text \u{3000}缩进"), ("H<sub>2</sub>O", "text H2O"),
    ("a > b < c", "text a > b < c"),
  ])
  func `text is what a browser shows`(content: String, expected: String) throws {
    #expect(try cell("", content) == expected)
  }

  @Test(arguments: [
    ("12", "number 12"), ("-0.50", "number -0.50"), ("0", "number 0"), ("123456789012345", "number 123456789012345"),
    ("330102199001011234", "text 330102199001011234"), ("0012", "text 0012"), ("1,234.50", "text 1,234.50"),
    ("86.18%", "text 86.18%"), ("1E5", "text 1E5"), ("+5", "text +5"), ("5.", "text 5."), (".5", "text .5"),
    ("-", "text -"), ("1.2.3", "text 1.2.3"), ("2024-12-31", "text 2024-12-31"), ("１２", "text １２"),
  ])
  func `what is shown is kept, and is a number only if it can be nothing else`(content: String, expected: String) throws
  {
    #expect(try cell("", content) == expected)
  }

  @Test(arguments: [
    ("x:num", "12", "number 12"), ("x:num", "1,234.50", "number 1234.50"),
    ("x:num=\"1234.5\"", "1,234.50", "number 1234.5"),
    ("x:num=\"0.86180000000000001\"", "86.18%", "number 0.8618"), ("x:num=\"1.2E-3\"", "0.00", "number 0.0012"),
    ("x:num=\"x\"", "12", "text 12"), ("x:num", "n/a", "text n/a"), ("x:num", "12,34", "text 12,34"), ("x:num", "", ""),
    ("x:num=\"5\"", "", "number 5"),
    ("x:str", "0012", "text 0012"), ("x:str=\"  a \"", "a", "text   a "), ("x:str", "12", "text 12"),
    ("x:err", "#DIV/0!", "error #DIV/0!"), ("x:err=\"#N/A\"", "", "error #N/A"),
    ("x:bool=\"TRUE\"", "TRUE", "boolean TRUE"),
    ("x:bool", "FALSE", "boolean FALSE"), ("x:num=\"12\" x:fmla=\"=SUM(A1:A2)\"", "12", "number 12"),
    ("style='mso-number-format:\"\\@\"'", "12", "text 12"), ("style=\"mso-number-format:'\\@'\"", "12", "text 12"),
    ("style=\"mso-number-format:\\@\"", "330102199001011234", "text 330102199001011234"),
    ("style=\"vnd.ms-excel.numberformat:@\"", "12", "text 12"),
    ("style=\"color:red;vnd.ms-excel.numberformat:0.00%\" x:num=0.5", "50%", "number% 0.5"),
    ("style='mso-number-format:\"0\\.00%\"' x:num=\"0.5\"", "50.00%", "number% 0.5"),
    ("style='mso-number-format:Percent' x:num=\"0.5\"", "50.00%", "number% 0.5"),
    ("style='mso-number-format:Percent'", "50.00%", "text 50.00%"),
    ("style='mso-number-format:\"Short Date\"' x:num=\"45657\"", "2024/12/31", "date 2024-12-31"),
    (
      "style='mso-number-format:\"yyyy\\0022年\\0022m\\0022月\\0022d\\0022日\\0022\\;\\@\"' x:num=45657", "x",
      "date 2024-12-31"
    ),
    (
      "style='mso-number-format:\"_ * \\#\\,\\#\\#0\\.00_ \\;_ * \\\\-\\#\\,\\#\\#0\\.00_ \"' x:num=\"1234.5\"",
      "1,234.50", "number 1234.5"
    ),
    ("sdval=\"0.5\" sdnum=\"1033;2052;0.00%\"", "50.00%", "number% 0.5"),
    ("sdval=\"12.345\" sdnum=\"1033;\"", "12", "number 12.345"),
    ("sdval=\"0\" sdnum=\"1033;\"", "#N/A", "error #N/A"), ("sdval=0", "Err:502", "error Err:502"),
    ("sdval=0", "#1", "number 0"), ("sdval=1 sdnum=\"1033;0;BOOLEAN\"", "TRUE", "boolean TRUE"),
    ("sdval", "12", "text 12"),
    ("class=xl24", "12", "text 12"), ("class='a xl25 b' x:num=0.5", "50%", "number% 0.5"),
    ("class=xl26 x:num=45657", "x", "date 2024-12-31"),
    ("class=xl24 style='mso-number-format:General'", "12", "number 12"), ("class=none", "12", "number 12"),
  ])
  func `Excel's attributes and formats decide`(attributes: String, content: String, expected: String) throws {
    let styles = """
      .xl24\r\n\t{mso-style-parent:style0;\r\n\tmso-number-format:"\\@";}
      td.xl25 , .other {mso-number-format:"0\\.00%";color:red}
      .xl26{font-family:"a;b}";mso-number-format:"yyyy\\-mm\\-dd";}
      """.replacing("a;b}", with: "a;b")
    #expect(try cell(attributes, content, styles: styles) == expected)
  }

  @Test func `a rule for all cells makes them text`() throws {
    let page = "<style>td{mso-number-format:'\\@';}</style><table><tr><td>12<td>1</tr><tr><td>1<td>1</table>"
    #expect(try Delivered.page(page).cells.first == "A1 text 12")
  }

  @Test func `days from 1904, and digits that are lost`() throws {
    let rows = """
      <tr><td x:num="1" style="mso-number-format:'Short Date'">x</td><td x:num="1.2345678901234567E+17">1.23E+17</td></tr>
      """
    let read = try Delivered.page(
      HTMLFixture.excel(rows).replacing("<x:ExcelWorkbook>", with: "<x:ExcelWorkbook><x:Date1904/>"))
    #expect(read.cells == ["A1 date 1904-01-02", "B1 number 123456789012345670"])
    #expect(read.notices == ["digitsLost B1 123456789012345670"])
  }

  @Test func `a style sheet in pieces, and one without an end`() throws {
    let filler = String(repeating: ".y{color:red}\n", count: 9000)
    let rows = "<tr><td class=z>12<td>1</tr><tr><td>1<td>1</tr>"
    let page = HTMLFixture.excel(rows, styles: filler + ".z{mso-number-format:\"\\@\"}" + filler)
    #expect(try Delivered.page(page).cells.first == "A1 text 12")
    #expect(try Delivered.page("<style>.z{mso-number-format:'\\@'}<table>\(rows)</table>").error != nil)
  }
}
