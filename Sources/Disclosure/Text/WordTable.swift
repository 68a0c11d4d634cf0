/// A vocabulary looked up by the bytes of a word.
///
/// A dictionary brings every key into a normal form and hashes it with a random seed, and its parts are counted by each
/// thread that looks: for a label of a few characters that is most of the work. The words lie in memory that is never
/// freed, so vocabularies belong into `static let`.
struct WordTable<Meaning: Sendable>: @unchecked Sendable {
  private struct Slot {
    var start = 0
    var count = 0
    var hash: UInt32 = 0
    var meaning: Meaning?
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let slots: UnsafeBufferPointer<Slot>
  private let mask: Int
  /// The bytes of the longest word; no longer text is looked up.
  private let longest: Int

  /// A word with what it means.
  typealias Pair = (word: String, meaning: Meaning)

  /// - Parameter words: of pairs with the same word the last counts.
  init(_ words: [Pair]) {
    var size = 16
    while size < words.count * 3 { size *= 2 }
    mask = size - 1
    longest = words.lazy.map(\.word.utf8.count).max() ?? 0
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: words.reduce(1) { $0 + $1.word.utf8.count })
    bytes.initialize(repeating: 0)
    let slots = UnsafeMutableBufferPointer<Slot>.allocate(capacity: size)
    slots.initialize(repeating: Slot())
    self.bytes = UnsafeBufferPointer(bytes)
    self.slots = UnsafeBufferPointer(slots)
    var start = 0
    for (word, meaning) in words where !word.isEmpty {
      word.withBytes { word in
        let hash = Self.hash(word)
        let index = slot(of: word, hash)
        if slots[index].meaning == nil {
          slots[index] = Slot(start: start, count: word.count, hash: hash)
          for byte in word {
            bytes[start] = byte
            start += 1
          }
        }
        slots[index].meaning = meaning
      }
    }
  }

  init(_ words: [String: Meaning]) { self.init(words.map { ($0, $1) }) }

  /// The meaning of a word; `nil` for others.
  subscript(word: String) -> Meaning? { word.withBytes { self[$0] } }

  /// The same for the bytes of a word.
  subscript(word: UnsafeBufferPointer<UInt8>) -> Meaning? {
    guard word.count <= longest, !word.isEmpty else { return nil }
    return slots[slot(of: word, Self.hash(word))].meaning
  }

  /// The slot that has a word, or that is free for it.
  private func slot(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    var index = Int(hash) & mask
    while slots[index].meaning != nil {
      if slots[index].hash == hash, slots[index].count == word.count, isSame(word, at: slots[index].start) { break }
      index = (index + 1) & mask
    }
    return index
  }

  func contains(_ word: String) -> Bool { self[word] != nil }

  private func isSame(_ word: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for offset in word.indices where word[offset] != bytes[start + offset] { return false }
    return true
  }

  /// Eight bytes at a time: hashing is most of what a look-up does.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let bytes = UnsafeRawBufferPointer(word)
    var hash = UInt64(bytes.count)
    var place = 0
    while place + 8 <= bytes.count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    return UInt32(truncatingIfNeeded: mixed(hash ^ rest))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}

extension WordTable where Meaning == Bool {
  /// A vocabulary without meanings.
  init(_ words: [String]) { self.init(words.map { ($0, true) }) }
}
