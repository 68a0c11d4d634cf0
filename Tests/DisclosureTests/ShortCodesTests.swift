import Testing

@testable import Disclosure

/// Short codes in front of names, or behind them in brackets.
@Suite struct ShortCodesTests {
  private func read(_ name: String, register: String = "A01|农村公路养护|交通局|1|公开") -> Project {
    var result = ReadResult()
    var project = form(indicators: [])
    (project.name, project.code) = (name, "")
    result.records.projects = [project]
    result.order = [.form(0)]
    result.records.register =
      recognise(table("项目编码|项目名称|主管部门|预算数|公开属性\n" + register), file: 0, sheetIndex: 0).register
    result.takeShortCodes()
    return result.records.projects[0]
  }

  @Test(arguments: ["A01-农村公路养护", "农村公路养护（A01）", "A01 农村公路养护"])
  func `a code that the register has for the rest of the name is taken off`(name: String) {
    let project = read(name)
    #expect(project.code == "A01" && project.name == "农村公路养护")
  }

  @Test(arguments: ["5G-基站建设", "A02-农村公路养护", "农村公路养护（2024）", "农村公路养护"])
  func `what the register does not know stays a name`(name: String) {
    let project = read(name)
    #expect(project.code.isEmpty && project.name == name)
  }
}
