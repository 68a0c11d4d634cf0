/// Some rows and columns of a sheet, counted from zero.
public struct CellArea: Sendable, Equatable {
  /// The rows.
  public var rows: ClosedRange<Int>
  /// The columns.
  public var columns: ClosedRange<Int>

  /// Makes an area.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Whether it is more than one cell.
  public var isMoreThanOne: Bool { rows.count > 1 || columns.count > 1 }
}
