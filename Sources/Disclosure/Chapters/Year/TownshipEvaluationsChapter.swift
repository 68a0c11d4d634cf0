/// 乡镇（街道）财政运行综合评价: the townships in the order of their points, and the sheets that give them.
struct TownshipEvaluationsChapter: Chapter {
  private let offices: EvaluatedOffices

  static let card = ChapterCard(
    id: "township-evaluations", heading: "乡镇（街道）财政运行综合评价情况", numbering: .part, books: [.finalAccounts],
    needs: ["乡镇（街道）财政运行综合评价评分表", "综合评价（考核）结果表"],
    absence: "没有收到可以公开的乡镇（街道）财政运行综合评价结果，故本部分无数据。", clause: "开展乡镇（街道）财政运行综合绩效评价")

  static let view = View<TownshipEvaluationsChapter>(
    "乡镇综合评价章", "乡镇（街道）财政运行综合评价情况", EvaluatedOffices.view.fields { $0.offices })

  init(_ context: ChapterContext) {
    offices = EvaluatedOffices(
      context.input.openPapers, of: { AssessmentResultsForm.isEvaluation($0) && $0.subject == .township },
      tree: TownshipEvaluationForm.self,
      weights: context.input.policy.townshipWeights, year: context.year, policy: context.input.policy)
  }

  var isMissing: Bool { offices.all.isEmpty && offices.trees.isEmpty }
}
