/// The grade that a paper prints beside that of its total: S15 of forms, L16 of lists.
enum PrintedGrade {
  static func card(_ id: String) -> RuleCard {
    RuleCard(
      id: id, title: Message("评价等级应与总分一致", "The grade must be that of the total"), severity: .error,
      basis: "财预〔2020〕10号：评价结果按总分划分等级",
      remedy: Message(
        "按办法的分数段改正等级；如总分有误，先改正总分。", "Correct the grade by the policy's bands, or the total first if that is wrong."))
  }

  static func violation(of facts: some ProjectFacts) -> Violation? {
    let printed = facts.printedGrade
    guard !BlankText.isBlank(printed), let total = facts.printedTotal, let index = facts.policy.grade(of: total) else {
      return nil
    }
    let right = facts.policy.grades[index].label
    guard let given = place(of: printed, in: facts.policy.grades) else {
      let known = facts.policy.grades.map(\.label).joined(separator: "、")
      return Violation(
        actual: printed, expected: right, severity: .warning,
        message: Message(
          "填的等级“\(printed)”不是办法里的等级（\(known)）。按总分 \(total.text) 分应为“\(right)”，请改正。",
          "The grade “\(printed)” is none of the policy's (\(known)). A total of \(total.text) is graded “\(right)”. Correct it."
        ))
    }
    guard given != index else { return nil }
    return Violation(
      actual: printed, expected: right,
      message: Message(
        "总分 \(total.text) 分，按办法等级应为“\(right)”，填了“\(printed)”。请改正等级；如总分有误，先改正总分。",
        "A total of \(total.text) is graded “\(right)”; the form says “\(printed)”. Correct the grade, or the total first."
      ))
  }

  /// The place of a printed grade among the policy's; `nil` for one of another scheme.
  static func place(of printed: String, in grades: [Policy.Grade]) -> Int? {
    let wanted = plain(printed)
    return grades.firstIndex { plain($0.label) == wanted }
  }

  /// Whether two papers mean one grade.
  static func isSame(_ first: String, as second: String) -> Bool { plain(first) == plain(second) }

  /// A grade without what offices add: 优秀, 优级 and 优 are one grade.
  private static func plain(_ grade: String) -> String {
    let text = NormalText.normalised(grade)
    let word = String(text.prefix { $0 != "级" && $0 != "等" && $0 != "(" })
    return ["优秀": "优", "良好": "良", "中等": "中", "较差": "差"][text] ?? (word.isEmpty ? text : word)
  }
}
