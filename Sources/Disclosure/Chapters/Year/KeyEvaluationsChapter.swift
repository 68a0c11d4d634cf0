/// 重点绩效评价情况: what departments and the bureau evaluated, with grades, and how far they differ from the units' own.
struct KeyEvaluationsChapter: Chapter {
  let context: ChapterContext
  private let lines: [LedgerLine]
  private let evaluated: EvaluatedObjects
  private let evaluators: [LedgerGroup]
  private let objects: [LedgerGroup]
  /// From the largest to the smallest.
  private let differences: [EvaluationDifference]

  static let card = ChapterCard(
    id: "key-evaluations", heading: "部门评价和财政评价情况", numbering: .part, books: [.finalAccounts],
    needs: ["绩效评价结果清单"], absence: "没有收到可以公开的绩效评价结果清单，故本部分无数据。",
    clause: "重点绩效评价结果随决算草案报送，并向社会公开")

  static let view = View<KeyEvaluationsChapter>(
    "重点评价章", "部门评价和财政评价情况；金额单位为万元",
    [
      .text("evaluationCount", "评价的次数：部门和财政部门都评价的对象有两次") { String($0.lines.count) },
      .text("objectCount", "评价的项目、政策和单位数") { String($0.evaluated.all.count) },
      .flag("hasSeveral", "有的对象评价不止一次") { $0.evaluated.all.count < $0.lines.count },
      .text("amount", "涉及金额合计；一个对象只计一次") { Words.wan($0.evaluated.money) },
      .flag("hasAmount", "知道涉及金额") { $0.evaluated.money != nil },
      .flag("isPartial", "有的金额没有填写或不能识别，没有计入合计") {
        $0.evaluated.money != nil && $0.evaluated.unknown > 0
      },
      .text("unknownCount", "金额没有填写或不能识别的个数") { String($0.evaluated.unknown) },
      .list("evaluators", "评价方式", of: LedgerGroup.view) { $0.evaluators },
      .list("objects", "评价对象的种类", of: LedgerGroup.view) { $0.objects },
      .flag("hasObjects", "写明了评价对象的种类") { $0.lines.contains { $0.value(EvaluationResultsForm.kindOfObject) != nil } },
      .list("grades", "评价等级，从高到低；办法没有的等级在后", of: LedgerGroup.view) { $0.grades },
      .flag("hasGrades", "有的有等级") { !$0.grades.isEmpty },
      .text("withoutGrade", "没有等级的个数") { String($0.lines.count { $0.gradeText.isEmpty }) },
      .flag("hasWithoutGrade", "有的没有等级") { $0.lines.contains { $0.gradeText.isEmpty } },
      .list("evaluations", "评价结果，按读入的先后", of: EvaluationLine.view) { chapter in
        chapter.context.input.withCounties(chapter.lines).map { EvaluationLine(line: $0) }
      },
      .flag("hasDifferences", "有自评得分可比") { !$0.differences.isEmpty },
      .list("differences", "评价得分与自评得分都有的项目，相差从大到小", of: EvaluationDifference.view) { $0.differences },
      .list("comparisons", "评价得分低于、高于、等于自评得分的个数", of: LedgerGroup.view) { chapter in
        LedgerGroup.groups([
          "评价得分低于自评得分的": chapter.differences.count { $0.difference < .zero },
          "评价得分高于自评得分的": chapter.differences.count { $0.difference > .zero },
          "两者相同的": chapter.differences.count { $0.difference == .zero },
        ])
      },
      .text("comparedCount", "评价得分与自评得分都有的个数") { String($0.differences.count) },
    ])

  /// Whether open books have an evaluation of the year to tell of.
  static func isWritten(_ input: ReportInput) -> Bool {
    input.openPapers.lines(of: EvaluationResultsForm.self, in: Int(input.settings.year)).contains {
      $0.value(EvaluationResultsForm.evaluator) != .own
    }
  }

  init(_ context: ChapterContext) {
    self.context = context
    lines = context.lines(of: EvaluationResultsForm.self, in: context.year).filter {
      $0.value(EvaluationResultsForm.evaluator) != .own
    }
    evaluators = LedgerGroup.groups(
      lines, by: EvaluationResultsForm.evaluator, amount: EvaluationResultsForm.amount, other: "没有写明评价方式")
    evaluated = EvaluatedObjects(lines)
    objects = LedgerGroup.groups(
      evaluated.firsts, by: EvaluationResultsForm.kindOfObject, amount: EvaluationResultsForm.amount, other: "没有写明种类")
    differences = Self.differences(of: lines, in: context)
  }

  var isMissing: Bool { lines.isEmpty }

  private var grades: [LedgerGroup] {
    let own = context.input.policy.grades
    func place(_ group: LedgerGroup) -> Int { PrintedGrade.place(of: group.name, in: own) ?? own.count }
    let groups = LedgerGroup.groups(lines, named: \.gradeText) { $0.value(EvaluationResultsForm.amount) }
    let sorted = groups.enumerated().sorted { left, right in
      let (a, b) = (place(left.element), place(right.element))
      return a == b ? left.offset < right.offset : a < b
    }
    return LedgerGroup.listed(sorted.map(\.element))
  }

  /// Of the ledger's own column, else the self-evaluation of the same project.
  private static func differences(of lines: [LedgerLine], in context: ChapterContext) -> [EvaluationDifference] {
    let scores = OwnScores(lines, context)
    let found = lines.indices.compactMap { index -> EvaluationDifference? in
      let line = lines[index]
      guard let score = line.value(EvaluationResultsForm.score),
        let own = line.value(EvaluationResultsForm.selfScore) ?? scores[index]
      else { return nil }
      return EvaluationDifference(line: line, own: own, score: score)
    }
    return found.enumerated().sorted { left, right in
      let (a, b) = (left.element.difference, right.element.difference)
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }
}

/// The totals of the self-evaluations that a book shows, for the lines of the ledger that are of the same dossier.
private struct OwnScores {
  private var scores: [Score?]

  init(_ lines: [LedgerLine], _ context: ChapterContext) {
    scores = [Score?](repeating: nil, count: lines.count)
    // The dossiers of all projects are made for lines that need them alone: a province has a hundred thousand.
    guard
      lines.contains(where: {
        $0.value(EvaluationResultsForm.score) != nil && $0.value(EvaluationResultsForm.selfScore) == nil
      })
    else { return }
    let (figures, shown) = (context.input.figures, Set(context.book.shownProjects))
    let dossiers = Dossiers(
      figures: figures.indices.map { shown.contains($0) ? figures[$0] : nil }, papers: lines,
      register: context.input.openLines, year: Int(context.year))
    for dossier in dossiers.all {
      guard case .figure(let own)? = dossier.papers[.selfEvaluation]?.first else { continue }
      for case .paper(let line) in dossier.papers[.evaluation] ?? [] { scores[line] = figures[own].score.total }
    }
  }

  subscript(line: Int) -> Score? { scores[line] }
}

extension LedgerLine {
  fileprivate var gradeText: String {
    BlankText.isBlank(text(EvaluationResultsForm.grade)) ? "" : text(EvaluationResultsForm.grade)
  }
}

/// One evaluation.
struct EvaluationLine: Sendable {
  var line: LedgerLine

  static let view = View<EvaluationLine>(
    "评价结果行", "一个评价结果；金额单位为万元",
    [
      .text("name", "评价对象") { $0.line.name },
      .text("department", "主管部门") { $0.line.office },
      .text("evaluator", "评价方式") {
        $0.line.value(EvaluationResultsForm.evaluator)?.rawValue ?? $0.line.text(EvaluationResultsForm.evaluator)
      },
      .text("amount", "涉及金额") { $0.line.wan(EvaluationResultsForm.amount) },
      .text("score", "评价得分") {
        $0.line.value(EvaluationResultsForm.score)?.text ?? $0.line.text(EvaluationResultsForm.score)
      },
      .flag("hasScore", "有评价得分") { !$0.line.text(EvaluationResultsForm.score).isEmpty },
      .text("grade", "评价等级") { $0.line.gradeText },
      .flag("hasGrade", "有评价等级") { !$0.line.gradeText.isEmpty },
      .flag("isWithoutResult", "没有得分，也没有等级") {
        $0.line.text(EvaluationResultsForm.score).isEmpty && $0.line.gradeText.isEmpty
      },
      .text("problems", "存在问题") { $0.line.text(EvaluationResultsForm.problems) },
      .flag("hasProblems", "写明了存在问题") { !$0.line.text(EvaluationResultsForm.problems).isEmpty },
    ])
}

/// A project's own points beside those of an evaluation.
struct EvaluationDifference: Sendable {
  var line: LedgerLine
  var own: Score
  var score: Score

  /// Evaluation less self-evaluation.
  var difference: Score { Score(hundredths: score.hundredths - own.hundredths) }

  static let view = View<EvaluationDifference>(
    "自评差异行", "一个项目的自评得分和评价得分",
    [
      .text("name", "评价对象") { $0.line.name },
      .text("own", "自评得分") { $0.own.text },
      .text("score", "评价得分") { $0.score.text },
      .text("difference", "评价得分减自评得分") { ($0.difference > .zero ? "+" : "") + $0.difference.text },
    ])
}
