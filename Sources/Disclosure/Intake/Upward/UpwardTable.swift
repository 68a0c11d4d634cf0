/// A table of a 上报包: CSV as data files are written, looked at in place, since a province has a hundred thousand rows.
struct UpwardTable {
  private struct Field {
    var range: Range<Int>
    /// Whether two quotation marks in it stand for one.
    var isQuoted: Bool
  }

  private let bytes: [UInt8]
  private var position: Int
  private var fields: [Field] = []
  private var places: [String: Int] = [:]
  /// The row in hand, counted from zero; the names of the columns are row 0.
  private(set) var row = -1

  /// Reads the names of the columns.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    fields.reserveCapacity(40)
    guard next() else { return }
    for index in fields.indices where places[text(index)] == nil { places[text(index)] = index }
  }

  /// Where a column stands; `nil` for one that is not there.
  func place(_ column: String) -> Int? { places[column] }

  /// The place of a column that every package has.
  func known(_ column: String) throws(UpwardFault) -> Int {
    guard let place = places[column] else { throw .noColumn(column) }
    return place
  }

  var columns: Int { places.count }
  /// How many fields the row in hand has.
  var count: Int { fields.count }

  /// Goes on to the next row; `false` at the end.
  mutating func next() -> Bool {
    guard position < bytes.count else { return false }
    fields.removeAll(keepingCapacity: true)
    row += 1
    while true {
      let isQuoted = position < bytes.count && bytes[position] == Self.quote
      if isQuoted { position += 1 }
      let start = position
      if isQuoted { skipQuoted() } else { skipPlain() }
      fields.append(Field(range: start..<position, isQuoted: isQuoted))
      if isQuoted, position < bytes.count { position += 1 }
      guard position < bytes.count else { return true }
      let separator = bytes[position]
      position += 1
      if separator == UInt8(ascii: "\n") { return true }
    }
  }

  private static let quote = UInt8(ascii: "\"")

  private mutating func skipPlain() {
    while position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != UInt8(ascii: "\n") {
      position += 1
    }
  }

  private mutating func skipQuoted() {
    while position < bytes.count {
      if bytes[position] == Self.quote {
        guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { return }
        position += 1
      }
      position += 1
    }
  }

  /// The text of a field, as it was before it was made safe for spreadsheet programs.
  func text(_ index: Int) -> String {
    guard fields.indices.contains(index), !fields[index].range.isEmpty else { return "" }
    let field = fields[index]
    guard field.isQuoted else {
      let text = String(decoding: bytes[field.range], as: UTF8.self)
      return bytes[field.range.lowerBound] == UInt8(ascii: " ") ? FormulaGuard.removed(from: text) : text
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(field.range.count)
    var index = field.range.lowerBound
    while index < field.range.upperBound {
      plain.append(bytes[index])
      index += bytes[index] == Self.quote ? 2 : 1
    }
    return FormulaGuard.removed(from: String(decoding: plain, as: UTF8.self))
  }

  /// Whether a field has exactly these bytes.
  func holds(_ index: Int, _ text: String) -> Bool {
    fields.indices.contains(index) && bytes[fields[index].range].elementsEqual(text.utf8)
  }

  /// The bytes of a field that has no quotation marks.
  func bytes(_ index: Int) -> ArraySlice<UInt8> {
    fields.indices.contains(index) ? bytes[fields[index].range] : []
  }

  /// A decimal as a whole number; `nil` for a blank field.
  ///
  /// - Throws: `UpwardFault` for anything else.
  func number(_ index: Int, decimals: Int) throws(UpwardFault) -> Int64? {
    guard fields.indices.contains(index), !fields[index].range.isEmpty else { return nil }
    guard let value = FixedPoint.parse(bytes[fields[index].range], decimals: decimals) else {
      throw .badValue(row: row, text: text(index))
    }
    return value
  }
}

extension FixedPoint {
  /// The same of bytes.
  fileprivate static func parse(_ bytes: ArraySlice<UInt8>, decimals: Int) -> Int64? {
    var value: Int64 = 0
    var fraction = -1
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "-") where place == bytes.startIndex && bytes.count > 1: continue
      case UInt8(ascii: ".") where fraction < 0: fraction = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if fraction >= 0 { fraction += 1 }
        let (tens, overflows) = value.multipliedReportingOverflow(by: 10)
        let (sum, overflowsToo) = tens.addingReportingOverflow(Int64(bytes[place] & 15))
        if overflows || overflowsToo || fraction > decimals { return nil }
        value = sum
      default: return nil
      }
    }
    // Data files write every decimal.
    guard max(fraction, 0) == decimals else { return nil }
    return bytes.first == UInt8(ascii: "-") ? -value : value
  }
}
