import Spreadsheets
import Testing

@testable import Disclosure

/// What lists call their columns, and what is said where nobody knows which column is which.
@Suite struct ListLabelsTests {
  /// A list of one project with other labels, and columns put in front of others.
  private static func read(
    _ labels: [(String, String)] = [], insert: [(before: String, label: String, value: String)] = [],
    policy: String = "national", detail: ListDetail = .records
  ) throws -> ListOutcome {
    var head = ListSample.header.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var rows = [ListSample.row("P1", "≥,10,个,12,60,60"), ListSample.row("P1", "≥,10,个,12,30,30")].map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    for (before, label, value) in insert {
      let place = try #require(head.firstIndex { $0.hasPrefix(before) })
      head.insert(label, at: place)
      for row in rows.indices { rows[row].insert(value, at: place) }
    }
    for (label, other) in labels {
      let place = try #require(head.firstIndex { $0.hasPrefix(label) })
      head[place] = other
    }
    return try ListSample.read(
      ([head] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n"), policy: policy, detail: detail)
  }

  @Test(arguments: [
    ("项目名称", "政策（项目）名称"), ("项目名称", "预算项目名称"), ("项目名称", "二级项目名称"), ("项目名称", "项目支出名称"), ("项目名称", "专项名称"),
    ("项目编码", "预算项目编码"), ("指标性质", "比较符"), ("指标性质", "符号"), ("年度指标值", "预期指标值"), ("年度指标值", "计划值"), ("计量单位", "单位"),
    ("部门名称", "预算主管部门"), ("自评得分", "实际得分"), ("分值", "标准分"), ("分值", "满分"), ("分值", "分数"),
  ])
  func `a column is known by its other plain names`(label: String, other: String) throws {
    let plain = try Self.read()
    let named = try Self.read([(label, other)])
    #expect(named.records.map(\.texts) == plain.records.map(\.texts))
    #expect(named.figures.map(\.score.total) == plain.figures.map(\.score.total))
    #expect(named.unknownLabels.isEmpty && named.findings.map(\.rule) == plain.findings.map(\.rule))
  }

  @Test func `单位 in front of the indicators and 分数 without points are not guessed at`() throws {
    let office = try Self.read([("单位编码", "单位")])
    #expect(
      office.unknownLabels.map { "\($0.label) \($0.at.address) \($0.contentAt.address)\($0.content)" } == ["单位 F1 F2"])
    #expect(office.records.map(\.indicators[0].unit) == ["个"])
    let head = ListSample.header.replacing("分值,自评得分", with: "分数,备注")
    #expect(
      ListHead.find(
        [
          Row(
            index: 0,
            cells: head.split(separator: ",").enumerated().map {
              Cell(column: $0, text: String($1))
            })
        ], aliases: []) == nil)
  }

  @Test(arguments: [
    ("全年执行数", "执行数(万元)", "33"), ("全年执行数", "累计执行数(万元)", "33"), ("全年预算数", "调整预算数(万元)", "33"), ("实际完成值", "全年完成值", "1"),
    ("年度指标值", "目标值", "1"), ("自评得分", "得分", "3"), ("分值", "权重", "5"),
  ])
  func `the label of the form counts before other names of its column, wherever they stand`(
    before: String, label: String, value: String
  ) throws {
    let plain = try Self.read()
    let other = try Self.read(insert: [(before, label, value)])
    #expect(other.figures.map { "\($0.amounts) \($0.score)" } == plain.figures.map { "\($0.amounts) \($0.score)" })
    #expect(
      other.records.map { $0.indicators.map { [$0.target.raw, $0.actual.raw, $0.score.raw] } }
        == plain.records.map { $0.indicators.map { [$0.target.raw, $0.actual.raw, $0.score.raw] } })
    #expect(other.notes.contains { $0.chinese.contains("未用：“\(label)”") })
    // By the specification the leftmost counts.
    let strict = try Self.read(insert: [(before, label, value)], policy: "reference")
    #expect(strict.unknownLabels.isEmpty && !strict.findings.contains { $0.rule == "L13" })
  }

  @Test(arguments: [("33", true), ("90", false), ("90.00", false), ("", false)])
  func `of two other names for an amount neither counts where they differ`(value: String, differs: Bool) throws {
    let list = try Self.read([("全年执行数", "实际支付数(万元)")], insert: [("年初预算数", "累计执行数(万元)", value)])
    // The leftmost is blank in the last case, and the one that is filled in is another thing.
    let isBlank = differs || value.isEmpty
    #expect(list.figures.map { $0.amounts.executed == nil } == [isBlank])
    #expect(list.records.map(\.funds[0].executed.raw.isEmpty) == [isBlank])
    let findings = list.findings.filter { $0.rule == "L13" }
    #expect(findings.map(\.at.address.description) == (isBlank ? ["L1"] : []))
    #expect(findings.allSatisfy { $0.severity == .error && $0.message.chinese.contains("“累计执行数(万元)”、“实际支付数(万元)”") })
  }

  @Test func `of two other names for points neither counts where they differ, and nothing is added up`() throws {
    let list = try Self.read([("自评得分", "自评分")], insert: [("自评得分", "指标得分", "20")])
    #expect(list.figures.map(\.score.total) == [nil] && list.figures.map(\.score.recomputedTotal) == [nil])
    #expect(list.records[0].indicators.allSatisfy { $0.score.raw.isEmpty && $0.weight.raw != "" })
    #expect(list.findings.filter { $0.severity == .error }.map(\.rule) == ["L13"])
    let target = try Self.read([("年度指标值", "目标值")], insert: [("年度指标值", "计划值", "20")])
    #expect(target.records[0].indicators.allSatisfy { $0.target.raw.isEmpty } && target.figures[0].score.total == nil)
  }

  @Test func `a column that nobody knows is said at its head, as in forms`() throws {
    let list = try Self.read(insert: [("项目编码", "立项依据", "文件一"), ("项目编码", "备注", "无"), ("项目编码", "年初结转", "")])
    #expect(
      list.unknownLabels.map { "\($0.label) \($0.at.address) \($0.contentAt.address)\($0.content)" } == ["立项依据 H1 H2"])
    // A head that was left blank; numbers of rows in front of the first label have none, as a rule.
    let blank = try Self.read([("二级指标", "")])
    #expect(blank.unknownLabels.map { "\($0.label) \($0.at.address) \($0.contentAt.address)" } == [" P1 P2"])
    #expect(try Self.read(insert: [("年度", "", "1")]).unknownLabels.isEmpty)
    #expect(try Self.read([("一级指标", "")]).unknownLabels.map(\.at.address.description) == ["O1"])
    #expect(try Self.read(insert: [("项目编码", "立项依据", "文件一")], policy: "reference").unknownLabels.isEmpty)
    #expect(try Self.read().unknownLabels.isEmpty)
  }

  @Test func `a list without a column of names is an error, and its codes are no names`() throws {
    let list = try Self.read([("项目名称", "立项事由")])
    #expect(list.findings.filter { $0.severity == .error }.map { "\($0.rule) \($0.at.address)" } == ["L13 A1"])
    #expect(list.unknownLabels.map(\.label) == ["立项事由"])
    #expect(list.figures.map(\.identity.title) == ["（没有填写项目名称）"])
    #expect(try Self.read().figures.map(\.identity.title) == ["道路维护"])
  }

  @Test(arguments: [("分值", true), ("项目名称", false), ("备注", false)])
  func `a table with all of a list but its weights is an unread paper`(label: String, isUnread: Bool) {
    let head = "项目编码|项目名称|主管部门|全年预算数|全年执行数|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|备注"
    let rows = "P1|校舍维修|教育局|100|90|产出指标|数量指标|面积|≥10|12|90|90|\nP2|水库加固|水利局|100|90|产出指标|数量指标|座数|≥10|12|90|90|"
    let status = recognise(table(head.replacing(label, with: "本项应得") + "\n" + rows), file: 0, sheetIndex: 0).status
    // As rows of a list they are read before: here only what is no list is looked at.
    if isUnread { #expect(status.form == nil && status.isUnread) }
    let goods = "物资编码|物资名称|单位|数量|单价|库存\n1|纸|箱|2|50|1\n2|笔|盒|3|10|2"
    #expect(!recognise(table(goods), file: 0, sheetIndex: 0).status.isUnread)
  }
}
