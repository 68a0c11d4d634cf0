import Testing
import WordDocuments
import WorkbookDocuments

@Suite struct MarkedWorkbookTests {
  private static func book() throws -> [(path: String, bytes: [UInt8])] {
    let writer = try #require(WorkbookWriter(title: "甲", author: "乙", created: 0))
    for sheet in ["自评表", "其他"] {
      writer.begin(sheet: sheet)
      writer.text("项目", 0, 0, CellLook(.label))
      writer.number("12.5", 1, 1, CellLook(.plain, numberFormat: "0.00"))
      writer.text("末", 1, 4, .text)
    }
    let bytes = try #require(writer.finish())
    return try #require(ZipFile.files(in: bytes))
  }

  @Test func `cells that are there and cells that are not are marked, and no other part is touched`() throws {
    let parts = try Self.book()
    let marks = [("B2", "S05：应为 <13> & 更多"), ("C2", "空"), ("B2", "再一个"), ("A9", "没有这一行")].map {
      MarkedWorkbook.Mark(sheet: "自评表", cell: $0.0, text: $0.1)
    }
    let copy = try #require(MarkedWorkbook.mark(parts, marks))
    func text(_ path: String) -> String {
      copy.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
    let changed = copy.filter { part in !parts.contains { $0.path == part.path && $0.bytes == part.bytes } }.map(\.path)
    #expect(
      Set(changed) == [
        "[Content_Types].xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/commentsGongkai1.xml", "xl/drawings/vmlDrawingGongkai1.vml",
      ])
    let sheet = text("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("<c r=\"C2\" s=\"") && sheet.contains("<v>12.5</v>") && sheet.contains("<legacyDrawing "))
    let cells = sheet.split(separator: "<c r=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(cells == ["A1", "B2", "C2", "E2"])
    #expect(text("xl/commentsGongkai1.xml").contains("S05：应为 &lt;13&gt; &amp; 更多\n再一个"))
    #expect(text("xl/styles.xml").contains("FFFFC7CE"))
  }

  @Test func `a sheet that has comments keeps them, and gets colours alone`() throws {
    let mark = MarkedWorkbook.Mark(sheet: "自评表", cell: "B2", text: "一")
    let book = try Self.book()
    let first = try #require(MarkedWorkbook.mark(book, [mark]))
    let second = try #require(MarkedWorkbook.mark(first, [MarkedWorkbook.Mark(sheet: "自评表", cell: "E2", text: "二")]))
    func bytes(_ parts: [MarkedWorkbook.Part], _ path: String) -> [UInt8]? { parts.first { $0.path == path }?.bytes }
    #expect(bytes(first, "xl/commentsGongkai1.xml") == bytes(second, "xl/commentsGongkai1.xml"))
    #expect(bytes(first, "xl/worksheets/sheet1.xml") != bytes(second, "xl/worksheets/sheet1.xml"))
  }

  @Test func `what is no workbook as it is known gets no copy`() throws {
    var parts = try Self.book()
    parts.removeAll { $0.path == "xl/styles.xml" }
    #expect(MarkedWorkbook.mark(parts, [MarkedWorkbook.Mark(sheet: "自评表", cell: "B2", text: "")]) == nil)
    #expect(MarkedWorkbook.mark([("a.txt", [1])], []) == nil)
  }
}
