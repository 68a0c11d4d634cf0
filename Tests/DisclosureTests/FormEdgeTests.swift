import Spreadsheets
import Testing

@testable import Disclosure

/// A form ends where its tables end, and goes on over the pages that it is printed on.
@Suite struct FormEdgeTests {
  @Test func `what stands right of a form is said and never read`() throws {
    let text = CleanForm.text
      .replacing("|100|90|81.45|10|90.50%|9.05", with: "|100|90|81.45|10|90.50%|9.05|||123|测算")
      .replacing("|30|30||", with: "|30|30|||||目标太低，请核实")
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    let clean = try #require(recognise(table(CleanForm.text), file: 0, sheetIndex: 0).projects.first)
    #expect(recognition.projects.map(\.texts) == [clean.texts])
    #expect(recognition.status.reasons == [RecogniseNote.beside(["N6", "O6", "N17"].compactMap(CellAddress.init))])
  }

  @Test func `a mark right of a form withholds it all the same`() {
    let text = CleanForm.text.replacing("|30|30||", with: "|30|30|||||本表涉密，不予公开")
    #expect(recognise(table(text), file: 0, sheetIndex: 0).projects.map(\.mark.isWithheld) == [true])
  }

  @Test(arguments: [
    "||||||— 1 —", "第1页，共2页", "打印日期：2025-03-01", "（接下页）", "续表", "|||- 3 -", "（续表二）", "共 2 页  第 2 页", "转下页",
    "|||制表日期：2025年3月12日", "导出时间：2025-03-12 10:11",
  ])
  func `the print of a page between indicators is no indicator`(print: String) throws {
    let text = CleanForm.text.replacing("||时效指标", with: print + "\n||时效指标")
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    #expect(recognition.projects.map(\.indicators.count) == [6])
    #expect(recognition.status.reasons.map(\.chinese).contains { $0.contains("页码") })
    #expect(try CleanForm.findings(text).isEmpty)
  }

  @Test(arguments: ["1", "100", "第1季度", "2025-03-01", "续建工程", "打印机采购", "第3中学"])
  func `a value is no print of a page`(value: String) { #expect(!PagePrint.isPrint(value)) }

  static let head = "绩效指标|一级指标|二级指标|三级指标|年度指标值||实际完成值|分值|得分|偏差原因分析及改进措施|"

  @Test(arguments: [
    head, "项目支出绩效自评表（续表）\n" + head, "项目支出绩效自评表\n（2024年度）\n" + head, "续表\n" + head,
    "第1页，共2页\n项目支出绩效自评表\n" + head,
  ])
  func `a form that goes on with its title or its head is one form`(page: String) throws {
    let text = CleanForm.text.replacing("||时效指标", with: page + "\n||时效指标")
    #expect(recognise(table(text), file: 0, sheetIndex: 0).projects.map(\.indicators.count) == [6])
    #expect(try CleanForm.findings(text).isEmpty)
  }

  @Test func `a text merged over several indicators is said of each, points of the first`() throws {
    var sheet = table(CleanForm.text.replacing("||29000元|10|10||", with: "|||||"))
    sheet.merges = [
      CellRange(first: CellAddress(row: 14, column: 6), last: CellAddress(row: 15, column: 6)),
      CellRange(first: CellAddress(row: 14, column: 7), last: CellAddress(row: 15, column: 7)),
    ]
    let project = try #require(recognise(sheet, file: 0, sheetIndex: 0).projects.first)
    #expect(project.indicators[3].actual.raw == "2024年11月20日" && project.indicators[3].weight.raw.isEmpty)
    #expect(project.mergedPoints.map(\.address.description) == ["H15"])
  }
}
