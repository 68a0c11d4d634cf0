import Spreadsheets

/// The cells under merges, each with the cell that is seen in its place.
///
/// A sorted list, not a dictionary: a form has a few dozen of them, and most of its cells are looked up and not found.
struct CoveredCells: Sendable {
  /// The most cells that are kept; a sheet with more is no form.
  private static let most = 1 << 18
  // A cell and the merge that covers it are one number: 24 bits of row, 16 of column, 24 for the merge.
  private static let merge: UInt64 = 0xFF_FFFF

  private let merges: [CellRange]
  /// Sorted; merges come by rows, so that they mostly are from the start.
  private var covered: [UInt64] = []

  init(_ merges: [CellRange]) {
    self.merges = merges
    covered.reserveCapacity(min(merges.count, 1024) * 8)
    for (number, merge) in merges.enumerated() {
      let height = merge.last.row - merge.first.row + 1
      let width = merge.last.column - merge.first.column + 1
      guard height > 0, width > 0, height <= Self.most, width <= Self.most, height * width <= Self.most - covered.count,
        number <= Self.merge, let first = Self.place(merge.first), Self.place(merge.last) != nil
      else { continue }
      for row in 0..<UInt64(height) {
        for column in 0..<UInt64(width) where row > 0 || column > 0 {
          covered.append(first + row << 40 + column << 24 + UInt64(number))
        }
      }
    }
    covered.sort()
  }

  /// The visible cell of the merge that covers an address; where merges overlap, the last counts.
  subscript(address: CellAddress) -> CellAddress? {
    guard !covered.isEmpty, let place = Self.place(address) else { return nil }
    var low = 0
    var high = covered.count
    while low < high {
      let middle = (low + high) / 2
      if covered[middle] <= place | Self.merge { low = middle + 1 } else { high = middle }
    }
    guard low > 0, covered[low - 1] | Self.merge == place | Self.merge else { return nil }
    return merges[Int(covered[low - 1] & Self.merge)].first
  }

  /// The same for cells that are asked for in the order of rows and columns: the search goes on where the last one ended.
  ///
  /// - Parameter next: how many covered cells stand before; zero for the first.
  func anchor(of address: CellAddress, from next: inout Int) -> CellAddress? {
    guard !covered.isEmpty, let place = Self.place(address) else { return nil }
    while next < covered.count, covered[next] <= place | Self.merge { next += 1 }
    while next > 0, covered[next - 1] > place | Self.merge { next -= 1 }
    guard next > 0, covered[next - 1] | Self.merge == place | Self.merge else { return nil }
    return merges[Int(covered[next - 1] & Self.merge)].first
  }

  /// The last column of the merge that is seen in a cell; the cell's own where there is none.
  func lastColumn(of address: CellAddress) -> Int {
    merges.first { $0.first == address }?.last.column ?? address.column
  }

  /// A cell as a number, without a merge; `nil` beyond what any sheet has.
  private static func place(_ address: CellAddress) -> UInt64? {
    guard 0..<1 << 24 ~= address.row, 0..<1 << 16 ~= address.column else { return nil }
    return UInt64(address.row) << 40 | UInt64(address.column) << 24
  }
}
