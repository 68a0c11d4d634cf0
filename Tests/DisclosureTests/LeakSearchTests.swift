import Testing

@testable import Disclosure

/// What the gate looks for in names, amounts and pages, beside the texts of papers.
@Suite struct LeakSearchTests {
  private let place = Provenance(file: 0, sheet: 0, row: 1, column: 1)

  private func line(_ name: String, code: String = "", budget: Int64? = nil, mark: DisclosureMark) -> RegisterEntry {
    RegisterEntry(
      region: "", department: Named(), unit: Named(), code: code, name: name,
      budget: Entry(value: budget.map(Money.init), raw: "", at: place), budgetType: nil, mark: mark,
      isKeyProject: false,
      source: place)
  }

  private func isFound(_ name: String, code: String = "", in text: String) -> Bool {
    LeakSearch([], register: [line(name, code: code, mark: .withheld("不公开"))]).hit(inName: text, at: place) != nil
  }

  @Test(arguments: [
    ("视频专网扩容", "视频专网扩容项目指挥部", true), ("视频专网扩容", "視頻專網\u{AD}扩容领导小组办公室", true), ("天穹二号", "天穹二号配套道路", true),
    ("2024年视频专网扩容", "视频专网扩容试点镇", true), ("视频专网【不公开】", "视频专网配套", true), ("道路养护", "城区道路养护", false),
    ("设备购置", "医院设备购置", false), ("培训费", "干部培训费", false), ("公务车辆购置1", "公务车辆购置12", false),
  ])
  func `the name of an office or project gives a closed one away unless it is common words`(
    name: String, text: String, isFound: Bool
  ) {
    #expect(self.isFound(name, in: text) == isFound)
  }

  @Test(arguments: [
    ("K77319", "项目K77319统筹", true), ("K77319", "项目K773190统筹", false),
    ("99010124T000000200027", "并入99010124T-000000-200027", true),
    ("123456", "123456元", false), ("12345678", "编号12345678", true), ("AB12", "AB12", false),
  ])
  func `codes are found as whole words, short ones if they have letters`(code: String, text: String, isFound: Bool) {
    #expect(self.isFound("某", code: code, in: text) == isFound)
  }

  @Test(arguments: [
    ("两个项目共839.18万元", true), ("合计8391800元", true), ("共839.17万元", false), ("共150.00万元", false),
  ])
  func `a sum of the project's own amount and a closed one is found`(text: String, isFound: Bool) {
    let lines = [
      line("甲", budget: 739_180_000, mark: .withheld("涉密")), line("乙", budget: 50_000_000, mark: .withheld("涉密")),
    ]
    let amounts = WithheldAmounts([], closedLines: lines)
    let own = WithheldAmounts.Own(amounts: [Money(fen: 100_000_000)], department: lines[0].department.key)
    #expect((amounts.hit(in: text, beside: own) != nil) == isFound)
    #expect(amounts.hit(in: text, beside: .init(amounts: own.amounts, department: "999")) == nil)
  }

  @Test(arguments: [
    ("统筹专项资金739.18万元", true), ("统筹７３９．１８万元", true), ("7,391,800元", true), ("7391800.00元", true), ("共739.18", true),
    ("1739.18万元", false), ("739.18%以上", false), ("739.18亿元", false), ("7391800", false), ("完成150.00万元", false),
    ("1000万元", false),
  ])
  func `the amount of a closed project is found in every unit`(text: String, isFound: Bool) {
    let lines = [
      line("甲", budget: 739_180_000, mark: .withheld("涉密")), line("乙", budget: 1_000_000_000, mark: .withheld("涉密")),
    ]
    #expect((WithheldAmounts([], closedLines: lines).hit(in: text) != nil) == isFound)
  }

  @Test(arguments: [
    ("资金并入水库除险加固工程统筹", "某项目", true), ("资金并入水库除险工程统筹", "某项目", false),
    ("本期为水库除险加固工程二期", "丙镇水库除险加固工程二期", false),
  ])
  func
    `the name of a closed project is found without its region in what units write, but not within a paper's own name`(
      text: String, name: String, isFound: Bool
    )
  {
    let closed = projectFigures(
      "示例乙市天穹水库除险加固工程", code: "", department: Named(code: "101", name: ""), budgetType: .generalPublic,
      amounts: ProjectAmounts(initial: .zero, budget: Money(fen: 1), executed: .zero), mark: .withheld("不公开"), at: place
    )
    let text = text.replacing("水库", with: "天穹水库")
    let name = name.replacing("水库", with: "天穹水库")
    var record = form(indicators: [])
    record.name = name
    record.goals = [
      Goal(
        expected: Entry<String>(value: text, raw: text, at: place), actual: Entry(value: nil, raw: "", at: place))
    ]
    #expect((LeakSearch([closed]).hit(in: record) != nil) == isFound)
    // Names resemble each other: of these only whole ones count.
    #expect(LeakSearch([closed]).hit(inName: "丙镇天穹水库除险加固工程二期", at: place) == nil)
    // What a public project is called, too, tells nothing.
    var open = projectFigures(
      "丙县天穹水库除险加固工程三期", code: "", department: Named(code: "101", name: ""), budgetType: .generalPublic,
      amounts: ProjectAmounts(initial: .zero, budget: Money(fen: 1), executed: .zero), mark: .published, at: place)
    open.decision.isPublic = true
    #expect(LeakSearch([closed, open]).hit(in: record) == nil)
  }

  @Test func `the amount of a closed project is known from a paper of it, too`() throws {
    let text = FundBlockTests.monitoring.replacing("|100|90|90%", with: "|5437.29|90|1.66%")
    let paper = try #require(recognise(table(text), file: 0, sheetIndex: 0).papers.first)
    let closed = line("道路养护", mark: .withheld("涉密"))
    #expect(WithheldAmounts([], closedLines: [closed], papers: [paper]).hit(in: "统筹5437.29万元") != nil)
    #expect(WithheldAmounts([], closedLines: [line("桥梁", mark: .withheld("涉密"))], papers: [paper]).isEmpty)
    var marked = paper
    marked.mark = .withheld("不公开")
    #expect(WithheldAmounts([], papers: [marked]).hit(in: "统筹5437.29万元") != nil)
  }

  @Test func `a page is searched as it is written`() {
    let search = LeakSearch([], register: [line("天穹“感知”&平台", code: "K77319", mark: .withheld("涉密"))])
    for page in [
      "<title>天穹&#8220;感知&#8221;&amp;平台</title>", "<a title=\"天穹感知&amp;平台\">", "x/K77319/index.html", "天穹\n  感知&平台",
    ] {
      #expect(search.withheld(namedOnPage: Array(page.utf8)) != nil, "\(page)")
    }
    #expect(search.withheld(namedOnPage: Array("<td>天穹</td><td>感知平台</td>".utf8)) == nil)
  }
}
