/// Which rows of a sheet were delivered, to know one that comes again.
///
/// One bit for each row, in words of 64 rows: a sheet of a few rows far down takes no more than its rows.
struct RowSet {
  /// The word of the last row, which the next one is mostly in.
  private var place = -1
  private var word: UInt64 = 0
  private var others: [Int: UInt64] = [:]

  /// Adds a row; `false` if it was there.
  mutating func insert(_ row: Int) -> Bool {
    if row >> 6 != place {
      if place >= 0 { others[place] = word }
      place = row >> 6
      word = others[place] ?? 0
    }
    let bit = UInt64(1) << UInt64(row & 63)
    defer { word |= bit }
    return word & bit == 0
  }
}
