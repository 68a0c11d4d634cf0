/// The place of a cell inside a sheet; prints as `B3`.
public struct CellAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The row, counted from zero.
  public var row: Int
  /// The column, counted from zero.
  public var column: Int

  /// Makes an address from zero-based numbers.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `B3`, `$B$3` or `aa10`; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && letters < 3:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
        letters += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where digits == 0 && letters < 3:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
        letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0 && digits < 8:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      default:
        return nil
      }
    }
    guard letters > 0, digits > 0, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// The letters of a zero-based column: 0 is `A`, 26 is `AA`.
  public static func columnName(_ column: Int) -> String {
    var number = column + 1
    var letters: [UInt8] = []
    while number > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((number - 1) % 26))
      number = (number - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The address as spreadsheets write it: `B3`.
  public var description: String { Self.columnName(column) + String(row + 1) }

  /// Row by row, then column by column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

/// A rectangle of cells merged into one; prints as `B3:D3`.
public struct CellRange: Sendable, Hashable, CustomStringConvertible {
  /// The top left cell, which carries the content.
  public var first: CellAddress
  /// The bottom right cell.
  public var last: CellAddress

  /// Makes a range.
  public init(first: CellAddress, last: CellAddress) {
    self.first = first
    self.last = last
  }

  /// Whether the address lies inside.
  public func contains(_ address: CellAddress) -> Bool {
    address.row >= first.row && address.row <= last.row && address.column >= first.column
      && address.column <= last.column
  }

  /// The range as spreadsheets write it: `B3:D3`.
  public var description: String { "\(first):\(last)" }
}
