import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Remembers what the last few parts of one kind were read as.
///
/// Forms that were filled in from one blank form have the same styles and lists of parts, byte for byte. What was read of
/// the first is then true of all the others: nothing is unpacked or scanned again. The sheets and their texts differ.
final class PartMemory<Value: Sendable>: Sendable {
  private struct Entry {
    var key: Key
    var packed: [UInt8]
    var value: Value

    func isOf(_ bytes: UnsafeRawBufferPointer) -> Bool {
      guard packed.count == bytes.count, let base = bytes.baseAddress else { return false }
      return packed.withUnsafeBytes { $0.baseAddress.map { memcmp($0, base, bytes.count) == 0 } ?? false }
    }
  }

  /// What must be equal beside the packed bytes: what the container claims, and the limits that were kept.
  struct Key: Equatable {
    var checksum: UInt32
    var claimedBytes: Int
    var nesting: Int
    var longestTag: Int
  }

  // A bureau's departments use a handful of programs and blank forms.
  private static var most: Int { 8 }
  private static var longest: Int { 1 << 14 }

  private let entries = Mutex<[Entry]>([])

  /// What a part of the same packed bytes was read as.
  func value(of packed: UnsafeRawBufferPointer, _ key: Key) -> Value? {
    entries.withLock { entries in
      for index in entries.indices where entries[index].key == key && entries[index].isOf(packed) {
        return entries[index].value
      }
      return nil
    }
  }

  /// Remembers what a part was read as, and forgets the oldest.
  func keep(_ value: Value, of packed: UnsafeRawBufferPointer, _ key: Key) {
    guard packed.count <= Self.longest else { return }
    entries.withLock { entries in
      if entries.count == Self.most { entries.removeFirst() }
      entries.append(Entry(key: key, packed: Array(packed), value: value))
    }
  }
}
