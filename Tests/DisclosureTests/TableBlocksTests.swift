import Testing

@testable import Disclosure

/// Tables whose blocks stand side by side.
@Suite struct TableBlocksTests {
  private func lines(_ text: String, merges: [String] = []) -> [String] {
    recognise(table(text, merges: merges), file: 0, sheetIndex: 0).register.map {
      "\($0.name) \($0.mark.isWithheld ? "-" : "o") \($0.source.address)"
    }
  }

  @Test(arguments: [
    ("项目编码|项目名称|公开属性||项目编码|项目名称|公开属性\n201001|公路养护|公开||201002|候车亭改造|不公开", ["公路养护 o A2", "候车亭改造 - E2"]),
    ("项目编码|项目名称|公开属性|项目编码|项目名称|公开属性\n201001|公路养护|不公开|201002|候车亭改造|公开", ["公路养护 - A2", "候车亭改造 o D2"]),
    (
      "序号|项目名称|主管部门|公开属性|序号|项目名称|主管部门|公开属性\n1|公路养护|交通局|公开|2|候车亭改造|交通局|不公开\n3|敬老院|民政局|公开",
      ["公路养护 o B2", "敬老院 o B3", "候车亭改造 - F2"]
    ),
  ]) func `each block's marks are its own projects'`(text: String, expected: [String]) {
    #expect(lines(text) == expected)
    let titled = "示例县2024年度项目清单\n" + text
    #expect(lines(titled).count == expected.count)
  }

  @Test func `a title over all blocks closes all, one over a block closes that`() {
    let text = "项目编码|项目名称|主管部门|项目编码|项目名称|主管部门\n201001|公路养护|交通局|201002|候车亭改造|交通局"
    #expect(lines("不公开项目清单\n" + text) == ["公路养护 - A3", "候车亭改造 - D3"])
    #expect(
      lines("公开项目|||不公开项目||\n" + text, merges: ["A1:C1", "D1:F1"]) == ["公路养护 o A3", "候车亭改造 - D3"])
  }

  @Test func `a note below all blocks that refuses is heard by all`() {
    let text = "项目编码|项目名称|公开属性|项目编码|项目名称|公开属性\n201001|公路养护||201002|候车亭改造|\n注：以上项目均不予公开。"
    #expect(lines(text) == ["公路养护 - A2", "候车亭改造 - D2"])
  }

  @Test(arguments: [
    "项目编码|项目名称|公开属性|备注|项目编码|项目名称|公开属性\n201001|公路养护|公开||201002|候车亭改造|不公开",
    "项目编码|项目名称|公开属性||||\n201001|公路养护|公开||项目编码|项目名称|公开属性\n201003|敬老院|公开||201002|候车亭改造|不公开",
  ]) func `blocks under headers that differ are not read`(text: String) {
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    #expect(recognition.status.isUnread && recognition.status.mayHideMarks)
    #expect(recognition.status.reasons.contains(RecogniseNote.sideBySide))
  }

  @Test func `a header that comes again below, with its columns in another order, is no second block`() {
    let text = "项目编码|项目名称|公开属性\n201001|公路养护|公开\n公开属性|项目名称|项目编码\n不公开|候车亭改造|201002"
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    #expect(!recognition.status.isUnread && recognition.register.map(\.mark.isWithheld) == [false, true])
  }

  @Test func `a directory stands in blocks, too`() {
    let text = "部门编码|部门名称|部门编码|部门名称\n201|教育局|203|民政局\n208|交通局|212|卫健局"
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    #expect(Set(recognition.directory.map(\.code)) == ["201", "203", "208", "212"])
  }

  @Test func `the form of one project has no blocks`() {
    #expect(FormGrid(table(CleanForm.text), file: 0, sheetIndex: 0).blocks == nil)
  }
}
