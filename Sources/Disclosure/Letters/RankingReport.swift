/// 绩效结果排序报告: what was evaluated in the order of its points, the departments by the mean of their self-evaluations, and the counties
/// that were evaluated as a whole, to those who decide on offices.
struct RankingReport: Letter {
  let addressee: Named
  private let departments: [GroupSummary]
  private let evaluated: [RankedEvaluation]
  private let counties: EvaluatedOffices

  static let card = LetterCard(
    id: "ranking-report", name: "绩效评价结果排序报告", clause: "评价结果排序，报党委、政府和组织人事部门")

  static let view = View<RankingReport>(
    "排序报告", "评价结果、各部门自评结果和县市区综合评价的排序；金额单位为万元",
    [
      .list("evaluated", "部门评价和财政评价的结果，得分从高到低", of: RankedEvaluation.view) { $0.evaluated },
      .flag("hasEvaluated", "有知道得分的评价结果") { !$0.evaluated.isEmpty },
      .text("evaluatedCount", "参加排序的评价结果数") { String($0.evaluated.count) },
      .list("departments", "部门，按名次排列", of: RankedDepartment.view) {
        $0.departments.map { RankedDepartment(group: $0) }
      },
      .flag("hasDepartments", "有参加排序的部门") { !$0.departments.isEmpty },
      .text("count", "参加排序的部门数") { String($0.departments.count) },
      .record("counties", "县市区综合评价；没有时没有", of: EvaluatedOffices.view) { $0.counties.all.isEmpty ? nil : $0.counties },
    ])

  func title(_ yearText: String) -> String { "关于\(yearText)绩效评价结果排序情况的报告" }

  static func all(in context: LetterContext) -> LetterBatch<RankingReport> {
    let input = context.input
    // Ranks count within a county: those of offices below stand in no one row with the region's own.
    let own = context.ownDepartments.filter { !input.settings.isBelow($0.region) }
    let ranked = own.filter(\.isRanked).sorted { left, right in
      (left.rank, left.code, left.name) < (right.rank, right.code, right.name)
    }
    let evaluated = RankedEvaluation.all(
      context.lines(of: EvaluationResultsForm.self, below: true), sharing: input.policy.tiesShareRank)
    let counties = EvaluatedOffices(
      input.countedPapers,
      of: { AssessmentResultsForm.isEvaluation($0) && $0.subject == .county }, tree: CountyEvaluationForm.self,
      weights: input.policy.countyWeights, year: input.settings.year, policy: input.policy)
    guard !ranked.isEmpty || !evaluated.isEmpty || !counties.all.isEmpty else { return LetterBatch(letters: []) }
    return LetterBatch(
      letters: input.policy.rankingAddressees.map {
        RankingReport(addressee: Named(name: $0), departments: ranked, evaluated: evaluated, counties: counties)
      })
  }
}

/// An evaluation with its place.
struct RankedEvaluation: Sendable {
  var line: LedgerLine
  var score: Score
  var rank: Int

  /// From most to least points; equal ones share a rank where the policy says so.
  static func all(_ lines: [LedgerLine], sharing: Bool) -> [RankedEvaluation] {
    let scored = lines.compactMap { line -> (line: LedgerLine, score: Score)? in
      guard line.value(EvaluationResultsForm.evaluator) != .own else { return nil }
      return line.value(EvaluationResultsForm.score).map { (line, $0) }
    }
    let sorted = scored.enumerated().sorted { left, right in
      left.element.score == right.element.score
        ? left.offset < right.offset : left.element.score > right.element.score
    }.map(\.element)
    var ranked: [RankedEvaluation] = []
    for (index, one) in sorted.enumerated() {
      let shared = sharing && ranked.last?.score == one.score ? ranked.last?.rank : nil
      ranked.append(RankedEvaluation(line: one.line, score: one.score, rank: shared ?? index + 1))
    }
    return ranked
  }

  static let view = View<RankedEvaluation>(
    "评价结果名次", "一个评价结果的名次；金额单位为万元",
    [
      .text("rank", "名次") { String($0.rank) },
      .text("name", "评价对象") { $0.line.name },
      .text("department", "主管部门") { $0.line.office },
      .text("evaluator", "评价方式") {
        $0.line.value(EvaluationResultsForm.evaluator)?.rawValue ?? $0.line.text(EvaluationResultsForm.evaluator)
      },
      .text("score", "得分") { $0.score.text },
      .text("grade", "等级") { $0.line.text(EvaluationResultsForm.grade) },
    ])
}

/// A department with its place.
struct RankedDepartment: Sendable {
  var group: GroupSummary

  static let view = View<RankedDepartment>(
    "部门名次", "一个部门的名次",
    [
      .text("rank", "名次") { String($0.group.rank) },
      .text("name", "部门名称") { $0.group.label },
      .text("projectCount", "项目数") { String($0.group.figures.count) },
      .text("mean", "平均得分") { Words.score($0.group.figures.mean) },
      .text("rate", "执行率（按办法核算）") { Words.percent($0.group.figures.all.rate) },
    ])
}
