import Spreadsheets

/// S26: one weight or one score stands in a cell merged over several indicators.
enum S26MergedPoints: FormRule {
  static let card = RuleCard(
    id: "S26", title: Message("每个指标应有自己的分值和得分", "Every indicator needs its own weight and points"),
    severity: .warning, basis: "财预〔2020〕10号 自评表：分值、得分逐个指标填写",
    remedy: Message(
      "取消合并单元格，逐个指标填写分值和得分。", "Split the merged cells and enter weight and points for each indicator."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    for place in form.project.mergedPoints {
      report.add(
        at: place, field: "分值、得分", actual: "合并单元格", expected: "每个指标一格",
        Message(
          "\(place.address)是合并了几个指标的单元格，分值或得分只能记在其中第一个指标上，其余指标在公开的表上是空白。请取消合并，逐个填写。",
          "\(place.address) is merged over several indicators; its points count for the first, the others stay blank. Split it and fill each in."
        ))
    }
  }
}
