/// Gives every project the last step of its page's path: ASCII, unique in its county, and stable from year to year.
///
/// It is the project's code; a project without a code gets one made of its department and name, so that it stays the same
/// as long as these do. A code that an earlier project used gets the number of the project's first row behind it.
///
/// - Parameter packages: the files that are packages of regions below, which have given their projects such a step already.
func assignStems(_ figures: inout [ProjectFigures], packages: Set<Int32> = []) {
  guard let first = figures.first?.source else { return }
  // The projects of one list have their stems already: a code that no other project of it has is the stem as it is.
  let isOneList = figures.indices.allSatisfy {
    let source = figures[$0].source
    return source.file == first.file && source.sheet == first.sheet && !figures[$0].identity.stem.isEmpty
  }
  func isPackaged(_ index: Int) -> Bool { !packages.isEmpty && packages.contains(figures.span[index].source.file) }
  let open =
    isOneList && packages.isEmpty
    ? figures.indices.filter { !isCode(figures[$0].identity.stem, figures[$0].identity.code) }
    : figures.indices.filter { !isPackaged($0) }
  var steps = SiblingSteps()
  for index in figures.indices where !open.isEmpty && isPackaged(index) {
    steps.keep(figures[index].identity.stem, in: RegionCode.county(figures[index].region))
  }
  guard !open.isEmpty else { return }
  if isOneList {
    let all = open.contains { PathStep.hasSmallLetters(figures[$0].code) }
    // Field by field: a copy of each project would count the references to all its texts.
    for index in figures.indices
    where (all || resemblesAddition(figures[index].identity.stem))
      && isCode(figures[index].identity.stem, figures[index].identity.code)
    {
      steps.keep(figures[index].identity.stem, in: RegionCode.county(figures[index].region))
    }
  } else {
    for index in open { figures[index].identity.stem = step(of: figures[index]) }
  }
  // Of `a01` and `A01` always the one in small letters gets an addition, so that neither changes when rows are moved.
  for index in open.filter({ !hasSmallCode(figures[$0]) }) + open.filter({ hasSmallCode(figures[$0]) }) {
    let one = figures[index]
    figures[index].identity.stem = steps.distinct(
      one.identity.stem, in: RegionCode.county(one.region),
      addition: hasSmallCode(one) ? String(PathStep.hash(one.code).prefix(8)) : "\(one.source.row + 1)")
  }
}

private func step(of project: ProjectFigures) -> String {
  PathStep.project(
    code: project.code, department: project.department.name, unit: project.unit.name, name: project.name)
}

/// Whether the stem is the code, without small letters in which others could be hidden.
private func isCode(_ stem: String, _ code: String) -> Bool {
  stem.isSame(as: code) && !PathStep.hasSmallLetters(stem)
}

/// Whether a code may look like another code with a row behind it, or like a step that was made of a number.
private func resemblesAddition(_ code: String) -> Bool {
  code.withBytes { code in
    code.first == UInt8(ascii: "N") || code.first == UInt8(ascii: "X") || code.contains(UInt8(ascii: "-"))
  }
}

private func hasSmallCode(_ project: ProjectFigures) -> Bool { PathStep.hasSmallLetters(project.code) }
