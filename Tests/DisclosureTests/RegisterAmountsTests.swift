import Spreadsheets
import Testing

@testable import Disclosure

/// Where registers have their amounts, and in which unit.
@Suite struct RegisterAmountsTests {
  /// The budgets, `?` for what is not known, and what is said of them.
  private func read(_ text: String, merges: [String] = []) -> (budgets: String, doubts: [RegisterDoubt]) {
    let recognition = recognise(table(text, merges: merges), file: 0, sheetIndex: 0)
    return (
      recognition.register.map { $0.budget.value?.wan ?? "?" }.joined(separator: " "), recognition.registerDoubts
    )
  }

  private static let rows = "\nP1|路|交通局|90|10|公开\nP2|桥|交通局|25||公开\nP3|水|水利局|||公开"

  @Test(arguments: [
    "项目编码|项目名称|主管部门|全年预算数（上级）|全年预算数（本级）|公开属性", "项目编码|项目名称|主管部门|预算数（省级资金）|预算数（县级资金）|公开属性",
    "项目编码|项目名称|主管部门|全年预算数（万元）||公开属性\n|||上级|本级|",
  ])
  func `parts of a budget by who pays are added`(head: String) {
    let (budgets, doubts) = read(head + Self.rows)
    #expect(budgets == "100.00 25.00 ?" && doubts.isEmpty)
  }

  @Test(arguments: [
    "项目编码|项目名称|主管部门|全年预算数（一）|全年预算数（二）|公开属性", "项目编码|项目名称|主管部门|预算数|预算数|公开属性",
    "项目编码|项目名称|主管部门|全年预算数（上级）|全年预算数（中央）|公开属性",
  ])
  func `columns of which none is the whole are not read, and both are named`(head: String) {
    let (budgets, doubts) = read(head + Self.rows)
    #expect(budgets == "? ? ?" && doubts.count == 1)
    guard case .columns(let labels)? = doubts.first?.kind else { return }
    #expect(labels.count == 2)
  }

  @Test(arguments: [
    "项目编码|项目名称|主管部门|全年预算数|其中：本级|公开属性", "项目编码|项目名称|主管部门|全年预算数|全年预算数（上级）|公开属性",
    "项目编码|项目名称|主管部门|全年预算数|年初预算数|公开属性", "项目编码|项目名称|主管部门|2024年预算数|2023年预算数|公开属性",
    "项目编码|项目名称|主管部门|调整后全年预算数|全年预算数|公开属性",
  ])
  func `a whole beside its part, and budgets of other times, stay as they are`(head: String) {
    let (budgets, doubts) = read(head + Self.rows)
    #expect(budgets == "90.00 25.00 ?" && doubts.isEmpty)
  }

  @Test func `an amount of a part that cannot be read leaves the sum unknown`() {
    let head = "项目编码|项目名称|主管部门|全年预算数（上级）|全年预算数（本级）|公开属性\n"
    #expect(read(head + "P1|路|交通局|90|待定|公开\nP2|桥|交通局|/|5|公开").budgets == "? 5.00")
  }

  @Test func `each line may say its unit, and one that is not known leaves it blank`() {
    let head = "项目编码|项目名称|主管部门|全年预算数|金额单位|公开属性\n"
    let (budgets, doubts) = read(head + "P1|路|交通局|100|万元|公开\nP2|桥|交通局|350000|人民币元|公开\nP3|水|水利局|5||公开")
    #expect(budgets == "100.00 35.00 5.00" && doubts.isEmpty)
    let foreign = read(head + "P1|路|交通局|100|万美元|公开\nP2|桥|交通局|3|万美元|公开\nP3|水|水利局|5|万元|公开")
    #expect(foreign.budgets == "? ? 5.00" && foreign.doubts.count == 1)
    let stated = head.replacing("全年预算数", with: "全年预算数（万元）")
    #expect(read(stated + "P1|路|交通局|100|元|公开").budgets == "?")
  }

  @Test func `a unit beside the labels is that of the table, and money of another country is none`() {
    let head = "项目编码|项目名称|主管部门|全年预算数|公开属性|单位：元\n"
    #expect(read(head + "P1|路|交通局|100000|公开").budgets == "10.00")
    let foreign = head.replacing("全年预算数", with: "全年预算数（万美元）").replacing("|单位：元", with: "")
    #expect(read(foreign + "P1|路|交通局|100|公开").budgets == "?")
  }

  @Test func `numbers under no label are not read, and said`() {
    let head = "项目编码|项目名称|主管部门|全年预算数||公开属性\n"
    let (budgets, doubts) = read(head + "P1|路|交通局|100|7|公开\nP2|桥|交通局||7|公开")
    #expect(budgets == "100.00 ?" && doubts.map(\.at.address.description) == ["E2"])
    #expect(read(head + "P1|路|交通局|100|见附件|公开").doubts.isEmpty)
    #expect(read("|项目编码|项目名称|主管部门|全年预算数|公开属性\n1|P1|路|交通局|100|公开\n2|P2|桥|交通局|100|公开").doubts.isEmpty)
  }

  @Test func `two amounts under one merged label are none`() {
    let head = "项目编码|项目名称|主管部门|全年预算数||公开属性\n"
    #expect(read(head + "P1|路|交通局|100|7|公开\nP2|桥|交通局||7|公开", merges: ["D1:E1"]).budgets == "? 7.00")
  }

  @Test func `what is said of amounts is an error but for numbers under no label`() throws {
    var records = Records()
    records.registerDoubts = [
      RegisterDoubt(kind: .columns(["甲", "乙"]), at: Provenance(file: 0, sheet: 0, row: 0, column: 0)),
      RegisterDoubt(kind: .unit("万美元", stated: nil), at: Provenance(file: 0, sheet: 0, row: 1, column: 0)),
      RegisterDoubt(kind: .unlabelled(2, example: "7"), at: Provenance(file: 0, sheet: 0, row: 2, column: 0)),
    ]
    let policy = try #require(try policy(named: "national"))
    var report = RuleReport(A12RegisterAmount.card, policy: policy)
    A12RegisterAmount.check(CheckedWorkspace(records: records, figures: [], policy: policy), into: &report)
    #expect(report.findings.map(\.severity) == [.error, .error, .warning])
  }
}
