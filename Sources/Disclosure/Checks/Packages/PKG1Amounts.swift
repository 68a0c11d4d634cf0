/// PKG-1: the amounts of a fund release add up to what its text, its other annexes and its target table say.
enum PKG1Amounts: WorkspaceRule {
  static let card = RuleCard(
    id: "PKG-1",
    title: Message(
      "资金安排表合计应等于下达金额和目标表的资金", "The allocation must add up to the money released and to that of the target table"),
    severity: .error, basis: "正文下达金额＝安排表合计＝绩效目标表的资金总额",
    remedy: Message("核对正文、安排表和绩效目标表的金额，改正填错的一处。", "Check text, allocation and target table, and correct the wrong one.")
  )

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let sources = workspace.records.sources
    let tolerance = workspace.policy.moneyTolerance
    func differ(_ one: Money, _ other: Money) -> Bool { (one < other ? other - one : one - other) > tolerance }
    for package in FundPackage.all(in: workspace) {
      for (index, annex) in package.allocations.enumerated() {
        guard let total = annex.total else { continue }
        // What a document says above its tables is read as its text.
        for note in annex.sheet.facts.notes where package.notices.isEmpty {
          guard let stated = ReleasedAmount(in: note.raw), differ(stated.money, total) else { continue }
          report.add(
            at: note.at, field: "下达金额", actual: stated.words, expected: total.plainWan + "万元",
            Message(
              "正文写“\(stated.words)”，安排表各行合计\(total.plainWan)万元。请核对后改正。",
              "The text says “\(stated.words)”, the lines of the table add up to \(total.plainWan) wan. Correct one."))
        }
        // Amounts and tasks in two tables of one fund.
        let before = package.allocations[..<index].first { other in
          guard let own = annex.fund, let fund = other.fund else { return false }
          return own.key == fund.key
        }
        if let before, let other = before.total, differ(total, other) {
          let place = sources.text(before.at)
          report.add(
            at: annex.at, field: "合计", actual: total.plainWan, expected: other.plainWan,
            Message(
              "“\(annex.words)”各行合计\(total.plainWan)万元，同一项资金的“\(before.words)”（\(place)）合计\(other.plainWan)万元。请核对后改正。",
              "The lines of “\(annex.words)” add up to \(total.plainWan) wan, those of “\(before.words)” (\(place)) of the same fund to \(other.plainWan). Correct one."
            ))
        }
      }
      checkTargets(package, sources, differ, &report)
      checkNotices(package, sources, differ, &report)
    }
  }

  private static func checkTargets(
    _ package: FundPackage, _ sources: SourceTable, _ differ: (Money, Money) -> Bool, _ report: inout RuleReport
  ) {
    for annex in package.allocations {
      let own = package.targets.filter { package.allocation(of: $0)?.at == annex.at }
      let wholes = own.filter { annex.fund?.mayBeSame(as: FundName($0.name)) ?? (own.count == 1) }
      // Several tables of one fund share its money between them.
      let sum = wholes.reduce(Money.zero as Money?) { sum, one in sum.flatMap { sum in one.budget.map { sum + $0 } } }
      for target in own {
        let name = FundName(target.name)
        let isWhole = wholes.contains { $0.source == target.source }
        guard let budget = target.budget, let cell = target.funds.first(where: \.isTotal)?.amount,
          let expected = isWhole ? annex.total : annex.money(of: name), differ(budget, expected)
        else { continue }
        if isWhole, wholes.count > 1, let sum, !differ(sum, expected) { continue }
        let place = sources.text(annex.at)
        let share = isWhole ? "“\(annex.words)”（\(place)）各行合计" : "“\(annex.words)”（\(place)）给这个项目的是"
        let english =
          isWhole
          ? "the lines of “\(annex.words)” (\(place)) add up to" : "“\(annex.words)” (\(place)) gives this project"
        report.add(
          at: cell.at, field: "资金总额", actual: cell.raw, expected: expected.plainWan + "万元",
          Message(
            "“\(target.name)”绩效目标表的资金是\(budget.plainWan)万元，\(share)\(expected.plainWan)万元。请核对后改正。",
            "The target table of \(target.name) has \(budget.plainWan) wan, \(english) \(expected.plainWan). Correct one."
          ))
      }
    }
  }

  /// The sum of the text against the allocation of its fund, or where there is none against the target table.
  private static func checkNotices(
    _ package: FundPackage, _ sources: SourceTable, _ differ: (Money, Money) -> Bool, _ report: inout RuleReport
  ) {
    for notice in package.notices {
      guard let money = notice.amount.value else { continue }
      let fund = FundName(notice.name)
      func isSame(_ other: FundName?) -> Bool { !fund.isNamed || other?.mayBeSame(as: fund) ?? true }
      let annexes = package.allocations.filter { isSame($0.fund) }.compactMap { annex in
        annex.total.map { (words: annex.words, at: annex.at, money: $0) }
      }
      let targets = package.targets.filter { isSame(FundName($0.name)) }.compactMap { target in
        target.budget.map { (words: target.name, at: target.source, money: $0) }
      }
      guard let other = annexes.first ?? (targets.count == 1 ? targets.first : nil), differ(money, other.money) else {
        continue
      }
      let place = sources.text(other.at)
      report.add(
        at: notice.amount.at, field: "下达金额", actual: notice.amount.raw, expected: other.money.plainWan + "万元",
        Message(
          "正文写“\(notice.amount.raw)”，附件“\(other.words)”（\(place)）是\(other.money.plainWan)万元。请核对后改正。",
          "The text says “\(notice.amount.raw)”, the annex “\(other.words)” (\(place)) \(other.money.plainWan) wan. Correct one."
        ))
    }
  }
}
