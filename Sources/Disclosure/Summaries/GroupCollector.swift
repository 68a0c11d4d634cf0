/// Adds up projects by group, and finishes the groups with means and ranks.
struct GroupCollector {
  private struct Key: Hashable {
    var region: String
    var code: String
    var parent: String

    // Keys are in a normal form already, so that their bytes tell.
    static func == (left: Self, right: Self) -> Bool {
      left.code.isSame(as: right.code) && left.region.isSame(as: right.region) && left.parent.isSame(as: right.parent)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(ByteKey(region))
      hasher.combine(ByteKey(code))
      hasher.combine(ByteKey(parent))
    }
  }

  private let level: OfficeLevel
  private let policy: Policy
  /// Whether groups without a public project are left out, and only departments with one are counted.
  private let publicOnly: Bool
  private var groups: [GroupSummary] = []
  private var keys: [Key] = []
  private var places: [Key: Int] = [:]
  private var last: (key: Key, place: Int)?
  /// The departments of each region met so far, and the one met last.
  private var departments: [Set<String>] = []
  private var lastDepartment: [String] = []

  init(_ level: OfficeLevel, _ policy: Policy, publicOnly: Bool = false) {
    self.level = level
    self.policy = policy
    self.publicOnly = publicOnly
    // Room is made at once: growing would hash all keys again.
    if level == .unit || level == .department { places.reserveCapacity(256) }
  }

  /// Adds a project to its region's group.
  mutating func add(_ figures: [ProjectFigures], _ index: Int, region: String, department: String) {
    let place = place(of: Key(region: region, code: "", parent: ""), Named())
    groups[place].projects.append(index)
    groups[place].figures.add(figures, index)
    guard !department.isEmpty, !department.isSame(as: lastDepartment[place]),
      !publicOnly || figures[index].decision.isPublic
    else {
      return
    }
    lastDepartment[place] = department
    if departments[place].insert(department).inserted { groups[place].departmentCount += 1 }
  }

  /// Adds a project to the group of its department or unit, whose name is that of the first project that has one.
  mutating func add(
    _ figures: [ProjectFigures], _ index: Int, _ named: Named, key: String, in region: String, under parent: String = ""
  ) {
    let place = place(of: Key(region: region, code: key, parent: parent), named)
    if groups[place].name.isEmpty { groups[place].name = named.name }
    groups[place].projects.append(index)
    groups[place].figures.add(figures, index)
  }

  /// Adds a region that consists of others, which have no project in common.
  mutating func add(_ parts: [GroupSummary], region: String) {
    let place = place(of: Key(region: region, code: "", parent: ""), Named())
    for part in parts {
      groups[place].figures.add(part.figures)
      groups[place].departmentCount += part.departmentCount
      groups[place].projects += part.projects
    }
    groups[place].projects.sort()
  }

  private mutating func place(of key: Key, _ named: Named) -> Int {
    if let last, last.key == key { return last.place }
    let place = Self.place(&places[key], next: groups.count)
    if place == groups.count {
      let figures = GroupFigures(grades: [Int](repeating: 0, count: policy.grades.count))
      groups.append(
        GroupSummary(
          level: level, region: key.region, code: named.code, name: named.name, figures: figures, rank: 0,
          rankedAmong: 0, departmentCount: 0, projects: []))
      keys.append(key)
      departments.append([])
      lastDepartment.append("")
    }
    last = (key, place)
    return place
  }

  /// The place in a dictionary's slot, taken if it is free: looking and then setting would hash Chinese names twice.
  private static func place(_ slot: inout Int?, next: Int) -> Int {
    if let slot { return slot }
    slot = next
    return next
  }

  /// Names of regions, means, ranks among siblings that have a mean, and the order: by region, then code, then name.
  ///
  /// - Parameter siblings: what groups have in common that are ranked together, from the group's region and what it is under.
  mutating func finish(_ names: [String: String], siblings: (String, String) -> String) -> [GroupSummary] {
    // Taken out of the collector, so that nothing else holds them and they are changed in place.
    var groups: [GroupSummary] = []
    swap(&groups, &self.groups)
    let isRegion = level != .unit && level != .department
    var bySibling: [String: [Int]] = [:]
    let shown = groups.indices.filter { !publicOnly || groups[$0].figures.publicCount > 0 }
    for index in shown {
      groups[index].figures.finish()
      if isRegion { groups[index].name = names[groups[index].region] ?? "" }
      bySibling[siblings(keys[index].region, keys[index].parent), default: []].append(index)
    }
    let ranks = groups.map { Rank($0) }
    for members in bySibling.values {
      // A group without a mean is not ranked.
      let ordered = members.filter { groups[$0].figures.mean != nil }.sorted { ranks[$0] < ranks[$1] }
      var rank = 0
      for (place, member) in ordered.enumerated() {
        let isTied = policy.tiesShareRank && place > 0 && ranks[member].isTied(with: ranks[ordered[place - 1]])
        if !isTied { rank = place + 1 }
        groups[member].rank = rank
      }
      for member in members { groups[member].rankedAmong = ordered.count }
    }
    let order = shown.sorted { ranks[$0].precedes(ranks[$1]) }
    // Moved to their places where all are shown: a copy of each would count the references to its texts.
    if order.count == groups.count { groups.arrange(by: order) } else { groups = order.map { groups[$0] } }
    return groups
  }
}

/// What a group is ranked by: mean descending, rate descending (none counts as −1), then region, code and name.
private struct Rank: Comparable {
  private let mean: Int64
  private let rate: Int64
  private let region: String
  private let code: String
  private let name: String

  init(_ group: GroupSummary) {
    mean = group.figures.mean?.hundredths ?? -1
    rate = group.figures.all.rate?.hundredths ?? -1
    region = group.region
    code = group.code
    name = group.name
  }

  func isTied(with other: Rank) -> Bool { mean == other.mean && rate == other.rate }

  /// The order in which groups are listed.
  func precedes(_ other: Rank) -> Bool {
    if region != other.region { return region < other.region }
    return code != other.code ? code < other.code : name < other.name
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.mean != right.mean { return left.mean > right.mean }
    if left.rate != right.rate { return left.rate > right.rate }
    return left.precedes(right)
  }
}
