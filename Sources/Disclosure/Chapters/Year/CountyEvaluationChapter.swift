/// 县级财政管理综合评价: what the county, or its counties, got, and for what.
struct CountyEvaluationChapter: Chapter {
  private let offices: EvaluatedOffices

  static let card = ChapterCard(
    id: "county-evaluation", heading: "县级财政管理综合评价情况", numbering: .part, books: [.finalAccounts],
    needs: ["县级财政管理综合评价评分表", "综合评价（考核）结果表"],
    absence: "没有收到可以公开的县级财政管理综合评价结果，故本部分无数据。", clause: "开展县级财政支出管理绩效综合评价")

  static let view = View<CountyEvaluationChapter>(
    "县级综合评价章", "县级财政管理综合评价情况", EvaluatedOffices.view.fields { $0.offices })

  init(_ context: ChapterContext) {
    offices = EvaluatedOffices(
      context.input.openPapers, of: { AssessmentResultsForm.isEvaluation($0) && $0.subject == .county },
      tree: CountyEvaluationForm.self,
      weights: context.input.policy.countyWeights, year: context.year, policy: context.input.policy)
  }

  var isMissing: Bool { offices.all.isEmpty && offices.trees.isEmpty }
}
