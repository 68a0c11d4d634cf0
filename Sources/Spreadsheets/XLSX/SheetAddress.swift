/// The address of one corner of a range.
func corner(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> CellAddress? {
  let (letters, digits) = addressParts(UnsafeBufferPointer(rebasing: bytes))
  return letters > 0 && digits > 0 ? CellAddress(row: digits - 1, column: letters - 1) : nil
}

/// Cells in column order. Of two cells in one column, which no program writes, the later one stands.
func sortedCells(_ cells: [Cell]) -> [Cell] {
  var byColumn: [Int: Cell] = [:]
  for cell in cells { byColumn[cell.column] = cell }
  return byColumn.values.sorted { $0.column < $1.column }
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
