extension FormSet {
  /// Every form there is. Adding one is adding its folder and its line here.
  static let all = FormSet(
    forms: [
      SelfEvaluationForm.self,
      RegisterForm.self,
      DirectoryForm.self,
      ProjectTargetForm.self,
      DepartmentSelfEvaluationForm.self,
    ],
    long: IndicatorListForm.self)
}
