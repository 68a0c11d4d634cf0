extension FormGrid {
  /// The parts of a sheet with several forms side by side: each begins in the column of its own label 项目名称, in the same row or some
  /// rows lower.
  ///
  /// - Returns: `nil` where there is one form at most.
  var sideBySide: [FormGrid]? {
    var starts: [Int] = []
    for (offset, row) in rows.prefix(Self.headRows).enumerated() where row.isForeignToFunds && row.cells.count >= 2 {
      if starts.isEmpty, offset >= 20 { return nil }
      for index in row.cells.indices where row.cells[index].meaning.head == .projectName {
        let column = row.cells[index].column
        guard column > starts.last ?? -1 else { continue }
        // With a value behind it; in a list's header the next label follows at once.
        guard index + 1 < row.cells.count, row.cells[index + 1].meaning.head == nil else {
          if starts.isEmpty { return nil }
          continue
        }
        if starts.isEmpty || row.cells.contains(where: { $0.column == starts[0] && $0.meaning.head == .projectName })
          || beginsLower(column, beside: offset)
        {
          starts.append(column)
        }
      }
    }
    return starts.count >= 2 ? parts(from: starts) : nil
  }

  /// Whether a form begins in a column beside one whose rows go on: above its name nothing but its title and its year stands there.
  private func beginsLower(_ column: Int, beside offset: Int) -> Bool {
    rows[..<offset].allSatisfy { row in row.cells.allSatisfy { $0.column <= column } }
      && rows[offset...].contains { row in
        guard let first = row.cells.first, let last = row.cells.last else { return false }
        return first.column < column && last.column >= column
      }
  }

  private static var headRows: Int { 40 }

  private func parts(from starts: [Int]) -> [FormGrid] {
    starts.indices.map { number in
      let first = number == 0 ? 0 : starts[number]
      let end = number + 1 < starts.count ? starts[number + 1] : Int.max
      return columns(first..<end)
    }
  }
}
