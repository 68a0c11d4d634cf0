/// The figures of a region, department or unit as pages print them.
struct GroupFacts: Sendable {
  var figures: GroupFigures
  var grades: [Policy.Grade]

  static let view = View<GroupFacts>(
    "汇总", "一个地区、部门或单位的汇总数字；金额单位为万元，两位小数",
    [
      .text("projectCount", "项目数") { String($0.figures.count) },
      .flag("hasFigures", "有项目，因而有汇总数字") { $0.figures.count > 0 },
      .text("initial", "年初预算数（万元）；没有一个项目填报时为空") { Words.wan($0.figures.all.initial) },
      .text("budget", "全年预算数（万元）；没有一个项目填报时为空") { Words.wan($0.figures.all.budget) },
      .text("executed", "全年执行数（万元）；没有一个项目填报时为空") { Words.wan($0.figures.all.executed) },
      .flag("hasBudget", "有全年预算数") { $0.figures.count > 0 && $0.figures.all.budget != nil },
      .flag("hasExecuted", "有全年执行数") { $0.figures.count > 0 && $0.figures.all.executed != nil },
      .text("rate", "按办法核算的执行率，带百分号，不计预算数或执行数不知道的项目；没有预算时为空") { Words.percent($0.figures.all.rate) },
      .flag("hasRate", "有执行率") { $0.figures.all.rate != nil },
      .text("mean", "平均得分；没有得分时为空") { Words.score($0.figures.mean) },
      .text("weightedMean", "按全年预算数加权的平均得分；没有时为空") { Words.score($0.figures.weightedMean) },
      .flag("hasMean", "有平均得分") { $0.figures.mean != nil },
      .flag("hasWeightedMean", "有加权平均得分") { $0.figures.weightedMean != nil },
      .text("scoredCount", "有得分的项目数") { String($0.figures.scoredCount) },
      .texts("gradeCounts", "各等级的项目数，从高到低") { $0.gradeCounts },
      .flag("hasGrades", "有得分，因而有等级分布") { $0.figures.scoredCount > 0 },
      .list("gradeRows", "等级分布，每个等级一行", of: GradeRow.view) { $0.gradeRows },
      .list("budgetRows", "四本预算，每本一行；有其他资金时多一行", of: BudgetRow.view) { $0.budgetRows },
      .text("emptyBudgets", "没有安排项目的预算名称，用顿号隔开") { $0.emptyBudgets.joined(separator: "、") },
      .flag("hasEmptyBudgets", "有没有安排项目的预算") { !$0.emptyBudgets.isEmpty },
      .flag("hasOther", "有没有注明预算类型或不属于四本预算的资金，因而有“其他”一行") { $0.hasOther },
      .flag("isRounded", "有金额精确到 0.01 万元以下，四舍五入以后分项之和与合计可能有尾差") { $0.figures.all.isFinerThanPrinted },
      .flag("lacksAmounts", "有的项目金额没有填写或不能识别，没有计入合计") { $0.figures.lackingCount > 0 },
      .text("lackingCount", "金额没有填写或不能识别的项目数") { String($0.figures.lackingCount) },
      .flag("isPartlyRated", "有执行率，但有的项目预算数或执行数不知道，没有计入执行率") {
        $0.figures.all.rate != nil && $0.figures.all.unrated > 0
      },
      .text("ratedCount", "计入执行率的项目数") { String($0.figures.all.projects - $0.figures.all.unrated) },
      .text("unratedCount", "预算数或执行数不知道、没有计入执行率的项目数") { String($0.figures.all.unrated) },
      .flag("isPartlyScored", "有的项目没有总分，平均得分只按有总分的项目计算") {
        $0.figures.scoredCount > 0 && $0.figures.scoredCount < $0.figures.count
      },
      .text("weightedCount", "计入加权平均得分的项目数") { String($0.figures.weightedCount) },
      .flag("isPartlyWeighted", "有的项目有总分而不知道全年预算数，没有计入加权平均得分") {
        $0.figures.weightedMean != nil && $0.figures.weightedCount < $0.figures.scoredCount
      },
    ])

  private var gradeCounts: [String] {
    grades.indices.map { String(figures.grades.indices.contains($0) ? figures.grades[$0] : 0) }
  }

  private var gradeRows: [GradeRow] {
    let ranges = Words.ranges(grades)
    return grades.indices.map { index in
      GradeRow(
        label: grades[index].label, range: ranges[index],
        count: figures.grades.indices.contains(index) ? figures.grades[index] : 0, of: figures.scoredCount)
    }
  }

  private var budgetRows: [BudgetRow] {
    BudgetType.allCases.compactMap { type in
      let row = BudgetRow(type: type, amounts: figures.byType[type.rawValue])
      return type == .other && row.isEmpty ? nil : row
    }
  }

  private var hasOther: Bool {
    !BudgetRow(type: .other, amounts: figures.byType[BudgetType.other.rawValue]).isEmpty
  }

  private var emptyBudgets: [String] { budgetRows.filter(\.isEmpty).map(\.type.chinese) }
}

/// One of the four budgets.
struct BudgetRow: Sendable {
  var type: BudgetType
  var amounts: GroupAmounts

  /// No project, or none with an amount other than 0.
  var isEmpty: Bool {
    [amounts.initial, amounts.budget, amounts.executed].allSatisfy { ($0 ?? .zero) == .zero }
  }

  /// A budget without projects keeps its row, with blank cells (reference §4.5).
  static let view = View<BudgetRow>(
    "预算", "四本预算中的一本；没有数据时各栏为空",
    [
      .text("type", "预算名称") { $0.type.chinese },
      .flag("isEmpty", "没有数据") { $0.isEmpty },
      .text("initial", "年初预算数（万元）") { $0.isEmpty ? "" : Words.wan($0.amounts.initial) },
      .text("budget", "全年预算数（万元）") { $0.isEmpty ? "" : Words.wan($0.amounts.budget) },
      .text("executed", "全年执行数（万元）") { $0.isEmpty ? "" : Words.wan($0.amounts.executed) },
      .text("rate", "执行率") { Words.percent($0.amounts.rate) },
    ])
}

/// One grade and how many projects have it.
struct GradeRow: Sendable {
  var label: String
  var range: String
  var count: Int
  var of: Int

  static let view = View<GradeRow>(
    "等级", "一个等级和它的项目数",
    [
      .text("label", "等级名称") { $0.label },
      .text("range", "分数范围") { $0.range },
      .text("count", "项目数") { String($0.count) },
      .flag("hasProjects", "有这个等级的项目") { $0.count > 0 },
      .text("share", "占有得分项目的比例") { Words.share($0.count, of: $0.of) },
    ])
}
