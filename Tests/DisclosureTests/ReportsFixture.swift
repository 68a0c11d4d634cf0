@testable import Disclosure

/// A fictional county with three departments and a township, small enough to be read at a glance.
struct ReportsFixture {
  var records = Records()
  var figures: [ProjectFigures] = []
  var findings: [Finding] = []
  var directory: [DirectoryEntry] = []
  var register: [RegisterEntry] = []
  var depth = ReportDepth.project
  var policy: Policy

  /// Texts of the withheld project that no open page may carry.
  static let secrets = ["专项技术装备购置", "P9099", "777.77"]

  init() throws {
    policy = .national
    records.sources = SourceTable(files: ["教育局.xlsx", "清单.csv"], sheets: [["自评表"], ["清单"]])
    records.files = [
      FileStatus(
        path: "教育局.xlsx", format: "xlsx",
        sheets: [
          SheetStatus(name: "自评表", form: .projectSelfEvaluation, records: 2, rows: 0),
          SheetStatus(
            name: "Sheet2", form: nil, records: 0, rows: 0,
            reasons: [Message("没有认出表样，最接近的是项目支出绩效自评表，缺少“绩效指标”一栏", "not recognised")]),
        ], notices: [Message("工作表“存档”是隐藏的，已读取", "hidden")]),
      FileStatus(
        path: "清单.csv", format: "csv", encoding: "gb18030",
        sheets: [SheetStatus(name: "清单", form: .indicatorList, records: 5, rows: 31)]),
      FileStatus(path: "坏.xlsx", format: "", error: Message("文件已损坏，请重新保存后再报送", "damaged")),
      FileStatus(path: "~$自评表.xlsx", format: "", passedOver: Message("临时锁文件", "lock file")),
    ]
    addDepartments()
    addProjects()
    addFindings()
  }

  var input: ReportInput {
    ReportInput(
      settings: ReportSettings(
        title: "示例县2024年度预算绩效公开", year: "2024", date: "2025-08-20", publisher: "示例县财政局",
        region: Named(code: "990101", name: "示例县"), regionLevel: .county, policyTitle: policy.title,
        books: [.publicBook, .finalAccounts, .internalBook]),
      records: records, figures: figures, recomputed: [],
      all: summarise(figures, directory: directory, register: register, policy: policy, names: ["990101": "示例县"]),
      open: summarise(
        figures, scope: .published, directory: directory, register: register.filter { $0.mark == .published },
        policy: policy, names: ["990101": "示例县"]), findings: findings,
      cards: Dictionary(RuleCatalogue.all.map { ($0.id, $0) }) { first, _ in first }, policy: policy,
      withheld: WithheldCounts(marked: 1, unmarked: 1), totalsIncludeWithheld: false, depth: depth)
  }

  private mutating func addDepartments() {
    func entry(_ code: String, _ name: String, _ parent: String, _ region: String, _ level: OfficeLevel)
      -> DirectoryEntry
    {
      DirectoryEntry(
        code: code, name: name, parent: parent, region: region, level: level,
        source: Provenance(file: 1, sheet: 0, row: 0, column: 0))
    }
    directory = [
      entry("990101101", "城关镇", "990101", "990101101", .township),
      entry("205", "示例县教育局", "990101", "990101", .department),
      entry("205001", "示例县第一中学", "205", "990101", .unit),
      entry("205002", "示例县实验幼儿园", "205", "990101", .unit),
      entry("215", "示例县水利局", "990101", "990101", .department),
      entry("215001", "示例县河湖保护中心", "215", "990101", .unit),
      entry("111", "示例县公安局", "990101", "990101", .department),
      entry("801", "示例县城关镇人民政府", "990101101", "990101101", .department),
    ]
  }

  private mutating func addProjects() {
    let education = Named(code: "205", name: "示例县教育局")
    let water = Named(code: "215", name: "示例县水利局")
    let school = Named(code: "205001", name: "示例县第一中学")
    add("农村义务教育学生<营养改善>计划", "P2051", education, school, .generalPublic, 120_000, (281_000_000, 274_300_000), 9655)
    add("普惠性学前教育补助", "P2052", education, Named(code: "205003", name: "示例县职业中学"), .generalPublic, 0, (0, 0), 8210)
    add(
      "清河|治理*工程_一期", "P2151", water, Named(code: "215001", name: "示例县河湖保护中心"), .governmentFund, 1,
      (1_500_000_000, 1_420_500_000), 9000)
    add(
      "农村饮水安全", "P2152", water, Named(code: "215001", name: "示例县河湖保护中心"), .stateCapital, 5, (899_740_000, 899_740_000),
      5999)
    add(
      "城关镇背街小巷改造", "P8011", Named(code: "801", name: "示例县城关镇人民政府"), Named(), .generalPublic, 5,
      (89_974_000, 80_000_000), 7000, region: "990101101")
    add("无主管部门的项目", "", Named(), Named(name: "某中心"), .other, 5, (1_000_000, 900_000), 8800)
    add(
      Self.secrets[0], Self.secrets[1], Named(code: "111", name: "示例县公安局"), Named(), .generalPublic, 5,
      (777_770_000, 777_770_000), 9900, isPublic: false)
    records.projects[0].remarks = [
      Remark(label: "存在问题", labelAt: text("").at, text: text("食堂设备老化，\n供餐能力不足。联系电话13812345678")),
      Remark(label: "项目负责人", labelAt: text("").at, text: text("张某某")),
    ]
  }

  private mutating func add(
    _ name: String, _ code: String, _ department: Named, _ unit: Named, _ type: BudgetType, _ initial: Int64,
    _ amounts: (budget: Int64, executed: Int64), _ total: Int64, region: String = "990101", isPublic: Bool = true
  ) {
    let (budget, executed) = (Money(fen: amounts.budget), Money(fen: amounts.executed))
    let rate = Rate(executed, of: budget)
    let place = Provenance(file: 0, sheet: 0, row: figures.count, column: 0)
    let mark: DisclosureMark = isPublic ? .published : .withheld("涉密")
    let score = Score(hundredths: total)
    records.projects.append(
      Project(
        form: .projectSelfEvaluation, year: 2024, region: Named(code: region), department: department, unit: unit,
        code: code, name: name, source: place, budgetType: type,
        funds: [
          fund("年度资金总额", .total, initial, budget, executed, rate),
          fund("其中：当年财政拨款", .part, initial, budget, executed, nil),
        ], goals: [Goal(expected: text("保障\n供应"), actual: text("已完成"))],
        indicators: [
          indicator("产出指标", "数量指标", "受益|人数", "≥50人", "50", "10", "10", ""),
          indicator("产出指标", "质量指标", "合格率 <100%>", "≥95%", "90%", "10", "9.47", "设备老化，\n计划更新"),
          indicator("满意度指标", "服务对象满意度指标", "满意度", "≥90%", "92%", "10", "10", "0"),
        ], printedWeight: points("100"), printedTotal: points(score.text), mark: mark, isKeyProject: code == "P2151"))
    figures.append(
      projectFigures(
        name, code: code, region: region, department: department, unit: unit, budgetType: type,
        amounts: ProjectAmounts(initial: Money(fen: initial), budget: budget, executed: executed, rate: rate),
        score: ProjectScore(
          execution: .zero, indicators: .zero, indicatorCount: 3, selfTotal: score, total: score,
          grade: policy.grades.firstIndex { score >= $0.lowerBound }),
        stem: code.isEmpty ? "p\(figures.count)" : code, mark: mark, isPublic: isPublic, isKeyProject: code == "P2151",
        at: place, record: records.projects.count - 1))
    register.append(
      RegisterEntry(
        region: region, department: department, unit: unit, code: code, name: name, budget: amount(budget, at: place),
        budgetType: type, mark: mark, isKeyProject: false, source: place))
  }

  private mutating func addFindings() {
    let places: [(String, Finding.Severity, Int?)] = [
      ("S04", .error, 0), ("S12", .warning, 0), ("S02", .warning, 6), ("S05", .error, nil),
    ]
    for (index, (rule, severity, project)) in places.enumerated() {
      findings.append(
        Finding(
          rule: rule, severity: severity, at: Provenance(file: 0, sheet: 0, row: 10 + index, column: 7), field: "得分",
          actual: "9|5", expected: "9.76", message: Message("执行率得分应为9.76分，请改正", "wrong"), subject: project))
    }
  }

  private func fund(
    _ label: String, _ role: FundRow.Role, _ initial: Int64, _ budget: Money, _ executed: Money, _ rate: Rate?
  ) -> FundRow {
    func money(_ money: Money) -> Entry<Money> { Entry(value: money, raw: money.wan, at: records.anywhere) }
    return FundRow(
      role: role, label: label, initial: money(Money(fen: initial)), budget: money(budget), executed: money(executed),
      weight: points(role == .total ? "10" : "—"),
      rate: Entry(value: rate, raw: rate.map { $0.text + "%" } ?? "", at: records.anywhere),
      score: points(role == .total ? "9.5" : "—"))
  }

  private func indicator(
    _ level1: String, _ level2: String, _ name: String, _ target: String, _ actual: String, _ weight: String,
    _ score: String, _ reason: String
  ) -> Indicator {
    Indicator(
      level1: level1, level2: level2, name: text(name), target: text(target), actual: text(actual),
      weight: points(weight), score: points(score), reason: text(reason))
  }

  private func text(_ text: String) -> Entry<String> {
    Entry(value: text.isEmpty ? nil : text, raw: text, at: records.anywhere)
  }

  private func points(_ text: String) -> Entry<Score> {
    Entry(value: FixedPoint.parse(text, decimals: 2).map { Score(hundredths: $0) }, raw: text, at: records.anywhere)
  }
}

extension Records {
  fileprivate var anywhere: Provenance { Provenance(file: 0, sheet: 0, row: 0, column: 0) }
}
