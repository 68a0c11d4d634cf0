import Spreadsheets
import Testing

@testable import Disclosure

/// Units of money that no cell says: page headers, text boxes, names of files and folders.
@Suite struct OuterUnitTests {
  @Test(arguments: [
    ("自评表（单位：元）.xlsx", ["元 fileName"]), ("自评表(万元).csv", ["万元 fileName"]), ("2024年自评表-元.xls", ["元 fileName"]),
    ("教育局（金额单位：万元）/自评表.xlsx", ["万元 folderName"]), ("元/自评表_万元.xlsx", ["万元 fileName", "元 folderName"]),
    ("资料（以元为单位）.zip/自评表.xlsx", ["元 folderName"]), ("万元GDP能耗自评表.xlsx", []), ("50万元以上项目/自评表.xlsx", []),
    ("补助（每人100元）.xlsx", []), ("元江县/自评表.xlsx", []), ("多元化教育自评表（2024年）.xlsx", []),
  ])
  func `a name says a unit in brackets, behind 单位 or alone between marks`(path: String, expected: [String]) {
    #expect(OuterUnit.named(inPath: path).map { "\($0.unit.rawValue) \($0.source)" } == expected)
  }

  @Test(arguments: [
    ("单位：元", ["元"]), ("绩效自评表\n金额单位：万元", ["万元"]), ("（万元）", ["万元"]), ("第1页\t单位：元/万元", ["元", "万元"]),
    ("本表金额以元为单位", ["元"]), ("资金100万元", []), ("单位：县教育局", []), ("绩效自评（元旦前报送）", []),
  ])
  func `a line beside the cells says a unit`(text: String, expected: [String]) {
    let texts = [OutsideText.Kind.header, .footer, .shape].map { OutsideText(kind: $0, text: text, sheet: 0) }
    #expect(OuterUnit.said(in: texts).map(\.unit.rawValue) == expected + expected + expected)
    #expect(OuterUnit.said(in: [OutsideText(kind: .comment, text: text, sheet: 0)]).isEmpty)
  }

  private func form(_ block: String, _ units: [OuterUnit]) throws -> (project: Project, notes: [Message]) {
    var grid = FormGrid(table(CleanForm.text.replacing("项目资金（万元）", with: block)), file: 0, sheetIndex: 0)
    grid.outerUnits = units
    let found = Disclosure.recognise(grid, forms: .all)
    return (try #require(found.projects.first), found.status.reasons)
  }

  @Test func `it counts where no cell says one, and contradicts one that does`() throws {
    let header = OuterUnit(unit: .yuan, words: "单位：元", source: .outside(.header))
    let alone = try form("项目资金", [header])
    #expect(alone.project.totalFunds?.executed.value?.fen == 8145)
    #expect(!alone.notes.contains { $0.chinese == RecogniseNote.unitAssumed.chinese })
    let both = try form("项目资金（万元）", [header])
    #expect(both.project.totalFunds?.budget.value == nil)
    #expect(both.project.statedUnits.map(\.place.chinese) == ["页眉", "A5"])
    let same = try form("项目资金（万元）", [OuterUnit(unit: .wan, words: "自评表（万元）", source: .fileName)])
    #expect(same.project.totalFunds?.budget.value?.wan == "90.00" && same.project.statedUnits.isEmpty)
    #expect([header, OuterUnit(unit: .wan, words: "", source: .fileName)].agreed == nil && [header].agreed == .yuan)
  }

  @Test func `a list's own unit is told from that of its page header`() throws {
    let header = OuterUnit(unit: .yuan, words: "单位：元", source: .outside(.footer))
    func list(_ budget: String) throws -> ListHeader {
      let row = "项目名称,\(budget),全年执行数,三级指标,指标值,完成值,分值,得分".split(separator: ",").enumerated()
      let cells = row.map { Cell(column: $0.offset, text: String($0.element)) }
      return try #require(ListHeader.recognise([Row(index: 0, cells: cells)], outer: [header]))
    }
    #expect(try list("全年预算数").units.allSatisfy { $0 == .yuan } && !list("全年预算数").isDoubtful(.budget))
    let other = try list("全年预算数（万元）")
    #expect(other.isDoubtful(.budget) && !other.isDoubtful(.executed))
  }
}
