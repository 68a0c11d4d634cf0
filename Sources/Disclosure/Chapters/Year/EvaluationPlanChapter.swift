/// 重点绩效评价计划完成情况: what was planned to be evaluated, by which firm, and whether it was.
struct EvaluationPlanChapter: Chapter {
  let context: ChapterContext
  private let planned: [PlannedEvaluation]

  static let card = ChapterCard(
    id: "evaluation-plan", heading: "重点绩效评价计划完成情况", numbering: .part, books: [.finalAccounts],
    needs: ["重点绩效评价计划表"], absence: "没有收到可以公开的重点绩效评价计划表，故本部分无数据。",
    clause: "年初制定重点评价计划，选择民生等重点项目评价，可以委托第三方")

  static let view = View<EvaluationPlanChapter>(
    "评价计划章", "重点绩效评价计划完成情况；金额单位为万元",
    [
      .text("planCount", "计划评价的个数") { String($0.planned.count) },
      .text("amount", "计划评价的金额合计") { Words.wan($0.planned.map(\.line).sum(of: EvaluationPlanForm.amount)) },
      .flag("hasAmount", "知道计划评价的金额") { $0.planned.map(\.line).sum(of: EvaluationPlanForm.amount) != nil },
      .text("unknownCount", "金额没有填写或不能识别的个数") { String($0.planned.map(\.line).unknown(EvaluationPlanForm.amount)) },
      .flag("isPartial", "有的金额没有填写或不能识别，没有计入合计") { chapter in
        let lines = chapter.planned.map(\.line)
        return lines.sum(of: EvaluationPlanForm.amount) != nil && lines.unknown(EvaluationPlanForm.amount) > 0
      },
      .text("doneCount", "已经完成的个数：绩效评价结果清单里有结果") { String($0.planned.count { $0.result != nil }) },
      .flag("isComplete", "全部完成") { chapter in chapter.planned.allSatisfy { $0.result != nil } },
      .text("agencyCount", "委托第三方的个数") { String($0.planned.count { !$0.agency.isEmpty }) },
      .flag("hasAgencies", "有的委托第三方") { $0.planned.contains { !$0.agency.isEmpty } },
      .list("classes", "项目清单注明的类别：民生项目、其他项目", of: LedgerGroup.view) { $0.classes },
      .flag("hasClasses", "项目清单注明了计划评价的项目是否民生") { !$0.classes.isEmpty },
      .list("plans", "计划评价的对象，按读入的先后", of: PlannedEvaluation.view) { $0.planned },
    ])

  init(_ context: ChapterContext) {
    self.context = context
    let results = LinesByObject(
      context.lines(of: EvaluationResultsForm.self, in: context.year).filter {
        $0.value(EvaluationResultsForm.evaluator) != .own
      })
    let classes = LivelihoodClasses(context.input.openLines)
    let lines = context.lines(of: EvaluationPlanForm.self, in: context.year)
    planned = zip(lines, context.input.withCounties(lines)).map { line, printed in
      PlannedEvaluation(line: printed, result: results.about(line).first, group: classes.group(of: line))
    }
  }

  var isMissing: Bool { planned.isEmpty }

  private var classes: [LedgerGroup] {
    LedgerGroup.groups(planned, named: \.group) { $0.line.value(EvaluationPlanForm.amount) }
  }
}

/// Which projects of the register are for people's livelihood.
private struct LivelihoodClasses {
  private var byCode: [String: String] = [:]
  private var byName: [String: String] = [:]

  init(_ lines: [RegisterEntry]) {
    for line in lines {
      guard let group = line.groups[.livelihood] else { continue }
      let code = TextKey.code(line.code)
      if !code.isEmpty { byCode[code] = group }
      byName[ProjectName.key(line.name)] = group
    }
  }

  func group(of line: LedgerLine) -> String? {
    byCode[TextKey.code(line.code)] ?? byName[ProjectName.key(line.name)]
  }
}

/// One evaluation of the plan, with its result.
struct PlannedEvaluation: Sendable {
  var line: LedgerLine
  /// The line of 绩效评价结果清单 about the same object.
  var result: LedgerLine?
  /// 民生项目 or another class, where the register says so.
  var group: String?

  var agency: String {
    let planned = line.text(EvaluationPlanForm.agency)
    if !BlankText.isBlank(planned) { return planned }
    let own = result?.text(EvaluationResultsForm.agency) ?? ""
    return BlankText.isBlank(own) ? "" : own
  }

  static let view = View<PlannedEvaluation>(
    "计划评价行", "计划评价的一个对象；金额单位为万元",
    [
      .text("name", "评价对象") { $0.line.name },
      .text("department", "主管部门") { $0.line.office },
      .text("amount", "预算金额") { $0.line.wan(EvaluationPlanForm.amount) },
      .text("agency", "第三方机构；不委托时为空") { $0.agency },
      .text("ends", "计划完成日期") { $0.line.day(EvaluationPlanForm.ends) },
      .text("state", "完成情况：已完成、没有结果") { $0.result == nil ? "没有结果" : "已完成" },
      .text("ended", "评价结束日期") { $0.result?.day(EvaluationResultsForm.ended) ?? "" },
      .text("grade", "评价等级") { $0.result?.text(EvaluationResultsForm.grade) ?? "" },
    ])
}
