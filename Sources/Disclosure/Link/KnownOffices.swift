/// Who is who: every department and unit that the directory, the register, lists and forms name, each once.
///
/// An office is called as the directory calls it, else as the register does, else as a list or a form does. What comes later in this
/// order may add a code that was missing, or another way to write the name.
struct KnownOffices: Sendable {
  private(set) var all: [KnownOffice] = []
  private var departments = OfficeIndex()
  private var units = OfficeIndex()
  private let words: RegionWords
  /// The region of papers that name none.
  let home: String
  /// Where the papers that were looked through are placed: many papers name the same offices.
  private(set) var placements: [PaperOffices: Placement] = [:]

  /// - Parameters:
  ///   - lists: the distinct offices of lists.
  ///   - forms: the distinct offices of forms.
  ///   - names: 区划代码 to name.
  init(
    directory: [DirectoryEntry] = [], register: [RegisterEntry] = [], lists: [WrittenOffices] = [],
    forms: [WrittenOffices] = [], home: Named = Named(), names: [String: String] = [:]
  ) {
    var names = names
    for entry in directory where entry.level != .department && entry.level != .unit {
      names[entry.region.isEmpty ? entry.code : entry.region] = entry.name
    }
    if !home.code.isEmpty { names[home.code] = home.name }
    words = RegionWords(names, home: home.code)
    self.home = home.code
    add(directory)
    add(register.map { WrittenOffices(offices: $0.offices, at: $0.source) }, .register)
    add(lists, .list)
    add(forms, .form)
    placements = Dictionary((lists + forms).map { ($0.offices, place($0.offices)) }) { first, _ in first }
  }

  /// A paper's department; `isBelow` where the paper names an office of the directory below it instead.
  struct Placement: Sendable {
    var department: Int?
    var isBelow: Bool
  }

  private mutating func add(_ directory: [DirectoryEntry]) {
    for entry in directory where entry.level != .unit { add(entry, under: nil) }
    for entry in directory where entry.level == .unit {
      let byCode = departments.offices(code: entry.parent)
      let byName = byCode.isEmpty ? departments.offices(named: words.name(entry.parent, in: entry.region)) : []
      let parents = (byCode + byName).filter { isNear($0, entry.region) }
      add(entry, under: parents.count == 1 ? parents[0] : nil)
    }
  }

  /// Every line of the directory is an office, also where two have one code.
  private mutating func add(_ entry: DirectoryEntry, under department: Int?) {
    append(
      KnownOffice(
        kind: entry.level == .unit ? .unit : .department, named: Named(code: entry.code, name: entry.name),
        region: entry.region, department: department, origin: .directory, codeAt: entry.source, nameAt: entry.source,
        level: entry.level))
  }

  private mutating func add(_ papers: [WrittenOffices], _ origin: KnownOffice.Origin) {
    // Those that have a code first: an office written without one may be one of them.
    let papers =
      papers.filter { !$0.offices.department.code.isEmpty } + papers.filter(\.offices.department.code.isEmpty)
    for paper in papers {
      // What the directory lists as a unit stays a unit, even if a form names it as a department.
      guard !placed(paper.offices).isBelow else { continue }
      let region = region(of: paper.offices)
      add(paper.offices.department, .department, in: region, under: nil, origin, at: paper.at)
    }
    for hasCode in [true, false] {
      for paper in papers where paper.offices.unit.code.isEmpty != hasCode {
        let region = region(of: paper.offices)
        add(paper.offices.unit, .unit, in: region, under: placed(paper.offices).department, origin, at: paper.at)
      }
    }
  }

  /// The region of a paper that names offices; of one that names no region, that of the only department in the directory that it can mean,
  /// else the workspace's own.
  private func region(of offices: PaperOffices) -> String {
    guard offices.region.isEmpty else { return offices.region }
    guard all.first?.origin == .directory,
      case .one(let known) = fit(of: offices.department, .department, in: "", from: .directory),
      all[known].level == .department, !all[known].region.isEmpty
    else { return home }
    return all[known].region
  }

  private mutating func add(
    _ office: Named, _ kind: KnownOffice.Kind, in region: String, under department: Int?, _ origin: KnownOffice.Origin,
    at place: Provenance?
  ) {
    guard !office.isEmpty else { return }
    switch fit(office, kind, in: region, under: department) {
    case .one(let known):
      if all[known].named.code.isEmpty, !office.code.isEmpty {
        all[known].named.code = office.code
        all[known].codeAt = place
        index(known, code: office.code)
      }
      if all[known].named.name.isEmpty {
        all[known].named.name = OfficeName.plain(office.name)
        all[known].nameAt = place
      } else if all[known].origin == origin, OfficeName.isPlainer(office.name, than: all[known].named.name) {
        all[known].named.name = OfficeName.plain(office.name)
        all[known].nameAt = place
      }
      index(known, name: office.name)
    case .none
    where kind == .department
      && (abbreviated(office, in: region) + joined(office, in: region)).contains { all[$0].origin > origin }:
      break
    case .other(let known)
    where kind == .department && all[known].origin > origin
      && (abbreviated(Named(name: office.name), in: region) == [known] || isOfCode(known, office, in: region)):
      break
    case .none, .other:
      let named = Named(code: office.code, name: OfficeName.plain(office.name))
      append(
        KnownOffice(
          kind: kind, named: named, region: region, department: department, origin: origin,
          codeAt: named.code.isEmpty ? nil : place, nameAt: named.name.isEmpty ? nil : place))
    case .many: break
    }
  }

  private mutating func append(_ office: KnownOffice) {
    all.append(office)
    index(all.count - 1, code: office.named.code)
    index(all.count - 1, name: office.named.name)
    // 214示例县交通运输局 is 示例县交通运输局 where both are written.
    guard office.named.code.isEmpty, let apart = OfficeName.codeApart(office.named.name), !apart.name.isEmpty else {
      return
    }
    index(all.count - 1, name: apart.name)
  }

  private mutating func index(_ office: Int, code: String) {
    if all[office].kind == .unit { units.add(office, code: code) } else { departments.add(office, code: code) }
  }

  private mutating func index(_ office: Int, name: String) {
    let name = words.name(name, in: all[office].region)
    if all[office].kind == .unit { units.add(office, name: name) } else { departments.add(office, name: name) }
  }

  /// An office's name as it is compared.
  func name(_ office: Named, in region: String) -> OfficeName { words.name(office.name, in: region) }

  private func isNear(_ office: Int, _ region: String) -> Bool {
    let own = all[office].region
    return own.isEmpty || region.isEmpty || RegionCode.county(own).isSame(as: RegionCode.county(region))
  }

  /// What is known of an office that a paper names.
  ///
  /// - Parameters:
  ///   - region: the paper's; an empty one may be any.
  ///   - department: a unit's department; `nil` where it is not known.
  ///   - least: only what this or a greater one names is looked at.
  func fit(
    _ office: Named, _ kind: KnownOffice.Kind, in region: String, under department: Int? = nil,
    from least: KnownOffice.Origin = .form
  ) -> OfficeFit {
    let index = kind == .unit ? units : departments
    let name = words.name(office.name, in: region)
    func near(_ found: [Int]) -> [Int] {
      found.filter {
        all[$0].origin >= least && isNear($0, region)
          && (department == nil || all[$0].department == nil || all[$0].department == department)
      }
    }
    let ofCode = near(index.offices(code: office.code))
    let written = near(index.offices(named: name))
    let alike = written.isEmpty ? near(index.offices(resembling: name)) : written
    if !ofCode.isEmpty {
      if name.key.isEmpty { return ofCode.count == 1 ? .one(ofCode[0]) : .many(ofCode) }
      let resembling = near(index.offices(resembling: name))
      let both = ofCode.filter { written.contains($0) || resembling.contains($0) || all[$0].named.name.isEmpty }
      return both.count == 1 ? .one(both[0]) : both.isEmpty ? .other(ofCode[0]) : .many(both)
    }
    if alike.isEmpty {
      guard office.code.isEmpty, let apart = OfficeName.codeApart(office.name) else { return .none }
      switch fit(apart, kind, in: region, under: department, from: least) {
      case .one(let found) where all[found].named.code.isEmpty || all[found].named.code.isSame(as: apart.code):
        return .one(found)
      // 203示例县教育局 has the code of one and the name of another.
      case .other(let found): return .other(found)
      default: return .none
      }
    }
    if office.code.isEmpty { return alike.count == 1 ? .one(alike[0]) : .many(alike) }
    // Of offices with this name only one without a code can be meant: one with another code is another office.
    let open = alike.filter { all[$0].named.code.isEmpty }
    return open.count == 1 ? .one(open[0]) : .other(alike[0])
  }
}
