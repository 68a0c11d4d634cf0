/// S11: points of a qualitative indicator outside the range of its level.
enum S11QualitativeScore: FormRule {
  static let card = RuleCard(
    id: "S11", title: Message("定性指标得分应在所填等次的范围内", "Qualitative points must lie in the range of the level"),
    severity: .warning,
    basis: "财预〔2020〕10号：定性指标按达成、部分达成、未达成三档给分",
    remedy: Message("核对完成情况的等次和得分，使两者一致。", "Make the level stated as the result and the points agree."))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    for index in form.readings.indices {
      guard case .level(let place, let least, let full) = form.readings[index].judgement else { continue }
      let indicator = form.project.indicators[index]
      guard let given = indicator.score.value, let weight = indicator.weight.value, given <= weight else { continue }
      let level = form.policy.qualitativeLevels[place]
      // The upper bound itself belongs to the next higher level, unless there is none or the level is one fixed share.
      let belongs = given < full || given == full && (level.full == 1000 || level.full == level.least)
      guard given < least || !belongs else { continue }
      report.add(
        at: indicator.score.at, field: "得分", actual: given.text, expected: "\(least.text)～\(full.text)",
        Message(
          "“\(indicator.title)”完成情况为“\(indicator.actual.raw)”，分值 \(weight.text)，得分应在 \(least.text)～\(full.text) 之间\(level.full < 1000 && level.full > level.least ? "（不含 \(full.text)）" : "")，填了 \(given.text)。请核对等次和得分。",
          "“\(indicator.title)”: the result “\(indicator.actual.raw)” at weight \(weight.text) allows \(least.text) to \(full.text) points; the form has \(given.text). Make level and points agree."
        ))
    }
  }
}
