/// The layouts that are recognised.
enum FormKind: String, Sendable {
  case projectSelfEvaluation = "project-self-evaluation"
  case indicatorList = "indicator-list"
  case directory
  case projectRegister = "project-register"
}
