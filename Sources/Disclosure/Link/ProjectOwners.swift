/// Whose a project is: the offices that the register gives it, or where that is silent its self-evaluation.
struct ProjectOwners: Sendable {
  /// A line or a form that names the project.
  struct Owner: Sendable {
    var name: String
    var department: Named
    var unit: Named
    var county: String
    var source: Provenance
  }

  private var registered: [ByteKey: [Owner]] = [:]
  private var evaluated: [ByteKey: [Owner]] = [:]

  /// - Parameter papers: those that will be asked about; of other projects nothing is kept.
  init(of papers: [any Record], register: [RegisterEntry], figures: [ProjectFigures]) {
    let wanted = Set(papers.lazy.filter(Self.isOfProject).flatMap { Self.keys($0.code, $0.name) })
    guard !wanted.isEmpty else { return }
    for line in register where line.leftOut == nil {
      let owner = Owner(
        name: line.name, department: line.department, unit: line.unit, county: RegionCode.county(line.region),
        source: line.source)
      for key in Self.keys(line.code, line.name) where wanted.contains(key) {
        registered[key, default: []].append(owner)
      }
    }
    for one in figures {
      let owner = Owner(
        name: one.name, department: one.department, unit: one.unit, county: RegionCode.county(one.region),
        source: one.source)
      for key in Self.keys(one.code, one.name) where wanted.contains(key) { evaluated[key, default: []].append(owner) }
    }
  }

  /// Whose the project of a paper is, where that is nobody whom the paper names: 主管部门 of a ledger's line is another than that of
  /// the register's. `nil` where they agree, or nothing is known.
  func contradicted(by paper: any Record) -> Owner? {
    guard Self.isOfProject(paper) else { return nil }
    let own = [paper.department, paper.unit].filter { !$0.isEmpty }
    guard !own.isEmpty else { return nil }
    let county = RegionCode.county(paper.region.code)
    for key in Self.keys(paper.code, paper.name) {
      let owners = (registered[key] ?? evaluated[key] ?? []).filter {
        $0.county == county || $0.county.isEmpty || county.isEmpty
      }
      guard let first = owners.first else { continue }
      let isKnown = owners.contains { owner in
        let offices = [owner.department, owner.unit].filter { !$0.isEmpty }
        return offices.isEmpty || offices.contains { office in own.contains { $0.mayBeSame(as: office) } }
      }
      return isKnown ? nil : first
    }
    return nil
  }

  private static func isOfProject(_ paper: any Record) -> Bool {
    paper.subject == .project && !(paper.department.isEmpty && paper.unit.isEmpty)
  }

  /// The code decides, if there is one that is known; else the name.
  private static func keys(_ code: String, _ name: String) -> [ByteKey] {
    let (code, name) = (TextKey.code(code), ProjectName.key(name))
    return (code.isEmpty ? [] : [ByteKey("#" + code)]) + (name.isEmpty ? [] : [ByteKey(name)])
  }
}
