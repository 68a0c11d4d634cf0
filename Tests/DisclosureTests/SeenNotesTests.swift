import Spreadsheets
import Testing

@testable import Disclosure

@Suite struct SeenNotesTests {
  private func notes(_ cells: [Cell]) -> (texts: [String], kinds: [SeenNote.Kind]) {
    var notes = SeenNotes(sheet: 0)
    let texts = cells.enumerated().map { notes.text(of: $0.element, row: $0.offset) }
    return (texts, notes.all.map(\.kind))
  }

  @Test func `what is seen is read, and what is not is noted`() {
    var hidden = Cell(column: 0, text: "旧")
    hidden.isHidden = true
    let read = notes([
      Cell(column: 0, kind: .number, text: "1000000", look: .seen("100.0", [.format, .scale])),
      Cell(column: 0, text: "9590", look: .seen("90", .struck)), Cell(column: 0, kind: .formulaError, text: "=SUM(A1)"),
      Cell(column: 0, text: "=DISPIMG(\"ID_1\",1)"), hidden, Cell(column: 0, text: "100", look: .seen("≥100", .format)),
      Cell(column: 0, kind: .number, text: "-95", look: .seen("95.00", .unsigned)),
    ])
    #expect(read.texts == ["100.0", "90", "", "", "", "≥100", ""])
    #expect(read.kinds == [.scaled, .struck, .formula, .picture, .hidden, .unsigned])
  }

  @Test(arguments: [
    "=DISPIMG(\"ID_0\",1)", "=_xlfn.DISPIMG(\"ID_0\",1)", "_xlfn.DISPIMG(\"ID_0\",1)", "= dispimg(\"ID_0\",1)",
  ])
  func `a picture's formula is no text`(_ text: String) {
    #expect(SeenNotes.isPicture(text))
    #expect(Cell(column: 0, text: text).needsLook || !text.hasPrefix("="))
  }

  @Test func `a cell with a picture or a formula beside its text is blank, but for signatures and marks`() {
    let read = notes(
      ["100", "", "负责人签字：", "（单位盖章）", "不公开", "100公里"].map {
        Cell(column: 0, text: $0, look: .seen($0, .picture))
      })
    #expect(read.texts == ["", "", "负责人签字：", "（单位盖章）", "不公开", ""])
    #expect(read.kinds == [.picture, .picture, .picture, .picture])
  }

  @Test func `many cells of one format are one note`() throws {
    let cells = (0..<50).map { Cell(column: $0, kind: .number, text: "1", look: .seen("0.0", .scale)) }
    var notes = SeenNotes(sheet: 0)
    for cell in cells { _ = notes.text(of: cell, row: 3) }
    let note = try #require(notes.all.first)
    #expect(notes.all.count == 1 && note.count == 50 && note.cells.count == SeenNote.most)
  }

  @Test func `hidden rows and columns are told by what is fewer`() throws {
    var notes = SeenNotes(sheet: 0)
    for row in [4, 5, 6, 9] {
      for column in 0..<5 {
        var cell = Cell(column: column, text: "a")
        cell.isHidden = true
        _ = notes.text(of: cell, row: row)
      }
    }
    #expect(notes.all.first?.lines.chinese == "第 5–7、10 行")
    var columns = SeenNotes(sheet: 0)
    for row in 0..<9 {
      var cell = Cell(column: 6, text: "a")
      cell.isHidden = true
      _ = columns.text(of: cell, row: row)
    }
    #expect(columns.all.first?.lines.chinese == "G 列")
  }

  private let form = [
    ["项目支出绩效自评表"], ["项目名称", "校舍维修"], ["主管部门", "教育局", "实施单位", "第一中学"],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", "100", "100", "90", "10", "90%", "9"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["产出指标", "数量指标", "维修面积", "1000", "1000", "50", "50", ""],
    ["产出指标", "质量指标", "旧欠款", "1000", "1000", "50", "50", ""],
  ]

  private func recognition(hiding hidden: Set<Int>, sheetHidden: Bool = false, plus: [[String]] = []) throws
    -> SheetIntake.Taken
  {
    let policy = try #require(try policy(named: "reference"))
    var intake = SheetIntake(file: 0, forms: .all, options: ListOptions(policy: policy), limits: ReadLimits())
    intake.begin(sheet: "表", isHidden: sheetHidden)
    for (index, texts) in (form + plus).enumerated() {
      var cells = texts.enumerated().filter { !$0.element.isEmpty }.map { Cell(column: $0.offset, text: $0.element) }
      for cell in cells.indices where hidden.contains(index) { cells[cell].isHidden = true }
      _ = intake.row(Row(index: index, cells: cells))
    }
    intake.end(merges: [])
    return try #require(intake.finish().first)
  }

  private func projects(_ taken: SheetIntake.Taken) -> [Project] {
    guard case .forms(let recognition) = taken.part else { return [] }
    return recognition.projects
  }

  @Test func `a hidden row of a form is not read`() throws {
    let project = try #require(projects(recognition(hiding: [7])).first)
    #expect(project.indicators.map(\.name.raw) == ["维修面积"])
    #expect(!project.mark.isWithheld)
  }

  @Test func `a mark in a hidden row closes`() throws {
    let taken = try recognition(hiding: [8], plus: [["本项目涉密，不予公开"]])
    #expect(projects(taken).first?.mark.isWithheld == true)
  }

  @Test func `a form whose head is hidden does not count`() throws {
    let taken = try recognition(hiding: Set(0...5))
    #expect(taken.status.isHidden)
    #expect(try recognition(hiding: [], sheetHidden: true).status.isHidden)
  }
}
