/// Texts that are looked for, with their numbers: found from bytes where they stand, without a copy.
///
/// Nearly every place of a text is told by one bit, that of its first eight bytes. Where a needle may begin, its last eight bytes have one
/// as well, so that names that begin alike (and of a province's projects most do) cost no more. What is left is looked up by a sum over
/// the bytes, and compared.
struct NeedleTable: Sendable {
  private var bySum: [UInt64: [(text: ArraySlice<UInt8>, needle: Int)]] = [:]
  /// The lengths of needles by their first eight bytes.
  private var lengths: [UInt64: [Int]] = [:]
  private var starts = BitSet()
  private var ends = BitSet()
  /// The lengths of needles that have no eight bytes; they are looked up word by word.
  private(set) var shortLengths: Set<Int> = []
  private var shortest = Int.max

  var isEmpty: Bool { bySum.isEmpty }

  /// The needle that is the whole text.
  subscript(text: ArraySlice<UInt8>) -> Int? {
    text.withUnsafeBufferPointer { find($0, 0..<$0.count) }
  }

  /// The needle that a part of a text is.
  func find(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    guard let found = bySum[Self.sum(part)] else { return nil }
    return found.first { $0.text.elementsEqual(part) }?.needle
  }

  /// Calls `body` with every needle of eight bytes and more that stands in a text, in the order of places.
  func forEach(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int, Range<Int>) -> Void) {
    var place = 0
    while place + 8 <= bytes.count {
      let start = Self.eight(bytes, place)
      if starts.contains(start), let lengths = lengths[start] {
        for length in lengths where place + length <= bytes.count && mayEnd(bytes, place, length) {
          if let needle = find(bytes, place..<place + length) { body(needle, place..<place + length) }
        }
      }
      place += 1
      // No needle begins inside a character.
      while place < bytes.count, bytes[place] >> 6 == 0b10 { place += 1 }
    }
  }

  /// Whether a text holds no needle, as is seen of most without folding them: one of hanzi, digits and capitals alone is folded as it is,
  /// and one of hanzi and ASCII that is shorter than every needle becomes no longer.
  func isMissing(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let plain = CharacterTable.shared.plainName
    var isFolded = true
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if isFolded, place + 8 <= bytes.count, starts.contains(Self.eight(bytes, place)) { return false }
      if byte < 0x80 {
        if !KeyWriter.isWord(byte) || 0x61...0x7A ~= byte || !shortLengths.isEmpty { isFolded = false }
        if !isFolded, bytes.count >= shortest { return false }
        place += 1
        continue
      }
      guard byte >= 0xE0, place + 2 < bytes.count,
        plain[Int(byte & 0x0F) << 6 | Int(bytes[place + 1] & 0x3F)] & (1 &<< UInt64(bytes[place + 2] & 0x3F)) != 0,
        byte < 0xF0
      else { return false }
      place += 3
    }
    return true
  }

  /// Adds a text that is not there yet.
  mutating func add(_ text: ArraySlice<UInt8>, needle: Int) {
    shortest = min(shortest, text.count)
    text.withUnsafeBufferPointer { bytes in
      bySum[Self.sum(bytes), default: []].append((text, needle))
      guard bytes.count >= 8 else {
        shortLengths.insert(bytes.count)
        return
      }
      let start = Self.eight(bytes, 0)
      if lengths[start]?.contains(bytes.count) != true { lengths[start, default: []].append(bytes.count) }
      starts.insert(start)
      ends.insert(Self.end(bytes, bytes.count))
    }
  }

  /// Whether a needle may be this text; told by its first and its last bytes.
  func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count >= 8
      ? starts.contains(Self.eight(bytes, 0)) && mayEnd(bytes, 0, bytes.count) : shortLengths.contains(bytes.count)
  }

  /// Takes a text out; gives whether it was there.
  @discardableResult mutating func remove(_ text: ArraySlice<UInt8>) -> Bool {
    let sum = text.withUnsafeBufferPointer(Self.sum)
    guard let place = bySum[sum]?.firstIndex(where: { $0.text.elementsEqual(text) }) else { return false }
    bySum[sum]?.remove(at: place)
    if bySum[sum]?.isEmpty == true { bySum[sum] = nil }
    return true
  }

  private func mayEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ length: Int) -> Bool {
    ends.contains(Self.end(UnsafeBufferPointer(rebasing: bytes[place..<place + length]), length))
  }

  /// The last eight bytes, with the length.
  private static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ length: Int) -> UInt64 {
    eight(bytes, length - 8) ^ UInt64(length)
  }

  private static func eight(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }

  /// FNV-1a. Texts with one sum are compared one by one, so that a chosen collision costs time and finds nothing wrong.
  private static func sum(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return sum
  }
}

/// A bit for each of 65,536 sums of eight bytes.
private struct BitSet {
  private var words = [UInt64](repeating: 0, count: 1 << 10)

  mutating func insert(_ value: UInt64) { words[Self.slot(value) >> 6] |= 1 << UInt64(Self.slot(value) & 63) }

  func contains(_ value: UInt64) -> Bool { words[Self.slot(value) >> 6] & 1 << UInt64(Self.slot(value) & 63) != 0 }

  private static func slot(_ value: UInt64) -> Int {
    Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
