import Spreadsheets
import Testing

@testable import Disclosure

/// Whose a project is, where a ledger says otherwise than the register.
@Suite struct ProjectOwnersTests {
  private func line(_ name: String, code: String = "", of department: String) throws -> LedgerLine {
    let text = "2024年度绩效评价结果清单\n项目编码|项目名称|主管部门|评价方式|评价得分|评价等级\n\(code)|\(name)|\(department)|财政评价|90|优"
    return try #require(LedgerFixture.lines(text).first)
  }

  @Test(arguments: [
    // Another department by name, and by code; the same written shorter; a project that nobody knows; an office by its unit.
    ("校舍维修", "", "交通局", true), ("校舍维修改造", "P1", "交通局", true), ("校舍维修", "", "示例县教育局", false),
    ("校舍维修", "P1", "教育局", false), ("操场翻新", "", "交通局", false), ("校舍维修", "", "第一小学", false),
  ])
  func `the register decides`(name: String, code: String, department: String, isOther: Bool) throws {
    let register = "项目清单\n项目编码|项目名称|主管部门|实施单位|预算数（万元）|公开属性\nP1|校舍维修|教育局|第一小学|60|公开"
    let paper = try line(name, code: code, of: department)
    let owners = ProjectOwners(
      of: [paper], register: recognise(table(register), file: 1, sheetIndex: 0).register)
    #expect(owners.contradicted(by: paper)?.department.name == (isOther ? "教育局" : nil))
  }

  @Test(arguments: [("公开", false), ("不公开", true)])
  func `another code tells of another project, unless a closed one bears the name`(mark: String, isOther: Bool) throws {
    let register = "项目清单\n项目编码|项目名称|主管部门|预算数（万元）|公开属性\nP1|校舍维修|教育局|60|\(mark)"
    let paper = try line("校舍维修", code: "P9", of: "交通局")
    let owners = ProjectOwners(of: [paper], register: recognise(table(register), file: 1, sheetIndex: 0).register)
    #expect((owners.contradicted(by: paper) != nil) == isOther)
  }

  @Test func `of two departments with a project of one name either may be meant`() throws {
    let register = "项目清单\n项目编码|项目名称|主管部门|预算数（万元）|公开属性\nP1|设备购置|教育局|60|公开\nP2|设备购置|交通局|60|公开"
    let entries = recognise(table(register), file: 1, sheetIndex: 0).register
    let paper = try line("设备购置", of: "交通局")
    #expect(ProjectOwners(of: [paper], register: entries).contradicted(by: paper) == nil)
    let other = try line("设备购置", of: "水利局")
    #expect(ProjectOwners(of: [other], register: entries).contradicted(by: other) != nil)
  }
}
