extension ReadResult {
  /// Leaves the amounts of a self-evaluation blank where the label of the whole names another year (S21): 2023年年度资金总额 in a paper of 2024.
  ///
  /// - Parameter reported: the year of papers that name none.
  mutating func blankOtherYears(_ reported: Int?, accepted: AcceptedFindings = AcceptedFindings()) {
    for index in records.projects.indices where records.projects.span[index].form == .projectSelfEvaluation {
      guard let year = records.projects.span[index].year ?? reported,
        let whole = records.projects.span[index].totalFunds,
        let at = whole.labelAt,
        let money = MoneyOfOtherYear(
          whole.label, year: year, at: at, paper: records.projects.span[index].name,
          office: records.projects.span[index].department)
      else { continue }
      records.moneyOfOtherYears.append(money)
      if !accepted.name("S21", at: records.sources.text(at)) { records.projects[index].blankAmounts() }
    }
    for index in records.papers.indices {
      guard var paper = records.papers[index] as? any ExecutedFundsRecord, let year = paper.year ?? reported,
        let whole = paper.funds.first(where: { $0.role == .total }),
        let money = MoneyOfOtherYear(
          whole.label, year: year, at: whole.labelAt, paper: paper.name, office: paper.department)
      else { continue }
      records.moneyOfOtherYears.append(money)
      guard !accepted.name("S21", at: records.sources.text(whole.labelAt)) else { continue }
      paper.blankAmounts()
      records.papers[index] = paper
    }
  }
}

extension MoneyOfOtherYear {
  /// - Parameters:
  ///   - label: the label of the whole; what was carried over from a year belongs to the next.
  ///   - year: the year of the paper.
  fileprivate init?(_ label: String, year: Int, at: Provenance, paper: String, office: Named) {
    guard case .numbered(let other)? = SaidYear(Label(label).full), other != year, !SaidYear.isCarried(label)
    else { return nil }
    self.init(paper: paper, label: label, year: year, at: at, office: office)
  }
}
