import Testing

@testable import Spreadsheets

struct ODSSheetTests {
  private let one = ODSFixture.cell("float", "1", shown: "1")

  private func page(_ rows: String, styles: String = "") throws -> Delivered.Page {
    let read = try ODSFixture(rows: rows, styles: styles).read()
    #expect(read.error == nil)
    return try #require(read.pages.first)
  }

  @Test func `rows and cells that are repeated`() throws {
    let empty = "<table:table-cell table:number-columns-repeated=\"2\"/>"
    let two = ODSFixture.cell("float", "2", " table:number-columns-repeated=\"2\"")
    let page = try page(
      ODSFixture.row(one + empty + two + one) + ODSFixture.row(empty, " table:number-rows-repeated=\"3\"")
        + ODSFixture.row(empty + two, " table:number-rows-repeated=\"2\"") + ODSFixture.row(one)
        + ODSFixture.row(
          "<table:table-cell table:number-columns-repeated=\"2000000000\"/>",
          " table:number-rows-repeated=\"2000000000\""))
    #expect(
      page.cells == [
        "A1 number 1", "D1 number 2", "E1 number 2", "F1 number 1", "C5 number 2", "D5 number 2", "C6 number 2",
        "D6 number 2", "A7 number 1",
      ])
  }

  @Test func `merged cells, and what lies under them`() throws {
    let merged = ODSFixture.text(
      "<text:p>甲</text:p>", " table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"")
    let covered = "<table:covered-table-cell table:number-columns-repeated=\"2\"/>"
    let hidden = "<table:covered-table-cell office:value-type=\"string\"><text:p>乙</text:p></table:covered-table-cell>"
    let wide = "<table:table-cell table:number-columns-spanned=\"3\"/>"
    let alone = ODSFixture.text(
      "<text:p>丙</text:p>", " table:number-columns-spanned=\"1\" table:number-rows-spanned=\"1\"")
    let page = try page(
      ODSFixture.row(alone + merged + "<table:covered-table-cell/>" + one) + ODSFixture.row(alone + hidden + covered)
        + ODSFixture.row(wide, " table:number-rows-repeated=\"2\"")
        + ODSFixture.row("<table:table-cell table:number-rows-spanned=\"2\" table:number-columns-repeated=\"2\"/>")
        + ODSFixture.row("<table:table-cell table:number-columns-spanned=\"20000\"/>"))
    #expect(page.cells == ["A1 text 丙", "B1 text 甲", "D1 number 1", "A2 text 丙", "B2 text 乙"])
    #expect(page.merges == ["B1:C2", "A3:C3", "A4:C4", "A5:A6", "B5:B6", "A6:XFD6"])
  }

  @Test func `headers and groups of rows and columns are only a frame`() throws {
    let page = try page(
      """
      <table:table-column-group><table:table-header-columns><table:table-column table:default-cell-style-name="p"/>\
      </table:table-header-columns><table:table-columns><table:table-column table:number-columns-repeated="2"/>\
      </table:table-columns></table:table-column-group><table:table-column table:default-cell-style-name="p"/>\
      <table:table-header-rows>\(ODSFixture.row(one + one + one + one))</table:table-header-rows><table:table-row-group>\
      <table:table-rows>\(ODSFixture.row(one))</table:table-rows><table:table-row-group>\(ODSFixture.row(one))\
      </table:table-row-group></table:table-row-group>\(ODSFixture.row(one + one, " table:default-cell-style-name=\"n\""))
      """,
      styles: """
        <number:percentage-style style:name="N"><number:number/></number:percentage-style>\
        <style:style style:name="p" style:family="table-cell" style:data-style-name="N"/>\
        <style:style style:name="n" style:family="table-cell"/>
        """)
    #expect(
      page.cells == [
        "A1 number% 1", "B1 number 1", "C1 number 1", "D1 number% 1", "A2 number% 1", "A3 number% 1", "A4 number 1",
        "B4 number 1",
      ])
  }

  @Test func `hidden sheets are delivered and reported`() throws {
    let styles = """
      <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>\
      <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
      """
    let tables = ["甲\" table:style-name=\"ta1", "乙\" table:style-name=\"ta2", "丙&amp;丁"]
      .map { "<table:table table:name=\"\($0)\">\(ODSFixture.row(one))</table:table>" }.joined()
    let fixture = ODSFixture(tables: tables, styles: styles)
    for read in [try fixture.read(), try .readingODS(Array(fixture.flat.utf8), isFlat: true)] {
      #expect(read.pages.map(\.name) == ["甲", "乙", "丙&丁"])
      #expect(read.pages.map(\.isHidden) == [false, true, false])
      #expect(read.pages.map(\.cells) == [["A1 number 1"], ["A1 number 1"], ["A1 number 1"]])
      #expect(read.notices == ["hiddenSheet 乙 hidden"])
    }
  }

  @Test func `what is in no cell of a sheet is left out`() throws {
    let stray = "<table:table table:name=\"x\">\(ODSFixture.row(one))</table:table>"
    let tables = """
      <table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell><text:p>旧</text:p>\
      </table:change-track-table-cell></table:previous></table:cell-content-change><table:deletion>\(stray)</table:deletion>\
      </table:tracked-changes><table:calculation-settings>\(stray)</table:calculation-settings>\
      <table:table table:name="表"><table:shapes><draw:frame><draw:object><office:document><office:body><office:spreadsheet>\
      \(stray)</office:spreadsheet></office:body></office:document></draw:object></draw:frame>\(stray)</table:shapes>\
      <office:forms>\(ODSFixture.row(one))</office:forms>\(ODSFixture.row(one + "<draw:g>\(one)</draw:g>" + one))</table:table>\
      <table:table table:name="'file:///tmp/a.ods'#$Sheet1">\(ODSFixture.row(one))</table:table>\
      <table:dde-links><table:dde-link>\(stray)</table:dde-link></table:dde-links>
      """
    let read = try ODSFixture(tables: tables).read()
    #expect(read.pages.map(\.name) == ["表"])
    #expect(read.cells == ["A1 number 1", "B1 number 1"])
  }

  @Test func `a table within a cell is left out and reported`() throws {
    let inner = "<table:table table:is-sub-table=\"true\">\(ODSFixture.row(one))</table:table><text:p>甲</text:p>"
    let read = try ODSFixture(rows: ODSFixture.row(one + ODSFixture.text(inner) + one)).read()
    #expect(read.cells == ["A1 number 1", "B1 text 甲", "C1 number 1"])
    #expect(read.notices == ["partial B1 subTable"])
  }

  @Test func `styles inherit from those of the other part`() throws {
    let fixture = ODSFixture(
      rows: ODSFixture.row(ODSFixture.cell("float", "0.5", " table:style-name=\"a\"")),
      styles: "<style:style style:name=\"a\" style:family=\"table-cell\" style:parent-style-name=\"b\"/>",
      commonStyles: """
        <style:style style:name="b" style:family="table-cell" style:parent-style-name="c"/>\
        <number:percentage-style style:name="N"/>\
        <style:style style:name="c" style:family="table-cell" style:parent-style-name="d"/>\
        <style:style style:name="d" style:family="table-cell" style:data-style-name="N"/>
        """)
    #expect(try fixture.read().cells == ["A1 number% 0.5"])
    #expect(try Delivered.readingODS(Array(fixture.flat.utf8), isFlat: true).cells == ["A1 number% 0.5"])
  }

  @Test func `days may be counted from 1904`() throws {
    let fixture = ODSFixture(
      tables: """
        <table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>\
        <table:table>\(ODSFixture.row(ODSFixture.cell("float", "0", " table:style-name=\"d\"")))</table:table>
        """,
      styles: """
        <number:date-style style:name="N"><number:year/></number:date-style>\
        <style:style style:name="d" style:family="table-cell" style:data-style-name="N"/>
        """)
    #expect(try fixture.read().cells == ["A1 date 1904-01-01"])
  }

  @Test func `any prefix will do, and the wrong namespace will not`() throws {
    let text = """
      <o:document xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
      xmlns:b="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:c="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
      xmlns:x="urn:x"><o:body><o:spreadsheet><table b:name="甲"><table-row><x:table-cell><c:p>否</c:p></x:table-cell>\
      <table-cell o:value-type="string"><c:p>乙</c:p></table-cell></table-row></table></o:spreadsheet></o:body></o:document>
      """
    let read = try Delivered.readingODS(Array(text.utf8), isFlat: true)
    #expect(read.pages.map(\.name) == ["甲"])
    #expect(read.cells == ["A1 text 乙"])
  }

  @Test(arguments: [
    (Continuation.skipSheet, ["A1 number 1", "A1 number 1"]), (Continuation.stop, ["A1 number 1"]),
    (Continuation.proceed, ["A1 number 1", "A2 number 1", "A3 number 1", "A1 number 1"]),
  ])
  func `a consumer may leave a sheet or the file`(_ answer: Continuation, _ cells: [String]) throws {
    let tables = """
      <table:table>\(ODSFixture.row(one, " table:number-rows-repeated=\"2\""))\(ODSFixture.row(one))</table:table>\
      <table:table>\(ODSFixture.row(one))</table:table>
      """
    let read = try ODSFixture(tables: tables).read(answers: [0: answer])
    #expect(read.cells == cells)
    #expect(read.allEnded)
  }

  @Test func `a sheet left early does not hide the next, however long it goes on`() throws {
    let long = String(repeating: ODSFixture.row(one), count: 2000)
    let two = ODSFixture.cell("float", "2")
    let tables = "<table:table>\(long)</table:table><table:table>\(ODSFixture.row(two))\(long)</table:table>"
    let read = try ODSFixture(tables: tables).read(answers: [0: .skipSheet])
    #expect(read.pages.map(\.cells) == [["A1 number 1"], ["A1 number 2"]])
    #expect(read.allEnded)
  }

  @Test func `the content decides which reader reads a file`() throws {
    let fixture = ODSFixture(rows: ODSFixture.row(one))
    var plain = fixture
    plain.mimetype = nil
    var template = fixture
    template.mimetype = "application/vnd.oasis.opendocument.spreadsheet-template"
    for (bytes, format) in [
      (fixture.zipped, FileFormat.ods), (plain.zipped, .ods), (template.zipped, .ods),
      (Array(fixture.flat.utf8), .fods),
    ] {
      let book = try withTemporaryFile(bytes) { try loadWorkbook(at: $0) }
      #expect(book.facts.format == format)
      #expect(book.sheets.first?[CellAddress(row: 0, column: 0)]?.text == "1")
    }
  }
}
