/// Searches in short texts, byte by byte. The standard library's `contains` and `firstRange` of a text build tables for
/// every call, which costs a hundred times what labels of a few characters need.
extension String {
  /// Whether the bytes of a text occur in this one.
  func holds(_ part: String) -> Bool {
    var text = self
    var wanted = part
    return text.withUTF8 { text in
      wanted.withUTF8 { wanted in
        guard let first = wanted.first, text.count >= wanted.count else { return wanted.isEmpty }
        for start in 0...(text.count - wanted.count) where text[start] == first {
          var offset = 1
          while offset < wanted.count, text[start + offset] == wanted[offset] { offset += 1 }
          if offset == wanted.count { return true }
        }
        return false
      }
    }
  }

  /// Whether the bytes of a text stand at the beginning of this one.
  func begins(with part: String) -> Bool { utf8.starts(with: part.utf8) }

  /// Whether the bytes of a text stand at the end of this one.
  func ends(with part: String) -> Bool {
    utf8.count >= part.utf8.count && utf8.suffix(part.utf8.count).elementsEqual(part.utf8)
  }
}
