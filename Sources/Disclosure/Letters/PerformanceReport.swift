/// 预算绩效报告: work, results, problems, measures and what comes next, of the region to the bureau above, and of a department to its own
/// bureau, as a draft that the sender completes.
struct PerformanceReport: Letter {
  /// To whom it goes; a department's own name where the draft is for the department to send.
  let addressee: Named
  /// Who reports.
  private let sender: String
  private let recipient: String
  private let isOfDepartment: Bool
  private let facts: GroupFacts?
  private let targetCount: Int
  private let monitored: [MonitoredProject]
  private let evaluations: [LedgerLine]
  private let problems: [LedgerLine]
  private let uses: [LedgerLine]
  private let silentCount: Int
  private let hasClosed: Bool
  private let policy: Policy
  /// The day on which it is written; `nil` where `gongkai.yml` gives none.
  private let today: CalendarDate?

  static let card = LetterCard(
    id: "performance-report", name: "预算绩效报告", clause: "部门向财政部门、下级财政向上级财政提交预算绩效报告")

  static let view = View<PerformanceReport>(
    "预算绩效报告", "预算绩效报告的五个部分；金额单位为万元",
    [
      .text("sender", "报告单位") { $0.sender },
      .text("recipient", "报告报给谁") { $0.recipient },
      .flag("isOfDepartment", "是部门的报告，由部门补充后报送") { $0.isOfDepartment },
      .record("facts", "自评汇总；没有自评时没有", of: GroupFacts.view) { $0.facts },
      .texts("gradeLabels", "等级名称，从高到低") { $0.policy.grades.map(\.label) },
      .text("targetCount", "编报下一年度绩效目标的项目数") { String($0.targetCount) },
      .flag("hasTargets", "有下一年度的绩效目标表") { $0.targetCount > 0 },
      .text("monitoredCount", "开展运行监控的项目数") { String($0.monitored.count) },
      .text("warningCount", "亮红灯、黄灯或者不能确定完成目标的项目数") { letter in
        String(letter.monitored.count { $0.paper.isWarning(letter.policy) })
      },
      .flag("hasMonitoring", "有运行监控表") { !$0.monitored.isEmpty },
      .text("evaluationCount", "部门和财政部门评价的对象数") { String(EvaluatedObjects($0.evaluations).all.count) },
      .flag("hasEvaluations", "有绩效评价结果") { !$0.evaluations.isEmpty },
      .list("evaluations", "评价结果，按读入的先后", of: EvaluationLine.view) { $0.evaluations.map { EvaluationLine(line: $0) } },
      .list("problems", "反馈的问题和整改，按台账的先后", of: ReportedProblem.view) { letter in
        letter.problems.map { ReportedProblem(line: $0, today: letter.today) }
      },
      .flag("hasProblems", "台账里有问题") { !$0.problems.isEmpty },
      .text("problemCount", "反馈的问题数") { String($0.problems.count) },
      .text("openCount", "还没有完成整改的问题数") { letter in String(letter.problems.count { $0.isOpenProblem }) },
      .flag("hasOpen", "有还没有完成整改的问题") { letter in letter.problems.contains { $0.isOpenProblem } },
      .list("behind", "监控中落后的项目", of: ReportedProblem.Behind.view) { letter in
        letter.monitored.filter { $0.paper.isWarning(letter.policy) }.map { ReportedProblem.Behind(project: $0) }
      },
      .flag("hasBehind", "有监控中落后的项目") { letter in
        letter.monitored.contains { $0.paper.isWarning(letter.policy) }
      },
      .text("silentCount", "没有报送自评表的项目数") { String($0.silentCount) },
      .flag("hasSilent", "有没有报送自评表的项目") { $0.silentCount > 0 },
      .list("actions", "评价结果的应用方式", of: LedgerGroup.view) {
        LedgerGroup.groups($0.uses, by: ResultsUseForm.action, amount: nil, other: "没有写明应用方式")
      },
      .flag("hasUses", "有绩效结果应用表") { !$0.uses.isEmpty },
      .text("useCount", "评价结果得到应用的项目数") { String($0.uses.count) },
      .list("advice", "评价提出的、还没有落实的建议", of: ProblemText.view) { $0.advice },
      .flag("hasNext", "有可以写明下一步工作重点的材料") { letter in
        letter.silentCount > 0 || letter.problems.contains(where: \.isOpenProblem)
          || !letter.advice.isEmpty
      },
      .flag("hasClosed", "有的事项不得公开") { $0.hasClosed },
    ])

  func title(_ yearText: String) -> String { "\(sender)\(yearText)预算绩效报告" }

  static func all(in context: LetterContext) -> LetterBatch<PerformanceReport> {
    let (input, policy) = (context.input, context.input.policy)
    var letters: [PerformanceReport] = []
    guard !input.figures.isEmpty else { return LetterBatch(letters: letters) }
    let region = input.settings.region.name
    let bureau = input.settings.publisher.isEmpty ? region + "财政局" : input.settings.publisher
    for above in policy.upwardAddressees {
      letters.append(
        PerformanceReport(
          context, addressee: Named(name: above), sender: bureau, recipient: above, department: nil))
    }
    guard policy.departmentsReport else { return LetterBatch(letters: letters) }
    for group in context.ownDepartments {
      let office = Named(code: group.code, name: group.name)
      letters.append(
        PerformanceReport(context, addressee: office, sender: group.name, recipient: bureau, department: group))
    }
    return LetterBatch(letters: letters)
  }

  /// - Parameter department: whose report it is; `nil` for the region as a whole.
  private init(
    _ context: LetterContext, addressee: Named, sender: String, recipient: String, department: GroupSummary?
  ) {
    let input = context.input
    self.addressee = addressee
    self.sender = sender
    self.recipient = recipient
    policy = input.policy
    today = context.today
    isOfDepartment = department != nil
    let office = department.map { Named(code: $0.code, name: $0.name) }
    func isOwn(_ paper: any Record) -> Bool {
      guard let office, let department else { return true }
      let county = RegionCode.county(paper.region.code)
      let own = RegionCode.county(department.region)
      guard county.isEmpty || own.isEmpty || county == own else { return false }
      return office.mayBeSame(as: paper.department.isEmpty ? paper.unit : paper.department)
    }
    let figures: GroupFigures
    if let department { figures = department.figures } else { figures = BookContext(.internalBook, input).total }
    facts = figures.count > 0 ? GroupFacts(figures: figures, grades: input.policy.grades) : nil
    let next = Int(input.settings.year).map { $0 + 1 }
    targetCount = input.countedPapers.count { paper in
      guard let target = paper as? ProjectTarget, isOwn(target) else { return false }
      return next != nil && target.year == next
    }
    monitored = context.monitored.all.filter { isOwn($0.paper) }
    evaluations = context.lines(of: EvaluationResultsForm.self, below: true).filter {
      $0.value(EvaluationResultsForm.evaluator) != .own && isOwn($0)
    }
    problems = context.lines(of: RectificationForm.self, below: true).filter(isOwn)
    uses = context.lines(of: ResultsUseForm.self, yearsAhead: 1, below: true).filter(isOwn)
    let evaluated = EvaluatedProjects(input.figures)
    silentCount = input.records.register.counting.count { entry in
      guard !evaluated.contains(entry) else { return false }
      return office.map { $0.mayBeSame(as: entry.department.isEmpty ? entry.unit : entry.department) } ?? true
    }
    let lines: [any Record] = evaluations + problems + uses
    hasClosed = (lines + monitored.map(\.paper)).contains { !context.isOpen($0) }
  }
}

extension PerformanceReport {
  /// What evaluations advise, but of projects whose problems are all mended.
  private var advice: [ProblemText] {
    let open = Set(problems.filter(\.isOpenProblem).map { TextKey.name($0.name) })
    let mended = Set(problems.map { TextKey.name($0.name) }).subtracting(open)
    return evaluations.filter { !mended.contains(TextKey.name($0.name)) }.compactMap {
      ProblemText($0, EvaluationResultsForm.advice)
    }
  }
}

/// A problem with what is done about it.
struct ReportedProblem: Sendable {
  var line: LedgerLine
  /// The day on which deadlines are looked at.
  var today: CalendarDate?

  static let view = View<ReportedProblem>(
    "问题和整改", "台账里的一个问题和它的整改",
    [
      .text("name", "项目名称") { $0.line.name },
      .text("problem", "存在的问题") { $0.line.text(RectificationForm.problem) },
      .text("measures", "整改措施") { $0.line.text(RectificationForm.measures) },
      .text("state", "整改情况") {
        $0.line.value(RectificationForm.state)?.rawValue ?? $0.line.text(RectificationForm.state)
      },
      .text("deadline", "整改时限") { $0.line.day(RectificationForm.deadline) },
      .flag("isOpen", "还没有完成整改") { $0.line.isOpenProblem },
      .flag("isDue", "有整改时限，还没有过") { $0.hasDeadline && !$0.isOverdue },
      .flag("isOverdue", "整改时限已经过了") { $0.isOverdue },
      .flag("hasNoDeadline", "没有写明整改时限") { !$0.hasDeadline },
    ])

  private var hasDeadline: Bool { !line.isBlank(RectificationForm.deadline) }

  private var isOverdue: Bool {
    guard let today, let deadline = line.value(RectificationForm.deadline) else { return false }
    return deadline < today
  }

  /// A project that was behind when it was monitored.
  struct Behind: Sendable {
    var project: MonitoredProject

    static let view = View<Behind>(
      "落后的项目", "监控中落后的一个项目",
      [
        .text("name", "项目名称") { $0.project.paper.name.isEmpty ? $0.project.paper.code : $0.project.paper.name },
        .text("facts", "有关情况") { $0.project.facts },
      ])
  }
}
