import Testing
import WorkbookDocuments

@testable import Disclosure

@Suite struct BlankLayoutTests {
  private func pieces(_ text: String) -> [String] {
    BlankLayout(text).pieces.map { piece in
      let rows = piece.area.rows
      let columns = piece.area.columns
      return
        "\(piece.kind) \(rows.lowerBound)-\(rows.upperBound) \(columns.lowerBound)-\(columns.upperBound) \(piece.text)"
    }
  }

  @Test func `fields are filled in behind their labels, and a table in its columns`() {
    let text = """
      表,,,,
      项目名称,,,,
      部门,,单位,,
      指标,一级,二级,值,
      ,产出,数量,,
      ,,质量,,
      总分,,,100,

      """
    #expect(
      pieces(text) == [
        "title 0-0 0-4 表", "label 1-1 0-0 项目名称", "blank 1-1 1-4 ", "label 2-2 0-0 部门", "blank 2-2 1-1 ",
        "label 2-2 2-2 单位", "blank 2-2 3-4 ", "label 3-5 0-0 指标", "label 3-3 1-1 一级", "label 3-3 2-2 二级",
        "label 3-3 3-4 值", "label 4-5 1-1 产出", "label 4-4 2-2 数量", "blank 4-4 3-4 ", "label 5-5 2-2 质量",
        "blank 5-5 3-4 ", "label 6-6 0-2 总分", "plain 6-6 3-4 100",
      ])
  }

  private static let titles: [String] =
    FormSet.all.forms.filter { (form: any Form.Type) -> Bool in !form.blankForm.isEmpty }.map { $0.title }
    + ["项目支出绩效自评表"]

  @Test(arguments: titles)
  func `no two pieces of a blank form overlap, and no word of it is lost`(title: String) throws {
    let text =
      FormSet.all.forms.first { $0.title == title && !$0.blankForm.isEmpty }?.blankForm ?? WorkspaceFiles.selfEvaluation
    let layout = BlankLayout(text)
    var taken: Set<[Int]> = []
    for piece in layout.pieces {
      for row in piece.area.rows { for column in piece.area.columns { #expect(taken.insert([row, column]).inserted) } }
    }
    let words = text.split { $0 == "," || $0 == "\n" }.map(String.init)
    #expect(layout.pieces.map(\.text).filter { !$0.isEmpty }.sorted() == words.sorted())
    #expect(layout.pieces.contains { $0.kind == .blank })
  }

  @Test func `columns of monitoring that take few words give them to choose from`() {
    let layout = BlankLayout(MonitoringForm.blankForm)
    for label in ["完成目标可能性", "是否需要整改"] { #expect(layout.blanks(below: label).count == 7, "\(label)") }
    #expect(layout.blanks(below: "没有这一栏").isEmpty)
  }

  @Test func `targets are of the year after the one that is reported on`() throws {
    var settings = Settings()
    (settings.year, settings.date) = (2031, "2032-08-20")
    let forms = BlankWorkbooks(settings)
    #expect(forms.ofThisYear("（2024年度）") == "（2031年度）" && forms.ofThisYear("（2025年度）") == "（2032年度）")
    #expect(forms.ofThisYear("2023年决算数,2024年预算数") == "2030年决算数,2031年预算数")
    for year in [2020, 2023, 2024, 2025, 2026] {
      settings.year = year
      #expect(
        BlankWorkbooks(settings).ofThisYear("2023年,2024年,2025年") == "\(year - 1)年,\(year)年,\(year + 1)年", "\(year)")
    }
    settings.year = nil
    #expect(BlankWorkbooks(settings).ofThisYear("（2024年度）") == "（    年度）")
    let names = try forms.files().map(\.name)
    #expect(names.count == Set(names).count && names.contains("台账/绩效整改台账.xlsx") && names.contains("项目清单.xlsx"))
  }
}
