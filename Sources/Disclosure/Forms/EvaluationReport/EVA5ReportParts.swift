/// EVA-5: a report has the parts that the policy asks for.
enum EVA5ReportParts: PaperRule {
  static let card = RuleCard(
    id: "EVA-5", title: Message("评价报告应有规定的各部分", "A report must have the parts that are asked for"), severity: .warning,
    basis: "财预〔2020〕10号 绩效评价报告参考提纲",
    remedy: Message("按提纲补写缺的部分，或者把标题改成提纲的说法。", "Write the missing part, or head it as the outline does."))

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let paper = paper as? EvaluationReport else { return }
    guard !isOfTransfer(paper) else { return }
    let own = paper.parts
    let wanted = policy.reportParts
    let missing = wanted.filter { !own.contains($0) }.map { "“\($0.heading)”" }
    if !missing.isEmpty {
      let words = missing.joined(separator: "、")
      report.add(
        at: paper.title.at, field: "正文", actual: "没有\(words)", expected: wanted.map(\.heading).joined(separator: "、"),
        office: paper.department,
        Message(
          "“\(paper.title.raw)”没有\(words)部分。请补写；内容在别的标题下面的，改成提纲的标题。",
          "The report “\(paper.title.raw)” lacks the parts \(words). Write them, or head what there is as the outline does."
        ))
    }
    for section in paper.sections where section.paragraphs.isEmpty && !section.parts.isEmpty {
      report.add(
        at: section.heading.at, field: "正文", actual: section.heading.raw, expected: "", office: paper.department,
        Message(
          "“\(section.heading.raw)”下面没有内容。请补写。", "There is nothing under “\(section.heading.raw)”. Write it."))
    }
  }

  /// A self-evaluation of money from above follows an outline of its own: 绩效目标分解下达情况, 绩效目标完成情况分析, 偏离绩效目标的原因.
  private static func isOfTransfer(_ paper: EvaluationReport) -> Bool {
    paper.form == .selfEvaluationReport
      && paper.sections.contains { NormalText.normalised($0.heading.raw).contains("分解下达") }
  }
}
