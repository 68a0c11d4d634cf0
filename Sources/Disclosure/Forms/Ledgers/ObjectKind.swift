/// What is evaluated: not only projects (reference-cycle §1, fact 9).
enum ObjectKind: String, LedgerChoice {
  case project = "项目"
  case policy = "政策"
  case department = "部门整体"
  case government = "下级财政"
  case fund = "专项资金"
  case bond = "债券"
  case governmentFund = "政府性基金"
  case partnership = "PPP"
  case socialInsurance = "社保基金"
  case fullCost = "全成本"

  var others: [String] {
    switch self {
    case .project: ["项目支出", "支出项目", "一般项目", "项目评价", "项目绩效评价", "部门项目", "项目类"]
    case .policy: ["政策类", "政策评价", "政策项目", "财政政策", "重大政策", "支出政策"]
    case .department:
      ["部门", "部门整体支出", "部门(单位)整体", "单位整体", "整体支出", "部门整体评价", "部门单位整体支出", "部门(单位)整体支出"]
    case .government: ["下级政府", "下级政府财政运行", "财政运行", "乡镇财政运行", "下级财政运行", "财政综合运行", "乡镇(街道)", "乡镇"]
    case .fund: ["专项", "转移支付", "专项转移支付", "衔接资金"]
    case .bond: ["政府债券", "专项债券", "债券项目", "专项债", "债券资金"]
    case .governmentFund: ["基金", "政府性基金预算"]
    case .partnership: ["政府和社会资本合作", "PPP项目", "政府购买服务"]
    case .socialInsurance: ["社会保险基金", "社保"]
    case .fullCost: ["全成本评价", "成本绩效", "成本效益分析", "成本预算绩效"]
    }
  }

  /// What a line about such an object is about.
  var subject: SubjectKind {
    switch self {
    case .project, .partnership, .fullCost: .project
    case .policy: .policy
    case .department: .department
    case .government: .township
    case .fund, .bond, .governmentFund, .socialInsurance: .fund
    }
  }
}

extension LedgerLine {
  /// What a name says that it is about, where it is no project: a department's whole expenditure, or a policy.
  var namedSubject: SubjectKind? {
    let name = NormalText.normalised(name)
    if ["部门整体", "整体支出"].contains(where: name.contains) { return .department }
    // 示例县教育局 as an object of 示例县教育局 is no project.
    let key = TextKey.name(name)
    if !key.isEmpty, key == TextKey.name(department.name) { return .department }
    if !key.isEmpty, key == TextKey.name(unit.name) { return .unit }
    return name.hasSuffix("政策") ? .policy : nil
  }
}
