import Spreadsheets
import Testing

@testable import Disclosure

/// What the policies of single regions ask for: thresholds, audits of targets, plans, reports upward, texts to be read out.
@Suite struct RegionChaptersTests {
  private let settings = """
    title: 甲县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    publisher: 甲县财政局
    region: {code: "990101", name: 甲县, level: county}
    policy: own.yml
    inputs: ["input/**"]
    books: [public, final-accounts, internal]
    disclosure: {unmarked: publish}

    """

  private let policy = """
    name: own
    title: 甲县办法
    demanded-stages: [{stage: 单位自评, from: 30}, {stage: 反馈整改, from: 30}]
    broadcast: true
    upward-addressees: [乙市财政局]
    books:
      final-accounts: [cover, evaluation-plan, results-use]
    headings: {evaluation-plan: 重点评价项目计划, evaluation-feedback: 绩效评价结果通报}
    stage-columns: [{name: 完成有评价, of: [单位自评, 部门、财政评价]}, {name: 反馈有应用, of: [结果应用]}]
    ranking-addressees: [甲县县委]
    clauses:
      - {clause: 一, demand: 三十万元以上的六个环节, forms: [项目支出绩效自评表], pages: [stages, audits]}
      - {clause: 二, demand: 播报, pages: [broadcast]}
      - {clause: 三, demand: 监控, forms: [项目支出绩效运行监控表]}
      - {clause: 四, demand: 目标编报, chapters: [targets], forms: [绩效目标审核表], rules: [S16]}

    """

  private let papers = [
    "项目清单": """
    项目清单
    项目编码,项目名称,主管部门,全年预算数（万元）,公开属性,是否民生,年中追加
    P1,校舍维修工程,教育局,30,公开,是,否
    P2,农村公路养护,交通局,29.99,公开,否,20.5
    P3,反恐侦控装备购置,公安局,300,不公开,否,否
    """,
    "自评": """
    2024年度绩效指标明细
    项目编码,项目名称,部门名称,全年预算数,全年执行数,一级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分
    P2,农村公路养护,交通局,29.99,29,产出指标,里程,≥,10,公里,10,90,90
    """,
    "审核": """
    2025年项目支出绩效目标审核表
    项目名称,主管部门,预算金额,完整性,相关性,适当性,可行性,审核结论,修改意见
    校舍维修工程,教育局,30,优,优,优,优,通过,
    农村公路养护,交通局,30,差,差,差,差,不通过,重报仍不合格
    """,
    "计划": """
    2024年重点绩效评价计划表
    评价对象,主管部门,预算金额,第三方机构,结束日期
    校舍维修工程,教育局,30,正信事务所,2025-05-30
    农村公路养护,交通局,29.99,,2025-05-30
    反恐侦控装备购置,公安局,300,,2025-05-30
    """,
    "评价": """
    2024年度绩效评价结果清单
    评价方式,项目名称,主管部门,资金量（万元）,评价得分,评价等级,评价结束日
    财政评价,校舍维修工程,教育局,30,85.5,良,2025-05-20
    财政评价,反恐侦控装备购置,公安局,300,70,中,2025-05-20
    """,
    "应用": """
    2025年绩效结果应用表（万元）
    项目名称,主管部门,上年等级,上年预算数,应用方式,本年预算数
    校舍维修工程,教育局,良,30,取消,0
    农村公路养护,交通局,差,29.99,削减,10
    """,
    "台账": """
    2024年度绩效整改台账
    问题来源,项目名称,主管部门,存在问题,整改措施,整改时限,整改完成情况
    财政评价,校舍维修工程,教育局,验收资料不齐,补齐资料,2025年9月30日,整改中
    """,
    "总额": """
    2024年部门项目支出总额表（万元）
    部门名称,项目支出总额,一般公共预算,政府性基金预算,国有资本经营预算
    教育局,40,40,0,0
    交通局,29.99,29.99,0,0
    """,
    "债务": """
    2024年政府收支和债务主要指标表（亿元）
    指标名称,限额,余额,上年数,增长率
    政府债务余额,42,42.01,40,5.03%
    """,
    "登记": """
    2024年度绩效自评材料报送登记表
    部门名称,报送材料,应报日期,应报份数,已报份数,欠报份数
    教育局,项目支出绩效自评表,2025-03-31,1,0,1
    """,
  ]

  private func built() throws -> (_ page: String) -> String {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(settings, to: "gongkai.yml")
    try scratch.write(policy, to: "own.yml")
    for (name, text) in papers { try scratch.write(text, to: "input/\(name).csv") }
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    var pages: [String: String] = [:]
    for file in FolderListing.files(below: scratch.path + "/output")
    where file.hasSuffix(".md") || file.hasSuffix(".txt") {
      pages[file] = String(decoding: FolderListing.bytes(of: scratch.path + "/output/" + file) ?? [], as: UTF8.self)
    }
    let read = pages
    return { page in read.first { $0.key.hasPrefix(page) }?.value ?? "" }
  }

  @Test func `a threshold is inclusive, and the projects that reach it are listed with what they lack`() throws {
    let page = try built()("internal/stages/index")
    #expect(page.contains("全年预算数30万元以上（含）的项目应有：单位自评，反馈整改。这样的项目2个，其中缺材料的2个"))
    #expect(page.contains("| 校舍维修工程 | 30.00 | 教育局 | 缺 | √ |"))
    #expect(!page.contains("| 农村公路养护 | 29.99 | 交通局 | √ | 缺 |"))
  }

  @Test func `the matrix has the columns of the document, of which any of its stages fills one`() throws {
    let page = try built()("internal/stages/index")
    #expect(page.contains("| 项目名称 | 全年预算数 | 主管部门 | 完成有评价 | 反馈有应用 |"))
    // One has an evaluation alone, one a self-evaluation alone.
    #expect(page.contains("| 校舍维修工程 | 30.00 | 教育局 | √ | √ |"))
    #expect(page.contains("| 农村公路养护 | 29.99 | 交通局 | √ | √ |"))
    #expect(page.contains("| 完成有评价 | 3 | 100.00% |") && !page.contains("事前评估"))
  }

  @Test func `a letter is called as the document calls it`() throws {
    let page = try built()("internal/letters/evaluation-feedback/")
    #expect(page.contains("2024年度绩效评价结果的通报") && page.contains("现将有关情况通报如下。"))
  }

  @Test func `targets that were refused or added without one are listed`() throws {
    let page = try built()("internal/audits/index")
    #expect(page.contains("审核不通过的1个"))
    #expect(page.contains("| 农村公路养护 | 交通局 | 30.00 | 差 | 差 | 差 | 差 | 不通过 | 重报仍不合格 |"))
    #expect(page.contains("| 农村公路养护 | 交通局 | 29.99 | 没有申报 |"))
  }

  @Test func `a plan says what is done and shows nothing that is withheld`() throws {
    let page = try built()("final-accounts/index")
    #expect(page.contains("## 一、重点评价项目计划"))
    #expect(page.contains("计划对2个项目、政策和单位开展2024年度重点绩效评价，涉及金额59.99万元，其中委托第三方机构1个"))
    #expect(page.contains("| 校舍维修工程 | 教育局 | 30.00 | 正信事务所 | 2025年5月30日 | 已完成 | 2025年5月20日 | 良 |"))
    #expect(page.contains("已经完成1个") && !page.contains("反恐"))
    #expect(page.contains("本年不再安排预算、清理退出的1个：校舍维修工程。"))
  }

  @Test func `a text to be read out names what is open alone`() throws {
    let text = try built()("public/播报稿.txt")
    #expect(text.contains("校舍维修工程，“良”") && text.contains("涉及资金29.99万元"))
    #expect(!text.contains("反恐") && !text.contains("300"))
  }

  @Test func `the coverage of each department says which projects are missing`() throws {
    let page = try built()("internal/stages/index")
    #expect(page.contains("| 教育局 | 40.00 | 0 | 0.00 | 0.00% | 校舍维修工程 |"))
    #expect(page.contains("| 交通局 | 29.99 | 1 | 29.99 | 100.00% |  |"))
  }

  @Test func `a ranking has the evaluated first, by their points`() throws {
    let page = try built()("internal/letters/ranking-report")
    #expect(page.contains("| 1 | 校舍维修工程 | 教育局 | 财政评价 | 85.50 | 良 |"))
    #expect(page.contains("| 2 | 反恐侦控装备购置 | 公安局 | 财政评价 | 70.00 | 中 |"))
  }

  @Test func `debt above its limit is told`() throws {
    let pages = try built()
    #expect((pages("internal/findings/index") + pages("internal/slips")).contains("超过限额420000万元"))
  }

  @Test func `a report upward has exactly its five parts`() throws {
    let page = try built()("internal/letters/performance-report")
    let parts = page.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
    #expect(parts == ["一、预算绩效管理工作情况", "二、财政支出绩效情况", "三、存在的问题", "四、纠正措施", "五、下一步工作重点"])
    #expect(page.contains("乙市财政局：") && page.contains("2025年9月30日前完成校舍维修工程“验收资料不齐”的整改。"))
  }

  /// A page of the same papers, some of them changed.
  private func page(_ path: String, _ changed: [String: String], accepted: String = "") throws -> String {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(policy, to: "own.yml")
    try scratch.write(settings + accepted, to: "gongkai.yml")
    for (name, text) in papers.merging(changed, uniquingKeysWith: { $1 }) {
      try scratch.write(text, to: "input/\(name).csv")
    }
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    let folder = scratch.path + "/output/" + path
    let files = FolderListing.files(below: folder).filter { $0.hasSuffix(".md") }
    return try files.map { String(decoding: try #require(FolderListing.bytes(of: folder + "/" + $0)), as: UTF8.self) }
      .joined()
  }

  @Test
  func `what comes next looks ahead: a deadline that is over is called so, and advice that was followed is left out`()
    throws
  {
    let page = try page(
      "internal/letters/performance-report",
      [
        "评价": """
        2024年度绩效评价结果清单
        评价方式,项目名称,主管部门,评价得分,评价等级,有关建议
        财政评价,校舍维修工程,教育局,85.5,,补齐资料
        财政评价,农村公路养护,交通局,,,建立台账
        """,
        "台账": """
        2024年度绩效整改台账
        问题来源,项目名称,主管部门,存在问题,整改措施,整改时限,整改完成情况
        财政评价,校舍维修工程,教育局,验收资料不齐,补齐资料,2025年6月30日,整改中
        财政评价,校舍维修工程,教育局,档案不全,补齐档案,,整改中
        财政评价,农村公路养护,交通局,没有台账,建立台账,2025-06-30,已整改
        """,
      ])
    let next = String(try #require(page.split(separator: "## 五、下一步工作重点").last))
    #expect(next.contains("校舍维修工程“验收资料不齐”的整改已过时限（2025年6月30日），尽快完成。"))
    #expect(next.contains("\n完成校舍维修工程“档案不全”的整改。"))
    #expect(next.contains("落实对校舍维修工程的建议：补齐资料。") && !next.contains("农村公路养护"))
    #expect(page.contains("校舍维修工程：财政评价得分85.50分。") && page.contains("农村公路养护：财政评价没有写明得分和等级。"))
  }

  @Test(arguments: [("校舍维修工程", "教育局", true), ("校舍维修工程", "交通局", false)])
  func `nobody is written to about a project that is another's by the register`(
    project: String, department: String, isWritten: Bool
  ) throws {
    let ledger = """
      2024年度绩效评价结果清单
      评价方式,项目名称,主管部门,评价得分,评价等级,存在问题
      财政评价,\(project),\(department),860,良,资料不齐
      """
    let letters = try page("internal/letters/evaluation-feedback", ["评价": ledger])
    #expect(letters.contains(project) == isWritten)
    // Points above the full marks stand in no letter.
    #expect(!letters.contains("860"))
    let findings = try page("internal/findings", ["评价": ledger])
    #expect(findings.contains("A30") == !isWritten)
  }

  @Test(arguments: ["交通局", "教育局"])
  func `a line of another's department counts for the project of the register, and for no department`(
    department: String
  ) throws {
    let ledger = """
      2024年度绩效评价结果清单
      评价方式,项目名称,主管部门,资金量（万元）,评价得分,评价等级
      财政评价,校舍维修工程,\(department),30,85.5,良
      财政评价,反恐侦控装备购置,\(department),300,70,中
      """
    let stages = try page("internal/stages", ["评价": ledger])
    #expect(stages.contains("| 校舍维修工程 | 30.00 | 教育局 | √ | √ |"))
    let book = try page("public/evaluations", ["评价": ledger])
    #expect(book.contains("评价1个对象，涉及资金30.00万元") && !book.contains("反恐") && !book.contains("300.00"))
    #expect(book.contains("| 校舍维修工程 | \(department == "教育局" ? "教育局" : "") | 财政评价 | 30.00 |"))
  }

  @Test(arguments: [("校舍维修工程", true), ("反恐侦控装备购置", false)])
  func `a line that is accepted as another project of the name keeps its department, but for a closed one`(
    project: String, isPrinted: Bool
  ) throws {
    let ledger = """
      2024年度绩效评价结果清单
      评价方式,项目名称,主管部门,资金量（万元）,评价得分,评价等级
      财政评价,\(project),交通局,44,85.5,良
      财政评价,农村公路养护,交通局,29.99,92,优
      """
    let accepted = "accepted:\n  - {rule: A30, at: \"input/评价.csv!评价!B3\", because: 同名的另一个项目}\n"
    let open = try page("public/evaluations", ["评价": ledger], accepted: accepted)
    #expect(open.contains("| \(project) | 交通局 | 财政评价 | 44.00 |") == isPrinted)
    #expect(open.contains(project) == isPrinted && open.contains("农村公路养护"))
  }

  @Test(arguments: [("修改完善后通过", "甲财绩〔2025〕3号", true), ("修改完善后通过", "", false), ("不通过", "甲财绩〔2025〕3号", false)])
  func `a target that passed when it had been mended is approved where the approval was given`(
    conclusion: String, approval: String, isApproved: Bool
  ) throws {
    let page = try page(
      "internal/letters",
      [
        "审核": """
        2025年项目支出绩效目标审核表
        项目名称,主管部门,预算金额,审核结论,修改意见,批复文号
        校舍维修工程,教育局,30,\(conclusion),,\(approval)
        """
      ])
    #expect(page.contains("项目支出绩效目标的批复") == isApproved)
  }

  @Test func `the table of clauses says what is missing, from whom and since when`() throws {
    let page = try built()("internal/clauses/index")
    #expect(page.contains("另缺项目支出绩效自评表1份（教育局，应在2025年3月31日前报送）"))
    #expect(page.contains("| 二 | 播报 | 已形成 | 播报稿.txt |"))
    #expect(page.contains("| 三 | 监控 | 缺材料 | 缺：项目支出绩效运行监控表（各部门、各单位） |"))
    // The paper came, and no book of this run has the chapter.
    #expect(page.contains("| 四 | 目标编报 | 缺材料 |") && page.contains("绩效目标审核表"))
  }

  @Test func `a clause points to the open pages of departments that print results, and to no others`() throws {
    let clause = "- {clause: 五, demand: 编入本部门决算, pages: [department-evaluations]}"
    func row(_ results: String) throws -> String {
      let scratch = try Scratch()
      defer { scratch.remove() }
      try scratch.write("name: own\ntitle: 甲县办法\nclauses:\n  \(clause)\n", to: "own.yml")
      try scratch.write(settings, to: "gongkai.yml")
      for (name, text) in papers { try scratch.write(name == "评价" ? results : text, to: "input/\(name).csv") }
      _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
      let bytes = try #require(FolderListing.bytes(of: scratch.path + "/output/internal/clauses/index.md"))
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      return lines.first { $0.hasPrefix("| 五 ") }.map(String.init) ?? ""
    }
    // 教育局 has a result, but no page: nothing came of its projects' self-evaluations.
    let results = try #require(papers["评价"])
    #expect(try row(results).hasPrefix("| 五 | 编入本部门决算 | 缺材料 | 绩效评价结果清单（2条）没有写进章节"))
    let found = try row(results + "\n财政评价,农村公路养护,交通局,29.99,92,优,2025-05-20\n")
    #expect(found.contains("| 已形成 | [公开页：交通局](../../public/"), "\(found)")
    #expect(!found.contains("教育局") && !found.contains("公安局"))
  }
}
