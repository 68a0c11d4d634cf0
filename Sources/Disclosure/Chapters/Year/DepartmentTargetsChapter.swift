/// 部门整体绩效目标: what the departments are to achieve with their whole expenditure, as they handed it in.
struct DepartmentTargetsChapter: Chapter {
  let context: ChapterContext
  private let targets: [DepartmentTarget]

  static let card = ChapterCard(
    id: "department-targets", heading: "部门整体绩效目标", numbering: .part, books: [.budgetDraft],
    needs: ["部门整体支出绩效目标表"], absence: "没有收到可以公开的本年度部门整体支出绩效目标表，故本部分无数据。",
    clause: "部门和单位预算设置整体绩效目标")

  static let view = View<DepartmentTargetsChapter>(
    "部门整体绩效目标章", "部门整体绩效目标；金额单位为万元",
    [
      .text("departmentTargetCount", "编报整体绩效目标的部门和单位数") { String($0.targets.count) },
      .text("departmentTargetBudget", "预算合计") { Words.wan($0.budget) },
      .flag("hasDepartmentTargetBudget", "知道预算") { $0.budget != nil },
      .list("departmentTargets", "部门和单位的整体绩效目标表", of: DepartmentTargetPaper.view) { chapter in
        chapter.targets.enumerated().map { DepartmentTargetPaper(target: $1, ordinal: Words.ordinal($0 + 1)) }
      },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    let ofYear = context.input.openPapers.compactMap { $0 as? DepartmentTarget }.filter {
      context.year.isEmpty || $0.year.map(String.init) ?? context.year == context.year
    }
    targets = context.input.withCounties(ofYear)
  }

  var isMissing: Bool { targets.isEmpty }

  private var budget: Money? {
    let known = targets.compactMap(\.budget)
    return known.isEmpty ? nil : known.reduce(.zero, +)
  }
}

/// A department's target form as it was handed in.
struct DepartmentTargetPaper: Sendable {
  var target: DepartmentTarget
  var ordinal: String

  static let view = View<DepartmentTargetPaper>(
    "部门整体绩效目标表", "一个部门的整体支出绩效目标表，内容是部门填报的原样；金额单位为万元",
    [
      .text("name", "部门名称") { $0.target.department.isEmpty ? $0.target.name : $0.target.department.name },
      .text("ordinal", "汉字序号") { $0.ordinal },
      .text("targetYear", "目标所属的年度；没有写明时为空") { $0.target.year.map(String.init) ?? "" },
      .flag("hasTargetYear", "写明了目标所属的年度") { $0.target.year != nil },
      .texts("duties", "部门职能") { $0.target.duties.map(\.raw) },
      .list("funds", "收支构成或预算安排", of: DepartmentFundLine.view) { one in
        one.target.funds.map { DepartmentFundLine(fund: $0) }
      },
      .flag("hasFunds", "填了收支构成或预算安排") { !$0.target.funds.isEmpty },
      .list("tasks", "主要任务", of: DepartmentTaskLine.view) { one in
        one.target.tasks.map { DepartmentTaskLine(task: $0) }
      },
      .flag("hasTasks", "填了主要任务") { !$0.target.tasks.isEmpty },
      .texts("goals", "年度总体目标") { $0.target.goals.map(\.raw) },
      .list("indicators", "绩效指标，一行一个三级指标", of: TargetIndicatorLine.view) { one in
        TargetIndicatorLine.all(one.target.indicators)
      },
      .flag("hasIndicators", "填了绩效指标") { !$0.target.indicators.isEmpty },
    ])
}

/// A line of a department's money.
struct DepartmentFundLine: Sendable {
  var fund: DepartmentTarget.Fund

  static let view = View<DepartmentFundLine>(
    "部门收支行", "部门收支构成的一行；金额单位为万元",
    [
      .text("side", "收入构成、支出构成或年度预算安排") { $0.fund.side.rawValue },
      .text("label", "名称") { $0.fund.label },
      .text("amount", "当年金额") { Words.handedIn($0.fund.amount) },
      .text("share", "占比") { Words.handedIn($0.fund.share) },
    ])
}

/// A task of a department.
struct DepartmentTaskLine: Sendable {
  var task: DepartmentTarget.Task

  static let view = View<DepartmentTaskLine>(
    "部门任务行", "部门的一项主要任务；金额单位为万元",
    [
      .text("name", "任务或支出项目名称") { $0.task.name.raw },
      .text("content", "主要内容，或职能和年度目标任务") { line in
        [line.task.duty.raw, line.task.content.raw].filter { !$0.isEmpty }.joined(separator: "：")
      },
      .text("amount", "预算金额") { Words.handedIn($0.task.total) },
    ])
}
