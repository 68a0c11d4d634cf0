import Testing

@testable import Spreadsheets

struct HTMLTableTests {
  @Test(arguments: [
    // A whole page, a part of one, and missing end tags.
    (
      "<html><body><table><thead><tr><th>名称</th><th>金额</th></tr></thead><tbody><tr><td>甲</td><td>1</td></tr></tbody></table></body></html>",
      ["A1 text 名称", "B1 text 金额", "A2 text 甲", "B2 number 1"], []
    ),
    (
      "<table><tr><th>名称<th>金额<tr><td>甲<td>1</table>",
      ["A1 text 名称", "B1 text 金额", "A2 text 甲", "B2 number 1"], []
    ),
    ("<table><td>a<td>b</table>", ["A1 text a", "B1 text b"], []),
    // Blocks that are never closed.
    (
      "<table><tr><td><div>1<td><font color=red><b>2</tr><tr><td><p>3<td>4</tr></table>",
      ["A1 number 1", "B1 number 2", "A2 number 3", "B2 number 4"], []
    ),
    // Empty rows count, a cell of nothing but spaces is empty.
    (
      "<table><tr><td>a<td>b</tr><tr></tr><tr><td>&nbsp;<td> <td>c</table>",
      ["A1 text a", "B1 text b", "C3 text c"], []
    ),
    // Merged cells shift those that follow.
    (
      "<table><tr><td rowspan=3>a<td colspan=2>b<td>c</tr><tr><td>d<td rowspan=2>e</tr><tr><td>f<td>g</table>",
      ["A1 text a", "B1 text b", "D1 text c", "B2 text d", "C2 text e", "B3 text f", "D3 text g"],
      ["A1:A3", "B1:C1", "C2:C3"]
    ),
    // A rowspan ends with its group of rows; 0 reaches to its end.
    (
      "<table><thead><tr><td rowspan=9>a<td>b</thead><tbody><tr><td rowspan=0>c<td>d<tr><td>e<tr><td>f</tbody><tr><td>g</table>",
      ["A1 text a", "B1 text b", "A2 text c", "B2 text d", "B3 text e", "B4 text f", "A5 text g"], ["A2:A4"]
    ),
    // Where a wide cell would lie upon a tall one, only the part before it is merged.
    (
      "<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d<td>e</table>",
      ["A1 text a", "B1 text b", "C1 text c", "A2 text d", "D2 text e"], ["B1:B2"]
    ),
    // Spans that are no numbers, or absurd.
    (
      "<table><tr><td colspan=0>a<td colspan=x>b<td colspan=-3>c<td rowspan=99999999999999999999>d<tr><td colspan=\" 2px\">e</table>",
      ["A1 text a", "B1 text b", "C1 text c", "D1 text d", "A2 text e"], ["D1:D2", "A2:B2"]
    ),
    // Excel's mark that nothing is merged.
    ("<table><tr><td colspan=3 style='mso-ignore:colspan'>a<td>b</table>", ["A1 text a", "D1 text b"], []),
  ])
  func `cells stand where HTML puts them`(page: String, cells: [String], merges: [String]) throws {
    let read = try Delivered.page(page)
    #expect(read.cells == cells)
    #expect(read.pages.first?.merges == merges)
    #expect(read.allEnded)
    #expect(read.notices.isEmpty)
    #expect(read.facts.format == .html)
  }

  private let data = "<tr><td>a<td>b</tr><tr><td>c<td>d</tr>"

  @Test func `every table with data is a sheet, named by Excel, its caption or the file`() throws {
    let tables = "<table>\(data)</table><table><caption>清单</caption>\(data)</table><table>\(data)</table>"
    #expect(try Delivered.page(tables).pages.map(\.name) == ["自评表", "清单", "自评表 3"])
    let named = HTMLFixture.excel(data, name: "表&amp;一").replacing("</body>", with: tables + "</body>")
    #expect(try Delivered.page(named).pages.map(\.name) == ["表&一", "自评表 2", "清单", "自评表 4"])
    let twice = "<table><caption>甲</caption>\(data)</table><table><caption>甲</caption>\(data)</table>"
    #expect(try Delivered.page(twice).pages.map(\.name) == ["甲", "甲 (2)"])
  }

  @Test(arguments: ["LibreOffice 7.4.7.2 (Linux)", "Apache OpenOffice 4.1 (Win32)", "其他程序"])
  func `the headings that LibreOffice writes over sheets are their names, and no rows`(program: String) throws {
    let page = """
      <html><head><meta name="generator" content="\(program)"/></head><body><hr><p><center><h1>Overview</h1>
      <A HREF="#table0">一中</A><br><A HREF="#table1">乙 &amp; 丙</A><br></center></p><hr>
      <A NAME="table0"><h1>Sheet 1: <em>一中</em></h1></A><table><tr><td colspan=2>自评表</td></tr></table><hr>
      <A NAME="table1"><h1>工作表 2: <em>乙 &amp; 丙</em></h1></A><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>
      </body></html>
      """
    let read = try Delivered.page(page)
    if program == "其他程序" {
      #expect(read.pages.map(\.name) == ["自评表"])
      #expect(read.cells.contains("A1 text Overview"))
    } else {
      #expect(read.pages.map(\.name) == ["一中", "乙 & 丙"])
      #expect(read.cells == ["A1 text 自评表", "A1 text a", "B1 number 1", "A2 text b", "B2 number 2"])
      #expect(read.pages.map(\.merges) == [["A1:B1"], []])
    }
  }

  @Test func `an island outside of a comment names the sheet too`() throws {
    let page = """
      <html><head><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>绩效</x:Name></x:ExcelWorksheet>\
      </x:ExcelWorksheets></x:ExcelWorkbook></xml></head><body><table>\(data)</table></body></html>
      """
    let read = try Delivered.page(page)
    #expect(read.pages.map(\.name) == ["绩效"])
    #expect(read.cells.count == 4)
  }

  @Test func `titles, units and signatures around a table are rows of its sheet`() throws {
    let page = """
      <body><h3>自评表<br>（2023年度）</h3><div><table><tr><td>单位：甲<td>单位：万元</table></div><table><caption>清单</caption>\
      \(data)</table><p>填表人：张三</p>审核：李四</body>
      """
    let read = try Delivered.page(page)
    #expect(read.pages.count == 1)
    #expect(
      read.cells == [
        "A1 text 自评表", "A2 text （2023年度）", "A3 text 单位：甲", "B3 text 单位：万元", "A4 text 清单", "A5 text a", "B5 text b",
        "A6 text c", "B6 text d", "A7 text 填表人：张三", "A8 text 审核：李四",
      ])
  }

  @Test func `of long page text only what is nearest to the table is kept, and that is said`() throws {
    let menu = (1...100).map { "<li>菜单\($0)" }.joined()
    let read = try Delivered.page("<ul>\(menu)</ul><table>\(data)</table>")
    #expect(read.cells.first == "A1 text 菜单81")
    #expect(read.cells.dropFirst(20).first == "A21 text a")
    #expect(read.notices == ["partial 自评表 pageText"])
  }

  @Test func `a table in a layout is not swallowed, its rows follow in the same sheet`() throws {
    let page = """
      <table><tr><td colspan=2>系统</td></tr><tr><td>菜单</td><td colspan=3>标题<table>\(data)</table>下</td><td>右</td></tr>\
      <tr><td>底</td></tr></table>
      """
    let read = try Delivered.page(page)
    #expect(read.pages.count == 1)
    #expect(
      read.cells == [
        "A1 text 系统", "A2 text 菜单", "B2 text 标题", "B3 text a", "C3 text b", "B4 text c", "C4 text d", "B5 text 下",
        "E5 text 右", "A6 text 底",
      ])
    #expect(read.pages.first?.merges == ["A1:B1"])
  }

  @Test func `layouts in layouts, and tables beside each other`() throws {
    let inner = "<table><tr><td><table><tr><td>\("<table>\(data)</table>")</table></table>"
    let read = try Delivered.page("<table><tr><td>\(inner)</td><td><table>\(data)</table></td></tr></table>")
    #expect(
      read.cells == [
        "A1 text a", "B1 text b", "A2 text c", "B2 text d", "B3 text a", "C3 text b", "B4 text c", "C4 text d",
      ])
  }

  @Test func `a small table in a cell is text of the cell`() throws {
    let page = "<table><tr><td>a<table><tr><td>1</td><td>2</td></tr><tr><td>3</table>b</td><td>c</td></tr></table>"
    #expect(try Delivered.page(page).cells == ["A1 text a\n1 2\n3\nb", "B1 text c"])
  }

  @Test(arguments: ["", " rowspan=2", " colspan=2"])
  func `a table in a cell takes no merged range from another row`(span: String) throws {
    let page = """
      <table><tr><td rowspan=2 colspan=2>合<td>右</tr><tr><td>下</tr><tr><td>a<td>b</tr>\
      <tr><td\(span)><table>\(data)</table></td><td>外</td></tr></table>
      """
    #expect(try Delivered.page(page).pages.first?.merges == ["A1:B2"])
  }

  @Test func `a merged cell may reach over the rows of a table in a cell beside it`() throws {
    let page = """
      <table><tr><td>x<td>y<tr><td>x<td>y<tr><td rowspan=2>甲<td><table>\(data)</table></td></tr><tr><td>z</table>
      """
    let read = try Delivered.page(page)
    #expect(read.cells.suffix(6) == ["A3 text 甲", "B4 text a", "C4 text b", "B5 text c", "C5 text d", "B6 text z"])
    #expect(read.pages.first?.merges == ["A3:A6"])
  }

  @Test func `a table that is not shown is a hidden sheet, hidden rows and cells are read`() throws {
    let page = """
      <table style="color:red; DISPLAY: none"><tr style='display:none'><td>a<td style="display:none">b</tr><tr><td>c<td>d</table>
      """
    let read = try Delivered.page(page)
    #expect(read.cells == ["A1 text a", "B1 text b", "A2 text c", "B2 text d"])
    #expect(read.pages.map(\.isHidden) == [true])
    #expect(read.notices == ["hiddenSheet 自评表 hidden"])
  }

  @Test(arguments: [
    (Continuation.skipSheet, ["A1 text a", "B1 text b", "A1 text x", "B1 text y"]),
    (Continuation.stop, ["A1 text a", "B1 text b"]),
    (
      Continuation.proceed,
      ["A1 text a", "B1 text b", "A2 text c", "B2 text d", "A1 text x", "B1 text y", "A2 text z", "B2 text z"]
    ),
  ])
  func `a consumer may leave a sheet or the file`(_ answer: Continuation, _ cells: [String]) throws {
    let page = "<table>\(data)</table><table><tr><td>x<td>y</tr><tr><td>z<td>z</tr></table>"
    let read = try Delivered.file(Array(page.utf8), answers: [0: answer])
    #expect(read.cells == cells)
    #expect(read.pages.count == (answer == .stop ? 1 : 2))
    #expect(read.allEnded)
    #expect(read.error == nil)
  }
}
