/// ASM-4: an office is not blamed for points that the policy praises, nor praised for points that it criticises.
enum ASM4Opinion: LedgerRule {
  static let card = RuleCard(
    id: "ASM-4", title: Message("处理意见应与考核得分相符", "What an office gets must be as its points say"), severity: .warning,
    basis: "办法规定的表扬、批评的分数线", remedy: Message("核对得分和处理意见，改正填错的一处。", "Correct points or opinion."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    typealias Form = AssessmentResultsForm
    for line in sheet.lines where Form.isAssessment(line) && Form.contradicts(line, policy) {
      let score = line.text(Form.score)
      report.add(
        line, Form.opinion, expected: "与得分相符的处理意见",
        Message(
          "“\(line.name)”考核得\(score)分，处理意见却是“\(line.text(Form.opinion))”。办法规定\(policy.praiseFrom.plain)分以上（含）表扬、低于\(policy.criticiseBelow.plain)分批评。核对清楚以前，通报不表扬也不批评，也不约谈。请改正填错的一处。",
          "\(line.name) has \(score) points, yet is to get “\(line.text(Form.opinion))”: the policy praises from \(policy.praiseFrom.plain) and criticises below \(policy.criticiseBelow.plain). It stands in no letter until one is corrected."
        ))
    }
  }
}

extension AssessmentResultsForm {
  /// Whether what an office is to get is against its points.
  static func contradicts(_ line: LedgerLine, _ policy: Policy) -> Bool {
    guard let reached = line.reached(score), !BlankText.isBlank(line.text(opinion)) else { return false }
    if reached >= policy.praiseFrom { return says(blame, in: line.text(opinion)) }
    return reached < policy.criticiseBelow && says(praise, in: line.text(opinion))
  }

  private static let blame = ["批评", "约谈", "问责", "追责", "诫勉"]
  private static let praise = ["表扬", "表彰", "奖励", "嘉奖"]
  private static let denials = ["不予", "不作", "不再", "免", "取消", "无需"]

  private static func says(_ words: [String], in opinion: String) -> Bool {
    NormalText.normalised(opinion).split { ",。;、；，".contains($0) }.contains { clause in
      words.contains(where: clause.contains) && !denials.contains(where: clause.contains)
    }
  }
}

extension LedgerLine {
  /// The points of a column that bounds are compared with: 89.995 is not 90, as which it is printed.
  func reached(_ column: LedgerColumn<Score>) -> Score? {
    value(column).map { readReachedScore(text(column)) ?? $0 }
  }
}
