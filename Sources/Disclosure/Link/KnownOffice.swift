/// A department or unit that some paper names.
struct KnownOffice: Sendable {
  enum Kind: Sendable { case department, unit }

  /// What names it; the greatest decides what it is called.
  enum Origin: Int, Sendable, Comparable {
    case form, list, register, directory

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  var kind: Kind
  var named: Named
  /// 区划代码 as given; empty where none is.
  var region: String
  /// A unit's department, where it is known: an index into `KnownOffices.all`.
  var department: Int?
  var origin: Origin
  /// Where the code and the name were read first.
  var codeAt: Provenance?
  var nameAt: Provenance?
  /// The level of the directory's line; `nil` for an office that no directory names.
  var level: OfficeLevel?
}
