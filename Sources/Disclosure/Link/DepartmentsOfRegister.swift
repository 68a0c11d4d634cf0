extension ReadResult {
  /// Gives projects whose department fits nothing known that of their line in the register, found by the project's code: an old or a short
  /// name would be a second department, with the money that the first lacks.
  mutating func takeDepartmentsOfRegister(_ offices: KnownOffices) {
    let unknown = offices.unresolved
    guard !unknown.isEmpty, !records.register.isEmpty else { return }
    var lines: [String: [Int]] = [:]
    for (index, line) in records.register.enumerated() where !line.code.isEmpty && !line.department.isEmpty {
      lines[TextKey.code(line.code), default: []].append(index)
    }
    func department(_ code: String) -> (known: Named, line: Provenance)? {
      guard !code.isEmpty, let own = lines[TextKey.code(code)] else { return nil }
      let known = Set(own.map { offices.department(ofRegister: records.register[$0].offices) })
      guard known.count == 1, let one = known.first, let one else { return nil }
      return (one, records.register[own[0]].source)
    }
    for source in order {
      switch source {
      case .form(let record):
        let project = records.projects[record]
        guard unknown.contains(project.offices), let found = department(project.code) else { continue }
        let place = project.places.place(of: .department, in: project.source) ?? project.source
        records.departmentsOfRegister.append(
          DepartmentOfRegister(
            written: project.department, known: found.known, at: place, project: project.source, line: found.line))
        records.projects[record].department = found.known
      case .list(let index):
        let figures = listed[index]
        guard unknown.contains(figures.identity.offices), let found = department(figures.code) else { continue }
        records.departmentsOfRegister.append(
          DepartmentOfRegister(
            written: figures.department, known: found.known, at: figures.source, project: figures.source,
            line: found.line))
        listed[index].identity.offices.department = found.known
      }
    }
  }
}

extension KnownOffices {
  /// The offices of lists and forms whose department neither the directory nor the register knows, where there is one of the two.
  fileprivate var unresolved: Set<PaperOffices> {
    guard let greatest = all.lazy.map(\.origin).max(), greatest >= .register else { return [] }
    return Set(
      placements.lazy.filter { offices, place in
        !offices.department.isEmpty && (place.department.map { all[$0].origin < .register } ?? !place.isBelow)
      }.map(\.key))
  }

  /// The department of a line of the register, as it is known.
  fileprivate func department(ofRegister offices: PaperOffices) -> Named? {
    guard let department = placed(offices).department, all[department].origin >= .register else { return nil }
    return all[department].named
  }
}
