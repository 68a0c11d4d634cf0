/// 事前绩效评估情况: which new policies and projects were reviewed before they got a budget, and what came of it.
struct PriorReviewsChapter: Chapter {
  let context: ChapterContext
  private let lines: [LedgerLine]
  private let conclusions: [LedgerGroup]

  static let card = ChapterCard(
    id: "prior-reviews", heading: "事前绩效评估情况", numbering: .part, books: [.budgetDraft],
    needs: ["事前绩效评估结果表"], absence: "没有收到可以公开的事前绩效评估结果，故本部分无数据。",
    clause: "新增重大政策和项目的事前绩效评估，结果作为申请预算的必备要件")

  static let view = View<PriorReviewsChapter>(
    "事前绩效评估章", "事前绩效评估情况；金额单位为万元",
    [
      .text("reviewCount", "评估的政策和项目数") { String($0.lines.count) },
      .text("requested", "申报金额合计") { Words.wan($0.lines.sum(of: PriorReviewForm.requested)) },
      .flag("hasRequested", "知道申报金额") { $0.lines.sum(of: PriorReviewForm.requested) != nil },
      .flag("isPartial", "有的金额没有填写或不能识别，没有计入合计") {
        $0.lines.sum(of: PriorReviewForm.requested) != nil && $0.lines.unknown(PriorReviewForm.requested) > 0
      },
      .text("unknownCount", "金额没有填写或不能识别的个数") { String($0.lines.unknown(PriorReviewForm.requested)) },
      .list("conclusions", "评估结论，从支持到不予支持", of: LedgerGroup.view) { $0.conclusions },
      .list("reviews", "评估的政策和项目，按读入的先后", of: PriorReviewLine.view) { chapter in
        chapter.context.input.withCounties(chapter.lines).map { PriorReviewLine(line: $0) }
      },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    lines = context.lines(of: PriorReviewForm.self, in: context.year)
    conclusions = LedgerGroup.groups(
      lines, by: PriorReviewForm.conclusion, amount: PriorReviewForm.requested, other: "没有写明结论")
  }

  var isMissing: Bool { lines.isEmpty }
}

/// One review.
struct PriorReviewLine: Sendable {
  var line: LedgerLine

  static let view = View<PriorReviewLine>(
    "事前评估行", "一个政策或项目的事前绩效评估；金额单位为万元",
    [
      .text("name", "政策或项目名称") { $0.line.name },
      .text("department", "主管部门") { $0.line.office },
      .text("requested", "申报金额") { $0.line.wan(PriorReviewForm.requested) },
      .text("score", "评估得分") { $0.line.text(PriorReviewForm.total) },
      .text("conclusion", "评估结论") {
        $0.line.value(PriorReviewForm.conclusion)?.rawValue ?? $0.line.text(PriorReviewForm.conclusion)
      },
      .text("granted", "预算安排数") { $0.line.wan(PriorReviewForm.granted) },
    ])
}
