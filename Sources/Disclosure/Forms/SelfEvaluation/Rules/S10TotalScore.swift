/// S10: the total differs from the sum of the points, or is above the full marks.
enum S10TotalScore: FormRule {
  static let card = TotalScore.card("S10")

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    if let total = form.project.swappedTotal, let sum = form.project.printedWeight {
      report.add(
        at: total.at, field: "总分", actual: total.raw, expected: sum.raw,
        Message(
          "各项得分合计 \(sum.raw) 分，写在了总分行“分值”一栏，“得分”一栏填的是 \(total.raw) 分，应是填反了，总分暂不采用，公开的表上留空。请改正。",
          "The points add up to \(sum.raw), which stands under the weights; under the points stands \(total.raw). They are swapped; the total is left blank."
        ))
    }
    guard let place = form.project.printedTotal?.at, let violation = TotalScore.violation(of: form) else { return }
    report.add(at: place, field: "总分", violation)
  }
}
