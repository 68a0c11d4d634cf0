/// Compares texts byte by byte, under the names that the standard library has for it.
///
/// Inside this module these stand in front of the standard library's methods, which bring Chinese texts into a normal form
/// for every call and cost a hundred times what labels of a few characters need. Texts that are compared are in the one form
/// of `NormalText` already, where equal texts have equal bytes.
extension String {
  /// Whether the bytes of a text occur in this one.
  func contains(_ part: String) -> Bool {
    withBytes { text in part.withBytes { ByteSearch.first($0, in: text) != nil } }
  }

  /// Whether the bytes of a character occur in this text.
  func contains(_ character: Character) -> Bool {
    withBytes { text in character.withBytes { ByteSearch.first($0, in: text) != nil } }
  }

  /// Whether the bytes of a text stand at the beginning of this one.
  func hasPrefix(_ part: String) -> Bool { withBytes { text in part.withBytes { ByteSearch.begins(text, with: $0) } } }

  /// Whether the bytes of a text stand at the end of this one.
  func hasSuffix(_ part: String) -> Bool { withBytes { text in part.withBytes { ByteSearch.ends(text, with: $0) } } }

  /// Whether two texts have the same bytes.
  func isSame(as other: String) -> Bool {
    withBytes { text in other.withBytes { text.count == $0.count && ByteSearch.begins(text, with: $0) } }
  }

  /// The text with every occurrence of some bytes replaced.
  func replacing(_ part: String, with other: String) -> String {
    var rest = self[...]
    var text = ""
    while let range = rest.firstRange(of: part) {
      text += rest[..<range.lowerBound]
      text += other
      rest = rest[range.upperBound...]
    }
    return text.isEmpty && rest.startIndex == startIndex ? self : text + rest
  }

  /// The bytes of the text, where they are.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return text.withUTF8(body)
  }
}

/// The same for a part of a text.
extension Substring {
  func contains(_ part: String) -> Bool {
    withBytes { text in part.withBytes { ByteSearch.first($0, in: text) != nil } }
  }

  func contains(_ character: Character) -> Bool {
    withBytes { text in character.withBytes { ByteSearch.first($0, in: text) != nil } }
  }

  func hasPrefix(_ part: String) -> Bool { withBytes { text in part.withBytes { ByteSearch.begins(text, with: $0) } } }

  func hasSuffix(_ part: String) -> Bool { withBytes { text in part.withBytes { ByteSearch.ends(text, with: $0) } } }

  /// Where the bytes of a text stand first; `nil` for an empty one.
  func firstRange(of part: String) -> Range<Index>? {
    guard !part.isEmpty, let start = withBytes({ text in part.withBytes { ByteSearch.first($0, in: text) } }) else {
      return nil
    }
    let lower = utf8.index(startIndex, offsetBy: start)
    return lower..<utf8.index(lower, offsetBy: part.utf8.count)
  }

  /// Everywhere that the bytes of a text stand, one behind the other.
  func ranges(of part: String) -> [Range<Index>] {
    var ranges: [Range<Index>] = []
    var rest = self
    while let range = rest.firstRange(of: part) {
      ranges.append(range)
      rest = rest[range.upperBound...]
    }
    return ranges
  }

  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return text.withUTF8(body)
  }
}

extension Character {
  @inline(__always)
  fileprivate func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return String(self).withBytes(body)
  }
}

/// Searches in the bytes of short texts.
enum ByteSearch {
  static func begins(_ text: UnsafeBufferPointer<UInt8>, with part: UnsafeBufferPointer<UInt8>) -> Bool {
    part.count <= text.count && stands(part, at: 0, in: text)
  }

  static func ends(_ text: UnsafeBufferPointer<UInt8>, with part: UnsafeBufferPointer<UInt8>) -> Bool {
    part.count <= text.count && stands(part, at: text.count - part.count, in: text)
  }

  /// The first place of some bytes in others.
  static func first(_ part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = part.first else { return 0 }
    guard text.count >= part.count else { return nil }
    // The third byte of a Chinese character is rarer than the first, which most of them share.
    let offset = part.count > 2 ? 2 : part.count - 1
    let rare = part[offset]
    var start = 0
    while start <= text.count - part.count {
      if text[start + offset] == rare, text[start] == first, stands(part, at: start, in: text) { return start }
      start += 1
    }
    return nil
  }

  @inline(__always)
  private static func stands(
    _ part: UnsafeBufferPointer<UInt8>, at start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var offset = 0
    while offset < part.count {
      if text[start + offset] != part[offset] { return false }
      offset += 1
    }
    return true
  }
}
