/// Where the levels, the sign and the unit of an indicator stand, in the sheet of its name.
///
/// A level that is printed once counts for the indicators below it; sign and unit stand in the row of the name.
struct IndicatorPlaces: Sendable {
  /// A row of -1 is that of the name; a column of -1 is that of the name, where a text has no column of its own.
  private var level1Row: Int32 = -1
  private var level2Row: Int32 = -1
  private var level1Column: Int16 = -1
  private var level2Column: Int16 = -1
  private var natureColumn: Int16 = -1
  private var unitColumn: Int16 = -1

  init() {}

  /// The places in a form.
  init(level1: Provenance?, level2: Provenance?, nature: Int? = nil, unit: Int? = nil) {
    self.init(
      columns: (level1.map { Int($0.column) }, level2.map { Int($0.column) }, nature, unit))
    level1Row = level1?.row ?? -1
    level2Row = level2?.row ?? -1
  }

  /// The columns of a list, where every row has its own levels.
  init(columns: (level1: Int?, level2: Int?, nature: Int?, unit: Int?)) {
    func column(_ number: Int?) -> Int16 { Int16(clamping: number ?? -1) }
    level1Column = column(columns.level1)
    level2Column = column(columns.level2)
    natureColumn = column(columns.nature)
    unitColumn = column(columns.unit)
  }

  func level1(beside name: Provenance) -> Provenance { place(level1Row, level1Column, name) }
  func level2(beside name: Provenance) -> Provenance { place(level2Row, level2Column, name) }
  func nature(beside name: Provenance) -> Provenance { place(-1, natureColumn, name) }
  func unit(beside name: Provenance) -> Provenance { place(-1, unitColumn, name) }

  private func place(_ row: Int32, _ column: Int16, _ name: Provenance) -> Provenance {
    var place = name
    if row >= 0 { place.row = row }
    if column >= 0 { place.column = Int32(column) }
    return place
  }
}
