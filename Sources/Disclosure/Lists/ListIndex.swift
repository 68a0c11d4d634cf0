/// Finds numbers by 64-bit hashes: open addressing, no keys kept.
///
/// Hashes come from the standard library's seeded hasher, so that no input can be made to collide; results never depend on
/// their order.
struct ListIndex: Sendable {
  private var hashes: [UInt64]
  private var values: [Int32]
  private var count = 0

  init(capacity: Int = 1 << 12) {
    hashes = [UInt64](repeating: 0, count: capacity)
    values = [Int32](repeating: -1, count: capacity)
  }

  /// The number kept for a hash, for which the test holds; or the given one, which is then kept.
  mutating func find(_ hash: UInt64, orInsert value: Int, where isSame: (Int) -> Bool) -> Int {
    if count * 2 >= hashes.count { grow() }
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while values[slot] >= 0 {
      if hashes[slot] == hash, isSame(Int(values[slot])) { return Int(values[slot]) }
      slot = (slot + 1) & mask
    }
    hashes[slot] = hash
    values[slot] = Int32(truncatingIfNeeded: value)
    count += 1
    return value
  }

  /// The number kept for a hash, for which the test holds.
  func find(_ hash: UInt64, where isSame: (Int) -> Bool) -> Int? {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while values[slot] >= 0 {
      if hashes[slot] == hash, isSame(Int(values[slot])) { return Int(values[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Makes room for so many numbers at once: growing leaves the smaller tables behind.
  mutating func reserve(_ numbers: Int) {
    var capacity = hashes.count
    while capacity <= numbers * 2 { capacity *= 2 }
    if capacity > hashes.count { resize(to: capacity) }
  }

  private mutating func grow() { resize(to: hashes.count * (hashes.count < 1 << 20 ? 4 : 2)) }

  private mutating func resize(to capacity: Int) {
    let old = self
    self = ListIndex(capacity: capacity)
    let mask = hashes.count - 1
    for index in old.values.indices where old.values[index] >= 0 {
      var slot = Int(truncatingIfNeeded: old.hashes[index]) & mask
      while values[slot] >= 0 { slot = (slot + 1) & mask }
      hashes[slot] = old.hashes[index]
      values[slot] = old.values[index]
    }
    count = old.count
  }
}
