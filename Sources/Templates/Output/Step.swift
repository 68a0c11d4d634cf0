/// Where a value is: a record entered so far, records within it, and a field.
struct Slot: Sendable {
  var frame: Int32
  var field: Int32
  /// The fields to go through before `field`, as a range of the program's `hops`.
  var firstHop: Int32 = 0
  var hopCount: Int32 = 0
}

/// One instruction of a compiled template; plain numbers only, so that running it retains nothing.
enum Step: Sendable {
  case literal(start: Int32, end: Int32)
  case text(Slot, Escaping)
  case markup(Slot)
  /// What follows, up to `end`, belongs to the section.
  case list(Slot, end: Int32)
  case record(Slot, end: Int32)
  case flag(Slot, end: Int32)
  case noList(Slot, end: Int32)
  case noRecord(Slot, end: Int32)
  case noFlag(Slot, end: Int32)
}

/// A compiled template.
struct Program: Sendable {
  var steps: [Step] = []
  var literals: [UInt8] = []
  var hops: [Int32] = []
  /// How many records are entered at once, at most.
  var frames = 1
}
