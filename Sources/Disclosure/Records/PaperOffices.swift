/// The offices that a paper names: region, department and unit.
struct PaperOffices: Sendable {
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

/// Hands out one object for equal offices that stand near each other in a list.
///
/// It remembers the last offices met at each of a fixed number of places, so that a list in which no office comes twice costs
/// no memory beyond the offices themselves.
struct OfficePool: Sendable {
  private var met = [SharedOffices?](repeating: nil, count: places)

  mutating func shared(_ offices: PaperOffices) -> SharedOffices {
    let place = Self.place(offices)
    if let known = met[place], known.offices == offices { return known }
    let shared = SharedOffices(offices)
    met[place] = shared
    return shared
  }

  private static let places = 1024

  /// The place of offices, by their codes where they have any.
  private static func place(_ offices: PaperOffices) -> Int {
    (hash(offices.department) &* 961 &+ hash(offices.unit)) & (places - 1)
  }

  private static func hash(_ office: Named) -> Int {
    (office.code.isEmpty ? office.name : office.code).withBytes { bytes in
      bytes.reduce(0) { $0 &* 31 &+ Int($1) }
    }
  }
}

// Offices are the same where the bytes of their texts are: a normal form for each comparison would cost more than all else.
extension PaperOffices: Hashable {
  static func == (left: Self, right: Self) -> Bool {
    left.region.isSame(as: right.region) && left.department.isWritten(as: right.department)
      && left.unit.isWritten(as: right.unit)
  }

  func hash(into hasher: inout Hasher) {
    for text in [department.code, department.name, unit.code, unit.name] {
      text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}

extension Named {
  fileprivate func isWritten(as other: Self) -> Bool { code.isSame(as: other.code) && name.isSame(as: other.name) }
}

extension Record {
  /// The offices as the paper writes them.
  var offices: PaperOffices { PaperOffices(region: region.code, department: department, unit: unit) }
}
