/// A paper about an office as a whole: its money contains that of the office's projects.
protocol OfficeMoneyRecord: Record {
  /// Whether it gives any amount.
  var hasMoney: Bool { get }
  /// The same without its amounts, and without the rates and shares of them.
  var withoutMoney: Self { get }
}

extension AudienceGate {
  /// The papers whose money no open book may print, as indices: a project of their office is closed, and what is printed of the others
  /// would give it away by subtraction.
  ///
  /// - Parameters:
  ///   - opened: the papers that open books may show.
  ///   - openLines: the lines of the register that open books may show.
  func withoutMoney(
    _ papers: [any Record], opened: [Int], openLines: [RegisterEntry], figures: [ProjectFigures]
  ) -> Set<Int> {
    let candidates = opened.filter { index in
      (papers[index] as? any OfficeMoneyRecord)?.hasMoney ?? false
        && FormSet.all[papers[index].form]?.prints(papers[index]) ?? false
    }
    guard !candidates.isEmpty else { return [] }
    let papers = written.resolved(papers)
    let isOpen = Set(opened)
    let shown = Set(openLines.map(\.source))
    var closed: Set<String> = []
    var names: Set<String> = []
    func close(_ office: Named, in region: String) {
      closed.formUnion(offices(office, in: region))
      let name = TextKey.name(office.name)
      if !name.isEmpty { names.insert(name) }
    }
    for one in self.closed(figures) { close(one.department, in: one.region) }
    for line in register where !shown.contains(line.source) { close(line.department, in: line.region) }
    for (index, paper) in papers.enumerated() where paper.subject == .project && !isOpen.contains(index) {
      // A line of the bureau's ledger that nothing marks is no paper of the project.
      if paper is LedgerLine, !paper.mark.isWithheld { continue }
      close(paper.department, in: paper.region.code)
    }
    return Set(
      candidates.filter { index in
        let paper = papers[index]
        let own = offices(paper.department, in: paper.region.code)
        // Whose money it is, a paper without an office does not say: it may be that of any.
        if own.isEmpty { return !closed.isEmpty }
        // 示例县教育局部门整体支出 is the money of 示例县教育局, whatever office stands beside it.
        let name = TextKey.name(paper.name)
        return !closed.isDisjoint(with: own) || names.contains(where: name.contains)
      })
  }

  /// An office as it is compared here: by its code and by its name, within its county.
  private func offices(_ office: Named, in region: String) -> [String] {
    let county = RegionCode.county(region.isEmpty ? settings.region.code : region)
    let (code, name) = (TextKey.code(office.code), TextKey.name(office.name))
    return (code.isEmpty ? [] : [county + " code " + code]) + (name.isEmpty ? [] : [county + " name " + name])
  }
}

extension DepartmentSelfEvaluation: OfficeMoneyRecord {
  var hasMoney: Bool { funds.contains { !$0.budget.raw.isEmpty || !$0.executed.raw.isEmpty } }

  var withoutMoney: Self {
    var paper = self
    for index in paper.funds.indices {
      paper.funds[index].budget.clear()
      paper.funds[index].executed.clear()
      paper.funds[index].rate.clear()
    }
    return paper
  }
}

extension DepartmentTarget: OfficeMoneyRecord {
  var hasMoney: Bool {
    funds.contains { !$0.amount.raw.isEmpty } || tasks.contains { !$0.total.raw.isEmpty }
      || taskTotal?.raw.isEmpty == false
  }

  var withoutMoney: Self {
    var paper = self
    for index in paper.funds.indices {
      paper.funds[index].amount.clear()
      paper.funds[index].share.clear()
      for year in paper.funds[index].before.indices { paper.funds[index].before[year].clear() }
    }
    for index in paper.tasks.indices {
      paper.tasks[index].total.clear()
      paper.tasks[index].appropriation.clear()
      paper.tasks[index].other.clear()
    }
    paper.taskTotal?.clear()
    return paper
  }
}

extension Entry {
  /// Leaves nothing of what was typed but its place.
  mutating func clear() { self = Entry(value: nil, raw: "", at: at) }
}
