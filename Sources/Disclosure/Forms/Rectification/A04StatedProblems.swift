/// A04: the problems that a sentence beside the ledger counts are mended, being mended or open, and so many there are.
enum A04StatedProblems: LedgerRule {
  static let card = RuleCard(
    id: "A04",
    title: Message("发现问题数应等于已整改、正在整改、未整改之和", "Problems must be as many as are mended, being mended and open"),
    severity: .error, basis: "勾稽关系：发现问题数＝已完成整改＋正在整改＋未整改＝台账行数",
    remedy: Message("核对台账和文字，改正数错的一处。", "Check ledger and sentence, and correct the wrong count."))

  private typealias Form = RectificationForm

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    for note in sheet.facts.notes {
      let stated = Stated(note.raw)
      func add(_ words: String, _ actual: Int, _ expected: Int, _ why: String, _ english: String) {
        report.add(
          at: note.at, field: "问题数", actual: "\(actual)", expected: "\(expected)",
          Message(
            "文字写\(words)\(actual)个，\(why)\(expected)个。请核对后改正。",
            "The sentence says \(actual), \(english) \(expected). Correct one of them."))
      }
      if let all = stated.all {
        let parts = [stated.done, stated.underWay, stated.open].compactMap(\.self)
        let sum = parts.reduce(0, +)
        if stated.done != nil, parts.count > 1 || sum > all, sum != all {
          add("发现问题", all, sum, "已整改、正在整改、未整改相加是", "its parts add up to")
        } else if all != sheet.lines.count {
          add("发现问题", all, sheet.lines.count, "台账里有", "the ledger has")
        }
      }
      guard sheet.lines.allSatisfy({ $0.value(Form.state) != nil }) else { continue }
      for (state, number) in [(Form.State.done, stated.done), (.underWay, stated.underWay), (.open, stated.open)] {
        let counted = sheet.lines.count { $0.value(Form.state) == state }
        if let number, number != counted { add(state.rawValue, number, counted, "台账里有", "the ledger has") }
      }
    }
  }

  /// What a sentence counts: 共发现问题12个，已完成整改8个，正在整改3个，未整改1个.
  private struct Stated {
    var all, done, underWay, open: Int?

    init(_ text: String) {
      let text = NormalText.normalised(text)
      guard text.utf8.count <= 3000, text.contains(where: \.isNumber) else { return }
      all =
        text.firstMatch(of: /(?:问题)(?:共|共计|合计)?(\d{1,4})(?:个|项|条)/).flatMap { Int($0.1) }
        ?? text.firstMatch(of: /(\d{1,4})(?:个|项|条)问题/).flatMap { Int($0.1) }
      done = text.firstMatch(of: /(?:已完成整改|已整改完成|已整改到位|已整改|完成整改)(\d{1,4})(?:个|项|条)/).flatMap { Int($0.1) }
      underWay = text.firstMatch(of: /(?:正在整改|整改中|正在推进)(\d{1,4})(?:个|项|条)/).flatMap { Int($0.1) }
      open = text.firstMatch(of: /(?:未整改|尚未整改|未完成整改)(\d{1,4})(?:个|项|条)/).flatMap { Int($0.1) }
    }
  }
}
