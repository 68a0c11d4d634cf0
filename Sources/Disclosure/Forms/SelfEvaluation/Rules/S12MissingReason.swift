/// S12: points were lost and no reason is given.
enum S12MissingReason: FormRule {
  static let card = RuleCard(
    id: "S12", title: Message("得分低于分值的应说明偏差原因", "Lost points need a reason"),
    severity: .error, basis: "财预〔2020〕10号：未完成绩效目标或偏离较大的，要分析并说明原因，提出改进措施",
    remedy: Message(
      "在“偏差原因分析及改进措施”栏写明为什么没有得满分、准备怎样改进；不要填 0、无、斜线。",
      "Say in the reason column why points were lost and what will be done; 0, 无 or a stroke is no reason."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    let indicators = form.project.indicators
    for index in indicators.indices {
      guard let weight = indicators[index].weight.value, let score = indicators[index].score.value, score >= .zero
      else { continue }
      if score == weight, ["0", "0.0", "0.00"].contains(indicators[index].reason.raw) {
        reportZero(indicators[index], &report)
      }
      guard score < weight, !indicators[index].hasReason else { continue }
      let indicator = indicators[index]
      let read = indicator.reason.raw
      report.add(
        at: indicator.reason.at, field: "偏差原因", actual: read, expected: "",
        Message(
          "“\(indicator.title)”分值 \(weight.text)、得分 \(score.text)，偏差原因\(read.isEmpty ? "没有填写" : "只填了“\(read)”")。请写明扣分原因和改进措施；如实际已完成，请核对得分。",
          "“\(indicator.title)” has \(score.text) of \(weight.text) points, and the reason \(read.isEmpty ? "is blank" : "says only “\(read)”"). State reason and remedy, or correct the points."
        ))
    }
  }

  /// A number where a reason belongs, though none is needed (reference §2.7 E6).
  private static func reportZero(_ indicator: Indicator, _ report: inout RuleReport) {
    report.add(
      at: indicator.reason.at, field: "偏差原因", actual: indicator.reason.raw, expected: "",
      severity: .info,
      Message(
        "“\(indicator.title)”得满分，偏差原因却填了数字“\(indicator.reason.raw)”。请删去，没有偏差的留空。",
        "“\(indicator.title)” has full points, but the reason is the number “\(indicator.reason.raw)”. Leave it blank.")
    )
  }
}
