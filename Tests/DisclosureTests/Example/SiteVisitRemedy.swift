@testable import Disclosure

/// V01: a problem that was found needs an answer.
enum SiteVisitRemedy: LedgerRule {
  static let card = RuleCard(
    id: "V01", title: Message("发现的问题应有处理意见", "A problem needs a remedy"), severity: .warning,
    basis: "财预〔2020〕10号：对发现的问题提出改进措施", remedy: Message("补填处理意见。", "Fill in the remedy."))

  static func check(_ sheet: LedgerSheet, policy: Policy, into report: inout RuleReport) {
    for visit in sheet.lines where !BlankText.isBlank(visit.text(SiteVisitForm.problem)) {
      guard BlankText.isBlank(visit.text(SiteVisitForm.remedy)) else { continue }
      report.add(
        visit, SiteVisitForm.remedy, expected: "处理意见",
        Message(
          "“\(visit.name)”现场核查发现了问题（\(visit.text(SiteVisitForm.problem))），没有处理意见。请补填。",
          "The visit to \(visit.name) found a problem (\(visit.text(SiteVisitForm.problem))), and there is no remedy. Add it."
        ))
    }
  }
}

extension SiteVisitForm {
  static let checks: [any LedgerRule.Type] = [SiteVisitRemedy.self]
}
