import Spreadsheets
import Testing

@testable import Disclosure

/// The chapters that are written from the ledgers of the year, in the books that go to the congress.
@Suite struct YearChaptersTests {
  private let settings = """
    title: 甲县2024年度预算绩效公开
    year: 2024
    date: 2025-08-20
    region: {code: "990101", name: 甲县, level: county}
    inputs: ["input/**"]
    books: [final-accounts, budget-draft]

    """

  private let register = """
    项目清单
    项目编码,项目名称,主管部门,全年预算数（万元）,公开属性
    P1,校舍维修工程,教育局,100,公开
    P2,农村公路养护,交通局,200,公开
    P3,反恐侦控装备购置,公安局,300,不公开
    """

  private let papers = [
    "整改": """
    2024年度绩效整改台账
    问题来源,项目名称,主管部门,存在问题,整改措施,整改时限,整改完成情况,责任人
    财政评价,校舍维修工程,教育局,验收资料不齐,补齐验收资料,2025年3月31日,已整改,张三
    绩效监控,农村公路养护,交通局,支出进度慢,加快支付,2025-06-30,整改中,李四
    财政评价,反恐侦控装备购置,公安局,装备闲置,调剂使用,2025-06-30,未整改,王五
    """,
    "应用": """
    2025年绩效结果应用表（万元）
    项目名称,主管部门,上年等级,上年预算数,应用方式,本年预算数
    校舍维修工程,教育局,优,100,优先保障,120
    农村公路养护,交通局,中,200,核减,150
    反恐侦控装备购置,公安局,优,300,优先保障,400
    """,
    "评价": """
    2024年度绩效评价结果清单
    评价方式,项目名称,主管部门,资金量（万元）,自评得分,评价得分,评价等级
    财政重点评价,校舍维修工程,教育局,100,98,85.5,良
    部门评价,农村公路养护,交通局,200,,,中
    财政重点评价,反恐侦控装备购置,公安局,300,99,70,中
    """,
    "事前": """
    2025年事前绩效评估结果表
    项目名称,主管部门,申报金额（万元）,立项必要性,投入经济性,评估得分,评估结论
    校舍维修工程,教育局,120,18,17,88,建议调整完善后予以支持
    农村公路养护,交通局,,16,16,82,建议调整完善后予以支持
    反恐侦控装备购置,公安局,400,18,17,90,予以支持
    """,
    "公开": """
    2024年度绩效信息公开情况表
    主管部门,公开事项,是否公开,公开时间,公开网址,未公开原因
    教育局,绩效自评结果,是,2025年8月1日,http://jyj.example/1,
    交通局,绩效自评结果,否,,,网站改版
    公安局,绩效自评结果,否,,,涉及敏感内容
    """,
    "制度": """
    预算绩效管理制度清单
    制度名称,文号,发文单位,印发日期
    甲县预算绩效管理办法,甲财〔2022〕5号,甲县财政局,2022-05-01
    """,
  ]

  private func pages() throws -> (finalAccounts: String, budgetDraft: String) {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(settings, to: "gongkai.yml")
    try scratch.write(register, to: "input/项目清单.csv")
    for (name, text) in papers { try scratch.write(text, to: "input/\(name).csv") }
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    func read(_ book: String) throws -> String {
      String(decoding: try #require(FolderListing.bytes(of: scratch.path + "/output/\(book)/index.md")), as: UTF8.self)
    }
    return (try read("final-accounts"), try read("budget-draft"))
  }

  @Test func `the ledgers of the year are written into the books, without what is withheld`() throws {
    let (accounts, draft) = try pages()
    for words in [
      "绩效管理各环节共反馈问题2个，涉及2个项目和单位，其中：运行监控发现1个，财政评价发现1个。已完成整改1个，占50.00%。",
      "| 校舍维修工程 | 教育局 | 财政评价 | 验收资料不齐 | 补齐验收资料 | 2025年3月31日 | 已整改 |",
      "共评价2个对象，涉及资金300.00万元。按评价方式分：部门评价1个，财政评价1个。",
      "| 校舍维修工程 | 98.00 | 85.50 | -12.50 |",
      "2个部门登记了2024年度绩效信息的2个公开事项，其中：已公开1个，没有公开1个。",
      "优先保障1个，安排120.00万元；削减或取消1个，安排150.00万元。",
    ] {
      #expect(accounts.contains(words), "\(words)")
    }
    for words in [
      "2个政策和项目开展了事前绩效评估，申报金额合计120.00万元（另有1个没有填写或不能识别，没有计入）。",
      "评估结论：建议调整完善后予以支持2个（120.00万元，另有1个没有填写金额）。",
      "上年预算合计300.00万元，本年安排合计270.00万元。",
      "现有预算绩效管理制度1项。", "没有收到绩效目标审核、运行监控的材料",
    ] {
      #expect(draft.contains(words), "\(words)")
    }
    for secret in ["侦控", "公安局", "装备闲置", "敏感", "张三", "李四"] {
      #expect(!accounts.contains(secret) && !draft.contains(secret), "\(secret)")
    }
  }

  @Test func `the table of clauses in a congress book tells no number of papers, for some are withheld`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let books = "books: {final-accounts: [cover, rectification, clauses], budget-draft: [cover]}"
    try scratch.write("name: own\ntitle: 办法\n\(books)\n", to: "own.yml")
    try scratch.write(settings + "policy: own.yml\n", to: "gongkai.yml")
    try scratch.write(register, to: "input/项目清单.csv")
    for (name, text) in papers { try scratch.write(text, to: "input/\(name).csv") }
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    let bytes = FolderListing.bytes(of: scratch.path + "/output/final-accounts/index.md")
    let page = String(decoding: try #require(bytes), as: UTF8.self)
    #expect(page.contains("绩效整改台账") && page.contains("已形成") && !page.contains("份（行）"))
  }

  @Test(arguments: [
    ("50%", "0", "有2个的整改情况没有写明或不能确定。"), ("整改中", "未整改", "目前均未完成整改。"), ("整改中", "100%", "已完成整改1个，占50.00%。"),
    ("50%", "√", "已完成整改1个，有1个的整改情况没有写明或不能确定。"), ("已整改", "完成", "均已整改。"),
  ])
  func `problems are said to be open only where the ledger says so`(first: String, second: String, words: String) throws
  {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write("name: own\ntitle: 办法\nbooks: {final-accounts: [cover, rectification]}\n", to: "own.yml")
    try scratch.write(settings + "policy: own.yml\ndisclosure: {unmarked: publish}\n", to: "gongkai.yml")
    let ledger = """
      示例县2024年度绩效整改台账
      项目名称,主管部门,问题来源,存在问题,整改时限,整改情况,是否公开
      道路维修,示例县交通局,财政评价,进度慢,2025-06-30,\(first),是
      校舍维护,示例县教育局,财政评价,资料不全,2025-06-30,\(second),是
      """
    try scratch.write(ledger, to: "input/台账.csv")
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    let pages = FolderListing.bytes(of: scratch.path + "/output/final-accounts/index.md")
    let page = String(decoding: try #require(pages), as: UTF8.self)
    #expect(page.contains(words))
  }
}
