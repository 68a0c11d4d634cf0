/// Finds out whether any of many words occurs in a text, in one pass over its bytes.
///
/// A bit per character with which a word begins passes over most places; only at the others are words compared.
/// Its memory is never freed, so finders belong into `static let`.
struct WordFinder: @unchecked Sendable {
  private let starts: UnsafeBufferPointer<UInt64>
  /// How many keys are set in `starts` before each of its parts.
  private let before: UnsafeBufferPointer<Int>
  /// Where the words of each key begin in `bounds`, keys in their order; one more for the end.
  private let firstWords: UnsafeBufferPointer<Int>
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where each word begins in `bytes`; one more for the end.
  private let bounds: UnsafeBufferPointer<Int>

  init(_ words: [String]) {
    let groups = Dictionary(grouping: Set(words).filter { !$0.isEmpty }) { $0.withBytes { Self.key($0, 0) } }
    let keys = groups.keys.sorted()
    var starts = [UInt64](repeating: 0, count: 64)
    for key in keys { starts[key >> 6] |= 1 << UInt64(key & 63) }
    var before: [Int] = []
    for part in starts { before.append((before.last ?? 0) + part.nonzeroBitCount) }
    var firstWords = [0]
    var bytes: [UInt8] = []
    var bounds = [0]
    for key in keys {
      for word in groups[key] ?? [] {
        bytes += word.utf8
        bounds.append(bytes.count)
      }
      firstWords.append(bounds.count - 1)
    }
    self.starts = Self.kept(starts)
    self.before = Self.kept([0] + before)
    self.firstWords = Self.kept(firstWords)
    self.bytes = Self.kept(bytes)
    self.bounds = Self.kept(bounds)
  }

  private static func kept<Value>(_ values: [Value]) -> UnsafeBufferPointer<Value> {
    let kept = UnsafeMutableBufferPointer<Value>.allocate(capacity: values.count)
    _ = kept.initialize(from: values)
    return UnsafeBufferPointer(kept)
  }

  /// Whether any of the words occurs in a text.
  func finds(in text: String) -> Bool { text.withBytes(finds) }

  /// The same for the bytes of a text.
  func finds(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < text.count {
      let key = Self.key(text, place)
      if starts[key >> 6] & (1 << UInt64(key & 63)) != 0, stands(key, at: place, in: text) { return true }
      let byte = text[place]
      place += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    return false
  }

  /// Whether a text begins with any of the words.
  func begins(_ text: String) -> Bool { text.withBytes(begins) }

  /// The same for the bytes of a text.
  func begins(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    let key = Self.key(text, 0)
    return starts[key >> 6] & (1 << UInt64(key & 63)) != 0 && stands(key, at: 0, in: text)
  }

  /// Twelve bits of the character at a place.
  @inline(__always)
  static func key(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    let byte = text[place]
    if byte < 0x80 { return Int(byte) }
    let second = place + 1 < text.count ? Int(text[place + 1] & 0x3F) : 0
    if byte < 0xE0 { return Int(byte & 0x1F) << 6 | second }
    return second << 6 | (place + 2 < text.count ? Int(text[place + 2] & 0x3F) : 0)
  }

  /// Whether one of the words that begin with a key stands at a place.
  private func stands(_ key: Int, at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let part = key >> 6
    let smaller = starts[part] & (1 << UInt64(key & 63) - 1)
    let group = before[part] + smaller.nonzeroBitCount
    for word in firstWords[group]..<firstWords[group + 1] {
      let start = bounds[word]
      let count = bounds[word + 1] - start
      guard place + count <= text.count else { continue }
      var offset = 0
      while offset < count, text[place + offset] == bytes[start + offset] { offset += 1 }
      if offset == count { return true }
    }
    return false
  }
}
