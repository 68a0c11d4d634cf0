/// 绩效评价结果反馈意见: what an evaluation found, to the department that answers for it.
struct EvaluationFeedback: Letter {
  let addressee: Named
  private let lines: [LedgerLine]
  /// Until when the department has to report back; `nil` where the policy sets no day.
  private let reply: Deadline?
  /// 绩效评价结果反馈意见, or what the policy's document calls it: 绩效评价结果通报.
  private let name: String

  static let card = LetterCard(
    id: "evaluation-feedback", name: "绩效评价结果反馈意见", clause: "评价结果以正式文件反馈：绩效情况、存在的问题、有关建议")

  static let view = View<EvaluationFeedback>(
    "反馈意见", "绩效评价结果反馈意见；金额单位为万元",
    [
      .text("count", "评价的对象数") { String($0.lines.count) },
      .list("evaluations", "评价结果，按读入的先后", of: EvaluationLine.view) { $0.lines.map { EvaluationLine(line: $0) } },
      .list("problems", "写明了存在问题的评价对象", of: ProblemText.view) { letter in
        letter.lines.compactMap { ProblemText($0, EvaluationResultsForm.problems) }
      },
      .list("advice", "写明了建议的评价对象", of: ProblemText.view) { letter in
        letter.lines.compactMap { ProblemText($0, EvaluationResultsForm.advice) }
      },
      .flag("hasProblems", "写明了存在问题") { letter in
        letter.lines.contains { ProblemText($0, EvaluationResultsForm.problems) != nil }
      },
      .flag("hasAdvice", "写明了建议") { letter in
        letter.lines.contains { ProblemText($0, EvaluationResultsForm.advice) != nil }
      },
      .flag("isCircular", "办法把它叫作通报") { $0.name.hasSuffix("通报") },
      .text("reply", "办法规定的报告整改情况的时限，如 收到反馈后30日内；没有规定时为空") { $0.reply?.chinese ?? "" },
      .flag("hasReply", "办法规定了报告整改情况的时限") { $0.reply != nil },
    ])

  func title(_ yearText: String) -> String {
    let subject = "关于\(addressee.label)\(yearText)"
    for kind in ["反馈意见", "通报"] where name.hasSuffix(kind) { return subject + name.dropLast(kind.count) + "的" + kind }
    return subject + name
  }

  static func all(in context: LetterContext) -> LetterBatch<EvaluationFeedback> {
    let lines = context.lines(of: EvaluationResultsForm.self).filter {
      $0.value(EvaluationResultsForm.evaluator) != .own
    }
    let reply = context.input.policy.deadlines.first { $0.matter == .reply }
    let name = context.name(of: Self.card)
    return context.letters(on: lines) { EvaluationFeedback(addressee: $0, lines: $1, reply: reply, name: name) }
  }
}

/// What a ledger says of one object, in its own words.
struct ProblemText: Sendable {
  var name: String
  var text: String

  /// `nil` where the line says nothing.
  init?(_ line: LedgerLine, _ column: LedgerColumn<String>) {
    let text = line.text(column)
    if BlankText.isBlank(text) { return nil }
    name = line.name
    self.text = text
  }

  static let view = View<ProblemText>(
    "台账文字", "台账里关于一个对象的一段话",
    [.text("name", "评价对象或项目") { $0.name }, .text("text", "内容") { $0.text }])
}
