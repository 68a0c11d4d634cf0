/// ASM-1: the weights of a tree add up at every level, and no score is above its weight.
enum ASM1Weights: LedgerRule {
  static let card = RuleCard(
    id: "ASM-1",
    title: Message("各级指标的分值应逐级相加，得分不应高于分值", "Weights must add up at each level, and no score be above its weight"),
    severity: .error, basis: "各级指标分值之和等于上一级分值，合计等于办法规定的总分",
    remedy: Message("核对各级分值和得分，改正填错的一处。", "Check weights and scores, and correct the wrong one."))

  private typealias Tree = IndicatorTree

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    let lines = sheet.lines
    guard let first = lines.first else { return }
    checkScores(lines, &report)
    guard lines.allSatisfy({ $0.value(Tree.weight) != nil }) else { return }
    for level in [Tree.level1, Tree.level2] { checkLevel(level, lines, policy, &report) }
    let sum = sum(of: lines)
    // 加分 and 扣分 stand beside the whole.
    guard sum != policy.totalWeight,
      !lines.contains(where: { $0.text(Tree.level1).contains("加分") || $0.text(Tree.level1).contains("扣分") })
    else { return }
    report.add(
      at: first.place(Tree.weight), field: Tree.weight.label, actual: sum.text, expected: policy.totalWeight.text,
      Message(
        "各指标分值合计\(sum.text)分，应为\(policy.totalWeight.text)分。请核对分值。",
        "The weights add up to \(sum.text), not to \(policy.totalWeight.text). Check them."))
  }

  private static func sum(of lines: some Sequence<LedgerLine>) -> Score {
    lines.compactMap { $0.value(Tree.weight) }.reduce(.zero, +)
  }

  private static func checkScores(_ lines: [LedgerLine], _ report: inout RuleReport) {
    for line in lines {
      guard let weight = line.value(Tree.weight) else { continue }
      for column in [Tree.selfScore, Tree.score] {
        guard let score = line.value(column), score > weight else { continue }
        report.add(
          line, column, expected: "不超过\(weight.text)",
          Message(
            "“\(Tree.name(of: line))”分值\(weight.text)分，“\(column.label)”填了\(score.text)分。请核对后改正。",
            "\(Tree.name(of: line)) weighs \(weight.text) and has \(score.text) points. Correct one."))
      }
    }
  }

  /// 目标管理（20）: the number in brackets is what the lines below it must add up to.
  private static func checkLevel(
    _ level: LedgerColumn<String>, _ lines: [LedgerLine], _ policy: Policy, _ report: inout RuleReport
  ) {
    var start = 0
    while start < lines.count {
      let at = lines[start].place(level)
      let end = lines[start...].firstIndex { $0.place(level) != at } ?? lines.count
      let declared = Label(lines[start].text(level)).notes.lazy.compactMap { readScore($0) }.first
      let sum = sum(of: lines[start..<end])
      if let declared, (sum < declared ? declared - sum : sum - declared) > policy.scoreTolerance {
        report.add(
          at: at, field: level.label, actual: declared.text, expected: sum.text,
          Message(
            "“\(lines[start].text(level))”写明\(declared.text)分，下面各指标分值合计\(sum.text)分。请核对后改正。",
            "\(lines[start].text(level)) says \(declared.text), the indicators below add up to \(sum.text). Correct one."
          ))
      }
      start = end
    }
  }
}
