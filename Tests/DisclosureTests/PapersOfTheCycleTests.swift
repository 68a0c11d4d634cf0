import Spreadsheets
import Testing

@testable import Disclosure

/// Papers of the cycle by their everyday titles and layouts: read as what they are, or said to be unread.
@Suite struct PapersOfTheCycleTests {
  private static let transfer = """
    转移支付区域（项目）绩效自评表
    （2024年度）
    转移支付（项目）名称|农业生产发展资金|||||
    中央主管部门|农业农村部|||||
    资金投入情况（万元）||全年预算数（A）|全年执行数（B）|预算执行率（B/A×100%）||
    |年度资金总额：|4200|3980|94.76%||
    绩效指标|一级指标|二级指标|三级指标|指标值|全年实际完成值|未完成原因和改进措施
    |产出指标|数量指标|建设产业园|≥3个|3个|
    """

  @Test(arguments: ["转移支付项目绩效自评表", "2024年度中央财政衔接推进乡村振兴补助资金绩效自评表", "项目支出绩效自评表"])
  func `labels tell a transfer from a project, whatever the title says`(title: String) throws {
    let text = Self.transfer.replacing("转移支付区域（项目）绩效自评表", with: title)
    for name in ["转移支付（项目）名称", "项目名称"] {
      let found = recognise(table(text.replacing("转移支付（项目）名称", with: name)), file: 0, sheetIndex: 0)
      #expect(found.status.form == .transferSelfEvaluation && found.papers.count == 1 && found.projects.isEmpty)
    }
    // Without either label it is a project's.
    let project = text.replacing("转移支付（项目）名称", with: "项目名称").replacing("中央主管部门", with: "主管部门")
    #expect(recognise(table(project), file: 0, sheetIndex: 0).projects.count == 1)
  }

  @Test func `points that an office adds to a transfer are said not to be read`() {
    let text = Self.transfer.replacing("|全年实际完成值|未完成原因", with: "|全年实际完成值|分值|得分|未完成原因")
      .replacing("|≥3个|3个|", with: "|≥3个|3个|50|50|")
    let found = recognise(table(text), file: 0, sheetIndex: 0)
    #expect(found.status.form == .transferSelfEvaluation && found.unknownLabels.map(\.label) == ["得分"])
  }

  @Test func `a project of central money with points is a project`() {
    let text = CleanForm.text.replacing("主管部门|", with: "中央主管部门|农业农村部||||||||||\n主管部门|")
    #expect(recognise(table(text), file: 0, sheetIndex: 0).projects.count == 1)
  }

  @Test func `a second column of results is said not to be read`() throws {
    let text = Self.transfer.replacing(
      "|全年实际完成值|未完成原因", with: "|全年实际完成值（甲镇）|全年实际完成值（乙乡）|未完成原因"
    ).replacing("|≥3个|3个|", with: "|≥3个|2个|1个|")
    let found = recognise(table(text), file: 0, sheetIndex: 0)
    #expect(found.unknownLabels.map(\.label) == ["全年实际完成值(乙乡)"] || found.unknownLabels.map(\.label) == ["全年实际完成值（乙乡）"])
    #expect(recognise(table(Self.transfer), file: 0, sheetIndex: 0).unknownLabels.isEmpty)
  }

  @Test(arguments: [
    ("2024年1-9月项目支出绩效运行监控情况汇总表", true), ("示例县2024年度绩效材料报送登记表", true), ("2024年绩效评价打分表", false),
    ("2024年水质监测数据表", false),
  ])
  func `a table of the cycle that no form reads is an unread paper`(title: String, isUnread: Bool) {
    let rows = "序号|部门|自评表|目标表|监控表\n1|示例县教育局|√|√|2024-09-10\n2|示例县水利局|√||"
    let status = recognise(table(title + "\n" + rows), file: 0, sheetIndex: 0).status
    #expect(status.form == nil && status.isUnread == isUnread)
    #expect(!recognise(table(title), file: 0, sheetIndex: 0).status.isUnread)
  }

  @Test(arguments: [
    ("示例县2024年度绩效信息公开情况表", "归口部门|项目名称|公开事项|公开时间|公开网址", true),
    ("示例县2025年事前绩效评估结果表", "事项名称|主管部门|申报金额|评估得分|评估结论", true),
    ("示例县2024年度重点绩效评价计划表", "事项名称|主管部门|评价方式|开始日期|结束日期", true),
    ("示例县2024年公开情况", "车牌|型号|里程|司机|备注", false), ("示例县2024年值班安排表", "日期|科室|带班|值班|电话", false),
  ])
  func `a table with the title of a ledger and heads that it does not know is an unread paper`(
    title: String, head: String, isUnread: Bool
  ) {
    let rows = "\n甲|乙|丙|丁|戊\n己|庚|辛|壬|癸"
    let status = recognise(table(title + "\n" + head + rows), file: 0, sheetIndex: 0).status
    #expect(status.form == nil && status.isUnread == isUnread)
  }

  @Test(arguments: ["预算项目名称", "支出项目名称", "项目支出名称", "二级项目名称", "评价项目"], ["预算主管部门", "一级预算部门", "业务主管部门"])
  func `ledgers know what systems call projects and departments`(name: String, department: String) {
    let rows = "\n校舍维修|示例县教育局|财政评价|2025-03-01|2025-05-30\n水库加固|示例县水利局|财政评价|2025-03-01|2025-05-30"
    let plan = recognise(
      table("示例县2024年度重点绩效评价计划表\n\(name)|\(department)|评价方式|开始日期|结束日期" + rows), file: 0, sheetIndex: 0)
    #expect(plan.papers.map(\.name) == ["校舍维修", "水库加固"])
    #expect(plan.papers.map(\.department.name) == ["示例县教育局", "示例县水利局"])
    let register = recognise(
      table(
        "项目编码|\(name == "评价项目" ? "项目名称" : name)|\(department == "业务主管部门" ? "主管部门" : department)|预算数（万元）|公开属性\nP1|校舍维修|教育局|100|公开"
      ),
      file: 0, sheetIndex: 0)
    #expect(register.register.map(\.name) == ["校舍维修"] && register.register.map(\.department.name) == ["教育局"])
  }

  @Test(arguments: [("得分", "评价得分", "84"), ("评价得分", "得分", "96"), ("得分", "综合得分", "96")])
  func `of two columns of a ledger that counts which is called as the form prints it`(
    first: String, second: String, score: String
  ) throws {
    let text = "示例县2024年度绩效评价结果清单\n项目名称|主管部门|\(first)|\(second)|评价等级\n水库加固|示例县水利局|96|84|良"
    let found = recognise(table(text), file: 0, sheetIndex: 0)
    let line = try #require(found.papers.first as? LedgerLine)
    #expect(line.text(EvaluationResultsForm.score) == score)
    #expect(found.unknownLabels.map(\.label) == [score == "84" ? first : second])
  }

  private func intake(_ sheets: [(name: String, rows: [[String]])]) throws -> SheetIntake {
    let options = ListOptions(policy: try #require(try policy(named: "national")))
    var intake = SheetIntake(file: 0, forms: .all, options: options, limits: ReadLimits())
    for sheet in sheets {
      intake.begin(sheet: sheet.name, isHidden: false)
      for (index, texts) in sheet.rows.enumerated() {
        let cells = texts.enumerated().filter { !$0.element.isEmpty }
        _ = intake.row(Row(index: index, cells: cells.map { Cell(column: $0.offset, text: $0.element) }))
      }
      intake.end(merges: [])
    }
    return intake
  }

  @Test(arguments: [("续表", [String](), true), ("Sheet2", ["（续表）"], true), ("Sheet2", [], false)])
  func `a sheet that goes on without a head is an unread paper`(name: String, above: [String], isUnread: Bool) throws {
    let first = [
      ["2024年度绩效评价结果清单"], ["项目名称", "主管部门", "资金量（万元）", "评价方式", "评价得分", "评价等级"],
      ["校舍维修", "示例县教育局", "100", "财政评价", "90", "优"],
    ]
    let second = [above, ["第3页", "水库加固的自评材料", "见附件"]].filter { !$0.isEmpty }
    var intake = try intake([("清单", first), (name, second)])
    #expect(intake.finish().map(\.status.isUnread) == [false, isUnread])
  }

  @Test(arguments: [
    ([["乡镇", "信息公开（15分）", "总分"], ["示例镇", "15", "97"], ["示例乡", "12", "74"]], false),
    ([["公开属性", "公开"], ["内容", "说明"], ["其他", "文字"]], false),
    (
      [["2024年工作安排表", "", "", "2024年绩效信息公开情况表"], ["内容", "时间", "", "部门", "是否公开"], ["甲", "三月", "", "教育局", "否"]], false
    ),
    ([["内容", "是否公开"], ["甲", "否"]], true), ([["内容", "公开属性", "备注"], ["甲", "不公开", ""]], true),
  ])
  func `points, a form marked open and a register of what was published are no marks that withhold`(
    rows: [[String]], isMarked: Bool
  ) throws {
    #expect(try intake([("表", rows)]).unknownMarks == (isMarked ? ["表"] : []))
  }

  @Test(arguments: [
    ("全年预算数④=①+②+③", "全年预算数"), ("④全年预算数④=①+②+③", "全年预算数"), ("⑥执行率⑥=⑤/④", "执行率"), ("⑤实际支出", "实际支出"),
    ("全年预算数=年初+调整", nil),
  ])
  func `a number and a formula of columns are no part of a label`(label: String, plain: String?) {
    #expect(DecoratedLabel.plain(Label(label).key) == plain)
  }

  @Test(arguments: [
    ("小计|省级|县级|备注", ["20", "15"]), ("省级|县级|备注|", ["", ""]),
  ])
  func `a second row of the head under an amount divides it`(labels: String, amounts: [String]) throws {
    let text = """
      2024年水利专项资金安排表
      单位：万元
      序号|乡镇名称|项目名称|安排金额||||
      |||\(labels)
      1|城关镇|排洪渠整治|20|20|0|
      2|清河镇|堤岸修复|15|10|5|
      """
    let found = recognise(table(text, merges: ["D3:F3"]), file: 0, sheetIndex: 0)
    let lines = found.papers.compactMap { $0 as? LedgerLine }
    #expect(lines.map(\.name) == ["排洪渠整治", "堤岸修复"])
    #expect(lines.map { $0.text(FundAllocationForm.amount) } == amounts)
  }
}
