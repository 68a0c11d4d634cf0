extension ReadResult {
  /// Who is who in everything that was read.
  func knownOffices(home: Named) -> KnownOffices {
    let hasForms = !records.papers.isEmpty || order.contains { if case .form = $0 { true } else { false } }
    let hasMaster = !records.directory.isEmpty || !records.register.isEmpty
    // Lists that name all offices with code and name leave nothing to look up.
    guard hasForms || hasMaster || listed.indices.contains(where: { listed[$0].leavesOfficeOut }) else {
      return KnownOffices()
    }
    var lists = DistinctOffices()
    var forms = DistinctOffices()
    for index in listed.indices { lists.add(listed.span[index].identity.offices, at: listed.span[index].source) }
    for case .form(let record) in order {
      forms.add(records.projects[record].offices, at: records.projects[record].source)
    }
    // What the bureau writes into its ledgers names offices, and says nothing of what they are called.
    for paper in records.papers where !(paper is LedgerLine) { forms.add(paper.offices, at: paper.source) }
    return KnownOffices(
      directory: records.directory, register: records.register, lists: lists.all, forms: forms.all, home: home,
      names: regionNames(home: home))
  }

  /// Fills in codes and marks from the register and the directory.
  mutating func complete(with completion: CompleteProjects) {
    var resolver = OfficeResolver(completion.offices)
    for index in records.papers.indices {
      let known = resolver.resolved(records.papers[index].offices)
      completion.complete(paper: &records.papers[index], known: known)
    }
    for source in order {
      switch source {
      case .form(let record):
        let known = resolver.resolved(records.projects[record].offices)
        completion.complete(&records.projects[record], known: known)
      case .list(let index):
        if completion.concerns(listed[index].region) {
          listed[index] = completion.completed(
            listed[index], known: resolver.resolved(listed.span[index].identity.offices))
        }
      }
    }
  }
}

extension RegisterEntry {
  /// The offices as the line writes them.
  var offices: PaperOffices { PaperOffices(region: region, department: department, unit: unit) }
}

extension ProjectFigures {
  /// Whether a department or unit has only a code or only a name.
  fileprivate var leavesOfficeOut: Bool {
    department.code.isEmpty != department.name.isEmpty || unit.code.isEmpty != unit.name.isEmpty
  }
}
