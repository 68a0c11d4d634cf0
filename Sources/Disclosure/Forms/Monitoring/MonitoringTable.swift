/// The header of the indicators of monitoring, in one row or in two: 偏差原因 over the causes, 完成目标可能性 over the three words.
struct MonitoringTable {
  /// The place of the header among the rows.
  var row: Int
  private(set) var columns: HeaderColumns<MonitoringColumn>
  /// The rows of the header.
  private(set) var height = 1
  /// The first column of the table.
  let first: Int
  /// Whether the columns name the project of each line: then it is a list.
  let isList: Bool

  /// The first such table of a sheet.
  static func find(in grid: FormGrid) -> Self? {
    for offset in grid.rows.indices where grid.rows[offset].indicatorLabels > 0 {
      if let table = Self(grid, at: offset) { return table }
    }
    return nil
  }

  private init?(_ grid: FormGrid, at offset: Int) {
    let row = grid.rows[offset]
    var cells = row.cells
    if offset + 1 < grid.rows.count, Self.isSecondRow(grid.rows[offset + 1]) {
      let below = grid.rows[offset + 1].cells
      height = 2
      // A heading over columns stands where the first of them does, and gives way to it.
      let taken = Set(below.map(\.column))
      cells = (cells.filter { !taken.contains($0.column) } + below).sorted { $0.column < $1.column }
    }
    let columns = HeaderColumns<MonitoringColumn>(cells, key: MonitoringWords.column)
    guard columns.has(.level3) || columns.has(.level1) && columns.has(.level2), columns.has(.target) else { return nil }
    self.columns = columns
    self.row = offset
    first = columns.firstColumn(of: [.level1, .level2, .level3]) ?? 0
    isList = row.cells.contains { $0.meaning.head == .projectName || $0.meaning.head == .projectCode }
  }

  /// Whether the columns speak of a part of the year and of what is expected of the rest.
  var looksAhead: Bool {
    columns.has(.forecast) || columns.has(.prospect) || TargetProspect.allCases.contains { columns.has(.ticked($0)) }
  }

  var hasActual: Bool { columns.has(.actual) }

  /// Ends levels before columns whose heads were left blank, and says those.
  ///
  /// - Parameter rows: those of the sheet up to the end of the table.
  mutating func endBeforeNameless(in grid: FormGrid, rows: ArraySlice<FormGrid.Row>) -> [UnknownLabel] {
    let body = rows[min(row + height, rows.endIndex)...]
    let levels: [MonitoringColumn] = [.level1, .level2, .level3]
    let ended = columns.endBeforeNameless(levels, in: grid, body).map {
      grid.unlabelled($0.cell, under: grid.rows[row], example: $0.key == .level1 ? "二级指标" : "三级指标")
    }
    // Of other columns the first cell is read: a second one is lost.
    return ended
      + columns.all.filter { !levels.contains($0.key) }.compactMap { column in
        grid.firstBeside(column.label, column.span, body) { own, beside in
          CrowdedCells.isNumber(own.text)
            ? CrowdedCells.isNumber(beside.text)
            : column.key != .target && !BlankText.isBlank(own.text) && !BlankText.isBlank(beside.text)
        }.map { grid.unlabelled($0, under: grid.rows[row], example: "全年预计完成值") }
      }
  }

  /// Columns that nobody knows; those left of the levels where there is no column of first levels, which is most likely one of them.
  ///
  /// - Parameter rows: those of the sheet up to the end of the table.
  func unknownLabels(in grid: FormGrid, rows: ArraySlice<FormGrid.Row>) -> [UnknownLabel] {
    let heads = grid.rows[row].cells
    return heads.indices.compactMap { index in
      let head = heads[index]
      let span = head.column..<(index + 1 < heads.count ? heads[index + 1].column : Int.max)
      guard MonitoringWords.column(head) == nil, head.column > first || !columns.has(.level1),
        !FormGrid.harmless.contains(head.label.key), height == 1 || grid.rows[row + 1].first(in: span) == nil,
        let below = rows[min(row + height, rows.endIndex)...].lazy.compactMap({ $0.first(in: span) }).first(where: {
          !BlankText.isBlank($0.text)
        })
      else { return nil }
      return grid.unknown(head, below, head.column > first ? "年度指标值" : "一级指标")
    }
  }

  private static func isSecondRow(_ row: FormGrid.Row) -> Bool {
    row.cells.count >= 2
      && row.cells.allSatisfy { cell in
        switch MonitoringWords.column(cell) {
        case .cause?, .ticked?, .reason?, .remark?: true
        default: false
        }
      }
  }
}

/// The header of the money of monitoring.
struct MonitoringFundHeader {
  var funds: FundHeader

  /// - Parameter next: the row below, which may divide the amounts.
  init?(_ row: FormGrid.Row, next: FormGrid.Row? = nil) {
    guard !row.isForeignToFunds, row.cells.contains(where: { Self.spent.finds(in: $0.label.full) }) else { return nil }
    let divided = next.flatMap { FundSubHeads.joined(row, $0, column: Self.column) }
    let cells = divided ?? row.cells
    let columns = HeaderColumns<FundColumn>(cells, keys: Self.keys(of: cells))
    guard columns.count >= 2, columns.has(.executed), columns.has(.initial) || columns.has(.budget),
      let funds = FundHeader(cells, columns, hasSecondRow: divided != nil)
    else { return nil }
    self.funds = funds
  }

  private static func column(_ cell: FormGrid.Cell) -> FundColumn? {
    SaidYear.isOfOther(cell.label.full) ? nil : MonitoringWords.fund(cell.label)
  }

  /// The columns that the labels head. Of what was spent up to several months that counts which reaches furthest: 1-9月执行数 beside
  /// 1-6月执行数. What some months alone will bring (10-12月预计执行数) is no forecast of the year.
  private static func keys(of cells: [FormGrid.Cell]) -> [FundColumn?] {
    var keys = cells.map(column)
    let periods = cells.map { MonitoringPeriod(in: $0.text, mayBeOneMonth: true)?.months }
    for index in keys.indices where keys[index] == .forecast {
      if let months = periods[index], months.lowerBound > 1 { keys[index] = nil }
    }
    for column in [FundColumn.executed, .rate] {
      let ends = keys.indices.filter { keys[$0] == column }.compactMap { periods[$0] }.filter { $0.lowerBound == 1 }
      guard let last = ends.map(\.upperBound).max() else { continue }
      for index in keys.indices where keys[index] == column {
        if let months = periods[index], months != 1...last { keys[index] = nil }
      }
    }
    return keys
  }

  /// What the header of money says of what was spent; nearly every other row has none of it.
  private static let spent = WordFinder(["执行数", "支出数", "执行金额", "支出金额"])

  /// Whether the columns are of a part of the year; 截至12月底执行数 is the whole.
  var isOfPeriod: Bool { funds.columns.has(.forecast) || period.map { $0.months.upperBound < 12 } ?? false }

  /// The period that a label names.
  var period: MonitoringPeriod? {
    [.executed, .rate].lazy.compactMap(funds.columns.label).compactMap {
      MonitoringPeriod(in: $0.text, mayBeOneMonth: true)
    }.first
  }
}
