/// Masks personal numbers in every text that pages print (rule P01 reports where they stand).
extension Records {
  /// The same records with masked texts; codes and readable figures are never touched.
  func masked() -> Records {
    // Nearly no record has anything to mask. One that is only read is not copied.
    var records = self
    for index in projects.indices where projects[index].mayHoldPersonalData { records.projects[index].mask() }
    for index in papers.indices where papers[index].mayHoldPersonalData { records.papers[index].mask() }
    return records
  }
}

extension Record {
  fileprivate var mayHoldPersonalData: Bool {
    var mayHold = false
    forEachText { text in
      if !mayHold, text.kind != .figure, text.kind != .fact { mayHold = PersonalData.mayStand(in: text.text) }
    }
    return mayHold
  }

  /// Masks its texts.
  mutating func mask() {
    visit { if $0.kind != .figure, $0.kind != .fact { PersonalData.mask(&$0.text) } }
  }
}

extension [ProjectFigures] {
  /// The same figures with masked names; nearly always there is nothing to mask, and nothing is copied.
  func masked(jobs: Int) -> [ProjectFigures] {
    var masked = self
    let mayHold = Processors.map(count, jobs: jobs, atOnce: 1024, mayHoldPersonalData)
    for index in indices where mayHold[index] {
      PersonalData.mask(&masked[index].identity.name)
      PersonalData.mask(&masked[index].identity.offices.department.name)
      PersonalData.mask(&masked[index].identity.offices.unit.name)
      PersonalData.mask(&masked[index].identity.budgetTypeRaw)
    }
    return masked
  }

  private func mayHoldPersonalData(_ index: Int) -> Bool {
    PersonalData.mayStand(in: span[index].name) || PersonalData.mayStand(in: span[index].department.name)
      || PersonalData.mayStand(in: span[index].unit.name)
      || PersonalData.mayStand(in: span[index].identity.budgetTypeRaw)
  }
}

extension [DirectoryEntry] {
  /// The same lines with masked names.
  func masked() -> Self {
    map { line in
      var line = line
      PersonalData.mask(&line.name)
      return line
    }
  }
}

extension [RegisterEntry] {
  /// The same lines with masked names and groups.
  func masked() -> Self {
    map { line in
      var line = line
      PersonalData.mask(&line.name)
      PersonalData.mask(&line.department.name)
      PersonalData.mask(&line.unit.name)
      line.groups = line.groups.mapValues { PersonalData.masked($0)?.text ?? $0 }
      return line
    }
  }
}
