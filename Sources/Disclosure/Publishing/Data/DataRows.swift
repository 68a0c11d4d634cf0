import Spreadsheets

/// The rows of the data files; the columns are in `DataTable`.
extension DataText {
  /// A project as an open book has it: what the unit handed in, and what is counted; an amount that is not known is blank.
  mutating func openProject(_ one: ProjectFigures, grades: [String]) {
    text(one.region)
    text(one.department.code)
    text(one.code)
    text(one.identity.title)
    budget(of: one)
    hundredths(one.score.total?.hundredths)
    text(one.score.grade.map { grades[$0] } ?? "")
    text(one.score.total == nil ? "" : one.score.isTotalComputed ? Words.byPolicy : Words.byUnit)
    endRow()
  }

  /// The number of indicators, the kind of budget and the money.
  private mutating func budget(of one: ProjectFigures) {
    let (type, raw) = (one.identity.budgetType, one.identity.budgetTypeRaw)
    number(one.score.indicatorCount)
    text(raw.isEmpty && type != .other ? type.chinese : raw)
    money(one.amounts.initial)
    money(one.amounts.budget)
    money(one.amounts.executed)
    hundredths(one.amounts.rate?.hundredths)
  }

  /// A project as the internal book has it, with all points.
  mutating func project(_ one: ProjectFigures, grades: [String]) {
    text(one.region)
    text(one.department.code)
    text(one.code)
    text(one.name)
    number(Int(one.source.row) + 1)
    budget(of: one)
    hundredths(one.score.execution?.hundredths)
    hundredths(one.score.indicators?.hundredths)
    hundredths(one.score.total?.hundredths)
    text(one.score.grade.map { grades[$0] } ?? "")
    hundredths(one.score.selfTotal?.hundredths)
    if let recomputed = one.score.recomputedTotal, let own = one.score.selfTotal {
      hundredths((recomputed - own).hundredths)
    } else {
      hundredths(nil)
    }
    text(one.decision.isPublic ? "是" : "否")
    endRow()
  }

  /// A project that open books leave out, with the reason, for the bureau.
  mutating func withheld(_ one: ProjectFigures, _ book: DataBook) {
    let answer = book.records.answer(for: one)
    text(one.region)
    text(one.department.code)
    text(one.code)
    text(one.identity.title)
    text(answer.reason.chinese)
    text(answer.place)
    endRow()
  }

  mutating func department(_ group: GroupSummary, isOpen: Bool) {
    text(group.region)
    text(group.code)
    text(group.name)
    rank(group, isOpen)
    figures(group.figures)
  }

  mutating func county(_ group: GroupSummary, isOpen: Bool) {
    text(group.region)
    text(group.name)
    rank(group, isOpen)
    number(group.departmentCount)
    figures(group.figures)
  }

  /// Blank where there is no other group; the internal file gives one that stands alone the first place (bench specification).
  private mutating func rank(_ group: GroupSummary, _ isOpen: Bool) {
    if isOpen ? group.isRanked : group.rank > 0 { number(group.rank) } else { text("") }
  }

  private mutating func figures(_ figures: GroupFigures) {
    number(figures.count)
    number(figures.publicCount)
    for type in figures.byType.indices { self.amounts(figures.byType[type]) }
    amounts(figures.all)
    hundredths(figures.all.rate?.hundredths)
    hundredths(figures.mean?.hundredths)
    hundredths(figures.weightedMean?.hundredths)
    for grade in figures.grades { number(grade) }
    endRow()
  }

  private mutating func amounts(_ amounts: GroupAmounts) {
    money(amounts.initial)
    money(amounts.budget)
    money(amounts.executed)
  }

  mutating func finding(_ finding: Finding, _ book: DataBook) {
    let place = finding.at
    let figures = finding.subject.flatMap { book.figures.indices.contains($0) ? book.figures[$0] : nil }
    text(finding.rule)
    text(finding.severity.chinese)
    text(book.records.sources.file(place))
    text(book.records.sources.sheet(place))
    text(place.address.description)
    number(Int(place.row) + 1)
    text(finding.field)
    text(figures?.region ?? "")
    text(figures?.code ?? "")
    text(figures?.name ?? "")
    text(finding.actual)
    text(finding.expected)
    text(finding.message.chinese)
    endRow()
  }
}
