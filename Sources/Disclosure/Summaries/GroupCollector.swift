/// Adds up projects by group, and finishes the groups with means and ranks.
struct GroupCollector {
  /// A group, and what it is ranked with.
  struct Group {
    var summary: GroupSummary
    /// What stands above it, where that is neither its region nor in its code.
    var parent: String
    fileprivate var departments: Set<String> = []
  }

  private struct Key: Hashable {
    var region: String
    var code: String
    var parent: String
  }

  private let level: GroupSummary.Level
  private let policy: Policy
  private var groups: [Group] = []
  private var places: [Key: Int] = [:]
  private var last: (key: Key, place: Int)?

  init(_ level: GroupSummary.Level, _ policy: Policy) {
    self.level = level
    self.policy = policy
  }

  /// Adds a project to its group. The group's name is that of its first project that has one.
  mutating func add(
    _ index: Int, _ one: ProjectFigures, region: String, code: String, name: String, under parent: String = ""
  ) {
    let key = Key(region: region, code: code.isEmpty ? name : code, parent: parent)
    let place = place(of: level.isRegion ? Key(region: region, code: "", parent: "") : key, code: code)
    if groups[place].summary.name.isEmpty { groups[place].summary.name = name }
    groups[place].summary.projects.append(index)
    groups[place].summary.figures.add(one)
    if level.isRegion, !one.department.isEmpty {
      let department = one.department.code.isEmpty ? one.department.name : one.department.code
      if groups[place].departments.insert(department).inserted { groups[place].summary.departmentCount += 1 }
    }
  }

  private mutating func place(of key: Key, code: String) -> Int {
    if let last, last.key == key { return last.place }
    let place = places[key] ?? groups.count
    if place == groups.count {
      places[key] = place
      let figures = GroupFigures(grades: [Int](repeating: 0, count: policy.grades.count))
      let summary = GroupSummary(
        level: level, region: key.region, code: code, name: "", figures: figures, rank: 0, rankedAmong: 0,
        departmentCount: 0, projects: [])
      groups.append(Group(summary: summary, parent: key.parent))
    }
    last = (key, place)
    return place
  }

  /// Means, ranks among siblings, and the order: by region, then code, then name.
  consuming func finish(siblings: (Group) -> String) -> [GroupSummary] {
    for index in groups.indices { groups[index].summary.figures.finish() }
    var bySibling: [String: [Int]] = [:]
    for index in groups.indices {
      let parent = level == .unit ? groups[index].summary.region + "/" + groups[index].parent : siblings(groups[index])
      bySibling[parent, default: []].append(index)
    }
    for members in bySibling.values {
      let ordered = members.sorted { Rank(groups[$0].summary) < Rank(groups[$1].summary) }
      for (place, member) in ordered.enumerated() {
        let before = place > 0 ? groups[ordered[place - 1]].summary : nil
        let isTied = policy.tiesShareRank && before.map { Rank(groups[member].summary).isTied(with: Rank($0)) } == true
        groups[member].summary.rank = isTied ? before?.rank ?? place + 1 : place + 1
        groups[member].summary.rankedAmong = ordered.count
      }
    }
    return groups.map(\.summary).sorted { ($0.region, $0.code, $0.name) < ($1.region, $1.code, $1.name) }
  }
}

/// What a group is ranked by: mean descending, rate descending (none counts as −1), then region, code and name.
private struct Rank: Comparable {
  private let mean: Int64
  private let rate: Int64
  private let identity: [String]

  init(_ summary: GroupSummary) {
    mean = summary.figures.mean?.hundredths ?? -1
    rate = summary.figures.all.rate?.hundredths ?? -1
    identity = [summary.region, summary.code, summary.name]
  }

  func isTied(with other: Rank) -> Bool { mean == other.mean && rate == other.rate }

  static func < (left: Self, right: Self) -> Bool {
    if left.mean != right.mean { return left.mean > right.mean }
    if left.rate != right.rate { return left.rate > right.rate }
    return left.identity.lexicographicallyPrecedes(right.identity)
  }
}

extension GroupSummary.Level {
  fileprivate var isRegion: Bool { self != .unit && self != .department }
}
