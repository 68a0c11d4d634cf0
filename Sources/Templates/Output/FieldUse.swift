/// Which fields of a record templates look at, so that whoever makes records need not work out the others.
public struct FieldUse: Sendable {
  private var isEverything = false
  /// By field; `nil`, or none at the end, for a field that is not looked at.
  private var fields: [FieldUse?] = []

  /// Every field, with all that is in it.
  public static let everything = FieldUse(isEverything: true)

  private init(isEverything: Bool) { self.isEverything = isEverything }

  /// No field.
  public init() {}

  /// The fields that a template looks at.
  init(of program: Program) {
    var frames: [[Int]] = [[]]
    Self.mark(0..<program.steps.count, of: program, &frames, &self)
  }

  /// What is looked at in a field; `nil` for nothing, not even whether it is there.
  public subscript(field: Int) -> FieldUse? {
    if isEverything { return self }
    return field < fields.count ? fields[field] : nil
  }

  /// Whether a field is looked at.
  public func contains(_ field: Int) -> Bool { isEverything || field < fields.count && fields[field] != nil }

  /// What either template looks at.
  public func union(_ other: FieldUse) -> FieldUse {
    if isEverything || other.isEverything { return .everything }
    var union = FieldUse()
    for field in 0..<max(fields.count, other.fields.count) {
      let (left, right) = (self[field], other[field])
      union.fields.append(left.map { left in right.map { left.union($0) } ?? left } ?? right)
    }
    return union
  }

  /// Whether any of the fields is looked at.
  public func contains(anyOf range: Range<Int>) -> Bool {
    isEverything || range.contains { $0 < fields.count && fields[$0] != nil }
  }

  private mutating func mark(_ path: ArraySlice<Int>) {
    guard let field = path.first else { return }
    while fields.count <= field { fields.append(nil) }
    var inner = fields[field] ?? FieldUse()
    inner.mark(path.dropFirst())
    fields[field] = inner
  }

  /// - Parameter frames: the way to each record entered so far.
  private static func mark(_ range: Range<Int>, of program: Program, _ frames: inout [[Int]], _ use: inout FieldUse) {
    var i = range.lowerBound
    while i < range.upperBound {
      let step = program.steps[i]
      i += 1
      switch step {
      case .literal: break
      case .text(let slot, _), .markup(let slot), .flag(let slot, _), .noList(let slot, _), .noRecord(let slot, _),
        .noFlag(let slot, _):
        use.mark(path(slot, program, frames)[...])
      case .list(let slot, let end), .record(let slot, let end):
        let path = path(slot, program, frames)
        use.mark(path[...])
        frames.append(path)
        mark(i..<Int(end), of: program, &frames, &use)
        frames.removeLast()
        i = Int(end)
      }
    }
  }

  private static func path(_ slot: Slot, _ program: Program, _ frames: [[Int]]) -> [Int] {
    let hops = program.hops[Int(slot.firstHop)..<Int(slot.firstHop + slot.hopCount)]
    return frames[Int(slot.frame)] + hops.map { Int($0) } + [Int(slot.field)]
  }
}
