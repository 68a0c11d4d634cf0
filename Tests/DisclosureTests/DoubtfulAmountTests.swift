import Spreadsheets
import Testing

@testable import Disclosure

/// A budget in the wrong unit beside the register's.
@Suite struct DoubtfulAmountTests {
  static func read(_ budget: String, register: String, within factor: Int = 2) throws -> ReadResult {
    var policy = try #require(try policy(named: "national"))
    policy.mixedUnitsWithin = factor
    var result = ReadResult()
    result.records.sources = SourceTable(files: ["自评表.xlsx", "清单.xlsx"], sheets: [["Sheet1"], ["Sheet1"]])
    let text = CleanForm.text.replacing("|100|90|81.45|", with: "|\(budget)|\(budget)|\(budget)|")
      .replacing("||90|80|71.45|", with: "|||||").replacing("||10|10|10|", with: "|||||")
    result.records.projects = recognise(table(text), file: 0, sheetIndex: 0).projects
    result.order = [.form(0)]
    let lines = "项目编码|项目名称|主管部门|预算数（万元）|公开属性\n|农村道路维修|101-示例县交通局|\(register)|公开"
    result.records.register = recognise(table(lines), file: 1, sheetIndex: 0).register
    let offices = result.knownOffices(home: Named(code: "990101", name: "示例县"))
    let completion = CompleteProjects(
      register: result.records.register, offices: offices, home: Named(code: "990101", name: "示例县"))
    result.complete(with: completion)
    result.blankDoubtfulAmounts(by: completion, policy: policy)
    return result
  }

  @Test(arguments: [("1000000", "100", true), ("90", "900000", false), ("1200000", "100", true)])
  func
    `amounts are blank where the register says a ten-thousandth or 10⁴ of the budget, and the register's where it is the larger`(
      own: String, line: String, stays: Bool
    ) throws
  {
    let result = try Self.read(own, register: line)
    #expect(result.records.projects[0].funds.allSatisfy { $0.budget.raw.isEmpty && $0.executed.value == nil })
    #expect(result.records.doubtfulAmounts.map(\.at.address.description) == ["G6"])
    #expect(result.records.doubtfulAmounts.map(\.subject) == [0])
    #expect(result.records.register.map { $0.budget.value != nil } == [stays])
  }

  @Test(arguments: [("100", "100"), ("100", "1000"), ("100", ""), ("0", "100"), ("100", "20")])
  func `another budget of the same unit stays`(own: String, line: String) throws {
    let result = try Self.read(own, register: line)
    #expect(result.records.doubtfulAmounts.isEmpty && !result.records.projects[0].funds[0].budget.raw.isEmpty)
  }

  @Test(arguments: [(0, "1000000", false), (2, "2100000", false), (3, "2100000", true), (3, "300000", false)])
  func `the policy says how near to ten thousand times it must be`(factor: Int, own: String, isBlank: Bool) throws {
    let result = try Self.read(own, register: "100", within: factor)
    #expect(result.records.doubtfulAmounts.isEmpty != isBlank)
  }
}
