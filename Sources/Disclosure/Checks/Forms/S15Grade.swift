/// S15: the printed grade is not that of the total.
enum S15Grade: FormRule {
  static let card = RuleCard(
    id: "S15", title: Message("评价等级应与总分一致", "The grade must be that of the total"),
    severity: .error, basis: "财预〔2020〕10号：90（含）-100分为优、80（含）-90分为良、60（含）-80分为中、60分以下为差",
    remedy: Message(
      "按办法的分数段改正等级；如总分有误，先改正总分。", "Correct the grade by the policy's bands, or the total first if that is wrong."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    guard let printed = form.project.printedGrade, let total = form.project.printedTotal?.value,
      let given = label(printed.raw, form.policy), let index = form.policy.grade(of: total)
    else { return }
    let right = form.policy.grades[index].label
    guard given != right else { return }
    report.add(
      at: printed.at, field: "等级", actual: printed.raw, expected: right,
      Message(
        "总分 \(total.text) 分，按办法等级应为“\(right)”，填了“\(printed.raw)”。请改正等级；如总分有误，先改正总分。",
        "A total of \(total.text) is graded “\(right)”; the form says “\(printed.raw)”. Correct the grade, or the total first."
      ))
  }

  /// The policy's label that a printed grade means; grades of another scheme are left alone.
  private static func label(_ printed: String, _ policy: Policy) -> String? {
    let text = String(String.UnicodeScalarView(NotationText.unified(printed)))
    let labels = policy.grades.map(\.label)
    if labels.contains(text) { return text }
    let word = ["优秀": "优", "良好": "良", "中等": "中", "较差": "差"][text] ?? String(text.prefix { $0 != "级" && $0 != "等" })
    return labels.contains(word) ? word : nil
  }
}
