/// Which columns of a sheet are hidden: by hand, in a collapsed group, or because they are no wider than nothing.
struct HiddenColumns: Sendable {
  private var ranges: [ClosedRange<Int>] = []

  // As many as a sheet has columns.
  private static let most = 16_384

  /// Whether none is.
  var isEmpty: Bool { ranges.isEmpty }

  /// Hides columns, counted from zero.
  mutating func insert(_ first: Int, through last: Int) {
    guard first >= 0, first <= last, ranges.count < Self.most else { return }
    ranges.append(first...last)
  }

  func contains(_ column: Int) -> Bool { ranges.contains { $0.contains(column) } }

  /// Marks the cells of a row that are hidden.
  ///
  /// - Parameter isRowHidden: whether the row is, and with it all its cells.
  func mark(_ cells: inout [Cell], isRowHidden: Bool) {
    guard isRowHidden || !ranges.isEmpty else { return }
    for index in cells.indices where isRowHidden || contains(cells[index].column) { cells[index].isHidden = true }
  }
}
