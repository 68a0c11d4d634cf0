/// P01 for self-evaluations.
enum P01PersonalData: FormRule {
  static let card = PersonalDataReport.card

  static func check(_ form: CheckedForm, into report: inout RuleReport) {
    PersonalDataReport.check(form.project, into: &report)
  }
}
