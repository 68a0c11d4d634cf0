/// 绩效信息公开情况: which department published what, when and where, and why not.
struct DisclosureChapter: Chapter {
  let context: ChapterContext
  private let lines: [LedgerLine]
  private let states: [LedgerGroup]

  static let card = ChapterCard(
    id: "disclosure", heading: "绩效信息公开情况", numbering: .part, books: [.finalAccounts], needs: ["信息公开情况表"],
    absence: "没有收到绩效信息公开情况表，故本部分无数据。", clause: "绩效目标、自评和评价结果随预决算向社会公开")

  static let view = View<DisclosureChapter>(
    "信息公开章", "绩效信息公开情况",
    [
      .text("departmentCount", "登记的部门数") { String($0.lines.count(of: \.office)) },
      .text("matterCount", "登记的公开事项数") { String($0.lines.count) },
      .list("states", "公开情况：已公开、部分公开、没有公开", of: LedgerGroup.view) { $0.states },
      .list("matters", "公开事项，按读入的先后", of: DisclosureLine.view) { chapter in
        chapter.context.input.withCounties(chapter.lines).map { DisclosureLine(line: $0) }
      },
      .flag("hasReasons", "写明了没有公开的原因") {
        $0.lines.contains { !BlankText.isBlank($0.text(DisclosureStatusForm.reason)) }
      },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    lines = context.lines(of: DisclosureStatusForm.self, in: context.year)
    states = LedgerGroup.publications(of: lines)
  }

  var isMissing: Bool { lines.isEmpty }
}

/// One matter that is to be published.
struct DisclosureLine: Sendable {
  var line: LedgerLine

  static let view = View<DisclosureLine>(
    "信息公开行", "一个部门的一个公开事项",
    [
      .text("department", "部门") { $0.line.office },
      .text("matter", "公开事项") {
        let matter = $0.line.text(DisclosureStatusForm.matter)
        return matter.isEmpty ? $0.line.text(DisclosureStatusForm.project) : matter
      },
      .text("state", "是否公开") {
        $0.line.publication?.rawValue ?? $0.line.text(DisclosureStatusForm.isPublished)
      },
      .text("published", "公开时间") { $0.line.day(DisclosureStatusForm.published) },
      .text("address", "公开网址") { $0.line.text(DisclosureStatusForm.address) },
      .text("reason", "没有公开的原因") { $0.line.text(DisclosureStatusForm.reason) },
    ])
}

extension LedgerGroup {
  /// How many matters were published, partly published and not.
  static func publications(of lines: [LedgerLine]) -> [LedgerGroup] {
    let states = DisclosureStatusForm.Published.allCases.map(Optional.some) + [nil]
    let groups = states.map { state in
      var group = LedgerGroup(name: state?.spoken ?? "没有写明")
      for line in lines where line.publication == state { group.add(nil) }
      return group
    }
    return listed(groups.filter { $0.count > 0 })
  }
}
