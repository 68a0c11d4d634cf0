/// 重点项目绩效目标表: the target forms of the key projects, as their units handed them in.
struct KeyTargetsChapter: Chapter {
  let context: ChapterContext
  private let targets: Targets

  static let card = ChapterCard(
    id: "key-targets", heading: "重点项目绩效目标表", numbering: .part, books: [.budgetDraft], needs: ["项目支出绩效目标表"],
    absence: "没有可以列出的项目支出绩效目标表。", clause: "重点支出和重大投资项目的绩效目标（预算法第四十八条）")

  static let view = View<KeyTargetsChapter>(
    "重点项目绩效目标章", "重点项目绩效目标表；金额单位为万元",
    [
      .flag("isMarked", "重点项目由财政部门选定；否则按年度资金从大到小选取") { $0.targets.areKeysMarked },
      .text("keyTargetCount", "重点项目数") { String($0.targets.keys.count) },
      .list("keyTargets", "重点项目的绩效目标表", of: TargetForm.view) { $0.forms },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    targets = context.targets
  }

  static func parts(in context: ChapterContext) -> [ContentsPart] {
    forms(context.targets).map { ContentsPart(anchor: $0.anchor, ordinal: $0.ordinal, name: $0.target.name) }
  }

  var isMissing: Bool { targets.keys.isEmpty }

  private var forms: [TargetForm] { Self.forms(targets) }

  private static func forms(_ targets: Targets) -> [TargetForm] {
    targets.keys.enumerated().map { number, target in
      TargetForm(target: target, ordinal: Words.ordinal(number + 1), anchor: "key-\(number + 1)")
    }
  }
}

/// A target form as the unit handed it in.
struct TargetForm: Sendable {
  var target: ProjectTarget
  /// The heading's number: 三.
  var ordinal: String
  /// Unique on its page.
  var anchor: String

  static let view = View<TargetForm>(
    "绩效目标表", "一个项目的支出绩效目标表，内容是单位填报的原样；金额单位为万元",
    [
      .text("name", "项目名称") { $0.target.name },
      .text("targetYear", "目标所属的年度；没有写明时为空") { $0.target.year.map(String.init) ?? "" },
      .flag("hasTargetYear", "写明了目标所属的年度") { $0.target.year != nil },
      .text("ordinal", "汉字序号") { $0.ordinal },
      .text("anchor", "页内链接的锚点") { $0.anchor },
      .markup("anchorMark", "页内链接的锚点，写成 Markdown 里的标记") { "<a id=\"" + $0.anchor + "\"></a>" },
      .text("code", "项目编码") { $0.target.code },
      .flag("hasCode", "有项目编码") { !$0.target.code.isEmpty },
      .text("department", "主管部门") { $0.target.department.label },
      .flag("hasDepartment", "有主管部门") { !$0.target.department.isEmpty },
      .text("unit", "实施单位") { $0.target.unit.label },
      .flag("hasUnit", "有实施单位") { !$0.target.unit.isEmpty },
      .text("budgetType", "预算类型，如 一般公共预算") { $0.target.budgetType?.chinese ?? "" },
      .flag("hasBudgetType", "知道预算类型") { $0.target.budgetType != nil },
      .list("funds", "资金，一行一种", of: TargetFundLine.view) { form in form.target.funds.map { TargetFundLine(fund: $0) } },
      .texts("goals", "年度总体目标") { $0.target.goals.map(\.raw) },
      .list("indicators", "绩效指标，一行一个三级指标", of: TargetIndicatorLine.view) { $0.lines },
      .flag("hasWeights", "填了分值") { $0.target.indicators.contains { !$0.weight.raw.isEmpty } },
    ])

  private var lines: [TargetIndicatorLine] { TargetIndicatorLine.all(target.indicators) }
}

/// One line of a target form's money.
struct TargetFundLine: Sendable {
  var fund: ProjectTarget.Fund

  static let view = View<TargetFundLine>(
    "绩效目标表的资金行", "绩效目标表中的一行资金；金额单位为万元",
    [
      .text("label", "资金名称，如 年度资金总额") { $0.fund.label },
      .flag("isTotal", "年度资金总额") { $0.fund.isTotal },
      .text("amount", "金额") { Words.handedIn($0.fund.amount) },
    ])
}

/// One third-level indicator of a target form.
struct TargetIndicatorLine: Sendable {
  var indicator: TargetIndicator
  var repeatsLevel1: Bool
  var repeatsLevel2: Bool

  static func all(_ indicators: [TargetIndicator]) -> [TargetIndicatorLine] {
    indicators.indices.map { index in
      let indicator = indicators[index]
      let above = index > 0 ? indicators[index - 1] : nil
      return TargetIndicatorLine(
        indicator: indicator, repeatsLevel1: above?.level1 == indicator.level1,
        repeatsLevel2: above?.level1 == indicator.level1 && above?.level2 == indicator.level2)
    }
  }

  static let view = View<TargetIndicatorLine>(
    "绩效目标表的指标", "绩效目标表中的一个三级指标",
    [
      .text("level1", "一级指标") { $0.indicator.level1 },
      .text("level2", "二级指标") { $0.indicator.level2 },
      .flag("repeatsLevel1", "一级指标与上一行相同") { $0.repeatsLevel1 },
      .flag("repeatsLevel2", "一级、二级指标与上一行相同") { $0.repeatsLevel2 },
      .text("name", "三级指标") { $0.indicator.name.raw },
      .text("target", "指标值") { $0.indicator.targetText },
      .text("weight", "分值") { Words.handedIn($0.indicator.weight) },
    ])
}
