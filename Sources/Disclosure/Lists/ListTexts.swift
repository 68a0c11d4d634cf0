import Spreadsheets

/// Turns the bytes of a list's fields into texts; each distinct repeated text is decoded once.
struct ListTexts: Sendable {
  /// How many texts held bytes that are no text in the file's encoding.
  private(set) var undecodable = 0
  /// Whether one of them seems to be written in another encoding than the file.
  private(set) var seemsForeign = false

  private var decoder: TextDecoder
  private var known = ListIndex()
  private var texts: [String] = []
  /// The bytes of the known texts, one after the other, and where each begins.
  private var bytesOfTexts: [UInt8] = []
  private var starts: [Int] = [0]
  /// For each column the text met last.
  private var last: [Int]

  init(encoding: TextEncoding) {
    decoder = TextDecoder(encoding)
    last = [Int](repeating: -1, count: ListColumn.allCases.count)
  }

  /// The text of a field that neighbouring projects share, such as the department's name.
  mutating func repeated(_ bytes: Span<UInt8>, _ range: Range<Int>, of column: ListColumn) -> String {
    if range.isEmpty { return "" }
    let before = last[column.rawValue]
    if before >= 0, isSame(before, bytes, range) { return texts[before] }
    var hasher = Hasher()
    bytes.extracting(range).withUnsafeBytes { hasher.combine(bytes: $0) }
    let hash = UInt64(bitPattern: Int64(hasher.finalize()))
    // In a column whose texts never repeat (a hostile or misread one) the table would grow with every row.
    if texts.count >= Self.limit { return text(bytes, range) }
    let place = known.find(hash) { isSame($0, bytes, range) } ?? texts.count
    if place == texts.count {
      _ = known.find(hash, orInsert: place) { _ in false }
      texts.append(text(bytes, range))
      bytes.extracting(range).withUnsafeBufferPointer { bytesOfTexts.append(contentsOf: $0) }
      starts.append(bytesOfTexts.count)
    }
    last[column.rawValue] = place
    return texts[place]
  }

  private func isSame(_ place: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = starts[place]
    guard starts[place + 1] - start == range.count else { return false }
    return bytesOfTexts.withUnsafeBufferPointer { known in
      bytes.withUnsafeBufferPointer { bytes in
        (0..<range.count).allSatisfy { known[start + $0] == bytes[range.lowerBound + $0] }
      }
    }
  }

  /// The text of a field.
  mutating func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    let text = decoder.text(bytes.extracting(range))
    if decoder.fault != nil { undecodable += 1 }
    if decoder.seemsForeign { seemsForeign = true }
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
