import CLibDeflate
import Synchronization

/// Unpacks DEFLATE in one go (libdeflate).
///
/// Its tables take more time to make than a small part takes to unpack, so that those no longer needed are kept for the
/// next file.
final class Decompressor {
  private let state: OpaquePointer?

  init() { state = Self.idle.take() ?? libdeflate_alloc_decompressor() }

  deinit {
    if let state, !Self.idle.keep(state) { libdeflate_free_decompressor(state) }
  }

  private static let idle = IdleTables()

  /// Unpacks into a buffer, of which `size` bytes may be written; `count` says how many were.
  func unpack(
    _ packed: UnsafeRawBufferPointer, _ buffer: inout [UInt8], _ size: Int, _ count: inout Int
  ) -> libdeflate_result {
    buffer.withUnsafeMutableBytes { room in
      libdeflate_deflate_decompress(state, packed.baseAddress, packed.count, room.baseAddress, size, &count)
    }
  }
}

/// A few places, each with the address of tables that nobody uses, or zero; whoever takes them leaves the place empty.
private final class IdleTables: Sendable {
  private let places = InlineArray<16, Atomic<UInt>> { _ in Atomic(0) }

  /// Tables, which are then the caller's alone; `nil` if there are none.
  func take() -> OpaquePointer? {
    for place in places.indices {
      if let tables = OpaquePointer(bitPattern: places[place].exchange(0, ordering: .acquiring)) { return tables }
    }
    return nil
  }

  /// Keeps tables that nobody uses; `false` if all places are taken.
  func keep(_ tables: OpaquePointer) -> Bool {
    for place in places.indices {
      let address = UInt(bitPattern: tables)
      if places[place].compareExchange(expected: 0, desired: address, ordering: .releasing).exchanged { return true }
    }
    return false
  }
}
