/// A24: the budget of a continuing project is 10⁴ of last year's, or a ten-thousandth.
enum A24LastYearsUnit: WorkspaceRule {
  static let card = RuleCard(
    id: "A24", title: Message("延续项目的金额与上年应是同一个单位", "A continuing project must be stated in last year's unit"),
    severity: .error, basis: "填报要求：金额按表上注明的单位填写；相差一万倍的，多是把元当成了万元",
    remedy: Message(
      "核对本年和上年的金额单位，改正填错的一处；本年确实如此的，在 gongkai.yml 的 accepted 里写明。",
      "Check the unit in both years and correct the wrong one, or accept the finding in gongkai.yml."))

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    for doubt in workspace.records.doubtfulAmounts {
      guard case .lastYear(let place) = doubt.measure else { continue }
      let (own, last) = (doubt.amount.plainWan, doubt.expected.plainWan)
      report.add(
        at: doubt.at, field: doubt.subject != nil ? "全年预算数" : "预算数", actual: own + " 万元", expected: last + " 万元",
        subject: doubt.subject,
        Message(
          "“\(doubt.project)”的预算数是 \(own) 万元，上年（\(place)）是 \(last) 万元，\(doubt.guess.chinese)。不能确定哪一处对，\(doubt.subject != nil ? "该项目" : "这份材料")的金额在报告上留空。请核对金额单位，改正填错的一处。",
          "The budget of \(doubt.project) is \(own) 万元, last year's (\(place)) was \(last): \(doubt.guess.english); the amounts are left blank. Correct the wrong one."
        ))
    }
  }
}
