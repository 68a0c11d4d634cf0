/// 重点项目绩效自评情况: the forms of the key projects, as their units handed them in.
struct KeyProjectsChapter: Chapter {
  let context: ChapterContext
  private let forms: [ProjectForm]

  static let card = ChapterCard(
    id: "key-projects", heading: "重点项目绩效自评情况", numbering: .part, books: [.finalAccounts],
    needs: ["项目支出绩效自评表"], absence: "没有可以列出自评表的项目。",
    clause: "重点支出、重大投资项目资金的使用及绩效情况（预算法第七十九条）")

  static let view = View<KeyProjectsChapter>(
    "重点项目章", "重点项目绩效自评情况",
    [
      .flag("isMarked", "重点项目由财政部门选定；否则按全年预算数从大到小选取") { $0.context.keyProjects.isMarked },
      .text("keyProjectCount", "重点项目数") { String($0.context.keyProjects.figures.count) },
      .text("keyProjectBudget", "重点项目全年预算数合计（万元）") { Words.wan($0.context.keyProjects.budget) },
      .flag("hasKeyProjectBudget", "知道重点项目的全年预算数") { $0.context.keyProjects.budget != nil },
      .list("keyProjects", "重点项目的自评表", of: ProjectForm.view) { $0.forms },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    forms = Self.forms(in: context)
  }

  static func parts(in context: ChapterContext) -> [ContentsPart] {
    forms(in: context).map { ContentsPart(anchor: $0.anchor, ordinal: $0.ordinal, name: $0.figures.identity.title) }
  }

  var isMissing: Bool { forms.isEmpty }

  private static func forms(in context: ChapterContext) -> [ProjectForm] {
    context.keyProjects.figures.enumerated().compactMap { number, index in
      guard let project = context.book.record(of: index) else { return nil }
      return ProjectForm(
        project: project, figures: context.input.figures[index], grades: context.input.policy.grades, isOpen: true,
        ordinal: Words.ordinal(number + 1), anchor: "key-\(number + 1)")
    }
  }
}
