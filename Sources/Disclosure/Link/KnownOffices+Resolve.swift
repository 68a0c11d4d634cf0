extension KnownOffices {
  /// The offices of a paper as they are known. What fits nothing, or more than one, stays as it is.
  func resolved(_ paper: PaperOffices) -> PaperOffices {
    var paper = paper
    let place = placed(paper)
    if let department = place.department {
      if place.isBelow, paper.unit.isEmpty { paper.unit = paper.department }
      paper.department = place.isBelow ? all[department].named : named(paper.department, as: department)
    }
    if let unit = unit(of: paper, under: place.department) { paper.unit = named(paper.unit, as: unit) }
    return paper
  }

  /// The lines of the register whose offices are known otherwise, with what is known.
  func resolved(_ register: [RegisterEntry]) -> [(index: Int, known: PaperOffices)] {
    var changed: [(index: Int, known: PaperOffices)] = []
    var last: (written: PaperOffices, known: PaperOffices)?
    for (index, line) in register.enumerated() {
      let written = line.offices
      let known = if let last, last.written == written { last.known } else { resolved(written) }
      last = (written, known)
      if known != written { changed.append((index, known)) }
    }
    return changed
  }

  /// The directory's line of a paper's offices that gives their region, which may be a township; `nil` where there is none.
  func regionLine(of paper: PaperOffices) -> KnownOffice? {
    guard all.first?.origin == .directory else { return nil }
    let known = known(paper)
    return [known.unit, known.department].compactMap { $0 }.first { $0.origin == .directory && !$0.region.isEmpty }
  }

  /// A paper's department and unit as they are known, each with the places of code and name.
  func known(_ paper: PaperOffices) -> (department: KnownOffice?, unit: KnownOffice?) {
    let department = placed(paper).department
    return (department.map { all[$0] }, unit(of: paper, under: department).map { all[$0] })
  }

  /// What is known of a paper's office; one that names no region is looked for in all, and then in the workspace's own.
  func fit(
    of office: Named, _ kind: KnownOffice.Kind, in region: String, under department: Int? = nil,
    from least: KnownOffice.Origin = .form
  ) -> OfficeFit {
    let found = fit(office, kind, in: region, under: department, from: least)
    if region.isEmpty, case .many = found { return fit(office, kind, in: home, under: department, from: least) }
    return found
  }

  /// A paper's department; `isBelow` where the paper names an office of the directory below it instead.
  func placed(_ paper: PaperOffices) -> Placement { placements[paper] ?? place(paper) }

  /// The same, looked for.
  func place(_ paper: PaperOffices) -> Placement {
    switch fit(of: paper.department, .department, in: paper.region) {
    case .one(let department): return Placement(department: department, isBelow: false)
    case .other(let known):
      // 214-交通局 is 214-示例县交通运输局, and so is 214 with a name that nothing else has.
      let isOwn =
        abbreviated(Named(name: paper.department.name), in: paper.region) == [known]
        || isOfCode(known, paper.department, in: paper.region)
      return Placement(department: isOwn ? known : nil, isBelow: false)
    case .many: return Placement(department: nil, isBelow: false)
    case .none: break
    }
    let office = paper.department.isEmpty ? paper.unit : paper.department
    if case .one(let unit) = fit(of: office, .unit, in: paper.region, from: .directory),
      all[unit].department != nil || paper.department.code.isEmpty
    {
      return Placement(department: all[unit].department, isBelow: true)
    }
    guard paper.department.code.isEmpty else { return Placement(department: nil, isBelow: false) }
    let long = abbreviated(paper.department, in: paper.region)
    let meant = long.isEmpty ? joined(paper.department, in: paper.region) : long
    return Placement(department: meant.count == 1 ? meant[0] : nil, isBelow: false)
  }

  /// Whether the directory or the register has an office's code, and nothing has its name: an old name under the right code.
  func isOfCode(_ known: Int, _ office: Named, in region: String) -> Bool {
    all[known].origin >= .register && !office.code.isEmpty && all[known].named.code.isSame(as: office.code)
      && fit(Named(name: office.name), .department, in: region, from: .register) == .none
      && abbreviated(Named(name: office.name), in: region).isEmpty
  }

  private func unit(of paper: PaperOffices, under department: Int?) -> Int? {
    if case .one(let unit) = fit(of: paper.unit, .unit, in: paper.region, under: department) { unit } else { nil }
  }

  /// What a paper calls an office, with what it leaves out. Where the paper has code and name, only the directory and the register
  /// change how the name is written.
  private func named(_ office: Named, as known: Int) -> Named {
    let known = all[known]
    let isWhole = !office.code.isEmpty && !office.name.isEmpty
    let code = known.named.code.isEmpty || known.named.code == office.code ? office.code : known.named.code
    let takesName = !known.named.name.isEmpty && (!isWhole || known.origin >= .register)
    return Named(code: code, name: takesName ? known.named.name : office.name)
  }
}
