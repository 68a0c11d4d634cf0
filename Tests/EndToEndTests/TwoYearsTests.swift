import Testing

@testable import Disclosure

/// What the congress reads of two years, of each budget, of groups and of townships.
@Suite struct TwoYearsTests {
  private static func settings(_ year: Int, _ more: String = "") -> String {
    """
    title: 甲县\(year)年度预算绩效公开
    year: \(year)
    date: \(year + 1)-08-20
    region: {code: "990101", name: 甲县, level: county}
    inputs: ["input/**"]
    policy: national
    books: [final-accounts]
    \(more)

    """
  }

  private static let head =
    "区划代码,部门编码,部门名称,项目编码,项目名称,预算类型,年初预算数(万元),全年预算数(万元),全年执行数(万元),一级指标,二级指标,三级指标,指标性质,年度指标值,计量单位,实际完成值,分值,自评得分,公开属性\n"

  private static func project(
    _ code: String, _ name: String, _ type: String, _ budget: Int, _ executed: Int, _ mark: String = "公开"
  ) -> String {
    "990101,205,甲县教育局,\(code),\(name),\(type),\(budget),\(budget),\(executed),产出指标,数量指标,数量,≥,10,个,10,90,90,\(mark)\n"
  }

  private static let register = """
    项目编码,项目名称,部门,单位,预算类型,全年预算数（万元）,公开属性,支出方向,受益群体,是否民生
    99010124T000000205001,校舍维修,甲县教育局,,一般公共预算,200,公开,教育,学生,√
    99010124T000000205002,教师培训,甲县教育局,,一般公共预算,100,公开,教育,,否
    99010124T000000205003,应急指挥系统,甲县教育局,,一般公共预算,777,不公开,公共安全,专用群体,否
    99010124T000000205004,土地整理,甲县教育局,,政府性基金预算,400,公开,,,

    """

  private func book(_ more: [String: String] = [:]) throws -> String {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(Self.settings(2024, "previous: 上年"), to: "gongkai.yml")
    try scratch.write(Self.register, to: "input/项目清单.csv")
    let now =
      Self.project("99010124T000000205001", "校舍维修", "一般公共预算", 200, 190)
      + Self.project("99010124T000000205002", "教师培训", "一般公共预算", 100, 50)
      + Self.project("99010124T000000205003", "应急指挥系统", "一般公共预算", 777, 700, "不公开")
      + Self.project("99010124T000000205004", "土地整理", "政府性基金预算", 400, 400)
    try scratch.write(Self.head + now, to: "input/明细.csv")
    for (name, text) in more { try scratch.write(text, to: "input/" + name) }
    try scratch.write(Self.settings(2023), to: "上年/gongkai.yml")
    let before =
      Self.project("99010123T000000205001", "校舍维修", "一般公共预算", 160, 160)
      + Self.project("99010123T000000205003", "应急指挥系统", "一般公共预算", 666, 600, "不公开")
      + Self.project("99010123T000000205004", "土地整理", "政府性基金预算", 310, 150, "")
    try scratch.write(Self.head + before, to: "上年/input/明细.csv")
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    let path = scratch.path + "/output/final-accounts/index.md"
    return String(decoding: try #require(FolderListing.bytes(of: path)), as: UTF8.self)
  }

  @Test func `last year's open figures stand beside this year's`() throws {
    let book = try book()
    #expect(book.contains("| 自评项目数（个） | 3 | 1 |\n| 全年预算数（万元） | 700.00 | 160.00 |"))
    #expect(book.contains("| 执行率 | 91.43% | 100.00% |"))
    for secret in ["应急指挥", "777", "666.00", "专用群体", "公共安全"] { #expect(!book.contains(secret), "\(secret)") }
  }

  @Test func `a project continues that both years' books showed, not one that was kept back`() throws {
    let book = try book()
    #expect(book.contains("两年都公开的项目有1个，全年预算由160.00万元变为200.00万元。得分比上年低的1个。"))
    #expect(book.contains("| 校舍维修 | 甲县教育局 | 160.00 | 200.00 | 100.00% | 95.00% | 100.00 | 99.50 |"))
    #expect(!book.contains("310.00"))
  }

  @Test func `groups are those of the register, of open projects alone, and say whom they leave out`() throws {
    let book = try book()
    #expect(book.contains("| 教育 | 2 | 300.00 | 240.00 | 80.00% | 97.25 |"))
    #expect(book.contains("另有1个公开的项目，没有写明支出方向，没有计入本表。"))
    #expect(book.contains("| 民生项目 | 1 | 200.00 |") && book.contains("| 其他项目 | 1 | 100.00 |"))
    #expect(book.contains("按受益群体分") && !book.contains("按分配主体分"))
  }

  @Test func `a list says what the register does not, and personal numbers in a group are masked`() throws {
    let listed =
      Self.head.dropLast() + ",支出方向,分配主体\n"
      + Self.project("99010124T000000205006", "河道清淤", "一般公共预算", 50, 50).dropLast() + ",农林水,县水利局13812345678\n"
      + Self.project("99010124T000000205007", "哨所维护", "一般公共预算", 60, 60, "不公开").dropLast() + ",国防,县人武部\n"
    let book = try book(["水利.csv": String(listed)])
    #expect(book.contains("| 农林水 | 1 | 50.00 | 50.00 | 100.00% | 100.00 |"))
    #expect(book.contains("| 教育 | 2 | 300.00 |"))
    #expect(book.contains("按分配主体分") && book.contains("| 县水利局"))
    for secret in ["13812345678", "国防", "人武部"] { #expect(!book.contains(secret), "\(secret)") }
  }

  @Test func `each budget is spoken of under the policy's headings, and what no paper tells is said`() throws {
    let debt = """
      2024年政府收支和债务主要指标表,,,
      指标名称,预算数（万元）,决算数（万元）,上年数（万元）
      政府性基金收入,500,450,480
      专项债务余额,900,880,700

      """
    let book = try book(["指标.csv": debt])
    #expect(book.contains("#### 对专项债务的支撑能力\n\n专项债务余额：预算数900.00万元，决算数880.00万元，上年700.00万元。"))
    #expect(book.contains("共有1个项目开展了绩效自评，全年预算400.00万元，全年执行400.00万元，执行率按办法核算为100.00%"))
    #expect(book.contains("下列方面没有收到可以公开的材料：基金政策设立延续依据、征收标准。"))
    #expect(!book.contains("0个，占0.00%"))
  }

  @Test func `townships are ranked by their points with ties, and marks for work stay inside`() throws {
    let results = """
      2024年乡镇财政运行综合评价结果表,,,
      单位名称,得分,等级,排名
      甲镇,91,优,2
      乙乡人民政府,95,优,1
      丙街道办事处,91,优,3
      甲县教育局,70,中,4

      """
    let work = """
      2024年度预算绩效管理工作考核结果表,,,
      单位名称,得分,等级,排名
      甲镇,64,中,1
      丁镇,63,中,2

      """
    let book = try book(["结果.csv": results, "考核.csv": work])
    let ranks = ["| 1 | 乙乡人民政府 | 95.00 | 优 |", "| 2 | 甲镇 | 91.00 | 优 |", "| 2 | 丙街道办事处 | 91.00 | 优 |"]
    #expect(book.contains(ranks.joined(separator: "\n")))
    #expect(book.contains("2024年度对3个乡镇（街道）开展了财政运行综合评价，平均得分92.33分") && !book.contains("70.00"))
    #expect(!book.contains("丁镇") && !book.contains("64.00"))
  }

  @Test func `what has ended is taken out in the order of the ends, and a continuing project has its end beside it`()
    throws
  {
    let uses = """
      2025年绩效结果应用表（万元）
      项目名称,主管部门,上年等级,上年预算数,应用方式,本年预算数,政策到期时间
      教师培训,甲县教育局,差,100,取消,0,2025-12-31
      校舍维修,甲县教育局,优,200,优先保障,220,2026-12-31
      土地整理,甲县教育局,良,400,督促改进,0,2024年6月
      应急指挥系统,甲县教育局,差,777,取消,0,2023-12-31

      """
    let book = try book(["应用.csv": uses])
    #expect(book.contains("本年不再安排预算、清理退出的2个：土地整理、教师培训。"), "\(book)")
    let rows = [
      "| 土地整理 | 甲县教育局 | 2024年6月30日 | 良 | 400.00 | 督促改进 |",
      "| 教师培训 | 甲县教育局 | 2025年12月31日 | 差 | 100.00 | 削减或取消 |",
    ]
    #expect(book.contains(rows.joined(separator: "\n")))
    #expect(book.contains("| 校舍维修 | 甲县教育局 | 160.00 | 200.00 | 100.00% | 95.00% | 100.00 | 99.50 | 2026年12月31日 |"))
    #expect(!book.contains("应急指挥"))
    // Without ends nothing is said of them.
    let plain = try self.book(["应用.csv": uses.replacing("政策到期时间", with: "备注")])
    #expect(plain.contains("清理退出的1个：教师培训。") && !plain.contains("到期时间"))
  }

  @Test func `transfers stand beside the results of townships that they hang on`() throws {
    let results = """
      2024年乡镇财政运行综合评价结果表,,,,
      单位名称,得分,等级,上年转移支付（万元）,本年转移支付安排数（万元）
      甲镇,91,优,1000,1050
      乙乡,72,中,800,780

      """
    let book = try book(["结果.csv": results])
    #expect(book.contains("| 1 | 甲镇 | 91.00 | 优 | 1,000.00 | 1,050.00 |\n| 2 | 乙乡 | 72.00 | 中 | 800.00 | 780.00 |"))
    #expect(book.contains("转移支付分配与综合评价结果挂钩，逐项见上表：上年合计1,800.00万元，本年安排合计1,830.00万元。"))
    let partial = try self.book(["结果.csv": results.replacing("800,780", with: ",780")])
    #expect(partial.contains("转移支付分配与综合评价结果挂钩，逐项见上表。"))
  }

  @Test func `the bureau sees what is new, what is gone and what changed, withheld projects too`() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let settings = Self.settings(2024, "previous: 上年").replacing("final-accounts", with: "internal")
    try scratch.write(settings, to: "gongkai.yml")
    let now =
      Self.project("99010124T000000205001", "校舍维修", "一般公共预算", 200, 190)
      + Self.project("99010124T000000205003", "应急指挥系统", "一般公共预算", 777, 700, "不公开")
      + Self.project("99010124T000000205009", "新校建设", "一般公共预算", 900, 900)
    try scratch.write(Self.head + now, to: "input/明细.csv")
    try scratch.write(Self.settings(2023), to: "上年/gongkai.yml")
    let before =
      Self.project("99010123T000000205001", "校舍维修", "一般公共预算", 260, 160)
      + Self.project("99010123T000000205003", "应急指挥系统", "一般公共预算", 666, 600, "不公开")
      + Self.project("99010123T000000205004", "土地整理", "政府性基金预算", 300, 150)
    try scratch.write(Self.head + before, to: "上年/input/明细.csv")
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    let path = scratch.path + "/output/internal/changes/index.md"
    let page = String(decoding: try #require(FolderListing.bytes(of: path)), as: UTF8.self)
    #expect(page.contains("两年都有的项目2个，新增的1个，不再有的1个"))
    #expect(page.contains("| 新校建设 | 甲县教育局 | 900.00 |") && page.contains("| 土地整理 | 甲县教育局 | 300.00 | 95.00 |"))
    let rows = page.split(separator: "\n").filter { $0.contains("| +111.00 |") || $0.contains("| -60.00 |") }
    #expect(rows.count == 2 && rows[0].hasPrefix("| 应急指挥系统"))
  }

  /// The book of a year whose last year had a year before, which closes a project, in a folder of some name.
  private func bookOfThreeYears(_ folder: String) throws -> String {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(Self.settings(2024, "previous: 上年"), to: "gongkai.yml")
    let now = Self.project("99010124T000000205001", "校舍维修", "一般公共预算", 200, 190)
    try scratch.write(Self.head + now, to: "input/明细.csv")
    try scratch.write(Self.settings(2023, "previous: ../前年"), to: "上年/gongkai.yml")
    let before =
      Self.project("99010123T000000205001", "校舍维修", "一般公共预算", 160, 160)
      + Self.project("99010123T000000205003", "应急指挥系统", "一般公共预算", 666, 600)
    try scratch.write(Self.head + before, to: "上年/input/明细.csv")
    try scratch.write(Self.settings(2022), to: folder + "/gongkai.yml")
    let closed = Self.project("99010122T000000205003", "应急指挥系统", "一般公共预算", 555, 500, "不公开")
    try scratch.write(Self.head + closed, to: folder + "/input/明细.csv")
    _ = try buildReports(BuildRequest(workspace: scratch.path, acceptFindings: true), progress: Silent())
    let path = scratch.path + "/output/final-accounts/index.md"
    return String(decoding: try #require(FolderListing.bytes(of: path)), as: UTF8.self)
  }

  @Test func `what last year's books kept back for the year before them is in none of its figures`() throws {
    let book = try bookOfThreeYears("前年")
    #expect(book.contains("| 自评项目数（个） | 1 | 1 |\n| 全年预算数（万元） | 200.00 | 160.00 |"))
    // Without the year before, nobody knows what last year's books kept back.
    let alone = try bookOfThreeYears("别处")
    #expect(!alone.contains("自评项目数（个）") && alone.contains("没有上年公开、本年继续实施的项目"))
  }
}
