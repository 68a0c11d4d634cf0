import Spreadsheets
import Testing

@testable import Disclosure

@Suite struct IntakeSelfEvaluationTests {
  @Test func `the Ministry's layout is read whole`() throws {
    let recognition = recognise(table(IntakeSamples.ministry), file: 3, sheetIndex: 1)
    let project = try #require(recognition.projects.first)
    #expect(recognition.status.form == .projectSelfEvaluation && recognition.status.records == 1)
    #expect(project.year == 2024 && project.name == "农村道路维修")
    #expect(project.department == Named(code: "101", name: "示例县交通局"))
    #expect(project.unit == Named(code: "101001", name: "示例县公路站"))
    #expect(project.source == Provenance(file: 3, sheet: 1, row: 2, column: 3))
    #expect(project.funds.map(\.role) == [.total, .part, .part, .part])
    #expect(project.totalFunds?.budget == Entry(value: Money(fen: 89_974_000), raw: "89.974", at: at("G6", 3, 1)))
    #expect(project.totalFunds?.rate.value == Rate(hundredths: 8891))
    #expect(project.funds[1].weight == Entry(value: nil, raw: "—", at: at("I7", 3, 1)))
    #expect(project.goals.map(\.expected.raw) == ["维修道路30公里"] && project.goals.map(\.actual.raw) == ["维修道路28公里"])
    #expect(project.indicators.map(\.level1) == ["产出指标", "产出指标", "效益指标", "满意度指标"])
    #expect(project.indicators.map(\.level2) == ["数量指标", "质量指标", "社会效益指标", "服务对象满意度指标"])
    #expect(project.indicators[0].name == Entry(value: "维修里程", raw: "指标1：维修里程", at: at("D13", 3, 1)))
    #expect(project.indicators[0].reason.value == "雨季停工")
    #expect(project.declaredWeights.map(\.weight.text) == ["50.00", "30.00", "10.00"])
    #expect(project.printedWeight?.value == Score(hundredths: 10_000))
    #expect(project.printedTotal?.value == Score(hundredths: 9_689) && project.printedGrade?.raw == "优")
    #expect(project.mark == .none)
    #expect(recognition.status.reasons == [RecogniseNote.templateRow(13, "指标2")])
  }

  @Test func `Yunnan's yuan and split targets are read, the grade and the remark too`() throws {
    let recognition = recognise(table(IntakeSamples.yunnan), file: 0, sheetIndex: 0)
    let project = try #require(recognition.projects.first)
    #expect(project.year == 2022 && project.department.name == "示例县教育局" && project.unit.name == "示例县第一中学")
    #expect(project.totalFunds?.budget.value == Money(fen: 38_766_462))
    #expect(project.totalFunds?.rate.value == Rate(hundredths: 10_000))
    #expect(project.indicators.map(\.target.raw) == ["≧735人次", "有效", "═95%"])
    #expect(project.indicators.map(\.nature) == ["≧", "定性", "═"] && project.indicators[0].unit == "人次")
    #expect(project.printedTotal?.value == Score(hundredths: 9_600) && project.printedGrade?.value == "优")
    #expect(project.remarks.map(\.text.raw) == ["无"])
    #expect(recognition.status.reasons.isEmpty)
  }

  @Test func `Sichuan's form gives code, funds, texts and no names of persons`() throws {
    let recognition = recognise(table(IntakeSamples.sichuan), file: 0, sheetIndex: 0)
    let project = try #require(recognition.projects.first)
    #expect(project.code == "51000021R000000019951" && project.name == "工资性支出" && project.year == 2023)
    #expect(project.funds.map(\.label) == ["总额", "其中：财政资金", "财政专户管理资金", "单位资金", "其他资金"])
    #expect(project.funds.map(\.role) == [.total, .part, .part, .part, .part])
    #expect(project.totalFunds?.executed.value == Money(fen: 251_890_000))
    #expect(project.goals.first?.expected.value == "及时足额发放" && project.goals.first?.actual.value == "按月发放")
    #expect(project.indicators.map(\.target.value) == ["=100%", "≥100%"])
    #expect(project.remarks.map(\.label) == ["项目实施内容及过程概述", "评价结论", "存在问题", "改进措施"])
    #expect(!content(project).joined().contains("张三") && !content(project).joined().contains("李四"))
    #expect(recognition.status.reasons == [RecogniseNote.personalFields(2)])
  }

  @Test func `Beijing's column order is followed`() throws {
    let recognition = recognise(table(IntakeSamples.beijing), file: 0, sheetIndex: 0)
    let project = try #require(recognition.projects.first)
    #expect(project.totalFunds?.initial.value == Money(fen: 310_200_000) && project.totalFunds?.budget.raw == "")
    #expect(project.totalFunds?.rate.value == Rate(hundredths: 5_000))
    let indicator = try #require(project.indicators.first)
    #expect(indicator.weight.raw == "12.5" && indicator.score.raw == "12.5" && indicator.target.raw == "12.5")
    #expect(project.printedTotal?.value == Score(hundredths: 9_250))
    #expect(recognition.status.reasons.contains(RecogniseNote.columnLeftOut("得分计算方法")))
  }

  @Test func `Yinchuan's score in the head and its extra column are handled`() throws {
    let project = try #require(projects(table(IntakeSamples.yinchuan)).first)
    #expect(project.year == 2021 && project.name == "初中公用经费")
    #expect(project.printedTotal?.value == Score(hundredths: 9_300))
    #expect(project.totalFunds?.budget.value == Money(fen: 64_800_000))
    #expect(project.indicators.map(\.level1) == ["项目产出", "项目产出"])
    #expect(project.indicators.map(\.score.raw) == ["10", "4"])
  }

  @Test func `the nested import order needs no title and no names`() throws {
    let project = try #require(projects(table(IntakeSamples.nested)).first)
    #expect(project.name.isEmpty && project.totalFunds?.executed.value == Money(fen: 9_000_000))
    #expect(project.goals.first?.actual.value == "已完成" && project.indicators.first?.name.value == "采购台数")
  }

  @Test func `forms one below the other are records of their own`() {
    let both = IntakeSamples.ministry + "\n\n" + IntakeSamples.sichuan
    #expect(projects(table(both)).map(\.name) == ["农村道路维修", "工资性支出"])
    let untitled = IntakeSamples.ministry.split(separator: "\n").dropFirst(2).joined(separator: "\n")
    let three = [untitled, untitled, untitled].joined(separator: "\n")
    let read = projects(table(three))
    #expect(read.count == 3)
    for project in read { #expect(Array(content(project).dropFirst()) == Array(content(read[0]).dropFirst())) }
    #expect(read.map(\.source.row) == [0, 16, 32])
  }

  @Test(arguments: [
    ("秘密★1年", true), ("机密", true), ("内部资料", true), ("（秘密）", true), ("密级：秘密", true), ("密级：非密", false),
    ("商业秘密保护经费", false), ("内部控制建设", false), ("绝密★长期", true),
  ])
  func `a secrecy mark above the tables withholds the form`(mark: String, withheld: Bool) throws {
    let project = try #require(projects(table(mark + "\n" + IntakeSamples.ministry)).first)
    #expect(project.mark.isWithheld == withheld && (withheld || project.mark == .none))
  }

  @Test(arguments: [
    ("★机密", true), ("机密★10年", true), ("机密10年", true), ("机密级", true), ("绝密件", true), ("秘密级", true), ("工作秘密", true),
    ("本表内容涉密", true), ("本项目涉密，不予公开", true), ("不予公开", true), ("不宜公开", true), ("注：本表内容涉密", true),
    ("注：本表不涉及国家秘密", false), ("注：本表不含涉密信息", false), ("保密工作经费", false), ("机密设备", false), ("备注|本项目涉密，不予公开", true),
    ("密 级：秘 密", true), ("密　　级：　秘密", true), ("密 级：无", false), ("公 开 属 性：不公开", true),
  ])
  func `a mark or a note above or under the tables withholds the form`(mark: String, withheld: Bool) throws {
    for text in [mark + "\n" + IntakeSamples.ministry, IntakeSamples.ministry + "\n" + mark] {
      let project = try #require(projects(table(text)).first)
      #expect(project.mark.isWithheld == withheld, "\(text)")
    }
  }

  @Test(arguments: ["保密工作经费", "机密设备维护", "涉密载体销毁服务，结果不予公开", "工作秘密管理"])
  func `words of secrecy in names, goals, indicators and reasons speak of the matter, not of the form`(words: String)
    throws
  {
    let form = """
      项目支出绩效自评表
      项目名称|||\(words)|||||||
      项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
      |年度资金总额|10|10|10|10|100%|10
      年度总体目标|\(words)
      一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
      产出指标|数量指标|\(words)|≥1个|1个|90|90|\(words)
      """
    let project = try #require(projects(table(form)).first)
    #expect(project.name == words && project.mark == .none && project.indicators.count == 1)
  }

  @Test func `a mark above several forms in one sheet withholds all of them, one between them only the next`() {
    let both = IntakeSamples.ministry + "\n\n" + IntakeSamples.sichuan
    #expect(projects(table("机密★10年\n" + both)).map(\.mark.isWithheld) == [true, true])
    let untitled = IntakeSamples.ministry.split(separator: "\n").dropFirst(2).joined(separator: "\n")
    let shared = "项目支出绩效自评表\n本表内容涉密\n" + untitled + "\n" + untitled
    #expect(projects(table(shared)).map(\.mark.isWithheld) == [true, true])
    let below = [("以下项目不公开", [true, true]), ("（以上项目可以公开）", [false, false])]
    for (note, withheld) in below {
      let text = IntakeSamples.ministry + "\n" + note + "\n" + IntakeSamples.ministry
      #expect(projects(table(text)).map(\.mark.isWithheld) == withheld)
    }
  }

  @Test(arguments: [
    ("涉密项目/自评表.xlsx", true), ("自评表（不公开）.xlsx", true), ("机密.zip/一.xlsx", true), ("非涉密项目/自评表.xlsx", false),
    ("公开/表.xlsx", false),
  ])
  func `a file or folder named as secret withholds every project in it`(name: String, withheld: Bool) {
    let recognition = recognise(table(IntakeSamples.ministry), file: 0, sheetIndex: 0)
    var outcome = FileOutcome(status: FileStatus(path: name, format: "xlsx", encoding: nil))
    outcome.parts = [.forms(recognition)]
    var result = ReadResult()
    result.append(outcome, name: name)
    #expect(result.records.projects.map(\.mark.isWithheld) == [withheld])
  }

  @Test func `公开 on a form does not lift its 密级, in whatever order they stand`() throws {
    for text in ["密级|机密\n公开属性|公开", "公开属性|公开\n密级|机密"] {
      let form = IntakeSamples.ministry.replacing("（2024年度）", with: "（2024年度）\n" + text)
      #expect(try #require(projects(table(form)).first).mark == .withheld("机密"))
    }
  }

  @Test(arguments: [
    ("公开", DisclosureMark.published), (" 公开　", .published), ("向社会公开", .published), ("", .none),
    ("不公开", .withheld("不公开")), ("公开 ", .published),
  ])
  func `a mark on the form itself counts`(text: String, mark: DisclosureMark) throws {
    let form = IntakeSamples.ministry.replacing("（2024年度）", with: "（2024年度）\n公开属性|\(text)")
    #expect(try #require(projects(table(form)).first).mark == mark)
  }

  @Test(arguments: [
    ("项目资金（元）", Int64(9_000)), ("项目资金（亿元）", 900_000_000_000), ("项目资金", 90_000_000), ("项目资金\u{3000}（万 元）", 90_000_000),
  ])
  func `the unit is taken from the label`(label: String, fen: Int64) throws {
    let recognition = recognise(
      table(IntakeSamples.ministry.replacing("项目资金（万元）", with: label)), file: 0, sheetIndex: 0)
    let project = try #require(recognition.projects.first)
    #expect(project.totalFunds?.initial.value?.fen == fen)
    #expect(recognition.status.reasons.contains(RecogniseNote.unitAssumed) == (label == "项目资金"))
  }

  @Test func `a caption, a header or a row's label gives the unit where the block's label is silent`() throws {
    let silent = IntakeSamples.ministry.replacing("项目资金（万元）", with: "项目资金")
    let caption = silent.replacing("（2024年度）", with: "（2024年度）|||单位：元")
    #expect(projects(table(caption)).first?.totalFunds?.initial.value?.fen == 9_000)
    let header = silent.replacing("年初预算数", with: "年初预算数（元）")
    #expect(projects(table(header)).first?.totalFunds?.initial.value?.fen == 9_000)
    // The columns that name no unit are in that of the one that does.
    #expect(projects(table(header)).first?.totalFunds?.budget.value?.fen == 8_997)
    let row = silent.replacing("年度资金总额：", with: "年度资金总额（元）：")
    #expect(projects(table(row)).first?.totalFunds?.initial.value?.fen == 9_000)
  }

  @Test(arguments: [
    (["年度资金总额", "其中：当年财政拨款", "上年结转资金"], "tpp"), (["总额", "财政拨款", "其中：上级", "本级财政", "其他资金"], "tpssp"),
    (["下达补助资金", "其中：中央", "省级补助资金"], "tpp"), (["年度资金总额", "其中：免学费", "其中：助学金"], "tpp"),
    (["（一）财政拨款小计", "1、一般公共预算", "2、政府性基金", "（二）自有资金小计", "1、事业收入"], "pssps"), (["中央财政资金", "合计"], "pt"),
    (["预算数：", "其中：中央补助", "地方资金"], "tpp"), (["补助资金"], "t"),
    (["年度资金总额", "按收入性质分", "其中：一般公共预算", "按支出性质分", "其中：基本支出"], "tspss"),
    (["年度预算资金总额", "其中：中央补助", "特别扶助:年度预算资金总额", "特别扶助:中央补助"], "tpss"),
  ])
  func `labels decide which fund row is the whole, a part, or a part of a part`(labels: [String], roles: String) throws
  {
    let rows = labels.map { "\($0)|\($0 == labels[0] ? 9 : 1)|||||" }.joined(separator: "\n")
    let sheet = table("项目名称|道路\n名称|年初预算数|全年预算数|全年执行数|分值|执行率|得分\n" + rows)
    let project = try #require(projects(sheet).first)
    #expect(project.funds.map(\.label) == labels)
    #expect(project.funds.map { String($0.role.rawValue.first ?? "?") }.joined() == roles)
  }

  @Test func `rows that divide another row say which`() throws {
    let labels = ["年度资金总额", "按收入性质分", "其中：财政拨款", "其他资金", "按支出性质分", "其中：基本支出", "项目支出"]
    let rows = labels.map { "\($0)|1|1|1||||" }.joined(separator: "\n")
    let sheet = table("项目名称|道路\n名称|年初预算数|全年预算数|全年执行数|分值|执行率|得分\n" + rows)
    let divisions = try #require(projects(sheet).first).funds.map { $0.split?.of }
    #expect(divisions == [nil, 0, 1, 1, 0, 4, 4])
  }

  @Test func `the unit of an indicator is no unit of the funds`() throws {
    let form = IntakeSamples.yunnan.replacing("项目资金（元）", with: "项目资金").replacing("|≧|735|人次|", with: "|≧|735|元|")
    let recognition = recognise(table(form), file: 0, sheetIndex: 0)
    #expect(recognition.projects.first?.totalFunds?.initial.value?.fen == 387_664_620_000)
    #expect(recognition.status.reasons.contains(RecogniseNote.unitAssumed))
    let footnote = recognise(table(form + "\n注：金额单位：元"), file: 0, sheetIndex: 0)
    #expect(footnote.projects.first?.totalFunds?.initial.value?.fen == 38_766_462)
  }

  @Test func `merged labels read the same as empty cells below them`() {
    let merges = [
      "A1:K1", "A2:K2", "A3:C3", "D3:K3", "A5:C9", "D5:E5", "A10:A11", "B10:F10", "G10:K10", "A12:A17", "E12:F12",
      "B13:B15",
      "C13:C14", "A18:G18",
    ]
    let merged = projects(table(IntakeSamples.ministry, merges: merges)).map(content)
    #expect(merged == projects(table(IntakeSamples.ministry)).map(content))
  }

  @Test func `what belongs to no field is reported by its address`() {
    let form = IntakeSamples.ministry.replacing("（2024年度）", with: "（2024年度）|||||归口股室|农业股")
    let recognition = recognise(table(form), file: 0, sheetIndex: 0)
    let expected = RecogniseNote.unusedCells([CellAddress(row: 1, column: 5), CellAddress(row: 1, column: 6)])
    #expect(recognition.status.reasons.contains(expected))
  }

  @Test func `labels and values that share a cell are told apart, and persons left out`() throws {
    let form = IntakeSamples.nested + "\n填报单位（盖章）：示例县 教育局  填报人：张三 联系电话：13800000000  填报日期：2025年3月"
    let recognition = recognise(table(form), file: 0, sheetIndex: 0)
    let project = try #require(recognition.projects.first)
    #expect(project.unit.name == "示例县 教育局" && recognition.status.reasons.contains(RecogniseNote.personalFields(2)))
    #expect(!"\(project)".contains("张三") && !"\(project)".contains("138"))
    let noted = IntakeSamples.ministry + "\n备注|||联系人：李四"
    #expect(!"\(projects(table(noted)))".contains("李四"))
  }

  @Test(
    arguments: [
      ("优", "优"), ("自评等级：良", "良"), ("优☑ 良□ 中□ 差□", "优"), ("□优 ☑良 □中 □差", "良"), ("优□良□中□差□", nil), ("优☑良☑中□差□", nil),
    ] as [(String, String?)])
  func `a grade is read as word or as ticked box`(printed: String, grade: String?) throws {
    let form = IntakeSamples.ministry.replacing("|100|96.89|优|", with: "|100|96.89|\(printed)|")
    #expect(try #require(projects(table(form)).first).printedGrade?.value == grade)
  }

  @Test func `an unknown sheet names the nearest form and what it lacks`() throws {
    let targets = """
      附表
      项目名称|道路
      绩效指标|一级指标|二级指标|三级指标|分值|备注
      |产出指标|数量指标|里程|10|
      """
    let recognition = recognise(table(targets), file: 0, sheetIndex: 0)
    #expect(recognition.projects.isEmpty && recognition.status.form == nil)
    let reason = try #require(recognition.status.reasons.first)
    #expect(reason.chinese.contains("最接近“项目支出绩效目标表”") && reason.chinese.contains("缺少 指标值"))
    #expect(recognise(table("甲|乙\n1|2"), file: 0, sheetIndex: 0).status.reasons == [RecogniseNote.unknownSheet])
    #expect(recognise(Sheet(name: "空"), file: 0, sheetIndex: 0).status.reasons == [RecogniseNote.emptySheet])
  }

  @Test func `a list with one row per indicator is not taken for a form`() {
    let list = """
      项目编码|项目名称|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|自评得分
      P1|道路|产出指标|数量指标|里程|3|3|10|10
      """
    #expect(recognise(table(list), file: 0, sheetIndex: 0).projects.isEmpty)
  }

  private func at(_ address: String, _ file: Int, _ sheet: Int) -> Provenance {
    let cell = CellAddress(address) ?? CellAddress(row: -1, column: -1)
    return Provenance(file: file, sheet: sheet, row: cell.row, column: cell.column)
  }
}
