/// The papers that the book may show, found by the department that they are of.
struct PapersByOffice: Sendable {
  private let papers: [any Record]
  private var byCode: [String: [Int]] = [:]
  private var byName: [String: [Int]] = [:]

  init(_ papers: [any Record]) {
    self.papers = papers
    for (index, paper) in papers.enumerated() {
      let office = paper.department.isEmpty ? paper.unit : paper.department
      let county = RegionCode.county(paper.region.code)
      let (code, name) = (TextKey.code(office.code), TextKey.name(office.name))
      if !code.isEmpty { byCode[county + "/" + code, default: []].append(index) }
      if !name.isEmpty { byName[county + "/" + name, default: []].append(index) }
    }
  }

  /// The papers of a department, in the order of reading: those that bear its code, or its name and no other code.
  func papers(of department: GroupSummary) -> [any Record] {
    let (code, name) = (TextKey.code(department.code), TextKey.name(department.name))
    var found: Set<Int> = []
    for county in Set([RegionCode.county(department.region), ""]) {
      if !code.isEmpty { found.formUnion(byCode[county + "/" + code] ?? []) }
      guard !name.isEmpty else { continue }
      for index in byName[county + "/" + name] ?? [] {
        let own = papers[index].department.isEmpty ? papers[index].unit.code : papers[index].department.code
        if own.isEmpty || code.isEmpty || TextKey.code(own).isSame(as: code) { found.insert(index) }
      }
    }
    return found.sorted().map { papers[$0] }
  }
}
