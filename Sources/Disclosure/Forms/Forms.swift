extension FormSet {
  /// Every form there is. Adding one is adding its folder and its line here.
  static let all = FormSet(
    forms: [
      SelfEvaluationForm.self,
      RegisterForm.self,
      DirectoryForm.self,
      ProjectTargetForm.self,
      DepartmentSelfEvaluationForm.self,
      MonitoringForm.self,
      PriorReviewForm.self,
      TargetAuditForm.self,
      EvaluationPlanForm.self,
      EvaluationResultsForm.self,
      RectificationForm.self,
      ResultsUseForm.self,
      DisclosureStatusForm.self,
      ProjectExpenditureForm.self,
      SubmissionsForm.self,
      FiscalIndicatorsForm.self,
      ProjectAccountsForm.self,
      DraftTotalsForm.self,
      TownshipEvaluationForm.self,
      CountyEvaluationForm.self,
      AssessmentForm.self,
      AssessmentResultsForm.self,
      RegulationsForm.self,
      ResponsibilitiesForm.self,
      AgenciesForm.self,
      ExpertsForm.self,
      IndicatorLibraryForm.self,
    ],
    long: IndicatorListForm.self)
}
