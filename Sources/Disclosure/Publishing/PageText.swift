/// The text of a file of a book, as a reader sees it and as it is written, for the search for names.
struct PageText {
  /// The bytes without a byte order mark.
  let source: [UInt8]
  private let isMarkup: Bool
  private let isTable: Bool

  init(_ bytes: [UInt8], path: String) {
    source = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    isTable = path.hasSuffix(".csv")
    isMarkup = !isTable && !path.hasSuffix(".json")
  }

  /// What is searched. Line by line with all tags, so that addresses and titles count, and numbers of two cells stay apart;
  /// and as a whole without them, so that neither a line break nor `<b>` hides a name.
  var seen: [String] {
    let plain = isMarkup ? CharacterReferences.resolved(source) : source
    let lines = plain.split(separator: UInt8(ascii: "\n")).map { text(of: $0) }
    return lines + [text(of: isMarkup ? CharacterReferences.resolved(Self.withoutTags(source))[...] : plain[...])]
  }

  /// Quotation marks of a table stand twice, and Markdown and JSON put a backslash before signs.
  private func text(of bytes: ArraySlice<UInt8>) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      let isEscape =
        isTable ? byte == Self.quote && next == Self.quote : byte == UInt8(ascii: "\\") && Self.isSign(next)
      if isEscape { index += 1 }
      kept.append(bytes[index])
      index += 1
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static let quote = UInt8(ascii: "\"")

  private static func isSign(_ byte: UInt8) -> Bool {
    0x21...0x2F ~= byte || 0x3A...0x40 ~= byte || 0x5B...0x60 ~= byte || 0x7B...0x7E ~= byte
  }

  /// The text between tags. A `<` before anything but a name, `/`, `!` or `?` is no tag.
  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let begins = 97...122 ~= next | 0x20 || "/!?".utf8.contains(next)
      if bytes[index] == UInt8(ascii: "<"), begins, let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
        index = end + 1
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept
  }

  /// The rows of a CSV table.
  static func rows(ofTable bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in bytes + [UInt8(ascii: "\n")] {
      if byte == quote {
        // Two quotation marks in a row inside a quoted cell stand for one.
        if !isQuoted, cell.last == 0 { cell[cell.count - 1] = quote } else if isQuoted { cell.append(0) }
        isQuoted.toggle()
      } else if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
        row.append(String(decoding: cell.filter { $0 != 0 }, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
        if byte == UInt8(ascii: "\n") {
          rows.append(row)
          row.removeAll(keepingCapacity: true)
        }
      } else {
        cell.append(byte)
      }
    }
    return rows
  }
}
