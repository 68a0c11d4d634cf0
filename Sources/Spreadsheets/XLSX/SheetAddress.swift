/// The address of one corner of a range.
func corner(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> CellAddress? {
  let (letters, digits) = addressParts(UnsafeBufferPointer(rebasing: bytes))
  return letters > 0 && digits > 0 ? CellAddress(row: digits - 1, column: letters - 1) : nil
}

/// Cells in column order. Of two cells in one column, which few programs write, the later one stands; `twice` are their columns.
func sortedCells(_ cells: [Cell]) -> (cells: [Cell], twice: [Int]) {
  var byColumn: [Int: Cell] = [:]
  var twice: [Int] = []
  for cell in cells where byColumn.updateValue(cell, forKey: cell.column) != nil { twice.append(cell.column) }
  return (byColumn.values.sorted { $0.column < $1.column }, twice)
}

extension ReadNotice {
  /// That cells of a row stand twice in a sheet.
  static func storedTwice(_ columns: [Int], row: Int, sheet: String) -> [ReadNotice] {
    columns.map { ReadNotice(kind: .storedTwice, sheet: sheet, cell: CellAddress(row: row, column: $0)) }
  }

  /// That a row stands twice in a sheet.
  static func storedTwice(row: Int, sheet: String) -> ReadNotice {
    ReadNotice(kind: .storedTwice, sheet: sheet, detail: String(row + 1))
  }
}

/// The letters and the digits of an address like `AB12` as numbers counted from one; zero for what is missing or wrong.
@inline(__always)
func addressParts(_ bytes: UnsafeBufferPointer<UInt8>) -> (letters: Int, digits: Int) {
  var letters = 0
  var digits = 0
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if digits < 100_000_000 { digits = digits * 10 + Int(byte & 0x0F) }
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      if letters < 1_000_000 { letters = letters * 26 + Int(byte & 0x1F) }
    default: break
    }
  }
  return (letters, digits)
}
