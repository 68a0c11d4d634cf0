import Spreadsheets
import Testing

@testable import Disclosure

/// Names with the label of their box typed in front again, and directories without codes.
@Suite struct RepeatedLabelTests {
  @Test(arguments: [
    ("主管部门：示例县教育局", "", "示例县教育局"), ("主管部门（盖章）：101-示例县教育局", "101", "示例县教育局"), ("项目名称: 村道养护", "", "村道养护"),
    ("实施单位:示例县第一中学", "", "示例县第一中学"), ("“互联网+”：智慧教育", "", "“互联网+”：智慧教育"), ("项目二：村道养护", "", "项目二：村道养护"),
    ("主管部门：", "", ""),
  ])
  func `a label in front of a name is none of it`(text: String, code: String, name: String) {
    #expect(splitCode(text, shortest: 3) == Named(code: code, name: name))
  }

  @Test func `a form's department is one, however its box is filled in`() throws {
    let text = CleanForm.text.replacing("101-示例县交通局", with: "主管部门：101-示例县交通局").replacing(
      "|||农村道路维修|", with: "|||项目名称：农村道路维修|")
    let project = try #require(recognise(table(text), file: 0, sheetIndex: 0).projects.first)
    #expect(project.department == Named(code: "101", name: "示例县交通局") && project.name == "农村道路维修")
  }

  private func directory(_ text: String) -> [String] {
    recognise(table(text), file: 0, sheetIndex: 0).directory.map {
      "\($0.code)\($0.name) \($0.level.rawValue) \($0.parent)"
    }
  }

  @Test func `a directory without codes is read by names, units under their departments`() {
    #expect(
      directory("示例县部门单位名录\n主管部门|单位名称\n县教育局|县第一中学\n|县第二中学\n县水利局|") == [
        "县教育局 department ", "县第一中学 unit 县教育局", "县第二中学 unit 县教育局", "县水利局 department ",
      ])
    #expect(directory("预算部门名单\n序号|部门名称\n1|县教育局\n2|县水利局") == ["县教育局 department ", "县水利局 department "])
    #expect(
      directory("单位名录\n单位名称|上级单位\n县教育局|\n县第一中学|县教育局") == ["县教育局 department ", "县第一中学 unit 县教育局"])
  }

  @Test func `a directory's head may have two rows`() {
    #expect(
      directory("部门单位名录\n主管部门||预算单位|\n编码|名称|编码|名称\n205|县教育局|205001|县第一中学\n||205002|县第二中学") == [
        "205县教育局 department ", "205001县第一中学 unit 205", "205002县第二中学 unit 205",
      ])
  }

  @Test(arguments: [
    "部门名单\n部门名称|项目名称\n县教育局|校舍维修", "联系人名单\n单位名称|姓名\n县教育局|某某", "各部门情况\n部门名称|说明\n县教育局|甲",
  ])
  func `a table of names that is no directory is none`(text: String) { #expect(directory(text).isEmpty) }

  @Test func `of a directory without codes who reports and who not is known by name`() {
    let entries = recognise(
      table("单位名录\n主管部门|单位名称\n县教育局|县第一中学\n|县第二中学\n县水利局|"), file: 0, sheetIndex: 0
    ).directory
    #expect(entries.reporters.map(\.name) == ["县第一中学", "县第二中学", "县水利局"])
    let offices = KnownOffices(directory: entries)
    #expect(offices.all.filter { $0.kind == .unit }.allSatisfy { $0.department == 0 })
  }
}
