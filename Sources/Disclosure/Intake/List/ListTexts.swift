import Spreadsheets

/// Turns the bytes of a list's fields into texts; each distinct repeated text is decoded once.
struct ListTexts: Sendable {
  /// How many texts held bytes that are no text in the file's encoding.
  private(set) var undecodable = 0

  private let encoding: TextEncoding
  private var known: [[UInt8]: String] = [:]
  private var lastBytes: [[UInt8]]
  private var lastTexts: [String]

  init(encoding: TextEncoding) {
    self.encoding = encoding
    lastBytes = [[UInt8]](repeating: [], count: ListColumn.allCases.count)
    lastTexts = [String](repeating: "", count: ListColumn.allCases.count)
  }

  /// The text of a field that neighbouring projects share, such as the department's name.
  mutating func repeated(_ bytes: Span<UInt8>, _ range: Range<Int>, of column: ListColumn) -> String {
    let slot = column.rawValue
    if Self.equal(lastBytes[slot], bytes, range) { return lastTexts[slot] }
    let key = Self.copy(bytes, range)
    let text: String
    if let before = known[key] {
      text = before
    } else {
      text = self.text(bytes, range)
      // A column that never repeats (a hostile or misread one) must not grow the table without end.
      if known.count < Self.limit { known[key] = text }
    }
    lastBytes[slot] = key
    lastTexts[slot] = text
    return text
  }

  /// The text of a field.
  mutating func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    let text = bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    if text.utf8.count != range.count || text.unicodeScalars.contains("\u{fffd}") { undecodable += 1 }
    return text
  }

  private static let limit = 100_000

  static func equal(_ known: [UInt8], _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard known.count == range.count else { return false }
    var index = range.lowerBound
    for byte in known {
      if byte != bytes[index] { return false }
      index += 1
    }
    return true
  }

  static func copy(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    bytes.extracting(range).withUnsafeBufferPointer { Array($0) }
  }
}
