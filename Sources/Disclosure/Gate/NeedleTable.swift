/// Texts that are looked for, with their numbers: found from bytes where they stand, without a copy.
///
/// A place of a text that begins like a needle is looked up for every length that needles of that beginning have, so that a look-up
/// must cost little: a sum over the bytes, and a comparison where it is that of a needle.
struct NeedleTable: Sendable {
  private var bySum: [UInt64: [(text: ArraySlice<UInt8>, needle: Int)]] = [:]

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

  /// Adds a text that is not there yet.
  mutating func add(_ text: ArraySlice<UInt8>, needle: Int) {
    bySum[text.withUnsafeBufferPointer(Self.sum), default: []].append((text, needle))
  }

  /// Takes a text out; gives whether it was there.
  @discardableResult mutating func remove(_ text: ArraySlice<UInt8>) -> Bool {
    let sum = text.withUnsafeBufferPointer(Self.sum)
    guard let place = bySum[sum]?.firstIndex(where: { $0.text.elementsEqual(text) }) else { return false }
    bySum[sum]?.remove(at: place)
    if bySum[sum]?.isEmpty == true { bySum[sum] = nil }
    return true
  }

  /// FNV-1a. Texts with one sum are compared one by one, so that a chosen collision costs time and finds nothing wrong.
  private static func sum(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return sum
  }
}
