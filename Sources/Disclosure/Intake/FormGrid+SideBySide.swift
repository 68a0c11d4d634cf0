extension FormGrid {
  /// The parts of a sheet with several forms side by side: each begins in the column of its own label 项目名称.
  ///
  /// - Returns: `nil` where there is one form at most.
  var sideBySide: [FormGrid]? {
    for row in rows.prefix(20) where row.cells.count >= 3 {
      var starts: [Int] = []
      for index in row.cells.indices where row.cells[index].meaning.head == .projectName {
        // With a value behind it; in a list's header the next label follows at once.
        guard index + 1 < row.cells.count, row.cells[index + 1].meaning.head == nil else { return nil }
        starts.append(row.cells[index].column)
      }
      if starts.count >= 2 { return parts(from: starts) }
      if !starts.isEmpty { return nil }
    }
    return nil
  }

  private func parts(from starts: [Int]) -> [FormGrid] {
    starts.indices.map { number in
      let first = number == 0 ? 0 : starts[number]
      let end = number + 1 < starts.count ? starts[number + 1] : Int.max
      return columns(first..<end)
    }
  }
}
