import Spreadsheets

/// What codes and names of projects and offices are compared by: what people write differently is left out.
enum ProjectKey {
  /// A code without spaces, widths and case.
  static func code(_ text: String) -> String { uppercased(UnifyText.unified(text)) }

  /// A name without spaces, widths, case, quotation marks and dashes, and with one kind of brackets.
  static func name(_ text: String) -> String {
    let unified = uppercased(UnifyText.unified(text))
    guard seams.finds(in: unified) else { return unified }
    return unified.withBytes { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { kept in
        var count = 0
        var place = 0
        while place < bytes.count {
          let length = bytes[place] < 0x80 ? 1 : bytes[place] < 0xE0 ? 2 : bytes[place] < 0xF0 ? 3 : 4
          let character = UnsafeBufferPointer(rebasing: bytes[place..<min(place + length, bytes.count)])
          place += length
          if left.begins(character) || right.begins(character) {
            kept.initializeElement(at: count, to: left.begins(character) ? UInt8(ascii: "(") : UInt8(ascii: ")"))
            count += 1
          } else if !seams.begins(character) {
            for byte in character {
              kept.initializeElement(at: count, to: byte)
              count += 1
            }
          }
        }
        return String(known: UnsafeBufferPointer(rebasing: kept[..<count]))
      }
    }
  }

  /// A number for what `name` or `code` gives: equal texts have the same.
  static func hash(_ key: String) -> UInt64 {
    key.withBytes { bytes in
      var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      return hash ^ hash >> 29
    }
  }

  private static let left = WordFinder(["[", "【", "〔", "{"])
  private static let right = WordFinder(["]", "】", "〕", "}"])
  private static let seams = WordFinder([
    "\"", "'", "“", "”", "‘", "’", "《", "》", "「", "」", "-", "—", "–", "―", "_", "·", "•", "[", "]", "【", "】", "〔", "〕",
    "{", "}",
  ])

  // Codes are written in capitals, so that nearly all stay as they are.
  private static func uppercased(_ text: String) -> String {
    text.utf8.contains { (97...122).contains($0) } ? text.uppercased() : text
  }
}
