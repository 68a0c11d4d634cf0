import CLibDeflate

/// A part of a package: its name and what stands in it.
struct PackagePart: Sendable {
  var name: String
  var bytes: [UInt8]
}

/// Writes parts as a zip file, the same parts as the same bytes.
///
/// Each part is compressed as a whole (libdeflate), so that sizes and checksums stand before it; every time is the first that the format knows.
enum PackParts {
  static func zip(_ parts: [PackagePart]) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(6) else { return [] }
    defer { libdeflate_free_compressor(compressor) }
    var file: [UInt8] = []
    var directory: [UInt8] = []
    file.reserveCapacity(parts.reduce(1024) { $0 + $1.bytes.count / 4 })
    for part in parts {
      let packed = deflated(part.bytes, compressor)
      var facts: [UInt8] = []
      facts.little(20, 2)  // version needed: 2.0
      facts.little(part.name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 0x800, 2)  // flags: whether the name is UTF-8
      facts.little(packed == nil ? 0 : 8, 2)  // stored or deflated
      facts.little(0, 2)  // time: midnight
      facts.little(0x21, 2)  // date: 1 January 1980
      facts.little(UInt64(libdeflate_crc32(0, part.bytes, part.bytes.count)), 4)
      facts.little(UInt64((packed ?? part.bytes).count), 4)
      facts.little(UInt64(part.bytes.count), 4)
      facts.little(UInt64(part.name.utf8.count), 2)
      facts.little(0, 2)  // no extra field
      let start = UInt64(file.count)
      file.little(0x0403_4B50, 4)
      file += facts
      file += part.name.utf8
      file += packed ?? part.bytes
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

  /// `nil` where compression gains nothing.
  private static func deflated(_ bytes: [UInt8], _ compressor: OpaquePointer) -> [UInt8]? {
    guard !bytes.isEmpty else { return nil }
    let packed = [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      count = libdeflate_deflate_compress(compressor, bytes, bytes.count, buffer.baseAddress, buffer.count)
    }
    return packed.isEmpty ? nil : packed
  }
}

extension [UInt8] {
  /// Appends a number, lowest byte first.
  fileprivate mutating func little(_ value: UInt64, _ count: Int) {
    for place in 0..<count { append(UInt8(truncatingIfNeeded: place < 8 ? value >> UInt64(8 * place) : 0)) }
  }
}
