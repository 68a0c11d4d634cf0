/// S09: the points of an indicator are not what target, result and weight give.
enum S09IndicatorScore: FormRule {
  static let card = RuleCard(
    id: "S09", title: Message("指标得分应与完成情况相称", "An indicator's points must follow from its result"),
    severity: .warning, basis: "财预〔2020〕10号：完成指标值的记全部分值，未完成的按完成值与指标值的比例记分",
    remedy: Message(
      "按目标值和完成值重新计算得分，保留两位小数；有其他扣分理由的写明。",
      "Compute the points from target and result, two decimals; if there is another reason for the deduction, state it."
    ))

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    let indicators = form.project.indicators
    for index in indicators.indices {
      guard case .points(let expected, let basis) = form.readings[index].judgement,
        let given = indicators[index].score.value, let weight = indicators[index].weight.value, given <= weight,
        !given.isNear(expected, form.policy.indicatorTolerance)
      else { continue }
      let indicator = indicators[index]
      // The target is reached and points are missing without a reason: S12 reports that.
      if expected == weight, !indicator.hasReason, form.policy.rules.runs(S12MissingReason.card.id) { continue }
      // Where the target is reached the reason is that of the deduction; whether it holds is for a person to say.
      let isExplained = given < expected && expected == weight && indicator.hasReason
      report.add(
        at: indicator.score.at, field: "得分", actual: given.text, expected: expected.text,
        severity: isExplained ? .info : card.severity,
        message(indicator, given, expected, weight, basis, form.policy, isExplained: isExplained))
    }
  }

  private static func message(
    _ indicator: Indicator, _ given: Score, _ expected: Score, _ weight: Score, _ basis: IndicatorJudgement.Basis,
    _ policy: Policy, isExplained: Bool
  ) -> Message {
    let how = formula(basis, policy)
    let advice =
      isExplained
      ? Message(
        "偏差原因栏写了“\(indicator.reason.raw.prefix(30))”；这就是多扣分的理由的，不用修改，否则请重新计算。",
        "The reason says “\(indicator.reason.raw.prefix(30))”: if it explains the deduction leave it, else compute it again."
      )
      : given < expected
        ? Message(
          "请重新计算；另有扣分理由的，在偏差原因栏写明为什么多扣。",
          "Compute it again; if there is another reason for the deduction, give it in its column.")
        : Message("请重新计算，改正得分。", "Compute it again and correct the points.")
    return Message(
      "“\(indicator.title)”目标“\(indicator.target.raw)”、完成“\(indicator.actual.raw)”、分值 \(weight.text)，\(how.chinese)应得 \(expected.text) 分，填了 \(given.text) 分。\(advice.chinese)",
      "“\(indicator.title)”: target “\(indicator.target.raw)”, result “\(indicator.actual.raw)”, weight \(weight.text); \(how.english) gives \(expected.text) points, the form has \(given.text). \(advice.english)"
    )
  }

  private static func formula(_ basis: IndicatorJudgement.Basis, _ policy: Policy) -> Message {
    switch basis {
    case .sameText: Message("完成与目标一致，", "a result equal to the target")
    case .date: Message("按期完成，", "done in time")
    case .atLeast: Message("按完成值÷目标值，", "result ÷ target")
    case .equal where policy.equalFormula == .distance: Message("按与目标的差距，", "the distance to the target")
    case .equal: Message("按完成值÷目标值，", "result ÷ target")
    case .range: Message("按目标区间，", "the target's range")
    case .atMost where policy.reverseFormula == .ratio: Message("按目标值÷完成值，", "target ÷ result")
    case .atMost: Message("按超出目标的比例扣分，", "deducting by how far the target is exceeded")
    }
  }
}
