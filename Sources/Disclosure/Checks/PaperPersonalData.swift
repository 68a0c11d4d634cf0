/// P01 for papers of every other form.
enum PaperPersonalData: PaperRule {
  static let card = PersonalDataReport.card

  static func check(_ paper: any Record, policy: Policy, into report: inout RuleReport) {
    PersonalDataReport.check(paper, into: &report)
  }
}
