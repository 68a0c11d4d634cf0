import Testing

@testable import Disclosure

/// Registers whose headers have more than one row.
@Suite struct RegisterHeadTests {
  private func lines(_ text: String, merges: [String] = []) -> [String] {
    recognise(table(text, merges: merges), file: 0, sheetIndex: 0).register.map { line in
      let mark =
        switch line.mark.statement {
        case .published: "o"
        case .withheld: "-"
        case .none: "."
        }
      return "\(line.name) \(line.budget.value?.wan ?? "?") \(mark)"
    }
  }

  @Test(arguments: [
    "项目编码|项目名称|主管部门|2024年预算（元）||公开属性|\n|||年初预算数|全年预算数||", "项目编码|项目名称|主管部门|资金||公开属性|\n|||年初预算数（元）|全年预算数（元）||",
    "项目编码|项目名称|主管部门|预算数（元）||公开属性|\n|||其中：拨款|小计||",
    "项目||主管部门|资金（元）||公开属性|\n编码|名称||年初预算|全年预算||", "项目||部门|预算（元）||公开属性|\n代码|名称||年初|全年||",
    "项目信息|||||公开属性|\n项目编码|项目名称|主管部门|年初预算数（元）|全年预算数（元）||",
  ])
  func `names of columns stand in two rows`(head: String) {
    let rows = "P1|路|交通局|100000|200000|公开|\nP2|桥|交通局|100000|300000|不公开|"
    #expect(lines(head + "\n" + rows) == ["路 20.00 o", "桥 30.00 -"])
  }

  @Test(arguments: [
    ("项目名称|村道养护|项目编码|P1|公开属性|公开", true), ("项目名称|村道养护|项目编码|P1|公开属性|不公开", true),
    ("项目名称|村道养护|主管部门|交通局|公开属性|公开", true), ("项目名称|主管部门|项目编码|公开属性||", false),
  ])
  func `the head of a form, with each value beside its label, is no header of a register`(row: String, isForm: Bool) {
    let text = """
      项目支出绩效自评表|||||
      \(row)
      年度资金总额|年初预算数|全年预算数|全年执行数|分值|得分
      |100|100|90|10|9
      一级指标|三级指标|年度指标值|实际完成值|分值|得分
      产出指标|里程|10|10|90|90
      总分||||100|99
      """
    let recognition = recognise(table(text), file: 0, sheetIndex: 0)
    #expect(recognition.projects.map(\.name) == (isForm ? ["村道养护"] : []))
    #expect(recognition.register.isEmpty && recognition.status.isUnread == !isForm)
  }

  @Test(arguments: [
    ("", "项目编码|项目名称|主管部门|预算数|公开属性", "\n注：金额单位为元", "路 20.00 o"), ("单位：元\n", "项目编码|项目名称|主管部门|预算数|公开属性", "", "路 20.00 o"),
    ("单位：元\n", "项目编码|项目名称|主管部门|预算数（万元）|公开属性", "", "路 ? o"),
    ("", "项目编码|项目名称|主管部门|预算数（万元）|公开属性", "\n注：本表金额单位为元。", "路 ? o"),
    ("单位：万元/元\n", "项目编码|项目名称|主管部门|预算数|公开属性", "", "路 ? o"),
  ])
  func `all that says the unit must agree, or amounts are blank`(
    above: String, head: String, below: String, line: String
  ) {
    let text = "示例县2024年度项目清单||||\n" + above + head + "\nP1|路|交通局|200000|公开" + below
    #expect(lines(text) == [line])
    #expect(recognise(table(text), file: 0, sheetIndex: 0).unitDoubts.isEmpty == !line.contains("?"))
  }

  @Test func `a label merged over both rows, and a header that comes again`() {
    let head = "项目编码|项目名称|主管部门|2024年预算||公开属性\n|||年初预算数|全年预算数|"
    let merges = ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"]
    #expect(
      lines(head + "\nP1|路|交通局|1|2|公开\n" + head + "\nP2|桥|交通局|1|3|不公开", merges: merges) == ["路 2.00 o", "桥 3.00 -"])
  }

  @Test func `a heading or a line below the header is none of it`() {
    #expect(lines("项目编码|项目名称|主管部门|预算数|公开属性\n一、公开项目\nP1|路|交通局|1|\n|桥|交通局|2|") == ["路 1.00 o", "桥 2.00 o"])
    #expect(lines("项目编码|项目名称|主管部门|预算||公开属性\n|桥||2||不公开") == ["桥 2.00 -"])
  }

  @Test func `answers stand under a mark, and a name beside what else is the project's`() {
    let merges = ["B1:D1", "E1:F1", "A1:A2"]
    #expect(
      lines("序号|项目|||是否公开|\n|名称|编码|主管部门|是|否\n1|路|P1|交通局|√|\n2|桥|P2|交通局||√", merges: merges) == ["路 ? o", "桥 ? -"])
    #expect(
      lines("序号|单位||项目||公开属性\n|主管部门|实施单位|名称|金额|\n1|交通局|站|路|1|公开\n2|交通局|站|桥|2|不公开") == ["路 1.00 o", "桥 2.00 -"])
    // What is not understood under a mark leaves no line that is open by mistake.
    let other = lines("序号|项目|||是否公开|\n|名称|编码|主管部门|甲|乙\n1|路|P1|交通局|√|\n2|桥|P2|交通局||√", merges: merges)
    #expect(other.allSatisfy { !$0.hasSuffix("o") })
  }

  @Test func `ticks stand in a column for each answer`() {
    let head = "项目编码|项目名称|主管部门|预算数|公开|不公开"
    #expect(lines(head + "\nP1|路|交通局|1|√|\nP2|桥|交通局|2||√\nP3|水|交通局|3||") == ["路 1.00 o", "桥 2.00 -", "水 3.00 ."])
  }

  @Test(arguments: ["是否同意主动公开（是/否）", "信息公开方式", "拟公开意见"])
  func `a mark's label is put together from the same words everywhere`(label: String) {
    let answer = label.hasPrefix("是否") ? ("是", "否") : ("主动公开", "不予公开")
    #expect(
      lines("项目编码|项目名称|主管部门|\(label)\nP1|路|交通局|\(answer.0)\nP2|桥|交通局|\(answer.1)") == ["路 ? o", "桥 ? -"])
  }

  @Test(arguments: ["公开属性※", "①公开属性", "公开属性*"])
  func `a mark's label is known with what offices add to it`(label: String) {
    #expect(lines("项目编码|①项目名称|主管部门|2024年预算数|\(label)\nP1|路|交通局|1|公开") == ["路 1.00 o"])
  }
}
