import Spreadsheets

/// Keeps the merged ranges of every sheet, in the order of their first cells.
struct MergeCollector: SheetConsumer {
  private(set) var sheets: [MergedRanges] = []
  /// Whether there were more than allowed.
  private(set) var isOverfull = false
  private var room: Int

  /// Makes an empty collector for so many ranges.
  init(atMost count: Int) { room = count }

  mutating func begin(sheet name: String, isHidden: Bool) {}

  mutating func row(_ row: Row) -> Continuation { isOverfull ? .stop : .proceed }

  mutating func end(merges: [CellRange]) {
    room -= merges.count
    if room < 0 { isOverfull = true }
    sheets.append(MergedRanges(isOverfull ? [] : merges))
  }
}

/// The merged ranges of one sheet, in little memory: a sheet may have a million.
struct MergedRanges {
  private struct Corners {
    var top: UInt32
    var left: UInt32
    var bottom: UInt32
    var right: UInt32
  }

  private let ranges: [Corners]

  /// Packs them.
  init(_ merges: [CellRange] = []) {
    ranges = merges.map {
      Corners(
        top: UInt32(clamping: $0.first.row), left: UInt32(clamping: $0.first.column),
        bottom: UInt32(clamping: $0.last.row), right: UInt32(clamping: $0.last.column))
    }.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
  }

  /// The range that begins at a cell.
  func range(at cell: CellAddress) -> CellRange? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      let first = (Int(ranges[middle].top), Int(ranges[middle].left))
      if first < (cell.row, cell.column) { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count, ranges[low].top == cell.row, ranges[low].left == cell.column else { return nil }
    return CellRange(
      first: cell, last: CellAddress(row: Int(ranges[low].bottom), column: Int(ranges[low].right)))
  }
}
