/// 播报稿: what television and an app read out: the open figures and the results of evaluations in a few plain sentences.
struct Broadcast: Sendable {
  static let file = "播报稿.txt"
  /// Evaluations are read out up to here; the rest is counted.
  private static let mostEvaluations = 5

  let text: String

  /// `nil` where open books have nothing to tell.
  init?(_ context: BookContext) {
    let input = context.input
    let facts = context.total
    let evaluations = input.openPapers.lines(of: EvaluationResultsForm.self, in: Int(input.settings.year)).filter {
      $0.value(EvaluationResultsForm.evaluator) != .own
    }
    guard facts.count > 0 || !evaluations.isEmpty else { return nil }
    var sentences = ["\(input.settings.region.name)\(context.yearText)预算绩效情况。"]
    if facts.count > 0 {
      var sentence = "\(facts.count)个公开的项目开展了绩效自评"
      if input.totalsIncludeWithheld { sentence = "\(facts.count)个项目开展了绩效自评" }
      if let budget = facts.all.budget { sentence += "，涉及资金\(Words.wan(budget))万元" }
      if let rate = facts.all.rate { sentence += "，预算执行率\(Words.percent(rate))" }
      if let mean = facts.mean { sentence += "，平均得分\(Words.score(mean))分" }
      sentences.append(sentence + "。")
    }
    if !evaluations.isEmpty {
      let results = evaluations.prefix(Self.mostEvaluations).map { line in
        let grade = line.text(EvaluationResultsForm.grade)
        return line.name + (BlankText.isBlank(grade) ? "" : "，“\(grade)”")
      }
      let more = evaluations.count > Self.mostEvaluations ? "等" : ""
      sentences.append("部门和财政部门评价了\(evaluations.count)个项目、政策和单位：\(results.joined(separator: "；"))\(more)。")
    }
    if !input.settings.publisher.isEmpty { sentences.append("详细情况由\(input.settings.publisher)在门户网站公开，欢迎监督。") }
    text = sentences.joined(separator: "\n") + "\n"
  }
}
