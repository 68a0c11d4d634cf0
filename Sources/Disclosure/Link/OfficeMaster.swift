/// The list that says which departments and units there are: the directory, or where there is none the register of projects.
struct OfficeMaster: Sendable {
  /// What is wrong with an office that a paper names.
  struct Misfit: Sendable {
    enum Reason: Sendable {
      /// It is not in the list; the nearest of its name, if one is near.
      case unknown(nearest: Named?)
      /// Several of the list have its name or its code.
      case many([Named])
      /// The list has its code with another name, or its name with another code.
      case other(Named)
      /// Its code is that of one office and its name that of another.
      case contradictory(code: Named, name: Named)
      /// It is a unit of another department than the paper's.
      case ofOther(department: Named)
      /// It is the short name of one of the list, and is taken for it.
      case short(of: Named)

      /// Whether it is known which office is meant.
      var isSettled: Bool {
        switch self {
        case .short, .ofOther: true
        default: false
        }
      }
    }

    var kind: KnownOffice.Kind
    var office: Named
    var reason: Reason
  }

  private let offices: KnownOffices
  let origin: KnownOffice.Origin
  /// The counties of which the list has departments; an empty one stands for all.
  private var counties: Set<String> = []
  /// The departments of which the list has units.
  private var divided: Set<Int> = []
  /// Departments by county, and units by department, with the characters of their names.
  private var candidates: [Place: [(office: Int, name: [Unicode.Scalar])]] = [:]

  private enum Place: Hashable {
    case county(String)
    case department(Int)
  }

  init?(_ offices: KnownOffices) {
    guard let greatest = offices.all.lazy.map(\.origin).max(), greatest >= .register else { return nil }
    self.offices = offices
    origin = greatest
    for (index, office) in offices.all.enumerated() where office.origin == greatest {
      let county = RegionCode.county(office.region)
      let place: Place
      switch office.kind {
      case .department where office.level == nil || office.level == .department || office.level == .township:
        counties.insert(county)
        place = .county(county)
      case .department: continue
      case .unit:
        // A register names only the units that have projects.
        guard greatest == .directory, let department = office.department else { continue }
        divided.insert(department)
        place = .department(department)
      }
      let name = offices.name(office.named, in: office.region).cores.first ?? ""
      candidates[place, default: []].append((index, Array(name.unicodeScalars)))
    }
  }

  /// What is wrong with the department and the unit of a paper; a unit is looked at where its department is known.
  func misfits(of paper: PaperOffices) -> [Misfit] {
    let region = paper.region.isEmpty ? offices.home : paper.region
    let county = RegionCode.county(region)
    guard counties.contains(county) || counties.contains(""), !paper.department.isEmpty,
      !offices.placed(paper).isBelow
    else { return [] }
    let fit = offices.fit(of: paper.department, .department, in: paper.region, from: origin)
    guard case .one(let department) = fit else {
      if let short = short(paper, fit) { return [short] }
      // Two units of the directory bear the name.
      if fit == .none, case .many(let units) = offices.fit(of: paper.department, .unit, in: paper.region, from: origin)
      {
        return [misfit(paper.department, .department, .many(units), region, [])].compactMap { $0 }
      }
      let places = [Place.county(county), .county("")]
      return [misfit(paper.department, .department, fit, region, places)].compactMap { $0 }
    }
    if let other = departmentOfUnit(paper, besides: department) {
      return [Misfit(kind: .unit, office: paper.unit, reason: .ofOther(department: other))]
    }
    // The department's own office (机关, 本级) need not be listed as a unit.
    guard divided.contains(department), !paper.unit.isEmpty,
      offices.fit(of: paper.unit, .department, in: paper.region, from: origin) != .one(department)
    else { return [] }
    let unit = offices.fit(of: paper.unit, .unit, in: paper.region, under: department, from: origin)
    return [misfit(paper.unit, .unit, unit, region, [.department(department)])].compactMap { $0 }
  }

  /// The department to which the directory counts a paper's unit, if that is another than the paper's.
  private func departmentOfUnit(_ paper: PaperOffices, besides department: Int) -> Named? {
    guard !paper.unit.isEmpty, origin == .directory,
      offices.fit(of: paper.unit, .unit, in: paper.region, under: department, from: origin) == .none,
      offices.fit(of: paper.unit, .department, in: paper.region, from: origin) == .none,
      case .one(let unit) = offices.fit(of: paper.unit, .unit, in: paper.region, from: origin),
      let other = offices.all[unit].department, other != department
    else { return nil }
    return offices.all[other].named
  }

  /// A short name of a department of the list, also where its code was filled in.
  private func short(_ paper: PaperOffices, _ fit: OfficeFit) -> Misfit? {
    let written = Named(name: paper.department.name)
    let short = offices.abbreviated(written, in: paper.region)
    let long = (short.isEmpty ? offices.joined(written, in: paper.region) : short).map { offices.all[$0].named }
    guard let first = long.first else { return nil }
    if long.count == 1, fit == .none || first.code.isSame(as: paper.department.code) {
      return Misfit(kind: .department, office: written, reason: .short(of: first))
    }
    return fit == .none ? Misfit(kind: .department, office: written, reason: .many(long)) : nil
  }

  private func misfit(
    _ office: Named, _ kind: KnownOffice.Kind, _ fit: OfficeFit, _ region: String, _ places: [Place]
  ) -> Misfit? {
    switch fit {
    case .one: nil
    case .none: Misfit(kind: kind, office: office, reason: .unknown(nearest: nearest(office, region, places)))
    case .many(let found): Misfit(kind: kind, office: office, reason: .many(found.map { offices.all[$0].named }))
    case .other(let found): Misfit(kind: kind, office: office, reason: other(office, kind, found, region))
    }
  }

  private func other(_ office: Named, _ kind: KnownOffice.Kind, _ found: Int, _ region: String) -> Misfit.Reason {
    let written = office.code.isEmpty ? OfficeName.codeApart(office.name) ?? office : office
    let known = offices.all[found].named
    guard kind == .department, known.code.isSame(as: written.code),
      case .one(let named) = offices.fit(of: Named(name: written.name), kind, in: region, from: origin), named != found
    else { return .other(known) }
    return .contradictory(code: known, name: offices.all[named].named)
  }

  private func nearest(_ office: Named, _ region: String, _ places: [Place]) -> Named? {
    guard let core = offices.name(office, in: region).cores.first else { return nil }
    let name = Array(core.unicodeScalars)
    var best: (office: Int, distance: Int)?
    for candidate in places.lazy.flatMap({ candidates[$0] ?? [] }) {
      let limit = min((best?.distance ?? .max) - 1, max(1, name.count / 4))
      if let distance = EditDistance.of(name, candidate.name, atMost: limit) { best = (candidate.office, distance) }
    }
    return best.map { offices.all[$0.office].named }
  }
}
