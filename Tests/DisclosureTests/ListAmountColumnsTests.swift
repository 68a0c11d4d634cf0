import Spreadsheets
import Testing

@testable import Disclosure

/// What of a list's columns is an amount of the whole year, of the list's own year and in which unit, and what is not known.
@Suite struct ListAmountColumnsTests {
  /// A list whose amounts stand under other heads; each row has the amounts given.
  private static func read(
    heads: String, below: String? = nil, amounts: [String] = ["80,20,90"], title: String? = nil, year: String = "年度",
    tail: String = "", tails: [String] = [""], policy: String = "national"
  ) throws -> ListOutcome {
    let head =
      "\(year),区划代码,区划名称,部门编码,部门名称,单位编码,单位名称,项目编码,项目名称,预算类型,功能分类科目,\(heads),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,偏差原因及改进措施,公开属性\(tail)"
    let rows = amounts.enumerated().map {
      ListSample.row("P\($0)", amounts: $1, "≥,1,个,1,90,90") + tails[min($0, tails.count - 1)]
    }
    let lines = [title, head, below.map { ",,,,,,,,,,,\($0),,,,,,,,,,," }].compactMap(\.self) + rows
    return try ListSample.read(lines.joined(separator: "\n"), policy: policy, detail: .records)
  }

  private static func amounts(_ outcome: ListOutcome) -> [[String?]] {
    outcome.figures.map { [$0.amounts.initial?.plainWan, $0.amounts.budget?.plainWan, $0.amounts.executed?.plainWan] }
  }

  @Test(arguments: [
    ("年初预算数,预算调整数,全年执行数", nil, "L13 M1"), ("年初预算数,可用指标数（万元）,全年执行数", nil, "L13 M1"),
    ("年初预算数,实际下达数,全年执行数", nil, "L13 M1"),
    ("全年预算数（上级）,全年预算数（本级）,全年执行数", nil, "L13 L1"), ("全年预算数,,全年执行数", "中央,县级,", "L13 L2"),
    ("2023年预算数,2022年预算数,全年执行数", nil, "L13 L1"),
  ])
  func `the initial budget or a part is not taken for the budget of the year`(
    heads: String, below: String?, finding: String
  ) throws {
    let outcome = try Self.read(heads: heads, below: below)
    #expect(Self.amounts(outcome).allSatisfy { $0[1] == nil && $0[2] == "90" })
    #expect(outcome.figures.allSatisfy { $0.amounts.rate == nil && $0.score.total == nil })
    #expect(outcome.findings.filter { $0.severity == .error }.map { "\($0.rule) \($0.at.address)" } == [finding])
  }

  @Test(arguments: [
    ("年初预算数,资金来源,全年执行数", "80"), ("年初预算数,预算科目,全年执行数", "80"), ("年初预算数,上年预算数,全年执行数", "80"),
    ("年初预算数,一般公共预算（万元）,全年执行数", "80"), ("年初预算数,项目总预算,全年执行数", "80"),
    ("全年预算数,全年预算数（其中：财政拨款）,全年执行数", "80"), ("预算数（年初）,预算数（全年）,全年执行数", "20"),
    ("年初预算数,最终预算数（万元）,全年执行数", "20"),
  ])
  func `where nothing else may be the budget of the year, or the whole stands beside its part, the amount counts`(
    heads: String, budget: String
  ) throws {
    let outcome = try Self.read(heads: heads)
    #expect(Self.amounts(outcome).map { $0[1] } == [budget])
    #expect(!outcome.findings.contains { $0.severity == .error && $0.rule != "L04" })
  }

  @Test func `a column of the next year is none of a list that says its year`() throws {
    let titled = try Self.read(heads: "年初预算数,2025年预算数,全年执行数", title: "示例县2024年度绩效指标明细表")
    #expect(Self.amounts(titled) == [["80", nil, "90"]])
    #expect(titled.findings.map(\.rule).contains("L13"))
    let own = try Self.read(heads: "年初预算数,2024年预算数,全年执行数", title: "示例县2024年度绩效指标明细表")
    #expect(Self.amounts(own) == [["80", "20", "90"]])
  }

  @Test(arguments: [
    ("示例县2023年度项目绩效明细表", 2023 as Int?), ("示例县项目绩效明细表（填报日期：2025年3月15日）", nil), ("示例县项目绩效明细表", nil),
    ("示例县二〇二三年项目绩效明细表", 2023),
  ])
  func `without a column of years a list is of the year of its title`(title: String, year: Int?) throws {
    let outcome = try Self.read(heads: "年初预算数,全年预算数,全年执行数", title: title, year: "序号")
    #expect(outcome.figures.map(\.identity.year) == [year])
    let columned = try Self.read(heads: "年初预算数,全年预算数,全年执行数", title: title)
    #expect(columned.figures.map(\.identity.year) == [2024])
  }

  @Test(arguments: [2023 as Int?, nil])
  func `a second table below is of the year of its own title`(year: Int?) throws {
    let head = ListSample.header.replacing("年度,区划代码", with: "序号,区划代码")
    let lines = [
      "示例县2024年度项目绩效明细表", head, ListSample.row("P1", "≥,1,个,1,90,90"),
      "示例县\(year.map { "\($0)年度" } ?? "")项目绩效明细表", head, ListSample.row("P2", "≥,1,个,1,90,90"),
    ]
    for blockBytes in [200, 1 << 20] {
      let outcome = try ListSample.read(lines.joined(separator: "\n"), policy: "national", blockBytes: blockBytes)
      #expect(outcome.figures.map(\.identity.year) == [2024, year ?? 2024])
    }
  }

  @Test(arguments: [("50,", 30), ("50,约48", 30), ("50,(48)", 30)])
  func `a total is not known where a score is blank or unreadable, but by the specification`(first: String, rest: Int)
    throws
  {
    let text = [
      ListSample.header, ListSample.row("P1", amounts: "100,100,95", "≥,1,个,1,\(first)"),
      ListSample.row("P1", amounts: "100,100,95", "≥,1,个,1,40,\(rest)"),
      ListSample.row("P2", amounts: "100,100,95", "≥,1,个,1,90,80"),
    ].joined(separator: "\n")
    let own = try ListSample.read(text, policy: "national")
    #expect(own.figures.map { $0.score.total?.text } == [nil, "89.50"])
    #expect(own.findings.filter { $0.rule == "L01" }.count == 1)
    #expect(try ListSample.read(text).figures.map { $0.score.selfTotal?.text } == ["39.50", "89.50"])
  }

  @Test func `points that are shares of the whole give no total`() throws {
    let text = [
      ListSample.header, ListSample.row("P1", amounts: "100,100,95", "≥,1,个,1,0.5,0.5"),
      ListSample.row("P1", amounts: "100,100,95", "≥,1,个,1,0.4,0.3"),
    ].joined(separator: "\n")
    #expect(try ListSample.read(text, policy: "national").figures.map { $0.score.total?.text } == [nil])
  }

  @Test func `a column gives the unit of each row, and contradicts a head that gives another`() throws {
    let heads = "年初预算数,全年预算数,全年执行数"
    let plain = try Self.read(
      heads: heads, amounts: ["1000000,1000000,900000", "200,200,180", "100,100,90"], tail: ",金额单位",
      tails: [",元", ",万元", ",万美元"])
    #expect(Self.amounts(plain) == [["100", "100", "90"], ["200", "200", "180"], [nil, nil, nil]])
    #expect(plain.findings.map { "\($0.rule) \($0.at.address)" } == ["L12 Z4"])
    let stated = try Self.read(
      heads: "年初预算数（万元）,全年预算数（万元）,全年执行数（万元）", amounts: ["1000000,1000000,900000", "200,200,180"],
      tail: ",金额单位", tails: [",元", ",万元"])
    #expect(Self.amounts(stated) == [[nil, nil, nil], ["200", "200", "180"]])
    #expect(stated.findings.map { "\($0.rule) \($0.at.address)" } == ["L12 Z2"])
    #expect(stated.records.map { $0.funds[0].budget.raw } == ["", "200"])
  }

  @Test(arguments: [("100,7,90", nil as String?), ("100,100,90", "100"), ("100,,90", "100"), ("100,见附件,90", "100")])
  func `a number in a column without a label leaves the amount beside it blank`(amounts: String, budget: String?) throws
  {
    let outcome = try Self.read(heads: "全年预算数（万元）,,全年执行数（万元）", amounts: [amounts])
    #expect(Self.amounts(outcome) == [[nil, budget, "90"]])
    #expect(outcome.findings.filter { $0.rule == "L09" }.map(\.at.address.description) == (budget == nil ? ["L2"] : []))
    #expect(outcome.records.map { $0.funds[0].budget.raw } == [budget ?? ""])
  }

  @Test func `a cell of the head gives the unit of all amounts`() throws {
    let outcome = try Self.read(
      heads: "年初预算数,全年预算数,全年执行数", amounts: ["1000000,1000000,900000"], tail: ",单位：元", tails: [","])
    #expect(Self.amounts(outcome) == [["100", "100", "90"]])
    #expect(!outcome.notes.contains { $0.chinese.contains("没有写明金额单位") || $0.chinese.contains("没有用到的列") })
  }

  @Test(arguments: ["万美元", "单位：美元", "欧元"])
  func `money of another country is left blank`(unit: String) throws {
    let outcome = try Self.read(heads: "年初预算数（\(unit)）,全年预算数（\(unit)）,全年执行数（\(unit)）")
    #expect(Self.amounts(outcome) == [[nil, nil, nil]])
    let findings = outcome.findings.filter { $0.severity == .error }.map { "\($0.rule) \($0.at.address)" }
    #expect(findings == ["L12 L1", "L12 M1", "L12 N1"])
    let titled = try Self.read(heads: "年初预算数,全年预算数,全年执行数", title: "单位：\(unit.replacing("单位：", with: ""))")
    #expect(Self.amounts(titled) == [[nil, nil, nil]])
  }

  @Test(arguments: [
    ("1000000,1000000,90", true), ("100,1000000,900000", true), ("100,1000,900", false), ("1,1,0.01", false),
  ])
  func `amounts of a project that are ten thousand times each other are blank`(amounts: String, isBlank: Bool) throws {
    let outcome = try Self.read(heads: "年初预算数,全年预算数,全年执行数", amounts: [amounts, "5,5,4"])
    #expect(Self.amounts(outcome).map { $0[1] == nil } == [isBlank, false])
    #expect(outcome.findings.contains { $0.rule == "L05" && $0.severity == .error } == isBlank)
    #expect(outcome.records.map { $0.funds[0].budget.raw.isEmpty } == [isBlank, false])
    let strict = try Self.read(heads: "年初预算数,全年预算数,全年执行数", amounts: [amounts], policy: "reference")
    #expect(Self.amounts(strict).allSatisfy { $0[1] != nil })
  }
}

/// A project whose budget is as far above those of its department's others as a wrong unit would carry it.
@Suite struct SiblingUnitTests {
  private static func read(_ amounts: [String], register: String? = nil, policy name: String = "national") throws
    -> ReadResult
  {
    let policy = try #require(try policy(named: name))
    let rows = amounts.enumerated().map {
      ListSample.row("P\($0)", name: "项目\($0)", amounts: "\($1),\($1),\($1)", "≥,1,个,1,90,90")
    }
    var result = ReadResult()
    result.records.sources = SourceTable(files: ["明细.csv", "清单.xlsx"], sheets: [["Sheet1"], ["Sheet1"]])
    result.listed = try ListSample.read(([ListSample.header] + rows).joined(separator: "\n"), policy: name).figures
    result.order = result.listed.indices.map { .list($0) }
    if let register {
      let lines = "项目编码|项目名称|主管部门|预算数（万元）|公开属性\nP0|项目0|101-县交通局|\(register)|公开"
      result.records.register = recognise(table(lines), file: 1, sheetIndex: 0).register
    }
    let offices = result.knownOffices(home: Named(code: "990101", name: "示例县"))
    let completion = CompleteProjects(
      register: result.records.register, offices: offices, home: Named(code: "990101", name: "示例县"))
    result.complete(with: completion)
    result.blankBesideSiblings(by: completion, policy: policy, accepted: AcceptedFindings())
    result.blankTinyAmounts(by: completion, policy: policy, accepted: AcceptedFindings())
    return result
  }

  @Test(arguments: [["1000000", "200"], ["300000", "200", "3"], ["300000", "900000", "200"]])
  func `it is blank, with the largest of the others named`(amounts: [String]) throws {
    let result = try Self.read(amounts)
    let expected = amounts.map { $0.count >= 6 }
    #expect(result.listed.map { $0.amounts.budget == nil } == expected)
    #expect(
      result.records.doubtfulAmounts.allSatisfy { $0.measure == .siblings && $0.expected == Money(fen: 200_000_000) })
    #expect(result.records.doubtfulAmounts.map(\.subject) == expected.indices.filter { expected[$0] })
  }

  @Test(arguments: [
    (["20000", "3"], nil as String?), (["300000", "5000"], nil), (["300000"], nil), (["300000", "200"], "280000"),
    (["99999", "1"], nil),
  ])
  func `a wide spread, a lone project and one that the register knows to be large stay`(
    amounts: [String], register: String?
  ) throws {
    let result = try Self.read(amounts, register: register)
    #expect(result.listed.allSatisfy { $0.amounts.budget != nil } && result.records.doubtfulAmounts.isEmpty)
  }

  @Test(arguments: [
    ("0.006", nil as String?, true), ("0.0999", nil, true), ("0.1", nil, false), ("0", nil, false),
    ("0.006", "0.006", false),
  ])
  func `a budget smaller than any project's is blank, but where the register has it, too`(
    amount: String, register: String?, isBlank: Bool
  ) throws {
    let result = try Self.read([amount, "85"], register: register)
    #expect(result.listed.map { $0.amounts.budget == nil } == [isBlank, false])
    #expect(result.records.doubtfulAmounts.map(\.measure) == (isBlank ? [.least] : []))
  }

  @Test func `by the specification of lists nothing is doubted`() throws {
    let result = try Self.read(["1000000", "200", "0.006"], policy: "reference")
    #expect(result.listed.allSatisfy { $0.amounts.budget != nil } && result.records.doubtfulAmounts.isEmpty)
  }
}
