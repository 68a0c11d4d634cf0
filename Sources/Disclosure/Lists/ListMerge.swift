/// Puts the blocks of a list together, in their order, and finds the rows of one project wherever they are.
struct ListMerge: Sendable {
  /// A row's fault with its final row and project.
  private(set) var faults: [ListRowFault] = []
  /// In the order of first rows.
  private(set) var projects: [ListProject] = []
  /// For each project whose code an earlier one has: that one.
  private(set) var duplicates: [Int: Int] = [:]
  private(set) var rows = 0
  private(set) var passedOver = ListPassedOver()
  private(set) var seemsForeign = false

  private var rowsBefore = 0
  private var byKey = ListIndex()
  private var byCode = ListIndex()

  /// Adds the next block.
  mutating func add(_ block: consuming ListBlock) {
    var places: [Int] = []
    places.reserveCapacity(block.projects.count)
    for project in block.projects {
      let next = projects.count
      let place = byKey.find(project.hash, orInsert: next) { projects[$0].isSame(as: project) }
      places.append(place)
      if place == next { append(project) } else { supplement(place, project) }
    }
    for var fault in block.faults {
      fault.row += rowsBefore
      fault.project = places[fault.project]
      faults.append(fault)
    }
    rows += block.rows
    if block.seemsForeign { seemsForeign = true }
    passedOver.merge(block.passedOver, rowsBefore: rowsBefore)
    rowsBefore += block.records
  }

  private mutating func append(_ project: ListProject) {
    let place = projects.count
    let owner = byCode.find(project.codeHash, orInsert: place) {
      projects[$0].code.utf8.elementsEqual(project.code.utf8)
    }
    if owner != place { duplicates[place] = owner }
    projects.append(project)
    projects[place].row += rowsBefore
    projects[place].withheld?.row += rowsBefore
    projects[place].move(down: rowsBefore, from: 0)
  }

  /// Late rows of a project: its attributes stay those of its first row.
  private mutating func supplement(_ place: Int, _ project: ListProject) {
    let kept = projects[place].indicators.count
    projects[place].sums += project.sums
    if projects[place].withheld == nil, var mark = project.withheld {
      mark.row += rowsBefore
      projects[place].withheld = mark
    }
    projects[place].indicators.append(contentsOf: project.indicators)
    projects[place].move(down: rowsBefore, from: kept)
  }
}

extension ListProject {
  /// Shifts the places of indicators by the rows of the blocks before.
  fileprivate mutating func move(down rows: Int, from first: Int) {
    guard rows > 0 else { return }
    let rows = Int32(clamping: rows)
    for index in indicators.indices.dropFirst(first) {
      indicators[index].name.at.row += rows
      indicators[index].target.at.row += rows
      indicators[index].actual.at.row += rows
      indicators[index].weight.at.row += rows
      indicators[index].score.at.row += rows
      indicators[index].reason.at.row += rows
    }
  }
}
