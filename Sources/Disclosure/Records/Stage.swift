/// A stage of the year to which a form belongs.
enum Stage: String, Sendable, CaseIterable {
  case priorReview = "事前评估"
  case targets = "绩效目标"
  case monitoring = "运行监控"
  case selfEvaluation = "单位自评"
  case evaluation = "部门、财政评价"
  case rectification = "反馈整改"
  case application = "结果应用"
  case disclosure = "信息公开"
  /// Registers, accounts and assessments, which belong to no single stage.
  case management = "综合管理"

  /// For `--lang en`.
  var english: String {
    switch self {
    case .priorReview: "prior review"
    case .targets: "targets"
    case .monitoring: "monitoring"
    case .selfEvaluation: "self-evaluation"
    case .evaluation: "evaluation"
    case .rectification: "rectification"
    case .application: "use of results"
    case .disclosure: "disclosure"
    case .management: "management"
    }
  }
}
