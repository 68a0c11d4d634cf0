/// Which columns of each row of a sheet were delivered, to know cells that come again.
///
/// Programs may write the cells of a sheet in any order, even column by column, so that a row in pieces is sound. One whose
/// pieces lie upon each other is not. Four bytes for each row, in groups of 64 rows.
struct RowPieces {
  /// The first and the last column; the first is behind the last where there is none.
  private struct Columns {
    var first = UInt16.max
    var last: UInt16 = 0
  }

  private var groups: [Int: [Columns]] = [:]

  /// Adds a piece of a row; `false` if it lies among the columns that came before.
  mutating func insert(row: Int, columns: ClosedRange<Int>) -> Bool {
    var group: [Columns] = []
    swap(&group, &groups[row >> 6, default: []])
    if group.isEmpty { group = Array(repeating: Columns(), count: 64) }
    let before = group[row & 63]
    group[row & 63].first = min(before.first, UInt16(clamping: columns.lowerBound))
    group[row & 63].last = max(before.last, UInt16(clamping: columns.upperBound))
    swap(&group, &groups[row >> 6, default: []])
    return before.first > columns.upperBound || before.last < columns.lowerBound
  }
}
