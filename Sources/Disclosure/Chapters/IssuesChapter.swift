/// 存在的问题和改进措施: what the units say of them, department by department.
struct IssuesChapter: Chapter {
  let context: ChapterContext
  private let groups: [IssueGroup]

  static let card = ChapterCard(
    id: "issues", heading: "存在的问题和改进措施", numbering: .part, books: [.finalAccounts],
    needs: ["项目支出绩效自评表"], absence: "各单位在自评表中没有填写偏差原因、存在问题和改进措施。",
    clause: "绩效自评发现的问题、原因和改进措施")

  static let view = View<IssuesChapter>(
    "问题和措施章", "存在的问题和改进措施",
    [
      .list("issues", "各部门说明的问题和措施，按部门", of: IssueGroup.view) { $0.groups },
      .flag("issuesAreSelected", "项目太多，只列重点项目的问题和措施") { $0.context.shortfalls.areTooMany },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    groups = context.book.issues(only: context.shortfalls.areTooMany ? context.keyProjects.figures : nil)
  }

  var isMissing: Bool { groups.isEmpty }
}
