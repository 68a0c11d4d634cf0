/// 通报: which departments did well and which did not, by the points of the assessment; one letter to all.
struct Circular: Letter {
  var addressee: Named { Named(name: "各部门、各单位") }
  private let praised: [LedgerLine]
  private let criticised: [LedgerLine]
  private let praiseFrom: Score
  private let criticiseBelow: Score

  static let card = LetterCard(
    id: "circular", name: "预算绩效管理考核结果通报", clause: "考核结果通报：表扬先进，批评后进")

  static let view = View<Circular>(
    "通报", "预算绩效管理考核结果通报",
    [
      .text("praiseFrom", "得分从多少起表扬") { Words.points($0.praiseFrom) },
      .text("criticiseBelow", "得分低于多少批评") { Words.points($0.criticiseBelow) },
      .list("praised", "表扬的单位，得分从高到低", of: AssessedOffice.view) { $0.praised.map { AssessedOffice(line: $0) } },
      .flag("hasPraised", "有表扬的单位") { !$0.praised.isEmpty },
      .list("criticised", "批评的单位，得分从高到低", of: AssessedOffice.view) { $0.criticised.map { AssessedOffice(line: $0) } },
      .text("praisedNames", "表扬的单位和得分，用顿号隔开") { Circular.names($0.praised) },
      .text("criticisedNames", "批评的单位和得分，用顿号隔开") { Circular.names($0.criticised) },
      .list("offices", "表扬和批评的单位，得分从高到低", of: AssessedOffice.view) { letter in
        letter.praised.map { AssessedOffice(line: $0, outcome: "表扬") }
          + letter.criticised.map { AssessedOffice(line: $0, outcome: "批评") }
      },
      .flag("hasCriticised", "有批评的单位") { !$0.criticised.isEmpty },
    ])

  func title(_ yearText: String) -> String { "关于\(yearText)预算绩效管理考核结果的通报" }

  private static func names(_ lines: [LedgerLine]) -> String {
    lines.map { "\($0.name)（\($0.text(AssessmentResultsForm.score))分）" }.joined(separator: "、")
  }

  static func all(in context: LetterContext) -> LetterBatch<Circular> {
    let policy = context.input.policy
    let assessed = context.lines(of: AssessmentResultsForm.self).filter { line in
      AssessmentResultsForm.isAssessment(line) && !AssessmentResultsForm.contradicts(line, policy)
    }.compactMap { line in
      line.reached(AssessmentResultsForm.score).map { (line: line, score: $0) }
    }.enumerated().sorted { left, right in
      left.element.score == right.element.score
        ? left.offset < right.offset : left.element.score > right.element.score
    }.map(\.element)
    let letter = Circular(
      praised: assessed.filter { $0.score >= policy.praiseFrom }.map(\.line),
      criticised: assessed.filter { $0.score < policy.criticiseBelow }.map(\.line), praiseFrom: policy.praiseFrom,
      criticiseBelow: policy.criticiseBelow)
    return LetterBatch(letters: letter.praised.isEmpty && letter.criticised.isEmpty ? [] : [letter])
  }
}

/// An office with its points.
struct AssessedOffice: Sendable {
  var line: LedgerLine
  /// Whether it is praised or criticised; empty in the lists of one of them.
  var outcome = ""

  static let view = View<AssessedOffice>(
    "考核结果", "一个单位的考核结果",
    [
      .text("name", "单位名称") { $0.line.name },
      .text("outcome", "表扬或者批评；只列一种的清单里为空") { $0.outcome },
      .text("score", "得分") { $0.line.text(AssessmentResultsForm.score) },
      .text("grade", "等级") { $0.line.text(AssessmentResultsForm.grade) },
    ])
}
