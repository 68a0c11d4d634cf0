/// Which projects the bureau looks at again: some of each stratum, a department's projects of one grade, chosen by a number that seed and
/// project give. The same seed chooses the same projects on every machine; whoever knows the seed can draw again.
struct AuditSample: Sendable {
  /// A department's projects of one grade.
  struct Stratum: Sendable {
    var department: String
    var grade: String
    /// Into the figures, all of them.
    var projects: [Int]
    /// Those that are drawn, in the order of the draw.
    var drawn: [Int]
  }

  private(set) var strata: [Stratum] = []

  /// - Parameter departments: the department of each project, by its number; -1 without one.
  init(_ figures: [ProjectFigures], departments: [Int], policy: Policy) {
    var places: [Int: Int] = [:]
    for index in figures.indices {
      let grade = figures.span[index].score.grade
      let key = (departments[index] + 1) * (policy.grades.count + 1) + (grade.map { $0 + 1 } ?? 0)
      if let place = places[key] {
        strata[place].projects.append(index)
      } else {
        places[key] = strata.count
        strata.append(
          Stratum(
            department: departments[index] < 0 ? "" : figures[index].department.label,
            grade: grade.map { policy.grades[$0].label } ?? "", projects: [index], drawn: []))
      }
    }
    for place in strata.indices {
      let projects = strata[place].projects
      let numbers = projects.map { Self.number(of: figures[$0], seed: policy.sampleSeed) }
      let order = projects.indices.sorted { left, right in
        numbers[left] == numbers[right] ? left < right : numbers[left] < numbers[right]
      }
      let size = Self.size(of: projects.count, policy)
      strata[place].drawn = order.prefix(size).map { projects[$0] }
    }
  }

  /// The share of the stratum, rounded up, and no less than the policy's least.
  static func size(of count: Int, _ policy: Policy) -> Int {
    let share = (Int64(count) * policy.sampleShare.hundredths + 9_999) / 10_000
    return min(count, max(Int(share), policy.sampleLeast))
  }

  /// FNV-1a over seed and project, mixed as SplitMix64 does: numbers of like codes lie far apart.
  static func number(of project: ProjectFigures, seed: String) -> UInt64 {
    let name =
      project.code.isEmpty
      ? project.department.key + "/" + TextKey.name(project.name) : TextKey.code(project.code)
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in (seed + "/" + name).utf8 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
