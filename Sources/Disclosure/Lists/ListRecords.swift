import Spreadsheets

extension ListRowReader {
  /// A row as the indicator it is, with the places of its cells; rows count inside the block until it is merged.
  mutating func indicator(
    _ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField], _ row: Int, weight: Int64, score: Int64
  ) -> Indicator {
    func place(_ column: ListColumn) -> Provenance {
      Provenance(file: options.file, sheet: options.sheet, row: row, column: max(0, header.position(column)))
    }
    func repeated(_ column: ListColumn) -> String {
      texts.repeated(bytes, record.range(header.position(column), fields), of: column)
    }
    func entry(_ column: ListColumn) -> Entry<String> {
      let text = texts.text(bytes, record.range(header.position(column), fields))
      return Entry(value: text.isEmpty ? nil : text, raw: text, at: place(column))
    }
    func points(_ column: ListColumn, _ value: Int64) -> Entry<Score> {
      let text = repeated(column)
      return Entry(value: value < 0 ? nil : Score(hundredths: value), raw: text, at: place(column))
    }
    let nature = repeated(.nature)
    let unit = repeated(.measure)
    var target = entry(.target)
    if IndicatorValue(nature + "1").comparator != nil, let value = target.value {
      // The sign and the unit that stand in columns of their own belong to the target, unless it carries them already.
      let sign = IndicatorValue(value).comparator == nil ? nature : ""
      let whole = sign + value + (value.hasSuffix(unit) || BlankText.isBlank(unit) ? "" : unit)
      target = Entry(value: whole, raw: whole, at: target.at)
    }
    return Indicator(
      level1: repeated(.level1), level2: repeated(.level2), name: entry(.level3), target: target, nature: nature,
      unit: unit, actual: entry(.actual), weight: points(.weight, weight), score: points(.score, score),
      reason: entry(.reason), places: header.indicatorPlaces)
  }

  /// The three amounts as typed, when records are kept.
  mutating func amountTexts(_ bytes: Span<UInt8>, _ record: ListFields, _ fields: [CSVField]) -> [String] {
    guard options.detail == .records else { return [] }
    if isRowUnitDoubtful { return ListColumn.amounts.map { _ in "" } }
    return ListColumn.amounts.map { texts.text(bytes, record.range(header.position($0), fields)) }
  }
}

/// The project that a list's rows describe.
///
/// - Parameter places: the columns of the list (`ListHeader.places`).
func listRecord(
  of project: ListProject, _ figures: ProjectFigures, header: ListHeader, places: HeadPlaces, options: ListOptions
) -> Project {
  func place(_ column: ListColumn) -> Provenance {
    Provenance(file: options.file, sheet: options.sheet, row: project.row, column: max(0, header.position(column)))
  }
  // An amount is left blank where two units or two rows contradict each other.
  func amount(_ number: Int, _ money: Money?) -> Entry<Money> {
    let column = ListColumn.amounts[number]
    let isDoubtful = header.isDoubtful(column) || project.isContradicted(column)
    let text = project.amountTexts.indices.contains(number) && !isDoubtful ? project.amountTexts[number] : ""
    return Entry(value: isDoubtful || project.amount(number) < 0 ? nil : money, raw: text, at: place(column))
  }
  func printed<Value>(_ column: ListColumn, _ read: (String) -> Value?) -> Entry<Value> {
    let text = project.isContradicted(column) ? "" : project.printed(column)
    return Entry(value: text.isEmpty ? nil : read(text), raw: text, at: place(column))
  }
  var record = Project(
    form: .indicatorList, year: project.year, region: Named(code: project.region, name: project.regionName),
    department: project.department,
    unit: project.unit, code: project.code, name: project.name, source: figures.source, places: places)
  record.budgetType = figures.identity.budgetType == .other ? nil : figures.identity.budgetType
  record.budgetTypeRaw = project.budgetType
  record.functionalClass = project.functionalClass
  record.funds = [
    FundRow(
      role: .total, label: "年度资金总额", initial: amount(0, figures.amounts.initial),
      budget: amount(1, figures.amounts.budget),
      executed: amount(2, figures.amounts.executed), weight: Entry(value: nil, raw: "", at: place(.executed)),
      rate: printed(.rate) { readRate($0, expected: figures.amounts.rate) },
      score: printed(.executionScore) { readScore($0) })
  ]
  record.indicators = project.indicators
  if !project.printed(.total).isEmpty { record.printedTotal = printed(.total) { _ in project.printedTotal } }
  if !project.printed(.grade).isEmpty { record.printedGrade = printed(.grade) { $0 } }
  record.mark = figures.mark
  record.isKeyProject = project.isKeyProject
  return record
}
