import Testing

@testable import Disclosure

/// 落实情况对照表: what counts as an answer to a demand, and what is said of books that a run does not write.
@Suite struct ClauseTableTests {
  private let policy = """
    name: own
    title: 甲县办法
    books:
      budget-draft: [cover, year-review, targets, clauses]
      final-accounts: [cover, overview, rectification, clauses]
    clauses:
      - {clause: 一, demand: 双监控, chapters: [year-review], forms: [项目支出绩效运行监控表], rules: [MON-1, MON-2]}
      - {clause: 二, demand: 整改, chapters: [year-review, rectification], forms: [绩效整改台账], rules: [REC-3]}
      - {clause: 三, demand: 目标审核, chapters: [targets], forms: [绩效目标审核表], pages: [audits]}
      - {clause: 四, demand: 指标体系, forms: [分行业预算绩效指标库], pages: [registers], rules: [MON-1]}
      - {clause: 五, demand: 第三方机构, forms: [第三方机构名录], pages: [registers]}
      - {clause: 六, demand: 决算册, chapters: [rectification], forms: [绩效整改台账], letters: [rectification-notice]}
    """

  private let papers = [
    "清单": """
    项目清单
    项目编码,项目名称,主管部门,全年预算数（万元）,公开属性
    P1,校舍维修工程,教育局,100,公开
    """,
    "自评": """
    2024年度绩效指标明细
    项目编码,项目名称,部门名称,全年预算数,全年执行数,一级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分
    P1,校舍维修工程,教育局,100,90,产出指标,面积,≥,10,平方米,10,90,90
    """,
    "整改": """
    2024年度绩效整改台账
    问题来源,项目名称,主管部门,存在问题,整改时限,整改完成情况
    财政评价,校舍维修工程,教育局,验收资料不齐,2025-12-31,整改中
    """,
    "机构": """
    第三方机构名录
    机构名称,统一社会信用代码,资质类别
    示例会计师事务所,91000000000000000X,会计师事务所
    """,
  ]

  /// The pages of a run, and what its package says of itself, by their paths below the output.
  private func built(
    _ books: [String] = [], settings changed: String = "", depth: String = "project",
    papers other: [String: String] = [:]
  ) throws -> [String: String] {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(policy, to: "own.yml")
    let settings = """
      title: 甲县2024年度预算绩效公开
      year: 2024
      date: 2025-08-20
      region: {code: "990101", name: 甲县, level: county}
      policy: own.yml
      inputs: ["input/**"]
      disclosure: {unmarked: publish}

      """
    try scratch.write(settings + changed, to: "gongkai.yml")
    for (name, text) in papers.merging(other, uniquingKeysWith: { $1 }) {
      try scratch.write(text, to: "input/\(name).csv")
    }
    _ = try buildReports(
      BuildRequest(workspace: scratch.path, books: books, depth: depth, acceptFindings: true), progress: Silent())
    var pages: [String: String] = [:]
    for file in FolderListing.files(below: scratch.path + "/output") {
      let bytes = FolderListing.bytes(of: scratch.path + "/output/" + file) ?? []
      if file.hasSuffix(".md") { pages[file] = String(decoding: bytes, as: UTF8.self) }
      if file.hasSuffix(".zip") { pages[file] = try UpwardFixture.text("gongkai-upward.json", in: bytes) }
    }
    return pages
  }

  private func row(_ number: String, on page: String?) -> String {
    let lines = page?.split(separator: "\n") ?? []
    return lines.first { $0.hasPrefix("| \(number) |") }.map(String.init) ?? ""
  }

  private let all = "books: [public, final-accounts, budget-draft, internal]\n"

  @Test func `a chapter, a page and a check answer a demand only with something of it`() throws {
    let pages = try built(settings: all)
    for page in ["internal/clauses/index.md", "budget-draft/index.md"] {
      // The chapter is written, and says that nothing came of monitoring.
      let monitoring = row("一", on: pages[page])
      #expect(
        monitoring.contains("| 缺材料 |") && !monitoring.contains("检查") && !monitoring.contains("上一年度"), "\(monitoring)")
      #expect(row("二", on: pages[page]).contains("| 已形成 |"))
      #expect(row("二", on: pages[page]).contains("上一年度预算绩效管理情况"))
    }
    let page = pages["internal/clauses/index.md"]
    #expect(row("二", on: page).contains("检查REC-3"))
    #expect(row("三", on: page).contains("| 缺材料 |"))
    #expect(row("四", on: page).contains("| 缺材料 |") && row("四", on: page).contains("缺：分行业预算绩效指标库"))
    // The page of registers has the agencies, of which this demand does not speak.
    #expect(!row("四", on: page).contains("第三方机构名录"))
    #expect(row("五", on: page).contains("| 已形成 |") && row("五", on: page).contains("registers/index.md)"))
  }

  @Test(arguments: [("公开", true), ("不公开", false)])
  func `neither an open table nor the package tells of a letter that only a closed project has`(
    mark: String, isTold: Bool
  ) throws {
    let register = """
      项目清单
      项目编码,项目名称,主管部门,全年预算数（万元）,公开属性
      P1,校舍维修工程,教育局,100,公开
      P2,专用设备购置,公安局,77,\(mark)
      """
    let ledger = """
      2024年度绩效整改台账
      问题来源,项目名称,主管部门,存在问题,整改时限,整改完成情况
      财政评价,专用设备购置,公安局,验收资料不齐,2025-12-31,整改中
      """
    let books = "books: [public, final-accounts, budget-draft, internal, upward]\n"
    let pages = try built(settings: books, papers: ["清单": register, "整改": ledger])
    #expect(pages["upward/990101-2024.zip"]?.contains("rectification-notice") == isTold)
    #expect(row("六", on: pages["internal/clauses/index.md"]).contains("文书：绩效问题整改通知1件"))
    #expect(row("六", on: pages["budget-draft/index.md"]).contains("文书：绩效问题整改通知") == isTold)
  }

  @Test(arguments: [(["budget-draft"], ""), ([], "books: [budget-draft]\n")])
  func `what stands in a book that is not written is no answer and no link`(books: [String], settings: String) throws {
    let pages = try built(books, settings: settings.isEmpty ? all : settings)
    #expect(Set(pages.keys.map { $0.prefix { $0 != "/" } }) == ["budget-draft"])
    let page = pages["budget-draft/index.md"]
    #expect(row("六", on: page).contains("| 本次没有生成 |"))
    #expect(row("六", on: page).contains("问题整改情况（本次没有生成）") && row("六", on: page).contains("绩效问题整改通知（本次没有生成）"))
    #expect(!row("六", on: page).contains("没有写进章节") && !row("六", on: page).contains("检查"))
    #expect(row("二", on: page).contains("| 已形成 |") && row("二", on: page).contains("（本次没有生成）"))
    #expect(page?.contains("](../") == false)
    // A run of all books says it of none.
    #expect(!(try built(settings: all).values.contains { $0.contains("本次没有生成") }))
  }

  @Test(arguments: [("region", false), ("department", true)])
  func `the first page of the bureau's book links to letters only where there are any pages of them`(
    depth: String, isLinked: Bool
  ) throws {
    let pages = try built(settings: all, depth: depth)
    #expect(pages["internal/index.md"]?.contains("](letters/index.md)") == isLinked)
    #expect((pages["internal/letters/index.md"] != nil) == isLinked)
  }

  @Test(arguments: [("2024-05-01", true), ("2024-12-31", true), ("2025-01-15", false)])
  func `there are no final accounts of a year that is not over`(date: String, isRefused: Bool) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(policy, to: "own.yml")
    for (name, text) in papers { try scratch.write(text, to: "input/\(name).csv") }
    try scratch.write(
      "title: 甲县公开\nyear: 2024\ndate: \(date)\nregion: {code: \"990101\", name: 甲县}\npolicy: own.yml\ninputs: [\"input/**\"]\n",
      to: "gongkai.yml")
    func build(_ books: [String]) throws {
      _ = try buildReports(
        BuildRequest(workspace: scratch.path, books: books, acceptFindings: true), progress: Silent())
    }
    // Monitoring is reported on within the year.
    try build(["internal"])
    guard isRefused else { return try build(["final-accounts"]) }
    let error = #expect(throws: RunError.self) { try build(["final-accounts"]) }
    #expect(error?.cause == .configuration && error?.message.chinese.contains("2024年度还没有结束") == true)
  }
}
