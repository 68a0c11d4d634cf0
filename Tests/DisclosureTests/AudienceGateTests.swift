import Testing

@testable import Disclosure

@Suite struct AudienceGateTests {
  private let place = Provenance(file: 0, sheet: 0, row: 0, column: 0)

  private func project(
    _ name: String, code: String = "", department: String = "101", type: BudgetType = .generalPublic,
    mark: DisclosureMark = .none
  ) -> ProjectFigures {
    projectFigures(
      name, code: code, department: Named(code: department, name: ""), budgetType: type,
      amounts: ProjectAmounts(initial: .zero, budget: Money(fen: 1), executed: .zero), mark: mark, at: place)
  }

  private func line(_ name: String, code: String = "", mark: DisclosureMark) -> RegisterEntry {
    RegisterEntry(
      region: "", department: Named(code: "101", name: ""), unit: Named(), code: code, name: name,
      budget: amount(nil, at: place),
      budgetType: nil, mark: mark, isKeyProject: false, source: place)
  }

  private func decide(
    _ projects: [ProjectFigures], register: [RegisterEntry] = [], unmarked: Settings.Unmarked = .withhold
  ) -> ([Bool], WithheldCounts) {
    var settings = Settings()
    settings.unmarked = unmarked
    var figures = projects
    let gate = AudienceGate(settings: settings, register: register)
    let decision = gate.decide(&figures)
    return (figures.map(\.decision.isPublic), decision.withheld)
  }

  @Test(
    arguments: [
      (DisclosureMark.published, DisclosureMark.none, true), (.none, .published, true), (.none, .none, false),
      (.published, .withheld("不公开"), false), (.withheld("涉密"), .published, false), (.withheld(""), .none, false),
      (.none, .withheld("依申请公开"), false), (.published, .published, true),
    ])
  func `the strictest mark of paper and register wins`(paper: DisclosureMark, register: DisclosureMark, shown: Bool) {
    let (isPublic, _) = decide(
      [project("道路养护", code: "P1", mark: paper)], register: [line("道路养护", code: "P1", mark: register)])
    #expect(isPublic == [shown])
  }

  @Test func `a mark on a paper closes the line of its name, whether or not the line names a region`() {
    let lines = [line("金盾渠首视频巡查", code: "P1", mark: .published), line("道路养护", code: "P2", mark: .published)]
    var figures = [project("金盾渠首视频巡查【不公开】", mark: .withheld("不公开"))]
    let decision = AudienceGate(settings: Settings(), register: lines).decide(&figures)
    #expect(decision.openLines.map(\.code) == ["P2"])
  }

  @Test func `an unmarked project that resembles a withheld line without papers is closed with it`() {
    let lines = [line("视频专网扩容", code: "99010124T0001", mark: .withheld("涉密"))]
    func opened(_ name: String, code: String = "", mark: DisclosureMark = .none, department: String = "101") -> [Bool] {
      decide(
        [project(name, code: code, department: department, mark: mark)], register: lines, unmarked: .publish
      ).0
    }
    #expect(opened("视频专网扩建") == [false] && opened("视频专网", code: "99010124T001") == [false])
    #expect(opened("视频专网扩建", department: "102") == [true] && opened("道路养护", code: "99010124T0002") == [true])
    #expect(opened("视频专网扩建", mark: .published) == [true])
    #expect(opened("视频传输专网扩容") == [false] && opened("视频传输专网扩容", department: "102") == [true])
    #expect(opened("改名", code: "9901O124TOOO1") == [false] && opened("改名", code: "990l0124TO00I") == [false])
    #expect(opened("改名", code: "99010134T0001") == [false] && opened("改名", code: "99010135T0001") == [true])
    // Once the line's own project is there, another resembles it by chance.
    let both = [project("视频专网扩容", code: "99010124T0001"), project("视频专网扩建")]
    #expect(decide(both, register: lines, unmarked: .publish).0 == [false, true])
  }

  @Test func `a name that bears its mark closes the papers that have it without`() {
    let projects = [project("校舍修缮【不予公开】", mark: .withheld("不予公开")), project("校舍修缮", mark: .published)]
    var apart = projects
    apart[1].source.file = 1
    #expect(decide(apart).0 == [false, false])
  }

  @Test func `what nobody marked follows the setting`() {
    #expect(decide([project("甲")]).0 == [false])
    #expect(decide([project("甲")]).1.unmarked == 1)
    #expect(decide([project("甲")], unmarked: .publish).0 == [true])
    #expect(decide([project("甲", mark: .withheld("x"))], unmarked: .publish).0 == [false])
  }

  @Test func `while a file cannot be read, what nobody marked stays closed, and the notice says so`() throws {
    var settings = Settings()
    settings.unmarked = .publish
    var figures = [project("甲"), project("乙", mark: .published)]
    let counts = AudienceGate(settings: settings, register: [], hasUnreadFiles: true).decide(&figures).withheld
    #expect(figures.map(\.decision.isPublic) == [false, true] && counts.unmarked == 1)
    let notice = try #require(counts.notice)
    #expect(notice.chinese.contains("读不了") && notice.chinese.contains("请修好"))
    #expect(AudienceGate(settings: settings, register: []).decide(&figures).withheld.notice == nil)
  }

  @Test func `a project without a code is found in the register by name`() {
    let register = [line("城区 道路（一期）养护", code: "P1", mark: .withheld("不公开"))]
    #expect(decide([project("城区道路(一期)养护", mark: .published)], register: register).0 == [false])
  }

  @Test func `an ambiguous name takes the strictest line`() {
    let register = [line("养护", code: "P1", mark: .published), line("养护", code: "P2", mark: .withheld("涉密"))]
    #expect(decide([project("养护")], register: register).0 == [false])
  }

  @Test func `another project's code gives no 公开, but a withheld mark there withholds`() {
    let register = [line("校舍维修", code: "P1", mark: .published), line("侦控装备", code: "P2", mark: .withheld("涉密"))]
    #expect(decide([project("侦控装备", code: "P1")], register: register, unmarked: .publish).0 == [false])
    #expect(decide([project("道路养护", code: "P1")], register: register).0 == [false])
    #expect(decide([project("校舍维修", code: "P2", mark: .published)], register: register).0 == [false])
  }

  @Test func `a wrong or differently typed code does not hide what the register says of a name`() {
    let register = [line("侦控“装备”购置", code: "p-001", mark: .withheld("涉密")), line("培训", code: "P9", mark: .published)]
    #expect(decide([project("侦控装备购置", code: "P-OO1")], register: register, unmarked: .publish).0 == [false])
    #expect(decide([project("改了名", code: " Ｐ-001 ")], register: register, unmarked: .publish).0 == [false])
    #expect(decide([project("培训", code: "Ｐ9")], register: register).0 == [true])
    #expect(decide([project("培训", code: "P8")], register: register).0 == [true])
    var lines = register
    lines[1].unit = Named(code: "101001", name: "党校")
    var other = project("培训", code: "P8")
    other.identity.offices.unit = Named(code: "101002", name: "图书馆")
    #expect(decide([other], register: lines).0 == [false])
    #expect(decide([project("侦控装备购置", department: "102")], register: register, unmarked: .publish).0 == [true])
  }

  @Test func `a mark on one record withholds the others of the same code, or name and department`() {
    var secret = project("侦控装备", code: "P1", mark: .withheld("机密"))
    secret.source.file = 1
    let others = [
      project("别名", code: "p1", mark: .published), project("侦控 装备", mark: .published),
      project("侦控装备", department: "102", mark: .published), project("道路养护", code: "P3", mark: .published),
    ]
    #expect(decide(others + [secret]).0 == [false, false, true, true, false])
  }

  @Test func `many projects of one name are decided without comparing each with each`() {
    var figures = (0..<20_000).map { project("培训", code: "P\($0)", department: "\($0)", mark: .published) }
    for index in figures.indices { figures[index].identity.offices.region = String(990000 + index) }
    for index in 0..<10_000 { figures[index].decision.mark = .withheld("") }
    #expect(decide(figures).0.count { $0 } == 10_000)
  }

  @Test(
    arguments: [
      ([(BudgetType.generalPublic, 2)], true), ([(.generalPublic, 1)], false), ([(.generalPublic, 0)], true),
      ([(.generalPublic, 2), (.governmentFund, 1)], false), ([(.generalPublic, 3), (.governmentFund, 2)], true),
    ])
  func `totals count withheld projects only where no difference gives one away`(
    withheld: [(BudgetType, Int)], allowed: Bool
  ) {
    var figures = [project("公开项目", mark: .published)]
    figures[0].decision.isPublic = true
    for (type, count) in withheld {
      for number in 0..<count { figures.append(project("不公开\(number)", type: type)) }
    }
    var settings = Settings()
    #expect(!AudienceGate(settings: settings, register: []).totalsIncludeWithheld(figures))
    settings.totals = .all
    let gate = AudienceGate(settings: settings, register: [])
    #expect(gate.totalsIncludeWithheld(figures) == allowed)
  }

  @Test func `two withheld projects of one department still give themselves away when each is alone in its unit`() {
    var figures = [project("校舍维修"), project("甲工程"), project("乙工程")]
    figures[0].decision.isPublic = true
    for index in figures.indices { figures[index].identity.offices.unit = Named(code: "10100\(index % 2)", name: "") }
    var settings = Settings()
    settings.totals = .all
    let gate = AudienceGate(settings: settings, register: [])
    #expect(!gate.totalsIncludeWithheld(figures))
    figures[1].identity.offices.unit = figures[2].unit
    #expect(gate.totalsIncludeWithheld(figures))
  }

  @Test func `a withheld project without an amount hides no other one`() {
    var figures = [project("校舍维修"), project("甲工程"), project("乙工程"), project("丙工程")]
    figures[0].decision.isPublic = true
    for index in 2...3 { figures[index].amounts.budget = .zero }
    var settings = Settings()
    settings.totals = .all
    let gate = AudienceGate(settings: settings, register: [])
    #expect(!gate.totalsIncludeWithheld(figures))
    figures[2].amounts.budget = Money(fen: 5)
    #expect(gate.totalsIncludeWithheld(figures))
    figures[2].amounts.executed = Money(fen: 3)
    #expect(!gate.totalsIncludeWithheld(figures))
    figures[1].amounts.executed = Money(fen: 1)
    #expect(gate.totalsIncludeWithheld(figures))
  }

  @Test func `no mean and no rate is computed with a single withheld project`() {
    var figures = [project("校舍维修"), project("甲工程"), project("乙工程"), project("丙工程")]
    figures[0].decision.isPublic = true
    for index in figures.indices { figures[index].score.total = Score(hundredths: 9000) }
    var settings = Settings()
    settings.totals = .all
    let gate = AudienceGate(settings: settings, register: [])
    #expect(gate.totalsIncludeWithheld(figures))
    for index in 2...3 { figures[index].score.total = nil }
    #expect(!gate.totalsIncludeWithheld(figures))
    for index in 2...3 { figures[index].score.total = Score(hundredths: 8000) }
    for index in 1...3 { figures[index].amounts.executed = Money(fen: 3) }
    #expect(gate.totalsIncludeWithheld(figures))
    figures[2].amounts.budget = nil
    figures[3].amounts.executed = nil
    #expect(!gate.totalsIncludeWithheld(figures))
  }

  @Test func `two papers of one project hide each other no more than one does`() {
    var figures = [
      project("校舍维修"), project("甲工程", code: "P1"), project("甲工程 （修改）", code: "p1"), project("甲工程（修改）"),
    ]
    figures[0].decision.isPublic = true
    var settings = Settings()
    settings.totals = .all
    let gate = AudienceGate(settings: settings, register: [])
    #expect(!gate.totalsIncludeWithheld(figures))
    figures.append(project("乙工程", code: "P2"))
    #expect(gate.totalsIncludeWithheld(figures))
  }

  @Test func `a line of the register is open only where nothing withholds it and no withheld project stands behind it`()
  {
    let lines = [
      line("道路养护", code: "P1", mark: .published), line("专网扩容", code: "P2", mark: .published),
      line("专网扩容", code: "P2", mark: .withheld("不公开")), line("训练场整修", code: "P3", mark: .published),
      line("没有标明", code: "P4", mark: .none),
    ]
    var figures = [project("道路养护", code: "P1"), project("训练场整修", code: "P3", mark: .withheld("秘密"))]
    for (unmarked, open) in [(Settings.Unmarked.withhold, ["P1"]), (.publish, ["P1", "P4"])] {
      var settings = Settings()
      settings.unmarked = unmarked
      let decision = AudienceGate(settings: settings, register: lines).decide(&figures)
      #expect(decision.openLines.map(\.code) == open)
    }
  }

  @Test func `an office of which nothing is open is neither counted nor said to be missing`() {
    func entry(_ code: String, _ name: String) -> DirectoryEntry {
      DirectoryEntry(code: code, name: name, parent: "", region: "990101", level: .department, source: place)
    }
    var figures = [project("道路养护", department: "101"), project("专网扩容", department: "102")]
    figures[0].decision.isPublic = true
    let closed = RegisterEntry(
      region: "990101", department: Named(name: "特勤站"), unit: Named(), code: "", name: "战备物资轮换",
      budget: amount(nil, at: place), budgetType: nil, mark: .withheld("涉密"), isKeyProject: false, source: place)
    let offices = OpenOffices(figures, register: [closed], openLines: [])
    let directory = [entry("101", "交通局"), entry("102", "公安局"), entry("103", "示例县特勤站"), entry("104", "水利局")]
    #expect(offices.directory(directory).map(\.code) == ["101", "104"])
    // What last year's book named is named by the same rule.
    #expect(!offices.shows(Named(name: "示例县特勤站"), of: "", home: "990101"))
    #expect(offices.shows(Named(name: "示例县水利局"), of: "", home: "990101"))
  }

  @Test func `a department whose units are all withheld as a whole is not said to be missing itself`() {
    func entry(_ code: String, _ name: String, _ parent: String, _ level: OfficeLevel) -> DirectoryEntry {
      DirectoryEntry(code: code, name: name, parent: parent, region: "990101", level: level, source: place)
    }
    var figures = [project("道路养护", department: "103")]
    figures[0].decision.isPublic = true
    let closed = RegisterEntry(
      region: "990101", department: Named(), unit: Named(name: "特勤站"), code: "", name: "战备物资轮换",
      budget: amount(nil, at: place), budgetType: nil, mark: .withheld("涉密"), isKeyProject: false, source: place)
    let directory = [
      entry("102", "公安局", "", .department), entry("102001", "特勤站", "102", .unit), entry("103", "交通局", "", .department),
      entry("103001", "特勤站", "103", .unit), entry("104", "水利局", "", .department),
    ]
    let offices = OpenOffices(figures, register: [closed], openLines: [])
    #expect(offices.directory(directory).map(\.code) == ["103", "104"])
  }

  @Test func `a withheld project named in a label of another form's funds is found`() {
    var figures = [project("实训基地建设"), project("专项侦控装备购置", mark: .withheld("涉密"))]
    figures[0].decision.isPublic = true
    let search = LeakSearch(figures)
    var record = form(indicators: [])
    record.funds = [fund(.total, budget: "10", executed: "10")]
    #expect(search.hit(in: record) == nil)
    record.funds[0].label = "其中：专项侦控装备购置"
    #expect(search.hit(in: record)?.figure == 1)
  }

  @Test func `a withheld line of the register without a form is looked for, unless a published project bears its name`()
  {
    var figures = [project("实训基地建设"), project("道路养护工程")]
    for index in figures.indices { figures[index].decision.isPublic = true }
    let register = [
      line("专项侦控装备购置", code: "990101240007", mark: .withheld("涉密")), line("道路养护工程", mark: .withheld("不公开")),
      line("校舍维修改造", mark: .published),
    ]
    let search = LeakSearch(figures, register: register)
    var record = form(indicators: [])
    record.goals = [goal("完成道路养护工程和校舍维修改造")]
    #expect(search.hit(in: record) == nil)
    record.goals = [goal("配合 990101240007 号项目")]
    #expect(search.hit(in: record) != nil)
    record.goals = [goal("配合专项侦控\n  装备购置")]
    #expect(search.hit(in: record)?.withheld == place)
  }

  @Test(arguments: ["2024年文明实践站提标扩面工程0975", "文明实践站提标扩面工程0975"])
  func `a closed name counts in its own county, for those above it, and not in the name of another county's project`(
    name: String
  ) {
    var closed = line(name, mark: .withheld("涉密"))
    closed.region = "910601"
    // The city's project may be what the county's is paid from.
    for (region, isFound) in [("910203", false), ("910601", true), ("910600", true), ("", true)] {
      var open = project("县级配套文明实践站提标扩面工程0975")
      open.identity.offices.region = region
      open.decision.isPublic = true
      let search = LeakSearch([open], register: [closed])
      #expect((search.hit(inName: open.name, at: place, of: LeakSearch.county(region)) != nil) == isFound, "\(region)")
      #expect((search.withheld(namedOnPage: Array(open.name.utf8)) != nil) == isFound, "\(region)")
      var record = form(indicators: [])
      record.region = Named(code: "910601", name: "")
      record.goals = [goal("配合文明实践站提标扩面工程0975")]
      #expect(search.hit(in: record) != nil)
      record.region.code = "910203"
      #expect((search.hit(in: record) != nil) == isFound)
    }
  }

  @Test
  func `in one file, 公开 stands beside a withheld project of the same name with another code, not of the same one`() {
    let codes = ["P1", "P2", "P2", "", "P1"]
    var figures = codes.map { project("公用经费", code: $0, mark: .published) }
    figures[1].decision.mark = .withheld("涉密")
    figures[4].source.file += 1
    let marks = StrictestMarks(register: [], figures: figures)
    #expect(figures.map { marks.mark(of: $0).isWithheld } == [false, true, true, true, true])
  }

  @Test(arguments: [(false, [false, false]), (true, [true, false])])
  func `of two projects of one code a list that follows the benchmark alone publishes the one marked so`(
    stands: Bool, isPublic: [Bool]
  ) {
    var figures = [project("综合业务管理", code: "P1", mark: .published), project("办公用房", code: "P1", mark: .withheld("涉密"))]
    _ = AudienceGate(settings: Settings(), register: [], ownWordStands: stands).decide(&figures)
    #expect(figures.map(\.decision.isPublic) == isPublic)
  }

  @Test func `a withheld name is found in every text that pages print`() {
    var figures = [project("实训基地建设"), project("专项侦控装备购置", mark: .withheld("涉密"))]
    figures[0].decision.isPublic = true
    let search = LeakSearch(figures)
    let name = "专项侦控 装备购置"
    let changes: [(inout Project) -> Void] = [
      { $0.name = name }, { $0.unit.name = name }, { $0.department.name = name }, { $0.budgetTypeRaw = name },
      { $0.functionalClass = name }, { $0.funds[0].rate.raw = name }, { $0.funds[0].executed.raw = name },
      { $0.funds[0].score.raw = name }, { $0.printedGrade = Entry(value: nil, raw: name, at: $0.source) },
      { $0.remarks = [Remark(label: name, labelAt: $0.source, text: Entry(value: nil, raw: "", at: $0.source))] },
      { $0.goals = [self.goal(name)] },
    ]
    for change in changes {
      var record = form(indicators: [])
      record.funds = [fund(.total, budget: "10", executed: "10")]
      #expect(search.hit(in: record) == nil)
      change(&record)
      #expect(search.hit(in: record)?.figure == 1)
    }
  }

  @Test(arguments: [
    "与“天穹”PPP平台（二期）衔接", "与天穹ppp平台二期衔接", "与「天穹」ＰＰＰ平台 二期衔接", "与天穹PPP平台—二期衔接", "与天\u{AD}穹PPP平\u{2060}台二期衔接",
    "与天穹PPP平臺二期銜接", "编码99010124T-000000-200027", "编码 ９９０１０１２４t000000200027", "编码=\"99010124T000000200027\"",
    "编码99010124T+000000200027",
  ])
  func `no spelling hides a withheld name or code`(text: String) {
    let figures = [project("天穹PPP平台(二期)", code: "99010124T000000200027", mark: .withheld("涉密"))]
    var record = form(indicators: [])
    record.goals = [goal(text)]
    #expect(LeakSearch(figures).hit(in: record)?.figure == 0)
  }

  @Test func `two clauses are no name`() {
    var record = form(indicators: [])
    record.goals = [goal("修建道路，养护设施；编码12345、67890")]
    #expect(LeakSearch([project("道路养护", code: "1234567890", mark: .withheld("涉密"))]).hit(in: record) == nil)
    // A name with a comma is found with it and without.
    for text in ["完成教育、卫生补助发放", "完成教育卫生补助发放"] {
      record.goals = [goal(text)]
      #expect(LeakSearch([project("教育、卫生补助", mark: .withheld("涉密"))]).hit(in: record) != nil)
    }
  }

  @Test func `a numbered name does not stand in a longer number, and unmarked names do not forbid resembling ones`() {
    let figures = [project("公务车辆购置1", mark: .withheld("")), project("城区道路养护"), project("培训费", mark: .withheld("涉密"))]
    let search = LeakSearch(figures)
    var record = form(indicators: [])
    for name in ["公务车辆购置12", "城区道路养护二期", "干部培训费"] {
      record.name = name
      #expect(search.hit(in: record) == nil)
    }
    record.name = "侦控装备二期配套"
    #expect(LeakSearch([project("侦控装备", mark: .withheld("不公开"))]).hit(in: record) != nil)
    #expect(LeakSearch([project("侦控装备")]).hit(in: record) == nil)
    #expect(LeakSearch([project("侦控装备", mark: .withheld("机密"))]).hit(in: record) != nil)
    record.name = "某项目"
    record.goals = [goal("同城区道路养护一起")]
    #expect(search.hit(in: record)?.figure == 1)
  }

  private func goal(_ text: String) -> Goal {
    let entry = Entry<String>(value: text, raw: text, at: place)
    return Goal(expected: entry, actual: Entry(value: nil, raw: "", at: place))
  }
}
