/// 绩效评价结果批复: the results of a department's evaluations, which are approved with its accounts.
struct EvaluationApproval: Letter {
  let addressee: Named
  private let results: [ApprovedResult]
  /// The department's projects, as they evaluated themselves; `nil` where none did.
  private let own: GroupFigures?
  private let publication: Deadline?

  static let card = LetterCard(
    id: "evaluation-approval", name: "绩效评价结果批复", clause: "绩效评价结果与决算同步批复")

  static let view = View<EvaluationApproval>(
    "评价结果批复", "绩效评价结果批复；金额单位为万元",
    [
      .text("count", "评价的对象数") { String($0.results.count) },
      .list("results", "评价结果，按读入的先后", of: ApprovedResult.view) { $0.results },
      .flag("hasUses", "知道有的结果怎样用于预算安排") { $0.results.contains { $0.use != nil } },
      .flag("hasOwn", "部门的项目开展了自评") { $0.own != nil },
      .text("ownCount", "开展自评的项目数") { String($0.own?.count ?? 0) },
      .text("budget", "自评项目的全年预算数") { Words.wan($0.own?.all.budget) },
      .text("executed", "自评项目的全年执行数") { Words.wan($0.own?.all.executed) },
      .flag("hasAmounts", "知道自评项目的全年预算数和执行数") { $0.own?.all.budget != nil && $0.own?.all.executed != nil },
      .flag("lacksAmounts", "有的自评项目金额没有填写或不能识别，没有计入合计") { ($0.own?.lackingCount ?? 0) > 0 },
      .text("lackingCount", "金额没有填写或不能识别的自评项目数") { String($0.own?.lackingCount ?? 0) },
      .text("mean", "自评项目的平均得分") { Words.score($0.own?.mean) },
      .flag("hasMean", "知道自评项目的平均得分") { $0.own?.mean != nil },
      .text("publication", "办法规定的公开时限，如 批复后20日内；没有规定时为空") { $0.publication?.chinese ?? "" },
      .flag("hasPublication", "办法规定了公开时限") { $0.publication != nil },
    ])

  func title(_ yearText: String) -> String { "关于\(addressee.label)\(yearText)绩效评价结果的批复" }

  static func all(in context: LetterContext) -> LetterBatch<EvaluationApproval> {
    let uses = context.lines(of: ResultsUseForm.self, yearsAhead: 1)
    let publication = context.input.policy.deadlines.first { $0.matter == .publication }
    let evaluated = context.lines(of: EvaluationResultsForm.self).filter {
      $0.value(EvaluationResultsForm.evaluator) != .own
    }
    return context.letters(on: evaluated) { office, lines in
      // Departments of two counties may share code and name.
      let county = RegionCode.county(lines.first?.region.code ?? "")
      let groups = context.input.all.departments.filter { group in
        (office.code.isEmpty ? TextKey.name(group.name) == TextKey.name(office.name) : group.code == office.code)
          && (county.isEmpty || RegionCode.county(group.region) == county)
      }
      return EvaluationApproval(
        addressee: office,
        results: lines.map { line in ApprovedResult(line: line, use: uses.first { $0.isAboutSame(as: line) }) },
        own: groups.count == 1 ? groups[0].figures : nil, publication: publication)
    }
  }
}

extension LedgerLine {
  /// Whether both lines are about one project: by code, else by name; the offices they name must not differ.
  fileprivate func isAboutSame(as other: LedgerLine) -> Bool {
    let counties = (RegionCode.county(region.code), RegionCode.county(other.region.code))
    if !counties.0.isEmpty, !counties.1.isEmpty, counties.0 != counties.1 { return false }
    if !department.isEmpty, !other.department.isEmpty, !department.mayBeSame(as: other.department) { return false }
    let codes = (TextKey.code(code), TextKey.code(other.code))
    if !codes.0.isEmpty, !codes.1.isEmpty { return codes.0.isSame(as: codes.1) }
    return TextKey.name(name).isSame(as: TextKey.name(other.name))
  }
}

/// One result, and what becomes of it in the budget.
struct ApprovedResult: Sendable {
  var line: LedgerLine
  /// The line of 绩效结果应用表 about the same project.
  var use: LedgerLine?

  static let view = View<ApprovedResult>(
    "批复的评价结果", "一个评价结果和它的应用；金额单位为万元",
    EvaluationLine.view.fields { EvaluationLine(line: $0.line) },
    [
      .text("action", "怎样用于预算安排；没有写明时为空") { result in
        guard let use = result.use else { return "" }
        return use.value(ResultsUseForm.action)?.rawValue ?? use.text(ResultsUseForm.action)
      }
    ])
}
