/// EVA-7: what a report says of points, grade and money is what the list of results says of the same object: one book prints both.
enum EVA7ReportAndLedger: WorkspaceRule {
  static let card = RuleCard(
    id: "EVA-7",
    title: Message("评价报告与绩效评价结果清单应一致", "A report and the list of results must agree"), severity: .error,
    basis: "同一对象的评价结论只有一个；报告和清单印在同一册里",
    remedy: Message("核对报告和清单，改正填错的一处。", "Check report and list, and correct the wrong one."))

  private typealias Form = EvaluationResultsForm

  static func check(_ workspace: CheckedWorkspace, into report: inout RuleReport) {
    let reports = workspace.records.papers.enumerated().compactMap { index, paper in
      workspace.counted.papersAside.contains(index) ? nil : paper as? EvaluationReport
    }.filter { $0.form == .evaluationReport && !$0.isUnresolved }
    guard !reports.isEmpty else { return }
    let results = workspace.lines(of: Form.self).filter { line in
      switch line.value(Form.evaluator) {
      case .own?, .review?: false
      default: true
      }
    }
    guard !results.isEmpty else { return }
    for paper in reports {
      let lines = results.filter { isOfOneObject(paper, $0, workspace.year) }
      guard let first = lines.first else { continue }
      let at = workspace.records.sources.text(first.source)
      func add(_ place: Provenance, _ field: String, _ read: String, _ listed: String, _ severity: Finding.Severity) {
        report.add(
          at: place, field: field, actual: read, expected: listed, severity: severity, office: paper.department,
          Message(
            "报告“\(paper.title.raw)”的\(field)是“\(read)”，绩效评价结果清单（\(at)）是“\(listed)”，两处会印在同一册里。请核对后改正。",
            "The report “\(paper.title.raw)” gives \(read) and the list of results (\(at)) \(listed); one book prints both. Correct one."
          ))
      }
      if let own = paper.score, let points = own.value, let other = first.value(Form.score),
        !lines.contains(where: { $0.value(Form.score) == points })
      {
        add(own.at, "评价得分", own.raw, other.text, .error)
      }
      let grades = workspace.policy.grades
      if let own = paper.grade, let place = PrintedGrade.place(of: own.raw, in: grades),
        let other = first.value(Form.grade), PrintedGrade.place(of: other, in: grades) != nil,
        !lines.contains(where: { $0.value(Form.grade).flatMap { PrintedGrade.place(of: $0, in: grades) } == place })
      {
        add(own.at, "评价等级", own.raw, other, .error)
      }
      let amounts = lines.compactMap { $0.value(Form.amount) }
      guard let listed = amounts.first, let stated = statedMoney(of: paper, others: amounts) else { continue }
      add(stated.at, "资金", stated.text, listed.plainWan + "万元", stated.isScaled ? .error : .warning)
    }
  }

  private static func isOfOneObject(_ paper: EvaluationReport, _ line: LedgerLine, _ year: Int?) -> Bool {
    let isOfOffice = paper.subject == .department
    guard isOfOffice == (line.subject == .department), (line.year ?? year) == (paper.year ?? year) else { return false }
    if isOfOffice { return !paper.department.isEmpty && paper.department.mayBeSame(as: line.department) }
    return ProjectName.core(of: TextKey.name(paper.name)) == ProjectName.core(of: TextKey.name(line.name))
      && (paper.department.isEmpty || line.department.isEmpty || paper.department.mayBeSame(as: line.department))
  }

  /// The first sum of the project's money in a report, where the report nowhere gives what the list does.
  private static func statedMoney(
    of paper: EvaluationReport, others: [Money]
  ) -> (text: String, at: Provenance, isScaled: Bool)? {
    var first: (text: String, money: Money, at: Provenance)?
    for paragraph in paper.sections.flatMap(\.paragraphs) where paragraph.raw.contains("元") {
      let plain = NormalText.normalised(paragraph.raw)
      for match in plain.matches(of: /([^0-9,。;]{0,16})([0-9][0-9,]*(?:\.[0-9]+)?)(亿元|万元|元)/) {
        guard let money = readAmount(String(match.2) + String(match.3), unit: .wan).money else { continue }
        if others.contains(money) { return nil }
        if first == nil, ["资金", "预算", "经费", "投资"].contains(where: match.1.contains) {
          first = (String(match.2) + String(match.3), money, paragraph.at)
        }
      }
    }
    guard let first else { return nil }
    // 4200 for 420: a digit too many, or another unit.
    let isScaled = others.contains { other in
      let (small, large) = (min(other.fen, first.money.fen), max(other.fen, first.money.fen))
      return small > 0 && large % small == 0 && [10, 100, 1000, 10_000].contains(large / small)
    }
    return (first.text, first.at, isScaled)
  }
}
