/// The columns that a row has labels for: a bit for each, so that most rows are no header at a glance.
struct ColumnSet<Column: RawRepresentable & Sendable>: Sendable where Column.RawValue == Int {
  private var bits: UInt32 = 0

  init() {}

  init(_ columns: [Column]) { for column in columns { insert(column) } }

  mutating func insert(_ column: Column) { bits |= 1 << UInt32(column.rawValue) }

  func contains(_ column: Column) -> Bool { bits & 1 << UInt32(column.rawValue) != 0 }

  /// How many of some columns there are.
  func count(of others: Self) -> Int { (bits & others.bits).nonzeroBitCount }

  var count: Int { bits.nonzeroBitCount }

  func union(_ other: Self) -> Self {
    var all = self
    all.bits |= other.bits
    return all
  }
}
