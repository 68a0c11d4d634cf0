import Spreadsheets

/// What open books' rows have behind the figures.
struct OpenColumns: Sendable {
  /// By 区划代码.
  var regionNames: [String: String]
  /// The year that is reported on; may be empty.
  var year: String
  /// What columns of lists say of the groups of projects, in a 上报包.
  var listedGroups: [Provenance: [Grouping: String]] = [:]

  init(_ book: DataBook) {
    regionNames = book.regionNames
    year = book.year
    if book.isUpward { listedGroups = book.records.listedGroups }
  }

  /// The year that the project's paper says, else that of the book.
  func year(_ own: Int?) -> String { own.map(String.init) ?? year }
}

/// The rows of the data files; the columns are in `DataColumns`.
extension DataText {
  /// A project as an open book has it: what the unit handed in, and what is counted; an amount that is not known is blank.
  mutating func openProject(
    _ figures: borrowing Span<ProjectFigures>, _ index: Int, grades: [String], _ extra: OpenColumns, page: String?
  ) {
    openFields(of: figures, index, grades: grades, extra)
    address(page)
    endRow()
  }

  /// The same for a 上报包, with what the level above needs to count it as it was counted here.
  mutating func upwardProject(
    _ figures: borrowing Span<ProjectFigures>, _ index: Int, grades: [String], _ extra: OpenColumns
  ) {
    openFields(of: figures, index, grades: grades, extra)
    text(figures[index].identity.budgetType.chinese)
    text(figures[index].identity.isKeyProject ? UpwardColumns.yes : "")
    hundredths(figures[index].score.execution?.hundredths)
    hundredths(figures[index].score.indicators?.hundredths)
    hundredths(figures[index].score.selfTotal?.hundredths)
    hundredths(figures[index].score.recomputedTotal?.hundredths)
    text(figures[index].score.isSelfTotalAdded ? UpwardColumns.yes : "")
    if !extra.listedGroups.isEmpty {
      let groups = extra.listedGroups[figures[index].source]
      for grouping in Grouping.allCases {
        let group = groups?[grouping] ?? ""
        text(PersonalData.masked(group)?.text ?? group)
      }
    }
    endRow()
  }

  private mutating func openFields(
    of figures: borrowing Span<ProjectFigures>, _ index: Int, grades: [String], _ extra: OpenColumns
  ) {
    text(figures[index].region)
    text(figures[index].department.code)
    text(figures[index].code)
    text(figures[index].identity.title)
    budget(of: figures, index)
    hundredths(figures[index].score.total?.hundredths)
    text(figures[index].score.grade.map { grades[$0] } ?? "")
    text(figures[index].score.total == nil ? "" : figures[index].score.isTotalComputed ? Words.byPolicy : Words.byUnit)
    text(extra.regionNames[figures[index].region] ?? "")
    text(figures[index].department.name)
    text(figures[index].unit.code)
    text(figures[index].unit.name)
    text(extra.year(figures[index].identity.year))
    text(figures[index].identity.stem)
  }

  /// The indicators of a project, one a row, as its page prints them.
  mutating func indicators(
    _ indicators: [Indicator], of one: ProjectFigures, _ extra: OpenColumns, page: String?
  ) {
    for index in indicators.indices {
      let line = IndicatorLine(indicators: indicators, index: index, isOpen: true)
      text(one.region)
      text(one.identity.stem)
      text(one.code)
      prose(one.identity.title)
      text(one.department.code)
      text(one.department.name)
      number(index + 1)
      prose(indicators[index].level1)
      prose(indicators[index].level2)
      prose(indicators[index].name.raw)
      prose(line.target)
      prose(line.actual)
      hundredths(indicators[index].weight.value?.hundredths)
      hundredths(indicators[index].score.value?.hundredths)
      prose(line.reason)
      text(extra.year(one.identity.year))
      address(page)
      endRow()
    }
  }

  /// The address of a page, without extension, in a book that has such pages; empty for a row that has none.
  private mutating func address(_ page: String?) {
    guard let page else { return }
    text(page.isEmpty ? "" : page + ".html")
  }

  /// The number of indicators, the kind of budget and the money.
  private mutating func budget(of figures: borrowing Span<ProjectFigures>, _ index: Int) {
    let (type, raw) = (figures[index].identity.budgetType, figures[index].identity.budgetTypeRaw)
    number(figures[index].score.indicatorCount)
    text(raw.isEmpty && type != .other ? type.chinese : raw)
    money(figures[index].amounts.initial)
    money(figures[index].amounts.budget)
    money(figures[index].amounts.executed)
    hundredths(figures[index].amounts.rate?.hundredths)
  }

  /// A project as the internal book has it, with all points.
  mutating func project(_ figures: borrowing Span<ProjectFigures>, _ index: Int, grades: [String]) {
    text(figures[index].region)
    text(figures[index].department.code)
    text(figures[index].code)
    text(figures[index].name)
    number(Int(figures[index].source.row) + 1)
    budget(of: figures, index)
    hundredths(figures[index].score.execution?.hundredths)
    hundredths(figures[index].score.indicators?.hundredths)
    hundredths(figures[index].score.total?.hundredths)
    text(figures[index].score.grade.map { grades[$0] } ?? "")
    hundredths(figures[index].score.selfTotal?.hundredths)
    if let recomputed = figures[index].score.recomputedTotal, let own = figures[index].score.selfTotal {
      hundredths((recomputed - own).hundredths)
    } else {
      hundredths(nil)
    }
    text(figures[index].decision.isPublic ? "是" : "否")
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

  mutating func department(_ group: GroupSummary, isOpen: Bool, _ extra: OpenColumns, page: String?) {
    text(group.region)
    text(group.code)
    text(group.name)
    rank(group, isOpen)
    figures(group.figures)
    if isOpen {
      text(extra.regionNames[group.region] ?? "")
      text(extra.year)
      address(page)
    }
    endRow()
  }

  mutating func region(_ group: GroupSummary, isOpen: Bool, _ extra: OpenColumns, page: String?) {
    text(group.region)
    text(group.name)
    rank(group, isOpen)
    number(group.departmentCount)
    figures(group.figures)
    if isOpen {
      text(extra.year)
      address(page)
    }
    endRow()
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
  }

  private mutating func amounts(_ amounts: GroupAmounts) {
    money(amounts.initial)
    money(amounts.budget)
    money(amounts.executed)
  }

  /// A finding as a department's slip has it, by which the next round knows it again.
  mutating func slip(_ finding: Finding?, of department: Named, _ book: DataBook) {
    guard let finding else { return }
    let place = finding.at
    let figures = finding.subject.flatMap { book.figures.indices.contains($0) ? book.figures[$0] : nil }
    text(department.code)
    text(department.name)
    text(finding.rule)
    text(finding.severity.chinese)
    text(book.records.sources.file(place))
    text(book.records.sources.sheet(place))
    text(place.address.description)
    text(finding.field)
    text(figures?.code ?? "")
    text(figures?.name ?? "")
    text(finding.actual)
    text(finding.expected)
    text(finding.message.chinese)
    endRow()
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
