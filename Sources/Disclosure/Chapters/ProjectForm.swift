/// A self-evaluation form as the unit handed it in; nothing recomputed stands in it (design §4.4).
struct ProjectForm: Sendable {
  var project: Project
  var figures: ProjectFigures
  var grades: [Policy.Grade]
  /// Whether what must not be published (names of persons, personal numbers) is left out or masked.
  var isOpen: Bool
  /// The heading's number where forms stand in a row: 三.
  var ordinal = ""
  /// An anchor, unique on its page.
  var anchor = ""

  static let view = View<ProjectForm>(
    "自评表", "一个项目的支出绩效自评表，内容是单位填报的原样；金额单位为万元",
    [
      .text("name", "项目名称") { $0.figures.identity.title },
      .text("ordinal", "汉字序号（决算册的重点项目才有）") { $0.ordinal },
      .text("anchor", "页内链接的锚点（决算册才有）") { $0.anchor },
      .markup("anchorMark", "页内链接的锚点，写成 Markdown 里的标记") { "<a id=\"" + $0.anchor + "\"></a>" },
      .text("code", "项目编码") { $0.figures.code },
      .text("stem", "项目在本地区内唯一的标识：项目编码；没有编码的，由部门和项目名称得出") { $0.figures.identity.stem },
      .flag("hasCode", "有项目编码") { !$0.figures.code.isEmpty },
      .text("department", "主管部门") { $0.department.label },
      .flag("hasDepartment", "有主管部门") { !$0.department.isEmpty },
      .text("unit", "实施单位") { $0.unit.label },
      .flag("hasUnit", "有实施单位") { !$0.unit.isEmpty },
      .text("budgetType", "预算类型，如 一般公共预算") { $0.budgetType },
      .flag("hasBudgetType", "知道预算类型") { !$0.budgetType.isEmpty },
      .text("functionalClass", "功能分类科目") { $0.project.functionalClass },
      .flag("hasFunctionalClass", "有功能分类科目") { !$0.project.functionalClass.isEmpty },
      .flag("isKeyProject", "重点项目") { $0.figures.identity.isKeyProject },
      .text("selfTotal", "单位填报的自评总分") { Words.score($0.figures.score.handedInTotal) },
      .flag("hasSelfTotal", "单位填报了自评总分") { $0.figures.score.handedInTotal != nil },
      .text("computedTotal", "按办法核算的总分；计入汇总的是单位自评总分时为空") { form in
        form.figures.score.isTotalComputed ? Words.score(form.figures.score.total) : ""
      },
      .flag("hasComputedTotal", "计入汇总的是按办法核算的总分") { $0.figures.score.isTotalComputed },
      .text("grade", "等级：单位填的；没有填的按办法划分") { $0.grade },
      .flag("isGradeComputed", "等级是按办法划分的，单位没有填") { $0.printedGrade == nil },
      .flag("hasGrade", "有等级") { !$0.grade.isEmpty },
      .list("funds", "资金表，一行一种资金", of: FundLine.view) { form in
        FundLine.lines(of: form.project.funds)
      },
      .list("goals", "年度总体目标", of: GoalLine.view) { form in
        form.project.goals.map { GoalLine(expected: form.text($0.expected), actual: form.text($0.actual)) }
      },
      .list("indicators", "绩效指标，一行一个三级指标", of: IndicatorLine.view) { $0.lines },
      .flag("lacksIndicators", "表上有指标没有读出") { $0.project.lostIndicator != nil },
      .text("printedWeight", "总分行的分值，按单位填的") { form in form.project.printedWeight.map { Words.handedIn($0) } ?? "" },
      .text("printedTotal", "总分行的得分，按单位填的") { form in form.project.printedTotal.map { Words.handedIn($0) } ?? "" },
      .text("printedGrade", "总分行的等级，按单位填的") { $0.project.printedGrade?.raw ?? "" },
      .flag("hasTotalRow", "表上有总分行") { $0.project.printedTotal != nil || $0.project.printedWeight != nil },
      .list("remarks", "其他文字，如 评价结论、存在问题、改进措施", of: RemarkLine.view) { $0.remarks },
    ])

  /// The offices as a form prints them; a list prints none, and they are called what they are known as.
  private var department: Named { project.form == .indicatorList ? figures.department : project.department }
  private var unit: Named { project.form == .indicatorList ? figures.unit : project.unit }

  private var budgetType: String {
    figures.identity.budgetType == .other && figures.identity.budgetTypeRaw.isEmpty
      ? "" : figures.identity.budgetType.chinese
  }

  private var grade: String { printedGrade ?? figures.score.grade.map { grades[$0].label } ?? "" }

  /// The grade that the unit filled in.
  private var printedGrade: String? {
    project.printedGrade.flatMap { BlankText.isBlank($0.raw) ? nil : $0.raw }
  }

  /// The indicators, one a line.
  private var lines: [IndicatorLine] {
    project.indicators.indices.map { IndicatorLine(indicators: project.indicators, index: $0, isOpen: isOpen) }
  }

  /// Names of those responsible and how to reach them stay inside (reference §4.4, E24).
  private var remarks: [RemarkLine] {
    project.remarks.compactMap { remark in
      if isOpen, remark.namesPersons { return nil }
      let text = text(remark.text)
      return BlankText.isBlank(text) ? nil : RemarkLine(label: remark.label, text: text)
    }
  }

  private func text(_ entry: Entry<String>) -> String { Self.text(entry.raw, isOpen: isOpen) }

  /// A text as a form prints it.
  static func text(_ raw: String, isOpen: Bool) -> String { isOpen ? PersonalData.masked(raw)?.text ?? raw : raw }
}

/// One row of the fund block.
struct FundLine: Sendable {
  var row: FundRow
  /// How many decimals each column of amounts has: as many as the amount with the most.
  var decimals = (initial: 2, budget: 2, executed: 2)

  /// The rows of a form.
  static func lines(of rows: [FundRow]) -> [FundLine] {
    func most(_ entry: (FundRow) -> Entry<Money>) -> Int {
      rows.compactMap { entry($0).value.map(Words.decimals(of:)) }.max() ?? 2
    }
    let decimals = (initial: most(\.initial), budget: most(\.budget), executed: most(\.executed))
    return rows.map { FundLine(row: $0, decimals: decimals) }
  }

  static let view = View<FundLine>(
    "资金行", "资金表中的一行；金额单位为万元",
    [
      .text("label", "资金名称，如 年度资金总额") { $0.row.label },
      .flag("isTotal", "年度资金总额") { $0.row.role == .total },
      .text("initial", "年初预算数") { Words.handedIn($0.row.initial, decimals: $0.decimals.initial) },
      .text("budget", "全年预算数") { Words.handedIn($0.row.budget, decimals: $0.decimals.budget) },
      .text("executed", "全年执行数") { Words.handedIn($0.row.executed, decimals: $0.decimals.executed) },
      .text("weight", "分值") { Words.handedIn($0.row.weight) },
      .text("rate", "执行率") { Words.handedIn($0.row.rate) },
      .text("score", "得分") { Words.handedIn($0.row.score) },
    ])
}

/// One goal.
struct GoalLine: Sendable {
  var expected: String
  var actual: String

  static let view = View<GoalLine>(
    "目标", "年度总体目标",
    [
      .text("expected", "预期目标") { $0.expected },
      .text("actual", "实际完成情况") { $0.actual },
    ])
}

/// One third-level indicator: its place among those of its form, since a copy would count the references to all its texts.
struct IndicatorLine: Sendable {
  var indicators: [Indicator]
  var index: Int
  /// As for the form.
  var isOpen: Bool

  var target: String { ProjectForm.text(indicators[index].target.raw, isOpen: isOpen) }
  var actual: String { ProjectForm.text(indicators[index].actual.raw, isOpen: isOpen) }
  var reason: String { ProjectForm.text(indicators[index].reason.raw, isOpen: isOpen) }

  private var repeatsLevel1: Bool { index > 0 && indicators[index].level1 == indicators[index - 1].level1 }
  private var repeatsLevel2: Bool { repeatsLevel1 && indicators[index].level2 == indicators[index - 1].level2 }

  /// The unit took points off itself.
  private var isMissed: Bool {
    guard let score = indicators[index].score.value, let weight = indicators[index].weight.value else { return false }
    return score < weight
  }

  static let view = View<IndicatorLine>(
    "指标", "一个三级指标",
    [
      .text("level1", "一级指标") { $0.indicators[$0.index].level1 },
      .text("level2", "二级指标") { $0.indicators[$0.index].level2 },
      .flag("repeatsLevel1", "一级指标与上一行相同") { $0.repeatsLevel1 },
      .flag("repeatsLevel2", "一级、二级指标与上一行相同") { $0.repeatsLevel2 },
      .text("name", "三级指标") { $0.indicators[$0.index].name.raw },
      .flag("hasName", "填写了三级指标") { !$0.indicators[$0.index].name.raw.isEmpty },
      .text("target", "年度指标值") { $0.target },
      .text("actual", "实际完成值") { $0.actual },
      .text("weight", "分值") { Words.handedIn($0.indicators[$0.index].weight) },
      .text("score", "得分") { Words.handedIn($0.indicators[$0.index].score) },
      .flag("isMissed", "得分低于分值") { $0.isMissed },
      .text("reason", "偏差原因分析及改进措施") { $0.reason },
    ])
}

/// A labelled text of the form.
struct RemarkLine: Sendable {
  var label: String
  var text: String

  static let view = View<RemarkLine>(
    "文字", "表上的一段文字",
    [
      .text("label", "栏目名称，如 存在问题") { $0.label },
      .text("text", "单位填写的内容") { $0.text },
    ])
}
