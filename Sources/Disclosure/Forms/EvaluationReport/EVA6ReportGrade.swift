/// EVA-6: the grade that a report gives is that of its points, by the policy's bounds.
enum EVA6ReportGrade: PaperRule {
  static let card = RuleCard(
    id: "EVA-6", title: Message("报告的等级应与得分对应", "A report's grade must be that of its points"), severity: .error,
    basis: "办法规定的等级和分数线", remedy: Message("核对报告里的得分和等级，改正写错的一处。", "Correct points or grade in the report."))

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? EvaluationReport, let score = paper.score, let grade = paper.grade,
      let points = score.value.map({ readReachedScore(score.raw) ?? $0 }), let index = policy.grade(of: points),
      let given = PrintedGrade.place(of: grade.raw, in: policy.grades), given != index
    else { return }
    let right = policy.grades[index].label
    report.add(
      at: grade.at, field: "评价等级", actual: grade.raw, expected: right, office: paper.department,
      Message(
        "“\(paper.title.raw)”得分\(score.raw)分，按办法应为“\(right)”，报告写的等级是“\(grade.raw)”。请核对后改正。",
        "The report “\(paper.title.raw)” gives \(score.raw) points, which the policy calls \(right), and the grade \(grade.raw). Correct one."
      ))
  }
}
