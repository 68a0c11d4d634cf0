/// 预算绩效管理工作考核: what departments got, in the order of their points, and what the policy makes of it.
struct AssessmentPage: Sendable {
  static let page = "assessment/index"
  let context: BookContext
  private let offices: EvaluatedOffices

  init(_ context: BookContext) {
    self.context = context
    let input = context.input
    offices = EvaluatedOffices(
      input.countedPapers, of: AssessmentResultsForm.isAssessment, tree: AssessmentForm.self, weights: [],
      year: input.settings.year, policy: input.policy)
  }

  static let view = View<AssessmentPage>(
    "考核页", "预算绩效管理工作考核结果",
    PageHead.view.fields { page in
      page.context.head(
        title: page.context.yearText + "预算绩效管理工作考核", page: Self.page, below: [(label: "财政内部", page: "index")])
    },
    EvaluatedOffices.view.fields { $0.offices },
    [
      .flag("isAssessed", "有考核结果或者评分表") { !$0.offices.all.isEmpty || !$0.offices.trees.isEmpty },
      .list("outcomes", "考核结果，按名次排列，和按办法怎样处理", of: AssessmentOutcome.view) { page in
        page.offices.all.map { AssessmentOutcome(office: $0, policy: page.context.input.policy) }
      },
      .text("praiseFrom", "得分从多少起表扬") { Words.points($0.context.input.policy.praiseFrom) },
      .text("criticiseBelow", "得分低于多少批评") { Words.points($0.context.input.policy.criticiseBelow) },
      .text("interviewBelow", "得分低于多少约谈") { Words.points($0.context.input.policy.interviewBelow) },
    ])
}

/// What an office got, and what follows from it.
struct AssessmentOutcome: Sendable {
  var office: EvaluatedOffice
  var policy: Policy

  static let view = View<AssessmentOutcome>(
    "考核处理", "一个单位的考核结果和处理", EvaluatedOffice.view.fields { $0.office },
    [
      .text("outcome", "按办法怎样处理：表扬、批评、约谈，或者处理意见与得分不符、待核对；都不是时为空") { $0.outcome },
      .text("opinion", "考核结果表写明的处理意见，如奖励、放权、问责") { $0.office.opinion },
    ])

  private var outcome: String {
    if office.isContradicted { return "待核对：处理意见与得分不符" }
    var words: [String] = []
    if office.reached >= policy.praiseFrom { words.append("表扬") }
    if office.reached < policy.criticiseBelow { words.append("批评") }
    if office.reached < policy.interviewBelow { words.append("约谈") }
    return words.joined(separator: "、")
  }
}
