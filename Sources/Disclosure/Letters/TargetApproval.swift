/// 绩效目标批复: the targets of a department's projects that the bureau passed, with the budget that they go with.
struct TargetApproval: Letter {
  let addressee: Named
  private let lines: [LedgerLine]

  static let card = LetterCard(
    id: "target-approval", name: "绩效目标批复", clause: "绩效目标与预算同步批复")

  static let view = View<TargetApproval>(
    "目标批复", "绩效目标批复；金额单位为万元",
    [
      .text("budgetYear", "预算年度；没有写年度时为空") { $0.budgetYear },
      .flag("hasBudgetYear", "知道预算年度") { !$0.budgetYear.isEmpty },
      .text("count", "批复的绩效目标数") { String($0.lines.count) },
      .text("amount", "预算金额合计") { Words.wan($0.amount) },
      .flag("hasAmount", "知道预算金额") { $0.amount != nil },
      .flag("isPartial", "有的金额没有填写或不能识别，没有计入合计") {
        $0.lines.sum(of: TargetAuditForm.amount) != nil && $0.lines.unknown(TargetAuditForm.amount) > 0
      },
      .text("unknownCount", "金额没有填写或不能识别的个数") { String($0.lines.unknown(TargetAuditForm.amount)) },
      .list("targets", "批复的绩效目标，按读入的先后", of: ApprovedTarget.view) { $0.lines.map { ApprovedTarget(line: $0) } },
      .flag("hasUnits", "有的项目写明了实施单位") { letter in letter.lines.contains { !$0.unit.isEmpty } },
      .flag("hasOpinions", "有的项目写明了审核意见") { letter in
        letter.lines.contains { !BlankText.isBlank($0.text(TargetAuditForm.opinion)) }
      },
    ])

  /// Of the year whose budget the targets go with.
  func title(_ yearText: String) -> String {
    "关于\(addressee.label)\(budgetYear.isEmpty ? yearText : budgetYear + "年度")项目支出绩效目标的批复"
  }

  static func all(in context: LetterContext) -> LetterBatch<TargetApproval> {
    let passed = (context.lines(of: TargetAuditForm.self) + context.lines(of: TargetAuditForm.self, yearsAhead: 1))
      .filter(isApproved)
    var seen: Set<Provenance> = []
    return context.letters(on: passed.filter { seen.insert($0.source).inserted }) {
      TargetApproval(addressee: $0, lines: $1)
    }
  }

  /// Whether it passed: at once, or when it had been mended, which the approval's number or day tells.
  private static func isApproved(_ line: LedgerLine) -> Bool {
    switch line.value(TargetAuditForm.conclusion) {
    case .passed: true
    case .passedAfterRevision: !line.isBlank(TargetAuditForm.approval) || !line.isBlank(TargetAuditForm.approved)
    case .rejected, nil: false
    }
  }

  private var budgetYear: String { lines.lazy.compactMap(\.year).first.map(String.init) ?? "" }

  private var amount: Money? { lines.sum(of: TargetAuditForm.amount) }
}

/// One target that was passed.
struct ApprovedTarget: Sendable {
  var line: LedgerLine

  static let view = View<ApprovedTarget>(
    "批复的目标", "一个通过审核的绩效目标；金额单位为万元",
    [
      .text("name", "项目名称") { $0.line.name },
      .text("unit", "实施单位") { $0.line.unit.label },
      .text("amount", "预算金额") { $0.line.wan(TargetAuditForm.amount) },
      .text("opinion", "审核意见") { $0.line.text(TargetAuditForm.opinion) },
    ])
}
