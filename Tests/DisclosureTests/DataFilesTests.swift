import Testing

@testable import Disclosure

@Suite struct DataFilesTests {
  @Test(arguments: [
    ("道路", "道路"), ("a,b", "\"a,b\""), ("他说\"好\"", "\"他说\"\"好\"\"\""), ("一\n二", "\"一\n二\""), ("=1+1", " =1+1"),
    ("@SUM(A1)", " @SUM(A1)"), ("-5", "-5"), ("-5.25%", "-5.25%"), ("+86-10", " +86-10"), ("-", " -"), (" =1", "  =1"),
    ("＝1", " ＝1"), ("=\"x\"", "\" =\"\"x\"\"\""), ("\t1", " \t1"), ("", ""), ("--1", " --1"), ("﻿x", "﻿x"),
  ])
  func `texts are quoted where needed and never a formula`(text: String, expected: String) {
    var row = DataText()
    row.text(text)
    #expect(String(decoding: row.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "< script>alert(1)< /script>"), ("a<b", "a< b"), ("x<5", "x<5"), ("<", "<"),
    ("<<!--", "<< !--"), ("≥3", "≥3"), ("=<a", " =< a"),
  ])
  func `a text of a unit is never markup`(text: String, expected: String) {
    var row = DataText()
    row.prose(text)
    #expect(String(decoding: row.bytes, as: UTF8.self) == expected)
  }

  @Test func `the five files carry the specification's columns, and the package describes them`() throws {
    let outcome = try ListSample.read(
      [
        ListSample.header, ListSample.row("P1", "≥,3,个,2,60,50"), ListSample.row("P1", "定性,,,达成预期指标,30,30"),
        ListSample.row("P2", name: "另一", amounts: "x,0,0", "≥,3,个,3,90,90", mark: "不公开"),
      ].joined(separator: "\n"))
    let policy = try #require(try policy(named: "reference"))
    let summaries = summarise(outcome.figures, policy: policy, names: outcome.regionNames)
    var records = Records()
    records.sources = SourceTable(files: ["清单.csv"], sheets: [["清单"]])
    let files = dataFiles(
      for: DataBook(
        name: "internal", title: "示例", date: "2025-08-20", isOpen: false, figures: outcome.figures,
        summaries: summaries, policy: policy, findings: outcome.findings, records: records))
    #expect(
      files.map(\.path).map { String($0.dropFirst(5)) } == [
        "projects.csv", "departments.csv", "counties.csv", "findings.csv", "withheld.csv", "datapackage.json",
      ])
    let texts = files.map { String(decoding: $0.pieces().joined(), as: UTF8.self) }
    #expect(texts.dropLast().allSatisfy { $0.utf8.starts(with: [0xef, 0xbb, 0xbf]) })
    let lines = texts.map { $0.split(separator: "\n").map(String.init) }
    #expect(
      lines[0][1]
        == "990101,101,P1,道路维护,2,2,一般公共预算,100.000000,100.000000,90.000000,90.00,9.00,70.00,79.00,中,89.00,-10.00,是")
    #expect(lines[0][2] == "990101,101,P2,另一,4,1,一般公共预算,0.000000,0.000000,0.000000,,0.00,90.00,90.00,优,90.00,0.00,否")
    #expect(lines[2][1].hasPrefix("990101,示例县,1,1,2,1,100.000000,100.000000,90.000000,0.000000"))
    #expect(lines[2][1].hasSuffix("100.000000,100.000000,90.000000,90.00,84.50,79.00,1,0,1,0"))
    #expect(lines[3][1].hasPrefix("L01,错误,清单.csv,清单,L4,4,年初预算数(万元),990101,P2,另一,x,"))
    #expect(texts[5].contains("\"created\": \"2025-08-20T00:00:00+08:00\""))
    #expect(!texts[5].contains("\"description\": \"\"") && !texts[5].contains("licenses"))
    #expect(texts[5].contains("{\"name\": \"一般公共预算-年初预算数\", \"type\": \"number\""))
  }

  @Test func `the files of an open book have no row of a withheld project, whatever the threads`() throws {
    let lines = (0..<20_000).map { ListSample.row("P\($0)", "≥,3,个,2,60,50", mark: $0 % 3 == 0 ? "不公开" : "公开") }
    let outcome = try ListSample.read(([ListSample.header] + lines).joined(separator: "\n"))
    let policy = try #require(try policy(named: "reference"))
    func rows(isOpen: Bool, jobs: Int) throws -> [Substring] {
      let book = DataBook(
        name: "public", title: "示例", isOpen: isOpen, figures: outcome.figures, summaries: Summaries(), policy: policy,
        records: Records())
      var bytes: [UInt8] = []
      let file = try #require(dataFiles(for: book).first { $0.path == "data/projects.csv" })
      try file.forEachPiece(jobs: jobs) { bytes += $0 }
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }
    let open = try rows(isOpen: true, jobs: 1)
    #expect(open.count == 1 + 13_333 && !open.contains { $0.contains(",P0,") } && open[1].contains(",P1,"))
    #expect(try rows(isOpen: true, jobs: 3) == open)
    #expect(try rows(isOpen: false, jobs: 2).count == 20_001)
  }

  @Test func `an open book says whose total it gives, and has no zero for an amount that is not known`() throws {
    let outcome = try ListSample.read(
      [
        ListSample.header + ",总分", ListSample.row("P1", "≥,3,个,2,60,50") + ",59",
        ListSample.row("P2", amounts: "约10,100,90", "≥,3,个,3,90,90") + ",",
        ListSample.row("P3", amounts: "10,约一百,90", "≥,3,个,3,90,90") + ",",
      ].joined(separator: "\n"), policy: "national")
    let policy = try #require(try policy(named: "national"))
    let book = DataBook(
      name: "public", title: "示例", year: "2024", isOpen: true, figures: outcome.figures, summaries: Summaries(),
      policy: policy, records: Records(), pages: DataPages())
    let pieces = try #require(dataFiles(for: book).first { $0.path == "data/projects.csv" }).pieces()
    let lines = String(decoding: Array(pieces.joined()), as: UTF8.self).split(separator: "\n")
    func behind(_ code: String) -> String { ",县交通局,101001,县交通局本级,2024,\(code)," }
    #expect(
      lines[0].dropFirst()
        == "区划代码,部门编码,项目编码,项目名称,指标数,预算类型,年初预算数,全年预算数,全年执行数,执行率,总分,等级,总分来源,区划名称,部门名称,单位编码,单位名称,年度,项目标识,页面")
    #expect(
      lines[1] == "990101,101,P1,道路维护,1,一般公共预算,100.000000,100.000000,90.000000,90.00,59.00,差,单位自评," + behind("P1"))
    #expect(lines[2] == "990101,101,P2,道路维护,1,一般公共预算,,100.000000,90.000000,90.00,99.00,优,按办法核算," + behind("P2"))
    #expect(lines[3] == "990101,101,P3,道路维护,1,一般公共预算,10.000000,,90.000000,,,,," + behind("P3"))
  }

  @Test func `indicators name their project and its page, and a score that is no number is blank`() throws {
    let fixture = try ReportsFixture()
    var input = fixture.input
    input.records.projects[0].indicators[0].score = Entry(
      value: nil, raw: "满分", at: Provenance(file: 0, sheet: 0, row: 0, column: 0))
    let context = BookContext(.publicBook, input)
    let book = DataBook(
      name: "public", title: "示例", year: "2024", license: DataLicense(name: "CC-BY-4.0"), isOpen: true,
      figures: input.figures, summaries: input.open, policy: input.policy, records: input.records,
      pages: DataPages(context), indicators: input.records.projects)
    let files = dataFiles(for: book)
    let rows = try #require(files.first { $0.path == "data/indicators.csv" })
    let lines = String(decoding: Array(rows.pieces().joined()), as: UTF8.self).split(separator: "\n")
    let shown = input.figures.filter(\.decision.isPublic).filter { $0.record >= 0 }
    // A text of several lines takes several lines; every row ends with the address of its page.
    let count = shown.reduce(0) { $0 + input.records.projects[$1.record].indicators.count }
    #expect(lines.count { $0.hasSuffix("/index.html") } == count)
    let first = try #require(shown.first { $0.record == 0 })
    let line = try #require(lines.first { $0.contains(",\(first.identity.stem),") })
    let address = try #require(context.projectPages.first { $0.hasSuffix("/\(first.identity.stem)/index") })
    #expect(line.hasSuffix(",2024,\(address).html") && line.contains(",1,"))
    #expect(line.split(separator: ",", omittingEmptySubsequences: false)[13].isEmpty)
    let package = String(decoding: Array(files[files.count - 1].pieces().joined()), as: UTF8.self)
    #expect(package.contains("\"licenses\": [{\"name\": \"CC-BY-4.0\"}]"))
    #expect(package.contains("\"reference\": {\"resource\": \"projects\", \"fields\": [\"区划代码\", \"项目标识\"]}"))
  }

  @Test func `fixed decimals print their sign and all places`() {
    #expect(FixedPoint.text(-5, decimals: 2) == "-0.05")
    #expect(FixedPoint.text(0, decimals: 0) == "0")
    #expect(FixedPoint.text(.min, decimals: 6) == "-9223372036854.775808")
    #expect(FixedPoint.text(120, decimals: 0) == "120")
  }
}
