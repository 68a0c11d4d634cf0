/// The projects that were monitored in a year, each with its latest paper, and their lamps.
struct MonitoredProjects: Sendable {
  let all: [MonitoredProject]
  /// Papers of earlier periods, which the latest one replaces.
  let earlier: Int
  let policy: Policy

  /// - Parameter year: the year that they are about; a paper that names none is taken for one of it.
  init(_ papers: [any Record], year: String, policy: Policy) {
    var latest: [Monitoring] = []
    var places: [CountyKey: Int] = [:]
    var earlier = 0
    for case let paper as Monitoring in papers
    where paper.subject == .project && (year.isEmpty || paper.year.map(String.init) ?? year == year) {
      let key = Self.key(paper)
      guard let place = places[key] else {
        places[key] = latest.count
        latest.append(paper)
        continue
      }
      earlier += 1
      if paper.lastMonth >= latest[place].lastMonth { latest[place] = paper }
    }
    all = latest.map { MonitoredProject(paper: $0, policy: policy) }
    self.earlier = earlier
    self.policy = policy
  }

  private static func key(_ paper: Monitoring) -> CountyKey {
    if !paper.code.isEmpty { return CountyKey(TextKey.code(paper.code), in: paper.region.code) }
    let office = paper.department.isEmpty ? paper.unit : paper.department
    return CountyKey(TextKey.name(paper.name) + "|" + office.key, in: paper.region.code)
  }

  /// Those that somebody should look at, the worst first.
  var warnings: [MonitoredProject] {
    let found = all.enumerated().filter { $0.element.paper.isWarning(policy) }
    return found.sorted { left, right in
      let (a, b) = (left.element.urgency, right.element.urgency)
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
  }

  /// The periods, each once, in the order of the year.
  var periods: [String] {
    var seen: Set<MonitoringPeriod> = []
    let each = all.compactMap(\.paper.period).filter { seen.insert($0).inserted }
    return each.sorted { ($0.months.upperBound, $0.months.lowerBound) < ($1.months.upperBound, $1.months.lowerBound) }
      .map(\.text)
  }

  /// Budget and execution of the projects of which both are known.
  var money: (budget: Money, executed: Money, count: Int)? {
    let known = all.compactMap { one -> (Money, Money)? in
      guard let total = one.paper.total, let budget = total.amount(total.denominator(policy)).value,
        let executed = total.executed.value
      else { return nil }
      return (budget, executed)
    }
    guard !known.isEmpty else { return nil }
    return (known.map(\.0).reduce(.zero, +), known.map(\.1).reduce(.zero, +), known.count)
  }

  /// How many projects each cause was named for.
  var causes: [LedgerGroup] {
    LedgerGroup.listed(
      DeviationCause.allCases.compactMap { cause in
        let count = all.count { one in one.paper.indicators.contains { $0.causes.contains { $0.cause == cause } } }
        guard count > 0 else { return nil }
        var group = LedgerGroup(name: cause.rawValue)
        for _ in 0..<count { group.add(nil) }
        return group
      })
  }

  static let view = View<MonitoredProjects>(
    "运行监控", "开展了绩效运行监控的项目，每个项目取最近一期；金额单位为万元",
    [
      .text("monitoredCount", "开展监控的项目数") { String($0.all.count) },
      .text("earlierCount", "以前各期的监控表数，没有计入") { String($0.earlier) },
      .flag("hasEarlier", "有以前各期的监控表") { $0.earlier > 0 },
      .text("periods", "监控的月份，用顿号隔开，如 1-7月") { $0.periods.joined(separator: "、") },
      .flag("hasPeriods", "表上写明了监控的月份") { !$0.periods.isEmpty },
      .text("monitoredBudget", "预算数合计") { Words.wan($0.money?.budget) },
      .text("monitoredExecuted", "执行数合计") { Words.wan($0.money?.executed) },
      .text("monitoredRate", "执行率：执行数合计÷预算数合计") { all in
        Words.percent(all.money.flatMap { Rate($0.executed, of: $0.budget) })
      },
      .flag("hasMoney", "知道预算数和执行数") { $0.money != nil },
      .text("moneyCount", "预算数和执行数都知道的项目数") { String($0.money?.count ?? 0) },
      .flag("lacksMoney", "有的项目预算数或执行数不知道") { all in all.money.map { $0.count < all.all.count } ?? false },
      .text("budgetName", "执行率的分母：调整后预算数、年初预算数") { all in
        (all.policy.monitoringBudget == .adjusted ? Monitoring.Fund.Budget.adjusted : .initial).rawValue
      },
      .text("redBelow", "低于序时进度的百分之多少亮红灯，如 60%") { Words.plain($0.policy.lampRedBelow) },
      .text("yellowBelow", "低于序时进度的百分之多少亮黄灯，如 80%") { Words.plain($0.policy.lampYellowBelow) },
      .list("lamps", "各种灯的项目数", of: LampRow.view) { $0.lamps },
      .list("causes", "偏差原因和涉及的项目数", of: LedgerGroup.view) { $0.causes },
      .flag("hasCauses", "填写了偏差原因") { !$0.causes.isEmpty },
      .list("warnings", "需要关注的项目，红灯在前", of: MonitoredProject.view) { $0.warnings },
      .text("warningCount", "需要关注的项目数") { String($0.warnings.count) },
      .flag("hasWarnings", "有需要关注的项目") { !$0.warnings.isEmpty },
    ])

  private var lamps: [LampRow] {
    let execution = all.map(\.executionLamp)
    let target = all.map(\.targetLamp)
    return [Lamp.red, .yellow, .green, nil].compactMap { lamp in
      let row = LampRow(
        name: lamp?.rawValue ?? "不能判断", execution: execution.count { $0 == lamp }, target: target.count { $0 == lamp })
      return lamp == nil && row.execution == 0 && row.target == 0 ? nil : row
    }
  }
}

extension Monitoring {
  fileprivate var lastMonth: Int { period?.months.upperBound ?? 0 }
}

extension Words {
  /// A threshold without superfluous zeros: `60%`.
  static func plain(_ rate: Rate) -> String {
    rate.hundredths % 100 == 0 ? "\(rate.hundredths / 100)%" : rate.text + "%"
  }
}

/// How many projects have a lamp of one colour.
struct LampRow: Sendable {
  var name: String
  var execution: Int
  var target: Int

  static let view = View<LampRow>(
    "灯", "一种灯的项目数",
    [
      .text("name", "红灯、黄灯、绿灯，或不能判断") { $0.name },
      .text("execution", "预算执行为这种灯的项目数") { String($0.execution) },
      .text("target", "绩效目标为这种灯的项目数") { String($0.target) },
    ])
}

/// A project within its year: two lamps, what the unit says of it, and what to do.
struct MonitoredProject: Sendable {
  let paper: Monitoring
  let executionLamp: Lamp?
  let targetLamp: Lamp?
  let policy: Policy

  init(paper: Monitoring, policy: Policy) {
    self.paper = paper
    self.policy = policy
    executionLamp = paper.executionLamp(policy)
    targetLamp = paper.targetLamp(policy)
  }

  /// Larger for what is worse.
  var urgency: Int {
    let lamps = [executionLamp, targetLamp].map { $0 == .red ? 4 : $0 == .yellow ? 1 : 0 }
    let prospect = paper.doubtful.contains { $0.prospect.value == .impossible } ? 4 : paper.doubtful.isEmpty ? 0 : 1
    return lamps[0] + lamps[1] + prospect
  }

  static let view = View<MonitoredProject>(
    "监控项目行", "一个项目的监控情况；金额单位为万元",
    [
      .text("name", "项目名称") { $0.paper.name.isEmpty ? $0.paper.code : $0.paper.name },
      .text("department", "主管部门") { $0.office },
      .text("period", "监控的月份") { $0.paper.key },
      .text("budget", "预算数，执行率的分母") { Words.wan($0.budget) },
      .text("executed", "执行数") { Words.wan($0.paper.total?.executed.value) },
      .text("rate", "执行率") { one in Words.percent(one.paper.total.flatMap { $0.rate(one.policy) }) },
      .text("executionLamp", "预算执行的灯；不能判断时为空") { $0.executionLamp?.rawValue ?? "" },
      .text("targetLamp", "绩效目标的灯，取各项指标中最差的；不能判断时为空") { $0.targetLamp?.rawValue ?? "" },
      .text("deviations", "偏离的指标：目标、完成、全年预计") { $0.deviations },
      .text("reasons", "偏差原因，单位填写的") { $0.reasons },
      .text("proposal", "建议") { $0.proposal },
    ])

  var office: String { paper.department.isEmpty ? paper.unit.label : paper.department.label }

  var budget: Money? { paper.total.flatMap { $0.amount($0.denominator(policy)).value } }

  private var lagging: [Monitoring.Line] {
    paper.indicators.filter { line in
      paper.lamp(of: line, policy)?.isWarning == true || line.prospect.value.map { $0 != .certain } ?? false
    }
  }

  var deviations: String {
    lagging.map { line in
      var words = ["年度指标值\(line.target.raw)"]
      if !BlankText.isBlank(line.actual.raw) { words.append("完成\(line.actual.raw)") }
      if !BlankText.isBlank(line.forecast.raw) { words.append("全年预计\(line.forecast.raw)") }
      if let prospect = line.prospect.value, prospect != .certain { words.append(prospect.rawValue + "完成") }
      return line.name.raw + "（" + words.joined(separator: "，") + "）"
    }.joined(separator: "；")
  }

  var reasons: String {
    var texts: [String] = []
    for line in lagging {
      // A cause that the reason names is said with it.
      let causes = line.causes.filter { $0.text.at != line.reason.at }.map { cause in
        let own = cause.text.raw
        return own.count > 2 && cause.text.at != line.reason.at
          ? "\(cause.cause.rawValue)：\(own)" : cause.cause.rawValue
      }
      let parts = (causes + (Words.isSaid(line.reason.raw) ? [line.reason.raw] : [])).filter { !texts.contains($0) }
      texts += parts
    }
    return texts.joined(separator: "；")
  }

  /// What the unit proposes itself, else what the lamps ask for.
  private var proposal: String {
    let own = paper.remarks.filter { !$0.namesPersons }.map(\.text.raw).filter(Words.isSaid)
    if !own.isEmpty { return own.joined(separator: "；") }
    var steps: [String] = []
    switch executionLamp {
    case .red?: steps.append("核实后加快支出，年底前不能支出的收回统筹")
    case .yellow?: steps.append("督促加快支出")
    default: break
    }
    if paper.doubtful.contains(where: { $0.prospect.value == .impossible }) {
      steps.append("按程序调整绩效目标和预算，或停止执行")
    } else if targetLamp == .red {
      steps.append("限期纠正，不能纠正的按程序调整绩效目标")
    } else if targetLamp == .yellow || !paper.doubtful.isEmpty {
      steps.append("跟踪督促绩效目标的实现")
    }
    return steps.joined(separator: "；")
  }
}
