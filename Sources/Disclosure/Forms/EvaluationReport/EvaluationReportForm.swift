/// 绩效评价报告 of the bureau or of a department, in Word.
///
/// Basis: the outline of 财预〔2020〕10号 (reference §1.6).
enum EvaluationReportForm: TextForm {
  static let kind = FormKind.evaluationReport
  static let title = "绩效评价报告"
  static let stage = Stage.evaluation
  static let rules: [any PaperRule.Type] = [EVA5ReportParts.self, EVA6ReportGrade.self, P07NamedPersons.self]

  /// A table under such a title is a form of its own, which its labels tell.
  static func isTitle(_ title: String) -> Bool { false }

  static func read(_ text: PaperText) -> Recognition? {
    ReportReader.read(
      text, as: kind, isEnding: { ReportTitle.isEnding($0) || ReportTitle.bare($0).hasSuffix("绩效评价结果") },
      isOwn: { $0.contains("绩效评价") || $0.contains("评价报告") })
  }
}

/// 事前绩效评估报告 of a project or a policy that asks for money.
///
/// Basis: the outlines that bureaus hand out with their rules on prior review (reference-cycle, H). What is reviewed need not be in any register.
enum PriorReviewReportForm: TextForm {
  static let kind = FormKind.priorReviewReport
  static let title = "事前绩效评估报告"
  static let stage = Stage.priorReview
  static let isPrinted = false

  static func isTitle(_ title: String) -> Bool { false }

  static func read(_ text: PaperText) -> Recognition? {
    ReportReader.read(
      text, as: kind, isEnding: { ReportTitle.bare($0).contains(/评估(?:工作)?报告(?:书)?$/) },
      isOwn: { $0.contains("事前") || $0.contains("绩效评估") })
  }
}

/// 绩效自评报告 of a unit or a department, in Word.
enum SelfEvaluationReportForm: TextForm {
  static let kind = FormKind.selfEvaluationReport
  static let title = "绩效自评报告"
  static let stage = Stage.selfEvaluation
  static let isPrinted = false
  static let rules: [any PaperRule.Type] = [EVA5ReportParts.self, EVA6ReportGrade.self]

  static func isTitle(_ title: String) -> Bool { false }

  static func read(_ text: PaperText) -> Recognition? {
    ReportReader.read(text, as: kind) { $0.contains("自评") }
  }
}
