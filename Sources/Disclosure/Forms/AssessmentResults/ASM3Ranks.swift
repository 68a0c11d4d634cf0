/// ASM-3: ranks follow the points; equal points share a rank or follow each other.
enum ASM3Ranks: LedgerRule {
  static let card = RuleCard(
    id: "ASM-3", title: Message("排名应与得分一致", "Ranks must follow the points"), severity: .error,
    basis: "按得分从高到低排名", remedy: Message("按得分重排名次。", "Rank anew by the points."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    typealias Form = AssessmentResultsForm
    let scores = sheet.lines.compactMap { $0.value(Form.score) }
    guard scores.count == sheet.lines.count else { return }
    for line in sheet.lines {
      guard let rank = line.value(Form.rank), let score = line.value(Form.score) else { continue }
      let better = scores.count { $0 > score }
      let equal = scores.count { $0 == score }
      guard !(better + 1...better + equal).contains(rank) else { continue }
      report.add(
        line, Form.rank, expected: "\(better + 1)",
        Message(
          "“\(line.name)”得\(score.text)分，按得分应排第\(better + 1)名，填的是第\(rank)名。请核对后改正。",
          "\(line.name) has \(score.text) points, which is rank \(better + 1), not \(rank). Correct one."))
    }
  }
}

extension AssessmentResultsForm {
  static let checks: [any LedgerRule.Type] = [ASM3Ranks.self, ASM4Opinion.self]
}
