/// S16: a target form needs indicators of what is delivered and of what it does.
enum S16TargetLevels: PaperRule {
  static let card = RuleCard(
    id: "S16", title: Message("绩效目标应有产出、效益和满意度指标", "Targets need indicators of output, effect and satisfaction"),
    severity: .warning, basis: "财预〔2015〕88号：绩效指标包括产出指标、效益指标和满意度指标等",
    remedy: Message("补填缺少的指标；确实不适用的，请在说明中写明。", "Add what is missing, or say why it does not apply."))

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let target = paper as? ProjectTarget, !target.indicators.isEmpty else { return }
    let missing = ["产出", "效益", "满意度"].filter { word in
      !target.indicators.contains {
        $0.level1.contains(word) || $0.level2.contains(word) || word == "效益" && $0.level1.contains("效果")
      }
    }
    guard !missing.isEmpty else { return }
    let list = missing.map { "\($0)指标" }.joined(separator: "、")
    report.add(
      at: target.source, field: "绩效指标", actual: "缺少\(list)", expected: "产出指标、效益指标、满意度指标",
      Message(
        "“\(target.name)”的绩效目标没有\(list)。请补填；确实不适用的，请写明原因。",
        "The targets of \(target.name) have no \(missing.joined(separator: ", ")) indicator. Add them, or say why they do not apply."
      ))
  }
}
