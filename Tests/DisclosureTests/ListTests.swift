import Spreadsheets
import Testing

@testable import Disclosure

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A list as text, and what reading it gives.
struct ListSample {
  static let header =
    "年度,区划代码,区划名称,部门编码,部门名称,单位编码,单位名称,项目编码,项目名称,预算类型,功能分类科目,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,偏差原因及改进措施,公开属性"

  /// A row: project, amounts, then nature, target, actual, weight, score; `-` stands for the usual value.
  static func row(
    _ code: String, name: String = "道路维护", department: String = "101", region: String = "990101",
    type: String = "一般公共预算", amounts: String = "100,100,90", _ rest: String, mark: String = "公开"
  ) -> String {
    "2024,\(region),示例县,\(department),县交通局,\(department)001,县交通局本级,\(code),\(name),\(type),214,\(amounts),产出指标,数量指标,维护里程,\(rest),,\(mark)"
  }

  static func read(
    _ text: String, policy name: String = "reference", yaml: String? = nil, blockBytes: Int = 1 << 20,
    detail: ListDetail = .figures, encoded: [UInt8]? = nil, limits: ReadLimits = ReadLimits()
  ) throws -> ListOutcome {
    let path = "/tmp/gongkai-list-\(UInt64.random(in: 0...UInt64.max)).csv"
    let bytes = encoded ?? Array(text.utf8)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    defer { unlink(path) }
    try #require(write(file, bytes, bytes.count) == bytes.count)
    close(file)
    let csv = try CSVFile(sniffFile(at: path, limits: limits), limits: limits)
    let header = try #require(ListHeader.recognise(csv.headRows(40)))
    let own = try yaml.map { try readPolicy(yaml: $0, file: "办法.yml") }
    var options = ListOptions(policy: try own ?? #require(try policy(named: name)))
    options.blockBytes = blockBytes
    options.detail = detail
    return try readIndicatorList(
      csv: csv, header: header, options: options, scorer: Scorer(options.policy), check: checkList)
  }

  /// The same list as the rows of a workbook.
  static func readRows(_ text: String, policy name: String = "reference") throws -> ListOutcome {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      Row(
        index: index,
        cells: line.split(separator: ",", omittingEmptySubsequences: false).enumerated().compactMap {
          $1.isEmpty ? nil : Cell(column: $0, text: String($1))
        })
    }.filter { !$0.cells.isEmpty }
    let header = try #require(ListHeader.recognise(rows))
    let policy = try #require(try policy(named: name))
    var list = beginList(header, options: ListOptions(policy: policy), scorer: Scorer(policy), check: checkList)
    for row in rows { list.add(row) }
    return list.finish()
  }
}

@Suite struct ListTests {
  /// A text in GB 18030, for characters that have two bytes in it.
  private static func national(_ text: String) -> [UInt8] {
    text.flatMap { $0.isASCII ? Array(String($0).utf8) : pairs[String($0)] ?? [UInt8(ascii: "?")] }
  }

  private static let pairs: [String: [UInt8]] = {
    var pairs: [String: [UInt8]] = [:]
    var decoder = TextDecoder(.gb18030)
    for first in UInt8(0xA1)...0xF7 {
      for second in UInt8(0xA1)...0xFE {
        let bytes = [first, second]
        pairs[decoder.text(bytes.span)] = bytes
      }
    }
    return pairs
  }()

  @Test(arguments: [(1 << 20, true), (1 << 20, false), (700, true), (700, false)])
  func `a list that changes its encoding ends there`(blockBytes: Int, startsNational: Bool) throws {
    let head = ListSample.header + "\n" + ListSample.row("P1", "≥,100,100,50,50") + "\n"
    let tail = ListSample.row("P2", name: "桥梁养护", "≥,100,100,50,50") + "\n"
    let first = startsNational ? Self.national(head) : Array(head.utf8)
    let rest = startsNational ? Array(tail.utf8) : Self.national(tail)
    let outcome = try ListSample.read("", blockBytes: blockBytes, encoded: first + rest)
    #expect(outcome.figures.map(\.name) == ["道路维护"])
    #expect(outcome.change?.offset == first.count)
    let whole = try ListSample.read("", blockBytes: blockBytes, encoded: first)
    #expect(whole.change == nil)
  }

  @Test(arguments: [true, false])
  func `a change of encoding is found in whichever block it is`(startsNational: Bool) throws {
    let rows = (0..<60).map { ListSample.row("P\($0)", name: "养护\($0)", "≥,100,100,50,50") + "\n" }
    for place in [0, 1, 7, 30, 59] {
      let head = ListSample.header + "\n" + rows[..<place].joined()
      let tail = rows[place...].joined()
      let first = startsNational ? Self.national(head) : Array(head.utf8)
      let rest = startsNational ? Array(tail.utf8) : Self.national(tail)
      for blockBytes in [500, 2000, 1 << 20] {
        let outcome = try ListSample.read("", blockBytes: blockBytes, encoded: first + rest)
        #expect(outcome.figures.count == place)
        #expect(outcome.change?.offset == first.count)
      }
    }
  }

  @Test func `a damaged character in a long list is no change of encoding`() throws {
    let rows = (0..<60).map { ListSample.row("P\($0)", name: "养护\($0)", "≥,100,100,50,50") + "\n" }
    for isNational in [true, false] {
      var bytes = isNational ? Self.national(ListSample.header + "\n") : Array((ListSample.header + "\n").utf8)
      for (index, row) in rows.enumerated() {
        let row = isNational ? Self.national(row) : Array(row.utf8)
        // The second byte of 示.
        bytes += index == 40 ? Array(row[..<13]) + row[14...] : row
      }
      for blockBytes in [500, 1 << 20] {
        let outcome = try ListSample.read("", blockBytes: blockBytes, encoded: bytes)
        #expect(outcome.change == nil)
        #expect(outcome.figures.count == 60)
      }
    }
  }

  @Test func `exports that were joined are one list, marks, headers, Ctrl-Z and all`() throws {
    let header = "\"年度\"" + ListSample.header.dropFirst(2)
    let parts = (0..<3).map { part in
      "\u{FEFF}" + header + "\r\n"
        + (0..<9).map { ListSample.row("P\(part * 9 + $0)", "≥,3,个,3,90,90") + "\r\n" }.joined()
    }
    let bare = parts.joined().replacing("\u{FEFF}", with: "")
    for blockBytes in [400, 3000, 1 << 20] {
      let joined = try ListSample.read(parts.joined() + "\u{1A}", blockBytes: blockBytes)
      let whole = try ListSample.read(bare, blockBytes: blockBytes)
      #expect(joined.figures.map(\.code) == (0..<27).map { "P\($0)" })
      #expect(joined.figures.map(\.source) == whole.figures.map(\.source))
      #expect(joined.findings.isEmpty)
      #expect(joined.notes.map(\.english) == whole.notes.map(\.english))
    }
  }

  @Test(arguments: [
    ("0", 0), ("7.5", 750), ("007", 700), ("999.99", 99_999), ("1.", -1), (".5", -1), ("+1", -1), (" 1", -1),
    ("1000", -1),
    ("1.005", -1), ("", -1), ("１", -1), ("1e2", -1),
  ])
  func `points follow the strict grammar to the letter`(text: String, expected: Int64) {
    let bytes = Array(text.utf8)
    #expect(ListNumber.points(bytes.span, 0..<bytes.count) == expected)
  }

  @Test(arguments: [
    ("99%", 990_000), ("0.0001", 1), ("999999999.9999", 9_999_999_999_999), ("%", -1), ("99%%", -1), ("0.00001", -1),
  ])
  func `values drop one percent sign`(text: String, expected: Int64) {
    let bytes = Array(text.utf8)
    #expect(ListNumber.value(bytes.span, 0..<bytes.count) == expected)
  }

  @Test(arguments: [
    (AmountUnit.wan, "123.456789", Int64(123_456_789)), (.yuan, "1234567.89", 123_456_789),
    (.yi, "0.0123456789", 123_456_789), (.yuan, "1.234", -1), (.wan, "1234567890", -1),
    (.thousand, "1234.56789", 123_456_789),
  ])
  func `amounts become whole fen in any unit, or nothing`(unit: AmountUnit, text: String, expected: Int64) {
    let bytes = Array(text.utf8)
    #expect(ListNumber.amount(bytes.span, 0..<bytes.count, unit: unit) == expected)
  }

  @Test(arguments: [
    ("≥,100,公里,50,10,5", 500), ("≥,3,公里,1,10,5", 333), ("≤,2,天,3,10,5", 667), ("≤,0,起,0,10,5", 1000),
    ("=,100,%,90,10,5", 900), ("=,100,%,250,10,5", 0), ("定性,,,达成预期指标,10,10", 1000),
    ("定性,,,部分达成预期指标并具有一定效果,7.5,6", 600), ("其他,1,个,1,10,5", 0), ("≥,约3,个,3,10,5", 0),
  ])
  func `a row earns what the specification says`(rest: String, points: Int64) throws {
    let outcome = try ListSample.read([ListSample.header, ListSample.row("P1", rest)].joined(separator: "\n"))
    #expect(outcome.figures.map(\.score.indicators?.hundredths) == [points])
  }

  @Test func `each of the eight faults is found at its row and field`() throws {
    let good = "≥,1,个,1,90,90"
    let text = [
      ListSample.header,
      ListSample.row("P1", amounts: "1,x,1", good), ListSample.row("P2", "≥,1,个,1,90,91"),
      ListSample.row("P3", "≥,1,个,1,80,80"), ListSample.row("P4", amounts: "1,1,2", good),
      ListSample.row("P5", amounts: "500000,1,1", good), ListSample.row("P5", name: "另一项目", good),
      ListSample.row("P7", type: "一般预算", good), ListSample.row("P8", department: "", good),
      ListSample.row("P9", "定性,,,尚可,90,90"), ListSample.row("P10", good),
    ].joined(separator: "\r\n")
    let found = try ListSample.read(text).findings.map { "\($0.rule) \($0.at.row + 1) \($0.field)" }
    #expect(
      found == [
        "L01 2 全年预算数(万元)", "L02 3 自评得分", "L03 4 分值", "L04 5 全年执行数(万元)", "L05 6 全年预算数(万元)",
        "L06 7 项目编码", "L07 8 预算类型", "L08 9 部门编码", "L01 10 实际完成值",
      ])
  }

  @Test func `late rows join their project, and the division into blocks changes nothing`() throws {
    var lines = [ListSample.header]
    for number in 0..<60 {
      lines.append(
        ListSample.row("P\(number % 20)", name: "\"名称,\(number % 20)\r\n\"\"二\"\"\"", "≥,3,个,\(number % 4),30,20"))
    }
    let text = lines.joined(separator: "\r\n") + "\r\n"
    let whole = try ListSample.read(text)
    #expect(whole.figures.count == 20)
    #expect(whole.figures.map(\.score.indicatorCount) == [Int](repeating: 3, count: 20))
    #expect(whole.figures[3].name == "名称,3\r\n\"二\"")
    #expect(whole.figures[3].source.row == 4)
    #expect(whole.rows == 60)
    for blockBytes in [200, 700, 5000] {
      let parts = try ListSample.read(text, blockBytes: blockBytes)
      #expect(parts.figures.map(\.score.total) == whole.figures.map(\.score.total))
      #expect(parts.figures.map(\.source) == whole.figures.map(\.source))
      #expect(parts.findings.map(\.at) == whole.findings.map(\.at))
    }
  }

  @Test func `stray and unclosed quotes cost their own record only, in any division`() throws {
    var lines = [ListSample.header]
    for number in 0..<40 { lines.append(ListSample.row("P\(number)", "≥,3,个,3,90,90")) }
    lines[7] = ListSample.row("P6", name: "5\" 管", "≥,3,个,3,90,90")
    lines[20] = ListSample.row("P19", name: "\"未完", "≥,3,个,3,90,90")
    let text = lines.joined(separator: "\n")
    for blockBytes in [300, 1000, 1 << 20] {
      let outcome = try ListSample.read(text, blockBytes: blockBytes)
      #expect(outcome.figures.count == 40)
      #expect(outcome.figures[6].name == "5\" 管")
      #expect(outcome.figures[19].name == "\"未完")
      #expect(outcome.figures[39].source.row == 40)
      #expect(outcome.notes.contains { $0.english.contains("unclosed") && $0.english.contains("row 21)") })
    }
  }

  @Test func `a quoted cell beyond the limit refuses the list, in any division`() throws {
    var limits = ReadLimits()
    limits.cellBytes = 1 << 15
    try Self.expectLimit(limits, blockBytes: [1000, limits.cellBytes, 8 * limits.cellBytes])
  }

  /// A list with a quoted cell a third longer than the limit is refused with the limit's name, however large the blocks are.
  static func expectLimit(_ limits: ReadLimits, blockBytes sizes: [Int]) throws {
    func text(_ bytes: Int) -> String {
      let long = "\"" + String(repeating: "里程\n", count: bytes / 7) + "\""
      let rows = [ListSample.row("P1", "≥,3,个,3,90,90"), ListSample.row("P2", name: long, "≥,3,个,3,90,90")]
      return ([ListSample.header] + rows).joined(separator: "\n")
    }
    for blockBytes in sizes {
      let error = #expect(throws: ReadError.self) {
        try ListSample.read(text(limits.cellBytes * 4 / 3), blockBytes: blockBytes, limits: limits)
      }
      #expect(error?.cause == .limit("cellBytes", limits.cellBytes))
      #expect(try ListSample.read(text(limits.cellBytes), blockBytes: blockBytes, limits: limits).figures.count == 2)
    }
  }

  @Test func `titles, blank rows, totals and repeated headers are counted and passed over`() throws {
    let text = [
      "示例县指标明细表", "编制单位：财政局,,,单位：元", ListSample.header.replacing("(万元)", with: ""),
      ListSample.row("P1", amounts: "1000000,1000000,1000000", "≥,1,个,1,90,90"), "",
      ListSample.header.replacing("(万元)", with: ""),
      ListSample.row("P2", amounts: "10000.01,10000.01,0", "≥,1,个,1,90,90"), "合计,,,,,,,,,,,1010000.01",
    ].joined(separator: "\n")
    for outcome in [try ListSample.read(text), try ListSample.readRows(text)] {
      #expect(outcome.figures.map(\.code) == ["P1", "P2"])
      #expect(outcome.figures.map(\.amounts.budget?.fen) == [100_000_000, 1_000_001])
      #expect(outcome.findings.isEmpty)
      for word in ["blank", "repeated header", "totals"] {
        #expect(outcome.notes.contains { $0.english.contains(word) })
      }
    }
  }

  @Test func `columns are found by synonyms in any order`() throws {
    let text = """
      *得分,权重,三级绩效指标,完成值（必填）,指标值,计算符号,主管部门,项目名称,是否公开,全年执行数（万元）,全年预算数（万元）
      8,10,里程,3,3,≥,县交通局,道路,是,1,2
      """
    let outcome = try ListSample.read(text, policy: "national")
    #expect(outcome.figures.map(\.score.indicators?.hundredths) == [1000])
    #expect(outcome.figures[0].score.selfTotal == nil && outcome.figures[0].score.total == Score(hundredths: 800 + 500))
    #expect(outcome.figures[0].department.name == "县交通局")
    #expect(outcome.figures[0].mark == .published)
    let near = ListHeader.nearness([Row(index: 0, cells: [Cell(column: 0, text: "项目名称"), Cell(column: 1, text: "分值")])])
    #expect(near.found == 2)
    #expect(near.missing == ["三级指标", "实际完成值"])
  }

  @Test func `the unit's own total is read from its column, and one that is no sum is a finding`() throws {
    let header = ListSample.header + ",自评总分"
    let rows = [
      ListSample.row("P1", amounts: "100,100,95", "≥,1,个,1,50,50") + ",88.00",
      ListSample.row("P1", amounts: "100,100,95", "≥,1,个,1,40,40") + ",88.00",
      ListSample.row("P2", amounts: "100,100,95", "≥,1,个,1,90,90") + ",99.5",
      ListSample.row("P3", amounts: "100,100,95", "≥,1,个,1,90,90") + ",",
      ListSample.row("P4", amounts: "100,100,95", "≥,1,个,1,90,90") + ",很高",
    ]
    let text = ([header] + rows).joined(separator: "\n")
    let outcome = try ListSample.read(text, policy: "national")
    #expect(outcome.figures.map { $0.score.selfTotal?.text } == ["88.00", "99.50", nil, nil])
    #expect(outcome.figures.map { $0.score.total?.text } == ["88.00", "99.50", "99.50", "99.50"])
    #expect(outcome.figures.map(\.score.isTotalComputed) == [false, false, true, true])
    #expect(
      outcome.findings.map { "\($0.rule) \($0.at.address) \($0.actual) \($0.expected)" }.first == "L11 Z2 88.00 99.50")
    #expect(outcome.findings.map(\.rule) == ["L11", "L01"])
  }

  @Test(arguments: ["总分", "自评总分（分）", "总得分", "项目总得分", "绩效自评总分"])
  func `the unit's own total is known by what bureaus call it`(label: String) throws {
    let text = [
      ListSample.header + "," + label, ListSample.row("P1", amounts: "100,100,95", "≥,1,个,1,90,90") + ",88.00",
    ].joined(separator: "\n")
    #expect(try ListSample.read(text, policy: "national").figures.map { $0.score.selfTotal?.text } == ["88.00"])
  }

  @Test func `an amount that cannot be read is not known, but by the benchmark's specification it is 0`() throws {
    let text = [ListSample.header, ListSample.row("P1", amounts: "约一百,100,没有", "≥,1,个,1,90,90")].joined(separator: "\n")
    let national = try ListSample.read(text, policy: "national").figures[0]
    #expect(
      national.amounts.initial == nil && national.amounts.budget != nil && national.amounts.executed == nil
        && national.amounts.rate == nil)
    #expect(national.score.execution == nil && national.score.total == nil && national.score.grade == nil)
    let reference = try ListSample.read(text).figures[0]
    #expect(
      reference.amounts.initial == .zero && reference.amounts.executed == .zero
        && reference.amounts.rate?.text == "0.00")
    #expect(reference.score.total?.text == "90.00" && reference.score.selfTotal?.text == "90.00")
  }

  @Test func `outside the reference policy the broader notation counts, and merged project cells continue`() throws {
    let text = [
      ListSample.header,
      ListSample.row("P1", amounts: "\"1,000.50\",１００,90万元", "≥,≥95%,%,96.5％,50分,50"),
      ",,,,,,,,,,,,,,产出指标,质量指标,合格率,≥,90,%,45,40,20,,公开",
      ListSample.row("P2", amounts: "1,约2,1", "≥,3,个,3.1.2,90,80"),
    ].joined(separator: "\n")
    for blockBytes in [100, 1 << 20] {
      let outcome = try ListSample.read(text, policy: "national", blockBytes: blockBytes, detail: .records)
      #expect(outcome.figures.map(\.score.indicatorCount) == [2, 1])
      #expect(outcome.figures[0].amounts.initial?.fen == 1_000_500_000)
      #expect(outcome.figures[0].amounts.budget?.fen == 100_000_000)
      #expect(outcome.figures[0].score.indicators?.hundredths == 7000)
      #expect(outcome.findings.map { "\($0.rule) \($0.at.address)" } == ["L01 M4", "L01 U4"])
      #expect(outcome.records[0].indicators.map(\.name.at.address.description) == ["Q2", "Q3"])
      #expect(outcome.records[0].indicators[1].target.raw == "≥90%")
    }
  }

  @Test func `a thousands comma without quotes is an error at its row, but for the reference policy`() throws {
    let text = [
      ListSample.header, ListSample.row("P1", amounts: "1,234.50,1234.50,3.00", "≥,1,个,1,90,90"),
      ListSample.row("P2", amounts: "\"1,234.50\",1234.50,3.00", "≥,1,个,1,90,90"),
      ListSample.row("P3", "≥,1,个,1,90,90") + ",,",
    ].joined(separator: "\n")
    for blockBytes in [300, 1 << 20] {
      let findings = try ListSample.read(text, policy: "national", blockBytes: blockBytes).findings
      let surplus = findings.filter { $0.rule == "L09" }
      #expect(surplus.map(\.at.address.description) == ["Z2"])
      #expect(surplus.first?.severity == .error && surplus.first?.actual == "“公开”")
      #expect(surplus.first?.message.chinese.contains("去掉逗号") == true)
      #expect(surplus.first?.subject == 0)
    }
    #expect(try !ListSample.read(text).findings.contains { $0.rule == "L09" })
    #expect(try !ListSample.readRows(text, policy: "national").findings.contains { $0.rule == "L09" })
  }

  @Test func `lines below a list are no projects, but for the reference policy`() throws {
    let lines = ["注：数据来自系统", ",,,,,,,,填报人：张三,,,,,,审核人：李四", "制表日期：2025年3月1日", ",,,,,,,2025年3月", ",,,,,,,,,,,,,,说明：略"]
    let text = [ListSample.header, ListSample.row("P1", "≥,1,个,1,90,90")] + lines + [ListSample.row("P2", ",,,,,")]
    let joined = text.joined(separator: "\n")
    for blockBytes in [200, 1 << 20] {
      let outcome = try ListSample.read(joined, policy: "national", blockBytes: blockBytes)
      #expect(outcome.figures.map(\.code) == ["P1", "P2"])
      #expect(outcome.rows == 2)
      #expect(outcome.notes.map(\.chinese).contains("5 行（首行为第 3 行）不是数据的行（如注、填报人），已跳过。"))
    }
    #expect(try ListSample.readRows(joined, policy: "national").figures.map(\.code) == ["P1", "P2"])
    #expect(try ListSample.read(joined).figures.count > 2)
    // A code alone is a project: it must not vanish.
    let bare = ListSample.header + "\n,,,,,,,P9,道路"
    #expect(try ListSample.read(bare, policy: "national").figures.map(\.code) == ["P9"])
  }

  @Test func `a code that a spreadsheet rounded is an error at its cell`() throws {
    let text = ListSample.header + "\n" + ListSample.row("9.90101E+17", "≥,1,个,1,90,90")
    let findings = try ListSample.read(text, policy: "national").findings
    #expect(findings.map { "\($0.rule) \($0.at.address) \($0.severity.rawValue)" } == ["L10 H2 error"])
  }

  @Test func `more spent than budgeted is a warning beyond the tolerance of the policy, as in a form`() throws {
    let text = [
      ListSample.header, ListSample.row("P1", amounts: "100,100,100.01", "≥,1,个,1,90,90"),
      ListSample.row("P2", amounts: "100,100,100.010001", "≥,1,个,1,90,90"),
      ListSample.row("P3", amounts: "0,0,5", "≥,1,个,1,90,90"),
    ].joined(separator: "\n")
    let found = try ListSample.read(text, policy: "national").findings
    #expect(
      found.map { "\($0.rule) \($0.at.address) \($0.severity.rawValue)" } == ["L04 N3 warning", "L04 N4 warning"])
    #expect(found.map(\.actual) == ["100.010001", "5"])
    // The specification of the reference policy compares exactly.
    #expect(try ListSample.read(text).findings.map(\.at.address.description) == ["N2", "N3", "N4"])
  }

  @Test func `weights and scores of a list have the tolerance of the policy, as those of a form`() throws {
    let text = [
      ListSample.header, ListSample.row("P1", "≥,1,个,1,89.99,90"), ListSample.row("P2", "≥,1,个,1,89.98,90"),
    ].joined(separator: "\n")
    func found(_ policy: String) throws -> [String] {
      try ListSample.read(text, policy: policy).findings.map { "\($0.rule) \($0.at.address)" }
    }
    #expect(try found("national") == ["L02 W3", "L03 V3"])
    #expect(try found("reference") == ["L02 W2", "L03 V2", "L02 W3", "L03 V3"])
  }

  @Test(arguments: [("9", "9.00"), ("7", "8.00"), ("", "10.00")])
  func `a qualitative row earns what the same indicator earns in a form`(given: String, points: String) throws {
    let text = ListSample.header + "\n" + ListSample.row("P1", "定性,,,达成预期指标,10,\(given)")
    #expect(try ListSample.read(text, policy: "national").figures.map { $0.score.indicators?.text } == [points])
  }

  @Test func `a project without a department is a warning, also where a list has no column of codes`() throws {
    let text = """
      得分,权重,三级指标,完成值,指标值,计算符号,主管部门,项目名称,全年执行数（万元）,全年预算数（万元）
      90,90,里程,3,3,≥,,道路,1,2
      90,90,里程,3,3,≥,县交通局,桥梁,1,2
      """
    let findings = try ListSample.read(text, policy: "national").findings
    #expect(findings.map { "\($0.rule) \($0.at.address) \($0.expected)" } == ["L08 G2 部门名称"])
  }

  @Test func `a project whose department has a name but no code counts for it, with a warning`() throws {
    let text = ListSample.header + "\n" + ListSample.row("P1", department: "", "≥,1,个,1,90,90")
    let outcome = try ListSample.read(text, policy: "national")
    #expect(outcome.figures.map(\.department.name) == ["县交通局"])
    #expect(outcome.findings.map { "\($0.rule) \($0.severity.rawValue)" } == ["L08 warning"])
    #expect(outcome.findings.first?.message.chinese.contains("按名称计入“县交通局”") == true)
    // The specification counts it for none.
    #expect(try ListSample.read(text).figures.map(\.department.isEmpty) == [true])
  }

  @Test(arguments: [("是", true), ("√", true), ("Y", true), ("重点项目", true), ("否", false), ("", false)])
  func `a key project is marked by the same words as in a form`(word: String, isKey: Bool) throws {
    let text = ListSample.header + ",是否重点项目\n" + ListSample.row("P1", "≥,1,个,1,90,90") + "," + word
    #expect(try ListSample.read(text, policy: "national").figures.map(\.identity.isKeyProject) == [isKey])
  }

  @Test func `marks are read as in a form, but to the letter under the reference policy`() throws {
    let text = ListSample.header + "\n" + ListSample.row("P1", "≥,1,个,1,90,90", mark: " 公开 ")
    #expect(try ListSample.read(text, policy: "national").figures.map(\.mark) == [.published])
    #expect(try ListSample.read(text).figures.map(\.mark) == [.withheld(" 公开 ")])
  }

  @Test func `a row that is not marked public withholds its project`() throws {
    let text = [
      ListSample.header, ListSample.row("P1", "≥,1,个,1,45,45"), ListSample.row("P1", "≥,1,个,1,45,45", mark: "公开 "),
    ].joined(separator: "\n")
    let figures = try ListSample.read(text).figures
    #expect(figures.map(\.decision.isPublic) == [false])
    #expect(figures.map(\.mark) == [.withheld("公开 ")])
  }

  @Test func `damaged lists of any kind end in findings, never in a crash`() throws {
    var state: UInt64 = 88_172_645_463_325_252
    let pieces = [",", "\"", "\n", "\r\n", "9", "999999999", ".", "公开", "P1", "≥", "=", "定性", "\u{feff}", "合计", "-"]
    for _ in 0..<60 {
      var text = ListSample.header + "\n"
      for _ in 0..<200 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        text += pieces[Int(state % UInt64(pieces.count))]
      }
      for policy in ["reference", "national"] {
        let whole = try ListSample.read(text, policy: policy)
        let parts = try ListSample.read(text, policy: policy, blockBytes: 64)
        #expect(whole.figures.map(\.source) == parts.figures.map(\.source))
        #expect(whole.findings.map(\.message) == parts.findings.map(\.message))
      }
    }
  }

  @Test func `amounts beyond all sense are clamped, not crashed on`() throws {
    let text = [
      ListSample.header, ListSample.row("P1", amounts: "999999999.999999,0.000001,999999999.999999", "≥,1,个,1,90,90"),
    ].joined(separator: "\n")
    let figures = try ListSample.read(text).figures
    #expect(figures[0].amounts.rate?.hundredths == Int64.max)
    #expect(figures[0].score.execution?.hundredths == 1000)
  }
}
