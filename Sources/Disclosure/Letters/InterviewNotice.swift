/// 约谈通知: an office that did badly in the assessment, or leaves problems unmended long after their day.
struct InterviewNotice: Letter {
  let addressee: Named
  private let assessed: [LedgerLine]
  private let problems: [DueProblem]
  private let policy: Policy

  static let card = LetterCard(
    id: "interview-notice", name: "约谈通知", clause: "工作推进不力、整改不到位的，约谈并责令限期整改")

  static let view = View<InterviewNotice>(
    "约谈", "约谈通知",
    [
      .list("assessed", "考核得分低于办法规定的结果", of: AssessedOffice.view) { $0.assessed.map { AssessedOffice(line: $0) } },
      .flag("hasAssessed", "因考核得分约谈") { !$0.assessed.isEmpty },
      .text("below", "考核得分低于多少约谈") { Words.points($0.policy.interviewBelow) },
      .list("problems", "逾期没有完成整改的问题，按读入的先后", of: DueProblem.view) { $0.problems },
      .flag("hasProblems", "因逾期没有完成整改约谈") { !$0.problems.isEmpty },
      .text("problemCount", "逾期没有完成整改的问题数") { String($0.problems.count) },
      .text("lateDays", "逾期多少天以上约谈") { String($0.policy.interviewLateDays) },
    ])

  func title(_ yearText: String) -> String { "关于就\(yearText)预算绩效管理工作约谈\(addressee.label)的通知" }

  static func all(in context: LetterContext) -> LetterBatch<InterviewNotice> {
    let policy = context.input.policy
    let assessed = context.lines(of: AssessmentResultsForm.self).filter { line in
      AssessmentResultsForm.isAssessment(line) && !AssessmentResultsForm.contradicts(line, policy)
        && line.reached(AssessmentResultsForm.score).map { $0 < policy.interviewBelow } == true
    }
    let late = policy.interviewLateDays > 0 ? context.problems(lateByMoreThan: policy.interviewLateDays) : []
    return context.letters(on: assessed + late) { office, lines in
      InterviewNotice(
        addressee: office, assessed: lines.filter { $0.form == AssessmentResultsForm.kind },
        problems: lines.filter { $0.form == RectificationForm.kind }.map { DueProblem(line: $0, today: context.today) },
        policy: policy)
    }
  }
}
