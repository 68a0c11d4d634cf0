import Spreadsheets

extension ListOutcome {
  /// Gives the projects below a merged cell of a department or unit what stands in it: only its first row has the text.
  mutating func takeMergedOffices(_ merges: [CellRange]) {
    guard !officeColumns.isEmpty else { return }
    var filled: Set<Int> = []
    for merge in merges where merge.first.row < merge.last.row {
      let columns = merge.first.column...merge.last.column
      guard let office = officeColumns.first(where: { columns.contains($0.column) }),
        let first = lastFigure(atOrAbove: merge.first.row)
      else { continue }
      for index in figures.indices.dropFirst(first + 1) {
        guard Int(figures[index].source.row) <= merge.last.row else { break }
        let (own, above) = (figures[index].identity.offices, figures[first].identity.offices)
        if office.isUnit, own.unit.isEmpty, !above.unit.isEmpty {
          figures[index].identity.offices.unit = above.unit
          if records.indices.contains(index) { records[index].unit = above.unit }
        } else if !office.isUnit, own.department.isEmpty, !above.department.isEmpty {
          figures[index].identity.offices.department = above.department
          if records.indices.contains(index) { records[index].department = above.department }
          filled.insert(index)
        }
      }
    }
    if !filled.isEmpty {
      findings.removeAll { $0.rule == "L08" && ($0.subject.map(filled.contains) ?? false) }
    }
  }

  /// The project to which a row belongs.
  private func lastFigure(atOrAbove row: Int) -> Int? {
    var (low, high) = (0, figures.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(figures[middle].source.row) <= row { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
