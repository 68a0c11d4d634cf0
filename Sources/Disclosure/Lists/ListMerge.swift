/// Puts the blocks of a list together, in their order, and finds the rows of one project wherever they are.
struct ListMerge: Sendable {
  /// A row's fault with its final row and project.
  private(set) var faults: [ListRowFault] = []
  /// In the order of first rows.
  private(set) var projects: [ListProject] = []
  /// For each project whose code an earlier one has: that one.
  private(set) var duplicates: [Int: Int] = [:]
  /// Projects whose amounts are most likely in another unit than the list's, and so not known.
  var doubts: [Int: ListDoubt] = [:]
  private(set) var rows = 0
  private(set) var passedOver = ListPassedOver()
  private(set) var seemsForeign = false
  /// The row of a head with other columns, at which the reading ended.
  private(set) var otherHead: Int?

  /// The numbers of the header's rivals that differ in a row.
  private(set) var differing: Set<Int> = []

  /// The first mark in a line below the rows, and the first unit: they speak of the whole list.
  private(set) var noteMark: ListMark?
  private(set) var noteUnit: ListCaptions.Unit?

  /// Whether a project is what its first row says (bench specification), and later rows are not compared with it.
  private let isFirstRowAll: Bool
  /// The mark of the heading above the next row.
  private var headingMark: ListMark?
  /// The year that the title of a second table gives the rows below it.
  private var headingYear: Int?
  private var rowsBefore = 0
  private var byKey = ListIndex()
  private var byCode = ListIndex()

  init(isFirstRowAll: Bool) { self.isFirstRowAll = isFirstRowAll }

  /// Makes room for the projects of a whole file by those of its first blocks: an array that doubles leaves its smaller selves behind,
  /// which a long list would pay with as much memory as it needs.
  ///
  /// - Parameters:
  ///   - part: how many blocks were added.
  ///   - whole: how many there may be.
  mutating func reserve(part: Int, of whole: Int) {
    guard part > 0, whole > part else { return }
    let expected = projects.count / part * whole
    let room = expected + expected / 32
    projects.reserveCapacity(room)
    byKey.reserve(room)
    byCode.reserve(room)
  }

  /// Adds the next block.
  mutating func add(_ block: consuming ListBlock) {
    if otherHead != nil { return }
    var places: [Int] = []
    places.reserveCapacity(block.projects.count)
    if headingMark != nil || headingYear != nil || !block.headings.isEmpty { markBelowHeadings(&block) }
    if noteMark == nil, var mark = block.noteMark {
      mark.row += rowsBefore
      noteMark = mark
    }
    if noteUnit == nil, var unit = block.noteUnit {
      unit.row += rowsBefore
      noteUnit = unit
    }
    // Taken from the end of the reversed list, which moves each project: a copy would count the references to all its texts.
    var incoming: [ListProject] = []
    swap(&incoming, &block.projects)
    incoming.arrange(by: incoming.indices.reversed())
    while let project = incoming.popLast() {
      let next = projects.count
      let place = byKey.find(project.hash, orInsert: next) {
        Self.isSame(projects[$0], project, toTheLetter: isFirstRowAll)
      }
      places.append(place)
      if place == next { append(project) } else { supplement(place, project) }
    }
    if !block.headings.isEmpty { withholdAbove(block.headings) }
    for var fault in block.faults {
      fault.row += rowsBefore
      fault.project = places[fault.project]
      faults.append(fault)
    }
    rows += block.rows
    if block.seemsForeign { seemsForeign = true }
    differing.formUnion(block.differing)
    passedOver.merge(block.passedOver, rowsBefore: rowsBefore)
    otherHead = block.otherHead.map { $0 + rowsBefore }
    rowsBefore += block.records
  }

  /// Withholds the projects below headings that withhold: 二、涉密项目.
  private mutating func markBelowHeadings(_ block: inout ListBlock) {
    let headings = block.headings.filter { !$0.isOfAbove }
    var next = 0
    for index in block.projects.indices {
      while next < headings.count, headings[next].row < block.projects[index].row {
        enter(headings[next])
        next += 1
      }
      if let headingYear { block.projects[index].year = headingYear }
      guard block.projects[index].withheld == nil, var mark = headingMark else { continue }
      // The rows of the block are moved down below.
      mark.row -= rowsBefore
      block.projects[index].withheld = mark
    }
    for heading in headings.dropFirst(next) { enter(heading) }
  }

  /// A heading ends what the one before it withholds; the title of a second table only says its year.
  private mutating func enter(_ heading: ListHeading) {
    if let year = heading.year {
      headingYear = year
      if heading.mark == nil { return }
    }
    headingMark = heading.mark
    headingMark?.row += rowsBefore
  }

  /// Withholds the projects above a line that says so: 以上项目不予公开.
  private mutating func withholdAbove(_ headings: [ListHeading]) {
    for heading in headings where heading.isOfAbove {
      guard var mark = heading.mark else { continue }
      mark.row += rowsBefore
      for index in projects.indices where projects[index].withheld == nil && projects[index].row < mark.row {
        projects[index].withheld = mark
      }
    }
  }

  /// Whether two projects of one hash are the same: by region, code and name, and where there is no code by office, too.
  private static func isSame(_ first: ListProject, _ second: ListProject, toTheLetter: Bool) -> Bool {
    guard first.hash == second.hash, first.region.utf8.elementsEqual(second.region.utf8) else { return false }
    if toTheLetter {
      return first.code.utf8.elementsEqual(second.code.utf8) && first.name.utf8.elementsEqual(second.name.utf8)
    }
    return TextKey.code(first.code) == TextKey.code(second.code)
      && TextKey.name(first.name) == TextKey.name(second.name)
      && (!first.code.isEmpty || first.office == second.office)
  }

  private static func isSameCode(_ first: String, _ second: String, toTheLetter: Bool) -> Bool {
    first.utf8.elementsEqual(second.utf8) || !toTheLetter && TextKey.code(first) == TextKey.code(second)
  }

  private mutating func append(_ project: consuming ListProject) {
    let place = projects.count
    let code = project.code
    let owner = byCode.find(project.codeHash, orInsert: place) {
      Self.isSameCode(projects[$0].code, code, toTheLetter: isFirstRowAll)
    }
    if owner != place { duplicates[place] = owner }
    projects.append(consume project)
    projects[place].row += rowsBefore
    projects[place].withheld?.row += rowsBefore
    for index in projects[place].conflicts.indices { projects[place].conflicts[index].row += rowsBefore }
    projects[place].move(down: rowsBefore, from: 0)
  }

  /// Late rows of a project: its attributes stay those of its first row, or of the first that has them.
  private mutating func supplement(_ place: Int, _ project: ListProject) {
    let kept = projects[place].indicators.count
    projects[place].sums += project.sums
    if project.isPublished { projects[place].isPublished = true }
    if !isFirstRowAll {
      var later = project
      later.row += rowsBefore
      for index in later.conflicts.indices { later.conflicts[index].row += rowsBefore }
      projects[place].compare(with: later)
    }
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
