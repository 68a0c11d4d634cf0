/// Makes the papers of a package's projects again, for the pages that print them.
///
/// They count as lines of a list: what the county's own rules found in its forms is the county's matter.
struct UpwardRecords {
  private(set) var records: [Project]
  private let figures: [ProjectFigures]
  private let file: Int

  init(_ figures: [ProjectFigures], regions: [String: String], file: Int) {
    (self.figures, self.file) = (figures, file)
    records = figures.map { one in
      var project = Project(
        form: .indicatorList, year: one.identity.year,
        region: Named(code: one.region, name: regions[one.region] ?? ""), department: one.department, unit: one.unit,
        code: one.code, name: one.name, source: one.source)
      project.budgetType = one.identity.budgetType == .other ? nil : one.identity.budgetType
      project.budgetTypeRaw = one.identity.budgetTypeRaw
      project.mark = one.mark
      project.isKeyProject = one.identity.isKeyProject
      return project
    }
  }

  /// Finds the project of a row; the rows stand in the order of the projects.
  private func project(of table: UpwardTable, _ region: Int, _ stem: Int, after last: Int) throws(UpwardFault) -> Int {
    var index = last
    while index < figures.count {
      if table.holds(stem, figures[index].identity.stem), table.holds(region, figures[index].region) { return index }
      index += 1
    }
    // A text that had to be made safe has other bytes than the project's own.
    let (code, name) = (table.text(region), table.text(stem))
    if let found = figures.firstIndex(where: { $0.identity.stem == name && $0.region == code }) { return found }
    throw .unknownProject(row: table.row, stem: name)
  }

  private func place(_ table: UpwardTable, _ column: String) throws(UpwardFault) -> Int {
    guard let place = table.place(column) else { throw .noColumn(column) }
    return place
  }

  /// Adds the indicators.
  mutating func readIndicators(_ bytes: [UInt8], sheet: Int) throws(UpwardFault) {
    var table = UpwardTable(bytes)
    let (region, stem) = (try place(table, UpwardColumns.region), try place(table, UpwardColumns.stem))
    let level1 = try place(table, UpwardDetail.level1)
    let level2 = try place(table, UpwardDetail.level2)
    let level3 = try place(table, UpwardDetail.level3)
    let target = try place(table, UpwardDetail.target)
    let nature = try place(table, UpwardDetail.nature)
    let measure = try place(table, UpwardDetail.measure)
    let actual = try place(table, UpwardDetail.actual)
    let (weight, weightRaw) = (try place(table, UpwardDetail.weight), try place(table, UpwardDetail.weightRaw))
    let (score, scoreRaw) = (try place(table, UpwardDetail.score), try place(table, UpwardDetail.scoreRaw))
    let reason = try place(table, UpwardDetail.reason)
    let places = IndicatorPlaces(columns: (level1, level2, nature, measure))
    var texts = RepeatedTexts()
    var last = 0
    while table.next() {
      guard table.count == table.columns else { throw .badRow(row: table.row) }
      last = try project(of: table, region, stem, after: last)
      func at(_ column: Int) -> Provenance {
        Provenance(file: file, sheet: sheet, row: table.row, column: column)
      }
      func entry(_ column: Int) -> Entry<String> {
        let text = table.text(column)
        return Entry(value: text.isEmpty ? nil : text, raw: text, at: at(column))
      }
      func points(_ column: Int, _ raw: Int) throws(UpwardFault) -> Entry<Score> {
        Entry(
          value: try table.number(column, decimals: 2).map { Score(hundredths: $0) }, raw: texts.text(raw, of: table),
          at: at(column))
      }
      records[last].indicators.append(
        Indicator(
          level1: texts.text(level1, of: table), level2: texts.text(level2, of: table), name: entry(level3),
          target: entry(target), nature: texts.text(nature, of: table), unit: texts.text(measure, of: table),
          actual: entry(actual), weight: try points(weight, weightRaw), score: try points(score, scoreRaw),
          reason: entry(reason), places: places))
    }
  }

  /// Adds all other values.
  mutating func readForms(_ bytes: [UInt8], sheet: Int) throws(UpwardFault) {
    var table = UpwardTable(bytes)
    let (region, stem) = (try place(table, UpwardColumns.region), try place(table, UpwardColumns.stem))
    let (part, number) = (try place(table, UpwardDetail.part), try place(table, UpwardDetail.number))
    let (field, raw, value) = (
      try place(table, UpwardDetail.field), try place(table, UpwardDetail.raw), try place(table, UpwardDetail.value)
    )
    var last = 0
    while table.next() {
      guard table.count == table.columns else { throw .badRow(row: table.row) }
      last = try project(of: table, region, stem, after: last)
      guard let part = UpwardDetail.Part(rawValue: table.text(part)),
        let number = try table.number(number, decimals: 0).map(Int.init)
      else { throw .badRow(row: table.row) }
      let row = FormRow(
        part: part, number: number, label: table.text(field), raw: table.text(raw),
        at: Provenance(file: file, sheet: sheet, row: table.row, column: raw), table: table, value: value)
      try row.add(to: &records[last])
    }
  }
}

/// One value of a form.
private struct FormRow {
  let part: UpwardDetail.Part
  let number: Int
  let label: String
  let raw: String
  let at: Provenance
  let table: UpwardTable
  let value: Int

  private var text: Entry<String> { Entry(value: raw.isEmpty ? nil : raw, raw: raw, at: at) }

  private func money() throws(UpwardFault) -> Entry<Money> {
    Entry(value: try table.number(value, decimals: 6).map { Money(fen: $0) }, raw: raw, at: at)
  }
  private func score() throws(UpwardFault) -> Entry<Score> {
    Entry(value: try table.number(value, decimals: 2).map { Score(hundredths: $0) }, raw: raw, at: at)
  }
  private func rate() throws(UpwardFault) -> Entry<Rate> {
    Entry(value: try table.number(value, decimals: 2).map { Rate(hundredths: $0) }, raw: raw, at: at)
  }

  func add(to project: inout Project) throws(UpwardFault) {
    let field = UpwardDetail.Field(rawValue: label)
    switch (part, field) {
    case (.head, .functionalClass?): project.functionalClass = raw
    case (.funds, let field?):
      if let role = FundRow.Role(field) {
        guard number == project.funds.count + 1 else { throw .badRow(row: table.row) }
        project.funds.append(FundRow(role: role, label: raw, at: at))
        return
      }
      let last = project.funds.count - 1
      guard last >= 0, number == last + 1 else { throw .badRow(row: table.row) }
      switch field {
      case .initial: project.funds[last].initial = try money()
      case .budget: project.funds[last].budget = try money()
      case .executed: project.funds[last].executed = try money()
      case .weight: project.funds[last].weight = try score()
      case .rate: project.funds[last].rate = try rate()
      case .score: project.funds[last].score = try score()
      default: throw .badRow(row: table.row)
      }
    case (.goals, .expected?): project.goals.append(Goal(expected: text, actual: Entry(value: nil, raw: "", at: at)))
    case (.goals, .actual?):
      guard !project.goals.isEmpty else { throw .badRow(row: table.row) }
      project.goals[project.goals.count - 1].actual = text
    case (.total, .weight?): project.printedWeight = try score()
    case (.total, .score?): project.printedTotal = try score()
    case (.total, .grade?): project.printedGrade = text
    case (.remarks, _): project.remarks.append(Remark(label: label, labelAt: at, text: text))
    default: throw .badRow(row: table.row)
    }
  }
}

extension FundRow {
  /// A row without amounts.
  fileprivate init(role: Role, label: String, at place: Provenance) {
    self.init(
      role: role, label: label, labelAt: label.isEmpty ? nil : place, initial: Entry(value: nil, raw: "", at: place),
      budget: Entry(value: nil, raw: "", at: place), executed: Entry(value: nil, raw: "", at: place),
      weight: Entry(value: nil, raw: "", at: place), rate: Entry(value: nil, raw: "", at: place),
      score: Entry(value: nil, raw: "", at: place))
  }
}

/// Texts that stand in many rows below each other, held once.
private struct RepeatedTexts {
  private var last: [Int: String] = [:]

  mutating func text(_ column: Int, of table: UpwardTable) -> String {
    if let text = last[column], table.holds(column, text) { return text }
    let text = table.text(column)
    last[column] = text
    return text
  }
}
