/// Papers of the year that are known by their titles, and not read: whatever their columns resemble, they are no other form.
///
/// A paper that gets a form of its own leaves this list: a form's own titles count first.
enum OtherPaper: String, Sendable {
  case instructions = "填报说明"
  case departmentSelfEvaluation = "部门整体支出绩效自评表"
  case transferSelfEvaluation = "转移支付区域绩效自评表"
  case disclosureStatus = "信息公开情况表"
  case targetLists = "绩效目标汇总表"
  case departmentTargets = "部门整体支出绩效目标表"
  case departmentMonitoring = "部门整体支出绩效运行监控表"
  case monitoring = "绩效运行监控明细表、汇总表"
  case rectification = "整改台账"
  case resultsUse = "结果应用表"
  case assessment = "考核评分表"
  case expertScores = "评价打分表"
  case evaluation = "绩效评价结果表"
  case submissions = "报送登记表"
  case thirdParties = "第三方机构名录"
  case persons = "人员名单"
  case accounts = "银行账户名单"
  case subjects = "科目表"
  case contracts = "合同台账"
  case procurement = "政府采购表"
  case officialExpenses = "“三公”经费表"
  case accountsOfYear = "决算表"
  case indicatorLibrary = "指标库"
  case progress = "预算执行情况表"
  case deviations = "偏差清单"
  case department = "部门整体支出表"
  case sums = "汇总表"

  /// Whether it is a paper of the cycle that has no form, and no 水质监测数据表: what departments handed in must not be missing in silence.
  ///
  /// - Parameter title: in the normal form.
  func isOfCycle(_ title: String) -> Bool {
    switch self {
    case .monitoring: title.contains("绩效") || title.contains("运行监控")
    case .submissions: title.contains("绩效") || title.contains("自评")
    default: false
    }
  }

  /// The paper that a title names; the first of the list, because 绩效目标公开情况表 is about 公开.
  static func named(by title: String) -> Self? {
    guard signs.finds(in: title) else { return nil }
    return words.first { entry in entry.all.allSatisfy { group in group.contains(where: title.contains) } }?.paper
  }

  /// Most titles hold none of the first words, which one pass over their bytes tells.
  private static let signs = WordFinder(words.flatMap { $0.all[0] })

  /// Each paper with words of which one of every group stands in its titles.
  private static let words: [(paper: Self, all: [[String]])] = [
    (.instructions, [["填报说明", "填表说明", "填写说明"]]),
    (.departmentSelfEvaluation, [["整体支出", "部门整体"], ["自评"]]),
    (.transferSelfEvaluation, [["转移支付"], ["区域"], ["自评"]]),
    (.submissions, [["报送", "催报", "收件"], ["登记", "名单", "台账", "统计"]]),
    (.disclosureStatus, [["公开情况", "公开登记", "信息公开", "公示", "公开填报", "公开台账"]]),
    (.departmentMonitoring, [["整体支出", "部门整体"], ["监控", "监测"]]),
    (.departmentTargets, [["整体支出", "部门整体"], ["目标"]]),
    (.targetLists, [["目标明细", "目标汇总", "目标编报"]]),
    (.monitoring, [["监控", "监测"]]),
    (.rectification, [["整改", "销号", "问题清单", "问题台账"]]),
    (.resultsUse, [["结果应用", "挂钩"]]),
    (.assessment, [["考核"]]),
    (.expertScores, [["打分", "评分表", "得分表"]]),
    (.evaluation, [["评价结果", "评价计划", "事前", "评估", "绩效评价情况表", "项目绩效评价表", "重点评价表"]]),
    (.thirdParties, [["第三方", "中介机构"]]),
    (.persons, [["花名册", "联系人", "专家", "人员名单", "发放"]]),
    (.accounts, [["账户"], ["名单", "台账", "清单", "表"]]),
    (.subjects, [["科目"]]),
    (.contracts, [["合同"]]),
    (.procurement, [["采购"]]),
    (.officialExpenses, [["三公"]]),
    (.accountsOfYear, [["决算表", "支出决算", "决算明细"]]),
    (.indicatorLibrary, [["指标库", "指标体系", "标准库"]]),
    (.progress, [["执行情况", "支出进度", "进度表", "支出情况表", "收支"]]),
    (.deviations, [["偏差"]]),
    (.department, [["整体支出"]]),
    (.sums, [["汇总", "统计"]]),
  ]
}
