/// Whose a project is: the offices that the register gives it, or where that is silent its self-evaluation.
struct ProjectOwners: Sendable {
  /// A line or a form that names the project.
  struct Owner: Sendable {
    var code: String
    var department: Named
    var unit: Named
    var county: String
    var mark: DisclosureMark
    var source: Provenance

    init(
      _ code: String, _ offices: PaperOffices, _ mark: DisclosureMark, _ source: Provenance
    ) {
      (self.code, department, unit) = (TextKey.code(code), offices.department, offices.unit)
      (county, self.mark, self.source) = (RegionCode.county(offices.region), mark, source)
    }
  }

  private var registered: [ByteKey: [Owner]] = [:]
  private var evaluated: [ByteKey: [Owner]] = [:]

  /// - Parameters:
  ///   - papers: those that will be asked about; of other projects nothing is kept.
  ///   - projects: the self-evaluations on forms.
  ///   - listed: those of lists.
  init(of papers: [any Record], register: [RegisterEntry], projects: [Project] = [], listed: [ProjectFigures] = []) {
    let wanted = Set(papers.lazy.filter(Self.isOfProject).flatMap { Self.keys($0.code, $0.name) })
    guard !wanted.isEmpty else { return }
    for line in register where line.leftOut == nil {
      for key in Self.keys(line.code, line.name) where wanted.contains(key) {
        registered[key, default: []].append(Owner(line.code, line.offices, line.mark, line.source))
      }
    }
    for one in projects {
      for key in Self.keys(one.code, one.name) where wanted.contains(key) {
        evaluated[key, default: []].append(Owner(one.code, one.offices, one.mark, one.source))
      }
    }
    for index in listed.indices {
      for key in Self.keys(listed.span[index].code, listed.span[index].name) where wanted.contains(key) {
        let one = listed[index]
        evaluated[key, default: []].append(
          Owner(one.code, one.identity.offices, one.decision.mark, one.source))
      }
    }
  }

  /// Whose the project of a paper is, where that is nobody whom the paper names: 主管部门 of a ledger's line is another than that of
  /// the register's. `nil` where they agree, nothing is known, or the codes say that it is another project; a closed one of that name may
  /// be meant whatever the code says.
  func contradicted(by paper: any Record) -> Owner? {
    guard Self.isOfProject(paper) else { return nil }
    let own = [paper.department, paper.unit].filter { !$0.isEmpty }
    guard !own.isEmpty else { return nil }
    let (code, county) = (TextKey.code(paper.code), RegionCode.county(paper.region.code))
    for key in Self.keys(paper.code, paper.name) {
      let owners = (registered[key] ?? evaluated[key] ?? []).filter {
        ($0.county == county || $0.county.isEmpty || county.isEmpty)
          && (code.isEmpty || $0.code.isEmpty || code.isSame(as: $0.code) || $0.mark.isWithheld)
      }
      guard let first = owners.first else { continue }
      let isKnown = owners.contains { owner in
        let offices = [owner.department, owner.unit].filter { !$0.isEmpty }
        return offices.isEmpty || offices.contains { office in own.contains { $0.mayBeSame(as: office) } }
      }
      return isKnown ? nil : owners.first(where: \.mark.isWithheld) ?? first
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
