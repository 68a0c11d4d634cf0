extension MonitoredProject {
  /// What is known of it, in a sentence: period, money, what deviates and why.
  var facts: String {
    var parts: [String] = []
    let period = paper.key
    if let total = paper.total, let budget, let executed = total.executed.value {
      let rate = total.rate(policy).map { "，执行率\($0.text)%" } ?? ""
      parts.append("预算数\(Words.wan(budget))万元，\(period)执行\(Words.wan(executed))万元\(rate)")
    } else if !period.isEmpty {
      parts.append(period)
    }
    if !deviations.isEmpty { parts.append("偏离的指标：\(deviations)") }
    if !reasons.isEmpty { parts.append("单位说明的原因：\(reasons)") }
    return parts.joined(separator: "。")
  }
}
