extension ReadResult {
  /// Leaves out self-evaluations that say the same as an earlier one: the same file lies in the folder twice.
  ///
  /// The year, the code, every text and the mark must be the same. What differs in a mark alone stays, so that the stricter one closes.
  /// `Records.copies` keeps what was left out.
  mutating func leaveOutCopies() {
    var known: [CopyKey: [Int]] = [:]
    var left: [Int: Int] = [:]
    for (position, source) in order.enumerated() {
      guard case .form(let record) = source else { continue }
      let project = records.projects[record]
      let key = CopyKey(project)
      if let first = known[key]?.first(where: { project.saysTheSame(as: records.projects[$0]) }) {
        left[position] = first
        records.copies.append((copy: record, of: first))
      } else {
        known[key, default: []].append(record)
      }
    }
    guard !left.isEmpty else { return }
    // Positions move up, and what lists said of their projects with them.
    var moved: [Int] = []
    moved.reserveCapacity(order.count)
    var kept = 0
    for position in order.indices {
      moved.append(kept)
      if left[position] == nil { kept += 1 }
    }
    for index in findings.indices { findings[index].subject = findings[index].subject.map { moved[$0] } }
    order = order.indices.filter { left[$0] == nil }.map { order[$0] }
  }
}

/// What copies have in common at least: told before all their texts are compared.
private struct CopyKey: Hashable {
  var name: String
  var unit: String
  var indicators: Int

  init(_ project: Project) {
    name = project.name
    unit = project.unit.name
    indicators = project.indicators.count
  }
}

extension Project {
  fileprivate func saysTheSame(as other: Project) -> Bool {
    year == other.year && code == other.code && mark == other.mark && isKeyProject == other.isKeyProject
      && texts == other.texts
  }
}
