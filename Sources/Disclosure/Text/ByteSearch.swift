/// Searches in short texts, byte by byte. The standard library's `contains` and `firstRange` of a text build tables for
/// every call, and its `==` and `hasPrefix` bring Chinese texts into a normal form first, which costs a hundred times what
/// labels of a few characters need.
extension String {
  /// Whether the bytes of a text occur in this one.
  func holds(_ part: String) -> Bool {
    withBytes { text in part.withBytes { Self.position(of: $0, in: text) != nil } }
  }

  /// Whether the bytes of a text stand at the beginning of this one.
  func begins(with part: String) -> Bool {
    withBytes { text in
      part.withBytes { $0.count <= text.count && Self.isSame($0, UnsafeBufferPointer(rebasing: text.prefix($0.count))) }
    }
  }

  /// Whether the bytes of a text stand at the end of this one.
  func ends(with part: String) -> Bool {
    withBytes { text in
      part.withBytes { $0.count <= text.count && Self.isSame($0, UnsafeBufferPointer(rebasing: text.suffix($0.count))) }
    }
  }

  /// Whether two texts have the same bytes.
  func isSame(as other: String) -> Bool {
    withBytes { text in other.withBytes { Self.isSame(text, $0) } }
  }

  /// The bytes of the text, where they are.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return text.withUTF8(body)
  }

  @inline(__always)
  private static func isSame(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    var index = 0
    while index < left.count {
      if left[index] != right[index] { return false }
      index += 1
    }
    return true
  }

  /// The first place of some bytes in others.
  private static func position(of part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = part.first else { return 0 }
    guard text.count >= part.count else { return nil }
    // The third byte of a Chinese character tells more than the first, which most of them share.
    let told = part.count > 2 ? 2 : part.count - 1
    let telling = part[told]
    var start = 0
    while start <= text.count - part.count {
      if text[start + told] == telling, text[start] == first {
        var offset = 1
        while offset < part.count, text[start + offset] == part[offset] { offset += 1 }
        if offset == part.count { return start }
      }
      start += 1
    }
    return nil
  }
}
