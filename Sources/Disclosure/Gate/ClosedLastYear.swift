extension PreviousYear {
  /// Closes what last year's papers close: a project that continues is closed in both years or in none.
  func close(_ figures: inout [ProjectFigures], _ records: inout Records) {
    guard hasClosed else { return }
    for index in figures.indices {
      let one = figures.span[index]
      guard
        let mark = mark(
          code: one.code, name: one.name, region: one.region, department: one.department, unit: one.unit)
      else { continue }
      figures[index].decision.mark.withhold(by: mark)
    }
    for index in records.register.indices {
      let line = records.register[index]
      guard
        let mark = mark(
          code: line.code, name: line.name, region: line.region, department: line.department, unit: line.unit)
      else { continue }
      records.register[index].mark.withhold(by: mark)
    }
    for index in records.papers.indices where records.papers[index].subject.mayBeSecret {
      let paper = records.papers[index]
      guard
        let mark = mark(
          code: paper.code, name: paper.name, region: paper.region.code, department: paper.department, unit: paper.unit)
      else { continue }
      records.papers[index].mark.withhold(by: mark)
    }
  }

  private func mark(code: String, name: String, region: String, department: Named, unit: Named) -> DisclosureMark? {
    let last = find(code: code, name: name, region: region, department: department, unit: unit)
    guard let closed = last.first(where: { $0.closedBy != nil }) else { return nil }
    return .withheld(closed.closedBy ?? "", at: .lastYear(closed.place))
  }
}
