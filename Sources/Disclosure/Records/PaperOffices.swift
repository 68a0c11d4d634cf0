/// The offices that a paper names: region, department and unit.
struct PaperOffices: Sendable, Hashable {
  /// 区划代码.
  var region = ""
  /// The supervising department 主管部门.
  var department = Named()
  /// The implementing unit 实施单位.
  var unit = Named()
}

/// Offices that many projects have in common: a long list names few offices many times, and each project keeps a reference.
final class SharedOffices: Sendable {
  let offices: PaperOffices

  init(_ offices: PaperOffices) { self.offices = offices }
}

/// Hands out one object for equal offices.
struct OfficePool: Sendable {
  private var known: [PaperOffices: SharedOffices] = [:]
  private var last: SharedOffices?

  mutating func shared(_ offices: PaperOffices) -> SharedOffices {
    // The rows of an office mostly follow each other, and comparing is faster than hashing.
    if let last, last.offices == offices { return last }
    let shared = known[offices] ?? SharedOffices(offices)
    // In a list in which no office comes twice, the table would grow with every project.
    if known.count < Self.limit { known[offices] = shared }
    last = shared
    return shared
  }

  private static let limit = 100_000
}

extension Record {
  /// The offices as the paper writes them.
  var offices: PaperOffices { PaperOffices(region: region.code, department: department, unit: unit) }
}
