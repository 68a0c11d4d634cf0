/// 部门整体绩效自评情况: how far the departments met what their whole expenditure was for.
struct DepartmentSelfEvaluationsChapter: Chapter {
  let context: ChapterContext
  private let papers: [DepartmentSelfEvaluation]

  static let card = ChapterCard(
    id: "department-self-evaluations", heading: "部门整体绩效自评情况", numbering: .part, books: [.finalAccounts],
    needs: ["部门整体支出绩效自评表"], absence: "没有收到可以公开的部门整体支出绩效自评表，故本部分无数据。",
    clause: "部门和单位对整体支出开展绩效自评")

  static let view = View<DepartmentSelfEvaluationsChapter>(
    "部门整体自评章", "部门整体绩效自评情况；金额单位为万元",
    [
      .text("evaluatedCount", "开展整体自评的部门和单位数") { String($0.papers.count) },
      .list("evaluated", "部门和单位的整体自评", of: DepartmentEvaluation.view) { $0.evaluations },
      .text("dimensions", "办法要求的维度，用顿号隔开") { $0.context.input.policy.departmentDimensions.joined(separator: "、") },
      .flag("hasDimensions", "办法规定了维度") { !$0.context.input.policy.departmentDimensions.isEmpty },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    let ofYear = context.input.openPapers.compactMap { $0 as? DepartmentSelfEvaluation }.filter {
      context.year.isEmpty || $0.year.map(String.init) ?? context.year == context.year
    }
    papers = context.input.withCounties(ofYear)
  }

  var isMissing: Bool { papers.isEmpty }

  private var evaluations: [DepartmentEvaluation] {
    papers.enumerated().map { number, paper in
      DepartmentEvaluation(
        paper: paper, ordinal: Words.ordinal(number + 1), dimensions: context.input.policy.departmentDimensions)
    }
  }
}

/// A department's self-evaluation of its whole expenditure.
struct DepartmentEvaluation: Sendable {
  var paper: DepartmentSelfEvaluation
  var ordinal: String
  /// What the policy wants it to be measured by.
  var dimensions: [String]

  static let view = View<DepartmentEvaluation>(
    "部门整体自评", "一个部门的整体支出绩效自评，内容是部门填报的原样；金额单位为万元",
    [
      .text("name", "部门名称") { $0.paper.department.isEmpty ? $0.paper.name : $0.paper.department.name },
      .text("ordinal", "汉字序号") { $0.ordinal },
      .text("total", "部门自评的总分") { $0.paper.printedTotal.map { Words.handedIn($0) } ?? "" },
      .flag("hasTotal", "填了总分") { $0.paper.printedTotal?.value != nil },
      .list("funds", "资金", of: DepartmentExecutionLine.view) { one in
        one.paper.funds.map { DepartmentExecutionLine(fund: $0) }
      },
      .flag("hasFunds", "填了资金") { !$0.paper.funds.isEmpty },
      .texts("goals", "年度总体目标") { $0.paper.goals.map(\.raw) },
      .texts("outcomes", "年度总体目标完成情况") { $0.paper.outcomes.map(\.raw) },
      .list("groups", "各维度（一级指标）的分值和得分", of: DimensionLine.view) { $0.groups },
      .text("missingDimensions", "办法要求而没有指标的维度，用顿号隔开") { $0.missing.joined(separator: "、") },
      .flag("lacksDimensions", "有办法要求的维度没有指标") { !$0.missing.isEmpty },
      .list("short", "没有得满分的指标", of: ShortLine.view) { one in
        one.paper.indicators.filter(\.fellShort).map { ShortLine(line: $0) }
      },
      .flag("hasShort", "有没有得满分的指标") { $0.paper.indicators.contains(where: \.fellShort) },
    ])

  private var groups: [DimensionLine] {
    var lines: [DimensionLine] = []
    for line in paper.indicators {
      if lines.last?.name != line.level1 { lines.append(DimensionLine(name: line.level1)) }
      lines[lines.count - 1].add(line)
    }
    return lines
  }

  private var missing: [String] {
    dimensions.filter { wanted in
      !paper.indicators.contains { line in
        [line.level1, line.level2].contains { !$0.isEmpty && (TextKey.name($0).contains(TextKey.name(wanted))) }
      }
    }
  }
}

/// A line of a department's money with what was spent.
struct DepartmentExecutionLine: Sendable {
  var fund: ExecutedFund

  static let view = View<DepartmentExecutionLine>(
    "部门资金行", "部门整体自评表的一行资金；金额单位为万元",
    [
      .text("label", "名称") { $0.fund.label },
      .text("budget", "预算数") { Words.handedIn($0.fund.budget) },
      .text("executed", "执行数") { Words.handedIn($0.fund.executed) },
      .text("rate", "执行率") { Words.handedIn($0.fund.rate) },
    ])
}

/// The points of one dimension.
struct DimensionLine: Sendable {
  var name: String
  private var indicators = 0
  private var weights: [Entry<Score>] = []
  private var scores: [Entry<Score>] = []

  init(name: String) { self.name = name }

  fileprivate mutating func add(_ line: Indicator) {
    indicators += 1
    weights.append(line.weight)
    scores.append(line.score)
  }

  /// What the points add up to; blank where none was read, or one cannot be: that is not 0.
  static func sum(_ points: [Entry<Score>]) -> String {
    let known = points.compactMap(\.value)
    guard !known.isEmpty, !points.contains(where: \.isUnreadable) else { return "" }
    return known.reduce(.zero, +).text
  }

  static let view = View<DimensionLine>(
    "维度行", "一个维度的指标数、分值和得分",
    [
      .text("name", "维度，即一级指标") { $0.name },
      .text("count", "指标数") { String($0.indicators) },
      .text("weight", "分值合计") { sum($0.weights) },
      .text("score", "得分合计") { sum($0.scores) },
    ])
}

/// An indicator with fewer points than its weight.
struct ShortLine: Sendable {
  var line: Indicator

  static let view = View<ShortLine>(
    "没有得满分的指标", "部门整体自评中没有得满分的指标",
    [
      .text("name", "三级指标") { $0.line.name.raw },
      .text("target", "指标值") { $0.line.target.raw },
      .text("actual", "实际完成值") { $0.line.actual.raw },
      .text("weight", "分值") { Words.handedIn($0.line.weight) },
      .text("score", "得分") { Words.handedIn($0.line.score) },
      .text("reason", "偏差原因和改进措施") { $0.line.reason.raw },
    ])
}
