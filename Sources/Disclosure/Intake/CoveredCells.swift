import Spreadsheets

/// The cells under merges, each with the cell that is seen in its place.
///
/// A sorted list, not a dictionary: a form has a few dozen of them, and most of its cells are looked up and not found.
struct CoveredCells: Sendable {
  /// The most cells that are kept; a sheet with more is no form.
  private static let most = 1 << 18

  /// The covered cells, sorted.
  private var places: [UInt64] = []
  /// The visible cell for each of `places`.
  private var anchors: [CellAddress] = []

  init(_ merges: [CellRange]) {
    var covered: [(place: UInt64, order: Int)] = []
    covered.reserveCapacity(min(merges.count, 1024) * 4)
    for (order, merge) in merges.enumerated() {
      let height = merge.last.row - merge.first.row + 1
      let width = merge.last.column - merge.first.column + 1
      guard height > 0, width > 0, height <= Self.most, width <= Self.most, height * width <= Self.most - covered.count
      else { continue }
      for row in merge.first.row...merge.last.row {
        for column in merge.first.column...merge.last.column {
          let address = CellAddress(row: row, column: column)
          if address != merge.first { covered.append((Self.place(address), order)) }
        }
      }
    }
    covered.sort { $0 < $1 }
    places.reserveCapacity(covered.count)
    anchors.reserveCapacity(covered.count)
    for (place, order) in covered {
      // Where merges overlap, the last counts.
      if place == places.last {
        anchors[anchors.count - 1] = merges[order].first
      } else {
        places.append(place)
        anchors.append(merges[order].first)
      }
    }
  }

  /// The visible cell of the merge that covers an address.
  subscript(address: CellAddress) -> CellAddress? {
    if places.isEmpty { return nil }
    let wanted = Self.place(address)
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] == wanted ? anchors[low] : nil
  }

  private static func place(_ address: CellAddress) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: address.row)) << 32 | UInt64(UInt32(truncatingIfNeeded: address.column))
  }
}
