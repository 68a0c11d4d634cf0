@testable import Spreadsheets

/// Takes rows as the program does, and stops it where a reader breaks its word.
struct StrictConsumer: SheetConsumer {
  /// Whether a sheet has begun and not ended.
  private(set) var isInSheet = false

  private enum Manner { case all, skipping, stopping }

  private let limits: ReadLimits
  private let manner: Manner
  private var rows = 0
  private var wantsRows = true
  private var isStopped = false

  /// Takes the limits, and a byte that decides whether all rows are taken.
  init(limits: ReadLimits, manner: UInt8) {
    self.limits = limits
    self.manner = manner & 7 == 6 ? .skipping : manner & 7 == 7 ? .stopping : .all
  }

  mutating func begin(sheet name: String, isHidden: Bool) {
    require(!isInSheet, "a sheet inside a sheet")
    require(!isStopped, "a sheet after the stop")
    isInSheet = true
    wantsRows = true
    rows = 0
  }

  mutating func row(_ row: Row) -> Continuation {
    require(isInSheet, "a row outside of any sheet")
    require(wantsRows, "a row after none was wanted")
    require(row.index >= 0 && !row.cells.isEmpty, "a row that is none")
    var last = -1
    for cell in row.cells {
      require(cell.column > last, "cells are not sorted")
      require(cell.column < limits.columns, "a column beyond the limit")
      require(!cell.text.isEmpty, "an empty cell")
      last = cell.column
    }
    rows += 1
    guard rows == 3, manner != .all else { return .proceed }
    wantsRows = false
    isStopped = manner == .stopping
    return isStopped ? .stop : .skipSheet
  }

  mutating func end(merges: [CellRange]) {
    require(isInSheet, "an end without a beginning")
    isInSheet = false
    for (index, range) in merges.enumerated() {
      require(range.first != range.last, "a range of one cell")
      require(range.first.row <= range.last.row && range.first.column <= range.last.column, "a range inside out")
      require(range.last.row < limits.rows && range.last.column < limits.columns, "a range beyond the limits")
      require(index == 0 || merges[index - 1].first <= range.first, "ranges are not sorted")
    }
  }
}
