/// The columns that the labels of a row name. Every row of every sheet is asked for them many times, so they are bits.
struct ColumnSet<Column: RawRepresentable<Int> & Sendable>: Sendable {
  private var bits: UInt32 = 0

  init() {}

  init(_ columns: some Sequence<Column>) { for column in columns { insert(column) } }

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }

  func contains(_ column: Column) -> Bool { bits & 1 << UInt32(column.rawValue) != 0 }

  mutating func insert(_ column: Column) { bits |= 1 << UInt32(column.rawValue) }

  func union(_ other: Self) -> Self {
    var all = self
    all.bits |= other.bits
    return all
  }
}
