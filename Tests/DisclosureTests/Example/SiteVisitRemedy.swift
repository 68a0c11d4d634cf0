@testable import Disclosure

/// V01: a problem that was found needs an answer.
enum SiteVisitRemedy: PaperRule {
  static let card = RuleCard(
    id: "V01", title: Message("发现的问题应有处理意见", "A problem needs a remedy"), severity: .warning,
    basis: "财预〔2020〕10号：对发现的问题提出改进措施", remedy: Message("补填处理意见。", "Fill in the remedy."))

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    guard let visit = paper as? SiteVisit, !BlankMark.isBlank(visit.problem.raw), BlankMark.isBlank(visit.remedy.raw)
    else { return }
    report.add(
      at: visit.remedy.at, field: "处理意见", actual: visit.remedy.raw, expected: "",
      Message(
        "“\(visit.name)”现场核查发现了问题（\(visit.problem.raw)），没有处理意见。请补填。",
        "The visit to \(visit.name) found a problem (\(visit.problem.raw)), and there is no remedy. Add it."))
  }
}
