import CLibDeflate

/// A part of a package: its name and what stands in it.
struct PackagePart: Sendable {
  let name: String
  let bytes: [UInt8]
  /// What it becomes, for a part that is the same in many packages.
  fileprivate let packed: PackedBytes?

  init(name: String, bytes: [UInt8]) {
    (self.name, self.bytes, packed) = (name, bytes, nil)
  }

  /// A part that is the same in many packages, and is compressed once.
  init(name: String, lasting bytes: [UInt8]) {
    (self.name, self.bytes) = (name, bytes)
    packed = Compressor().map { PackedBytes(bytes, $0) }
  }
}

/// Compresses bytes (libdeflate).
private final class Compressor {
  let pointer: OpaquePointer

  init?() {
    guard let pointer = libdeflate_alloc_compressor(6) else { return nil }
    self.pointer = pointer
  }

  deinit { libdeflate_free_compressor(pointer) }
}

/// What stands in a file for a part.
private struct PackedBytes: Sendable {
  /// `nil` where compression gains nothing.
  let deflated: [UInt8]?
  let checksum: UInt32

  init(_ bytes: [UInt8], _ compressor: Compressor) {
    checksum = libdeflate_crc32(0, bytes, bytes.count)
    guard !bytes.isEmpty else {
      deflated = nil
      return
    }
    let packed = [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      count = libdeflate_deflate_compress(compressor.pointer, bytes, bytes.count, buffer.baseAddress, buffer.count)
    }
    deflated = packed.isEmpty ? nil : packed
  }
}

/// Writes parts as a zip file, the same parts as the same bytes.
///
/// Each part is compressed as a whole (libdeflate), so that sizes and checksums stand before it; every time is the first that the format knows.
enum PackParts {
  static func zip(_ parts: [PackagePart]) -> [UInt8] {
    guard let compressor = Compressor() else { return [] }
    var file: [UInt8] = []
    var directory: [UInt8] = []
    file.reserveCapacity(parts.reduce(1024) { $0 + $1.bytes.count / 4 })
    for part in parts {
      let packed = part.packed ?? PackedBytes(part.bytes, compressor)
      let bytes = packed.deflated ?? part.bytes
      var facts: [UInt8] = []
      facts.little(20, 2)  // version needed: 2.0
      facts.little(part.name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 0x800, 2)  // flags: whether the name is UTF-8
      facts.little(packed.deflated == nil ? 0 : 8, 2)  // stored or deflated
      facts.little(0, 2)  // time: midnight
      facts.little(0x21, 2)  // date: 1 January 1980
      facts.little(UInt64(packed.checksum), 4)
      facts.little(UInt64(bytes.count), 4)
      facts.little(UInt64(part.bytes.count), 4)
      facts.little(UInt64(part.name.utf8.count), 2)
      facts.little(0, 2)  // no extra field
      let start = UInt64(file.count)
      file.little(0x0403_4B50, 4)
      file += facts
      file += part.name.utf8
      file += bytes
      directory.little(0x0201_4B50, 4)
      directory.little(20, 2)  // made by: 2.0, no rights of a system
      directory += facts
      directory.little(0, 6)  // no comment, first disk, binary
      directory.little(0, 4)  // no rights of a system
      directory.little(start, 4)
      directory += part.name.utf8
    }
    let start = UInt64(file.count)
    file += directory
    file.little(0x0605_4B50, 4)
    file.little(0, 4)  // one disk
    file.little(UInt64(parts.count), 2)
    file.little(UInt64(parts.count), 2)
    file.little(UInt64(directory.count), 4)
    file.little(start, 4)
    file.little(0, 2)  // no comment
    return file
  }
}

extension [UInt8] {
  /// Appends a number, lowest byte first.
  fileprivate mutating func little(_ value: UInt64, _ count: Int) {
    for place in 0..<count { append(UInt8(truncatingIfNeeded: place < 8 ? value >> UInt64(8 * place) : 0)) }
  }
}
