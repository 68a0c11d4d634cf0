/// Collects the lines of the indicators of monitoring, each with the levels that are in force.
struct MonitoringLines {
  let grid: FormGrid
  let table: MonitoringTable
  /// Reads a yes or no.
  let flag: (String, Provenance) -> Entry<Bool>
  private(set) var all: [Monitoring.Line] = []
  private(set) var used: [FormGrid.Cell] = []
  /// Cells with a number each where there should be one number.
  private(set) var crowded: [CrowdedCells] = []
  private var level1 = ""
  private var level2 = ""
  private var printed: (level1: Provenance?, level2: Provenance?)

  init(grid: FormGrid, table: MonitoringTable, flag: @escaping (String, Provenance) -> Entry<Bool>) {
    self.grid = grid
    self.table = table
    self.flag = flag
  }

  mutating func add(_ row: FormGrid.Row) {
    if row.repeatsIndicatorHead {
      used += row.cells
      return
    }
    let line = TableRow(grid: grid, row: row, columns: table.columns)
    func entry(_ column: MonitoringColumn) -> Entry<String> {
      let text = line.text(column)
      return Entry(value: text.isEmpty ? nil : text, raw: text, at: line.place(column))
    }
    let (first, second) = (entry(.level1), entry(.level2))
    if !first.raw.isEmpty, first.raw != level1 {
      level1 = first.raw
      level2 = ""
      printed = (first.at, nil)
    }
    if !second.raw.isEmpty {
      level2 = second.raw
      printed.level2 = second.at
    }
    let name = entry(table.columns.has(.level3) ? .level3 : .level2)
    func value(_ column: MonitoringColumn) -> Entry<String> {
      guard let crowd = line.crowded(column) else { return entry(column) }
      crowded.append(crowd)
      return crowd.entry(at: line.place(column))
    }
    let (target, actual, forecast) = (target(entry), value(.actual), value(.forecast))
    used += row.cells.filter { $0.column >= table.first || $0.text == first.raw || IndicatorWords.isBlock($0.label) }
    guard !name.raw.isEmpty || !target.raw.isEmpty || !actual.raw.isEmpty else { return }
    // 产出指标|数量指标|……: what the template prints and nobody filled in.
    guard !IndicatorWords.isTemplate(name.raw) || !target.raw.isEmpty || !actual.raw.isEmpty else { return }
    let causes = causes(entry)
    let rectify = table.columns.has(.rectify) ? flag(line.text(.rectify), line.place(.rectify)) : nil
    all.append(
      Monitoring.Line(
        level1: level1, level2: level2, name: name, target: target, actual: actual, forecast: forecast,
        causes: causes, reason: entry(.reason), prospect: prospect(entry), remark: entry(.remark), rectify: rectify,
        places: IndicatorPlaces(level1: printed.level1, level2: printed.level2)))
  }

  /// The target put together from sign, value and unit where these stand in columns of their own.
  private func target(_ entry: (MonitoringColumn) -> Entry<String>) -> Entry<String> {
    let value = entry(.target)
    guard !value.raw.isEmpty else { return value }
    let whole = WholeTarget.text(sign: entry(.direction).raw, value: value.raw, unit: entry(.unit).raw)
    return Entry(value: whole, raw: whole, at: value.at)
  }

  private func causes(_ entry: (MonitoringColumn) -> Entry<String>) -> [Monitoring.Cause] {
    let ticked = DeviationCause.allCases.filter { table.columns.has(.cause($0)) }.compactMap { cause in
      let text = entry(.cause(cause))
      return TickMark.isSet(text.raw) ? Monitoring.Cause(cause: cause, text: text) : nil
    }
    guard ticked.isEmpty else { return ticked }
    let reason = entry(.reason)
    return DeviationCause.named(in: reason.raw).map { Monitoring.Cause(cause: $0, text: reason) }
  }

  private func prospect(_ entry: (MonitoringColumn) -> Entry<String>) -> Entry<TargetProspect> {
    let choices = TargetProspect.allCases.filter { table.columns.has(.ticked($0)) }
    if !choices.isEmpty {
      let ticked = choices.filter { TickMark.isSet(entry(.ticked($0)).raw) }
      let place = entry(.ticked(ticked.first ?? choices[0]))
      let texts = ticked.map { entry(.ticked($0)).raw }.joined(separator: " ")
      return Entry(value: ticked.count == 1 ? ticked[0] : nil, raw: texts, at: place.at)
    }
    let text = entry(.prospect)
    return Entry(value: TargetProspect(text.raw), raw: text.raw, at: text.at)
  }
}
