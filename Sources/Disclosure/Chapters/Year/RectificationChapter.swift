/// 问题整改情况: what monitoring and evaluations found, and how far it was mended.
struct RectificationChapter: Chapter {
  let context: ChapterContext
  private let lines: [LedgerLine]
  private let sources: [LedgerGroup]
  private let states: [LedgerGroup]

  static let card = ChapterCard(
    id: "rectification", heading: "绩效问题整改情况", numbering: .part, books: [.finalAccounts], needs: ["绩效整改台账"],
    absence: "没有收到可以公开的绩效整改台账，故本部分无数据。", clause: "评价发现的问题及时反馈、限期整改、整改销号")

  static let view = View<RectificationChapter>(
    "整改章", "绩效问题整改情况；金额单位为万元",
    [
      .text("problemCount", "问题数") { String($0.lines.count) },
      .text("projectCount", "涉及的项目和单位数") { String($0.lines.count(of: \.name)) },
      .list("sources", "问题来源", of: LedgerGroup.view) { $0.sources },
      .list("states", "整改情况", of: LedgerGroup.view) { $0.states },
      .text("doneCount", "已整改的问题数") { String($0.done) },
      .text("doneShare", "已整改的问题所占比重，如 75.00%") { Words.share($0.done, of: $0.lines.count) },
      .flag("allDone", "问题都已整改") { $0.done == $0.lines.count },
      .flag("noneDone", "还没有已整改的问题，各问题的整改情况都已写明") { $0.done == 0 && $0.unknown == 0 },
      .flag("hasDone", "有已整改的问题") { $0.done > 0 },
      .flag("hasUnknown", "有的问题没有写明整改情况，或者看不出是否已整改") { $0.unknown > 0 },
      .text("unknownCount", "没有写明或看不出整改情况的问题数") { String($0.unknown) },
      .list("problems", "问题，按读入的先后", of: RectificationLine.view) { chapter in
        chapter.context.input.withCounties(chapter.lines).map { RectificationLine(line: $0) }
      },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    lines = context.lines(of: RectificationForm.self, in: context.year)
    sources = LedgerGroup.groups(
      lines, by: RectificationForm.source, amount: RectificationForm.amount, other: "没有写明来源")
    states = LedgerGroup.groups(lines, by: RectificationForm.state, amount: nil, other: "没有写明整改情况")
  }

  var isMissing: Bool { lines.isEmpty }

  /// Problems of which nobody can tell how far they were mended.
  private var unknown: Int { lines.count { $0.value(RectificationForm.state) == nil } }

  private var done: Int { lines.count { $0.value(RectificationForm.state) == .done } }
}

/// One problem.
struct RectificationLine: Sendable {
  var line: LedgerLine

  static let view = View<RectificationLine>(
    "整改行", "一个问题和它的整改",
    [
      .text("name", "项目名称") { $0.line.name },
      .text("department", "主管部门") { $0.line.office },
      .text("source", "问题来源") {
        $0.line.value(RectificationForm.source)?.rawValue ?? $0.line.text(RectificationForm.source)
      },
      .text("problem", "存在问题") { $0.line.text(RectificationForm.problem) },
      .text("measures", "整改措施") { $0.line.text(RectificationForm.measures) },
      .text("deadline", "整改时限") { $0.line.day(RectificationForm.deadline) },
      .text("state", "整改情况") {
        $0.line.value(RectificationForm.state)?.rawValue ?? $0.line.text(RectificationForm.state)
      },
    ])
}
