import CLibDeflate
import Synchronization

/// Unpacks DEFLATE in one go (libdeflate).
///
/// Its tables take more time to make than a small part takes to unpack, so that one that is no longer needed is kept for
/// the next file.
final class Decompressor: @unchecked Sendable {
  // Only whoever borrowed it uses it.
  private let state: OpaquePointer?

  private static let idle = Mutex<[Decompressor]>([])
  // As many as threads may read at a time.
  private static let most = 64

  private init() { state = libdeflate_alloc_decompressor() }

  deinit {
    if let state { libdeflate_free_decompressor(state) }
  }

  /// One that nobody else uses, until it is given back.
  static func borrow() -> Decompressor { idle.withLock { $0.popLast() } ?? Decompressor() }

  /// Gives one back.
  static func giveBack(_ decompressor: Decompressor) {
    idle.withLock { idle in
      if idle.count < most { idle.append(decompressor) }
    }
  }

  /// Unpacks into a buffer, of which `size` bytes may be written; `count` says how many were.
  func unpack(
    _ packed: UnsafeRawBufferPointer, _ buffer: inout [UInt8], _ size: Int, _ count: inout Int
  ) -> libdeflate_result {
    buffer.withUnsafeMutableBytes { room in
      libdeflate_deflate_decompress(state, packed.baseAddress, packed.count, room.baseAddress, size, &count)
    }
  }
}
