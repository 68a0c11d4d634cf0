import Spreadsheets
import Testing

@testable import Disclosure

/// Headers of lists as offices draw them, and what stands in their columns.
@Suite struct ListHeadTests {
  /// Rows of cells; an empty cell is none.
  private static func rows(_ lines: String...) -> [Row] {
    lines.enumerated().map { index, line in
      Row(
        index: index,
        cells: line.split(separator: ",", omittingEmptySubsequences: false).enumerated().compactMap {
          $1.isEmpty ? nil : Cell(column: $0, text: String($1).replacing("⏎", with: "\n"))
        })
    }
  }

  private static func amounts(_ header: ListHeader) -> [String] {
    ListColumn.amounts.map {
      header.has($0)
        ? "\(header.position($0)) \(header.units[$0.rawValue - ListColumn.initial.rawValue].rawValue)" : "-"
    }
  }

  @Test(arguments: [
    ("全年预算数⏎单位：万元", "全年执行数⏎单位：万元", "万元"), ("全年预算数/元", "全年执行数/元", "元"), ("全年预算数 万元", "全年执行数 万元", "万元"),
    ("2024年全年预算数（元）", "2024年全年执行数（元）", "元"), ("①全年预算数(万元)", "②全年执行数(万元)", "万元"), ("全年预算数*（千元）", "★全年执行数（千元）", "千元"),
    ("调整预算数（万元）", "决算数（万元）", "万元"), ("2024年度预算数[亿元]", "2024年度决算数【亿元】", "亿元"), ("全年预算数（人民币元）", "全年执行数（单位：元）", "元"),
    ("本年预算金额万元", "本年支出数万元", "万元"), ("全年预算数/百元", "全年执行数/百元", "百元"),
    ("B.预算数（全年）", "C、全年执行数", "万元"), ("②2024年全年预算数※（万元）", "3.2024年全年执行数（万元）", "万元"),
    ("1.全年预算数（万元，保留两位小数）", "2.全年执行数（以万元为单位）", "万元"),
  ])
  func `amounts are known with all that offices add to their labels`(budget: String, executed: String, unit: String)
    throws
  {
    let header = try #require(
      ListHeader.recognise(Self.rows("项目名称,\(budget),\(executed),三级指标,指标值,完成值,分值,得分")))
    #expect(Self.amounts(header) == ["-", "1 \(unit)", "2 \(unit)"])
    #expect(header.faults.isEmpty)
  }

  @Test(arguments: [
    ("预算数（万元）,,执行数（万元）,", "年初,全年,上半年,全年", ["1 万元", "2 万元", "4 万元"]),
    ("全年预算数（元）,,,全年执行数（元）", "中央,县级,合计,", ["-", "3 元", "4 元"]),
    ("全年预算数,,全年执行数,", "中央,县级,中央,县级", ["-", "-", "-"]),
  ])
  func `amounts over their times or their sources are those of the whole`(top: String, below: String, amounts: [String])
    throws
  {
    let rows = Self.rows(
      "项目名称,\(top),三级指标,指标值,完成值,分值,得分", ",\(below)", "校舍修缮,1,2,3,4,面积,5,5,90,90")
    let header = try #require(ListHeader.recognise(rows))
    #expect(Self.amounts(header) == amounts)
    #expect(header.row == 1)
  }

  @Test func `the name of the sheet says the unit, and may contradict a label`() throws {
    let rows = Self.rows("项目名称,全年预算数,全年执行数,三级指标,指标值,完成值,分值,得分")
    let header = try #require(ListHeader.recognise(rows, sheet: "明细（元）"))
    #expect(Self.amounts(header) == ["-", "1 元", "2 元"] && header.faults.isEmpty)
    let other = Self.rows("项目名称,全年预算数（万元）,全年执行数（万元）,三级指标,指标值,完成值,分值,得分")
    #expect(try #require(ListHeader.recognise(other, sheet: "明细（元）")).isDoubtful(.budget))
  }

  @Test(arguments: ["(合计)", "【小计】", "一般公共预算", "（本页小计）", "《总计》"])
  func `a row of sums is one in brackets and by its kind of budget, too`(name: String) {
    #expect(ListRowKind.addsUp(name) || ListRowKind.sumsUp(name))
  }

  @Test func `a region's own names of columns are known by gongkai.yml`() throws {
    let rows = Self.rows("项目名称,年度批复数（元）,全年用款,三级指标,指标值,完成值,分值,得分")
    let aliases = LabelAliases([
      .init(known: "全年预算数", name: "年度批复数"), .init(known: "全年执行数", name: "全年用款", form: IndicatorListForm.title),
    ])
    let own = try #require(aliases.own(of: IndicatorListForm.title))
    let header = try #require(ListHeader.recognise(rows, aliases: [own, aliases]))
    #expect(Self.amounts(header) == ["-", "1 元", "2 万元"])
    #expect(header.label(.budget) == "年度批复数（元）")
  }

  @Test func `of a budget in two columns the full-year one counts, and of two years the list's own`() throws {
    let both = try #require(ListHeader.recognise(Self.rows("项目名称,预算数,全年预算数,执行数,三级指标,指标值,完成值,分值,得分")))
    #expect(Self.amounts(both) == ["-", "2 万元", "3 万元"])
    let line = "项目名称,2023年预算数,2024年预算数,执行数,三级指标,指标值,完成值,分值,得分"
    let titled = try #require(ListHeader.recognise(Self.rows("示例县2024年度项目绩效明细表", line)))
    #expect(Self.amounts(titled) == ["-", "2 万元", "3 万元"])
    let untitled = try #require(ListHeader.recognise(Self.rows(line)))
    #expect(!untitled.has(.budget))
    #expect(untitled.faults.contains { if case .years(.budget, _, _) = $0 { true } else { false } })
  }

  @Test func `a header of two or three rows is one`() throws {
    let two = try #require(
      ListHeader.recognise(
        Self.rows(
          "项目名称,主管部门,预算执行情况（元）,,,绩效指标,,,完成值,分值,得分,公开属性", ",,年初预算数,全年预算数,全年执行数,一级指标,三级指标,指标值,,,,",
          "公路养护,交通局,1,1,1,产出指标,里程,1,1,90,90,公开")))
    #expect(two.row == 1 && two.firstRow == 0)
    #expect(Self.amounts(two) == ["2 元", "3 元", "4 元"])
    #expect(two.position(.mark) == 11 && two.position(.level3) == 6)
    let lines = Self.rows(
      "示例县项目绩效明细表", "项目,,预算执行,,绩效自评,,,,,是否公开", "编码,名称,全年,,指标,,结果,,,", ",,预算数,执行数,三级指标,指标值,完成值,分值,得分,",
      "1,公路养护,100,90,里程,1,1,90,90,公开")
    let three = try #require(ListHeader.recognise(lines))
    let sheet = Sheet(name: "明细", rows: lines)
    #expect(FormGrid(sheet, file: 0, sheetIndex: 0).mayHoldList)
    #expect(three.row == 3 && three.firstRow == 1)
    #expect(three.position(.project) == 0 && three.position(.projectName) == 1 && three.position(.mark) == 9)
    #expect(Self.amounts(three) == ["-", "2 万元", "3 万元"])
  }

  @Test(arguments: [
    ("金额单位：人民币元", "全年预算数", "元"), ("示例县明细表（单位：万元）", "全年预算数", "万元"), ("编制单位：财政局　单位：元", "全年预算数", "元"),
    ("备注：以上资金数均以“元”计", "全年预算数", "元"), ("金额均为元", "全年预算数", "元"), ("（百元）", "全年预算数", "百元"),
    ("注：本表金额以千元为单位", "全年预算数", "千元"),
  ])
  func `a caption above the header gives the unit`(caption: String, label: String, unit: String) throws {
    let header = try #require(
      ListHeader.recognise(Self.rows(caption, "项目名称,\(label),执行数,三级指标,指标值,完成值,分值,得分")))
    #expect(Self.amounts(header) == ["-", "1 \(unit)", "2 \(unit)"])
    #expect(!header.notes.contains { $0.english.contains("was assumed") })
  }

  private static let plain =
    "年度,部门名称,单位名称,项目编码,项目名称,年初预算数(万元),全年预算数(万元),全年执行数(万元),三级指标,指标性质,指标值,完成值,分值,得分,公开属性"

  private static func row(
    _ code: String, _ amounts: String = "100,100,90", name: String = "公路养护", weight: String = "90"
  ) -> String {
    "2024,县交通局,县公路站,\(code),\(name),\(amounts),里程,≥,1,1,\(weight),\(weight),公开"
  }

  @Test(arguments: [
    ("示例县明细表（单位：元）\n", ""), ("", "\n注：本表金额单位为元。"),
  ])
  func `two units are an error that names both, and no amount is known`(above: String, below: String) throws {
    let text = above + Self.plain + "\n" + Self.row("A1", "1000000,1000000,900000") + below
    for outcome in [
      try ListSample.read(text, policy: "national", detail: .records),
      try ListSample.readRows(text, policy: "national"),
    ] {
      let units = outcome.findings.filter { $0.rule == "L12" }
      #expect(units.count == 3 && units.allSatisfy { $0.severity == .error && $0.message.chinese.contains("单位") })
      #expect(units.allSatisfy { $0.actual == "万元" && $0.expected == "元" })
      #expect(
        outcome.figures.map { [$0.amounts.initial, $0.amounts.budget, $0.amounts.executed] } == [[nil, nil, nil]])
      #expect(outcome.records.allSatisfy { $0.totalFunds?.budget.raw == "" })
    }
    #expect(try ListSample.read(text).figures.first?.amounts.budget?.fen == 1_000_000_000_000)
  }

  @Test(arguments: [
    ("年初预算数（元）,全年预算数（万元）,全年执行数（万元）", ["元 万元", "万元 元", "万元 元"]),
    ("年初预算数（万元）,全年预算数/元,全年执行数（万元）", ["万元 元", "元 万元", "万元 元"]), ("年初预算数（元）,全年预算数,全年执行数", ["万元 元", "万元 元"]),
    ("年初预算数（元）,全年预算数（元）,全年执行数（元）", []), ("年初预算数（万元）,全年预算数,全年执行数", []),
  ])
  func `heads that give different units are an error, and the amounts are blank`(heads: String, units: [String]) throws
  {
    let head = "年度,部门名称,单位名称,项目编码,项目名称,\(heads),三级指标,指标性质,指标值,完成值,分值,得分,公开属性"
    let outcome = try ListSample.read(head + "\n" + Self.row("A1"), policy: "national", detail: .records)
    let found = outcome.findings.filter { $0.rule == "L12" }
    #expect(found.map { "\($0.actual) \($0.expected)" } == units && found.allSatisfy { $0.severity == .error })
    let figures = try #require(outcome.figures.first)
    let amounts: [Money?] = [figures.amounts.initial, figures.amounts.budget, figures.amounts.executed]
    let unknown = amounts.filter { $0 == nil }.count
    #expect(unknown == units.count)
  }

  @Test(arguments: [
    ("100元,100,95", "F2" as String?), ("100,100元,95", "G2"), ("100,100,95 元", "H2"), ("1000000元,100,95", nil),
    ("100万元,100,95", nil),
    ("100元,100元,95元", nil), ("0元,100,95", nil),
  ])
  func `a cell whose unit sets it far from the project's other amounts is an error, and blank`(
    amounts: String, cell: String?
  ) throws {
    let text = [Self.plain, Self.row("A1", amounts, weight: "45"), Self.row("A1", amounts, weight: "45")]
    let outcome = try ListSample.read(text.joined(separator: "\n"), policy: "national", detail: .records)
    let address: String? = outcome.findings.first { $0.rule == "L01" }.map { "\($0.at.address)" }
    #expect(address == cell)
    let figures = try #require(outcome.figures.first)
    let amounts: [Money?] = [figures.amounts.initial, figures.amounts.budget, figures.amounts.executed]
    let unknown = amounts.filter { $0 == nil }.count
    #expect(unknown == (cell == nil ? 0 : 1))
  }

  @Test func `a list without a budget or what was spent is an error`() throws {
    let text = "项目名称,三级指标,指标值,完成值,分值,得分\n公路养护,里程,1,1,90,90"
    let found = try ListSample.read(text, policy: "national").findings.filter { $0.rule == "L13" }
    #expect(found.map(\.expected) == ["全年预算数(万元)", "全年执行数(万元)"] && found.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: [
    "2024,,,,本页小计,300,300,270,,,,,,,", ",县交通局 小计,,,,300,300,270,,,,,,,", "累计,,,,,300,300,270,,,,,180,180,",
    ",,,A1,小计,100,100,90,,,,,90,90,",
    "一、交通运输局,,,,,300,300,270,,,,,,,", ",县水利局,,,,300,300,270,,,,,,,", "一,,,,交通运输口,300,300,270,,,,,,,",
    ",,,,以上合计：,300,300,270,,,,,,,",
    ",,,,共 计,300,300,270,,,,,,,", ",,,,（一）部门合计,300,300,270,,,,,,,", ",,,,,300,300,270,,,,,,,",
    "2024,县交通局,县公路站,,交通局汇总,300,300,270,,,,,,,", "2024,县交通局,县公路站,,本级汇总数,300,300,270,,,,,,,",
    "2024,县交通局,县公路站,,上述项目合计数,300,300,270,,,,,,,", "2024,县交通局,县公路站,,转下页,300,300,270,,,,,,,",
    "2024,县交通局,县公路站,,总 额,300,300,270,,,,,180,170,", "2024,县交通局,县公路站,,其中：一般公共预算,300,300,270,,,,,,,",
    ",,,,SUM,300,300,270,,,,,,,", ",,,Total,,300,300,270,,,,,,,", "小计:2项,,,,,300,300,270,,,,,,,",
    "2024,县交通局,县公路站,,一、交通运输局,300,300,270,,,,,,,",
    "2024,县交通局,县公路站,A1,公路养护,100,100,90,小计,,,,90,90,公开",
  ])
  func `rows that add up are no projects, and are said`(sum: String) throws {
    let text = [Self.plain, Self.row("A1"), sum, Self.row("A2", name: "桥梁维修")].joined(separator: "\n")
    for outcome in [
      try ListSample.read(text, policy: "national", blockBytes: 120), try ListSample.readRows(text, policy: "national"),
    ] {
      #expect(outcome.figures.map(\.code) == ["A1", "A2"])
      #expect(outcome.figures.map(\.score.indicatorCount) == [1, 1])
      #expect(outcome.findings.isEmpty)
      #expect(outcome.notes.contains { $0.chinese.contains("第 3 行") && $0.chinese.contains("不作为项目") })
    }
  }

  @Test(arguments: [
    "2024,县财政局,县会计中心,A3,会计人员培训统计,10,10,9,人数,≥,1,1,90,90,公开", "2024,县审计局,县审计局,A4,审计,10,10,9,,,,,,,公开",
    "2024,县发改局,县发改局,,一、二期规划编制,10,10,9,,,,,,,公开",
    "2024,县大数据局,县大数据局,,汇总平台建设,10,10,9,,,,,,,公开", "2024,县卫健局,县卫健局,,合计划生育奖补,10,10,9,,,,,,,公开",
    "2024,县统计局,县统计局,,数据汇总,10,10,9,,,,,,,公开", "2024,县统计局,县统计局,A5,报表总数,10,10,9,,,,,,,公开",
    "2024,县发改局,县发改局,,(一)道路维修,10,10,9,,,,,,,公开",
  ])
  func `a project whose name sounds like a sum is one`(row: String) throws {
    let text = [Self.plain, Self.row("A1"), row].joined(separator: "\n")
    #expect(try ListSample.read(text, policy: "national").figures.count == 2)
  }

  @Test func `rows of a project that contradict each other are an error naming the rows, and the amount is blank`()
    throws
  {
    let rows = ["90", "50", "90"].map { Self.row("A1", "100,100,\($0)", weight: "30") }
    let text = ([Self.plain] + rows).joined(separator: "\n")
    for blockBytes in [60, 1 << 20] {
      let outcome = try ListSample.read(text, policy: "national", blockBytes: blockBytes)
      #expect(
        outcome.figures.map { $0.amounts.executed } == [nil] && outcome.figures[0].amounts.budget?.plainWan == "100")
      let found = outcome.findings.filter { $0.rule == "L14" }
      #expect(
        found.map { "\($0.at.address) \($0.actual) \($0.expected) \($0.severity.rawValue)" } == ["H3 50 90 error"])
      #expect(found.first?.message.chinese.contains("第 2 行为 90，第 3 行为 50") == true)
    }
    // Cells merged over the rows of a project leave its later rows blank.
    let merged = [Self.plain, ",县交通局,,A1,公路养护,,100,90,里程,≥,1,1,50,50,公开", ",,,A1,公路养护,100,,,里程,≥,1,1,40,40,"]
    let outcome = try ListSample.read(merged.joined(separator: "\n"), policy: "national")
    #expect(outcome.figures.map { $0.amounts.initial?.plainWan } == ["100"] && outcome.figures[0].decision.isPublic)
    #expect(!outcome.findings.contains { $0.rule == "L14" })
    #expect(try ListSample.read(text).figures.map { $0.amounts.executed?.plainWan } == ["90"])
  }

  @Test func `what the unit printed is kept as its own, and held against the amounts and the policy`() throws {
    let header = Self.plain + ",执行率,预算执行得分,总分,评价等级"
    let rows = [
      Self.row("A1", name: "甲") + ",90.00%,9,99.00,优", Self.row("A2", name: "乙") + ",80%,8,98,良",
      Self.row("A3", name: "丙") + ",0.9,9,109,优",
      Self.row("A4", name: "丁", weight: "45") + ",90,9,99,优", Self.row("A4", name: "丁", weight: "45") + ",90,9,97,优",
    ]
    let outcome = try ListSample.read(([header] + rows).joined(separator: "\n"), policy: "national", detail: .records)
    let found = outcome.findings.map { "\($0.rule) \($0.at.address)" }
    #expect(found == ["L15 P3", "L16 S3", "L17 Q3", "L11 R4", "L14 R6"])
    #expect(outcome.records.map { $0.totalFunds?.rate.raw } == ["90.00%", "80%", "0.9", "90"])
    #expect(outcome.records.map { $0.printedGrade?.raw } == ["优", "良", "优", "优"])
    #expect(outcome.records.map { $0.printedTotal?.raw } == ["99.00", "98", "109", ""])
    #expect(outcome.figures.map(\.score.isTotalComputed) == [false, false, false, true])
  }

  @Test(arguments: [
    ("密级", "秘密", true), ("密级", "", false), ("是否涉密", "是", true), ("是否涉密", "否", false), ("备注", "涉密，不予公开", true),
    ("备注", "无", false), ("保密要求", "机密", true), ("公开类型", "依申请公开", true), ("公开时间", "2025年8月", false),
  ])
  func `another column may withhold a project that is marked open`(label: String, text: String, withholds: Bool) throws
  {
    let rows = [
      Self.row("A1", weight: "45") + ",", Self.row("A1", weight: "45") + "," + text, Self.row("A2", name: "桥梁维修") + ",",
    ]
    let list = ([Self.plain + "," + label] + rows).joined(separator: "\n")
    for outcome in [try ListSample.read(list, policy: "national"), try ListSample.readRows(list, policy: "national")] {
      #expect(outcome.figures.map(\.mark.isWithheld) == [withholds, false])
      #expect(outcome.figures.map(\.decision.isPublic) == [!withholds, true])
    }
  }

  @Test func `a heading that withholds closes what stands below it, up to the next heading`() throws {
    let lines = [
      Self.plain, "一、公开项目", Self.row("A1", name: "甲"), "二、涉密项目", Self.row("A2", name: "乙"), Self.row("A3", name: "丙"),
      "三、其他项目",
      Self.row("A4", name: "丁"),
    ]
    for blockBytes in [60, 150, 1 << 20] {
      let outcome = try ListSample.read(lines.joined(separator: "\n"), policy: "national", blockBytes: blockBytes)
      #expect(outcome.figures.map(\.mark.isWithheld) == [false, true, true, false])
      let places = outcome.figures.compactMap { figure -> Int? in
        if case .paper(let place)? = figure.mark.place { Int(place.row) } else { nil }
      }
      #expect(places == [3, 3])
    }
    for (line, expected) in [
      ("以下项目涉密，不予公开", [false, true, true]), ("以上项目不予公开", [true, false, false]), ("示例县不公开项目清单", [false, true, true]),
      ("机密", [true, true, true]), ("上述项目涉及国家秘密。", [true, false, false]),
    ] {
      let rows = [Self.plain, Self.row("A1", name: "甲"), line, Self.row("A2", name: "乙"), Self.row("A3", name: "丙")]
      for blockBytes in [60, 1 << 20] {
        let outcome = try ListSample.read(rows.joined(separator: "\n"), policy: "national", blockBytes: blockBytes)
        #expect(outcome.figures.map(\.mark.isWithheld) == expected, "\(line)")
      }
    }
    let note = Self.plain + "\n" + Self.row("A1") + "\n注：本表第1项为涉密项目，不予公开。"
    #expect(try ListSample.read(note, policy: "national").figures.map(\.mark.isWithheld) == [true])
  }

  @Test func `codes and names are compared as everywhere, and projects without a code by their office`() throws {
    let rows = [
      Self.row("a01", weight: "45"), Self.row("Ａ０１", name: "公路 养护", weight: "45"), Self.row("A-01", name: "桥梁维修"),
      Self.row("", name: "办公设备"),
      Self.row("", name: "办公设备").replacing("县交通局", with: "县水利局"),
    ]
    let outcome = try ListSample.read(([Self.plain] + rows).joined(separator: "\n"), policy: "national")
    #expect(outcome.figures.map(\.name) == ["公路养护", "桥梁维修", "办公设备", "办公设备"])
    #expect(outcome.figures.map(\.score.indicatorCount) == [2, 1, 1, 1])
    #expect(outcome.findings.map { "\($0.rule) \($0.at.address)" } == ["L06 D4"])
  }

  @Test(arguments: [
    ("5000000000000", "90"), ("-50", "90"), ("99999999999999999", "90"), ("-9999999999999", "90"),
    ("100", "50000000000000000"),
    ("100", "-90"),
  ])
  func `amounts and points beyond all sense are findings, never a trap`(amount: String, points: String) throws {
    let rows = (1...3).map { Self.row("A\($0)", "\(amount),\(amount),\(amount)", name: "项目\($0)", weight: points) }
    for policy in ["national", "reference"] {
      let outcome = try ListSample.read(([Self.plain] + rows).joined(separator: "\n"), policy: policy)
      #expect(outcome.figures.count == 3)
      #expect(outcome.findings.contains { ["L01", "L05"].contains($0.rule) })
    }
  }

  @Test(arguments: [
    ("项目名称,自评得分（百分制）,三级指标,指标值,完成值,分值,得分", 1, 6), ("项目名称,三级指标,指标值,完成值,分值,得分,自评分数", 6, 5),
    ("项目名称,自评得分,三级指标,指标值,完成值,分值,得分", 1, 6), ("项目名称,总分,自评分数（百分制）,三级指标,指标值,完成值,分值,得分", 1, 7),
    ("项目名称,三级指标,指标值,完成值,分值,自评分数", -1, 5), ("项目名称,自评分数,三级指标,指标值,完成值,分值,自评得分", 1, 6),
  ])
  func `a second column of points is the project's total where no other is`(line: String, total: Int, score: Int) throws
  {
    let header = try #require(ListHeader.recognise(Self.rows(line)))
    #expect(header.position(.total) == total && header.position(.score) == score)
  }
}
