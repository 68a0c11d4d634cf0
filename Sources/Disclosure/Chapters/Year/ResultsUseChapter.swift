/// 评价结果与预算安排挂钩情况: what became of grades in the budget.
struct ResultsUseChapter: Chapter {
  let context: ChapterContext
  private let lines: [LedgerLine]
  private let actions: [LedgerGroup]

  static let card = ChapterCard(
    id: "results-use", heading: "评价结果与预算安排挂钩情况", numbering: .part, books: [.budgetDraft, .finalAccounts],
    needs: ["绩效结果应用表"], absence: "没有收到可以公开的绩效结果应用表，故本部分无数据。",
    clause: "绩效评价结果与预算安排和政策调整挂钩")

  static let view = View<ResultsUseChapter>(
    "结果应用章", "评价结果与预算安排挂钩情况；金额单位为万元",
    [
      .text("useCount", "评价结果得到应用的项目数") { String($0.lines.count) },
      .list("actions", "应用方式，从优先保障到收回；金额是预算安排数", of: LedgerGroup.view) { $0.actions },
      .text("lastBudget", "上年预算合计；只算上年和本年都知道的项目") { Words.wan($0.compared?.last) },
      .text("budget", "本年预算安排数合计；只算上年和本年都知道的项目") { Words.wan($0.compared?.now) },
      .text("comparedCount", "上年和本年预算都知道的项目数") { String($0.compared?.count ?? 0) },
      .flag("areAllCompared", "上年和本年预算每个项目都知道") { $0.compared?.count == $0.lines.count },
      .flag("isCompared", "有上年和本年预算都知道的项目") { $0.compared != nil },
      .text("exits", "清理退出的项目和政策：本年不再安排预算，因为到期、削减、取消或收回；先到期的在前，用顿号隔开") { chapter in
        chapter.exits.map(\.name).joined(separator: "、")
      },
      .list("exitLines", "清理退出的项目和政策，先到期的在前，没有写明到期时间的在后", of: ResultsUseLine.view) { chapter in
        chapter.context.input.withCounties(chapter.exits).map { ResultsUseLine(line: $0) }
      },
      .flag("hasEnds", "清理退出的项目和政策有的写明了到期时间") { $0.exits.contains { $0.value(ResultsUseForm.ends) != nil } },
      .flag("hasExits", "有清理退出的项目和政策") { !$0.exits.isEmpty },
      .text("exitCount", "清理退出的项目和政策数") { String($0.exits.count) },
      .list("uses", "项目，按读入的先后", of: ResultsUseLine.view) { chapter in
        chapter.context.input.withCounties(chapter.lines).map { ResultsUseLine(line: $0) }
      },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    lines = context.lines(
      of: ResultsUseForm.self, in: context.book.book == .budgetDraft ? context.year : context.nextYear)
    let kept = ResultsUseForm.Action.allCases.filter(\.isKept).map(\.rawValue)
    actions = LedgerGroup.groups(
      lines, by: ResultsUseForm.action, amount: ResultsUseForm.budget, other: "没有写明应用方式"
    ).map { group in
      var group = group
      group.isKept = kept.contains(group.name)
      return group
    }
  }

  var isMissing: Bool { lines.isEmpty }

  /// What gets no money any more because of its result or its end, in the order of the ends.
  private var exits: [LedgerLine] {
    let budgetYear = Int(context.book.book == .budgetDraft ? context.year : context.nextYear)
    let exits = lines.filter { line in
      let hasEnded = line.value(ResultsUseForm.ends).flatMap { end in budgetYear.map { end.year < $0 } } ?? false
      return line.value(ResultsUseForm.budget) == .zero
        && (hasEnded || [.reduce, .takeBack].contains(line.value(ResultsUseForm.action)))
    }
    return exits.enumerated().sorted { left, right in
      switch (left.element.value(ResultsUseForm.ends), right.element.value(ResultsUseForm.ends)) {
      case (let one?, let other?) where one != other: one < other
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }

  /// The sums of the lines that know both budgets: others would make a difference of what is not known.
  private var compared: (last: Money, now: Money, count: Int)? {
    let both = lines.compactMap { line in
      line.value(ResultsUseForm.lastBudget).flatMap { last in
        line.value(ResultsUseForm.budget).map { (last: last, now: $0) }
      }
    }
    guard !both.isEmpty else { return nil }
    return (both.reduce(.zero) { $0 + $1.last }, both.reduce(.zero) { $0 + $1.now }, both.count)
  }
}

/// One use of a result.
struct ResultsUseLine: Sendable {
  var line: LedgerLine

  static let view = View<ResultsUseLine>(
    "结果应用行", "一个项目的评价结果怎样用于预算安排；金额单位为万元",
    [
      .text("name", "项目名称") { $0.line.name },
      .text("department", "主管部门") { $0.line.office },
      .text("grade", "评价等级") { $0.line.text(ResultsUseForm.grade) },
      .text("lastBudget", "上年预算") { $0.line.wan(ResultsUseForm.lastBudget) },
      .text("action", "应用方式") {
        $0.line.value(ResultsUseForm.action)?.rawValue ?? $0.line.text(ResultsUseForm.action)
      },
      .text("budget", "本年预算安排数") { $0.line.wan(ResultsUseForm.budget) },
      .text("ends", "政策到期时间；没有写明时为空") { $0.line.day(ResultsUseForm.ends) },
    ])
}
