/// Words that documents are looked up in, by their bytes.
///
/// A hash table of its own: the names of every part of every small workbook are looked up once, and the strings and seeded
/// hashes of a Dictionary would take a twentieth of the whole time. The words lie in memory that is never freed, so that no
/// thread counts references to them; tables belong into `static let`.
struct XMLWords<Meaning: Sendable>: @unchecked Sendable {
  private struct Slot {
    var start: UnsafePointer<UInt8>
    var count: Int
    var meaning: Meaning?
  }

  private let slots: UnsafePointer<Slot>
  private let mask: Int

  init(_ words: [(text: String, meaning: Meaning)]) {
    var capacity = 16
    while capacity < words.count * 2 { capacity *= 2 }
    mask = capacity - 1
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: words.reduce(1) { $0 + $1.text.utf8.count })
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
    slots.initialize(repeating: Slot(start: bytes, count: 0), count: capacity)
    var end = bytes
    for (text, meaning) in words {
      let word = Slot(start: end, count: text.utf8.count, meaning: meaning)
      for byte in text.utf8 {
        end.initialize(to: byte)
        end += 1
      }
      var slot = Self.hash(UnsafeBufferPointer(start: word.start, count: word.count)) & mask
      while slots[slot].meaning != nil { slot = (slot + 1) & mask }
      slots[slot] = word
    }
    self.slots = UnsafePointer(slots)
  }

  /// The meaning of a word; `nil` if it is none of these.
  @inline(__always)
  subscript(text: UnsafeBufferPointer<UInt8>) -> Meaning? {
    var slot = Self.hash(text) & mask
    while let meaning = slots[slot].meaning {
      if slots[slot].count == text.count, isSame(slots[slot].start, text) { return meaning }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private func isSame(_ start: UnsafePointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in text.indices where start[index] != text[index] { return false }
    return true
  }

  // FNV-1a, over the last bytes: the addresses of namespaces begin alike.
  @inline(__always)
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261 ^ UInt32(truncatingIfNeeded: text.count)
    for index in max(0, text.count - 24)..<text.count { hash = (hash ^ UInt32(text[index])) &* 16_777_619 }
    return Int(hash ^ hash >> 16)
  }
}
